import type { Page } from 'playwright';

/** What is drawn while the user points at a page, seen through its closed shadow root. */
export interface DrawnPointer {
  /** What is said of the place under the pointer. */
  says: string;
  outlines: { x: number; y: number; width: number; height: number }[];
  focused: boolean;
}

/** The pointer over a page; null where the user is not pointing. */
export async function drawnPointer(page: Page): Promise<DrawnPointer | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const expression = `document.querySelector('pitcrew-pointer')`;
    const { result: found } = await session.send('Runtime.evaluate', { expression });
    if (!found.objectId) return null;
    const { node } = await session.send('DOM.describeNode', { objectId: found.objectId, depth: 1, pierce: true });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    if (!object.objectId) return null;
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () {
        const inner = this.querySelector('iframe').contentDocument;
        const says = inner.querySelector('[role=status]');
        if (!says) return null;
        const outlines = [...inner.querySelectorAll('.outline')].map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return { x, y, width, height };
        });
        return { says: says.textContent, outlines, focused: inner.hasFocus() };
      }`,
      returnByValue: true,
    });
    return (result.value as DrawnPointer | null | undefined) ?? null;
  } finally {
    await session.detach();
  }
}

import axe from 'axe-core';
import type { Frame, Page } from 'playwright';

/** The rules that must hold: WCAG 2.2 to level AA, and axe's best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on a page or frame, one line a node; `within` bounds it to what is below a selector. */
export async function violations(place: Page | Frame, within = 'html'): Promise<string[]> {
  await place.evaluate(axe.source);
  return place.evaluate(
    async ({ tags, selector }) => {
      const { axe: own } = window as unknown as { axe: typeof axe };
      // A frame of another origin is asked by itself.
      const found = await own.run(selector, { runOnly: tags, resultTypes: ['violations'], iframes: false });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, any, all, none }) => {
          const why = [...any, ...all, ...none].map(({ message }) => message).join(' ');
          return `${id}: ${target.join(' ')} ${html.slice(0, 160)} (${why})`;
        }),
      );
    },
    { tags: TAGS, selector: within },
  );
}

/**
 * Opens the overlay's closed shadow root to the page's scripts, so that axe walks into it as into an open one: the
 * debugger may enter it, and there it names itself on its host.
 */
export async function openOverlayRoot(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector('pitcrew-overlay')`,
  });
  if (!result.objectId) throw new Error('there is no overlay');
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, depth: 1, pierce: true });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) throw new Error('the overlay has no shadow root');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  if (!object.objectId) throw new Error('the shadow root is gone');
  await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { Object.defineProperty(this.host, 'shadowRoot', { value: this, configurable: true }); }`,
  });
  await session.detach();
}

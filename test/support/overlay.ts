import type { CDPSession, Frame, Page } from 'playwright';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A mark as it is drawn now; marks of rows out of view are not drawn. */
export interface DrawnMark {
  verdict: string;
  text: string;
  /** The accessible name. */
  name: string;
  box: Box;
}

/** What Pitcrew draws over a page, seen through its closed shadow root. */
export interface Overlay {
  marks(): Promise<DrawnMark[]>;
  /** The mark whose middle lies within a row's height. */
  markIn(row: Box | null): Promise<DrawnMark | null>;
  /** The floating button with its count of open findings; null while there is none. */
  button(): Promise<{ open: number; box: Box } | null>;
  /** The text of the card that stands open; null where none does. */
  card(): Promise<string | null>;
  /** The computed style of one of each kind of part, but for where it stands and how large it is. */
  looks(): Promise<Record<string, string>>;
  /** The line at the foot of the window; null while it says nothing. */
  toast(): Promise<string | null>;
  /** What has the keyboard's focus within the overlay, by its accessible name or text; null where the page has it. */
  focused(): Promise<string | null>;
  /** Gives the keyboard's focus to the mark with this accessible name. */
  focusMark(name: string): Promise<void>;
}

/** Opens a view on the overlay of a page, or of a frame of another origin; it finds the overlay anew at each question. */
export async function overlayOf(place: Page | Frame): Promise<Overlay> {
  const page = 'page' in place ? place.page() : place;
  const session = await page.context().newCDPSession(page);
  const ask = async (body: string) => inRoot(session, body, 'page' in place ? await worldOf(session, place) : null);
  const marks = async () => (await ask(`${BOX}${MARKS}`)) as DrawnMark[] | null;
  return {
    marks: async () => (await marks()) ?? [],
    markIn: async (row) => {
      const found = (await marks())?.find(({ box }) => {
        const middle = box.y + box.height / 2;
        return row !== null && middle >= row.y && middle <= row.y + row.height;
      });
      return found ?? null;
    },
    button: async () => (await ask(`${BOX}${BUTTON}`)) as { open: number; box: Box } | null,
    card: async () => (await ask(CARD)) as string | null,
    looks: async () => ((await ask(LOOKS)) ?? {}) as Record<string, string>,
    toast: async () => (await ask(TOAST)) as string | null,
    focused: async () => (await ask(`${NAME}${FOCUSED}`)) as string | null,
    focusMark: async (name) => {
      await ask(
        `${NAME}[...root.querySelectorAll('.mark')]
          .find((mark) => nameOf(mark) === ${JSON.stringify(name)} && getComputedStyle(mark).visibility === 'visible')?.focus();`,
      );
    },
  };
}

/** A world of our own in a frame that shares its page's process, as frames of one site do. */
async function worldOf(session: CDPSession, frame: Frame): Promise<number | null> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const known = frameTree.childFrames?.find((one) => one.frame.url === frame.url());
  if (!known) throw new Error(`no frame at ${frame.url()}`);
  return (await session.send('Page.createIsolatedWorld', { frameId: known.frame.id })).executionContextId;
}

// A page's own scripts cannot enter a closed root; the debugger can.
async function inRoot(session: CDPSession, body: string, contextId: number | null): Promise<unknown> {
  const expression = `document.querySelector('pitcrew-overlay')`;
  const found = await session.send('Runtime.evaluate', { expression, ...(contextId !== null && { contextId }) });
  const { objectId } = found.result;
  if (!objectId) return null;
  const { node } = await session.send('DOM.describeNode', { objectId, depth: 1, pierce: true });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  if (!object.objectId) return null;
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function () { const root = this; ${body} }`,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value ?? null;
}

const BOX = `const box = (element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
};
`;
const NAME = `const nameOf = (mark) => mark.getAttribute('aria-label') ?? mark.textContent ?? '';
`;
const MARKS = `${NAME}return [...root.querySelectorAll('.mark')]
  .filter((mark) => getComputedStyle(mark).visibility === 'visible')
  .map((mark) => ({
    verdict: mark.dataset.verdict ?? '',
    text: mark.textContent ?? '',
    name: nameOf(mark),
    box: box(mark),
  }));`;
const BUTTON = `const button = root.querySelector('.button');
  return button ? { open: Number(button.dataset.open), box: box(button) } : null;`;
const CARD = `const card = root.querySelector('.card');
  return card && !card.hidden && getComputedStyle(card).visibility === 'visible' ? card.innerText : null;`;
const LOOKS = `const looks = {};
  const geometry = /^(transform|perspective-origin|(min-|max-)?(width|height|inline-size|block-size)|inset|left|top|right|bottom|visibility|animation|transition)/;
  for (const part of root.querySelectorAll('*')) {
    const name = part.localName + '.' + (part.getAttribute('class') ?? '') + (part.dataset.verdict ?? '');
    const style = getComputedStyle(part);
    looks[name] ??= [...style].filter((one) => !geometry.test(one)).map((one) => one + ':' + style.getPropertyValue(one)).join(';');
  }
  return looks;`;
const TOAST = `const toast = root.querySelector('.toast');
  return toast && toast.dataset.empty === undefined ? toast.innerText : null;`;
const FOCUSED = `return root.activeElement ? nameOf(root.activeElement) : null;`;

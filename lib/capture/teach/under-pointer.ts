import { HOST_NAME, POINTER_NAME } from '../marks/host';
import type { OpenShadow } from '../marks/resolve-locator';

const OURS = [HOST_NAME, POINTER_NAME];

/**
 * The innermost element of the page at a point of its viewport, through our own overlay, shadow roots and frames, and
 * through what only lies over others: boxes that hold nothing, as pages spread to catch clicks or to dim what is below.
 */
export function elementUnder(page: Document, x: number, y: number, openShadow: OpenShadow): Element | null {
  let root: Document | ShadowRoot = page;
  let found: Element | null = null;
  let [left, top] = [x, y];
  for (;;) {
    const here: Element[] = root
      .elementsFromPoint(left, top)
      .filter((one) => !OURS.includes(one.localName) && one.getRootNode() === root);
    const hit = here.find((one) => holdsSomething(one, openShadow)) ?? here[0];
    if (!hit || hit === found) return found;
    found = hit;
    const shadow = openShadow(hit);
    const inner: Document | null = shadow ? null : frameDocument(hit);
    if (!shadow && !inner) return found;
    if (inner) {
      const frame = hit.getBoundingClientRect();
      left -= frame.left + hit.clientLeft;
      top -= frame.top + hit.clientTop;
    }
    root = shadow ?? inner ?? page;
  }
}

const FILLED = new Set(['iframe', 'input', 'textarea', 'img', 'canvas', 'svg']);

function holdsSomething(element: Element, openShadow: OpenShadow): boolean {
  if (element.firstElementChild || FILLED.has(element.localName)) return true;
  return element.textContent?.trim() !== '' || openShadow(element) !== null;
}

function frameDocument(element: Element): Document | null {
  return element.localName === 'iframe' ? (element as HTMLIFrameElement).contentDocument : null;
}

/** The next scrolling container around an element that can still go that way; null where only the page itself scrolls. */
export function scrollerAround(element: Element, dx: number, dy: number): Element | null {
  for (let at: Element | null = element; at?.parentElement; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    const rolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
    const down = rolls(overflowY) && dy !== 0 && canGo(at.scrollTop, at.scrollHeight - at.clientHeight, dy);
    const across = rolls(overflowX) && dx !== 0 && canGo(at.scrollLeft, at.scrollWidth - at.clientWidth, dx);
    if (down || across) return at;
  }
  return null;
}

function canGo(now: number, most: number, way: number): boolean {
  return way < 0 ? now > 0 : now < most - 1;
}

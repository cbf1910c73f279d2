import { HOST_NAME, POINTER_NAME } from '../marks/host';
import type { OpenShadow } from '../marks/resolve-locator';

const OURS = [HOST_NAME, POINTER_NAME];

/** The innermost element of the page at a point of its viewport, through our own overlay, shadow roots and frames. */
export function elementUnder(page: Document, x: number, y: number, openShadow: OpenShadow): Element | null {
  let root: Document | ShadowRoot = page;
  let found: Element | null = null;
  let [left, top] = [x, y];
  for (;;) {
    const hit: Element | undefined = root
      .elementsFromPoint(left, top)
      .find((one) => !OURS.includes(one.localName) && one.getRootNode() === root);
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

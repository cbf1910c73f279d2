/** A rectangle in CSS pixels of the top document's viewport. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where an element stands in the top document's viewport, whichever same-origin frame it is in. */
export function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const { x, y } = offsetOf(element.ownerDocument);
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** How far a document's viewport stands from the top document's. */
function offsetOf(page: Document): { x: number; y: number } {
  const frame = page.defaultView?.frameElement;
  if (!frame) return { x: 0, y: 0 };
  const outer = offsetOf(frame.ownerDocument);
  const { left, top } = frame.getBoundingClientRect();
  return { x: outer.x + left + frame.clientLeft, y: outer.y + top + frame.clientTop };
}

function intersect(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** Whether a box lies inside another, give or take two pixels. */
export function within(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - 2 &&
    inner.right <= outer.right + 2 &&
    inner.top >= outer.top - 2 &&
    inner.bottom <= outer.bottom + 2
  );
}

/** The next element outwards, out of shadow roots and frames. */
export function outwards(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  if ('host' in root) return root.host as Element;
  return element.ownerDocument.defaultView?.frameElement ?? null;
}

/** The element that a node is or lies in. */
export function elementOf(node: Node): Element | null {
  if (node.nodeType === Node.ELEMENT_NODE) return node as Element;
  return node.parentElement ?? (node as Partial<ShadowRoot>).host ?? null;
}

/** The elements of some nodes and all that holds them. */
export function holdersOf(nodes: Iterable<Node>): Set<Element> {
  const holders = new Set<Element>();
  for (const node of nodes) {
    for (let at = elementOf(node); at && !holders.has(at); at = outwards(at)) holders.add(at);
  }
  return holders;
}

/** What an element and its like are cut off by: everything around it that does not show its overflow. */
export function clippersOf(element: Element): Element[] {
  const clippers: Element[] = [];
  for (let at = outwards(element); at; at = outwards(at)) {
    const root = at === at.ownerDocument.documentElement || at === at.ownerDocument.body;
    const frame = at.localName === 'iframe';
    if (frame || (!root && getComputedStyle(at).overflow !== 'visible')) clippers.push(at);
  }
  return clippers;
}

/** What of the page's window these elements leave to see. */
export function windowOf(clippers: readonly Element[], view: Window): Box {
  const whole: Box = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
  return clippers.reduce((box, clipper) => intersect(box, boxOf(clipper)), whole);
}

/**
 * Whether something else is painted over an element at a point of the top viewport. Our own overlay does not count,
 * nor does what holds the element, which is hit where the element takes no pointer.
 */
export function isCovered(element: Element, x: number, y: number, overlay: Element): boolean {
  const page = element.ownerDocument;
  const { x: dx, y: dy } = offsetOf(page);
  let hit: Element | undefined;
  for (let root: Document | ShadowRoot | null | undefined = page; root; root = hit?.shadowRoot) {
    const inside = hitIn(root, x - dx, y - dy, overlay);
    if (!inside) break;
    hit = inside;
  }
  return hit !== undefined && !holds(element, hit) && !holds(hit, element) && !isTwin(hit, element);
}

/** What of a root's own is painted topmost at a point. To ask for all that lies there is dear: only where we are on top. */
function hitIn(root: Document | ShadowRoot, x: number, y: number, overlay: Element): Element | undefined {
  const top = root.elementFromPoint(x, y);
  if (top && top !== overlay && top.getRootNode() === root) return top;
  return root.elementsFromPoint(x, y).find((one) => one !== overlay && one.getRootNode() === root);
}

/** Whether a hit lies in a copy of the element in the same place, as tables with fixed columns draw their cells. */
function isTwin(hit: Element, element: Element): boolean {
  const text = element.textContent;
  const { left, top } = element.getBoundingClientRect();
  for (
    let at: Element | null = hit;
    at && (at.textContent?.length ?? 0) <= (text?.length ?? 0);
    at = at.parentElement
  ) {
    const box = at.getBoundingClientRect();
    if (at.textContent === text && Math.abs(box.left - left) < 3 && Math.abs(box.top - top) < 3) return true;
  }
  return false;
}

/** Whether an element is another or holds it, through shadow roots and frames. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = outwards(at)) if (at === outer) return true;
  return false;
}

import type { Pace } from './pace';

/** The place of a document on the page: what to add to a viewport rectangle to get page coordinates. */
export interface Frame {
  readonly x: number;
  readonly y: number;
}

/** A run of visible text. */
export interface Ink {
  readonly text: string;
  readonly parent: Box;
  readonly node: Node;
}

/** An element that is painted, in the flattened tree: shadow roots opened, slots filled, same-origin frames entered. */
export interface Box {
  readonly element: Element;
  readonly tag: string;
  readonly role: string | null;
  readonly parent: Box | null;
  /** Its number among the elements of its DOM parent, from 1. */
  readonly nth: number;
  readonly frame: Frame;
  /** True for a frame or custom element whose content cannot be entered. */
  readonly closed: boolean;
  readonly nodes: (Box | Ink)[];
  /** How many inks stand below it. */
  inks: number;
  /** Where it stands in `Walk.order`; its descendants fill the places up to `last`. */
  readonly first: number;
  last: number;
  rect: Rect | null;
}

/** CSS pixels from the origin of the top document. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** All painted elements, `order` from the root down in reading order. */
export interface Walk {
  readonly root: Box;
  readonly order: readonly Box[];
}

const SKIPPED = new Set(
  'script,style,noscript,template,head,svg,object,embed,datalist,audio,video,picture,title,meta,link'.split(','),
);
const TYPED = new Set(['text', 'search', 'number', 'tel', 'date', 'datetime-local', 'month', 'week', 'time', '']);
const LIGATURE_FONT = /\bmaterial-(icons|symbols)/;

export function isBox(node: Box | Ink): node is Box {
  return 'nodes' in node;
}

/**
 * Walks the flattened tree of a document and keeps what is painted. Text that a person cannot see (display, visibility,
 * opacity, clipped to nothing, outside the page, tooltips) is left out together with its box.
 */
export async function walkPage(
  doc: Document,
  pace: Pace,
  openShadow: (element: Element) => ShadowRoot | null = (element) => element.shadowRoot,
): Promise<Walk> {
  const order: Box[] = [];
  const view = doc.defaultView;
  const root = makeBox(doc.documentElement, null, 1, { x: view?.scrollX ?? 0, y: view?.scrollY ?? 0 }, false);
  order.push(root);
  const stack: { box: Box; nodes: ArrayLike<Node>; at: number; nth: number }[] = [
    { box: root, nodes: doc.body ? [doc.body] : [], at: 0, nth: 0 },
  ];

  for (let level = stack.at(-1); level; level = stack.at(-1)) {
    const { box } = level;
    const node = level.nodes[level.at++];
    if (!node) {
      stack.pop();
      box.last = order.length - 1;
      if (box.parent) box.parent.inks += box.inks;
      continue;
    }
    if (node.nodeType === 3) {
      addText(box, node, node.nodeValue ?? '');
      continue;
    }
    if (node.nodeType !== 1) continue;
    level.nth++;
    const element = node as Element;
    const tag = element.localName;
    if (SKIPPED.has(tag) || !isPainted(element)) continue;
    const role = element.getAttribute('role');
    if (role === 'tooltip') continue;

    const frame = tag === 'iframe' || tag === 'frame' ? frameOf(element as HTMLIFrameElement, box.frame) : null;
    const inner = contentOf(element, tag, frame?.doc ?? null, openShadow);
    const nth = node.parentNode === box.element || node.parentNode?.nodeType === 11 ? level.nth : numberOf(element);
    const child: Box = makeBox(element, box, nth, frame?.frame ?? box.frame, inner === null, order.length);
    box.nodes.push(child);
    order.push(child);
    if (tag === 'input' || tag === 'select' || tag === 'textarea') {
      addText(child, element, typedText(element));
      box.inks += child.inks;
    } else if (inner) {
      stack.push({ box: child, nodes: inner, at: 0, nth: 0 });
    }
    if ((order.length & 7) === 0) {
      const rest = pace();
      if (rest) await rest;
    }
  }
  return { root, order };
}

function makeBox(element: Element, parent: Box | null, nth: number, frame: Frame, closed: boolean, at = 0): Box {
  return {
    element,
    tag: element.localName,
    role: element.getAttribute('role'),
    parent,
    nth,
    frame,
    closed,
    nodes: [],
    inks: 0,
    first: at,
    last: at,
    rect: null,
  };
}

function addText(box: Box, node: Node, raw: string): void {
  const text = raw.replace(/[ \t\r\n\f\u200b\ufeff]+/g, ' ');
  if (text === '') return;
  if (text === ' ') {
    if (box.nodes.length) box.nodes.push({ text, parent: box, node });
    return;
  }
  if (!showsText(box.element)) return;
  box.nodes.push({ text, parent: box, node });
  box.inks++;
}

/** Whether the element or anything in it can be painted; decides whether its subtree is walked at all. */
function isPainted(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  if (!element.checkVisibility()) {
    const { display } = view.getComputedStyle(element);
    return display === 'contents';
  }
  const { offsetWidth, offsetHeight, offsetLeft, offsetTop } = element as HTMLElement;
  if (offsetWidth === undefined) return true;
  const away = offsetLeft < -999 || offsetTop < -999;
  if (offsetWidth > 1 && offsetHeight > 1 && !away) return true;
  const style = view.getComputedStyle(element);
  if (away && (style.position === 'absolute' || style.position === 'fixed')) return false;
  if (style.display === 'inline') return true;
  const clips = (overflow: string, size: number) => size <= 1 && overflow !== 'visible';
  return !(
    clips(style.overflowX, offsetWidth) ||
    clips(style.overflowY, offsetHeight) ||
    style.clip.startsWith('rect')
  );
}

function showsText(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    if (style?.display !== 'contents' || style.visibility !== 'visible') return false;
  }
  return !LIGATURE_FONT.test(element.className);
}

/** The nodes painted inside an element; null where they cannot be entered. */
function contentOf(
  element: Element,
  tag: string,
  inner: Document | null,
  openShadow: (element: Element) => ShadowRoot | null,
): ArrayLike<Node> | null {
  if (tag === 'iframe' || tag === 'frame') return inner?.body ? [inner.body] : null;
  if (tag === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    return assigned.length ? assigned : element.childNodes;
  }
  const shadow = openShadow(element);
  if (shadow) return shadow.childNodes;
  if (tag.includes('-') && !element.firstChild) return null;
  return element.childNodes;
}

function frameOf(element: HTMLIFrameElement, outer: Frame): { doc: Document | null; frame: Frame } {
  let doc: Document | null = null;
  try {
    doc = element.contentDocument;
  } catch {
    doc = null;
  }
  const rect = element.getBoundingClientRect();
  return {
    doc,
    frame: { x: outer.x + rect.left + element.clientLeft, y: outer.y + rect.top + element.clientTop },
  };
}

function typedText(element: Element): string {
  if (element.localName === 'select') return (element as HTMLSelectElement).selectedOptions[0]?.text ?? '';
  const input = element as HTMLInputElement;
  return element.localName === 'textarea' || TYPED.has(input.type) ? input.value : '';
}

function numberOf(element: Element): number {
  let nth = 1;
  for (let before = element.previousElementSibling; before; before = before.previousElementSibling) nth++;
  return nth;
}

/** The box's rectangle on the page, read from layout once. */
export function rectOf(box: Box): Rect {
  if (!box.rect) {
    const { left, top, right, bottom } = box.element.getBoundingClientRect();
    const { x, y } = box.frame;
    box.rect = { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
  }
  return box.rect;
}

/** The visible text below a box, white space collapsed. */
export function textOf(box: Box): string {
  let text = '';
  for (const ink of inksOf(box)) text += ink.text;
  return text.replace(/ +/g, ' ').trim();
}

/** The inks below a box in reading order, blank ones between others included. */
export function* inksOf(box: Box): Generator<Ink> {
  for (const node of box.nodes) {
    if (isBox(node)) yield* inksOf(node);
    else yield node;
  }
}

/** A box and all boxes in it, in reading order. */
export function* below(box: Box): Generator<Box> {
  yield box;
  for (const node of box.nodes) if (isBox(node)) yield* below(node);
}

/** A CSS path to the box from the nearest id, " >>> " into a shadow root, " ||| " into a frame. */
export function locatorOf(box: Box): string {
  const steps: string[] = [];
  let at: Box | null = box;
  while (at) {
    const { element, tag } = at;
    const { id } = element;
    const anchored = /^[A-Za-z][\w-]*$/.test(id) && !/\d{3}/.test(id);
    const step = tag === 'body' || tag === 'html' ? tag : `${tag}:nth-child(${at.nth})`;
    steps.push(anchored ? `#${id}` : step);
    const root: Node = element.getRootNode();
    const shadowHost = root.nodeType === 11 ? (root as ShadowRoot).host : null;
    const topmost = anchored || tag === 'body' || element.parentNode === root;
    const outer: Element | null = topmost
      ? (shadowHost ?? element.ownerDocument.defaultView?.frameElement ?? null)
      : element.parentElement;
    if (!outer) break;
    let up: Box | null = at.parent;
    while (up && up.element !== outer) up = up.parent;
    if (up) steps.push(!topmost ? ' > ' : shadowHost ? ' >>> ' : ' ||| ');
    at = up;
  }
  return steps.reverse().join('').slice(0, 1000);
}

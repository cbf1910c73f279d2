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
  path: string | null;
  /** Whether its own text can be seen; null until asked. */
  shows: boolean | null;
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
  /** Whether rows were passed over since their tables are longer than what a capture holds. */
  readonly cut: boolean;
}

/** Cells after which further rows of a table are passed over; beyond what a capture holds, hidden and blank cells counted. */
const MOST_CELLS = 36_000;

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
  mostCells = MOST_CELLS,
): Promise<Walk> {
  const order: Box[] = [];
  const view = doc.defaultView;
  const root = makeBox(doc.documentElement, null, 1, { x: view?.scrollX ?? 0, y: view?.scrollY ?? 0 }, false, 0);
  order.push(root);
  const kinds: Kinds = new Map();
  let cells = 0;
  let cut = false;
  const stack: Level[] = [{ box: root, node: doc.body, list: null, at: 0, nth: 0, kinds, places: null }];

  for (let level = stack.at(-1); level; level = stack.at(-1)) {
    const { box, node } = level;
    if (!node) {
      stack.pop();
      box.last = order.length - 1;
      if (box.parent) box.parent.inks += box.inks;
      continue;
    }
    level.node = level.list ? (level.list[++level.at] ?? null) : level === stack[0] ? null : node.nextSibling;
    if (node.nodeType === 3) {
      addText(box, node, node.nodeValue ?? '');
      continue;
    }
    if (node.nodeType !== 1) continue;
    level.nth++;
    const element = node as Element;
    const tag = element.localName;
    if (SKIPPED.has(tag)) continue;
    if (tag === 'td' || tag === 'th') cells++;
    else if (tag === 'tr' && cells >= mostCells) {
      cut = true;
      continue;
    }
    const only = element.firstChild;
    const leaf = only !== null && only.nodeType === 3 && only.nextSibling === null;
    // What shows its text is painted: a leaf is asked once.
    const shows = leaf && element.checkVisibility(SHOWN);
    if (!isPainted(element, tag, shows, level)) continue;

    const frame = tag === 'iframe' || tag === 'frame' ? frameOf(element as HTMLIFrameElement, box.frame) : null;
    const inner = contentOf(element, tag, frame?.doc ?? null, openShadow);
    const nth = level.list ? numberOf(element) : level.nth;
    const child = makeBox(element, box, nth, frame?.frame ?? box.frame, inner === null, order.length);
    if (child.role === 'tooltip') continue;
    if (shows) child.shows = !LIGATURE_FONT.test(element.className);
    box.nodes.push(child);
    order.push(child);
    if (tag === 'input' || tag === 'select' || tag === 'textarea') {
      addText(child, element, typedText(element));
      box.inks += child.inks;
    } else if (inner) {
      const kinds: Kinds = inner.scoped ? new Map() : level.kinds;
      stack.push({ box: child, node: inner.node, list: inner.list, at: 0, nth: 0, kinds, places: null });
    }
    if ((order.length & 7) === 0) {
      const rest = pace();
      if (rest) await rest;
    }
  }
  return { root, order, cut };
}

/** Where the walk stands in one box: at the siblings of a node, or in the list of what fills a slot. */
interface Level {
  readonly box: Box;
  node: Node | null;
  readonly list: readonly Node[] | null;
  at: number;
  nth: number;
  readonly kinds: Kinds;
  /** What is known of the children of this level's parent; null until the first of them. */
  places: Map<string, Place> | null;
}

/** How an element may hide what is in it: by where it is placed, or by cutting off what does not fit. */
interface Place {
  readonly away: boolean;
  readonly clipped: boolean;
  readonly cutsX: boolean;
  readonly cutsY: boolean;
}

const HARMLESS: Place = { away: false, clipped: false, cutsX: false, cutsY: false };

/** Kinds of elements of one tree, by tag, class and style, under kinds of parents. */
type Kinds = Map<string, Map<string, Place>>;

function makeBox(element: Element, parent: Box | null, nth: number, frame: Frame, closed: boolean, at: number): Box {
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
    path: null,
    shows: null,
  };
}

function addText(box: Box, node: Node, raw: string): void {
  const text = raw.replace(/[ \t\r\n\f\u200b\ufeff]+/g, ' ');
  if (text === '') return;
  if (text === ' ') {
    if (box.nodes.length) box.nodes.push({ text, parent: box, node });
    return;
  }
  box.shows ??= showsText(box.element);
  if (!box.shows) return;
  box.nodes.push({ text, parent: box, node });
  box.inks++;
}

const TABLE_PARTS = new Set('tr,td,th,tbody,thead,tfoot'.split(','));
const SHOWN = { visibilityProperty: true, opacityProperty: true };

/**
 * Says whether an element or anything in it can be painted. Styles and sizes are costly to ask for: how elements of one
 * kind are placed is asked once, and sizes only of kinds that may clip or stand away from the page.
 */
function isPainted(element: Element, tag: string, shows: boolean, level: Level): boolean {
  const view = element.ownerDocument.defaultView;
  if (!view) return false;
  if (!shows && !element.checkVisibility()) return view.getComputedStyle(element).display === 'contents';
  if (TABLE_PARTS.has(tag)) return true;
  level.places ??= placesUnder(element.parentElement, level.kinds);
  const style = element.getAttribute('style');
  const kind = style === null ? `${tag} ${element.className}` : `${tag} ${element.className}|${style}`;
  const place = level.places.get(kind) ?? placeOf(view.getComputedStyle(element));
  level.places.set(kind, place);
  if (place === HARMLESS) return true;
  const painted = element as HTMLElement;
  if (painted.offsetWidth === undefined) return true;
  if (place.clipped || (place.away && (painted.offsetLeft < -999 || painted.offsetTop < -999))) return false;
  return !((place.cutsX && painted.offsetWidth <= 1) || (place.cutsY && painted.offsetHeight <= 1));
}

function placeOf({ display, position, overflowX, overflowY, clip }: CSSStyleDeclaration): Place {
  const away = position === 'absolute' || position === 'fixed';
  const cutsX = overflowX !== 'visible';
  const cutsY = overflowY !== 'visible';
  if (!away && (display === 'inline' || !(cutsX || cutsY))) return HARMLESS;
  return { away, clipped: away && /^rect\((0|1)px, (0|1)px/.test(clip), cutsX, cutsY };
}

function placesUnder(parent: Element | null, kinds: Kinds): Map<string, Place> {
  const kind = parent ? `${parent.localName} ${parent.className}` : '';
  const under = kinds.get(kind) ?? new Map<string, Place>();
  kinds.set(kind, under);
  return under;
}

function showsText(element: Element): boolean {
  if (!element.checkVisibility(SHOWN)) {
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    if (style?.display !== 'contents' || style.visibility !== 'visible') return false;
  }
  return !LIGATURE_FONT.test(element.className);
}

/** What is painted inside an element: a row of siblings, or the list that fills a slot; null where it is closed. */
interface Content {
  readonly node: Node | null;
  readonly list: readonly Node[] | null;
  /** Whether it has style sheets of its own. */
  readonly scoped: boolean;
}

function contentOf(
  element: Element,
  tag: string,
  inner: Document | null,
  openShadow: (element: Element) => ShadowRoot | null,
): Content | null {
  if (tag === 'iframe' || tag === 'frame')
    return inner?.body ? { node: inner.body, list: [inner.body], scoped: true } : null;
  if (tag === 'slot') {
    const list = (element as HTMLSlotElement).assignedNodes();
    if (list[0]) return { node: list[0], list, scoped: false };
  }
  const shadow = TABLE_PARTS.has(tag) ? null : openShadow(element);
  if (shadow) return { node: shadow.firstChild, list: null, scoped: true };
  if (tag.includes('-') && !element.firstChild) return null;
  return { node: element.firstChild, list: null, scoped: false };
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
  box.path ??= pathOf(box);
  return box.path.slice(0, 1000);
}

function pathOf({ element, tag, nth, parent }: Box): string {
  const { id, parentNode } = element;
  const anchored = /^[A-Za-z][\w-]*$/.test(id) && !/\d{3}/.test(id);
  const step = anchored ? `#${id}` : tag === 'body' || tag === 'html' ? tag : `${tag}:nth-child(${nth})`;
  const root = anchored || parentNode?.nodeType !== 1 ? element.getRootNode() : null;
  const shadowHost = root?.nodeType === 11 ? (root as ShadowRoot).host : null;
  const framed = root !== null || tag === 'body' ? element.ownerDocument.defaultView?.frameElement : null;
  const outer = shadowHost ?? framed ?? (root === null ? (parentNode as Element) : null);
  let up = parent;
  while (up && up.element !== outer) up = up.parent;
  if (!up) return step;
  up.path ??= pathOf(up);
  return up.path + (shadowHost ? ' >>> ' : framed ? ' ||| ' : ' > ') + step;
}

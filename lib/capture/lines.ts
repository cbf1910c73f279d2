import type { Cut, Line, Region } from '@/lib/domain/capture';
import { type Look, lookOf, paintedAfter, paintedBefore, regionOf, tokensOf } from './looks';
import type { Pace } from './pace';
import { type Box, isBox, locatorOf, type Rect, rectOf, type Walk } from './walk';

const MOST_LINES = 4000;
const MOST_TEXT = 500;
/** Lines with figures say more about themselves, since their containers tell a price from a postage. */
const TOKENS = { figures: 48, words: 12 };
const TOKEN_LEVELS = 9;
const TITLED = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'button', 'label', 'legend', 'option', 'summary']);
const PRESSED = new Set(['submit', 'button', 'image']);

/** What holds for everything inside a box. */
interface Context {
  readonly struck: boolean;
  readonly region: Region;
  readonly link: string | null;
  readonly titled: string | null;
  readonly group: readonly number[];
}

interface Piece {
  readonly text: string;
  readonly owner: Box;
  readonly node: Node;
  readonly look: Look;
  readonly context: Context;
}

/**
 * The visible lines of text, in reading order, except for what `leaveOut` claims (the grids). A line ends where a block
 * does, at a line break, and where striking through begins or ends; inline elements are joined as they are painted.
 */
export async function collectLines(
  walk: Walk,
  leaveOut: (box: Box) => boolean,
  pace: Pace,
): Promise<{ lines: Line[]; cut: Cut[] }> {
  const lines: Line[] = [];
  for (const line of linesOf(walk.root, leaveOut)) {
    if (lines.length === MOST_LINES) return { lines, cut: [{ what: 'lines', kept: MOST_LINES }] };
    if (line) lines.push(line);
    const rest = pace();
    if (rest) await rest;
  }
  return { lines, cut: [] };
}

/** Yields each line, and null between them so that the work can be paused. */
function* linesOf(root: Box, leaveOut: (box: Box) => boolean): Generator<Line | null> {
  let pieces: Piece[] = [];
  const flush = function* (): Generator<Line> {
    const line = pieces.length ? lineFrom(pieces) : null;
    pieces = [];
    if (line) yield line;
  };
  const add = function* (piece: Piece): Generator<Line> {
    if (piece.text !== ' ' && pieces.some((other) => other.context.struck !== piece.context.struck)) yield* flush();
    pieces.push(piece);
  };
  const visit = function* (box: Box, outer: Context): Generator<Line | null> {
    if (leaveOut(box)) return yield* flush();
    if (box.tag === 'br' || box.tag === 'hr') return yield* flush();
    if (box.inks === 0 && !mayPaint(box)) {
      for (const node of box.nodes) if (isBox(node)) yield* visit(node, outer);
      return;
    }
    const look = lookOf(box);
    if (!look.inline) yield* flush();
    const context = within(outer, box, look);
    const paint = function* (text: string): Generator<Line> {
      if (text) yield* add({ text, owner: box, node: box.element, look, context });
    };
    const figures = box.nodes.length === 0 || box.nodes.some((node) => !isBox(node) && /\d/.test(node.text));
    if (figures) yield* paint(paintedBefore(box));
    if (box.tag === 'input') yield* paint(pressText(box.element as HTMLInputElement));
    for (const node of box.nodes) {
      if (isBox(node)) yield* visit(node, context);
      else yield* add({ text: node.text, owner: box, node: node.node, look, context });
    }
    if (figures) yield* paint(paintedAfter(box));
    if (!look.inline) yield* flush();
    yield null;
  };
  yield* visit(root, { struck: false, region: 'main', link: null, titled: null, group: [] });
  yield* flush();
}

/** An empty box is looked at only where a style sheet may fill it with a price, or where it is a button. */
function mayPaint(box: Box): boolean {
  return box.tag === 'input' || (box.nodes.length === 0 && /price|amount|money|cost/i.test(box.element.className));
}

function pressText(input: HTMLInputElement): string {
  return isPressed(input) ? input.value || input.alt : '';
}

function isPressed(element: Element): boolean {
  return element.localName === 'input' && PRESSED.has((element as HTMLInputElement).type);
}

function within(outer: Context, box: Box, look: Look): Context {
  const { element } = box;
  return {
    struck: look.strikes || (outer.struck && look.takesStriking),
    region: regionOf(box) ?? outer.region,
    link: box.tag === 'a' ? (element as HTMLAnchorElement).href || null : outer.link,
    titled: TITLED.has(box.tag) ? box.tag : isPressed(element) ? 'button' : outer.titled,
    group: look.inline ? outer.group : [...outer.group, box.first],
  };
}

function lineFrom(pieces: readonly Piece[]): Line | null {
  const [first] = pieces;
  const marked = pieces.filter((piece) => piece.text.trim() !== '');
  const lead = marked.reduce<Piece | undefined>(
    (most, piece) => (most && most.look.fontSize >= piece.look.fontSize ? most : piece),
    undefined,
  );
  if (!first || !lead || lead.look.fontSize < 1) return null;
  const rect = rectAround(marked);
  if (rect.right <= 0 || rect.bottom <= 0 || rect.right <= rect.left) return null;
  const owner = commonOwner(marked);
  const runs = runsOf(pieces);
  const joined = runs
    .map((run) => run.text)
    .join('')
    .replace(/ +/g, ' ')
    .trim();
  const text = spokenText(owner, joined) ?? joined;
  return {
    text: text.slice(0, MOST_TEXT),
    runs: text === joined && runs.length > 1 && /\d/.test(text) ? runs : [],
    at: locatorOf(owner),
    tag: lead.context.titled ?? owner.tag,
    box: {
      x: round(rect.left),
      y: round(rect.top),
      width: round(rect.right - rect.left),
      height: round(rect.bottom - rect.top),
    },
    fontSize: lead.look.fontSize,
    bold: lead.look.bold,
    struck: lead.context.struck,
    link: lead.context.link?.slice(0, MOST_TEXT) ?? null,
    region: lead.context.region,
    hints: hintsOf(owner, /\d/.test(text) ? TOKENS.figures : TOKENS.words),
    group: [...first.context.group],
  };
}

/** Joins pieces of one size; figures of two elements that do not touch on the page are kept apart by a space. */
function runsOf(pieces: readonly Piece[]): Line['runs'] {
  const runs: Line['runs'] = [];
  let before: Piece | undefined;
  let low = 0;
  for (const piece of pieces) {
    const run = runs.at(-1);
    const glued = before && /[\d.,]$/.test(before.text) && /^[\d.,]/.test(piece.text) && before.owner !== piece.owner;
    const text = before && glued && isApart(before, piece) ? ` ${piece.text}` : piece.text;
    if (run && (text === ' ' || run.fontSize === piece.look.fontSize)) run.text += text;
    else {
      const bottom = text.trim() ? rectAround([piece]).bottom : low;
      runs.push({
        text,
        fontSize: piece.look.fontSize,
        raised: runs.length > 0 && bottom < low - piece.look.fontSize / 6,
      });
      low = bottom;
    }
    before = piece;
  }
  return runs;
}

function isApart(before: Piece, piece: Piece): boolean {
  const left = rectAround([before]);
  const right = rectAround([piece]);
  return Math.abs(right.left - left.right) > 1.5 || right.top >= left.bottom || left.top >= right.bottom;
}

function rectAround(pieces: readonly Piece[]): Rect {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return { left: 0, top: 0, right: 0, bottom: 0 };
  const whole = first.node.nodeType !== 3 || last.node.nodeType !== 3;
  if (whole || first.node.getRootNode() !== last.node.getRootNode()) return rectOf(commonOwner(pieces));
  const range = first.node.ownerDocument?.createRange();
  if (!range) return rectOf(first.owner);
  range.setStart(first.node, 0);
  range.setEnd(last.node, (last.node.nodeValue ?? '').length);
  const { left, top, right, bottom } = range.getBoundingClientRect();
  const { x, y } = first.owner.frame;
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function commonOwner(pieces: readonly Piece[]): Box {
  const [first, ...rest] = pieces;
  if (!first) throw new Error('a line without text');
  let owner = first.owner;
  for (const piece of rest) {
    while (owner.parent && (piece.owner.first < owner.first || piece.owner.first > owner.last)) owner = owner.parent;
  }
  return owner;
}

/**
 * The full form that assistive technology reads out for the same figures: shops paint "$1,299" and a small "99" and put
 * "$1,299.99" beside it for screen readers. Taken only where it has the same digits in the same order.
 */
function spokenText(owner: Box, text: string): string | null {
  if (!/\d/.test(text) || text.length > 24) return null;
  const digits = text.replace(/\D/g, '');
  let at: Box | null = owner;
  for (let level = 0; at && level < 3; level++, at = at.parent) {
    const silent = at.element.getAttribute('aria-hidden') === 'true';
    const forms = [
      at.element.getAttribute('aria-label'),
      silent ? at.element.previousElementSibling?.textContent : null,
      silent ? at.element.nextElementSibling?.textContent : null,
    ];
    for (const form of forms) {
      const spoken = form?.trim();
      if (spoken && spoken.length <= 32 && spoken !== text && spoken.replace(/\D/g, '') === digits) return spoken;
    }
  }
  return null;
}

function hintsOf(owner: Box, most: number): string[] {
  const hints = new Set<string>();
  let at: Box | null = owner;
  for (let level = 0; at && level < TOKEN_LEVELS && hints.size < most; level++, at = at.parent) {
    for (const token of tokensOf(at.element)) if (hints.size < most) hints.add(token);
  }
  return [...hints];
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

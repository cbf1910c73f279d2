import type { Cut, Line, Region } from '@/lib/domain/capture';
import { commonOwner, type PaintedText, rectAround, runsOf, spokenText } from './line-text';
import { type Look, lookOf, paintedAfter, paintedBefore, regionOf, tokensOf } from './looks';
import type { Pace } from './pace';
import { type Box, isBox, locatorOf, type Walk } from './walk';

const MOST_LINES = 4000;
const MOST_TEXT = 500;
/** Lines with figures say more about themselves, since their containers tell a price from a postage. */
const TOKENS = { figures: 48, words: 12 };
const TOKEN_LEVELS = 9;
const TITLED = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'button', 'label', 'legend', 'option', 'summary']);
const PRESSED = new Set(['submit', 'button', 'image']);

/** A text that begins with figures and a sign of money. */
const PRICE = /^\s*(?:[A-Z]{0,3}\p{Sc}\s?\p{Nd}|\p{Nd}[\p{Nd}.,' \u00a0]*(?:\p{Sc}|zł|kr|руб|Kč|Ft|lei|元|円|원))/u;

/** The names of boxes that were asked for: containers are shared by many lines. */
type Names = Map<Box, readonly string[]>;

/** What holds for everything inside a box. */
interface Context {
  readonly struck: boolean;
  readonly region: Region;
  readonly link: string | null;
  readonly titled: string | null;
  readonly block: Block | null;
}

/** A block container within the ones around it. */
interface Block {
  readonly id: number;
  readonly outer: Block | null;
}

interface Piece extends PaintedText {
  readonly context: Context;
}

/** A box whose content is being walked; `look` is null where it paints nothing itself. */
interface Level {
  readonly box: Box;
  readonly context: Context;
  readonly look: Look | null;
  /** Whether a style sheet may paint a part of a price before or after its text. */
  readonly figures: boolean;
  at: number;
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
  const page = new PageLines();
  const outside: Context = { struck: false, region: 'main', link: null, titled: null, block: null };
  const stack: Level[] = [];
  const enter = (box: Box, outer: Context) => {
    const level = leaveOut(box) ? page.breakLine() : page.open(box, outer);
    if (level) stack.push(level);
  };
  enter(walk.root, outside);
  for (let level = stack.at(-1); level; level = stack.at(-1)) {
    const node = level.box.nodes[level.at++];
    if (!node) {
      page.close(level);
      stack.pop();
      const rest = pace();
      if (rest) await rest;
    } else if (isBox(node)) enter(node, level.context);
    else if (level.look) page.write({ text: node.text, owner: level.box, node: node.node }, level.look, level.context);
    if (page.lines.length >= MOST_LINES) return { lines: page.lines, cut: [{ what: 'lines', kept: MOST_LINES }] };
  }
  page.breakLine();
  return { lines: page.lines, cut: [] };
}

/** Puts the texts of a page together into lines, box by box. */
class PageLines {
  readonly lines: Line[] = [];
  readonly #names: Names = new Map();
  #pieces: Piece[] = [];

  /** Begins a box; null where it holds nothing to walk. */
  open(box: Box, outer: Context): Level | null {
    if (box.tag === 'br' || box.tag === 'hr') return this.breakLine();
    if (box.inks === 0 && !mayPaint(box))
      return box.nodes.length ? { box, context: outer, look: null, figures: false, at: 0 } : null;
    const look = lookOf(box);
    if (!look.inline) this.breakLine();
    const context = within(outer, box, look);
    const figures = box.nodes.length === 0 || box.nodes.some((node) => !isBox(node) && /\d/.test(node.text));
    if (figures) this.#paint(paintedBefore(box), box, look, context);
    if (box.tag === 'input') this.#paint(pressText(box.element as HTMLInputElement), box, look, context);
    return { box, context, look, figures, at: 0 };
  }

  close({ box, look, context, figures }: Level): void {
    if (!look) return;
    if (figures) this.#paint(paintedAfter(box), box, look, context);
    if (!look.inline) this.breakLine();
  }

  write(ink: Pick<Piece, 'text' | 'owner' | 'node'>, look: Look, context: Context): void {
    const [first] = this.#pieces;
    if (first && ink.text !== ' ' && (first.context.struck !== context.struck || this.#beginsAnother(ink)))
      this.breakLine();
    this.#pieces.push({ ...ink, look, context });
  }

  breakLine(): null {
    const line = this.#pieces.length ? lineFrom(this.#pieces, this.#names) : null;
    this.#pieces = [];
    if (line) this.lines.push(line);
    return null;
  }

  /** Whether a price follows straight on a price of another element: then each keeps its own container's names. */
  #beginsAnother(ink: Pick<Piece, 'text' | 'owner'>): boolean {
    if (!PRICE.test(ink.text)) return false;
    const last = this.#pieces.findLast((piece) => piece.text.trim() !== '');
    return last !== undefined && last.owner !== ink.owner && PRICE.test(last.text) && !/[-–—~]\s*$/.test(last.text);
  }

  #paint(text: string, owner: Box, look: Look, context: Context): void {
    if (text) this.write({ text, owner, node: owner.element }, look, context);
  }
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
    block: look.inline ? outer.block : { id: box.first, outer: outer.block },
  };
}

function lineFrom(pieces: readonly Piece[], names: Names): Line | null {
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
    hints: hintsOf(owner, /\d/.test(text) ? TOKENS.figures : TOKENS.words, names),
    group: groupOf(first.context.block),
  };
}

function groupOf(innermost: Block | null): number[] {
  const group: number[] = [];
  for (let block = innermost; block; block = block.outer) group.push(block.id);
  return group.reverse();
}

function hintsOf(owner: Box, most: number, names: Names): string[] {
  const hints = new Set<string>();
  let at: Box | null = owner;
  for (let level = 0; at && level < TOKEN_LEVELS && hints.size < most; level++, at = at.parent) {
    const tokens = names.get(at) ?? tokensOf(at.element);
    names.set(at, tokens);
    for (const token of tokens) if (hints.size < most) hints.add(token);
  }
  return [...hints];
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}

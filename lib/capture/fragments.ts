import { type Band, isLevel, isPainted, isTableRoot, taggedBands } from './bands';
import { tableOfBoxes } from './box-tables';
import { alignment, columnsOf } from './columns';
import { fillBlanks, isCopyIn } from './fixed-columns';
import type { Pace } from './pace';
import { piecesOf } from './pieces';
import { type Box, isBox, rectOf, type Walk } from './walk';

/** Rows that stand in one container; a table may be painted from several of them. */
export interface Fragment {
  readonly root: Box;
  readonly shape: 'table' | 'aria' | 'boxes';
  readonly bands: Band[];
}

/** A table with all its fragments: the head may stand in another container than the body. */
export interface Table {
  readonly fragments: Fragment[];
  readonly shape: Fragment['shape'];
  readonly head: Band[];
  readonly body: Band[];
}

export const LEVELS_UP = 8;
const MOST_HEADS = 3;
/** How many rows are looked at to say how two containers stand to each other. */
const SAMPLE = 20;
/** The share of a row's cells that must stand under headers for the two to be of one table. */
export const ALIGNED = 0.6;

/** Finds every table of a page: rows by tag or role first, then boxes that stand in rows below a row of headers. */
export async function findTables(walk: Walk, pace: Pace): Promise<Table[]> {
  const fragments: Fragment[] = [];
  for (let at = 0; at < walk.order.length; at++) {
    const box = walk.order[at];
    if (!box || box.inks === 0) continue;
    const fragment = hasRows(box) ? await taggedFragment(walk, box, pace) : null;
    if (fragment) {
      fragments.push(fragment);
      at = box.last;
    }
    const rest = pace();
    if (rest) await rest;
  }
  const tables = joinFragments(fragments);
  const taken = (box: Box) => fragments.some(({ root }) => box.first >= root.first && box.first <= root.last);
  for (let at = 0; at < walk.order.length; at++) {
    const box = walk.order[at];
    if (!box || box.inks < 6) continue;
    if (taken(box)) {
      at = box.last;
      continue;
    }
    if (fragments.some(({ root }) => root.first > box.first && root.first <= box.last)) continue;
    const table = tableOfBoxes(box, fragments, tables);
    if (table) {
      tables.push(table);
      at = box.last;
    }
    const rest = pace();
    if (rest) await rest;
  }
  return tables.filter((table) => table.head.length > 0 && table.body.some((band) => band.part === 'body'));
}

function hasRows(box: Box): boolean {
  return isTableRoot(box) || (box.parent !== null && hasLooseRows(box));
}

async function taggedFragment(walk: Walk, box: Box, pace: Pace): Promise<Fragment | null> {
  const bands = await taggedBands(walk, box, pace);
  if (bands.length === 0 || (box.tag === 'table' && isLayout(walk, box, bands))) return null;
  inferHead(bands);
  return { root: box, shape: box.tag === 'table' ? 'table' : 'aria', bands };
}

function hasLooseRows(box: Box): boolean {
  return box.tag !== 'tbody' && box.tag !== 'thead' && box.nodes.some((node) => isBox(node) && node.role === 'row');
}

/** A table without headers serves to lay out the page where its rows hold other tables or a single cell. */
function isLayout(walk: Walk, root: Box, bands: readonly Band[]): boolean {
  if (bands.some((band) => band.part === 'head')) return false;
  const parted = bands.filter(({ cells }) => cells.length > 1);
  if (parted.length === 0) return true;
  const holding = parted.filter(({ box }) => holdsTable(walk, box));
  return parted.length < 3 ? holdsTable(walk, root) : holding.length * 2 > parted.length;
}

function holdsTable(walk: Walk, box: Box): boolean {
  for (let at = box.first + 1; at <= box.last; at++) if (walk.order[at]?.tag === 'table') return true;
  return false;
}

/** The rows that hold words alone, above rows with figures, are the head of a table that marks none. */
function inferHead(bands: Band[]): void {
  if (bands.some((band) => band.part === 'head')) return;
  const figures = bands.slice(0, MOST_HEADS + 1).map((band) => {
    const filled = band.cells.filter((cell) => cell.box.inks > 0);
    return filled.length < 3 ? null : filled.filter((cell) => hasFigure(cell.box)).length / filled.length;
  });
  const first = figures.findIndex((share) => share !== null && share > 0.3);
  if (first < 1) return;
  const above = figures.slice(0, first);
  if (above.some((share) => share !== null && share > 0) || !above.includes(0)) return;
  for (const band of bands.slice(0, first)) if (band.cells.length > 1 && isPainted(band)) band.part = 'head';
}

function hasFigure(box: Box): boolean {
  return piecesOf(box).some((piece) => piece.kind === 'figure');
}

/** A container of words alone, above and over the columns of one that has no head, is its head, by whatever tag. */
function markHeads(fragments: readonly Fragment[]): void {
  const headless = fragments.filter(({ bands }) => bands.every((band) => band.part !== 'head'));
  for (const one of headless) {
    const inked = one.bands.filter(isPainted);
    const cells = inked.flatMap((band) => band.cells).filter((cell) => cell.box.inks > 0);
    if (cells.length < 2 || one.bands.length > MOST_HEADS + 1 || cells.some((cell) => hasFigure(cell.box))) continue;
    const above = (body: Fragment) =>
      body !== one && body.bands.length > inked.length && rectOf(one.root).bottom <= rectOf(body.root).bottom;
    if (!headless.some((body) => above(body) && headFor(body, [{ ...one, bands: inked }]))) continue;
    one.bands.splice(0, one.bands.length, ...inked);
    for (const band of inked) band.part = 'head';
  }
}

function joinFragments(fragments: readonly Fragment[]): Table[] {
  markHeads(fragments);
  const heads = fragments.filter((one) => one.bands.every((band) => band.part === 'head'));
  const bodies = fragments.filter((one) => !heads.includes(one));
  const used = new Set<Fragment>();
  const tables: Table[] = [];
  for (const fragment of bodies) {
    const beside = tables.find((table) => standsBeside(table, fragment));
    if (beside) {
      beside.fragments.push(fragment);
      if (isCopyIn(fragment.bands, beside.body)) continue;
      const own = bandsOf(fragment, 'head');
      const head = own.length ? own : (headFor(fragment, heads)?.bands ?? []);
      const rows = fragment.bands.filter((band) => band.part !== 'head');
      if (fillBlanks(beside.body, rows)) {
        fillBlanks(beside.head, head);
        continue;
      }
      if (isCopyIn(beside.body, fragment.bands)) {
        beside.head.length = 0;
        beside.body.length = 0;
      }
      beside.head.push(...head);
      beside.body.push(...rows);
      continue;
    }
    const table: Table = {
      fragments: [fragment],
      shape: fragment.shape,
      head: bandsOf(fragment, 'head').filter(isPainted),
      body: fragment.bands.filter((band) => band.part !== 'head'),
    };
    if (table.head.length === 0) {
      const head = headFor(fragment, heads);
      if (head) {
        used.add(head);
        table.fragments.push(head);
        table.head.push(...head.bands);
      }
    }
    tables.push(table);
  }
  const whole = tables.filter((table) => table.head.length > 0);
  for (const table of tables) {
    if (table.head.length > 0) continue;
    const above = whole.find((one) => continues(one, table));
    if (!above) continue;
    above.fragments.push(...table.fragments);
    above.body.push(...table.body);
  }
  for (const head of heads) {
    if (used.has(head)) continue;
    const copied = whole.find((one) => nearby(one.fragments[0], head) && alignsWith(head, one));
    copied?.fragments.push(head);
  }
  return whole.concat(tables.filter((table) => table.head.length === 0 && !whole.some((one) => continues(one, table))));
}

function bandsOf(fragment: Fragment, part: Band['part']): Band[] {
  return fragment.bands.filter((band) => band.part === part);
}

/** The head that stands nearest before a body and over its columns. */
export function headFor(body: Fragment, heads: readonly Fragment[]): Fragment | undefined {
  const rows = body.bands.filter((band) => band.part !== 'head' && band.cells.length > 1).slice(0, 3);
  return heads
    .filter((head) => nearby(body, head))
    .filter((head) => {
      const columns = columnsOf(head.bands);
      return rows.some((row) => alignment(row, columns) >= ALIGNED);
    })
    .sort((a, b) => distance(a, body) - distance(b, body) || steps(a, body) - steps(b, body))[0];
}

function distance(a: Fragment, b: Fragment): number {
  return Math.abs(rectOf(a.root).bottom - rectOf(b.root).top);
}

function steps(a: Fragment, b: Fragment): number {
  return Math.abs(a.root.first - b.root.first);
}

/** Whether two fragments are parts of one widget: their boxes meet a few levels up. */
function nearby(a: Fragment | undefined, b: Fragment): boolean {
  if (!a) return false;
  let at: Box | null = a.root;
  for (let level = 0; at && level < LEVELS_UP; level++, at = at.parent) {
    if (b.root.first >= at.first && b.root.first <= at.last) return at.tag !== 'body';
  }
  return false;
}

/** A fixed column is a body of its own whose rows stand level with the rows of the main body. */
function standsBeside(table: Table, fragment: Fragment): boolean {
  if (!nearby(table.fragments[0], fragment)) return false;
  const rows = fragment.bands.filter((band) => band.part !== 'head').slice(0, SAMPLE);
  const level = rows.filter((row) => table.body.some((other) => isLevel(other.box, row.box)));
  return rows.length > 0 && level.length >= rows.length * 0.8;
}

function continues(table: Table, other: Table): boolean {
  const [fragment] = other.fragments;
  if (!fragment || !nearby(table.fragments[0], fragment)) return false;
  const columns = columnsOf(table.head);
  return other.body.some((row) => row.cells.length > 2 && alignment(row, columns) >= ALIGNED);
}

function alignsWith(head: Fragment, table: Table): boolean {
  const columns = columnsOf(table.head);
  return head.bands.some((row) => alignment(row, columns) >= ALIGNED);
}

import { type Band, cellOf, isRow, isTableRoot, sideBySide, taggedBands } from './bands';
import { alignment, columnsOf } from './columns';
import type { Pace } from './pace';
import { kindOf, piecesOf } from './pieces';
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

const LEVELS_UP = 8;
const ALIGNED = 0.6;

/** Finds every table of a page: rows by tag or role first, then boxes that stand in rows below a row of headers. */
export async function findTables(walk: Walk, pace: Pace): Promise<Table[]> {
  const fragments: Fragment[] = [];
  for (let at = 0; at < walk.order.length; at++) {
    const box = walk.order[at];
    if (!box || box.inks === 0) continue;
    const fragment = taggedFragment(walk, box);
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
    const table = barTable(box, fragments, tables);
    if (table) {
      tables.push(table);
      at = box.last;
    }
    const rest = pace();
    if (rest) await rest;
  }
  return tables.filter((table) => table.head.length > 0 && table.body.some((band) => band.part === 'body'));
}

function taggedFragment(walk: Walk, box: Box): Fragment | null {
  const root = isTableRoot(box) || (box.parent !== null && hasLooseRows(box));
  if (!root) return null;
  const bands = taggedBands(walk, box);
  if (bands.length === 0 || (box.tag === 'table' && isLayout(walk, box, bands))) return null;
  inferHead(bands);
  return { root: box, shape: box.tag === 'table' ? 'table' : 'aria', bands };
}

function hasLooseRows(box: Box): boolean {
  return box.tag !== 'tbody' && box.tag !== 'thead' && box.nodes.some((node) => isBox(node) && node.role === 'row');
}

/** A table without headers that holds other tables or a single column serves to lay out the page. */
function isLayout(walk: Walk, root: Box, bands: readonly Band[]): boolean {
  if (bands.some((band) => band.part === 'head')) return false;
  for (let at = root.first + 1; at <= root.last; at++) if (walk.order[at]?.tag === 'table') return true;
  return bands.every((band) => band.cells.length < 2);
}

/** The rows that hold words alone, above rows with figures, are the head of a table that marks none. */
function inferHead(bands: Band[]): void {
  if (bands.some((band) => band.part === 'head')) return;
  const figures = bands.map((band) => {
    const filled = band.cells.filter((cell) => cell.box.inks > 0);
    return filled.length < 3 ? null : filled.filter((cell) => hasFigure(cell.box)).length / filled.length;
  });
  const first = figures.findIndex((share) => share !== null && share > 0.3);
  if (first < 1 || first > 3) return;
  if (figures.slice(0, first).some((share) => share !== null && share > 0)) return;
  for (const band of bands.slice(0, first)) if (band.cells.length > 1) band.part = 'head';
}

function hasFigure(box: Box): boolean {
  return piecesOf(box).some((piece) => piece.kind === 'figure');
}

function joinFragments(fragments: readonly Fragment[]): Table[] {
  const heads = fragments.filter((one) => one.bands.every((band) => band.part === 'head'));
  const bodies = fragments.filter((one) => !heads.includes(one));
  const used = new Set<Fragment>();
  const tables: Table[] = [];
  for (const fragment of bodies) {
    const beside = tables.find((table) => standsBeside(table, fragment));
    if (beside) {
      beside.fragments.push(fragment);
      const own = bandsOf(fragment, 'head');
      const head = own.length ? own : (headFor(fragment, heads)?.bands ?? []);
      beside.head.push(...head);
      beside.body.push(...fragment.bands.filter((band) => band.part !== 'head'));
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

function isPainted(band: Band): boolean {
  return band.cells.some((cell) => cell.box.inks > 0);
}

/** The head that stands nearest before a body and over its columns. */
function headFor(body: Fragment, heads: readonly Fragment[]): Fragment | undefined {
  const rows = body.bands.filter((band) => band.part !== 'head' && band.cells.length > 1).slice(0, 3);
  return heads
    .filter((head) => nearby(body, head))
    .filter((head) => {
      const columns = columnsOf(head.bands);
      return rows.some((row) => alignment(row, columns) >= ALIGNED);
    })
    .sort((a, b) => distance(a, body) - distance(b, body))[0];
}

function distance(a: Fragment, b: Fragment): number {
  return Math.abs(rectOf(a.root).bottom - rectOf(b.root).top);
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
  const rows = fragment.bands.filter((band) => band.part !== 'head');
  const level = rows.filter((row) => table.body.some((other) => isLevel(other.box, row.box)));
  return rows.length > 0 && level.length >= rows.length * 0.8;
}

export function isLevel(a: Box, b: Box): boolean {
  const one = rectOf(a);
  const other = rectOf(b);
  return Math.abs(one.top - other.top) < 3 && Math.abs(one.bottom - other.bottom) < 3;
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

/** A table made of boxes without roles: rows of boxes side by side, under a row of headers or a head of its own. */
function barTable(box: Box, fragments: readonly Fragment[], tables: readonly Table[]): Table | null {
  const rows = rowsOfBoxes(box);
  if (!rows) return null;
  const heads = fragments.filter((one) => !tables.some((table) => table.fragments.includes(one)));
  const fragment: Fragment = { root: box, shape: 'boxes', bands: rows };
  const tagged = headFor(fragment, heads);
  if (tagged) return { fragments: [fragment, tagged], shape: 'boxes', head: tagged.bands, body: rows };
  const [first, ...others] = rows;
  if (first && others.length && isHeadOver(first, others)) {
    return { fragments: [fragment], shape: 'boxes', head: [{ ...first, part: 'head' }], body: others };
  }
  const head = headBefore(box, rows);
  if (!head) return null;
  const above: Fragment = { root: head.box, shape: 'boxes', bands: [head] };
  return { fragments: [fragment, above], shape: 'boxes', head: [head], body: rows };
}

/** The rows in a box: its boxes, each with cells side by side, or its boxes taken as cells and parted by where they stand. */
function rowsOfBoxes(box: Box): Band[] | null {
  const boxes = box.nodes.filter(isBox).filter((one) => one.inks > 0);
  if (boxes.length < 2) return null;
  const sample = boxes.slice(0, 3).map(sideBySide);
  if (sample.filter(Boolean).length >= Math.min(2, boxes.length - 1)) {
    const rows = boxes.map(sideBySide).filter((row): row is Band => row !== null);
    const stacked = rows.every((row, index) => {
      const before = rows[index - 1];
      return !before || Math.abs(rectOf(row.box).top - rectOf(before.box).top) > 4;
    });
    return rows.length >= 2 && stacked && isRegular(rows) ? byTop(rows) : null;
  }
  return boxes.length >= 9 ? flatRows(box) : null;
}

/** Rows of one table have the same number of cells, and a figure stands in its cell without a label of its own. */
function isRegular(rows: readonly Band[]): boolean {
  const counts = rows.map((row) => row.cells.length);
  const usual = counts.filter((count) => count === counts.at(-1)).length;
  const labelled = rows.slice(-3).filter((row) => {
    const firsts = row.cells.map((cell) => piecesOf(cell.box).filter((piece) => piece.kind !== 'mark'));
    const split = firsts.filter((pieces) => pieces[0]?.kind === 'words' && pieces[1]?.kind === 'figure');
    return split.length * 2 > firsts.length;
  });
  return usual >= rows.length * 0.7 && labelled.length === 0;
}

function byTop(rows: Band[]): Band[] {
  return rows.sort((a, b) => rectOf(a.box).top - rectOf(b.box).top);
}

function flatRows(box: Box): Band[] | null {
  const cells = box.nodes.filter(isBox);
  if (cells.length > 4000) return null;
  const rows = new Map<number, Box[]>();
  for (const cell of cells) {
    const top = Math.round(rectOf(cell).top / 3);
    rows.set(top, [...(rows.get(top) ?? []), cell]);
  }
  const counts = [...rows.values()].map((row) => row.length);
  const most = Math.max(...counts);
  if (most < 3 || counts.length < 3 || counts.filter((count) => count === most).length < counts.length * 0.8)
    return null;
  return [...rows.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([, row]): Band[] => {
      const [first] = row;
      const sorted = row.sort((a, b) => rectOf(a).left - rectOf(b).left);
      const bandCells = sorted.map((one) => cellOf(one, false));
      return first ? [{ box: first, cells: bandCells, part: 'body' }] : [];
    });
}

/** A row of words over rows with figures in the same columns. */
function isHeadOver(head: Band, rows: readonly Band[]): boolean {
  const filled = head.cells.filter((cell) => cell.box.inks > 0);
  const words = filled.filter((cell) => piecesOf(cell.box).some((piece) => piece.kind === 'words'));
  const figures = filled.filter((cell) => piecesOf(cell.box).some((piece) => piece.kind === 'figure'));
  if (words.length < 2 || figures.length > filled.length / 5) return false;
  const columns = columnsOf([head]);
  return rows.slice(0, 3).some((row) => {
    const numbers = row.cells.filter((cell) => kindOfBox(cell.box) === 'figure').length;
    return numbers >= 1 && alignment(row, columns) >= ALIGNED;
  });
}

function kindOfBox(box: Box): string | null {
  const pieces = piecesOf(box);
  return pieces.some((piece) => piece.kind === 'figure') ? 'figure' : ((pieces[0] && kindOf(pieces[0].text)) ?? null);
}

/** Looks for the head among the boxes that stand before the rows, a few levels up. */
function headBefore(box: Box, rows: readonly Band[]): Band | null {
  for (let at: Box = box, level = 0; at.parent && level < LEVELS_UP; at = at.parent, level++) {
    const siblings = at.parent.nodes.filter(isBox).filter((one) => one.inks > 0);
    const before = siblings.slice(0, siblings.indexOf(at)).slice(-3).reverse();
    for (const sibling of before) {
      const lowest = sibling.nodes.filter(isBox).at(-1);
      for (const candidate of [sibling, lowest]) {
        const band = candidate ? sideBySide(candidate) : null;
        if (band && isHeadOver(band, rows)) return { ...band, part: 'head' };
      }
    }
  }
  return null;
}

/** Whether a box stands in rows by tag or role, which then say what is a row. */
export function standsInRow(box: Box): boolean {
  for (let at: Box | null = box; at; at = at.parent) if (isRow(at)) return true;
  return false;
}

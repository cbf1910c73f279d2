import { type Band, cellOf, onlyBox, sideBySide } from './bands';
import { alignment, columnsOf } from './columns';
import { ALIGNED, type Fragment, headFor, LEVELS_UP, type Table } from './fragments';
import { kindOf, piecesOf } from './pieces';
import { type Box, isBox, rectOf } from './walk';

/** A table made of boxes without roles: rows of boxes side by side, under a row of headers or a head of its own. */
export function tableOfBoxes(box: Box, fragments: readonly Fragment[], tables: readonly Table[]): Table | null {
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
  const columns = rowsOfStacks(box);
  if (columns) return columns;
  const sample = boxes.slice(0, 3).map(sideBySide);
  if (sample.filter(Boolean).length >= Math.min(2, boxes.length - 1)) {
    const rows = boxes.map(sideBySide).filter((row): row is Band => row !== null);
    const stacked = rows.every((row, index) => {
      const before = rows[index - 1];
      return !before || Math.abs(rectOf(row.box).top - rectOf(before.box).top) > 4;
    });
    // A head and a sum around a container of rows are not the rows.
    const inks = rows.reduce((sum, row) => sum + row.box.inks, 0);
    const whole = inks * 2 >= box.inks;
    return rows.length >= 2 && whole && stacked && isRegular(rows) ? byTop(rows) : null;
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

/** Columns that are boxes of their own, names in the first, with cells stacked in them at the same heights. */
function rowsOfStacks(box: Box): Band[] | null {
  const stacks = sideBySide(box)?.cells.map((cell) => stackIn(cell.box)) ?? [];
  const [first] = stacks;
  if (!first || first.length < 3 || stacks.some((stack) => stack.length !== first.length)) return null;
  const rows = first.map((lead, at): Band => {
    return { box: lead, cells: stacks.flatMap((stack) => (stack[at] ? [cellOf(stack[at], false)] : [])), part: 'body' };
  });
  const level = rows.every((row) =>
    row.cells.every((cell) => Math.abs(rectOf(cell.box).top - rectOf(row.box).top) < 3),
  );
  const names = rows.slice(1).map((row) => (row.cells[0] ? piecesOf(row.cells[0].box)[0] : undefined));
  const named = names.every((piece) => piece?.kind === 'words') && new Set(names.map((piece) => piece?.text)).size > 1;
  return level && named && isRegular(rows) ? rows : null;
}

function stackIn(box: Box): Box[] {
  let at = box;
  for (let only = onlyBox(at); only; only = onlyBox(at)) at = only;
  const boxes = at.nodes.filter(isBox);
  const stacked = boxes.every((one, index) => {
    const before = boxes[index - 1];
    return !before || rectOf(one).top >= rectOf(before).bottom - 2;
  });
  return stacked ? boxes : [];
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

import type { Cell, HeaderCell, Row } from '@/lib/domain/capture';
import { type BandCell, piecesIn } from './bands';
import { cellWith, type RowBook } from './cells';
import type { Columns } from './columns';
import { kindOf } from './pieces';
import { locatorOf } from './walk';

/** What products are called by besides their name: an id of many digits, or a link. */
const ID = /(^|[\s:：#])[A-Z]{0,4}\d{6,}(\s|$)/;
const MOSTLY = 0.8;

/**
 * A table whose headers bear products, name and id, and whose rows are figures with their label: turned so that each
 * header is a row. Null where the table is not of this kind.
 */
export function turned(
  columns: Columns,
  body: readonly Row[],
  book: RowBook,
): { header: HeaderCell[][]; body: Row[] } | null {
  const subjects = columns.leaves.flatMap((leaf, col) => (col > 0 && leaf.box.inks > 0 ? [{ leaf, col }] : []));
  const bearing = subjects.filter(({ leaf }) => bearsProduct(leaf));
  if (columns.levels.length !== 1 || bearing.length < 2 || bearing.length < subjects.length * MOSTLY) return null;
  const labels = body.map(({ cells }) => cells.find(({ col }) => col === 0));
  if (body.length < 2 || !labels.every((label) => label && kindOf(label.text) === 'words')) return null;
  const header = labels.flatMap((label, at): HeaderCell[] =>
    label ? [{ col: at + 1, span: 1, at: label.at, text: label.text }] : [],
  );
  const rows = subjects.map(({ leaf, col }): Row => {
    const ref = book.rows.size;
    book.rows.set(ref, leaf.box.element);
    const name = cellWith(
      leaf.box,
      0,
      piecesIn(leaf).filter((piece) => piece.kind !== 'mark'),
    );
    const cells = body.flatMap((row, at): Cell[] => {
      const cell = row.cells.find((one) => one.col === col);
      return cell ? [{ ...cell, col: at + 1 }] : [];
    });
    return { ref, at: locatorOf(leaf.box), key: null, level: 0, cells: [name, ...cells] };
  });
  return { header: [header], body: rows };
}

function bearsProduct(leaf: BandCell): boolean {
  const pieces = piecesIn(leaf).filter(({ kind }) => kind !== 'mark');
  const linked = leaf.box.element.querySelector('a[href]') !== null;
  return pieces.length > 1 && pieces.some(({ kind, text }) => ID.test(text) || (linked && kind === 'words'));
}

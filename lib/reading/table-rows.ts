import type { Cell, Grid, Row } from '@/lib/domain/capture';
import { ID_TOKEN, idOfLink } from './product-ids';
import { type Identity, type IdentityColumns, identityOf } from './row-identity';
import { isFigure, saysComparison, saysMean, saysTotal } from './words';

/** A row of a table with what it is about; `torn` where the page splits its figures over rows that cannot be joined. */
export interface SubjectRow {
  readonly row: Row;
  readonly identity: Identity;
  readonly torn: boolean;
}

/** The rows that stand for subjects, and the row of totals; nested rows, comparisons and headings are in neither. */
export interface TableRows {
  readonly subjects: SubjectRow[];
  readonly total: Row | null;
  /** How many rows of totals the page numbers among its rows. */
  readonly numberedTotals: number;
}

const MOST = 0.6;

/** Sorts the rows of a grid into subjects and totals. */
export function sortRows(grid: Grid, columns: IdentityColumns): TableRows {
  const totals = [...grid.foot, ...grid.body].filter((row) => isTotal(row, columns));
  const rows = grid.body.filter((row) => row.level === 0 && !totals.includes(row));
  const subjects = joinSpannedRows(
    rows.filter((row) => !lacksName(row, columns)),
    columns,
  ).map(({ row, torn }): SubjectRow => {
    return { row, torn, identity: identityOf(row, columns) };
  });
  const numberedTotals = totals.filter(({ key }) => key !== null).length;
  return { subjects: withoutOthers(subjects), total: soleTotal(totals, columns), numberedTotals };
}

/** A figure in the column of names: the row has slid along under the headers. */
function lacksName(row: Row, { name }: IdentityColumns): boolean {
  const cell = row.cells.find((one) => one.col === name);
  return cell?.parts.every((part) => isFigure(part.text) && !/\p{L}{3}/u.test(part.text)) ?? false;
}

function isTotal(row: Row, columns: IdentityColumns): boolean {
  const name = row.cells.find((cell) => cell.col === columns.name);
  const first = row.cells.find((cell) => !isFigure(cell.text));
  const said = [(name ?? first)?.parts[0]?.text ?? '', first?.text ?? ''].find(saysTotal);
  return said !== undefined && !(/\p{L}\s+\p{L}/u.test(said) && isProduct(row, columns));
}

/** Names of goods may begin with "Total" too: what bears an id or leads to one product is none. */
function isProduct(row: Row, columns: IdentityColumns): boolean {
  return row.cells.some((cell) => (cell.col === columns.id ? isId(cell.text) : cell.links.some(leadsToProduct)));
}

function isId(text: string): boolean {
  return ID_TOKEN.test(text) && /\d/.test(text);
}

function leadsToProduct(link: string): boolean {
  return idOfLink(link) !== null;
}

/** A total whose figures reach into the column of names is shifted against the headers and says nothing. */
function soleTotal(totals: readonly Row[], columns: IdentityColumns): Row | null {
  const sums = totals.filter((row) => !row.cells.some((cell) => saysMean(cell.text)));
  const [total] = sums;
  const named = total?.cells.find((cell) => cell.col === columns.name || cell.col === columns.id);
  const shifted = named !== undefined && isFigure(named.text) && !saysTotal(named.text);
  return total && sums.length === 1 && !shifted ? total : null;
}

/**
 * One subject may reach over several rows: its name and id stand once, and each row is of a device, a day or a
 * comparison. Comparisons are left out; of the others the one that is the sum, or the only one, stands for the subject.
 */
function joinSpannedRows(rows: readonly Row[], columns: IdentityColumns): { row: Row; torn: boolean }[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && sharesIdentity(row, before, columns)) group.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group): { row: Row; torn: boolean }[] => {
    const [first] = group;
    if (!first) return [];
    if (group.length === 1) return [{ row: first, torn: false }];
    const own = group.filter(
      (row) => !ownCells(row, group).some((cell) => !isFigure(cell.text) && saysComparison(cell.text)),
    );
    const [only] = own;
    if (own.length === 1 && only) return [{ row: only, torn: false }];
    const sums = own.filter((row) => ownCells(row, group).some((cell) => saysTotal(cell.text)));
    const [sum] = sums;
    return sums.length === 1 && sum ? [{ row: sum, torn: false }] : [{ row: first, torn: true }];
  });
}

function sharesIdentity(row: Row, before: Row, { id, name }: IdentityColumns): boolean {
  const same = (col: number | null) => {
    const cell = row.cells.find((one) => one.col === col);
    return cell !== undefined && before.cells.some((one) => one.col === col && one.at === cell.at);
  };
  return same(id) || same(name);
}

/** The cells of a row that do not reach over the whole group. */
function ownCells(row: Row, group: readonly Row[]): Cell[] {
  const others = group.filter((other) => other !== row);
  return row.cells.filter((cell) => !others.some((other) => other.cells.some((one) => one.at === cell.at)));
}

/** Where most rows bear an id, a row without one is a heading, a note or a part of the row above. */
function withoutOthers(subjects: readonly SubjectRow[]): SubjectRow[] {
  const identified = subjects.filter(({ identity }) => identity.productId !== null);
  if (identified.length < subjects.length * MOST) return [...subjects];
  return identified;
}

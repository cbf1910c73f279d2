import { toNumber } from '@/lib/domain/decimal';
import type { Aggregation } from '@/lib/domain/metric';
import type { ColumnReading, TableReading } from '@/lib/domain/reading';
import type { EarlierLook, Snapshot } from '@/lib/domain/snapshot';
import { metricInfo } from '@/lib/lexicon/header-meaning';
import { namedByKey, productsOf, sharedIds, withoutIds } from './look-identity';

/** What one page may have accumulated at most: then the oldest looks go, and `cut` says so. */
const MOST_ROWS = 6000;
const MOST_LOOKS = 150;

/** A figure that only counts up does not leap between two looks, as it does where the page shows something else. */
const LEAP = { share: 0.5, least: 30 };
const COUNTS_UP: readonly Aggregation[] = ['additive', 'unique', 'unique_within_session', 'cumulative'];

/** The earlier looks that show products which a new snapshot shows too, newest first: they must agree with it. */
export function looksToCompare(now: Snapshot, before: Snapshot): string[] {
  const shown = new Set(now.reading.tables.flatMap(productsOf));
  const overlapping = (before.earlier ?? []).filter(({ tables }) =>
    tables.some(({ products }) => products.some((product) => shown.has(product))),
  );
  return overlapping
    .reverse()
    .slice(0, COMPARED)
    .map(({ snapshotId }) => snapshotId);
}
const COMPARED = 3;

/**
 * A new snapshot with what the page showed before in the same view: rows accumulate by product id, a row that is read
 * again replaces its earlier reading, and columns that are out of sight stand with the row in the look that had them.
 * Where the table before was another one, or its figures contradict what is there now, accumulation starts anew.
 */
export function accumulate(now: Snapshot, before: Snapshot, compared: readonly Snapshot[]): Snapshot {
  const kept = new Map<string, EarlierLook>();
  const places = sameTables(now, before);
  const tables = now.reading.tables.map((table, at) => {
    const was = places[at] ?? null;
    const earlier = was === null ? undefined : before.reading.tables[was];
    if (was === null || !earlier) return table;
    const shared = new Set([...sharedIds(table), ...sharedIds(earlier)]);
    const named = withoutIds(namedByKey(table, earlier), shared);
    const looks = standingLooks(before, was, earlier).map((look) => ({
      ...look,
      products: stillDue(look, named).filter((product) => !shared.has(product)),
    }));
    const seen = new Set([...productsOf(named), ...looks.flatMap(({ products }) => products)]);
    const rowsTotal = named.rowsTotal ?? earlier.rowsTotal;
    const rowsSeen = named.rowsSeen - productsOf(named).length + seen.size;
    if (rowsTotal !== null && rowsSeen > rowsTotal) return table;
    if (contradicts(named, earlier) || compared.some((look) => contradictsLook(named, look, before, was))) return table;
    for (const { snapshotId, takenAt, columns, products, was: place } of looks) {
      if (products.length === 0) continue;
      const look = kept.get(snapshotId) ?? { snapshotId, takenAt, tables: [] };
      look.tables.push({ table: at, was: place, columns, products });
      kept.set(snapshotId, look);
    }
    return { ...named, rowsSeen, rowsTotal };
  });
  const earlier = [...kept.values()].sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
  return bounded({ ...now, reading: { ...now.reading, tables } }, earlier);
}

/** One table of an earlier look, as far as it still counts. */
interface StandingTable {
  snapshotId: string;
  takenAt: string;
  was: number;
  columns: string[];
  products: string[];
}

function standingLooks(before: Snapshot, at: number, table: TableReading): StandingTable[] {
  const older = (before.earlier ?? []).flatMap(({ snapshotId, takenAt, tables }) =>
    tables.flatMap(({ table: place, ...rest }) => (place === at ? [{ snapshotId, takenAt, ...rest }] : [])),
  );
  const columns = table.columns.map(({ header }) => header);
  const { id: snapshotId, takenAt } = before;
  return [...older, { snapshotId, takenAt, was: at, columns, products: productsOf(table) }];
}

/** The products of a look that a table does not show now, or of which it does not show all that the look had. */
function stillDue({ columns, products }: StandingTable, now: TableReading): string[] {
  const shown = new Set(productsOf(now));
  const headers = new Set(now.columns.map(({ header }) => header));
  const hasAll = columns.every((header) => headers.has(header));
  return products.filter((product) => !shown.has(product) || !hasAll);
}

/** For each table the one of an earlier snapshot that it goes on with; one that two would go on with is the one's in its place. */
function sameTables({ reading: { tables } }: Snapshot, before: Snapshot): (number | null)[] {
  const places = tables.map((table, at) => sameTableIn(before, table, at));
  return places.map((was, at) => {
    const isOnly = places.indexOf(was) === places.lastIndexOf(was);
    return was !== null && (isOnly || before.reading.tables[was]?.at === tables[at]?.at) ? was : null;
  });
}

/**
 * The table of an earlier snapshot that this one goes on with: the one in its place or the only one with its columns; with
 * other columns only the one in its place that shows the same rows, since there they were scrolled sideways.
 */
function sameTableIn({ reading }: Snapshot, table: TableReading, at: number): number | null {
  const candidates = reading.tables.flatMap((one, was) => (hasSameColumns(one, table) ? [was] : []));
  const placed = candidates.filter((was) => reading.tables[was]?.at === table.at);
  const [only] = placed.length > 0 ? placed : candidates;
  if (only !== undefined) return (placed.length || candidates.length) === 1 ? only : null;
  const was = reading.tables.findIndex((one) => one.at === table.at);
  const sideways = reading.tables[was];
  return sideways && at === was && showsSameRows(namedByKey(table, sideways), sideways) ? was : null;
}

function hasSameColumns(one: TableReading, other: TableReading): boolean {
  return (
    one.columns.length === other.columns.length &&
    one.columns.every((column, at) => {
      const there = other.columns[at];
      return there?.header === column.header && meansSame(column, there);
    })
  );
}

function meansSame(one: ColumnReading, other: ColumnReading): boolean {
  return one.metric === other.metric && one.qualifiers.join() === other.qualifiers.join();
}

/**
 * Most rows of the shorter one, no column that bears its header twice, since which is which could not be told, and none
 * that means something else now, as where the user has taught it.
 */
function showsSameRows(table: TableReading, before: TableReading): boolean {
  const known = new Set(productsOf(before));
  const shown = productsOf(table);
  const same = shown.filter((product) => known.has(product)).length;
  const isTwice = [table, before].some(
    ({ columns }) => new Set(columns.map(({ header }) => header)).size < columns.length,
  );
  const both = table.columns.flatMap((column) => {
    const there = before.columns.find(({ header }) => header === column.header);
    return there ? [meansSame(column, there)] : [];
  });
  const meets = both.length > 0 && both.every(Boolean);
  return same > 0 && same * 2 > Math.min(shown.length, known.size) && !isTwice && meets;
}

function contradictsLook(table: TableReading, look: Snapshot, before: Snapshot, at: number): boolean {
  const entry = before.earlier?.find(({ snapshotId }) => snapshotId === look.id);
  return (entry?.tables ?? []).some(({ table: place, was }) => {
    const earlier = place === at ? look.reading.tables[was] : undefined;
    return earlier !== undefined && contradicts(table, earlier);
  });
}

/** Whether the page states another number of rows, or most rows of both fell or leapt in what can only count up. */
function contradicts(now: TableReading, before: TableReading): boolean {
  if (now.rowsTotal !== null && before.rowsTotal !== null && now.rowsTotal !== before.rowsTotal) return true;
  const then = new Map(
    before.rows.flatMap(({ productId }, at) => (productId === null ? [] : [[productId, at] as const])),
  );
  const judged = now.rows.flatMap(({ productId }, at): boolean[] => {
    const known = productId === null ? undefined : then.get(productId);
    if (known === undefined) return [];
    const steps = now.columns.flatMap((column): boolean[] => {
      const info = column.metric === null ? null : metricInfo(column.metric);
      if (!info || !COUNTS_UP.includes(info.aggregation)) return [];
      const there = before.columns.filter(({ header, metric }) => header === column.header && metric === column.metric);
      const [was, is] = [there.length === 1 ? there[0]?.fields[known] : undefined, column.fields[at]];
      return was?.status === 'ok' && is?.status === 'ok'
        ? [isStep(toNumber(was.value.value), toNumber(is.value.value))]
        : [];
    });
    return steps.length > 0 ? [steps.every(Boolean)] : [];
  });
  return judged.filter((fits) => !fits).length * 2 > judged.length;
}

function isStep(before: number, now: number): boolean {
  return now >= before && now - before <= Math.max(LEAP.least, before * LEAP.share);
}

function bounded(snapshot: Snapshot, earlier: readonly EarlierLook[]): Snapshot {
  const kept = [...earlier];
  const rowsOf = ({ tables }: EarlierLook) => tables.reduce((sum, { products }) => sum + products.length, 0);
  let rows = kept.reduce((sum, look) => sum + rowsOf(look), 0);
  while (kept.length > MOST_LOOKS || rows > MOST_ROWS) {
    const gone = kept.shift();
    if (!gone) break;
    rows -= rowsOf(gone);
  }
  if (kept.length === earlier.length) return kept.length > 0 ? { ...snapshot, earlier: kept } : snapshot;
  const { reading, cut } = snapshot;
  const tables = reading.tables.map((table, at) => ({ ...table, rowsSeen: seenIn(table, at, kept) }));
  const isCut = cut.some(({ what }) => what === 'rows');
  const count = tables.reduce((sum, { rowsSeen }) => sum + rowsSeen, 0);
  return {
    ...snapshot,
    earlier: kept,
    cut: isCut ? cut : [...cut, { what: 'rows', kept: count }],
    reading: { ...reading, tables },
  };
}

function seenIn(table: TableReading, at: number, earlier: readonly EarlierLook[]): number {
  const own = productsOf(table);
  const all = earlier.flatMap(({ tables }) => tables.flatMap((one) => (one.table === at ? one.products : [])));
  return table.rows.length - own.length + new Set([...own, ...all]).size;
}

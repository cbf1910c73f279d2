import type { ColumnReading, QuantityField, Reading, RowReading, TableReading } from '@/lib/domain/reading';

/** The share of figures seen twice that may have ticked on between two readings of the same rows. */
const MAY_DIFFER = 0.1;

/**
 * What two readings of one page and one period give together, the later one taken after scrolling: tables are joined
 * where they are one, other tables and figures of the page are added. What was read first stands.
 */
export function joinReadings(first: Reading, later: Reading): Reading {
  const tables = [...first.tables];
  later.tables.forEach((table, position) => {
    const ids = new Set(table.rows.flatMap(({ productId }) => productId ?? []));
    const shares = (one: TableReading) => one.rows.some(({ productId }) => productId !== null && ids.has(productId));
    const at = [tables.findIndex(shares), tables.findIndex((one) => one.at === table.at), position];
    for (const index of new Set(at)) {
      const own = tables[index];
      const joined = own && joinTables(own, table);
      if (!joined) continue;
      tables[index] = joined;
      return;
    }
    if (table.rows.some(({ productId }) => productId !== null)) tables.push(table);
  });
  const known = new Set(first.kpis.map(({ metric, label }) => metric ?? label));
  const more = later.kpis.filter(({ metric, label }) => !known.has(metric ?? label));
  return { ...first, tables, kpis: [...first.kpis, ...more] };
}

/**
 * What two readings of one table give together where only a part of it is in the page at a time: rows accumulate by
 * product id, by the page's own key or by title, and a row gains the columns that it did not show before. Where both
 * readings have a value the first one's stands. A key or title ties two rows only where their figures agree; null where
 * nothing tells that the two are one table.
 */
export function joinTables(first: TableReading, later: TableReading): TableReading | null {
  const columns = matchedColumns(first, later);
  const ties = tiesBetween(first, later, columns);
  const alone = later.rows.flatMap((_, index) => (ties.has(index) ? [] : [index]));
  const known = new Set(first.rows.flatMap((row) => namesOf(row)));
  const sameColumns = columns.filter(([one, other]) => one !== null && other !== null).length;
  const laterOnly = columns.filter(([one]) => one === null).length;
  if (ties.size === 0 && (sameColumns === 0 || laterOnly > 0)) return null;
  // A row that might be one of the first's under another name would stand twice.
  const fresh = alone.filter((index) => {
    const row = later.rows[index];
    return row && (row.productId !== null || !namesOf(row).some((name) => known.has(name)));
  });
  const back = new Map([...ties].map(([index, at]) => [at, index]));
  const rows = [
    ...first.rows.map((row, at) => joinRows(row, later.rows[back.get(at) ?? -1])),
    ...fresh.flatMap((index) => later.rows[index] ?? []),
  ];
  const joined = columns.map(([one, other]): ColumnReading => {
    const own = first.rows.map((_, at) => joinFields(one?.fields[at], other?.fields[back.get(at) ?? -1]));
    const more = fresh.map((index) => other?.fields[index] ?? NOT_SEEN);
    const named = one ?? other;
    return {
      header: named?.header ?? '',
      metric: one && other && one.metric !== other.metric ? null : (named?.metric ?? null),
      qualifiers: named?.qualifiers ?? [],
      fields: [...own, ...more],
    };
  });
  const totals = columns.map(([one, other]) =>
    joinFields(
      one ? first.totals?.[first.columns.indexOf(one)] : undefined,
      other ? later.totals?.[later.columns.indexOf(other)] : undefined,
    ),
  );
  return {
    ...first,
    columns: joined,
    rows,
    totals: first.totals || later.totals ? totals : null,
    rowsSeen: Math.max(first.rowsSeen, rows.length),
    rowsTotal: first.rowsTotal ?? later.rowsTotal,
  };
}

const NOT_SEEN: QuantityField = { status: 'absent', raw: null };

type ColumnPair = readonly [ColumnReading | null, ColumnReading | null];

/** Columns of both tables by header; where one header stands over several columns, only all of them tell which is which. */
function matchedColumns(first: TableReading, later: TableReading): ColumnPair[] {
  const own = byHeader(first.columns);
  const others = byHeader(later.columns);
  const pairs = first.columns.map((column): ColumnPair => {
    const alike = own.get(column.header) ?? [];
    const theirs = others.get(column.header) ?? [];
    return [column, alike.length === theirs.length ? (theirs[alike.indexOf(column)] ?? null) : null];
  });
  const rest = later.columns.filter(({ header }) => !own.has(header));
  return [...pairs, ...rest.map((column): ColumnPair => [null, column])];
}

function byHeader(columns: readonly ColumnReading[]): Map<string, ColumnReading[]> {
  const found = new Map<string, ColumnReading[]>();
  for (const column of columns) found.set(column.header, [...(found.get(column.header) ?? []), column]);
  return found;
}

/** Which row of the later table is which of the first. */
function tiesBetween(first: TableReading, later: TableReading, columns: readonly ColumnPair[]): Map<number, number> {
  const ties = new Map<number, number>();
  const tied = new Set<number>();
  const tie = (index: number, at: number | undefined) => {
    if (at === undefined || tied.has(at) || ties.has(index)) return;
    ties.set(index, at);
    tied.add(at);
  };
  const ids = uniqueBy(first.rows, (row) => row.productId);
  for (const [index, row] of later.rows.entries()) if (row.productId) tie(index, ids.get(row.productId));
  for (const name of [keyOf, titleOf]) {
    const named = uniqueBy(first.rows, name);
    const theirs = uniqueBy(later.rows, name);
    const pairs = [...theirs].flatMap(([text, index]) => {
      const at = named.get(text);
      return at === undefined ? [] : [{ index, at, ...compare(first, later, at, index, columns) }];
    });
    const same = pairs.reduce((sum, pair) => sum + pair.same, 0);
    const differ = pairs.reduce((sum, pair) => sum + pair.differ, 0);
    if (same === 0 || differ > (same + differ) * MAY_DIFFER) continue;
    for (const pair of pairs) if (pair.differ === 0) tie(pair.index, pair.at);
  }
  return ties;
}

function namesOf(row: RowReading): string[] {
  const { key, title, productId } = row;
  return [...(key ? [`key ${key}`] : []), ...(title === null || productId !== null ? [] : [`title ${title}`])];
}

function keyOf(row: RowReading): string | null {
  return row.key ?? null;
}

function titleOf({ title, productId }: RowReading): string | null {
  return productId === null ? title : null;
}

/** Rows by a name that no other row of the table bears. */
function uniqueBy(rows: readonly RowReading[], name: (row: RowReading) => string | null): Map<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const text = name(row);
    if (text === null) continue;
    if (found.has(text)) twice.add(text);
    found.set(text, index);
  }
  for (const text of twice) found.delete(text);
  return found;
}

function compare(
  first: TableReading,
  later: TableReading,
  at: number,
  index: number,
  columns: readonly ColumnPair[],
): { same: number; differ: number } {
  const [row, other] = [first.rows[at], later.rows[index]];
  let same = 0;
  let differ = 0;
  for (const say of [(one?: RowReading) => one?.productId, keyIn]) {
    const [mine, theirs] = [say(row), say(other)];
    if (mine && theirs && mine !== theirs) differ++;
  }
  for (const [one, two] of columns) {
    const [mine, theirs] = [one?.fields[at], two?.fields[index]];
    if (mine?.status !== 'ok' || theirs?.status !== 'ok') continue;
    if (mine.raw === theirs.raw) same++;
    else differ++;
  }
  return { same, differ };
}

function keyIn(row?: RowReading): string | null {
  return row?.key ?? null;
}

function joinRows(row: RowReading, later: RowReading | undefined): RowReading {
  if (!later) return row;
  const named = row.productId !== null || later.productId === null ? row : later;
  return {
    ...row,
    key: row.key ?? later.key,
    productId: row.productId ?? later.productId,
    title: named.title ?? row.title ?? later.title,
    labels: { ...later.labels, ...row.labels },
  };
}

function joinFields(field: QuantityField | undefined, later: QuantityField | undefined): QuantityField {
  if (!field || (field.status === 'absent' && field.raw === null)) return later ?? NOT_SEEN;
  return field.status !== 'ok' && later?.status === 'ok' ? later : field;
}

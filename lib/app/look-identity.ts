import { toNumber } from '@/lib/domain/decimal';
import type { QuantityField, TableReading } from '@/lib/domain/reading';

/** The ids of the products that a table's rows are of, from the top. */
export function productsOf({ rows }: TableReading): string[] {
  return rows.flatMap(({ productId }) => productId ?? []);
}

/** Ids that stand on several rows of a table, which are SKUs, days or channels of a product and none of them its row. */
export function sharedIds({ rows }: TableReading): string[] {
  return rows.flatMap(({ productId, labels }) => (productId === null ? (labels.ID ?? []) : []));
}

/** A table whose rows are of none of these products: of such rows a page may show only one at a time. */
export function withoutIds(table: TableReading, ids: ReadonlySet<string>): TableReading {
  const rows = table.rows.map((row) =>
    row.productId === null || !ids.has(row.productId)
      ? row
      : { ...row, productId: null, labels: { ...row.labels, ID: row.productId } },
  );
  return { ...table, rows };
}

/**
 * Rows whose id was scrolled out of sight get it back by the page's own key, where every figure that both looks show is
 * the same: other data may have come under the key.
 */
export function namedByKey(table: TableReading, before: TableReading): TableReading {
  const byKey = new Map<string, number | null>();
  for (const [at, { key }] of before.rows.entries()) if (key) byKey.set(key, byKey.has(key) ? null : at);
  const taken = new Set(productsOf(table));
  const rows = table.rows.map((row, at) => {
    const known = row.productId === null && row.key ? byKey.get(row.key) : null;
    const there = known == null ? undefined : before.rows[known];
    if (known == null || !there?.productId || taken.has(there.productId)) return row;
    if (!agrees(table, at, before, known)) return row;
    taken.add(there.productId);
    return {
      ...row,
      productId: there.productId,
      title: row.title ?? there.title,
      labels: { ...there.labels, ...row.labels },
    };
  });
  return { ...table, rows };
}

function agrees(table: TableReading, at: number, before: TableReading, known: number): boolean {
  const pairs = pairedFields(table, at, before, known);
  const telling = pairs.filter(([now]) => now.status === 'ok' && toNumber(now.value.value) !== 0);
  const same = pairs.every(([now, then]) => now.raw === then.raw);
  return same && (telling.length > 1 || telling.some(([now]) => (now.raw?.match(/\d/g)?.length ?? 0) > 2));
}

type Fields = readonly [QuantityField, QuantityField];

/** What two looks say of one row in the columns that both have. */
function pairedFields(table: TableReading, at: number, before: TableReading, known: number): Fields[] {
  return table.columns.flatMap(({ header, fields }): Fields[] => {
    const alike = before.columns.filter((one) => one.header === header);
    const [now, then] = [fields[at], alike.length === 1 ? alike[0]?.fields[known] : undefined];
    return now && then ? [[now, then]] : [];
  });
}

import { onlyProducts } from '@/lib/domain/earlier-look';
import type { Reading, TableReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import { joinTables } from '@/lib/reading/join-tables';
import type { Database } from '@/lib/store/database';
import { earlierLooksOf } from '@/lib/store/snapshots';

/** A table with the rows that its view showed before; `seenAt` says of each row when it was last read on the page. */
interface WholeTable extends TableReading {
  seenAt: Instant[];
}

/** What a snapshot read, its tables with all rows that its view has shown: those on the page now come first. */
export async function wholeReading(
  database: Database,
  snapshot: Snapshot,
): Promise<Omit<Reading, 'tables'> & { tables: WholeTable[] }> {
  const { reading, takenAt, earlier = [] } = snapshot;
  const looks = new Map((await earlierLooksOf(database, snapshot)).map((look) => [look.id, look]));
  const tables = reading.tables.map((now, at): WholeTable => {
    const parts = earlier.toReversed().flatMap(({ snapshotId, tables: places }): WholeTable[] => {
      const look = looks.get(snapshotId);
      const part = look?.reading.tables[places.findIndex(({ table }) => table === at)];
      return look && part ? [{ ...part, seenAt: part.rows.map(() => look.takenAt) }] : [];
    });
    const seen = withSameColumns(parts);
    const known = new Map(
      seen.toReversed().flatMap(({ rows, seenAt }) => rows.map((row, i) => [row.productId, seenAt[i]])),
    );
    const whole = seen.reduce<TableReading>((before, part) => joinTables(before, part) ?? before, now);
    const seenAt = whole.rows.map(({ productId }, row) =>
      row < now.rows.length ? takenAt : (known.get(productId) ?? takenAt),
    );
    return { ...whole, rowsSeen: now.rowsSeen, seenAt };
  });
  return { ...reading, tables };
}

/** Parts of one table, newest first, as few as they have kinds of columns: of each product the newest reading stands. */
function withSameColumns(parts: readonly WholeTable[]): WholeTable[] {
  const kinds = new Map<string, WholeTable[]>();
  for (const part of parts) {
    const kind = JSON.stringify(part.columns.map(({ header, metric, qualifiers }) => [header, metric, qualifiers]));
    kinds.set(kind, [...(kinds.get(kind) ?? []), part]);
  }
  return [...kinds.values()].flatMap(([newest, ...others]): WholeTable[] => {
    if (!newest) return [];
    const shown = new Set(newest.rows.map(({ productId }) => productId));
    const more = others.map((part) => {
      const fresh = part.rows.flatMap(({ productId }) =>
        productId !== null && !shown.has(productId) ? [productId] : [],
      );
      for (const productId of fresh) shown.add(productId);
      return { ...onlyProducts(part, new Set(fresh)), seenAt: fresh.flatMap(() => part.seenAt[0] ?? []) };
    });
    const all = [newest, ...more];
    return [
      {
        ...newest,
        rows: all.flatMap(({ rows }) => rows),
        columns: newest.columns.map((column, at) => ({
          ...column,
          fields: all.flatMap(({ columns }) => columns[at]?.fields ?? []),
        })),
        seenAt: all.flatMap(({ seenAt }) => seenAt),
      },
    ];
  });
}

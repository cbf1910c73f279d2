import type { Reading, TableReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import { joinTables } from '@/lib/reading/join-tables';
import type { Database } from '@/lib/store/database';
import { earlierLooksOf } from '@/lib/store/snapshots';

/** A table with the rows that its view showed before; `seenAt` says of each row when it was last read on the page. */
export interface WholeTable extends TableReading {
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
    let whole: WholeTable = { ...now, seenAt: now.rows.map(() => takenAt) };
    for (const { snapshotId, tables: parts } of earlier.toReversed()) {
      const look = looks.get(snapshotId);
      const part = look?.reading.tables[parts.findIndex(({ table }) => table === at)];
      const joined = look && part && joinTables(whole, part);
      if (!joined) continue;
      const more = joined.rows.slice(whole.rows.length).map(() => look.takenAt);
      whole = { ...joined, rowsSeen: now.rowsSeen, seenAt: [...whole.seenAt, ...more] };
    }
    return whole;
  });
  return { ...reading, tables };
}

import type { Judgement } from '@/lib/domain/finding';
import type { RowReading, TableReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';

/** Judgements by where on a snapshot's page they belong: its rows, and the other places that they were read from. */
export interface JudgedPlaces {
  rows: readonly { row: RowReading; about: readonly Judgement[] }[];
  places: ReadonlyMap<string, readonly Judgement[]>;
}

/**
 * Finds the place of each judgement on the page. One that was read in a row belongs to that row alone; a judgement of the
 * page as a whole (its age) has no place to stand beside.
 */
export function judgedPlaces(snapshot: Snapshot, judgements: readonly Judgement[]): JudgedPlaces {
  const rows = snapshot.reading.tables.flatMap(placedRows);
  const places = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const here = judgement.evidence.find(({ snapshotId }) => snapshotId === snapshot.id);
    if (!here?.at || rows.some(({ places }) => places.has(here.at))) continue;
    places.set(here.at, [...(places.get(here.at) ?? []), judgement]);
  }
  return {
    rows: rows.map(({ row, places }) => ({
      row,
      about: judgements.filter((judgement) => isAboutRow(judgement, row, places, snapshot)),
    })),
    places,
  };
}

interface PlacedRow {
  row: RowReading;
  /** Where its values stood: in a table of split halves they are in other elements than the row's own. */
  places: ReadonlySet<string>;
}

function placedRows({ rows, columns }: TableReading): PlacedRow[] {
  return rows.map((row, index) => {
    const fields = columns.flatMap(({ fields }) => fields[index] ?? []);
    return { row, places: new Set([row.at, ...fields.flatMap((field) => ('at' in field ? [field.at] : []))]) };
  });
}

/** A judgement belongs to a row that it was read from, and a breach of a product to every row that shows the product. */
function isAboutRow(
  { evidence, subject, verdict }: Judgement,
  row: RowReading,
  places: ReadonlySet<string>,
  { id, reading, earlier = [] }: Snapshot,
): boolean {
  if (evidence.some(({ snapshotId, at }) => snapshotId === id && places.has(at))) return true;
  // Read of this row too, before its column was scrolled out of sight.
  const isEarlier = evidence.some((seen) => earlier.some(({ snapshotId }) => snapshotId === seen.snapshotId));
  return (
    (verdict === 'breach' || isEarlier) &&
    subject.type === 'product' &&
    subject.productId === row.productId &&
    subject.platform === reading.platform
  );
}

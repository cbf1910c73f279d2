import type { Field } from '@/lib/domain/field';
import type { HealthField } from '@/lib/domain/health';
import type { Reading } from '@/lib/domain/reading';
import type { Instant } from '@/lib/domain/time';

/** Bounds of what is remembered of one kind of page; what was read longest ago goes first. */
const FIELDS_KEPT = 400;
/** A table that shares less of its columns with a known one is another: sellers look at several under one address. */
const SAME_SHARE = 1 / 3;

/** What one reading says of one field: `empty` is there and holds dashes or nothing, which is no fault of reading. */
interface Sight {
  part: HealthField['part'];
  name: string;
  metric: string | null;
  qualifiers: string[];
  status: 'read' | 'unreadable' | 'empty';
}

/** What one reading says of a table, of the tiles or of the product; `unknown` are headers that are not understood. */
interface Sights {
  sights: Sight[];
  unknown: string[];
}

/**
 * The fields that a kind of page is known to give, after one more reading of it. A field is lost where its own table or
 * the tiles around it are still there without it, or where nothing of its kind was read at all.
 */
export function fieldsAfter(before: readonly HealthField[], reading: Reading, at: Instant): HealthField[] {
  const tables = reading.tables.map(tableSights).filter(({ sights }) => sights.length > 0);
  const tiles = tileSights(reading);
  const groups = groupsOf(before);
  const after = new Map(groups);
  const put = (group: string, seen: Sights) => after.set(group, merged(groups.get(group) ?? [], group, seen, at));
  const known = [...groups.keys()];

  const taken = new Set<string>();
  for (const seen of tables) {
    const group = bestOf(
      groups,
      known.filter((one) => one.startsWith('table-') && !taken.has(one)),
      seen,
    );
    const named = group ?? firstFree('table', new Set([...after.keys(), ...taken]));
    taken.add(named);
    put(named, seen);
  }
  const hadTiles = known.filter((one) => one.startsWith('tiles-'));
  if (tiles.sights.length > 0) put(bestOf(groups, hadTiles, tiles) ?? firstFree('tiles', new Set(known)), tiles);
  // With no table or tile at all there is no other view of the page to be looking at: what was there is gone.
  if (tables.length === 0) for (const group of known) if (group.startsWith('table-')) put(group, NOTHING);
  if (tiles.sights.length === 0) for (const group of hadTiles) put(group, NOTHING);
  const product = productSights(reading);
  if (product) put('product', product);

  return newest([...after.values()].flat());
}

function newest(fields: HealthField[]): HealthField[] {
  if (fields.length <= FIELDS_KEPT) return fields;
  const times = fields.map(({ lastReadAt }) => lastReadAt).sort();
  const from = times.at(-FIELDS_KEPT) ?? '';
  return fields.filter(({ lastReadAt }) => lastReadAt >= from).slice(0, FIELDS_KEPT);
}

const NOTHING: Sights = { sights: [], unknown: [] };

function tableSights({ columns, rows }: Reading['tables'][number]): Sights {
  const identity = (['product-id', 'title'] as const).flatMap((name): Sight[] => {
    const has = rows.some((row) => (name === 'title' ? row.title : row.productId) !== null);
    return has ? [{ part: 'row', name, metric: null, qualifiers: [], status: 'read' }] : [];
  });
  const figures = columns.flatMap(({ header, metric, qualifiers, fields }): Sight[] =>
    metric === null ? [] : [{ part: 'column', name: header, metric, qualifiers, status: statusOf(fields) }],
  );
  const unknown = columns.filter(({ metric }) => metric === null).map(({ header }) => header);
  return { sights: figures.length > 0 ? [...identity, ...figures] : [], unknown };
}

function tileSights({ kpis }: Reading): Sights {
  const sights = kpis.flatMap(({ label, metric, qualifiers, field }): Sight[] =>
    metric === null ? [] : [{ part: 'tile', name: label, metric, qualifiers, status: statusOf([field]) }],
  );
  return { sights, unknown: kpis.filter(({ metric }) => metric === null).map(({ label }) => label) };
}

/** Null where the page is none of a product, so that nothing is asked of it. */
function productSights({ product, page, pageKind }: Reading): Sights | null {
  if (!product) return page !== null && pageKind === 'product' ? NOTHING : null;
  const { title, price, range, availability } = product;
  const priceStatus = range ? 'read' : statusOf([price]);
  // A product that is sold out has lost its price on the page, not in the reading.
  const noPrice = priceStatus === 'empty' && availability !== 'out';
  const sight = (name: string, status: Sight['status']): Sight => ({
    part: 'product',
    name,
    metric: null,
    qualifiers: [],
    status,
  });
  return {
    sights: [...(title === null ? [] : [sight('title', 'read')]), ...(noPrice ? [] : [sight('price', priceStatus)])],
    unknown: [],
  };
}

function statusOf(fields: readonly Field<unknown>[]): Sight['status'] {
  const read = fields.filter(({ status }) => status === 'ok').length;
  const refused = fields.filter(({ status }) => status === 'unparsable' || status === 'ambiguous').length;
  return refused > read ? 'unreadable' : read > 0 ? 'read' : 'empty';
}

function groupsOf(fields: readonly HealthField[]): Map<string, HealthField[]> {
  const groups = new Map<string, HealthField[]>();
  for (const field of fields) groups.set(field.group, [...(groups.get(field.group) ?? []), field]);
  return groups;
}

/** The known group that a table or the tiles are, by the fields that they share; null where they are new. */
function bestOf(groups: ReadonlyMap<string, HealthField[]>, among: readonly string[], seen: Sights): string | null {
  const keys = new Set(seen.sights.map(keyOf));
  const headers = new Set(seen.unknown);
  const rated = among.map((group) => {
    const fields = (groups.get(group) ?? []).filter(({ part }) => part !== 'row');
    const shared = fields.filter((field) => keys.has(keyOf(field)) || headers.has(field.name)).length;
    return { group, share: shared / Math.max(1, fields.length) };
  });
  const best = rated.sort((a, b) => b.share - a.share).at(0);
  return best && best.share >= SAME_SHARE ? best.group : null;
}

function firstFree(prefix: string, taken: ReadonlySet<string>): string {
  let index = 0;
  while (taken.has(`${prefix}-${index}`)) index += 1;
  return `${prefix}-${index}`;
}

function merged(before: readonly HealthField[], group: string, { sights, unknown }: Sights, at: Instant) {
  const seen = new Map(sights.map((sight) => [keyOf(sight), sight]));
  const kept = before.map((field): HealthField => {
    const sight = seen.get(keyOf(field));
    seen.delete(keyOf(field));
    if (sight?.status === 'read') return { ...field, name: sight.name, lastReadAt: at, lost: null };
    if (sight?.status === 'empty') return { ...field, lost: null };
    const how = sight ? 'unreadable' : unknown.includes(field.name) ? 'not-understood' : 'missing';
    return { ...field, lost: field.lost?.how === how ? field.lost : { how, since: at } };
  });
  // What was never read cannot be lost.
  const fresh = [...seen.values()].flatMap(({ status, ...field }): HealthField[] =>
    status === 'read' ? [{ group, ...field, lastReadAt: at, lost: null }] : [],
  );
  return [...kept, ...fresh];
}

function keyOf(field: Pick<HealthField, 'part' | 'name' | 'metric' | 'qualifiers'>): string {
  return [field.part, field.metric ?? field.name, ...[...field.qualifiers].sort()].join(' ');
}

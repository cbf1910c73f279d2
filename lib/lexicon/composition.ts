import type { MetricId } from '@/lib/domain/metric';
import type { Annotation } from './annotation';
import { COMPOSITIONS } from './concept-words';
import type { Concept } from './concepts';
import type { Label } from './label';

const METRICS = new Map<string, MetricId>();
for (const line of COMPOSITIONS.trim().split('\n')) {
  const colon = line.indexOf(':');
  for (const set of line.slice(colon + 1).split('|')) METRICS.set(keyOf(set.split(' ')), line.slice(0, colon));
}

function keyOf(concepts: readonly Concept[]): string {
  return [...new Set(concepts)].sort().join(' ');
}

// Words that narrow a metric without making it another one, as the qualifier that they become.
export const NARROWING: Readonly<Record<Concept, string>> = {
  search: 'channel:search',
  live: 'channel:live',
  video: 'channel:video',
  affiliate: 'channel:affiliate',
  recommend: 'channel:recommend',
  note: 'channel:note',
  card: 'channel:product_card',
  shoptab: 'channel:shop_tab',
  organic: 'ads:organic',
  b2b: 'b2b',
  pc: 'device:pc',
  mobile: 'device:mobile',
  app: 'device:app',
  direct: 'attribution:direct',
  indirect: 'attribution:indirect',
  unique: 'unique',
  gross: 'gross',
  kind: 'kind:return',
  shop: 'object:shop',
};
const CHANNELS: readonly Concept[] = ['live', 'video', 'affiliate', 'recommend', 'note', 'card', 'shoptab', 'search'];
const BY_CHANNEL: Record<MetricId, MetricId> = {
  gmv_paid: 'gmv_channel',
  orders_paid: 'orders_channel',
  buyers_paid: 'buyers_channel',
  units_paid: 'units_channel',
};
const FILLING: readonly Concept[] = ['product', 'page', 'shop'];

export interface Composed {
  metric: MetricId;
  qualifiers: string[];
}

/** The metric that a set of concepts makes, with the concepts that only narrow it as qualifiers; null for none. */
function compose(concepts: readonly Concept[]): Composed | null {
  const set = [...new Set(concepts.filter((concept) => concept !== '-'))];
  const found = composeSet(set);
  // "Percentage" may mean a share where "rate" does not; elsewhere the two are one.
  return found ?? (set.includes('percent') ? composeSet(set.filter((concept) => concept !== 'percent')) : null);
}

function composeSet(set: readonly Concept[]): Composed | null {
  return (
    lookUp(set, []) ??
    lookUp(
      set.filter((concept) => !FILLING.includes(concept)),
      shopOf(set),
    ) ??
    narrowed(set)
  );
}

function narrowed(set: readonly Concept[]): Composed | null {
  const narrowing = set.filter((concept) => Object.hasOwn(NARROWING, concept));
  if (narrowing.length === 0) return null;
  const rest = set.filter((concept) => !narrowing.includes(concept));
  const qualifiers = narrowing.map((concept) => NARROWING[concept] ?? concept);
  const found =
    lookUp(rest, qualifiers) ??
    lookUp(
      rest.filter((concept) => !FILLING.includes(concept)),
      qualifiers,
    );
  if (!found) return null;
  const inChannel = narrowing.some((concept) => CHANNELS.includes(concept)) ? BY_CHANNEL[found.metric] : undefined;
  return inChannel ? { ...found, metric: inChannel } : found;
}

function lookUp(set: readonly Concept[], qualifiers: readonly string[]): Composed | null {
  const core = set.filter((concept) => !concept.includes('kind'));
  const kinds = set.includes('kind') ? ['kind:return'] : [];
  const metric = METRICS.get(keyOf(set)) ?? METRICS.get(keyOf(core));
  return metric ? { metric, qualifiers: [...new Set([...qualifiers, ...kinds])] } : null;
}

const shopOf = (set: readonly Concept[]) => (set.includes('shop') ? ['object:shop'] : []);

/**
 * The metric that the words of a label make; those of its groups may complete it ("Amount" under "Refund") or narrow
 * it ("Clicks" under "Advertising"). Null where a word is unknown or says that the figure is none of the shop's.
 */
export function composedOf({ concepts, annotations }: Label, groups: readonly Label[]): Composed | null {
  if (concepts === null || concepts.includes('kill')) return null;
  const around = groups.flatMap((group) => group.concepts ?? []).filter((concept) => concept !== 'kill');
  const narrowing = around.filter((concept) => ['ad', 'live', 'video', 'search', 'organic'].includes(concept));
  for (const set of annotated(concepts, annotations)) {
    const own = compose([...set, ...narrowing]) ?? compose(set);
    if (own) return own;
  }
  for (const set of annotated([...concepts, ...around], annotations)) {
    const joined = around.length > 0 ? compose(set) : null;
    if (joined) return joined;
  }
  return null;
}

// What an annotation says counts as a word of the label: "Refund (USD)" is an amount, "加购(人)" are people.
function annotated(concepts: readonly Concept[], annotations: readonly Annotation[]): (readonly Concept[])[] {
  const kinds = annotations.map((annotation) => annotation.kind);
  if (kinds.includes('money')) return [concepts, [...concepts, 'amount']];
  if (kinds.includes('percent')) return concepts.includes('rate') ? [concepts] : [[...concepts, 'rate'], concepts];
  if (kinds.includes('people')) return [[...concepts, 'user'], concepts];
  // "Orders (pcs)" counts orders, "Cart (pcs)" what lies in it.
  const counted = concepts.some((concept) => COUNTED.includes(concept));
  if (kinds.includes('pieces')) return counted ? [concepts] : [[...concepts, 'unit'], concepts];
  if (kinds.includes('cases')) return [concepts, [...concepts, 'order']];
  return [concepts];
}

const COUNTED: readonly Concept[] = ['order', 'buyer', 'visitor', 'view', 'click', 'impression', 'session', 'visit'];

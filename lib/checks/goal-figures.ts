import Big from 'big.js';
import type { Campaign } from '@/lib/domain/campaign';
import type { Evidence } from '@/lib/domain/finding';
import type { MetricId } from '@/lib/domain/metric';
import { isPartTotal } from '@/lib/domain/page-total';
import type { Channel, GoalMetric } from '@/lib/domain/plan-targets';
import type { QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { comparableLooks } from './comparable';
import { evidenceOf } from './evidence';
import { agreed, readCell } from './listing-rows';
import { rowsByName } from './named-rows';
import { rememberedNames } from './plain-name';
import { millisecondsOf } from './plan-clock';

/** One value of a goal's metric as one snapshot shows it. */
export interface Figure {
  snapshot: Snapshot;
  value: string;
  evidence: Evidence[];
}

/** The lexicon's metrics behind each goal, the best first. */
const METRICS: Record<Exclude<GoalMetric, 'conversion'>, { shop: MetricId[]; channel: MetricId[] }> = {
  gmv: { shop: ['gmv_paid'], channel: ['gmv_paid', 'gmv_channel'] },
  orders: { shop: ['orders_paid'], channel: ['orders_paid', 'orders_channel'] },
  visitors: { shop: ['visitors'], channel: ['visitors'] },
};

/** Looks up a metric on a page, among its figures or in a row. */
type Lookup = (metric: MetricId) => QuantityField | null;

/**
 * What the shop's own figures say of a metric by platform: the tiles of overview pages where one was seen, else other
 * tiles, else total rows. A tile of another page may speak of less than the shop, so the kinds are never mixed.
 */
export function shopFigures(
  campaign: Campaign,
  snapshots: readonly Snapshot[],
  metric: GoalMetric,
): Map<string, Figure[]> {
  const found = SHOP_LOOKUPS.map((lookupOf) =>
    collect(campaign, snapshots, (snapshot) => {
      const lookup = lookupOf(snapshot);
      return lookup && figureOf(campaign, snapshot, lookup, metric, 'shop');
    }),
  );
  return new Map(found.toReversed().flatMap((figures) => [...figures]));
}

/** Where the shop's figures stand, the best first. */
const SHOP_LOOKUPS: readonly ((snapshot: Snapshot) => Lookup | null)[] = [
  (snapshot) => (snapshot.reading.pageKind === 'overview' ? (id) => tile(snapshot, id) : null),
  (snapshot) => (isOfLess(snapshot) ? null : (id) => tile(snapshot, id)),
  (snapshot) => (isOfLess(snapshot) ? null : (id) => total(snapshot, id)),
];

/** Whether the page speaks of advertisements, of one product or of other shops. */
function isOfLess({ reading: { pageKind } }: Snapshot): boolean {
  return pageKind === 'advertising' || pageKind === 'item' || pageKind === 'market';
}

/** Finds what rows named like a channel say of a metric, by platform. */
export function channelFinder(
  campaign: Campaign,
  snapshots: readonly Snapshot[],
): (channel: Channel, metric: GoalMetric) => Map<string, Figure[]> {
  const plain = rememberedNames();
  const names = new Set(campaign.channels.map(({ name }) => plain(name)));
  const tables = new Map(
    snapshots.map((snapshot) => [
      snapshot,
      snapshot.reading.tables.map((table) => ({ table, byName: rowsByName(table, names, plain) })),
    ]),
  );
  return (channel, metric) =>
    collect(campaign, snapshots, (snapshot) => {
      const found = (tables.get(snapshot) ?? []).flatMap(({ table, byName }) => {
        const rows = byName.get(plain(channel.name));
        return rows ? [{ snapshot, seenAt: millisecondsOf(snapshot.takenAt), table, rows }] : [];
      });
      const [rows, ...others] = found;
      if (!rows || others.length > 0) return null;
      return figureOf(campaign, snapshot, (id) => readCell(rows, id), metric, 'channel');
    });
}

function collect(
  campaign: Campaign,
  snapshots: readonly Snapshot[],
  read: (snapshot: Snapshot) => Figure | null,
): Map<string, Figure[]> {
  const platforms = new Set(campaign.products.flatMap(({ listings }) => listings.map(({ platform }) => platform)));
  const figures = new Map<string, Figure[]>();
  for (const snapshot of snapshots) {
    const { platform, product } = snapshot.reading;
    if (platform === null || product || !platforms.has(platform)) continue;
    const figure = read(snapshot);
    if (!figure) continue;
    const list = figures.get(platform);
    if (list) list.push(figure);
    else figures.set(platform, [figure]);
  }
  // Of what is filtered to a part, or otherwise than the page's newest look, nothing is known of the whole.
  const comparable = [...figures].map(([platform, seen]) => [platform, comparableLooks(seen)] as const);
  return new Map(comparable.filter(([, seen]) => seen.length > 0));
}

function figureOf(
  campaign: Campaign,
  snapshot: Snapshot,
  lookup: Lookup,
  metric: GoalMetric,
  owner: 'shop' | 'channel',
): Figure | null {
  if (metric === 'conversion') return conversionOf(snapshot, lookup);
  for (const id of METRICS[metric][owner]) {
    const field = lookup(id);
    if (field?.status !== 'ok') continue;
    const { value } = field;
    const isForeign = value.unit === 'money' && value.currency !== campaign.currency;
    if (isForeign || (metric === 'gmv') !== (value.unit === 'money')) continue;
    return { snapshot, value: value.value, evidence: [evidenceOf(snapshot, field)] };
  }
  return null;
}

/** Buyers over visitors of one page where it shows both, else the rate that it states. */
function conversionOf(snapshot: Snapshot, lookup: Lookup): Figure | null {
  const [buyers, visitors, rate] = [lookup('buyers_paid'), lookup('visitors'), lookup('pay_conversion_rate')];
  if (buyers?.status === 'ok' && visitors?.status === 'ok' && new Big(visitors.value.value).gt(0)) {
    const value = new Big(buyers.value.value).div(visitors.value.value).round(6).toFixed();
    return { snapshot, value, evidence: [evidenceOf(snapshot, buyers), evidenceOf(snapshot, visitors)] };
  }
  if (rate?.status !== 'ok' || rate.value.unit !== 'ratio') return null;
  return { snapshot, value: rate.value.value, evidence: [evidenceOf(snapshot, rate)] };
}

function tile({ reading }: Snapshot, metric: MetricId): QuantityField | null {
  const tiles = reading.kpis.filter((kpi) => kpi.metric === metric && kpi.qualifiers.length === 0);
  return agreed(tiles.map(({ field }) => field));
}

function total({ reading }: Snapshot, metric: MetricId): QuantityField | null {
  const totals = reading.tables.flatMap((table) =>
    table.columns.flatMap((column, at) => {
      const field = table.totals?.[at];
      if (!field || column.metric !== metric || column.qualifiers.length > 0) return [];
      return isPartTotal(table, column, field) ? [] : [field];
    }),
  );
  return agreed(totals);
}

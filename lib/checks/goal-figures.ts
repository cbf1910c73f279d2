import Big from 'big.js';
import type { Campaign } from '@/lib/domain/campaign';
import type { Evidence } from '@/lib/domain/finding';
import type { MetricId } from '@/lib/domain/metric';
import { isPartTotal } from '@/lib/domain/page-total';
import { type Channel, GoalMetric } from '@/lib/domain/plan-targets';
import type { QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { CheckContext } from './check';
import { comparableLooks } from './comparable';
import { evidenceOf } from './evidence';
import { gathered } from './gathered';
import { agreed, readCell, type TableRows } from './listing-rows';
import { rowsByName } from './named-rows';
import { namesUnder } from './plain-name';
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
export type Lookup = (metric: MetricId) => QuantityField | null;

/**
 * What the shop's own figures say of a metric by platform: the tiles of overview pages where one was seen, else other
 * tiles, else total rows. A tile of another page may speak of less than the shop, so the kinds are never mixed.
 */
export function shopFigures(context: CheckContext, metric: GoalMetric): Map<string, readonly Figure[]> {
  return figuresOn(context, (platform) => {
    const kinds = SHOP_LOOKUPS.map(
      (_, kind) => gatheredFigures(context).get(`shop ${kind} ${metric} ${platform}`) ?? [],
    );
    return kinds.find((figures) => figures.length > 0) ?? [];
  });
}

/** What rows named like a channel say of a metric, by platform. */
export function channelFigures(
  context: CheckContext,
  channel: Channel,
  metric: GoalMetric,
): Map<string, readonly Figure[]> {
  return figuresOn(
    context,
    (platform) => gatheredFigures(context).get(`channel ${channel.id} ${metric} ${platform}`) ?? [],
  );
}

function figuresOn(
  { campaign }: CheckContext,
  figuresOf: (platform: string) => readonly Figure[],
): Map<string, readonly Figure[]> {
  const found = [...soldOn(campaign)].map((platform) => [platform, figuresOf(platform)] as const);
  return new Map(found.filter(([, figures]) => figures.length > 0));
}

const platformsOf = new WeakMap<Campaign, ReadonlySet<string>>();

/** The platforms that the plan's products are sold on. */
export function soldOn(campaign: Campaign): ReadonlySet<string> {
  const listed = () => campaign.products.flatMap(({ listings }) => listings.map(({ platform }) => platform));
  const known = platformsOf.get(campaign) ?? new Set(listed());
  platformsOf.set(campaign, known);
  return known;
}

// Of what is filtered to a part, or otherwise than the page's newest look, nothing is known of the whole.
const gatheredFigures = gathered(figuresIn, comparableLooks<Figure>);

const GOAL_METRICS = GoalMetric.options;

/** All figures of one snapshot, by whose they are, metric and platform. */
function figuresIn(snapshot: Snapshot, campaign: Campaign): Map<string, Figure[]> {
  const { platform, product } = snapshot.reading;
  const found = new Map<string, Figure[]>();
  if (platform === null || product || !soldOn(campaign).has(platform)) return found;
  const keep = (of: string, metric: GoalMetric, figure: Figure | null) => {
    if (figure) found.set(`${of} ${metric} ${platform}`, [figure]);
  };
  SHOP_LOOKUPS.forEach((lookupOf, kind) => {
    const lookup = lookupOf(snapshot);
    if (!lookup) return;
    for (const metric of GOAL_METRICS)
      keep(`shop ${kind}`, metric, figureOf(campaign, snapshot, lookup, metric, 'shop'));
  });
  const asked = campaign.channels.filter(({ targets }) => targets.length > 0);
  for (const { channel, rows } of channelRows(snapshot, campaign, asked)) {
    const lookup = (id: MetricId) => readCell(rows, id);
    for (const { metric } of channel.targets)
      keep(`channel ${channel.id}`, metric, figureOf(campaign, snapshot, lookup, metric, 'channel'));
  }
  return found;
}

/** The rows that bear a channel's name, where one table of the page has them and no other. */
export function channelRows(
  snapshot: Snapshot,
  campaign: Campaign,
  asked: readonly Channel[],
): { channel: Channel; rows: TableRows }[] {
  if (asked.length === 0 || snapshot.reading.tables.length === 0) return [];
  const plain = namesUnder(campaign);
  const names = new Set(asked.map(({ name }) => plain(name)));
  const seenAt = millisecondsOf(snapshot.takenAt);
  const tables = snapshot.reading.tables.map((table) => ({ table, byName: rowsByName(table, names, plain) }));
  return asked.flatMap((channel) => {
    const found = tables.flatMap(({ table, byName }) => {
      const rows = byName.get(plain(channel.name));
      return rows ? [{ snapshot, seenAt, table, rows }] : [];
    });
    const [rows, ...others] = found;
    return rows && others.length === 0 ? [{ channel, rows }] : [];
  });
}

/** Where the shop's figures stand, the best first: the kinds are never mixed. */
export const SHOP_LOOKUPS: readonly ((snapshot: Snapshot) => Lookup | null)[] = [
  (snapshot) => (snapshot.reading.pageKind === 'overview' ? (id) => tile(snapshot, id) : null),
  (snapshot) => (isOfLess(snapshot) ? null : (id) => tile(snapshot, id)),
  (snapshot) => (isOfLess(snapshot) ? null : (id) => total(snapshot, id)),
];

/** Whether the page speaks of advertisements, of one product or of other shops. */
function isOfLess({ reading: { pageKind } }: Snapshot): boolean {
  return pageKind === 'advertising' || pageKind === 'item' || pageKind === 'market';
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

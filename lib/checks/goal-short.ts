import Big from 'big.js';
import type { Campaign } from '@/lib/domain/campaign';
import type { MetricId } from '@/lib/domain/metric';
import type { GoalMetric } from '@/lib/domain/plan-targets';
import type { CheckContext } from './check';
import { comparableLooks } from './comparable';
import { looksSince } from './coverage';
import { showMoney } from './display';
import type { GoalSight } from './goal-progress';
import { readFirst } from './listing-rows';
import { sightsOf } from './sights';

/** A channel or product that is behind what was due of it by now. */
export interface Short {
  name: string;
  gap: Big;
}

/** So many are named; the rest is in the panel. */
const NAMED = 3;
/** Within this share of what was due, one is not short. */
const TOLERANCE = 0.05;

const PRODUCT_METRICS: Partial<Record<GoalMetric, readonly MetricId[]>> = {
  gmv: ['gmv_paid'],
  orders: ['orders_paid'],
};

/** The channels with a target of a metric that are behind it, the farthest first. Visitors of channels overlap: each is held against its own target alone. */
export function shortChannels(sights: readonly GoalSight[], metric: GoalMetric, campaign: Campaign): Short[] {
  const behind = sights.flatMap(({ line: { owner, expectedByNow, standing, ...line } }) => {
    if (owner.type !== 'channel' || line.metric !== metric || standing.status !== 'ok') return [];
    const name = campaign.channels.find(({ id }) => id === owner.channel)?.name ?? owner.channel;
    return shortOf(name, expectedByNow, standing.value);
  });
  return largest(behind);
}

/** The products with a target of a metric that are behind the share of it that is due, the farthest first. */
export function shortProducts(context: CheckContext, metric: GoalMetric, due: number, since: number): Short[] {
  const { campaign } = context;
  const metrics = PRODUCT_METRICS[metric];
  if (!metrics) return [];
  const { index, rows } = sightsOf(context);
  const behind = campaign.products.flatMap((product) => {
    const target = metric === 'gmv' ? product.targetGmv : product.targetOrders;
    if (target === null) return [];
    const values = index.all
      .filter((planned) => planned.product.id === product.id)
      .map(({ key }) => soldSince(comparableLooks(rows.get(key) ?? []), metrics, since, context));
    // A listing that was not read may have sold what seems to be missing.
    if (values.some((value) => value === null)) return [];
    const sold = values.reduce<Big>((sum, value) => sum.plus(value ?? 0), new Big(0));
    return shortOf(product.name, new Big(target).times(due.toFixed(6)).toFixed(), sold.toFixed());
  });
  return largest(behind);
}

function soldSince(
  rows: ReturnType<typeof comparableLooks<NonNullable<ReturnType<ReturnType<typeof sightsOf>['rows']['get']>>[number]>>,
  metrics: readonly MetricId[],
  since: number,
  { campaign }: CheckContext,
): Big | null {
  const looks = rows.flatMap((row) => {
    const field = readFirst(row, metrics);
    if (field?.status !== 'ok') return [];
    const { value } = field;
    if (value.unit === 'money' && value.currency !== campaign.currency) return [];
    return [{ snapshot: row.snapshot, value: value.value }];
  });
  const parts = looksSince(looks, since, campaign.zone);
  return parts?.reduce((sum, { value }) => sum.plus(value), new Big(0)) ?? null;
}

function shortOf(name: string, due: string, value: string): Short[] {
  const gap = new Big(due).minus(value);
  return gap.gt(new Big(due).times(TOLERANCE)) ? [{ name, gap }] : [];
}

function largest(short: readonly Short[]): Short[] {
  return [...short].sort((a, b) => b.gap.cmp(a.gap)).slice(0, NAMED);
}

/** Names with the amounts they are behind by, in signs that every language reads: "Search −¥1,200 · Live −¥300". */
export function showShort(short: readonly Short[], currency: string | null): string {
  return short
    .map(({ name, gap }) => {
      const amount = gap.round(0).toFixed();
      return `${name} −${currency === null ? amount : showMoney({ amount, currency })}`;
    })
    .join(' · ');
}

/** The reserve channels with what the plan has them bring in of a metric, by their target or else their estimate. */
export function reservesOf({ channels, ...campaign }: Campaign, metric: GoalMetric): string[] {
  return channels
    .filter(({ reserve }) => reserve)
    .map((channel) => {
      const target = channel.targets.find((goal) => goal.metric === metric)?.target ?? null;
      if (target === null) return channel.name;
      const amount = metric === 'gmv' ? showMoney({ amount: target, currency: campaign.currency }) : target;
      return `${channel.name} ${amount}`;
    });
}

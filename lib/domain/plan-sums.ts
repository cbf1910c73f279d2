import Big from 'big.js';
import type { Campaign } from './campaign';
import type { Decimal } from './decimal';
import type { Estimate, Goal, GoalMetric } from './plan-targets';

/**
 * What an estimate comes to: its base grown by its growth, or visitors × conversion × order value as far as its metric
 * needs them. Null where a number that it needs is not given. Conversion is no more than 1; pieces are whole.
 */
export function estimateValue(estimate: Estimate): Decimal | null {
  const value = estimate.method === 'forecast' ? forecastValue(estimate) : grownValue(estimate);
  if (value === null || value.lt(0)) return null;
  if (estimate.metric === 'conversion') return value.gt(1) ? null : value.round(6).toFixed();
  return value.round(estimate.metric === 'gmv' ? 2 : 0).toFixed();
}

function grownValue({ base, growth }: Estimate): Big | null {
  return base === null ? null : new Big(base).times(new Big(growth ?? 0).plus(1));
}

function forecastValue({ metric, visitors, conversion, orderValue }: Estimate): Big | null {
  if (metric === 'conversion') return conversion === null ? null : new Big(conversion);
  if (visitors === null) return null;
  if (metric === 'visitors') return new Big(visitors);
  if (conversion === null) return null;
  const orders = new Big(visitors).times(conversion);
  if (metric === 'orders') return orders;
  return orderValue === null ? null : orders.times(orderValue);
}

/** The targets of channels or of products that add up towards a goal, and who has none of its metric. */
export interface TargetSum {
  sum: Decimal;
  counted: number;
  /** The ids of those without a target. */
  without: string[];
}

/** A reserve channel that could help to close a gap: by its target, else by its estimate. */
export interface Reserve {
  channel: string;
  value: Decimal;
  from: 'target' | 'estimate';
}

/** How the plan's parts add up to one goal. */
export interface GoalSums {
  metric: GoalMetric;
  goal: Decimal;
  /** Estimates of the whole, in the plan's order; null where one cannot be worked out. */
  estimates: { estimate: Estimate; value: Decimal | null }[];
  /** Over the channels that are not in reserve; null where none has a target. */
  channels: TargetSum | null;
  products: TargetSum | null;
  /** What the channels' sum falls short of the goal by, else the products'; "0" where it reaches it, null without a sum. */
  gap: Decimal | null;
  /** The reserves that close the gap, the largest first and no more than are needed; all of them where they do not suffice. */
  reserves: Reserve[];
  /** What is missing even with all reserves; "0" where nothing is. */
  stillMissing: Decimal | null;
  /** People may come by several channels, so that their sum is no less than the whole: it can show a gap, not that there is none. */
  isUpperBound: boolean;
}

/** Sums up the plan for each goal that adds up; a conversion is a level and has no sum. */
export function goalSums(campaign: Campaign): GoalSums[] {
  return campaign.goals.filter(({ metric }) => metric !== 'conversion').map((goal) => sumsOf(campaign, goal));
}

function sumsOf(campaign: Campaign, { metric, target }: Goal): GoalSums {
  const planned = campaign.channels.filter(({ reserve }) => !reserve);
  const channels = targetSum(planned.map((channel) => ({ id: channel.id, value: targetOf(channel.targets, metric) })));
  const products = targetSum(
    campaign.products.map((product) => ({ id: product.id, value: productTarget(campaign, product, metric) })),
  );
  const sum = channels?.sum ?? products?.sum;
  const gap = sum === undefined ? null : shortfall(target, sum);
  const reserves = gap === null || gap.eq(0) ? [] : enough(reservesOf(campaign, metric), gap);
  const filled = reserves.reduce((all, { value }) => all.plus(value), new Big(0));
  return {
    metric,
    goal: target,
    estimates: campaign.estimates
      .filter((estimate) => estimate.metric === metric && estimate.channel === null && estimate.product === null)
      .map((estimate) => ({ estimate, value: estimateValue(estimate) })),
    channels,
    products,
    gap: gap?.toFixed() ?? null,
    reserves,
    stillMissing: gap === null ? null : shortfall(gap.toFixed(), filled.toFixed()).toFixed(),
    isUpperBound: metric === 'visitors',
  };
}

function targetOf(targets: readonly Goal[], metric: GoalMetric): Decimal | null {
  return targets.find((goal) => goal.metric === metric)?.target ?? null;
}

function productTarget(
  { currency }: Campaign,
  product: Campaign['products'][number],
  metric: GoalMetric,
): Decimal | null {
  switch (metric) {
    case 'gmv':
      // Money of another currency adds up to nothing here.
      return product.currency === currency ? product.targetGmv : null;
    case 'orders':
      return product.targetOrders === null ? null : String(product.targetOrders);
    case 'visitors':
      return product.targetVisitors === null ? null : String(product.targetVisitors);
    case 'conversion':
      return null;
  }
}

function targetSum(parts: readonly { id: string; value: Decimal | null }[]): TargetSum | null {
  const known = parts.flatMap(({ value }) => value ?? []);
  if (known.length === 0) return null;
  return {
    sum: known.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed(),
    counted: known.length,
    without: parts.flatMap(({ id, value }) => (value === null ? id : [])),
  };
}

function shortfall(wanted: Decimal, there: Decimal): Big {
  const gap = new Big(wanted).minus(there);
  return gap.gt(0) ? gap : new Big(0);
}

function reservesOf({ channels, estimates }: Campaign, metric: GoalMetric): Reserve[] {
  return channels
    .filter(({ reserve }) => reserve)
    .flatMap(({ id, targets }): Reserve[] => {
      const target = targetOf(targets, metric);
      if (target !== null) return [{ channel: id, value: target, from: 'target' }];
      const own = estimates.filter((estimate) => estimate.channel === id && estimate.metric === metric);
      const [value] = own.flatMap((estimate) => estimateValue(estimate) ?? []);
      return value === undefined ? [] : [{ channel: id, value, from: 'estimate' }];
    })
    .sort((a, b) => new Big(b.value).cmp(a.value));
}

/** As few of these as close the gap. */
function enough(reserves: readonly Reserve[], gap: Big): Reserve[] {
  const taken: Reserve[] = [];
  let left = gap;
  for (const reserve of reserves) {
    if (left.lte(0)) break;
    taken.push(reserve);
    left = left.minus(reserve.value);
  }
  return taken;
}

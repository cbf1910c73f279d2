import type { ProductOutcome, QuadrantLines } from '@/lib/domain/campaign-review';

/** A product that can be placed: its traffic, and its rate with the interval that holds it. */
export interface Placed {
  outcome: ProductOutcome;
  traffic: number;
  rate: number;
  low: number;
  high: number;
}

/** The products whose rates are of one platform and one basis: what may stand in one chart. */
export interface QuadrantGroup {
  key: string;
  platform: string;
  outOf: string | null;
  lines: QuadrantLines | null;
  placed: readonly Placed[];
}

/** Products drawn at most, those with the most traffic; the rest are counted. */
export const DRAWN = 300;

/** All that can be placed, a group for each platform and basis, the largest first. */
export function quadrantGroups(products: readonly ProductOutcome[]): QuadrantGroup[] {
  const groups = new Map<string, QuadrantGroup & { placed: Placed[] }>();
  for (const outcome of products) {
    const { conversion, platform, outOf, lines } = outcome;
    if (conversion.status === 'cannot-tell' || conversion.trials <= 0) continue;
    const key = `${platform} ${outOf ?? ''}`;
    const group = groups.get(key) ?? { key, platform, outOf, lines, placed: [] };
    const { trials: traffic, rate, low, high } = conversion;
    group.placed.push({ outcome, traffic, rate, low, high });
    groups.set(key, { ...group, lines: group.lines ?? lines });
  }
  return [...groups.values()]
    .map((group) => ({ ...group, placed: group.placed.toSorted((a, b) => b.traffic - a.traffic) }))
    .toSorted((a, b) => b.placed.length - a.placed.length);
}

/** Where values stand between the ends of a chart, from 0 to 1; traffic by its logarithm, since a few have most of it. */
export interface QuadrantScale {
  across(traffic: number): number;
  up(rate: number): number;
  trafficTicks: readonly number[];
  rateTicks: readonly number[];
}

/** The scale that holds all that is drawn, with its middles. */
export function quadrantScale(placed: readonly Placed[], lines: QuadrantLines | null): QuadrantScale {
  const traffics = [...placed.map(({ traffic }) => traffic), ...(lines ? [lines.visitors] : [])];
  const least = Math.max(1, Math.min(...traffics) / 1.5);
  const most = Math.max(least * 2, Math.max(...traffics) * 1.5);
  const [low, high] = [Math.log(least), Math.log(most)];
  // One product of ten clicks must not press all others flat: the scale holds rates and most of each interval.
  const tops = [...placed.flatMap(({ rate, high }) => [rate, Math.min(high, rate * 2)]), lines?.conversion ?? 0];
  const top = Math.max(0.001, ...tops) * 1.08;
  return {
    across: (traffic) => clamp((Math.log(Math.max(1, traffic)) - low) / (high - low)),
    up: (rate) => clamp(rate / top),
    trafficTicks: logTicks(least, most),
    rateTicks: evenTicks(top),
  };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function logTicks(from: number, to: number): number[] {
  const steps = to / from > 300 ? [1] : to / from > 20 ? [1, 3] : [1, 2, 5];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.log10(to); power += 1)
    for (const step of steps) ticks.push(step * 10 ** power);
  return ticks.filter((tick) => tick >= from && tick <= to);
}

function evenTicks(top: number): number[] {
  const rough = top / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, at) => at * step);
}

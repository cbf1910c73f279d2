import { describe, expect, it } from 'vitest';
import type { ProductOutcome, RateFigure } from '@/lib/domain/campaign-review';
import { quadrantGroups, quadrantScale } from './quadrant-scale';

const unread = { status: 'cannot-tell', reason: { key: 'x', args: {} } } as const;
const counted = (events: number, trials: number): RateFigure => ({
  status: 'ok',
  rate: events / trials,
  low: (events / trials) * 0.8,
  high: (events / trials) * 1.2,
  events,
  trials,
  asOf: '2026-11-10T12:00:00.000Z',
});
const outcome = (product: string, platform: string, outOf: string, conversion: RateFigure): ProductOutcome => ({
  product,
  platform,
  productId: product,
  visitors: unread,
  conversion,
  outOf,
  orders: unread,
  gmv: unread,
  share: null,
  place: null,
  lines: { platform, outOf, visitors: 100, conversion: 0.05 },
});

describe('traffic beside conversion', () => {
  const groups = quadrantGroups([
    outcome('a', 'tmall', 'visitors', counted(5, 100)),
    outcome('b', 'tmall', 'visitors', counted(50, 10_000)),
    outcome('c', 'jd', 'clicks', counted(5, 100)),
    outcome('d', 'tmall', 'visitors', unread),
    outcome('e', 'tmall', 'visitors', counted(0, 0)),
  ]);

  it('never puts two platforms or two bases into one chart, and leaves out what has no rate', () => {
    expect(
      groups.map(({ platform, placed }) => [platform, placed.map((one) => one.outcome.product).join(' ')]),
    ).toEqual([
      ['tmall', 'b a'],
      ['jd', 'c'],
    ]);
  });

  it('keeps all of a group in sight, the busier further along, the better higher up', () => {
    const [group] = groups;
    if (!group) throw new Error('no group');
    const { across, up, trafficTicks, rateTicks } = quadrantScale(group.placed, group.lines);
    expect([across(100), across(10_000)].every((share) => share > 0 && share < 1)).toBe(true);
    expect(across(10_000)).toBeGreaterThan(across(100));
    expect(up(0.05)).toBeGreaterThan(up(0.005));
    expect(up(0.05)).toBeLessThan(1);
    expect(trafficTicks.length).toBeGreaterThan(1);
    expect(rateTicks[0]).toBe(0);
  });
});

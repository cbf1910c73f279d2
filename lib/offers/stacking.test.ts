import { describe, expect, it } from 'vitest';
import { offerOf } from '@/test/support/plan-rows';
import { combinationsOf, stackingAt } from './stacking';
import { STACKING_RULES, type StackingRule } from './stacking-rules';

const rule = (
  platform: string | null,
  change: Partial<Pick<StackingRule, 'since' | 'until' | 'status'>>,
  together: boolean,
): StackingRule => ({
  kind: 'between',
  platform,
  since: null,
  until: null,
  status: 'confirmed',
  source: 'told',
  layers: ['coupon', 'cross-store'],
  together,
  ...change,
});

describe('how a platform combines offers', () => {
  it('is what its rule of that day says', () => {
    const rules = [
      rule('jd', { until: '2026-06-01' }, false),
      rule('jd', { since: '2026-06-01', status: 'assumed' }, true),
    ];
    const between = (platform: string, on: string) => stackingAt(platform, on, rules).between('cross-store', 'coupon');
    expect(between('jd', '2026-05-31')).toMatchObject({ together: false, status: 'confirmed' });
    expect(between('jd', '2026-06-01')).toMatchObject({ together: true, status: 'assumed' });
    expect(between('tmall', '2026-06-01')).toEqual({ together: true, status: 'assumed' });
  });

  it("is a platform's own rule before one for all", () => {
    expect(stackingAt('jd', '2026-11-11').within('coupon')).toMatchObject({ most: 2, status: 'assumed' });
    expect(stackingAt('jd', '2021-05-01').within('coupon')).toMatchObject({ most: 1, status: 'assumed' });
    expect(stackingAt('tmall', '2026-11-11').within('coupon')).toMatchObject({ most: 1, status: 'confirmed' });
    expect(stackingAt('etsy', '2026-11-11').within('coupon')).toMatchObject({ most: 1, status: 'assumed' });
    expect(stackingAt('tmall', '2026-11-11').key).toBe(stackingAt('tmall', '2025-11-11').key);
  });

  it('has a source for every rule, and no rule that one before it hides', () => {
    const asked = STACKING_RULES.map((one) =>
      JSON.stringify([one.platform, one.since, one.until, one.kind === 'between' ? [...one.layers].sort() : one.layer]),
    );
    expect(new Set(asked).size).toBe(asked.length);
    for (const { source } of STACKING_RULES) expect(source).toMatch(/\w{3}/);
  });
});

describe('what of planned offers combines', () => {
  const offers = [
    offerOf('a'),
    offerOf('b'),
    offerOf('c'),
    offerOf('m', { layer: 'full-reduction' }),
    offerOf('x', { layer: 'cross-store' }),
  ];
  const of = (platform: string, sureness: Parameters<typeof combinationsOf>[2]) => {
    const { limits, excludes } = combinationsOf(offers, stackingAt(platform, '2026-11-11'), sureness);
    return {
      limits: limits.map(({ offers, most }) => [[...offers].join(''), most]),
      excludes: excludes.map((pair) => pair.join('')),
    };
  };

  it('is surely only what is confirmed', () => {
    expect(of('tmall', 'sure')).toEqual({ limits: [['abc', 1]], excludes: ['am', 'bm', 'cm'] });
    expect(of('jd', 'sure')).toEqual({ limits: [['abc', 1]], excludes: ['am', 'ax', 'bm', 'bx', 'cm', 'cx', 'mx'] });
  });

  it('is likely also what is assumed, and possibly all that is not known to be excluded', () => {
    expect(of('tmall', 'likely')).toEqual({ limits: [['abc', 1]], excludes: [] });
    expect(of('jd', 'likely')).toEqual({ limits: [['abc', 2]], excludes: [] });
    expect(of('jd', 'possible')).toEqual({ limits: [], excludes: [] });
    expect(of('tmall', 'possible')).toEqual({ limits: [['abc', 1]], excludes: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { samplePlan } from '@/test/support/check-fixtures';
import { channelOf, estimateOf, productOf } from '@/test/support/plan-rows';
import { estimateValue, goalSums } from './plan-sums';

describe('what an estimate comes to', () => {
  it('is the last event or the last year, grown', () => {
    expect(estimateValue(estimateOf({ base: '100000.10', growth: '0.15' }))).toBe('115000.12');
    expect(estimateValue(estimateOf({ method: 'year-on-year', base: '2000', growth: '-0.1', metric: 'orders' }))).toBe(
      '1800',
    );
    expect(estimateValue(estimateOf({ base: '500' }))).toBe('500');
  });

  it('is traffic × conversion × order value, as far as the metric needs them', () => {
    const forecast = estimateOf({
      method: 'forecast',
      base: null,
      visitors: 30_000,
      conversion: '0.035',
      orderValue: '128.5',
    });
    expect(estimateValue(forecast)).toBe('134925');
    expect(estimateValue({ ...forecast, metric: 'orders' })).toBe('1050');
    expect(estimateValue({ ...forecast, metric: 'visitors' })).toBe('30000');
    expect(estimateValue({ ...forecast, metric: 'conversion' })).toBe('0.035');
  });

  it('is not told where a number is missing, or where it would be no rate', () => {
    const forecast = estimateOf({ method: 'forecast', base: null, visitors: 30_000, conversion: '0.035' });
    expect(estimateValue(forecast)).toBeNull();
    expect(estimateValue(estimateOf({ metric: 'conversion', base: '0.8', growth: '0.5' }))).toBeNull();
    expect(estimateValue(estimateOf({ growth: '-2' }))).toBeNull();
  });
});

describe('whether the parts of a plan add up to its goal', () => {
  const gmv = (target: string) => [{ metric: 'gmv' as const, target }];
  const channels = [
    channelOf('search', { targets: gmv('0.1') }),
    channelOf('live', { targets: gmv('0.2') }),
    channelOf('mail'),
    channelOf('video', { reserve: true, targets: gmv('0.5') }),
    channelOf('kol', { reserve: true }),
    channelOf('sms', { reserve: true }),
  ];

  it('adds exactly, names who has no target, and leaves reserves out', () => {
    const [sums] = goalSums(samplePlan({ goals: gmv('0.3'), channels }));
    expect(sums).toMatchObject({
      channels: { sum: '0.3', counted: 2, without: ['mail'] },
      products: null,
      gap: '0',
      reserves: [],
      stillMissing: '0',
      isUpperBound: false,
    });
  });

  it('closes a gap with as few reserves as will do, by target or by estimate', () => {
    const estimates = [estimateOf({ channel: 'kol', base: '2', growth: '0.5' })];
    const [sums] = goalSums(samplePlan({ goals: gmv('3.6'), channels, estimates }));
    expect(sums?.gap).toBe('3.3');
    expect(sums?.reserves).toEqual([
      { channel: 'kol', value: '3', from: 'estimate' },
      { channel: 'video', value: '0.5', from: 'target' },
    ]);
    expect(sums?.stillMissing).toBe('0');
    expect(goalSums(samplePlan({ goals: gmv('10'), channels, estimates }))[0]?.stillMissing).toBe('6.2');
  });

  it('holds products against the goal where no channel has a target, in their own currency only', () => {
    const products = [
      productOf('kettle', { targetGmv: '600', targetVisitors: 50 }),
      productOf('pan', { targetGmv: '300', currency: 'USD' }),
    ];
    const [money, people] = goalSums(
      samplePlan({
        goals: [...gmv('1000'), { metric: 'visitors', target: '40' }, { metric: 'conversion', target: '0.1' }],
        products,
      }),
    );
    expect(money).toMatchObject({ products: { sum: '600', without: ['pan'] }, gap: '400', stillMissing: '400' });
    expect(people).toMatchObject({ gap: '0', isUpperBound: true });
  });

  it('says nothing of a gap where nothing has a target', () => {
    expect(goalSums(samplePlan({ goals: gmv('10') }))[0]).toMatchObject({
      gap: null,
      stillMissing: null,
      channels: null,
    });
  });
});

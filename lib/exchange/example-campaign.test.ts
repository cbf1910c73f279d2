import { describe, expect, it } from 'vitest';
import { runChecks } from '@/lib/checks/registry';
import { Campaign } from '@/lib/domain/campaign';
import { contextOf } from '@/test/support/check-fixtures';
import { exampleCampaign, runningExample } from './example-campaign';

describe('the example campaign', () => {
  it.each(['en', 'zh-CN'] as const)('is a valid plan in %s, wherever it starts', (language) => {
    for (const start of ['2026-11-10T20:00', '2026-03-01', '2026-01-01T00:00:30']) {
      expect(Campaign.safeParse(exampleCampaign(start, language)).error).toBeUndefined();
    }
  });

  it('starts its live phase at the given time', () => {
    const { phases } = exampleCampaign('2026-11-10T20:00', 'en');
    expect(phases.map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ['preheat', '2026-10-24T20:00', '2026-10-31T20:00'],
      ['presale', '2026-10-31T20:00', '2026-11-10T20:00'],
      ['live', '2026-11-10T20:00', '2026-11-12T00:00'],
      ['encore', '2026-11-12T00:00', '2026-11-14T20:00'],
    ]);
  });

  it.each([
    ['2026-11-10T11:59:59.000Z', '2026-11-09T20:00'],
    ['2026-11-10T12:00:00.000Z', '2026-11-10T20:00'],
    ['2026-12-31T20:00:00.000Z', '2026-12-31T20:00'],
  ])('is under way at %s, having begun at %s in Shanghai', (now, start) => {
    expect(runningExample(now, 'en').phases.find(({ kind }) => kind === 'live')?.start).toBe(start);
  });

  it.each(['2026-11-10T12:00:00.000Z', '2026-11-11T11:59:00.000Z'])('is in order by itself at %s', (now) => {
    const judgements = runChecks(contextOf(exampleCampaign('2026-11-10T20:00', 'en'), [], now));
    expect(judgements.filter(({ verdict }) => verdict === 'breach')).toEqual([]);
  });

  it('shows everything that a plan can hold', () => {
    const plan = exampleCampaign('2026-11-10T20:00', 'en');
    for (const table of Object.values(plan)) if (Array.isArray(table)) expect(table).not.toEqual([]);
    const kinds = new Set(plan.offers.map(({ benefit }) => benefit.kind));
    expect([...kinds].sort()).toEqual(['every', 'fixed', 'gift', 'percent', 'price', 'tiers']);
    expect(new Set(plan.offers.map(({ layer }) => layer)).size).toBe(7);
  });

  it('has earlier events with peaks in their first hour and their hour 20', () => {
    const { history } = exampleCampaign('2026-11-10T20:00', 'en');
    const hours = history.filter(({ event, metric }) => event === '2025-11-11' && metric === 'gmv');
    const busiest = hours.toSorted((a, b) => Number(b.value) - Number(a.value)).map(({ hour }) => hour);
    expect(busiest.slice(0, 3)).toEqual([0, 20, 1]);
  });
});

import { describe, expect, it } from 'vitest';
import { Campaign } from '@/lib/domain/campaign';
import { exampleCampaign } from './example-campaign';

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
});

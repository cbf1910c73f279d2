// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { GoalForecast, GoalLine } from '@/lib/domain/progress';
import { render } from '@/test/support/render';
import { GoalBar } from './GoalBar';

function line(forecast: GoalForecast): GoalLine {
  return {
    owner: { type: 'campaign' },
    metric: 'gmv',
    target: '50000',
    currency: 'CNY',
    expectedByNow: '20000',
    standing: {
      status: 'ok',
      value: '22000',
      asOf: '2026-11-11T02:00:00.000Z',
      counted: { start: null, end: null },
      evidence: [
        {
          snapshotId: '0'.repeat(64),
          url: 'https://a.example/',
          takenAt: '2026-11-11T02:00:00.000Z',
          at: 'b',
          raw: '22000',
        },
      ],
    },
    forecast,
  };
}

describe('where a goal will end', () => {
  it('is told in words with its range and how likely it is, and drawn', async () => {
    const forecast = { status: 'ok', median: '55000', low: '48000', high: '62000', probability: 0.87 } as const;
    const { element } = await render(
      <GoalBar
        line={line({ ...forecast, basis: 'curve', events: 3, share: 0.4, scaled: false })}
        elapsed={0.5}
        zone="Asia/Shanghai"
      />,
    );
    expect(element.querySelector('[data-testid=forecast-gmv]')?.textContent).toBe(
      'Will end at about CN¥55K (CN¥48K–CN¥62K). 87% likely to reach it.',
    );
    expect(element.querySelector('.goal-bar-range')?.getAttribute('data-over')).toBe('false');
  });

  it.each([
    ['too-early', 'Too early for a forecast.'],
    ['no-start', 'No forecast yet: one more look will do.'],
    ['unread', 'No forecast: how it grew was not seen.'],
    ['over', 'The promotion is over.'],
  ] as const)('is not told where it is %s, and why', async (reason, said) => {
    const { element } = await render(
      <GoalBar line={line({ status: 'none', reason, evenEnd: null })} elapsed={0.5} zone="Asia/Shanghai" />,
    );
    expect(element.querySelector('[data-testid=forecast-gmv]')?.textContent).toBe(said);
  });

  it('is not told without history: only when an even pace would be there', async () => {
    const none = { status: 'none', reason: 'no-history', evenEnd: '2026-11-12T04:00:00.000Z' } as const;
    const { element } = await render(<GoalBar line={line(none)} elapsed={0.5} zone="Asia/Shanghai" />);
    expect(element.querySelector('[data-testid=forecast-gmv]')?.textContent).toBe(
      'No history yet, so no forecast. An even pace would be there Nov 12, 12:00.',
    );
    expect(element.querySelector('.goal-bar-range')).toBeNull();
  });
});

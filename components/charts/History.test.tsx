// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { PageSeries } from '@/lib/domain/campaign-review';
import type { ReviewReader } from '@/lib/domain/review-reader';
import { addSnapshot } from '@/lib/store/snapshots';
import { dashboard, money, samplePlan } from '@/test/support/check-fixtures';
import { render } from '@/test/support/render';
import { History } from './History';

vi.mock('./LineChart', () => ({
  default: ({ label, testId, lines }: { label: string; testId: string; lines: { points: unknown[] }[] }) => (
    <div role="img" aria-label={label} data-testid={testId} data-points={lines[0]?.points.length} />
  ),
}));

const START = Date.parse('2026-11-10T12:00:00.000Z');
const campaign = samplePlan();
const figure = (label: string, about: string, points: number, count = points): PageSeries => ({
  id: `${label} ${about}`,
  label,
  about,
  metric: 'gmv_paid',
  unit: 'money',
  currency: 'CNY',
  points: Array.from({ length: points }, (_, at) => ({ x: START + at * 60_000, y: at * 100 })),
  count,
});

const series = vi.fn<ReviewReader['series']>();
const reader = { series, onStale: () => () => undefined };

async function shown(found: PageSeries[], at: string | null = null) {
  series.mockResolvedValue({ status: 'ok', series: found, snapshots: 3 });
  const rendered = await render(null);
  for (const minute of [0, 1]) {
    const takenAt = new Date(START + minute * 60_000).toISOString();
    await addSnapshot(rendered.database, dashboard(takenAt, [{ cells: { gmv_paid: money('1') } }]));
  }
  await rendered.show(<History campaign={campaign} reader={reader} at={at} />);
  for (let turn = 0; turn < 200 && rendered.all('chart-page').length === 0; turn += 1)
    await act(() => new Promise<void>((resolve) => setImmediate(resolve)));
  await act(() => new Promise<void>((resolve) => setImmediate(resolve)));
  return rendered;
}

describe('any figure of any page', () => {
  it('says of how many looks the points that are drawn stand for', async () => {
    const { one } = await shown([figure('支付金额', '', 500, 100_000)]);
    expect(series).toHaveBeenLastCalledWith(
      { pageKey: 'https://sycm.taobao.com/page', zone: 'Asia/Shanghai', points: 1000 },
      expect.anything(),
    );
    expect(one('history-thinned').textContent).toBe('500 of 100,000 points drawn, extremes kept.');
    expect(one('metric-chart').getAttribute('aria-label')).toContain('500 points');
  });

  it('says nothing of that where every look is drawn', async () => {
    const { all } = await shown([figure('支付金额', '', 5)]);
    expect(all('metric-chart')).toHaveLength(1);
    expect(all('history-thinned')).toEqual([]);
  });

  it('ends at the instant that is replayed', async () => {
    const { one } = await shown([figure('支付金额', '', 10)], new Date(START + 4 * 60_000).toISOString());
    expect(one('metric-chart').dataset.points).toBe('5');
  });

  it('tells figures of one name apart by what they are for', async () => {
    const { one } = await shown([
      figure('支付金额', '今日', 3),
      figure('支付金额', '近30天', 3),
      figure('访客数', '今日', 3),
    ]);
    const names = [...one('chart-metric').querySelectorAll('option')].map(({ textContent }) => textContent);
    expect(names).toEqual(['支付金额 (今日)', '支付金额 (近30天)', '访客数']);
  });

  it('says what is needed where one look is all there is', async () => {
    const { element } = await shown([figure('支付金额', '', 1)]);
    expect(element.textContent).toContain('A figure needs two snapshots of one page.');
  });
});

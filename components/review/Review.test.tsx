// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CampaignReview } from '@/lib/domain/campaign-review';
import type { ReviewAnswer, ReviewQuestion, ReviewReader } from '@/lib/domain/review-reader';
import type { Language } from '@/lib/i18n/translate';
import { saveCampaign } from '@/lib/store/campaigns';
import { render } from '@/test/support/render';
import { reportReview } from '@/test/support/report-review';
import { Review } from './Review';

vi.mock('@/lib/messages/panel-client', () => ({ askBackground: async () => ({ status: 'done' }) }));
// A canvas is not drawn here; what a chart says stands in its label and its table.
vi.mock('../charts/LineChart', () => ({
  default: ({ label, testId, over }: { label: string; testId: string; over?: (width: number) => React.ReactNode }) => (
    <div role="img" aria-label={label} data-testid={testId}>
      {over?.(400)}
    </div>
  ),
}));

const sample = reportReview('en');
const THEN = '2026-11-11T04:00:00.000Z';

/** Answers as of any instant; before noon of the live day nothing was found and one product was seen. */
function answerOf({ at }: ReviewQuestion): ReviewAnswer {
  const then: Partial<CampaignReview> = at <= THEN ? { log: [], products: sample.products.slice(0, 1) } : {};
  return { status: 'ok', review: { ...sample, at, ...then } };
}

const review = vi.fn<ReviewReader['review']>(async (question) => answerOf(question));
let stale: () => void = () => undefined;
const reader: ReviewReader = {
  review,
  series: async () => ({ status: 'ok', series: [], snapshots: 0 }),
  onStale: (listener) => {
    stale = listener;
    return () => undefined;
  },
  close: () => undefined,
};

const page = (
  <Review
    reader={reader}
    report={({ at }) => <p data-testid="report">{at}</p>}
    exporting={{} as Parameters<typeof Review>[0]['exporting']}
    reports={{} as Parameters<typeof Review>[0]['reports']}
    health={{ report: () => '' } as unknown as Parameters<typeof Review>[0]['health']}
    platformName={(id: string, _language: Language) => `the ${id}`}
    openPlan={() => undefined}
    openSetup={() => undefined}
  />
);

async function open(hash: string, language: Language = 'en') {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(sample.at) });
  location.hash = hash;
  const shown = await render(null, language);
  await saveCampaign(shown.database, sample.campaign, sample.at);
  await shown.show(page);
  for (let turn = 0; turn < 500 && !shown.element.querySelector('[data-shown=true]'); turn += 1)
    await act(() => new Promise<void>((resolve) => setImmediate(resolve)));
  shown.one('replay');
  return { ...shown, go: (to: string) => act(async () => followed(to)) };
}

/** As a link does: the hash changes, and the page hears of it. */
function followed(hash: string) {
  location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

beforeEach(() => {
  review.mockClear();
  review.mockImplementation(async (question) => answerOf(question));
  return () => vi.useRealTimers();
});

describe('the review page', () => {
  it('opens at the part that its address names, and every part can be linked', async () => {
    const { one, all, element } = await open('#slots');
    expect(all('slot-outcome').length).toBe(sample.campaign.slots.length);
    expect(one('nav-slots').getAttribute('aria-current')).toBe('page');
    expect(element.querySelector('h2')?.textContent).toBe('Slots');
    expect(one('nav-log').getAttribute('href')).toBe('#log');
  });

  it.each(['overview', 'goals', 'funnel', 'products', 'slots', 'budget', 'schedule', 'findings', 'log', 'comparison'])(
    'shows %s in Chinese',
    async (part) => {
      const { element } = await open(`#${part}`, 'zh-CN');
      expect(element.querySelector('main h2')?.textContent).toMatch(/\p{Script=Han}/u);
      expect(element.textContent).not.toMatch(/review-page\./);
    },
  );

  it('leads from a point of the quadrant to the product, and back', async () => {
    const { one, all, click } = await open('#products');
    const [point] = all('quadrant-point').filter(({ dataset }) => dataset.product === 'duvet');
    if (!point) throw new Error('no such point');
    expect(point.getAttribute('aria-label')).toMatch(/Duvet|duvet/i);
    await act(async () => point.focus());
    await click(point);
    expect(one('product-panel').textContent).toContain('Planned prices');
    expect(location.hash).toBe('#products?product=duvet');
    expect(document.activeElement?.id).toBe('product-panel');
    await click(one('product-close'));
    expect(all('product-panel')).toEqual([]);
  });

  it('walks along the quadrant by arrow keys, with one stop for Tab', async () => {
    const { all } = await open('#products');
    const points = all('quadrant-point');
    expect(points.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await act(async () => points[0]?.focus());
    await act(async () => points[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })));
    expect(document.activeElement).toBe(points[1]);
  });

  it('stands as of a minute that has passed: every part says what was known then, and so does a banner', async () => {
    const { one, all, go, click } = await open(`#log?at=${THEN}`);
    expect(review).toHaveBeenLastCalledWith(expect.objectContaining({ at: THEN }), expect.anything());
    expect(one('as-of').textContent).toContain('As of Nov 11, 12:00 (Asia/Shanghai)');
    expect(all('log-row')).toEqual([]);
    await go(`#products?at=${THEN}`);
    expect(all('product-row')).toHaveLength(1);
    await click(one('replay-now'));
    expect(all('as-of')).toEqual([]);
    expect(all('product-row')).toHaveLength(sample.products.length);
    expect(one('nav-log').getAttribute('href')).toBe('#log');
  });

  it('writes its report of the minute that it stands at', async () => {
    const { one } = await open(`#report?at=${THEN}`);
    expect(one('report').textContent).toBe(THEN);
  });

  it('shows now for an instant that is still to come', async () => {
    const { all } = await open('#overview?at=2027-01-01T00:00:00.000Z');
    expect(all('as-of')).toEqual([]);
    expect(review).toHaveBeenLastCalledWith(expect.objectContaining({ at: sample.at }), expect.anything());
  });

  it('shows the goals as they were stored while a long history is read, and can be stopped', async () => {
    review.mockImplementation(() => new Promise(() => undefined));
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: Date.parse(sample.at) });
    location.hash = '#overview';
    const { one, database, show, click } = await render(null);
    await saveCampaign(database, sample.campaign, sample.at);
    await show(page);
    for (let turn = 0; turn < 20; turn += 1) await act(() => vi.advanceTimersByTimeAsync(50));
    expect(one('goals').textContent).toContain('GMV');
    await click(one('progress-cancel'));
    expect(one('review-again').parentElement?.textContent).toContain('Stopped');
    review.mockImplementation(async (question) => answerOf(question));
    await click(one('review-again'));
    expect(one('replay')).toBeTruthy();
  });

  it('does not put off a first answer that takes longer than a minute', async () => {
    review.mockImplementation(() => new Promise(() => undefined));
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: Date.parse(sample.at) });
    location.hash = '#overview';
    const { database, show } = await render(null);
    await saveCampaign(database, sample.campaign, sample.at);
    await show(page);
    for (let turn = 0; turn < 40; turn += 1) await act(() => vi.advanceTimersByTimeAsync(10_000));
    expect(review).toHaveBeenCalledTimes(1);
  });

  it('asks anew when more is known, and says so where that fails', async () => {
    const { one, element } = await open('#overview');
    const asked = review.mock.calls.length;
    await act(async () => stale());
    expect(review.mock.calls.length).toBe(asked + 1);
    review.mockRejectedValueOnce(new Error('worker'));
    await act(async () => stale());
    expect(element.textContent).toContain('The history could not be read.');
    expect(one('basis')).toBeTruthy();
  });
});

// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { CampaignReview } from '@/lib/domain/campaign-review';
import { render } from '@/test/support/render';
import { reportReview } from '@/test/support/report-review';
import { ComparisonSection } from './ComparisonSection';
import { FunnelSection } from './FunnelSection';
import { LogSection } from './LogSection';
import { OverviewSection } from './OverviewSection';
import { ProductSection } from './ProductSection';
import { SlotSection } from './SlotSection';

vi.mock('../charts/LineChart', () => ({ default: () => null }));

const sample = reportReview('en');
const plain = (text: string | null | undefined) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');

describe('the funnel', () => {
  it('says why a stage or a rate cannot be told, and counts a part as at least', async () => {
    const { one, all } = await render(<FunnelSection review={sample} of={null} onChoose={() => undefined} />);
    const [impressions, visitors] = one('funnel').querySelectorAll('li');
    expect(plain(impressions?.textContent)).toContain('at least6,120,000');
    expect(visitors?.textContent).toContain('No rate: not all platforms were read.');
    expect(all('funnel-step')[1]?.textContent).toBe('15% of visitors');
    expect(all('funnel-row')).toHaveLength(sample.funnels.length);
  });

  it('is chosen by channel', async () => {
    const chosen = vi.fn();
    const { choose } = await render(<FunnelSection review={sample} of={null} onChoose={chosen} />);
    await choose('funnel-of', 'channel search');
    expect(chosen).toHaveBeenCalledWith({ type: 'channel', channel: 'search' });
  });
});

describe('the process log', () => {
  const costs = (review: CampaignReview) => review.log.flatMap(({ cost }) => cost ?? []);

  it('is ordered by a column, told to who hears it, and summed up', async () => {
    const { all, one, click } = await render(<LogSection review={sample} />);
    expect(all('log-row')).toHaveLength(sample.log.length);
    await click(one('log-by-cost'));
    expect(one('log-by-cost').closest('th')?.getAttribute('aria-sort')).toBe('descending');
    const amounts = all('log-row').map((row) => plain(row.lastElementChild?.textContent));
    expect(amounts[0]).not.toContain('–');
    expect(costs(sample).length).toBeGreaterThan(0);
    expect(plain(one('log-total').textContent)).toContain('CN¥');
  });

  it('is filtered by kind and by words, also those of notes, and says how many are left', async () => {
    const { all, element, choose } = await render(<LogSection review={sample} />);
    await choose('log-kind', 'slot');
    expect(all('log-row').every(({ dataset }) => dataset.check === 'slot')).toBe(true);
    await choose('log-kind', 'all');
    const search = element.querySelector<HTMLInputElement>('[data-testid=log-search]');
    if (!search) throw new Error('no search');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(search, 'coupon was not');
      search.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(all('log-row')).toHaveLength(1);
    expect(element.textContent).toContain(`1 of ${sample.log.length}`);
  });

  it('says that nothing went wrong', async () => {
    const { element } = await render(<LogSection review={{ ...sample, log: [] }} />);
    expect(element.textContent).toContain('Nothing went wrong so far');
  });
});

describe('slots', () => {
  it('say what was delivered beside what was to be there, and once why that cannot be told', async () => {
    const unread = { status: 'cannot-tell', reason: { key: 'check.unread.absent', args: {} } } as const;
    const [first, ...others] = sample.slots;
    if (!first) throw new Error('no slot');
    const lost = { ...first, deliveries: first.deliveries.map((one) => ({ ...one, delivered: unread, rate: null })) };
    const { all } = await render(
      <SlotSection
        review={{ ...sample, slots: [lost, ...others] }}
        platformName={(id) => id}
        productHref={(product) => `#${product}`}
      />,
    );
    const [untold, told] = all('slot-outcome');
    expect(untold?.querySelectorAll('.figure-untold .soft')).toHaveLength(1);
    expect(told?.textContent).toMatch(/by then, [\d,]+ in all/);
  });

  it('are ordered by what came back, what cannot be told last', async () => {
    const { all, choose } = await render(
      <SlotSection review={sample} platformName={(id) => id} productHref={(product) => `#${product}`} />,
    );
    await choose('slots-order', 'return');
    const returns = all('slot-return').map(({ textContent }) => textContent?.startsWith('4.2'));
    expect(returns.indexOf(false)).toBe(returns.lastIndexOf(true) + 1);
  });
});

describe('the comparison', () => {
  it('tells a change of two whole figures only, a rate’s in points', async () => {
    const { all } = await render(
      <ComparisonSection
        review={sample}
        others={[{ id: sample.comparison?.with.id ?? '', name: 'Last year' }]}
        compare={sample.comparison?.with.id ?? null}
        onCompare={() => undefined}
        openPlan={() => undefined}
      />,
    );
    const said = all('compared-phase').map(({ textContent }) => plain(textContent));
    expect(said.length).toBeGreaterThan(0);
    expect(said.join(' ')).toMatch(/[+-][\d.]+%|One of the two cannot be told/);
  });

  it('says how to bring in an earlier campaign where there is none', async () => {
    const { element } = await render(
      <ComparisonSection
        review={{ ...sample, comparison: null }}
        others={[]}
        compare={null}
        onCompare={() => undefined}
        openPlan={() => undefined}
      />,
    );
    expect(element.textContent).toContain('Keep the plan of an earlier campaign');
  });
});

describe('while no page was read', () => {
  const empty: CampaignReview = { ...sample, log: [], snapshots: { count: 0, latest: null } };

  it('nothing is said to be right', async () => {
    const { element, show } = await render(<LogSection review={empty} />);
    expect(element.textContent).toContain('nothing can be told');
    await show(<OverviewSection review={empty} href={() => '#'} />);
    expect(element.textContent).toContain('nothing can be told');
    expect(element.querySelector('.notice.ok')).toBeNull();
  });

  it('a product is called unread, and not merely unsure', async () => {
    const unread = { status: 'cannot-tell', reason: { key: 'check.unread.absent', args: {} } } as const;
    const products = sample.products.map((one) => ({ ...one, place: null, conversion: unread }));
    const { all } = await render(
      <ProductSection
        review={{ ...empty, products }}
        platformName={(id) => id}
        product={null}
        onChoose={() => undefined}
      />,
    );
    expect(all('product-row').every(({ textContent }) => textContent?.includes('Not read'))).toBe(true);
  });
});

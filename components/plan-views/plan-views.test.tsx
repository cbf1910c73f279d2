// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { WorstCaseRow } from '@/lib/domain/worst-case-row';
import { samplePlan } from '@/test/support/check-fixtures';
import { budgetLineOf, channelOf, estimateOf, offerOf } from '@/test/support/plan-rows';
import { render } from '@/test/support/render';
import { BudgetView } from './BudgetView';
import { OffersView } from './OffersView';
import { TargetsView } from './TargetsView';

const plain = (text: string | null | undefined) => text?.replace(/\s+/g, ' ') ?? '';

describe('the targets of a plan', () => {
  const plan = samplePlan({
    goals: [{ metric: 'gmv', target: '1000' }],
    channels: [
      channelOf('search', { name: 'Search', targets: [{ metric: 'gmv', target: '600' }] }),
      channelOf('sms', { name: 'SMS', reserve: true, targets: [{ metric: 'gmv', target: '300' }] }),
    ],
    estimates: [estimateOf({ base: '800', growth: '0.2', source: '618' })],
  });

  it('says how far the channels fall short, which reserve helps, and what is missing even so', async () => {
    const { one } = await render(<TargetsView campaign={plan} />);
    const text = plain(one('targets-view').textContent);
    for (const part of ['CN¥600', 'CN¥400 short', 'SMS CN¥300', 'CN¥100 is missing', 'CN¥960', '618'])
      expect(text).toContain(part);
  });

  it('never says that visitors of several channels surely reach a goal', async () => {
    const people = samplePlan({
      goals: [{ metric: 'visitors', target: '1000' }],
      channels: [channelOf('search', { targets: [{ metric: 'visitors', target: '1200' }] })],
    });
    const { one } = await render(<TargetsView campaign={people} />);
    expect(plain(one('targets-view').textContent)).toContain('upper bound');
  });
});

describe('the offers of a plan', () => {
  const offer = offerOf('full', { name: 'Full 300', threshold: '300', benefit: { kind: 'fixed', off: '50' } });
  const row = (verdict: WorstCaseRow['verdict'], product: string): WorstCaseRow => ({
    product,
    platform: 'tmall',
    phase: 'Live',
    floor: { amount: '85', currency: 'CNY' },
    verdict,
    how: { each: '¥81.50', quantity: 2, beside: 'anything', count: 1, offers: 'Full 300 −¥50' },
  });

  it('says each rule in a sentence, and shows first what falls below its floor and how', async () => {
    const { one, all } = await render(
      <OffersView
        campaign={samplePlan({ offers: [offer] })}
        now={0}
        openRow={() => undefined}
        worstCases={async () => [row('holds', 'Mug'), row('breach', 'Kettle')]}
      />,
    );
    expect(plain(one('offers-view').textContent)).toContain('From CN¥300 on');
    expect(all('offer-case').map(({ dataset }) => dataset.verdict)).toEqual(['breach', 'holds']);
    const text = plain(all('offer-case')[0]?.textContent);
    for (const part of ['Kettle', '¥81.50', 'CN¥85', 'below floor', 'buys 2 with other goods beside: Full 300'])
      expect(text).toContain(part);
  });

  it('says that it is still working them out, never that floors hold, and ends what nobody waits for', async () => {
    const signals: AbortSignal[] = [];
    const asking = (_: unknown, signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<never>(() => undefined);
    };
    const view = (name: string) => (
      <OffersView
        campaign={samplePlan({ name, offers: [offer] })}
        now={0}
        openRow={() => undefined}
        worstCases={asking}
      />
    );
    const { one, show } = await render(view('one'));
    expect(plain(one('offers-view').textContent)).toContain('Working out');
    expect(plain(one('offers-view').textContent)).not.toContain('holds');
    await show(view('two'));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('says so where they cannot be worked out', async () => {
    const { one } = await render(
      <OffersView
        campaign={samplePlan({ offers: [offer] })}
        now={0}
        openRow={() => undefined}
        worstCases={() => Promise.reject(new Error('no worker'))}
      />,
    );
    expect(plain(one('offers-view').textContent)).toContain('could not be worked out');
  });
});

it('sums the budget by kind and says what it is to bring in', async () => {
  const campaign = samplePlan({
    budget: [
      budgetLineOf('ads', { amount: '1000', sales: '4000' }),
      budgetLineOf('gifts', { kind: 'gift', amount: '500' }),
    ],
  });
  const { one } = await render(<BudgetView campaign={campaign} />);
  const text = plain(one('budget-view').textContent);
  for (const part of ['CN¥1,500', 'CN¥500', 'Planned return on spend4']) expect(text).toContain(part);
});

import type { Campaign } from '@/lib/domain/campaign';
import type { Judgement, Message } from '@/lib/domain/finding';
import type { BudgetLine } from '@/lib/domain/plan-work';
import { lnLowerEvidence } from '@/lib/stats/e-values';
import { ratioInterval, ratioPosterior } from '@/lib/stats/gamma-poisson';
import type { Spend } from './budget-spend';
import type { Asked } from './check';
import { middlePrice } from './middle-price';

/** Baskets differ, and so orders that money is counted in vary by more than Poisson counts do. */
const DISPERSION = 3;
/** So many orders must have been due, net of that. */
const LEAST_EXPECTED = 10;
/** A return below this share of the plan is worth a merchant's time. */
const WORTH_SAYING = 0.8;
const SURE = 0.9;
/** The share of campaigns on their plan that may ever see a false alarm, over all lines and all looks. */
const FALSE_ALARMS = 0.02;
const MIXTURE = { shape: 10, rate: 10 };
const PRIOR = { shape: 4, rate: 4 };

/**
 * Whether what a budget line was spent on brings in what the plan has it bring in: its sales in orders of its own basket,
 * against those that its spend until an hour ago should have brought. Always-valid evidence over all `questions`.
 */
export function judgeReturn(campaign: Campaign, line: BudgetLine, spend: Spend | null, questions: number): Judgement {
  const planned = Number(line.amount) > 0 ? Number(line.sales ?? 0) / Number(line.amount) : 0;
  const asked: Asked = {
    check: 'budget',
    aspect: 'return',
    subject: { type: 'budget', line: line.id },
    expected: shown(planned),
    evidence: spend?.evidence ?? [],
  };
  const cannotTell = (key: string, args: Message['args'], seen: string | null = null): Judgement => ({
    ...asked,
    verdict: 'cannot-tell',
    seen,
    reason: { key, args: { line: line.name, ...args } },
  });
  if (!spend?.brought || planned <= 0) return cannotTell('check.budget.return-unread', {});
  const { sales, orders, spent } = spend.brought;
  const basket = orders !== null && orders > 0 ? sales / orders : middlePrice(campaign);
  if (basket === null || basket <= 0) return cannotTell('check.budget.return-unread', {});
  const observed = (orders ?? sales / basket) / DISPERSION;
  const expected = (spent * planned) / basket / DISPERSION;
  const seen = spent > 0 ? shown(sales / spent) : null;
  const posterior = ratioPosterior(PRIOR, observed, expected, WORTH_SAYING);
  const [low, high] = ratioInterval(PRIOR, observed, expected);
  const args = {
    line: line.name,
    planned: shown(planned),
    seen: seen ?? '',
    orders: Math.round(observed * DISPERSION),
    due: Math.round(expected * DISPERSION),
    sure: Math.min(99.9, Math.floor(posterior.below * 1000) / 10),
    low: Math.round(low * 100),
    high: Math.round(high * 100),
  };
  if (expected < LEAST_EXPECTED) return cannotTell('check.budget.return-early', args, seen);
  const evidence = lnLowerEvidence(observed, expected, MIXTURE);
  if (posterior.below >= SURE && evidence >= Math.log(questions / FALSE_ALARMS)) {
    const lost = (spend.perHour ?? 0) * planned * (1 - posterior.mean);
    return {
      ...asked,
      verdict: 'breach',
      seen,
      reason: { key: 'check.budget.return-low', args },
      severity: posterior.mean < 0.5 ? 'major' : 'minor',
      costPerHour: lost >= 0.01 ? { amount: lost.toFixed(2), currency: campaign.currency } : null,
    };
  }
  if (posterior.below < 0.5) return { ...asked, verdict: 'ok', seen, reason: { key: 'check.budget.return-ok', args } };
  return cannotTell('check.budget.return-unclear', args, seen);
}

/** Sales for each unit of money spent. */
function shown(ratio: number): string {
  return ratio.toFixed(2);
}

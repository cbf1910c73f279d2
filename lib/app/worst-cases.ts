import { plannedCases } from '@/lib/checks/planned-worst';
import { wordsOf } from '@/lib/checks/worst-words';
import type { Campaign } from '@/lib/domain/campaign';
import type { Message } from '@/lib/domain/finding';
import type { Money } from '@/lib/domain/money';

/** The least that a buyer can come to pay for a listing in a phase, against its floor; `how` says by which offers. */
export interface WorstCaseRow {
  product: string;
  platform: string;
  phase: string;
  floor: Money | null;
  verdict: 'no-floor' | 'holds' | 'breach' | 'assumed' | 'open';
  how: Message['args'];
}

/** What every listing can come to cost in every phase, in the plan's names and order. */
export function worstCaseRows(campaign: Campaign): WorstCaseRow[] {
  return plannedCases(campaign).map(({ product, listing, timed, worst, verdict }) => ({
    product: product.name,
    platform: listing.platform,
    phase: timed.phase.name,
    floor: timed.price.floor === null ? null : { amount: timed.price.floor, currency: timed.currency },
    verdict,
    how: wordsOf(worst, campaign, timed.currency),
  }));
}

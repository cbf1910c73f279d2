import { plannedCases } from '@/lib/checks/planned-worst';
import { wordsOf } from '@/lib/checks/worst-words';
import type { Campaign } from '@/lib/domain/campaign';
import type { WorstCaseRow } from '@/lib/domain/worst-case-row';

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

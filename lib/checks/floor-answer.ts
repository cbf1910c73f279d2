import Big from 'big.js';
import type { Campaign } from '@/lib/domain/campaign';
import type { Judgement, Message, Severity } from '@/lib/domain/finding';
import type { FloorVerdict } from '@/lib/domain/worst-case-row';
import type { WorstCase, WorstCases } from '@/lib/offers/planned-worst';
import type { Asked } from './check';
import { showMoney } from './display';
import type { PlannedListing } from './listing-index';
import type { TableRows } from './listing-rows';
import { hourly, paceOf } from './pace';
import { isSelling, type TimedPrice } from './plan-clock';
import { type HeldFloor, isUnder, offersFor, worstOf } from './planned-worst';
import { eachOf, wordsOf } from './worst-words';

/** The plan, and the rows that tell how fast a listing sells. */
export interface Selling {
  campaign: Campaign;
  rows: readonly TableRows[];
}

/** The worst case of a listing in a phase by what the plan has; null where it names no price. */
export function worstByPlan(planned: PlannedListing, timed: TimedPrice, { campaign }: Selling): WorstCases | null {
  return worstOf(campaign, { planned, timed, offers: offersFor(campaign, planned, timed), shown: null });
}

/** What every answer on a floor has in common. */
export function asked({ subject }: PlannedListing, { currency }: TimedPrice, aspect: string, floor: string): Asked {
  const expected = `≥ ${showMoney({ amount: floor, currency })}`;
  return { check: 'floor', aspect, subject, expected, evidence: [] };
}

/** The answer to a question on a floor, by the plan or by a page, from the case that it stands on. */
export function answered(
  base: Asked,
  by: 'plan' | 'page',
  held: HeldFloor,
  worst: WorstCases,
  { phase, currency, price }: TimedPrice,
  { campaign, rows }: Selling,
  isSold: boolean,
): Judgement {
  const floor = price.floor ?? '0';
  const reason = floorReason(held, by, { phase, currency, price }, campaign);
  const seen = showMoney({ amount: eachOf(held.worst, currency), currency });
  if (held.verdict === 'holds') return { ...base, verdict: 'ok', seen, reason };
  if (held.verdict === 'open' || held.verdict === 'no-floor') return { ...base, verdict: 'cannot-tell', seen, reason };
  // What the platform pays is not the merchant's loss, but the price that is seen is as low.
  const isOwn = isUnder(worst('merchant'), floor);
  const lost = isSold && isOwn ? lostOn(held.worst, floor) : null;
  return {
    ...base,
    verdict: 'breach',
    seen,
    reason,
    severity: severityOf(held.verdict, isSelling(phase.kind), isOwn),
    costPerHour: lost ? hourly(paceOf(rows, campaign.zone), lost, currency) : null,
  };
}

/** What is said of a case against the floor, in words: how a buyer comes to it, and whether it holds. */
function floorReason(
  { verdict, worst }: HeldFloor,
  by: 'plan' | 'page',
  { phase, currency, price }: Pick<TimedPrice, 'phase' | 'currency' | 'price'>,
  campaign: Campaign,
): Message {
  const args = {
    ...wordsOf(worst, campaign, currency),
    by,
    phase: phase.name,
    floor: price.floor === null ? '' : showMoney({ amount: price.floor, currency }),
    unplanned: worst.used.filter(({ id }) => !campaign.offers.some((offer) => offer.id === id)).length,
  };
  return { key: `check.floor.${verdict}`, args };
}

/** What the merchant is short of the floor on each unit that is bought so; null where he is not. */
function lostOn({ goods, platformPays, quantity }: WorstCase, floor: string): string | null {
  const lost = new Big(floor).minus(new Big(goods).plus(platformPays).div(quantity));
  return lost.gt(0) ? lost.toFixed() : null;
}

function severityOf(verdict: FloorVerdict, isSold: boolean, isOwn: boolean): Severity {
  const isCertain = verdict === 'breach' && isOwn;
  if (isSold) return isCertain ? 'critical' : 'major';
  return isCertain ? 'major' : 'minor';
}

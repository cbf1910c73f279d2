import Big from 'big.js';
import type { Figure, Funnel } from '@/lib/domain/campaign-review';

export const funnelStages = ['impressions', 'visitors', 'cart', 'buyers'] as const;
export type FunnelStage = (typeof funnelStages)[number];

/** What share of one stage came to another; why that cannot be told is a fact about the two. */
export type StepRate = { status: 'ok'; share: number } | { status: 'unread' | 'partial' | 'none-before' | 'apart' };

/** Figures of a promotion's hours that were read further apart than this do not belong to one rate. */
const APART = 15 * 60_000;

/**
 * The share of one stage that came to another. Only of two whole counts, read at about the same time: the parts of one
 * platform's are no share of another's.
 */
export function stepRate(before: Figure, after: Figure): StepRate {
  if (before.status === 'cannot-tell' || after.status === 'cannot-tell') return { status: 'unread' };
  if (before.status === 'partial' || after.status === 'partial') return { status: 'partial' };
  if (new Big(before.value).lte(0)) return { status: 'none-before' };
  if (Math.abs(Date.parse(before.asOf) - Date.parse(after.asOf)) > APART) return { status: 'apart' };
  return { status: 'ok', share: new Big(after.value).div(before.value).toNumber() };
}

/** The longest a stage's bar is drawn for, which is the largest count of the funnel; 0 where none was read. */
export function widestStage(funnel: Funnel): number {
  return Math.max(
    0,
    ...funnelStages.map((stage) => {
      const figure = funnel[stage];
      return figure.status === 'cannot-tell' ? 0 : Number(figure.value);
    }),
  );
}

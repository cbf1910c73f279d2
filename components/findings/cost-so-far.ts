import Big from 'big.js';
import type { Campaign } from '@/lib/domain/campaign';
import type { Finding, Subject } from '@/lib/domain/finding';
import type { Money } from '@/lib/domain/money';
import { epochOf } from '@/lib/domain/wall-clock';

const HOUR = 3_600_000;

/**
 * What an unsettled breach has cost since it was seen, had it gone on all the time at what it costs an hour now, but no
 * longer than the slot or the promotion that it costs. Null where that is not known, where it is settled or can no longer
 * be told, and in its first minutes. In whole units of the currency: it is an estimate.
 */
export function costSoFar(
  { state, since, openings, judgement }: Finding,
  campaign: Campaign,
  now: number,
): Money | null {
  const isStanding = state === 'open' || state === 'acknowledged';
  if (!isStanding || judgement.verdict !== 'breach' || !judgement.costPerHour) return null;
  // One that came back costs from then on, not since it was seen for the first time.
  const from = Date.parse(openings?.at(-1)?.since ?? since);
  const hours = (Math.min(now, costsUntil(judgement.subject, campaign)) - from) / HOUR;
  const { amount, currency } = judgement.costPerHour;
  const cost = new Big(amount).times(Math.max(0, hours)).round(0);
  return cost.gt(0) ? { amount: cost.toFixed(), currency } : null;
}

function costsUntil(subject: Subject, { slots, phases, zone }: Campaign): number {
  const ends = subject.type === 'slot' ? slots.filter(({ id }) => id === subject.slot) : phases.filter(isSelling);
  return Math.max(...ends.map(({ end }) => epochOf(end, zone)));
}

function isSelling({ kind }: Campaign['phases'][number]): boolean {
  return kind === 'presale' || kind === 'live' || kind === 'encore';
}

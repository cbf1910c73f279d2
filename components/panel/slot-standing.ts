import type { Campaign, Slot } from '@/lib/domain/campaign';
import type { Judgement } from '@/lib/domain/finding';
import { epochOf } from '@/lib/domain/wall-clock';

/** One thing that was promised of a slot, beside what is so far; null where the plan, or the page, says nothing. */
export interface PromiseLine {
  what: 'impressions' | 'clicks' | 'orders' | 'total-orders' | 'total-gmv';
  promised: string | null;
  soFar: string | null;
  judgement: Judgement;
}

/** A slot as the checks see it now: its promises, and what stands against it, the worst first. */
export interface SlotStanding {
  slot: Slot;
  when: 'now' | 'ahead' | 'over';
  lines: readonly PromiseLine[];
  /** Null where the checks say nothing of it. */
  worst: Judgement | null;
  /** That it be given to another product, or that what stands there deserves better. */
  advice: Judgement | null;
}

const VERDICTS = ['breach', 'cannot-tell', 'ok'] as const;
const SEVERITIES = ['critical', 'major', 'minor'] as const;
/** Whether a slot had better be given away is asked of every one: that it cannot be told is nothing against it. */
const ADVICE = ['replace', 'gem'];

/** The plan's slots as they stand at `now` (milliseconds): those that are booked first, and of them the worst. */
export function slotStandings(campaign: Campaign, judgements: readonly Judgement[], now: number): SlotStanding[] {
  const standings = campaign.slots.map((slot): SlotStanding => {
    const own = judgements.filter(({ subject }) => subject.type === 'slot' && subject.slot === slot.id);
    const judged = own.filter(({ check, aspect, verdict }) => {
      return verdict === 'breach' || check !== 'slot' || !ADVICE.includes(aspect);
    });
    return {
      slot,
      when: whenOf(slot, campaign, now),
      lines: own.flatMap((judgement) => lineOf(slot, judgement) ?? []),
      worst: judged.toSorted((a, b) => rank(a) - rank(b))[0] ?? null,
      advice: own.find(({ aspect, verdict }) => ADVICE.includes(aspect) && verdict === 'breach') ?? null,
    };
  });
  return standings.toSorted((a, b) => order(a) - order(b));
}

function whenOf({ start, end }: Slot, { zone }: Campaign, now: number): SlotStanding['when'] {
  if (now < epochOf(start, zone)) return 'ahead';
  return now < epochOf(end, zone) ? 'now' : 'over';
}

function lineOf({ promise }: Slot, judgement: Judgement): PromiseLine | null {
  const { check, aspect, expected, seen } = judgement;
  const line = (what: PromiseLine['what'], promised: string | number | null) => ({
    what,
    promised: promised === null ? null : String(promised),
    soFar: seen,
    judgement,
  });
  if (check === 'rate') return aspect === 'clicks' || aspect === 'orders' ? line(aspect, expected) : null;
  if (check !== 'slot') return null;
  // What the checks expect of these is what was due by now, not what was promised in all.
  switch (aspect) {
    case 'shown':
      return line('impressions', promise.impressions);
    case 'total-orders':
      return line(aspect, promise.orders);
    case 'total-gmv':
      return line(aspect, promise.gmv);
    default:
      return null;
  }
}

function order({ when, worst }: SlotStanding): number {
  return (when === 'now' ? 0 : when === 'ahead' ? 100 : 200) + (worst ? rank(worst) : 50);
}

function rank(judgement: Judgement): number {
  const grave = judgement.verdict === 'breach' ? SEVERITIES.indexOf(judgement.severity) : 0;
  return VERDICTS.indexOf(judgement.verdict) * 10 + grave;
}

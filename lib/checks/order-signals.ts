import { poissonUpperTail } from '@/lib/stats/distributions';
import type { Stretch } from './order-stretches';

/** What may be a sign that orders were made up: many of one buyer, a burst, visitors who nearly all buy, orders sent back. */
export type Signal = 'repeat' | 'burst' | 'conversion' | 'returns';

/** The signs of one stretch, with its numbers. */
export interface Signs {
  stretch: Stretch;
  signals: Signal[];
  /** One that is strong enough to be looked at alone. */
  strong: boolean;
  perBuyer: number | null;
  conversion: number | null;
  times: number;
}

/** So many stretches and orders must have been seen before to say what is usual. */
const LEAST_STRETCHES = 4;
const LEAST_ORDERS = 60;
/** So many orders must have come in a stretch that is to stand out. */
const LEAST_HERE = 30;
/** Chance alone must be less likely than this in each stretch, over all that is looked at in a promotion. */
const CHANCE = 1e-7;
/** Orders clump more than Poisson counts do. */
const CLUMPING = 4;

const BUSY = 3 * 3_600_000;
/** Orders for each buyer where none were counted before. */
const USUAL_PER_BUYER = 1.25;

/** How many times the usual is too much: where the hours' shares are known, and where they are not. */
const BURST = { known: 4, unknown: 8 };
const PER_BUYER = { times: 2.5, least: 2.5, strong: 6, excess: 50 };
const CONVERSION = { times: 3, least: 0.15 };
const RETURNS = { times: 4, least: 0.35 };

/**
 * The stretches with signs that their orders were made up, each against what came before it. `due` is what share of the
 * event was due in a stretch, null where no earlier event tells; `isExcused` says that the plan itself expects a rush.
 */
export function orderSigns(
  stretches: readonly Stretch[],
  due: ((stretch: Stretch) => number) | null,
  isExcused: (stretch: Stretch) => boolean,
): Signs[] {
  return stretches.flatMap((stretch, at) => {
    if (stretch.orders < LEAST_HERE) return [];
    const before = stretches.slice(0, at).filter(isShort);
    const isKnown =
      isShort(stretch) && before.length >= LEAST_STRETCHES && sum(before, ({ orders }) => orders) >= LEAST_ORDERS;
    const times = isKnown ? burstOf(stretch, before, due) : 0;
    const perBuyer = stretch.buyers === null ? null : stretch.orders / Math.max(1, stretch.buyers);
    const conversion = stretch.visitors === null ? null : stretch.orders / Math.max(1, stretch.visitors);
    const isRush = isExcused(stretch);
    const signals: Signal[] = [
      ...(isRepeated(stretch) ? (['repeat'] as const) : []),
      ...(!isRush && times >= (due ? BURST.known : BURST.unknown) ? (['burst'] as const) : []),
      ...(isKnown && !isRush && isUnheardOf(stretch, before) ? (['conversion'] as const) : []),
      ...(isSentBack(stretch, before) ? (['returns'] as const) : []),
    ];
    const strong = signals.includes('repeat') && isPlainlyRepeated(stretch);
    return signals.length > 0 ? [{ stretch, signals, strong, perBuyer, conversion, times }] : [];
  });
}

/** How many times what was due came in, where chance cannot have done it; else 0. */
function burstOf(stretch: Stretch, before: readonly Stretch[], due: ((stretch: Stretch) => number) | null): number {
  const weightOf = due ?? (({ from, to }: Stretch) => to - from);
  const weights = sum(before, weightOf);
  if (!(weights > 0)) return 0;
  const expected = (sum(before, ({ orders }) => orders) / weights) * weightOf(stretch);
  const usual = Math.max(expected, 1);
  return isBeyondChance(stretch.orders, usual * 2) ? stretch.orders / usual : 0;
}

/** What lies farther apart mixes quiet hours with busy ones. */
function isShort({ from, to }: Stretch): boolean {
  return to - from <= BUSY;
}

/** Buyers who bought before are no new ones, so that some orders more than buyers are usual. */
function isRepeated({ orders, buyers, before }: Stretch): boolean {
  if (buyers === null || before.buyers === null) return false;
  const usual = before.buyers >= LEAST_HERE ? Math.max(1, before.orders / before.buyers) : USUAL_PER_BUYER;
  const here = orders / Math.max(1, buyers);
  return (
    here >= Math.max(PER_BUYER.least, PER_BUYER.times * usual) && isBeyondChance(orders, Math.max(1, buyers) * usual)
  );
}

/** Where buyers were counted long enough to know that each orders once, half a hundred orders too many have no quiet cause. */
function isPlainlyRepeated({ orders, buyers, before }: Stretch): boolean {
  const people = Math.max(1, buyers ?? 0);
  if (orders / people >= PER_BUYER.strong) return true;
  if (before.buyers === null || before.buyers < LEAST_HERE) return false;
  return orders - people * (before.orders / before.buyers) >= PER_BUYER.excess;
}

/** Far more of the visitors buy than in any stretch before. */
function isUnheardOf(stretch: Stretch, before: readonly Stretch[]): boolean {
  const rates = before.flatMap(({ orders, visitors }) =>
    visitors !== null && visitors >= LEAST_HERE ? [orders / visitors] : [],
  );
  if (stretch.visitors === null || rates.length < LEAST_STRETCHES) return false;
  const highest = Math.max(...rates, 1 / LEAST_ORDERS);
  const visitors = Math.max(1, stretch.visitors);
  return (
    stretch.orders / visitors >= Math.max(CONVERSION.least, CONVERSION.times * highest) &&
    isBeyondChance(stretch.orders, visitors * highest)
  );
}

function isSentBack(stretch: Stretch, before: readonly Stretch[]): boolean {
  const known = before.filter(({ refunds }) => refunds !== null);
  const orders = sum(known, (one) => one.orders);
  if (stretch.refunds === null || orders < LEAST_ORDERS) return false;
  const usual = Math.max(0.02, sum(known, ({ refunds }) => refunds ?? 0) / orders);
  return (
    stretch.refunds / stretch.orders >= Math.max(RETURNS.least, RETURNS.times * usual) &&
    isBeyondChance(stretch.refunds, stretch.orders * usual)
  );
}

function isBeyondChance(observed: number, expected: number): boolean {
  return poissonUpperTail(observed / CLUMPING, expected / CLUMPING) < CHANCE;
}

function sum(stretches: readonly Stretch[], value: (stretch: Stretch) => number): number {
  return stretches.reduce((all, stretch) => all + value(stretch), 0);
}

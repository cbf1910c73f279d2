import Big from 'big.js';
import type { Figure } from '@/lib/domain/campaign-review';
import type { Decimal } from '@/lib/domain/decimal';
import type { Message } from '@/lib/domain/finding';
import type { GoalStanding } from '@/lib/domain/progress';

/** A figure that cannot be told, with why. */
export function untold(key: string, args: Message['args'] = {}): { status: 'cannot-tell'; reason: Message } {
  return { status: 'cannot-tell', reason: { key, args } };
}

/** What a standing says, without what stands behind it. */
export function figureOf(standing: GoalStanding): Figure {
  if (standing.status === 'cannot-tell') return standing;
  const { status, value, asOf } = standing;
  return { status, value, asOf };
}

/** A number as a decimal of so many places; noughts at the end are dropped. */
export function decimalOf(value: number, places: number): Decimal {
  return new Big(value).round(places).toFixed();
}

/** One figure over another, both of which must be known whole; null over nothing. */
export function ratioOf(value: Decimal, by: Decimal): Decimal | null {
  return Number(by) > 0 ? new Big(value).div(by).round(4).toFixed() : null;
}

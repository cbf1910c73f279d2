import type { Decimal } from '@/lib/domain/decimal';
import type { CurrencySign } from './currency-signs';
import type { Bound } from './vocabulary';

/** What a number in a text is: its unit words decide. `label` numbers are part of a name ("iPhone15", "#12"). */
export type AmountKind = 'plain' | 'money' | 'percent' | 'discount' | 'duration' | 'date' | 'times' | 'label';

/** One number of a text with everything that belongs to it. `value` is in the main unit with magnitudes applied. */
export interface Amount {
  kind: AmountKind;
  value: Decimal;
  /** The other reading, where one separator before three digits may group or divide. */
  fractional: Decimal | null;
  separator: '.' | ',' | null;
  malformed: boolean;
  currency: CurrencySign | null;
  percentExponent: number;
  /** Seconds of one unit of a duration. */
  seconds: number;
  bound: Bound | null;
  signed: boolean;
  magnitude: number;
  /** The magnitude as written where it means other powers of ten in other places ("M", "mil"), else null. */
  varying: string | null;
  /** Whether its magnitude is a lone letter after a space with no currency behind it: a size or a unit may be meant. */
  apart: boolean;
  /** Whether a magnitude of the Han or Korean system allows "1만 2,900" to go on. */
  continues: boolean;
  counted: boolean;
  /** Index of its first and its last token. */
  from: number;
  to: number;
}

/** The sign that says more of two that stand with one amount. */
export function better(a: CurrencySign | null, b: CurrencySign): CurrencySign {
  if (a === null || (!a.certain && b.certain)) return b;
  return a;
}

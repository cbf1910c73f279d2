import { type Decimal, shiftDecimal } from '@/lib/domain/decimal';
import type { Unit } from '@/lib/domain/metric';
import type { Currency } from '@/lib/domain/money';
import type { Amount } from './amount';
import { minorDigits } from './currency-signs';
import type { DecimalMark } from './numeral';

const marks = new Map<string, DecimalMark>();

/** The decimal mark of a locale by CLDR, or null where the runtime does not know the locale. */
export function markOfLocale(locale: string | null): DecimalMark {
  if (locale === null) return null;
  const known = marks.get(locale);
  if (known !== undefined) return known;
  let mark: DecimalMark = null;
  try {
    const parts = new Intl.NumberFormat(locale.replaceAll('_', '-')).formatToParts(1.5);
    const decimal = parts.find((part) => part.type === 'decimal')?.value;
    mark = decimal === ',' || decimal === '٫' ? ',' : '.';
  } catch {
    mark = null;
  }
  marks.set(locale, mark);
  return mark;
}

// Currencies of three minor digits whose home writes a comma before them.
const COMMA_THOUSANDTHS = new Set(['TND', 'LYD']);

/** What decides how a number of two readings is meant. */
export interface Convention {
  unit: Unit | null;
  currency: Currency | null;
  mark: DecimalMark;
  locale: string | null;
}

/**
 * Settles a number whose one separator may group or divide. What it counts decides first: counts have no fraction,
 * currencies of two minor digits no thousandths; then the mark of the column or the locale. Null where nothing does.
 */
export function settled(amount: Amount, convention: Convention): Decimal | null {
  const value = oneReading(amount, convention);
  const shift = amount.varying === null ? 0 : shiftHere(amount.varying, convention);
  if (value === null || shift === null) return null;
  return shift === 0 ? value : shiftDecimal(value, shift);
}

const MILLION_MIL = /^(?:cs|sk|ro|hr|sl|sr|bs|mk)\b/i;
const THOUSAND_MIL = /^(?:es|pt|gl|ca|it)\b/i;
const LAKH = new Set(['INR', 'PKR', 'BDT', 'NPR', 'LKR']);

// By how much a magnitude differs here from what it is taken for: M is a milliard in Indonesia, B a thousand (bin) in
// Turkey, "mil" a thousand in Spain and a million in Prague, L a lakh in India. Null where nothing says.
function shiftHere(written: string, { currency, locale }: Convention): number | null {
  if (written === 'M') return (locale === null ? currency === 'IDR' : /^id\b/i.test(locale)) ? 3 : 0;
  if (/^b$/i.test(written)) return (locale === null ? currency === 'TRY' : /^tr\b/i.test(locale)) ? -6 : 0;
  if (written === 'L') return LAKH.has(currency ?? '') || /-(?:IN|PK|BD|NP|LK)$/.test(locale ?? '') ? 0 : null;
  if (!/^mil/i.test(written)) return written === 'm' ? 0 : null;
  if (MILLION_MIL.test(locale ?? '')) return 3;
  return written.endsWith('.') && !THOUSAND_MIL.test(locale ?? '') ? null : 0;
}

function oneReading(amount: Amount, { unit, currency, mark }: Convention): Decimal | null {
  const { value, fractional, separator } = amount;
  if (fractional === null) return value;
  const byMark = mark === null ? null : mark === separator ? fractional : value;
  if (amount.magnitude > 0) {
    if (byMark !== null) return byMark;
    if (separator === '.') return fractional;
    return amount.continues ? value : null;
  }
  if (unit === 'count') return value;
  if (unit !== 'money') return byMark;
  if (minorDigits(currency) < 3) return mark !== null && mark === separator ? null : value;
  // Thousandths of a currency that has them, behind the mark that the page or the column divides by.
  if (mark === separator) return fractional;
  return separator === (COMMA_THOUSANDTHS.has(currency ?? '') ? ',' : '.') ? fractional : value;
}

import { type Decimal, shiftDecimal } from '@/lib/domain/decimal';
import { amountText } from './amount-text';
import { markOfLocale, settled } from './number-convention';

/**
 * The first percentage of a badge or a note ("20% off", "8.5折", "↓5.08%", "0.5‰") as a fraction; a falling arrow or a
 * minus makes it negative, 折 is the share of the price that remains. Null where the text states none.
 */
export function readPercent(text: string, locale: string | null): Decimal | null {
  const read = amountText(text, { currency: null, locale, durations: false });
  if (read.refused !== null) return null;
  const percent = read.amounts.find((amount) => amount.kind === 'percent' || amount.kind === 'discount');
  if (!percent || percent.malformed) return null;
  const mark = markOfLocale(locale) ?? (percent.separator === ',' ? '.' : null);
  const points = settled(percent, { unit: 'ratio', currency: null, mark, locale });
  return points === null ? null : shiftDecimal(points, percent.percentExponent);
}

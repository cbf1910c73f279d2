import type { QuantityField } from '@/lib/domain/reading';

/** A figure as a page shows it: its value, and what it may be before the page rounded or cut it off. */
export interface ShownFigure {
  value: number;
  low: number;
  high: number;
}

const NUMBERS = /\d[\d.,\s'’٬·_]*\d|\d/gu;

/**
 * How exact a shown figure is: a count written out is itself, anything else lies within one unit of its last figure,
 * since pages both round and cut off (1.2万 is 11000 to 13000). Null where the text does not show how exact the value is.
 * For telling whether figures can all be true; no amount is counted from it.
 */
export function shownFigure(field: QuantityField | undefined): ShownFigure | null {
  if (field?.status !== 'ok') return null;
  const { value: quantity, raw } = field;
  const value = Number(quantity.value);
  const step = lastStep(quantity.value, raw);
  if (step === null || value < 0) return null;
  const isExact = quantity.unit === 'count' && step === 1;
  return isExact ? { value, low: value, high: value } : { value, low: Math.max(0, value - step), high: value + step };
}

/** What one unit of the last figure in the text is worth: the power of ten between its digits and the value. */
function lastStep(value: string, raw: string): number | null {
  const wanted = digitsOf(value).replace(/0+$/, '');
  for (const [text] of raw.normalize('NFKC').matchAll(NUMBERS)) {
    const digits = digitsOf(text);
    if (digits.replace(/0+$/, '') !== wanted) continue;
    if (wanted === '') return text.trim() === '0' ? 1 : null;
    const exponent = Math.round(Math.log10(Math.abs(Number(value)) / Number(digits)));
    return 10 ** exponent;
  }
  return null;
}

/** The digits of a number without its leading zeros: those of 0.0444, 4.44 and 444 are the same. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, '').replace(/^0+/, '');
}

import { type Decimal, shiftDecimal } from '@/lib/domain/decimal';
import type { Locator } from '@/lib/domain/locator';
import type { MetricId, Unit } from '@/lib/domain/metric';
import type { Currency } from '@/lib/domain/money';
import type { QuantityField } from '@/lib/domain/reading';
import { type QuantityText, readColumn } from '@/lib/text/quantity-text';
import type { MainFigure } from './main-figure';

/** What a column or tile is known to hold before its texts are read. */
export interface FieldContext {
  readonly metric: MetricId | null;
  readonly unit: Unit | null;
  readonly currency: Currency | null;
  /** The currency of the page's language and figures, which settles a sign of several currencies and nothing else. */
  readonly home: Currency | null;
  readonly locale: string | null;
  /** The power of ten that the header states. */
  readonly scale: number;
}

/** One place of a column: its text as painted, where it is, and the figure chosen from it; null where there is no cell. */
export interface Place {
  readonly raw: string;
  readonly at: Locator;
  readonly figure: MainFigure;
}

/** Ratios that are multiples, so that a figure without a percent sign is meant as it stands. */
const MULTIPLES = new Set<MetricId>(['roas']);

/** Reads the places of one column together, so that one cell's decimal mark settles the others'. */
export function readFields(places: readonly (Place | null)[], context: FieldContext): QuantityField[] {
  const { currency, locale } = context;
  // Thousands of what is counted have decimals.
  const unit = context.unit === 'count' && context.scale !== 0 ? 'number' : context.unit;
  const texts = places.map((place) => (place?.figure.kind === 'text' ? place.figure.text : ''));
  const read = readColumn(texts, { unit, currency, locale });
  const unsettled = read.some((one) => one.kind === 'ambiguous' && one.reason === 'currency');
  const atHome = unsettled && context.home ? readColumn(texts, { unit, currency: context.home, locale }) : read;
  return places.map((place, index) => {
    const one = read[index];
    return fieldOf(place, one?.kind === 'ambiguous' && one.reason === 'currency' ? atHome[index] : one, context);
  });
}

function fieldOf(place: Place | null, read: QuantityText | undefined, context: FieldContext): QuantityField {
  if (!place || !read) return { status: 'absent', raw: null };
  const { raw, at, figure } = place;
  if (figure.kind === 'several') return { status: 'ambiguous', raw, at, reason: figure.reason };
  if (figure.kind === 'none' && raw !== '') return { status: 'unparsable', raw, at, reason: 'no-number' };
  switch (read.kind) {
    case 'absent':
      return { status: 'absent', raw };
    case 'ambiguous':
      return { status: 'ambiguous', raw, at, reason: read.reason };
    case 'refused':
      return { status: 'unparsable', raw, at, reason: read.reason };
    case 'value': {
      const { quantity, scaled } = read;
      const plainRatio = quantity.unit === 'ratio' && !scaled && context.scale === 0;
      if (plainRatio && !isZero(quantity.value) && !(context.metric && MULTIPLES.has(context.metric)))
        return { status: 'unparsable', raw, at, reason: 'unit' };
      const value = scaled || context.scale === 0 ? quantity.value : shiftDecimal(quantity.value, context.scale);
      if (context.unit !== 'count') return { status: 'ok', value: { ...quantity, value }, raw, at };
      if (!/^-?\d+(?:\.0+)?$/.test(value)) return { status: 'unparsable', raw, at, reason: 'unit' };
      return { status: 'ok', value: { unit: 'count', value }, raw, at };
    }
  }
}

function isZero(value: Decimal): boolean {
  return /^-?0(\.0+)?$/.test(value);
}

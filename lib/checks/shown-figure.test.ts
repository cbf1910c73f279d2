import { describe, expect, it } from 'vitest';
import type { QuantityField } from '@/lib/domain/reading';
import { shownFigure } from './shown-figure';

const shown = (unit: 'count' | 'ratio' | 'score', value: string, raw: string) =>
  shownFigure({ status: 'ok', value: { unit, value }, raw, at: '' } as QuantityField);

describe('how exact a shown figure is', () => {
  it('is as exact as its last figure', () => {
    expect(shown('count', '1234', '1,234')).toEqual({ value: 1234, low: 1234, high: 1234 });
    expect(shown('count', '12000', '1.2万')).toEqual({ value: 12000, low: 11000, high: 13000 });
    expect(shown('count', '1200', '1,200')).toEqual({ value: 1200, low: 1200, high: 1200 });
    const rate = shown('ratio', '0.0444', '4.44%');
    expect(rate?.low).toBeCloseTo(0.0443, 9);
    expect(rate?.high).toBeCloseTo(0.0445, 9);
  });

  it('takes the number that the value was read from, whatever stands beside it', () => {
    expect(shown('count', '1500', '较昨日 +3% 1,500')).toEqual({ value: 1500, low: 1500, high: 1500 });
  });

  it('is not known where the text does not show it', () => {
    expect(shown('ratio', '0.2', '8折')).toBeNull();
    expect(shown('ratio', '0', '0.00%')).toBeNull();
    expect(shown('count', '0', '0')).toEqual({ value: 0, low: 0, high: 0 });
    expect(shownFigure({ status: 'absent', raw: '-' })).toBeNull();
  });
});

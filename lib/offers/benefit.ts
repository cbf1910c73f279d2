import type { Benefit } from '@/lib/domain/offer';
import { percentOf, type Rounding, toMinor } from './minor-units';

/** What a benefit takes off an amount of `count` units, all in minor units: never less than nothing, never more than `amount`. */
export function reduction(benefit: Benefit, amount: number, count: number, rounding: Rounding): number {
  return Math.max(0, Math.min(amount, wanted(benefit, amount, count, rounding)));
}

function wanted(benefit: Benefit, amount: number, count: number, rounding: Rounding): number {
  switch (benefit.kind) {
    case 'price':
      return amount - toMinor(benefit.price, rounding) * count;
    case 'fixed':
      return toMinor(benefit.off, rounding);
    case 'percent': {
      const off = percentOf(amount, benefit.percent, rounding);
      return benefit.cap === null ? off : Math.min(off, toMinor(benefit.cap, rounding));
    }
    case 'every': {
      const step = toMinor(benefit.step, rounding);
      const times = step > 0 ? Math.floor(amount / step) : 0;
      return toMinor(benefit.off, rounding) * Math.min(times, benefit.times ?? times);
    }
    case 'tiers': {
      const reached = benefit.tiers.filter(({ least }) => amount >= toMinor(least, rounding));
      return Math.max(0, ...reached.map(({ off }) => toMinor(off, rounding)));
    }
  }
}

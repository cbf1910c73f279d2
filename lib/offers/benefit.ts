import type { MinorBenefit } from './minor-offer';
import { partOf, type Rounding } from './minor-units';

/** What a benefit takes off an amount of `count` units, in minor units: never less than nothing, never more than `amount`. */
export function reduction(benefit: MinorBenefit, amount: number, count: number, rounding: Rounding): number {
  return Math.max(0, Math.min(amount, wanted(benefit, amount, count, rounding)));
}

function wanted(benefit: MinorBenefit, amount: number, count: number, rounding: Rounding): number {
  switch (benefit.kind) {
    case 'price':
      return amount - benefit.price * count;
    case 'fixed':
      return benefit.off;
    case 'percent': {
      const off = partOf(amount, benefit.share, rounding);
      return benefit.cap === null ? off : Math.min(off, benefit.cap);
    }
    case 'every': {
      const times = benefit.step > 0 ? Math.floor(amount / benefit.step) : 0;
      return benefit.off * Math.min(times, benefit.times ?? times);
    }
    case 'tiers': {
      let most = 0;
      for (const { least, off } of benefit.tiers) if (amount >= least) most = Math.max(most, off);
      return most;
    }
  }
}

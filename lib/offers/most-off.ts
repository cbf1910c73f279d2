import type { Running, RunningLine } from './apply-offers';
import { reduction } from './benefit';
import type { MinorOffer } from './minor-offer';
import type { Rounding } from './minor-units';

/**
 * More than the offers still open can take off a cart's first line, in minor units. Where it stands alone each is taken on
 * the most that its amount can be, whatever its threshold. With goods beside it an order's discount is parted, so that of
 * what it asks for it takes no greater share off the line than off the whole; a part may be rounded up by one.
 */
export function mostStillOff(
  { lines: [line] }: Running,
  open: readonly MinorOffer[],
  next: number,
  isAlone: boolean,
  rounding: Rounding,
): number {
  if (!line) return 0;
  let [kept, off] = [1, 0];
  for (let at = next; at < open.length; at += 1) {
    const one = open[at];
    if (!one) continue;
    if (one.offer.level === 'unit') off += offUnits(line, one, rounding);
    else if (isAlone) off += reduction(one.benefit, line[one.offer.base], line.quantity, rounding);
    else {
      const share = mostShare(one);
      if (share !== null) kept *= 1 - share;
      else off += mostAmount(one);
      off += 1;
    }
  }
  // What is left is rounded down, so that a float's error never bounds too much.
  return line.running - Math.floor(line.running * kept - off - 1e-6);
}

function offUnits(line: RunningLine, { offer, benefit }: MinorOffer, rounding: Rounding): number {
  const unit = Math.ceil(line[offer.base] / line.quantity);
  return reduction(benefit, unit, 1, rounding) * line.quantity;
}

/**
 * The greatest share of what is left that an order's discount can be; null where only its amount is bounded. One that is
 * counted by list prices may take all, since goods beside the line may have lost more of theirs.
 */
function mostShare({ offer, benefit, threshold }: MinorOffer): number | null {
  switch (benefit.kind) {
    case 'price':
      return 1;
    case 'percent':
      return offer.base === 'running' ? benefit.share.over / benefit.share.under : 1;
    case 'every':
      return offer.base === 'running' && benefit.step > 0 ? Math.min(1, benefit.off / benefit.step) : 1;
    case 'fixed':
      return offer.base === 'running' && threshold ? Math.min(1, benefit.off / threshold) : null;
    case 'tiers': {
      const asked = benefit.tiers.map(({ least, off }) => ({ off, least: Math.max(least, threshold ?? 0) }));
      if (offer.base !== 'running' || asked.some(({ least }) => least === 0)) return null;
      return Math.min(1, Math.max(...asked.map(({ off, least }) => off / least)));
    }
  }
}

/** The most that a discount of known amounts takes off. */
function mostAmount({ benefit }: MinorOffer): number {
  switch (benefit.kind) {
    case 'fixed':
      return benefit.off;
    case 'tiers':
      return Math.max(...benefit.tiers.map(({ off }) => off));
    default:
      return 0;
  }
}

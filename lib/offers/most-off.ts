import type { Running, RunningLine } from './apply-offers';
import { reduction } from './benefit';
import type { MinorOffer } from './minor-offer';
import type { Rounding } from './minor-units';

/**
 * More than the offers still open can take off a cart's first line, in minor units. Where it stands alone each is taken on
 * the most that its amount can be, whatever its threshold. With goods beside it an order's discount is parted, so that of
 * what it asks for it takes no greater share off the line than off the whole; a part may be rounded up by one. Of a set
 * of rivals only the greatest counts.
 */
export function mostStillOff(
  { lines: [line] }: Running,
  open: readonly MinorOffer[],
  sets: ReadonlyMap<MinorOffer, number>,
  isAlone: boolean,
  rounding: Rounding,
): number {
  if (!line || open.length === 0) return 0;
  const shares: number[] = [];
  const amounts: number[] = [];
  for (const one of open) {
    const set = sets.get(one) ?? 0;
    const { share, amount } = mostOf(line, one, isAlone, rounding);
    shares[set] = Math.max(shares[set] ?? 0, share);
    amounts[set] = Math.max(amounts[set] ?? 0, amount);
  }
  let least = line.running;
  for (const share of shares) least *= 1 - (share ?? 0);
  for (const amount of amounts) least -= amount ?? 0;
  // Rounded down with something to spare, so that a float's error never bounds too much.
  return line.running - Math.floor(least - 1e-6);
}

function mostOf(
  line: RunningLine,
  one: MinorOffer,
  isAlone: boolean,
  rounding: Rounding,
): { share: number; amount: number } {
  if (one.offer.level === 'unit') return { share: 0, amount: offUnits(line, one, rounding) };
  if (isAlone) return { share: 0, amount: reduction(one.benefit, line[one.offer.base], line.quantity, rounding) };
  const share = mostShare(one);
  return share === null ? { share: 0, amount: mostAmount(one) + 1 } : { share, amount: 1 };
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

import { applyOffer, baseOf, type Running } from './apply-offers';
import type { MinorOffer } from './minor-offer';
import type { Rounding } from './minor-units';

/** The amounts of other goods, from the one to the other, at which the same discounts hold; `state` is at the first. */
export interface Piece {
  from: number;
  to: number;
  state: Running;
}

/**
 * The pieces after one more offer, each cut where the offer's base just reaches the next amount that it gives more for;
 * null where the offer gives nothing anywhere, so that it need not be chosen. `before` are the offers applied so far.
 */
export function split(
  pieces: readonly Piece[],
  one: MinorOffer,
  before: readonly MinorOffer[],
  stateAt: (amount: number) => Running,
  rounding: Rounding,
): Piece[] | null {
  const marks = marksOf(one);
  const { base } = one.offer;
  // One that asks for nothing is never cut, nor is one whose amounts no other goods change.
  const isStill = askedBy(one).length === 0 || (one.products !== null && base !== 'running');
  // With fixed discounts so far every base that counts other goods grows as they do.
  const isStraight =
    one.products === null && (base !== 'running' || before.every(({ benefit }) => benefit.kind !== 'percent'));
  let gives = false;
  const after: Piece[] = [];
  for (const piece of pieces) {
    for (const { from, to, state } of cut(piece)) {
      const next = applyOffer(state, one, rounding);
      gives ||= next !== state;
      after.push({ from, to, state: next });
    }
  }
  return gives ? after : null;

  function cut(piece: Piece): Piece[] {
    if (piece.from === piece.to || isStill) return [piece];
    const first = baseOf(piece.state, one);
    const last = isStraight ? first + piece.to - piece.from : baseOf(stateAt(piece.to), one);
    const cuts: Piece[] = [];
    let { from, state } = piece;
    for (const mark of marks(last)) {
      if (mark <= first) continue;
      const at = isStraight ? piece.from + mark - first : reach(mark, piece);
      if (at <= from) continue;
      cuts.push({ from, to: at - 1, state });
      from = at;
      state = stateAt(at);
    }
    cuts.push({ from, to: piece.to, state });
    return cuts;
  }

  /** The least amount of a piece at which the base is so much; the base does not fall within a piece. */
  function reach(mark: number, { from, to }: Piece): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (baseOf(stateAt(middle), one) >= mark) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The amounts at which an offer begins to give, or gives more, up to a bound and in order. */
function marksOf({ threshold, benefit }: MinorOffer): (bound: number) => number[] {
  const fixed = threshold === null ? [] : [threshold];
  if (benefit.kind === 'tiers') fixed.push(...benefit.tiers.map(({ least }) => least));
  const { step, times } = benefit.kind === 'every' ? benefit : { step: 0, times: 0 };
  return (bound) => {
    const count = step > 0 ? Math.min(Math.floor(bound / step), times ?? Number.POSITIVE_INFINITY) : 0;
    const steps = Array.from({ length: count }, (_, at) => step * (at + 1));
    return [...fixed.filter((mark) => mark <= bound), ...steps].sort((a, b) => a - b);
  };
}

/** The highest amount that any of these offers asks for. */
export function highestMark(offers: readonly MinorOffer[]): number {
  return Math.max(0, ...offers.flatMap((one) => askedBy(one)));
}

/** The amounts that an offer asks for: its threshold, its tiers, its step once. */
export function askedBy({ threshold, benefit }: MinorOffer): number[] {
  const asked = threshold === null ? [] : [threshold];
  if (benefit.kind === 'tiers') asked.push(...benefit.tiers.map(({ least }) => least));
  if (benefit.kind === 'every') asked.push(benefit.step);
  return asked;
}

import { type CombinationRules, combines } from './combinations';
import type { MinorOffer } from './minor-offer';

/** Which offers are never used together. */
export interface Rivalry {
  between(one: MinorOffer, other: MinorOffer): boolean;
  /** A number for each offer: of those with one number at most one is used. */
  sets: ReadonlyMap<MinorOffer, number>;
}

/** Works out once what a search would ask of the same two offers again and again. */
export function rivalry(offers: readonly MinorOffer[], rules: CombinationRules): Rivalry {
  const rivals = new Map(
    offers.map((one) => [one, new Set(offers.filter((other) => !combines(other.offer, [one.offer], rules)))]),
  );
  const between = (one: MinorOffer, other: MinorOffer) => rivals.get(one)?.has(other) ?? false;
  const sets: MinorOffer[][] = [];
  for (const one of offers) {
    const set = sets.find((members) => members.every((member) => between(member, one)));
    if (set) set.push(one);
    else sets.push([one]);
  }
  return { between, sets: new Map(sets.flatMap((members, at) => members.map((one) => [one, at] as const))) };
}

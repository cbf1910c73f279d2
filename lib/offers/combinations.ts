import type { Offer } from '@/lib/domain/offer';

/** What may be used together on one order. `groups` says how many offers of a group combine, one where it says nothing. */
export interface CombinationRules {
  groups: Readonly<Record<string, number>>;
  /** Sets of offers, by id, of which at most so many combine. */
  limits: readonly { offers: ReadonlySet<string>; most: number }[];
  /** Pairs of offers, by id, of which a buyer must choose. */
  excludes: readonly (readonly [string, string])[];
}

/** Whether one more offer may be used beside those already chosen. */
export function combines(offer: Offer, chosen: readonly Offer[], rules: CombinationRules): boolean {
  if (chosen.length === 0) return true;
  if (offer.alone || chosen.some(({ alone }) => alone)) return false;
  const { group, id } = offer;
  if (group !== null && chosen.filter((one) => one.group === group).length >= (rules.groups[group] ?? 1)) return false;
  for (const { offers, most } of rules.limits) {
    if (offers.has(id) && chosen.filter((one) => offers.has(one.id)).length >= most) return false;
  }
  return !rules.excludes.some(
    ([a, b]) => (a === id && chosen.some((one) => one.id === b)) || (b === id && chosen.some((one) => one.id === a)),
  );
}

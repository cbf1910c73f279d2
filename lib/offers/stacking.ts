import type { OfferLayer, PlannedOffer } from '@/lib/domain/plan-offer';
import type { PlatformId } from '@/lib/domain/platform';
import type { CombinationRules } from './combinations';
import { STACKING_RULES, type StackingRule } from './stacking-rules';

/** How a platform combines offers on a day. */
export interface Stacking {
  /** The same where the same rules hold. */
  key: string;
  between(a: OfferLayer, b: OfferLayer): { together: boolean; status: StackingRule['status'] };
  within(layer: OfferLayer): { most: number; status: StackingRule['status'] };
}

/**
 * How a platform combined offers on a day (`2026-11-11`): the first rule that names it and held then, else one for all
 * platforms. Where none speaks of two layers they are assumed to go together, as they do on most.
 */
export function stackingAt(
  platform: PlatformId,
  on: string,
  rules: readonly StackingRule[] = STACKING_RULES,
): Stacking {
  const held = rules.filter(
    (rule) =>
      (rule.platform === null || rule.platform === platform) &&
      (rule.since === null || rule.since <= on) &&
      (rule.until === null || on < rule.until),
  );
  return {
    key: held.map((rule) => rules.indexOf(rule)).join(),
    between(a, b) {
      const rule = held.find(
        (one) => one.kind === 'between' && one.layers.includes(a) && one.layers.includes(b) && a !== b,
      );
      return rule?.kind === 'between' ? rule : { together: true, status: 'assumed' };
    },
    within(layer) {
      const rule = held.find((one) => one.kind === 'within' && (one.layer === null || one.layer === layer));
      return rule?.kind === 'within' ? rule : { most: 1, status: 'assumed' };
    },
  };
}

/**
 * What of these offers combines, as sure as it is known: `sure` uses together only what is confirmed to go together,
 * `likely` also what is assumed to, `possible` all but what is confirmed not to.
 */
export type Sureness = 'sure' | 'likely' | 'possible';

/** Whether offers of two layers are used together. */
export function goesWith(a: OfferLayer, b: OfferLayer, stacking: Stacking, sureness: Sureness): boolean {
  const { together, status } = stacking.between(a, b);
  if (status === 'confirmed') return together;
  return sureness === 'possible' || (together && sureness === 'likely');
}

/** The rules of a platform for these offers. The plan's own words, a group or an offer that is alone, hold in any case. */
export function combinationsOf(
  offers: readonly PlannedOffer[],
  stacking: Stacking,
  sureness: Sureness,
): CombinationRules {
  const layers = new Set(offers.map(({ layer }) => layer));
  const limits = [...layers].flatMap((layer) => {
    const of = offers.filter((offer) => offer.layer === layer);
    const { most, status } = stacking.within(layer);
    if (of.length < 2 || (sureness === 'possible' && status === 'assumed')) return [];
    return [{ offers: new Set(of.map(({ id }) => id)), most: sureness === 'sure' && status === 'assumed' ? 1 : most }];
  });
  const excludes = offers.flatMap((one, at) =>
    offers
      .slice(at + 1)
      .filter((other) => other.layer !== one.layer && !goesWith(one.layer, other.layer, stacking, sureness))
      .map((other): [string, string] => [one.id, other.id]),
  );
  return { groups: {}, limits, excludes };
}

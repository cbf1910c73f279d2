import { z } from 'zod';
import { AmountBase, Benefit } from './offer';
import { Count, Id, PlannedMoney, Text } from './plan-fields';
import { PlatformId } from './platform';

/** The layer an offer belongs to, in the order in which platforms apply them; see the price layers of each platform. */
export const OfferLayer = z.enum(['item', 'coupon', 'full-reduction', 'cross-store', 'member', 'subsidy', 'gift']);

/** What an offer gives: something off the price, or a gift, which changes no price and costs what it is worth. */
export const PlannedBenefit = z.discriminatedUnion('kind', [
  ...Benefit.options,
  z.object({ kind: z.literal('gift'), gift: Text, worth: PlannedMoney.nullable() }),
]);

/**
 * One offer of the promotion. It is for `products` (all where none are named), on `platform` and in `phase` (every one
 * where null). `threshold` is an amount in `base`, `pieces` a number of units. Of those with one `group` a buyer may use
 * one; an offer that is `alone` combines with no other. `paidBy` platform: the buyer pays less, the merchant gets no less.
 */
export const PlannedOffer = z.object({
  id: Id,
  name: Text,
  layer: OfferLayer,
  platform: PlatformId.nullable(),
  phase: Id.nullable(),
  products: z.array(Id),
  benefit: PlannedBenefit,
  per: z.enum(['unit', 'order']),
  threshold: PlannedMoney.nullable(),
  base: AmountBase,
  pieces: Count.refine((count) => count > 0, 'none').nullable(),
  group: Id.nullable(),
  alone: z.boolean(),
  paidBy: z.enum(['merchant', 'platform']),
  /** The rule in the words that buyers are told, where the plan has them. */
  rule: Text.nullable(),
});

export type OfferLayer = z.infer<typeof OfferLayer>;
export type PlannedBenefit = z.infer<typeof PlannedBenefit>;
export type PlannedOffer = z.infer<typeof PlannedOffer>;

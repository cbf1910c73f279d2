import { z } from 'zod';
import { compareDecimals, Decimal } from './decimal';

const Amount = Decimal.refine((value) => !value.startsWith('-'), 'negative');
const Percent = Amount.refine(
  (value) => !/^\d+(\.\d+)?$/.test(value) || compareDecimals(value, '100') <= 0,
  'over 100',
);

/** What an offer takes off, in the cart's currency; `percent` is of 100, so that 95折 is 5. */
export const Benefit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('price'), price: Amount }),
  z.object({ kind: z.literal('fixed'), off: Amount }),
  z.object({ kind: z.literal('percent'), percent: Percent, cap: Amount.nullable() }),
  /** 每满300减50: once for each full step, at most `times` times where that is limited. */
  z.object({ kind: z.literal('every'), step: Amount, off: Amount, times: z.int().positive().nullable() }),
  /** The highest tier that is reached, and no other. */
  z.object({ kind: z.literal('tiers'), tiers: z.array(z.object({ least: Amount, off: Amount })).min(1) }),
]);

/** Which amount a threshold is measured by: list prices, prices after the offers of single units, or what is left to pay. */
export const AmountBase = z.enum(['list', 'item', 'running']);

/** What a cart must hold for an offer to count; the amounts are what is left to pay for those goods. */
export const CartCondition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('quantity'), least: z.int().positive() }),
  /** So many units of the goods that the offer is for. */
  z.object({ kind: z.literal('pieces'), least: z.int().positive() }),
  z.object({ kind: z.literal('product'), product: z.string() }),
  z.object({ kind: z.literal('tag'), tags: z.array(z.string()).min(1) }),
  z.object({ kind: z.literal('total'), least: Amount, tag: z.string().nullable() }),
]);

/** The goods that an offer is for; null means no limit of that kind. `unitPrice` is a range of list prices. */
export const OfferCover = z.object({
  products: z.array(z.string()).nullable(),
  shop: z.string().nullable(),
  tags: z.array(z.string()).nullable(),
  unitPrice: z.object({ least: Amount.nullable(), most: Amount.nullable() }).nullable(),
});

/**
 * One layer of a promotion: off each unit (单品直降), off an order (店铺券, 满减, 跨店, 会员), or off the shipping.
 * `threshold` and percentages are taken of the covered goods' amount in `base`. Of a `group` only so many offers combine
 * as the platform's rules say; one that is `alone` combines with none.
 */
export const Offer = z.object({
  id: z.string().min(1),
  name: z.string(),
  level: z.enum(['unit', 'order', 'shipping']),
  benefit: Benefit,
  threshold: Amount.nullable(),
  base: AmountBase,
  covers: OfferCover,
  conditions: z.array(CartCondition),
  group: z.string().nullable(),
  alone: z.boolean(),
});

export type Benefit = z.infer<typeof Benefit>;
export type AmountBase = z.infer<typeof AmountBase>;
export type CartCondition = z.infer<typeof CartCondition>;
export type OfferCover = z.infer<typeof OfferCover>;
export type Offer = z.infer<typeof Offer>;

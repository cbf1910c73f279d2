import type { Benefit, CartCondition, Offer } from '@/lib/domain/offer';
import { type Rounding, type Share, shareOf, toMinor } from './minor-units';

/** A benefit with its amounts in whole minor units. */
export type MinorBenefit =
  | { kind: 'price'; price: number }
  | { kind: 'fixed'; off: number }
  | { kind: 'percent'; share: Share; cap: number | null }
  | { kind: 'every'; step: number; off: number; times: number | null }
  | { kind: 'tiers'; tiers: readonly { least: number; off: number }[] };

/** An offer with its amounts in whole minor units: made once, however many carts are settled under it. */
export interface MinorOffer {
  offer: Offer;
  benefit: MinorBenefit;
  threshold: number | null;
  conditions: readonly MinorCondition[];
  products: ReadonlySet<string> | null;
  unitPrice: { least: number; most: number } | null;
}

export type MinorCondition =
  | Exclude<CartCondition, { kind: 'total' }>
  | { kind: 'total'; least: number; tag: string | null };

/** The offers of a currency in its minor units. */
export function inMinorUnits(offers: readonly Offer[], rounding: Rounding): MinorOffer[] {
  const minor = (amount: string) => toMinor(amount, rounding);
  return offers.map((offer) => {
    const { unitPrice, products } = offer.covers;
    return {
      offer,
      benefit: benefitOf(offer.benefit, minor),
      threshold: offer.threshold === null ? null : minor(offer.threshold),
      conditions: offer.conditions.map((condition) =>
        condition.kind === 'total' ? { ...condition, least: minor(condition.least) } : condition,
      ),
      products: products && new Set(products),
      unitPrice: unitPrice && {
        least: unitPrice.least === null ? 0 : minor(unitPrice.least),
        most: unitPrice.most === null ? Number.POSITIVE_INFINITY : minor(unitPrice.most),
      },
    };
  });
}

function benefitOf(benefit: Benefit, minor: (amount: string) => number): MinorBenefit {
  switch (benefit.kind) {
    case 'price':
      return { kind: 'price', price: minor(benefit.price) };
    case 'fixed':
      return { kind: 'fixed', off: minor(benefit.off) };
    case 'percent':
      return {
        kind: 'percent',
        share: shareOf(benefit.percent),
        cap: benefit.cap === null ? null : minor(benefit.cap),
      };
    case 'every':
      return { kind: 'every', step: minor(benefit.step), off: minor(benefit.off), times: benefit.times };
    case 'tiers':
      return {
        kind: 'tiers',
        tiers: benefit.tiers.map(({ least, off }) => ({ least: minor(least), off: minor(off) })),
      };
  }
}

import type { Campaign } from '@/lib/domain/campaign';

/** The middle one of the promotion prices planned in the campaign's currency: what an order may come to where no page says. */
export function middlePrice({ products, currency }: Campaign): number | null {
  const prices = products
    .filter((product) => product.currency === currency)
    .flatMap((product) => product.prices.flatMap(({ promotion }) => (promotion === null ? [] : [Number(promotion)])))
    .sort((a, b) => a - b);
  return prices[Math.floor(prices.length / 2)] ?? null;
}

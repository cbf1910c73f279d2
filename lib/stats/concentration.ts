import { poissonUpperTail } from './distributions';
import { gammaQ } from './special-functions';

/** How unevenly orders fall on buyers: `hhi` is the sum of squared shares (Herfindahl 1950), 1/hhi the effective buyers. */
export interface BuyerConcentration {
  hhi: number;
  effectiveBuyers: number;
  topShare: number;
  ordersPerBuyer: number;
}

/** The concentration of these orders per buyer; null without an order. */
export function buyerConcentration(ordersPerBuyer: readonly number[]): BuyerConcentration | null {
  const orders = ordersPerBuyer.reduce((sum, count) => sum + count, 0);
  if (orders === 0) return null;
  const hhi = ordersPerBuyer.reduce((sum, count) => sum + (count / orders) ** 2, 0);
  return {
    hhi,
    effectiveBuyers: 1 / hhi,
    topShare: ordersPerBuyer.reduce((top, count) => Math.max(top, count), 0) / orders,
    ordersPerBuyer: orders / ordersPerBuyer.length,
  };
}

/** Approximate chance that some buyer has `max` orders or more if orders fall at random: 1 - exp(-B · P(Poisson(N/B) ≥ max)). */
export function maxOrdersPerBuyerChance(orders: number, buyers: number, max: number): number {
  return -Math.expm1(-buyers * poissonUpperTail(max, orders / buyers));
}

/** Fisher's index of dispersion: Σ (x - mean)² / mean against χ² with n - 1 degrees; bursts give a small p. */
export function dispersionTest(counts: readonly number[]): { statistic: number; df: number; p: number } | null {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  if (counts.length < 2 || mean === 0) return null;
  const statistic = counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
  const df = counts.length - 1;
  return { statistic, df, p: gammaQ(df / 2, statistic / 2) };
}

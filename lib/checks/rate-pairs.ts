import type { RatePromise } from './rate-count';

/** What slots are promised rates of. */
export type RateAspect = 'clicks' | 'orders';

/** Conversion is promised as paying visitors for each visitor; orders among clicks stand in where a page has no better. */
export const RATE_PAIRS: Readonly<Record<RateAspect, RatePromise['pairs']>> = {
  clicks: [{ counted: ['clicks', 'ad_clicks'], outOf: ['impressions', 'ad_impressions'] }],
  orders: [
    { counted: ['buyers_paid'], outOf: ['visitors'] },
    {
      counted: ['orders_paid', 'orders_channel', 'ad_orders', 'buyers_paid'],
      outOf: ['clicks', 'ad_clicks', 'visitors'],
    },
  ],
};

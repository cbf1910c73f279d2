import type { MetricId } from '@/lib/domain/metric';
import type { PlatformId } from '@/lib/domain/platform';

/** One way in which a rate may be made: part over whole, times `per`. */
export interface RateOption {
  rate: MetricId;
  part: MetricId;
  whole: MetricId;
  per: number;
  /** Where the definition leaves no other way: everywhere, or on these marketplaces; else a table must prove it. */
  certain: 'everywhere' | readonly PlatformId[];
}

type Rate = [rate: MetricId, parts: readonly MetricId[], wholes: readonly MetricId[], per?: number];

/**
 * What each rate may be made of, by the definitions of the lexicon: conversion rates with different bases are different
 * metrics under one name, so that of most only a page's own rows can tell which one it shows.
 */
const RATES: readonly Rate[] = [
  [
    'pay_conversion_rate',
    ['buyers_paid', 'orders_paid', 'units_paid'],
    ['visitors', 'sessions', 'page_views', 'clicks'],
  ],
  [
    'order_conversion_rate',
    ['buyers_placed', 'orders_placed', 'units_placed', 'orders_paid'],
    ['visitors', 'sessions', 'page_views'],
  ],
  ['order_to_pay_rate', ['buyers_paid', 'orders_paid'], ['buyers_placed', 'orders_placed']],
  ['impression_conversion_rate', ['buyers_paid', 'orders_paid'], ['impression_users', 'impressions']],
  ['ctr', ['clicks', 'click_users', 'page_views'], ['impressions', 'impression_users']],
  ['ad_ctr', ['ad_clicks'], ['ad_impressions']],
  ['add_to_cart_rate', ['add_to_cart_users', 'add_to_cart_units'], ['visitors', 'page_views', 'clicks']],
  ['favorite_rate', ['favorites'], ['visitors', 'page_views']],
  ['bounce_rate', ['bounce_users'], ['visitors', 'sessions']],
  ['search_conversion_rate', ['search_buyers'], ['search_visitors']],
  ['aov', ['gmv_paid'], ['buyers_paid', 'orders_paid']],
  ['avg_order_value', ['gmv_paid'], ['orders_paid', 'buyers_paid']],
  ['unit_price_avg', ['gmv_paid'], ['units_paid']],
  ['uv_value', ['gmv_paid'], ['visitors']],
  ['items_per_order', ['units_paid'], ['orders_paid', 'buyers_paid']],
  ['pages_per_visitor', ['page_views'], ['visitors', 'sessions']],
  ['refund_rate', ['refund_amount', 'refund_orders', 'refund_units'], ['gmv_paid', 'orders_paid', 'units_paid']],
  ['cpc', ['ad_spend'], ['ad_clicks']],
  ['cpm', ['ad_spend'], ['ad_impressions'], 1000],
  ['roas', ['ad_gmv'], ['ad_spend']],
  ['acos', ['ad_spend'], ['ad_gmv']],
  ['ad_conversion_rate', ['ad_orders'], ['ad_clicks']],
  ['ad_cost_per_order', ['ad_spend'], ['ad_orders']],
  ['ad_cart_rate', ['ad_carts'], ['ad_clicks']],
  ['ad_cart_cost', ['ad_spend'], ['ad_carts']],
  ['ad_aov', ['ad_gmv'], ['ad_buyers']],
];

/** Those that the lexicon holds as confirmed, over real exports where it says so. */
const CERTAIN: Readonly<Record<string, RateOption['certain']>> = {
  'ad_ctr ad_clicks ad_impressions': 'everywhere',
  'cpc ad_spend ad_clicks': 'everywhere',
  'cpm ad_spend ad_impressions': 'everywhere',
  'pay_conversion_rate buyers_paid visitors': ['tmall', 'jd', 'shopee'],
  'uv_value gmv_paid visitors': ['tmall'],
};

/** Every way in which a rate may be made. */
export const RATE_OPTIONS: readonly RateOption[] = RATES.flatMap(([rate, parts, wholes, per = 1]) =>
  parts.flatMap((part) =>
    wholes.map((whole) => ({ rate, part, whole, per, certain: CERTAIN[`${rate} ${part} ${whole}`] ?? [] })),
  ),
);

/** A count that is some of another, so that it can never be more. `onTiles` where both words leave no doubt what they count. */
export interface PartOf {
  part: MetricId;
  whole: MetricId;
  onTiles: boolean;
}

/**
 * Buyers are not among these as a part of visitors: who pays from a cart that was filled earlier has bought without a
 * visit, and in the first hour of a promotion many do. Neither are paid orders of those placed on the same day.
 */
export const PARTS: readonly PartOf[] = [
  { part: 'clicks', whole: 'impressions', onTiles: true },
  { part: 'click_users', whole: 'clicks', onTiles: true },
  { part: 'click_users', whole: 'impression_users', onTiles: true },
  { part: 'impression_users', whole: 'impressions', onTiles: true },
  { part: 'ad_clicks', whole: 'ad_impressions', onTiles: true },
  { part: 'ad_new_buyers', whole: 'ad_buyers', onTiles: true },
  { part: 'new_visitors', whole: 'visitors', onTiles: true },
  { part: 'visitors', whole: 'page_views', onTiles: false },
  { part: 'sessions', whole: 'page_views', onTiles: false },
  { part: 'bounce_users', whole: 'visitors', onTiles: false },
  { part: 'add_to_cart_users', whole: 'add_to_cart_units', onTiles: false },
  { part: 'new_buyers', whole: 'buyers_paid', onTiles: false },
  { part: 'returning_buyers', whole: 'buyers_paid', onTiles: false },
  { part: 'buyers_paid', whole: 'orders_paid', onTiles: false },
  { part: 'buyers_paid', whole: 'units_paid', onTiles: false },
  { part: 'orders_paid', whole: 'units_paid', onTiles: false },
];

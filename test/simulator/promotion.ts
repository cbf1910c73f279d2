import type { Campaign, Phase, Product, ProductRole, Slot } from '@/lib/domain/campaign';
import { Campaign as CampaignSchema } from '@/lib/domain/campaign';
import type { PlannedOffer } from '@/lib/domain/plan-offer';
import type { Announcement, Competitor, Task } from '@/lib/domain/plan-work';
import { epochOf } from '@/lib/domain/wall-clock';
import { type Draws, drawsFor } from './draws';
import { type Course, courseOf, liveLevels } from './nature';
import { AMAZON, JD, LAZADA, PDD, SHOPEE, type Shop, TMALL } from './shops';

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

/** A listing as it truly is: what the plan never says. */
export interface TrueListing {
  key: string;
  shop: Shop;
  productId: string;
  url: string | null;
  product: Product;
  title: string;
  /** Visits in an hour of level 1, beside those from slots. */
  visits: number;
  conversion: number;
}

/** A slot as it truly is; its promise holds at least, but for what faults do to it. */
export interface TrueSlot {
  slot: Slot;
  shop: Shop;
  listing: TrueListing;
  /** Impressions in an hour of level 1. */
  impressions: number;
  clickRate: number;
  conversion: number;
}

/** Somebody else's listing with the share of our live price that it costs. */
export interface TrueCompetitor {
  competitor: Competitor;
  shop: Shop;
  listing: TrueListing;
  price: number;
}

export interface TrueAd {
  line: string;
  shop: Shop;
  spendPerHour: number;
  return: number;
}

/** A seeded promotion: the plan that the checks are given, and what they are not: how it truly goes. */
export interface Promotion {
  seed: number;
  campaign: Campaign;
  shops: readonly Shop[];
  liveStart: number;
  liveEnd: number;
  /** The first and the last instant that is watched. */
  from: number;
  to: number;
  course: Course;
  listings: readonly TrueListing[];
  slots: readonly TrueSlot[];
  competitors: readonly TrueCompetitor[];
  ads: readonly TrueAd[];
  channels: readonly { id: string; name: string; share: number }[];
  /** Tiles of shops that shorten large figures: 1.23万, 12.3K. */
  shortens: boolean;
  /** By how much demand differs from what was planned with. */
  demand: number;
}

const THINGS_ZH = [
  '保温杯',
  '破壁机',
  '四季被',
  '手冲壶',
  '阅读灯',
  '收纳盒',
  '运动水壶',
  '速干毛巾',
  '遮阳帽',
  '护手霜',
  '瑜伽垫',
  '台灯',
  '充电线',
  '帆布包',
  '电饭煲',
  '空气炸锅',
  '枕头',
  '地毯',
  '雨伞',
  '行李箱',
];
const THINGS_EN = [
  'Thermal mug',
  'Blender',
  'Duvet',
  'Gooseneck kettle',
  'Reading lamp',
  'Drawer organizer',
  'Sports bottle',
  'Quick-dry towel',
  'Sun hat',
  'Hand cream',
  'Yoga mat',
  'Desk lamp',
  'Charging cable',
  'Canvas bag',
  'Rice cooker',
  'Air fryer',
  'Pillow',
  'Rug',
  'Umbrella',
  'Suitcase',
];
const PLACES_ZH = [
  '首页焦点图',
  '搜索首位',
  '频道推荐',
  '直播间一号链接',
  '主会场楼层',
  '猜你喜欢',
  '品牌墙',
  '限时购',
  '购物车推荐',
  '首屏弹窗',
];
const PLACES_EN = [
  'Home carousel',
  'Search top',
  'Category pick',
  'Live link one',
  'Main venue shelf',
  'You may like',
  'Brand wall',
  'Flash deal',
  'Cart picks',
  'Splash screen',
];
const ROLES: readonly ProductRole[] = ['traffic', 'main', 'profit'];

/** Builds the promotion of a seed, `hours` of it watched: an eighth before it goes live and an eighth after. */
export function promotionOf(seed: number, hours: number): Promotion {
  const draws = drawsFor(seed, 'promotion');
  const kind = draws.pick(['china', 'china', 'singapore', 'border'] as const);
  const third = draws.chance(0.4);
  const shops =
    kind === 'singapore'
      ? [SHOPEE, LAZADA]
      : kind === 'border'
        ? [TMALL, JD, AMAZON]
        : third
          ? [TMALL, JD, PDD]
          : [TMALL, JD];
  const chinese = kind !== 'singapore';
  const home = chinese ? TMALL : SHOPEE;
  const liveHours = Math.max(6, Math.round(hours * 0.75));
  const startHour = draws.pick([0, 10, 20, 20]);
  const liveStart = epochOf(`2026-11-10T${String(startHour).padStart(2, '0')}:00`, home.zone);
  const liveEnd = liveStart + liveHours * HOUR;
  const local = (at: number) => localTime(at, home.zone);
  const names = chinese ? ['预热', '正式售卖', '返场'] : ['Preheat', 'Live sale', 'Encore'];
  const hasEncore = draws.chance(0.5);
  const phases: Phase[] = [
    {
      id: 'preheat',
      name: names[0] ?? '',
      kind: 'preheat',
      start: local(liveStart - 72 * HOUR),
      end: local(liveStart),
    },
    { id: 'live', name: names[1] ?? '', kind: 'live', start: local(liveStart), end: local(liveEnd) },
    ...(hasEncore
      ? [
          {
            id: 'encore',
            name: names[2] ?? '',
            kind: 'encore' as const,
            start: local(liveEnd),
            end: local(liveEnd + 48 * HOUR),
          },
        ]
      : []),
  ];

  const course = courseOf(drawsFor(seed, 'course'), startHour, liveHours);
  const mean = typical(startHour, liveHours);
  const listings = listingsOf(drawsFor(seed, 'listings'), shops, phases, chinese, mean * liveHours);
  const slots = slotsOf(drawsFor(seed, 'slots'), listings, phases, chinese, mean * liveHours);
  const demand = drawsFor(seed, 'demand').between(0.93, 1.1);
  const channels = channelsOf(drawsFor(seed, 'channels'), chinese);
  const ads = adsOf(drawsFor(seed, 'ads'), shops);
  const competitors = competitorsOf(drawsFor(seed, 'competitors'), listings);
  const expected = expectedSales(listings, slots, mean * liveHours);
  const history = historyOf(drawsFor(seed, 'history'), startHour, liveHours, expected, kind !== 'border');

  const campaign = CampaignSchema.parse({
    version: 2,
    revision: 1,
    id: `simulated-${seed}`,
    name: chinese ? '双11' : '11.11',
    purpose: 'sales',
    theme: null,
    zone: home.zone,
    currency: home.currency,
    nodes: [],
    phases,
    goals:
      kind === 'border'
        ? []
        : [
            { metric: 'gmv', target: String(Math.round(expected.gmv * 0.72)) },
            { metric: 'orders', target: String(Math.round(expected.orders * 0.72)) },
          ],
    channels: channels.map(({ id, name }) => ({
      id,
      name,
      site: 'on-site',
      reserve: false,
      targets: [],
      budget: null,
    })),
    estimates: [],
    history,
    products: [...new Set(listings.map(({ product }) => product))],
    slots: slots.map(({ slot }) => slot),
    offers: offersOf(chinese),
    budget: ads.map(({ line, shop, spendPerHour, return: brings }) => {
      const amount = Math.round(spendPerHour * mean * liveHours * 1.05);
      return {
        id: line,
        name: chinese ? `${shop.platform} 广告` : `${shop.platform} ads`,
        kind: 'on-site',
        platform: shop.platform,
        channel: null,
        amount: String(amount),
        sales: String(Math.round(amount * brings * 0.9)),
        owner: null,
        due: null,
      };
    }),
    tasks: tasksOf(drawsFor(seed, 'tasks'), liveStart, home),
    announcements: announcementsOf(drawsFor(seed, 'announcements'), shops, listings, phases, chinese),
    competitors: competitors.map(({ competitor }) => competitor),
    risks: [],
  } satisfies Campaign);

  return {
    seed,
    campaign,
    shops,
    liveStart,
    liveEnd,
    from: liveStart - (hours * HOUR) / 8,
    to: liveEnd + (hours * HOUR) / 8,
    course,
    listings,
    slots,
    competitors,
    ads,
    channels,
    shortens: draws.chance(0.25),
    demand,
  };
}

/** What clocks in a zone show at an instant, to the minute. */
export function localTime(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}

/** The mean level of an hour over many events: what a merchant would plan with. */
function typical(startHour: number, liveHours: number): number {
  const draws = drawsFor(startHour, 'typical');
  const all = Array.from({ length: 40 }, () => liveLevels(courseOf(draws, startHour, liveHours), liveHours));
  return all.flat().reduce((sum, level) => sum + level, 0) / (40 * liveHours);
}

function listingsOf(
  draws: Draws,
  shops: readonly Shop[],
  phases: readonly Phase[],
  chinese: boolean,
  levels: number,
): TrueListing[] {
  const things = draws.shuffled(chinese ? THINGS_ZH : THINGS_EN).slice(0, draws.whole(10, 20));
  const listings: TrueListing[] = [];
  for (const [at, thing] of things.entries()) {
    const own = shops[at % 5 === 4 ? shops.length - 1 : at % 2] ?? TMALL;
    const others = shops.filter((shop) => shop !== own && shop.currency === own.currency);
    const second = draws.chance(0.4) && others.length > 0 ? draws.pick(others) : null;
    const list = Math.round(Math.exp(draws.between(Math.log(40), Math.log(600))));
    const live = cents(Math.round(list * draws.between(0.6, 0.8)) - draws.pick([0, 0.1, 0.01, 0.5]));
    const early = cents(Math.round(live * draws.between(1.08, 1.15)));
    const floor = cents(live * 0.74 - 6);
    const conversion = Math.min(0.2, 0.035 * Math.exp(0.6 * draws.normal()));
    const sizes = [own, ...(second ? [second] : [])].map((shop) => ({
      shop,
      visits: (Math.exp(draws.normal()) * 3000) / levels,
      conversion: conversion * draws.between(0.8, 1.25),
    }));
    const units = sizes.reduce((sum, size) => sum + size.visits * size.conversion * levels * 1.15, 0);
    const alternates = [`p${(at + 1) % things.length}`, `p${(at + 3) % things.length}`].filter((id) => id !== `p${at}`);
    const product: Product = {
      id: `p${at}`,
      name: thing,
      role: draws.pick(ROLES),
      listings: sizes.map(({ shop }, number) => {
        const productId = shop.productId(at * 3 + number + 1);
        return {
          platform: shop.platform,
          productId,
          url: draws.chance(0.85) ? shop.productUrl(productId) : null,
          currency: null,
        };
      }),
      prices: phases.map(({ id }) => ({
        phase: id,
        platform: null,
        base: null,
        list: String(list),
        promotion:
          id === 'live'
            ? String(live)
            : id === 'encore'
              ? String(cents(live + Math.max(1, Math.round(live * 0.05))))
              : String(early),
        floor: String(Math.max(1, floor)),
      })),
      currency: own.currency,
      stock: Math.round(units * 4) + 60,
      safetyStock: draws.chance(0.5) ? 10 : null,
      targetUnits: Math.max(1, Math.round(units * 0.7)),
      targetVisitors: null,
      targetConversion: null,
      targetOrders: null,
      targetGmv: null,
      alternates,
    };
    for (const [number, { shop, visits, conversion: rate }] of sizes.entries()) {
      const planned = product.listings[number];
      if (!planned) continue;
      listings.push({
        key: `${shop.platform} ${planned.productId}`,
        shop,
        productId: planned.productId,
        url: planned.url,
        product,
        title: `${thing} ${draws.whole(100, 999)}${chinese ? '号 家用款' : ' home edition'}`,
        visits,
        conversion: rate,
      });
    }
  }
  return listings;
}

/** Half of the slots keep their promise to the point, the others do better. */
function slotsOf(
  draws: Draws,
  listings: readonly TrueListing[],
  phases: readonly Phase[],
  chinese: boolean,
  levels: number,
): TrueSlot[] {
  const live = phases.find(({ id }) => id === 'live');
  if (!live) return [];
  const places = draws.shuffled(chinese ? PLACES_ZH : PLACES_EN).slice(0, draws.whole(6, 10));
  const able = listings.filter(({ shop }) => shop.pages.placements);
  return places.map((position, at) => {
    const listing = draws.pick(able);
    const better = () => (draws.chance(0.5) ? 1 : draws.between(1, 1.3));
    const clicks = Math.exp(draws.between(Math.log(300), Math.log(4000)));
    const clickRate = cents4(draws.between(0.01, 0.05));
    const conversion = cents4(Math.min(0.12, Math.max(0.015, listing.conversion * draws.between(0.8, 1.2))));
    const impressions = Math.round(clicks / clickRate);
    const slot: Slot = {
      id: `s${at}`,
      platform: listing.shop.platform,
      page: chinese ? '会场' : 'Venue',
      position,
      product: listing.product.id,
      start: live.start,
      end: live.end,
      promise: { impressions, clickRate: String(clickRate), conversion: String(conversion), orders: null, gmv: null },
      cost: String(draws.whole(500, 20_000)),
      alternates: listing.product.alternates,
    };
    return {
      slot,
      shop: listing.shop,
      listing,
      impressions: (impressions * draws.between(1, 1.2)) / levels,
      clickRate: clickRate * better(),
      conversion: conversion * better(),
    };
  });
}

function expectedSales(
  listings: readonly TrueListing[],
  slots: readonly TrueSlot[],
  levels: number,
): { gmv: number; orders: number } {
  let [gmv, orders] = [0, 0];
  const add = (listing: TrueListing, bought: number) => {
    const price = Number(listing.product.prices.find(({ phase }) => phase === 'live')?.promotion ?? 0);
    gmv += bought * 1.15 * price;
    orders += bought;
  };
  for (const listing of listings) add(listing, listing.visits * listing.conversion * levels);
  for (const slot of slots) add(slot.listing, slot.impressions * slot.clickRate * slot.conversion * levels);
  return { gmv, orders };
}

function historyOf(
  draws: Draws,
  startHour: number,
  liveHours: number,
  expected: { gmv: number; orders: number },
  wanted: boolean,
): Campaign['history'] {
  const events = !wanted || draws.chance(0.1) ? 0 : draws.whole(3, 12);
  return Array.from({ length: events }).flatMap((_, at) => {
    const levels = liveLevels(courseOf(draws, startHour, liveHours), liveHours);
    const total = levels.reduce((sum, level) => sum + level, 0);
    const size = draws.between(0.4, 1);
    const noise = levels.map(() => draws.swing(60));
    const rows = (metric: 'gmv' | 'orders', whole: number) =>
      levels.map((level, hour) => ({
        event: `event ${at + 1}`,
        metric,
        hour,
        value: String(Math.round((level / total) * whole * size * (noise[hour] ?? 1))),
      }));
    return [...rows('gmv', expected.gmv), ...rows('orders', expected.orders)];
  });
}

function channelsOf(draws: Draws, chinese: boolean): { id: string; name: string; share: number }[] {
  const names = chinese ? ['搜索', '推荐', '直播'] : ['Search', 'Recommendations', 'Livestream'];
  const weights = names.map(() => draws.gamma(4));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return names.map((name, at) => ({ id: `c${at}`, name, share: (weights[at] ?? 1) / sum }));
}

function adsOf(draws: Draws, shops: readonly Shop[]): TrueAd[] {
  return shops
    .filter(({ pages }) => pages.ads)
    .map((shop) => ({
      line: `ads-${shop.platform}`,
      shop,
      spendPerHour: draws.between(80, 600),
      return: draws.between(2, 5),
    }));
}

function competitorsOf(draws: Draws, listings: readonly TrueListing[]): TrueCompetitor[] {
  const watched = draws.shuffled(listings.filter(({ url }) => url)).slice(0, 3);
  return watched.map((listing, at) => {
    const url = listing.shop.productUrl(listing.shop.productId(900 + at));
    const live = Number(listing.product.prices.find(({ phase }) => phase === 'live')?.promotion ?? 0);
    // Dearer than any of our phases' prices: the encore and the preheat cost more than the live price.
    const price = cents(live * draws.between(1.25, 1.5));
    return {
      competitor: { id: `rival-${at}`, name: `Rival ${at + 1}`, url, product: listing.product.id, note: null },
      shop: listing.shop,
      listing,
      price,
    };
  });
}

function offersOf(chinese: boolean): Campaign['offers'] {
  const offer: Omit<PlannedOffer, 'id' | 'name' | 'layer' | 'benefit' | 'rule' | 'threshold'> = {
    platform: null,
    phase: 'live',
    products: [],
    per: 'order',
    base: 'running',
    pieces: null,
    group: null,
    alone: false,
    paidBy: 'merchant',
  };
  return [
    {
      ...offer,
      id: 'coupon',
      name: chinese ? '店铺券' : 'Shop voucher',
      layer: 'coupon',
      benefit: { kind: 'fixed', off: '5' },
      threshold: null,
      rule: chinese ? '领券立减5元' : 'S$5 off with voucher',
    },
    {
      ...offer,
      id: 'full',
      name: chinese ? '满减' : 'Spend and save',
      layer: 'full-reduction',
      benefit: { kind: 'tiers', tiers: [{ least: '300', off: '30' }] },
      threshold: null,
      rule: chinese ? '满300减30' : 'Spend S$300, save S$30',
    },
  ];
}

function tasksOf(draws: Draws, liveStart: number, home: Shop): Task[] {
  const local = (hours: number) => localTime(liveStart + hours * HOUR, home.zone);
  const names = ['Choose products', 'Sign up', 'Pictures', 'Set prices', 'Stock in', 'Test pages', 'Rehearsal'];
  return names.map((name, at): Task => {
    const start = -14 * 24 + at * 40;
    const due = start + draws.whole(20, 38);
    const done = due - draws.whole(1, 12);
    return {
      id: `t${at}`,
      name,
      role: null,
      start: local(start),
      due: local(due),
      dependsOn: at > 0 ? [`t${at - 1}`] : [],
      done: local(done),
    };
  });
}

function announcementsOf(
  draws: Draws,
  shops: readonly Shop[],
  listings: readonly TrueListing[],
  phases: readonly Phase[],
  chinese: boolean,
): Announcement[] {
  const live = phases.find(({ id }) => id === 'live');
  const shown = draws.shuffled(listings.filter(({ url }) => url)).slice(0, 3);
  const [start = '', end = ''] = [live?.start, live?.end].map((time) => time?.replace('T', ' '));
  const priced = listings[0];
  const price = priced?.product.prices.find(({ phase }) => phase === 'live')?.promotion ?? '';
  return [
    ...shops.map(
      (shop): Announcement => ({
        id: `banner-${shop.platform}`,
        kind: 'banner',
        url: shop.banner('double11'),
        phase: 'live',
        product: null,
        says: null,
      }),
    ),
    ...shown.map(
      ({ url, product }, at): Announcement => ({
        id: `detail-${at}`,
        kind: 'detail',
        url,
        phase: 'live',
        product: product.id,
        says: null,
      }),
    ),
    {
      id: 'sms-time',
      kind: 'sms',
      url: null,
      phase: 'live',
      product: null,
      says: chinese ? `双11大促 ${start} 至 ${end}，回T退订` : `11.11 sale ${start} to ${end}. Reply STOP to end`,
    },
    ...(priced
      ? [
          {
            id: 'sms-price',
            kind: 'sms' as const,
            url: null,
            phase: 'live',
            product: priced.product.id,
            says: chinese
              ? `${priced.product.name}到手价${price}元`
              : `${priced.product.name} now ${priced.shop.sign}${price}`,
          },
        ]
      : []),
  ];
}

/** An amount to the cent. */
export function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function cents4(rate: number): number {
  return Math.round(rate * 10_000) / 10_000;
}

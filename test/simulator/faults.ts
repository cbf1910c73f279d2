import { epochOf } from '@/lib/domain/wall-clock';
import { type Draws, drawsFor } from './draws';
import { HOUR, MINUTE, type Promotion, type TrueCompetitor, type TrueListing, type TrueSlot } from './promotion';

/**
 * Everything that can go wrong, by what a merchant would call it: `shown` by a page or the plan, so that it must be found
 * at the first look that shows it, or `weighed`, since only figures tell of it.
 */
const TOLD = {
  'price-page': 'shown',
  'price-dashboard': 'shown',
  'below-floor': 'shown',
  'early-price': 'shown',
  'late-price': 'shown',
  'late-launch': 'shown',
  'list-raised': 'shown',
  'platform-undercut': 'shown',
  'banner-time': 'shown',
  'detail-time': 'shown',
  'sms-time': 'shown',
  'sms-price': 'shown',
  'wrong-zone': 'shown',
  'wrong-product': 'shown',
  'dead-slot': 'weighed',
  'slot-half': 'weighed',
  'slot-0.7': 'weighed',
  'hidden-gem': 'weighed',
  'low-conversion': 'weighed',
  'no-sale': 'weighed',
  'out-of-stock': 'shown',
  'stock-short': 'weighed',
  'over-pace': 'weighed',
  'low-return': 'weighed',
  'goal-missed': 'weighed',
  'task-slip': 'shown',
  brushing: 'weighed',
  'bad-reviews': 'weighed',
  stale: 'shown',
  unreadable: 'shown',
  contradiction: 'shown',
  'competitor-undercut': 'shown',
} as const satisfies Record<string, 'shown' | 'weighed'>;
export type FaultKind = keyof typeof TOLD;
export const FAULT_KINDS = Object.keys(TOLD) as readonly FaultKind[];

/** Those that are found at the first look that shows them, or missed. */
export const DETERMINISTIC: readonly FaultKind[] = FAULT_KINDS.filter((kind) => TOLD[kind] === 'shown');

/** One thing that goes wrong, from an instant to another; what it does to the world is in `effect`. */
export interface Fault {
  kind: FaultKind;
  from: number;
  to: number;
  effect: Effect;
}

export type Effect =
  | { on: 'price'; listing: TrueListing; price: (planned: number) => number }
  | { on: 'list'; listing: TrueListing; times: number }
  | { on: 'phase'; listing: TrueListing; phase: string }
  | { on: 'coupon'; listing: TrueListing; off: number }
  | { on: 'time'; announcement: string; minutes: number }
  | { on: 'sms-price'; announcement: string; product: string }
  | { on: 'holder'; slot: TrueSlot; instead: TrueListing }
  | { on: 'slot'; slot: TrueSlot; aspect: 'impressions' | 'clicks' | 'orders'; times: number }
  | { on: 'listing'; listing: TrueListing; visits: number; conversion: number }
  | { on: 'stock'; listing: TrueListing; hours: number }
  | { on: 'ad'; line: string; spend: number; return: number }
  | { on: 'demand'; times: number }
  | { on: 'task'; task: string }
  | { on: 'brushing'; listing: TrueListing; orders: number; buyers: number }
  | { on: 'reviews'; listing: TrueListing }
  | { on: 'columns'; platform: string; how: 'gone' | 'garbled' }
  | { on: 'figures'; listing: TrueListing; how: 'rate' | 'part' }
  | { on: 'rival'; competitor: TrueCompetitor; price: number };

/** Which faults a promotion has: none, one of a kind, or many of all kinds. */
export type Wanted = 'none' | 'all' | FaultKind;

/** The share of kinds that a promotion with many faults has: more would leave nothing that is right. */
const SHARE = 0.4;

/** Draws the faults of a promotion. No two are of one product, slot or page, so that each stands by itself. */
export function faultsOf(promotion: Promotion, wanted: Wanted): Fault[] {
  if (wanted === 'none' || wanted === 'stale') return [];
  const draws = drawsFor(promotion.seed, 'faults');
  const kinds = wanted === 'all' ? draws.shuffled(FAULT_KINDS.filter(() => draws.chance(SHARE))) : [wanted];
  const taken = new Set<string>();
  const free = {
    listings: (fits: (one: TrueListing) => boolean = () => true) =>
      draws.shuffled(promotion.listings.filter((one) => !taken.has(one.product.id) && fits(one))),
    slots: (fits: (one: TrueSlot) => boolean = () => true) =>
      draws.shuffled(
        promotion.slots.filter((one) => !taken.has(one.slot.id) && !taken.has(one.listing.product.id) && fits(one)),
      ),
    isTaken: (name: string) => taken.has(name),
    once: <T extends string>(names: readonly T[]) => draws.shuffled(names.filter((name) => !taken.has(name))),
  };
  return kinds.flatMap((kind): Fault[] => {
    const fault = drawFault(kind, promotion, draws, free);
    if (!fault) return [];
    for (const name of namesOf(fault.effect)) taken.add(name);
    return [fault];
  });
}

function namesOf(effect: Effect): string[] {
  switch (effect.on) {
    case 'holder':
      return [effect.slot.slot.id, effect.slot.listing.product.id, effect.instead.product.id];
    case 'slot':
      return [effect.slot.slot.id, effect.slot.listing.product.id];
    case 'time':
    case 'sms-price':
      return [effect.announcement];
    case 'ad':
      return [effect.line];
    case 'task':
      return [effect.task];
    case 'columns':
      return [`page ${effect.platform}`];
    case 'figures':
      return [`page ${effect.listing.shop.platform}`, effect.listing.product.id];
    case 'rival':
      return [effect.competitor.competitor.id, effect.competitor.listing.product.id];
    case 'demand':
      return ['demand'];
    default:
      return [effect.listing.product.id];
  }
}

interface Free {
  listings(fits?: (one: TrueListing) => boolean): TrueListing[];
  slots(fits?: (one: TrueSlot) => boolean): TrueSlot[];
  once<T extends string>(names: readonly T[]): T[];
  isTaken(name: string): boolean;
}

function drawFault(kind: FaultKind, promotion: Promotion, draws: Draws, free: Free): Fault | null {
  const { liveStart, liveEnd, to: end, campaign } = promotion;
  const live = liveEnd - liveStart;
  /** Some time in the first two thirds of the live phase, on until it ends. */
  const during = { from: liveStart + Math.floor(draws.between(0.05, 0.65) * live), to: liveEnd };
  const throughout = { from: liveStart, to: end };
  /** What is not mended when the promotion ends. */
  const onwards = { from: during.from, to: end };
  const fault = (effect: Effect | null | undefined, when: { from: number; to: number } = during): Fault | null =>
    effect ? { kind, ...when, effect } : null;
  const of = <T>(things: readonly T[], make: (thing: T) => Effect): Effect | null => {
    const [thing] = things;
    return thing === undefined ? null : make(thing);
  };
  const onPage = ({ url }: TrueListing) => url !== null;

  switch (kind) {
    case 'price-page':
    case 'price-dashboard': {
      const times = draws.pick([0.5, 0.9, 0.97, 1.03, 1.1, 1.3]);
      const fits = kind === 'price-page' ? onPage : (one: TrueListing) => one.url === null && 'goods' in one.shop.pages;
      return fault(
        of(free.listings(fits), (listing) => ({ on: 'price', listing, price: (planned) => planned * times })),
      );
    }
    case 'platform-undercut': {
      const twice = free.listings(
        (one) => onPage(one) && one.product.listings.filter(({ url }) => url !== null).length > 1,
      );
      return fault(of(twice, (listing) => ({ on: 'price', listing, price: (planned) => planned * 0.85 })));
    }
    case 'below-floor':
      return fault(
        of(free.listings(onPage), (listing) => {
          const price = listing.product.prices.find(({ phase }) => phase === 'live');
          const off = Math.ceil(Number(price?.promotion ?? 0) - Number(price?.floor ?? 0) * 0.85);
          return { on: 'coupon', listing, off };
        }),
      );
    case 'early-price':
      return fault(
        of(free.listings(onPage), (listing) => ({ on: 'phase', listing, phase: 'live' })),
        {
          from: promotion.from,
          to: liveStart,
        },
      );
    case 'late-price':
      return fault(
        of(free.listings(onPage), (listing) => ({ on: 'phase', listing, phase: 'live' })),
        {
          from: liveEnd,
          to: end,
        },
      );
    case 'late-launch': {
      const hours = draws.between(1, 12);
      return fault(
        of(free.listings(onPage), (listing) => ({ on: 'phase', listing, phase: 'preheat' })),
        {
          from: liveStart,
          to: Math.min(liveEnd, liveStart + hours * HOUR),
        },
      );
    }
    case 'list-raised':
      return fault(
        of(free.listings(onPage), (listing) => ({ on: 'list', listing, times: draws.between(1.1, 1.6) })),
        onwards,
      );
    case 'banner-time':
    case 'detail-time':
    case 'sms-time': {
      const names = free.once(
        campaign.announcements.flatMap(({ id }) =>
          id.startsWith(kind === 'sms-time' ? kind : (kind.split('-')[0] ?? '')) ? id : [],
        ),
      );
      const minutes = draws.pick([-1440, -30, -10, 15, 45, 1440, 90]);
      return fault(
        of(names, (announcement) => ({ on: 'time', announcement, minutes })),
        {
          from: promotion.from - 20 * 24 * HOUR,
          to: end,
        },
      );
    }
    case 'wrong-zone': {
      // The page states the campaign's clock as if it were its own.
      const names = free.once(campaign.announcements.flatMap(({ id }) => (id === 'banner-amazon' ? id : [])));
      return fault(
        of(names, (announcement) => ({ on: 'time', announcement, minutes: 16 * 60 })),
        {
          from: promotion.from - 20 * 24 * HOUR,
          to: end,
        },
      );
    }
    case 'sms-price': {
      const sms = campaign.announcements.find(({ id }) => id === 'sms-price');
      return fault(sms?.product ? { on: 'sms-price', announcement: sms.id, product: sms.product } : null, {
        from: promotion.from - 20 * 24 * HOUR,
        to: end,
      });
    }
    case 'wrong-product': {
      const [slot] = free.slots();
      const instead = slot && free.listings((one) => one.shop === slot.shop && one.product !== slot.listing.product)[0];
      return fault(slot && instead ? { on: 'holder', slot, instead } : null, onwards);
    }
    case 'dead-slot':
      return fault(
        of(free.slots(), (slot) => ({ on: 'slot', slot, aspect: 'impressions', times: 0 })),
        onwards,
      );
    case 'slot-half':
    case 'slot-0.7': {
      const aspect = draws.pick(['clicks', 'orders'] as const);
      const times = kind === 'slot-half' ? 0.5 : 0.7;
      const due = ({ slot: { promise } }: TrueSlot) =>
        Number(promise.impressions) *
        Number(promise.clickRate) *
        (aspect === 'orders' ? Number(promise.conversion) : 1);
      // Where thousands come between two looks nobody could tell how many it takes, nor where hardly any come at all.
      const least = kind === 'slot-half' ? 120 : 250;
      const small = free.slots((slot) => due(slot) >= least).sort((a, b) => due(a) - due(b));
      return fault(
        of(small, (slot) => ({ on: 'slot', slot, aspect, times })),
        throughout,
      );
    }
    case 'hidden-gem': {
      const idle = free.listings((one) => promotion.slots.every(({ listing }) => listing !== one) && one.visits > 30);
      return fault(
        of(idle, (listing) => ({ on: 'listing', listing, visits: 0.4, conversion: 0.16 / listing.conversion })),
        throughout,
      );
    }
    case 'low-conversion':
    case 'no-sale': {
      const busy = free.slots(({ impressions, clickRate }) => impressions * clickRate > 20);
      return fault(
        of(busy, ({ listing }) => ({
          on: 'listing',
          listing,
          visits: 1.5,
          conversion: kind === 'no-sale' ? 0 : 0.2 * Math.min(1, 0.035 / listing.conversion),
        })),
        throughout,
      );
    }
    case 'out-of-stock':
      return fault(of(free.listings(), (listing) => ({ on: 'stock', listing, hours: 0 })));
    case 'stock-short': {
      const sold = free.listings((one) => one.visits * one.conversion > 2 && 'ranking' in one.shop.pages);
      return fault(
        of(sold, (listing) => ({ on: 'stock', listing, hours: draws.between(2, 5) })),
        { from: liveStart + Math.floor(draws.between(0.05, 0.4) * live), to: liveEnd },
      );
    }
    case 'over-pace':
    case 'low-return': {
      const line = free.once(promotion.ads.map(({ line: id }) => id));
      const [spend, brings] = kind === 'over-pace' ? [1.8, 1] : [1, 0.4];
      return fault(
        of(line, (id) => ({ on: 'ad', line: id, spend, return: brings })),
        throughout,
      );
    }
    case 'goal-missed':
      return fault(campaign.goals.length > 0 ? { on: 'demand', times: draws.between(0.35, 0.55) } : null, {
        from: liveStart,
        to: end,
      });
    case 'task-slip': {
      const task = free.once(campaign.tasks.map(({ id }) => id))[0];
      const due = campaign.tasks.find(({ id }) => id === task)?.due;
      return fault(task && due ? { on: 'task', task } : null, {
        from: due ? epochOf(due, campaign.zone) : end,
        to: end,
      });
    }
    case 'brushing': {
      // Whoever buys his own goods does it for what is to rank: one of the three that sell best.
      const [listing] = draws.shuffled(
        free
          .listings(({ shop }) => 'ranking' in shop.pages)
          .sort((a, b) => b.visits * b.conversion - a.visits * a.conversion)
          .slice(0, 3),
      );
      const from = liveStart + Math.floor(draws.between(0.3, 0.75) * live);
      // Bought at once; the day's counts show it for hours.
      const to = from + draws.whole(60, 180) * MINUTE;
      const [orders, buyers] = [draws.whole(80, 160), draws.whole(4, 10)];
      return fault(listing ? { on: 'brushing', listing, orders, buyers } : null, { from, to });
    }
    case 'bad-reviews':
      return fault(
        of(
          free.listings((one) => 'reviews' in one.shop.pages),
          (listing) => ({ on: 'reviews', listing }),
        ),
        onwards,
      );
    case 'unreadable': {
      const ranked = promotion.shops.flatMap(({ pages, platform }) => (pages.ranking ? `page ${platform}` : []));
      const platform = free.once(ranked)[0]?.slice('page '.length);
      return fault(platform ? { on: 'columns', platform, how: draws.pick(['gone', 'garbled'] as const) } : null);
    }
    case 'contradiction': {
      // Which visitors a rate is of is proved by the rows beside it, where there are some.
      const rows = (shop: TrueListing['shop']) => promotion.listings.filter((one) => one.shop === shop).length;
      const ranked = free.listings(
        ({ shop, visits }) => visits > 8 && 'ranking' in shop.pages && !free.isTaken(`page ${shop.platform}`),
      );
      const how = draws.pick(['rate', 'part'] as const);
      const telling = ranked.filter(({ shop }) => how === 'part' || rows(shop) >= 5);
      return fault(of(telling, (listing) => ({ on: 'figures', listing, how })));
    }
    case 'competitor-undercut': {
      const rivals = promotion.competitors.filter(({ listing }) => free.listings().includes(listing));
      return fault(
        of(draws.shuffled(rivals), (competitor) => ({
          on: 'rival',
          competitor,
          price: competitor.price * draws.between(0.5, 0.6),
        })),
      );
    }
    case 'stale':
      return null;
  }
}

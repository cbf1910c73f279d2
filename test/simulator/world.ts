import { type Draws, drawsFor } from './draws';
import type { Effect, Fault } from './faults';
import { cents, HOUR, type Promotion, type TrueAd, type TrueListing, type TrueSlot } from './promotion';

/** What a dashboard counts of one day. */
export interface DayCount {
  views: number;
  visitors: number;
  orders: number;
  buyers: number;
  units: number;
  sales: number;
  impressions: number;
  clicks: number;
  spend: number;
}

const nothing = (): DayCount => ({
  views: 0,
  visitors: 0,
  orders: 0,
  buyers: 0,
  units: 0,
  sales: 0,
  impressions: 0,
  clicks: 0,
  spend: 0,
});

interface Counter {
  today: DayCount;
  yesterday: DayCount;
}

/** How restless counts are: the shapes of the gamma swings of an hour, the same for all, by thing and by rate. */
const SWINGS = { shop: 40, thing: 15, rate: 40 };
/** A second visit of a day is no second visitor. */
const NEW_VISITOR = 0.85;
const NEW_BUYER = 0.97;
/** How many visitors of a product have not been at another of the shop that day. */
const ONLY_HERE = 0.8;

/** The promotion as it runs: call `advance` forward in time, then look at the counts. The same promotion runs the same. */
export class World {
  now: number;
  readonly listings = new Map<
    TrueListing,
    Counter & { stock: number; reviews: number; bad: number; badAtFirst: number }
  >();
  readonly slots = new Map<TrueSlot, Counter>();
  readonly ads = new Map<TrueAd, Counter>();
  readonly shops = new Map<string, Counter>();
  readonly channels = new Map<string, Counter>();
  /** What truly came in over the live phase, which no page states. */
  readonly live = { gmv: 0, orders: 0 };
  /** Orders and clicks that were due to each slot by its promise, since it went live. */
  readonly due = new Map<TrueSlot, { clicks: number; orders: number }>();
  /** Units sold by each listing in the live phase. */
  readonly sold = new Map<TrueListing, number>();
  /** What each budget line spent and brought in in all. */
  readonly spent = new Map<string, { spend: number; sales: number }>();
  /** Units sold by each listing in an hour, by hour. */
  readonly soldBy = new Map<TrueListing, number[]>();

  private readonly promotion: Promotion;
  private readonly faults: readonly Fault[];
  private readonly draws: Draws;
  private readonly done = new Set<Fault>();
  private readonly swings = new Map<string, number>();
  private hour = Number.NaN;

  constructor(promotion: Promotion, faults: readonly Fault[]) {
    this.promotion = promotion;
    this.faults = faults;
    this.draws = drawsFor(promotion.seed, 'traffic');
    // Before the first look, and at a day's start, so that its first day is counted whole.
    this.now = promotion.from - 4 * 24 * HOUR;
    this.now -= this.now % HOUR;
    const fresh = () => ({ today: nothing(), yesterday: nothing() });
    for (const listing of promotion.listings) {
      const stock = this.plannedStock(listing);
      const reviews = this.draws.whole(200, 5000);
      const bad = Math.round(reviews * 0.01);
      this.listings.set(listing, { ...fresh(), stock, reviews, bad, badAtFirst: bad });
      this.soldBy.set(listing, []);
    }
    for (const slot of promotion.slots) {
      this.slots.set(slot, fresh());
      this.due.set(slot, { clicks: 0, orders: 0 });
    }
    for (const ad of promotion.ads) this.ads.set(ad, fresh());
    for (const { platform } of promotion.shops) {
      this.shops.set(platform, fresh());
      for (const { id } of promotion.channels) this.channels.set(`${platform} ${id}`, fresh());
    }
  }

  /** The effects of a kind that hold at an instant. */
  effects<K extends Effect['on']>(on: K, at = this.now): Extract<Effect, { on: K }>[] {
    return this.faults.flatMap(({ effect, from, to }) =>
      effect.on === on && from <= at && at < to ? [effect as Extract<Effect, { on: K }>] : [],
    );
  }

  /** Runs the promotion on to an instant. */
  advance(to: number): void {
    while (this.now < to) {
      const next = Math.min(to, this.now - (this.now % HOUR) + HOUR);
      this.step((next - this.now) / HOUR);
      this.now = next;
      if (next % HOUR === 0) this.turnDays();
    }
  }

  /** The fastest that a listing sold in one of the last six hours, in units an hour. */
  pace(listing: TrueListing): number {
    const sold = (this.soldBy.get(listing) ?? []).slice(-6);
    const passed = Math.max(0.1, ((this.now - this.promotion.liveStart) % HOUR) / HOUR);
    return Math.max(0, ...sold.map((units, at) => (at === sold.length - 1 ? units / passed : units)));
  }

  private plannedStock(listing: TrueListing): number {
    const { slots } = this.promotion;
    const hours = (this.promotion.liveEnd - this.promotion.liveStart) / HOUR;
    const bySlots = slots
      .filter((slot) => slot.listing === listing)
      .reduce((sum, slot) => sum + slot.impressions * slot.clickRate * slot.conversion, 0);
    return Math.round((listing.visits * listing.conversion + bySlots) * hours * 12) + 150;
  }

  private swing(name: string, shape: number): number {
    const known = this.swings.get(name);
    if (known !== undefined) return known;
    const drawn = this.draws.swing(shape);
    this.swings.set(name, drawn);
    return drawn;
  }

  private step(length: number): void {
    const { promotion, draws, now } = this;
    const hour = Math.floor((now - promotion.liveStart) / HOUR);
    if (hour !== this.hour) {
      this.hour = hour;
      this.swings.clear();
      for (const sold of this.soldBy.values()) sold.push(0);
    }
    const isLive = now >= promotion.liveStart && now < promotion.liveEnd;
    const wish = this.effects('demand').reduce((times, effect) => times * effect.times, 1);
    const level = promotion.course.level(hour) * promotion.demand * wish * length;
    const touched = new Map(this.effects('listing').map((effect) => [effect.listing, effect]));

    for (const listing of promotion.listings) {
      const changed = touched.get(listing);
      const crowd =
        level * this.swing(`shop ${listing.shop.platform}`, SWINGS.shop) * this.swing(listing.key, SWINGS.thing);
      const visits = draws.poisson(listing.visits * crowd * (changed?.visits ?? 1));
      const rate = listing.conversion * this.swing(`rate ${listing.key}`, SWINGS.rate) * (changed?.conversion ?? 1);
      this.visit(listing, visits, draws.some(visits, NEW_VISITOR), draws.some(visits, Math.min(1, rate)), isLive);
    }
    if (isLive)
      for (const slot of promotion.slots) this.stepSlot(slot, level, touched.get(slot.listing)?.conversion ?? 1);
    if (isLive) for (const ad of promotion.ads) this.stepAd(ad, length * promotion.course.level(hour));
    this.burst();
  }

  private stepSlot(slot: TrueSlot, level: number, better: number): void {
    const { draws } = this;
    const { promise } = slot.slot;
    const rates = { impressions: slot.impressions, clicks: slot.clickRate, orders: slot.conversion * better };
    for (const { slot: faulty, aspect, times } of this.effects('slot')) {
      if (faulty !== slot) continue;
      // So much of its promise, however much it would have kept.
      const promised = { impressions: slot.impressions, clicks: promise.clickRate, orders: promise.conversion }[aspect];
      rates[aspect] = Number(promised) * times;
    }
    const crowd =
      level * this.swing(`shop ${slot.shop.platform}`, SWINGS.shop) * this.swing(slot.slot.id, SWINGS.thing);
    const impressions = draws.poisson(rates.impressions * crowd);
    const clickRate = rates.clicks * this.swing(`clicks ${slot.slot.id}`, SWINGS.rate);
    const clicks = Math.min(impressions, draws.poisson(impressions * clickRate));
    const visitors = draws.some(clicks, 0.95);
    const rate = rates.orders * this.swing(`orders ${slot.slot.id}`, SWINGS.rate);
    const wanted = draws.some(visitors, Math.min(1, rate));
    const sold = this.visit(this.holder(slot), clicks, draws.some(visitors, NEW_VISITOR), wanted, true);
    const counter = this.slots.get(slot);
    const due = this.due.get(slot);
    if (!counter || !due) return;
    counter.today.impressions += impressions;
    counter.today.clicks += clicks;
    counter.today.visitors += visitors;
    counter.today.orders += sold.orders;
    counter.today.buyers += sold.orders;
    counter.today.sales += sold.sales;
    due.clicks += impressions * Number(slot.slot.promise.clickRate);
    due.orders += visitors * Number(slot.slot.promise.conversion);
  }

  /** Visits to a product, of which some want to buy: what the stock allows is sold. */
  private visit(
    listing: TrueListing,
    views: number,
    visitors: number,
    wanted: number,
    isLive: boolean,
  ): { orders: number; sales: number } {
    const { draws } = this;
    const counter = this.listings.get(listing);
    const shop = this.shops.get(listing.shop.platform);
    if (!counter || !shop) return { orders: 0, sales: 0 };
    const orders = this.isOut(listing) ? 0 : Math.min(wanted, counter.stock);
    const units = Math.min(counter.stock, orders + draws.some(orders, 0.15));
    const buyers = draws.some(orders, NEW_BUYER);
    const sales = cents(units * this.price(listing).pays);
    counter.stock -= units;
    const sold = this.soldBy.get(listing);
    if (sold && sold.length > 0) sold[sold.length - 1] = (sold.at(-1) ?? 0) + units;
    this.review(counter, orders);
    add(counter.today, { views, visitors, orders, buyers, units, sales });
    add(shop.today, {
      views,
      visitors: draws.some(visitors, ONLY_HERE),
      orders,
      buyers: draws.some(buyers, 0.96),
      units,
      sales: listing.shop.currency === this.promotion.campaign.currency ? sales : 0,
    });
    for (const { id, share } of this.promotion.channels) {
      const channel = this.channels.get(`${listing.shop.platform} ${id}`);
      if (channel)
        add(channel.today, {
          visitors: Math.round(visitors * share),
          orders: 0,
          buyers: 0,
          sales: cents(sales * share),
        });
    }
    if (isLive) this.sold.set(listing, (this.sold.get(listing) ?? 0) + units);
    if (isLive && listing.shop.currency === this.promotion.campaign.currency) {
      this.live.gmv += sales;
      this.live.orders += orders;
    }
    return { orders, sales };
  }

  private review(counter: { reviews: number; bad: number }, orders: number): void {
    const fresh = this.draws.some(orders, 0.03);
    counter.reviews += fresh;
    counter.bad += this.draws.some(fresh, 0.02);
  }

  private stepAd(ad: TrueAd, level: number): void {
    const counter = this.ads.get(ad);
    if (!counter) return;
    const effect = this.effects('ad').find(({ line }) => line === ad.line);
    const spend = cents(ad.spendPerHour * level * this.swing(ad.line, SWINGS.thing) * (effect?.spend ?? 1));
    const brings = ad.return * this.swing(`rate ${ad.line}`, SWINGS.rate) * (effect?.return ?? 1);
    const clicks = this.draws.poisson(spend / 1.5);
    const sales = cents(spend * brings);
    const all = this.spent.get(ad.line) ?? { spend: 0, sales: 0 };
    this.spent.set(ad.line, { spend: all.spend + spend, sales: all.sales + sales });
    add(counter.today, { spend, sales, impressions: clicks * 30, clicks, orders: Math.round(sales / 90) });
  }

  /** What is bought all at once: orders of few buyers, and what faults take out of the stock. */
  private burst(): void {
    for (const fault of this.faults) {
      if (fault.from > this.now || this.done.has(fault)) continue;
      const { effect } = fault;
      if (effect.on === 'brushing') {
        this.done.add(fault);
        const counter = this.listings.get(effect.listing);
        const sales = cents(effect.orders * this.price(effect.listing).pays);
        const bought = {
          views: effect.orders,
          visitors: effect.buyers,
          orders: effect.orders,
          buyers: effect.buyers,
          units: effect.orders,
          sales,
        };
        if (counter) add(counter.today, bought);
        const shop = this.shops.get(effect.listing.shop.platform);
        if (shop) add(shop.today, bought);
        if (this.now >= this.promotion.liveStart && this.now < this.promotion.liveEnd) {
          this.live.gmv += sales;
          this.live.orders += effect.orders;
        }
      } else if (effect.on === 'stock') {
        this.done.add(fault);
        const counter = this.listings.get(effect.listing);
        if (counter)
          counter.stock = effect.hours === 0 ? 0 : Math.max(1, Math.round(this.pace(effect.listing) * effect.hours));
      } else if (effect.on === 'reviews') {
        this.done.add(fault);
        const counter = this.listings.get(effect.listing);
        if (counter) {
          counter.bad += 25;
          counter.reviews += 30;
        }
      }
    }
  }

  /** The listing that stands in a slot. */
  holder(slot: TrueSlot): TrueListing {
    return this.effects('holder').find((effect) => effect.slot === slot)?.instead ?? slot.listing;
  }

  isOut(listing: TrueListing): boolean {
    return (this.listings.get(listing)?.stock ?? 0) <= 0;
  }

  /** What a listing's pages say now: what a buyer pays for one before vouchers, and the struck-out price. */
  price(listing: TrueListing, at = this.now): { list: number; promotion: number | null; pays: number } {
    const { phases } = this.promotion.campaign;
    const { liveStart, liveEnd } = this.promotion;
    const held = at < liveStart ? 'preheat' : at < liveEnd ? 'live' : 'encore';
    const shown = this.effects('phase', at).find((effect) => effect.listing === listing)?.phase ?? held;
    const planned = phases.some(({ id }) => id === shown)
      ? listing.product.prices.find(({ phase }) => phase === shown)
      : undefined;
    const plannedList = Number(listing.product.prices[0]?.list ?? 0);
    const list = this.effects('list', at).find((effect) => effect.listing === listing);
    const wrong = this.effects('price', at).find((effect) => effect.listing === listing);
    const promotion = planned?.promotion ? Number(planned.promotion) : null;
    const charged = promotion === null ? null : wrong ? cents(wrong.price(promotion)) : promotion;
    const struck = list ? Math.round(plannedList * list.times) : plannedList;
    return { list: struck, promotion: charged, pays: charged ?? struck };
  }

  private turnDays(): void {
    const turn = (counter: Counter | undefined) => {
      if (!counter) return;
      counter.yesterday = counter.today;
      counter.today = nothing();
    };
    for (const shop of this.promotion.shops) {
      const clock = Temporal.Instant.fromEpochMilliseconds(this.now).toZonedDateTimeISO(shop.zone);
      if (clock.hour !== 0) continue;
      turn(this.shops.get(shop.platform));
      for (const [listing, counter] of this.listings) if (listing.shop === shop) turn(counter);
      for (const [slot, counter] of this.slots) if (slot.shop === shop) turn(counter);
      for (const [ad, counter] of this.ads) if (ad.shop === shop) turn(counter);
      for (const { id } of this.promotion.channels) turn(this.channels.get(`${shop.platform} ${id}`));
    }
  }
}

function add(to: DayCount, more: Partial<DayCount>): void {
  for (const [name, count] of Object.entries(more) as [keyof DayCount, number][]) to[name] += count;
}

import type { Campaign, Phase, Product, Slot } from '@/lib/domain/campaign';
import { flow } from './flow';
import { noise } from './random';

/** What goes wrong, and from when: milliseconds after the live phase began. */
export type Fault =
  /** The promotion price differs from the plan by `by` in the currency's main unit. */
  | { kind: 'wrong-price'; product: string; by: number; after: number }
  /** The product page states an end that many minutes off what the banner states. */
  | { kind: 'wrong-time'; product: string; minutes: number; after: number }
  /** The promotion price is not there until this long after the phase began. */
  | { kind: 'late-launch'; product: string; minutes: number }
  /** The slot is shown but hardly clicked. */
  | { kind: 'dead-slot'; slot: string; after: number }
  | { kind: 'stock-out'; product: string; after: number };

/** A promotion that runs by itself: the plan it should follow, the seed of its traffic, and what goes wrong. */
export interface Promotion {
  campaign: Campaign;
  seed: number;
  faults: readonly Fault[];
}

export interface ListingState {
  platform: string;
  productId: string;
  url: string | null;
  product: string;
  title: string;
  /** In the currency's main unit, two decimals. `promotion` is null where the shop shows the list price alone. */
  list: string | null;
  promotion: string | null;
  stock: number;
  visitors: number;
  pageViews: number;
  cartAdds: number;
  buyers: number;
  units: number;
  sales: number;
  /** What the product page says of the promotion's time, as wall-clock time in the campaign's zone. */
  window: { start: string; end: string } | null;
}

export interface SlotState {
  id: string;
  platform: string;
  page: string;
  position: string;
  productId: string;
  title: string;
  impressions: number;
  clicks: number;
  buyers: number;
  sales: number;
  cost: number;
}

/** All that the market's pages show at one moment. Counts run from midnight in the campaign's zone. */
export interface MarketState {
  now: number;
  /** The wall-clock time in the campaign's zone, to the second. */
  local: string;
  name: string;
  phase: string | null;
  window: { start: string; end: string } | null;
  listings: ListingState[];
  slots: SlotState[];
  /** Of the Tmall shop alone, as its own dashboard counts. */
  totals: { visitors: number; pageViews: number; buyers: number; orders: number; sales: number };
}

/** What the shops sell beside the plan: the id of the first such product, and the address of one. */
const UNPLANNED = [
  { platform: 'tmall', first: 730_000_000_000, url: (id: string) => `https://detail.tmall.com/item.htm?id=${id}` },
  { platform: 'jd', first: 100_073_000_000, url: (id: string) => `https://item.jd.com/${id}.html` },
] as const;
const UNPLANNED_EACH = 48;

/** The market at an instant in milliseconds. The same promotion and instant give the same state. */
export function marketAt(promotion: Promotion, now: number): MarketState {
  const { campaign } = promotion;
  const clock = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(campaign.zone);
  const midnight = clock.startOfDay().epochMilliseconds;
  const instant = (local: string) =>
    Temporal.PlainDateTime.from(local).toZonedDateTime(campaign.zone).epochMilliseconds;
  const phase = campaign.phases.filter((one) => instant(one.start) <= now && now < instant(one.end)).at(-1) ?? null;
  const moment = { promotion, now, midnight, phase, instant };
  const planned = campaign.products.flatMap((product) => plannedListings(moment, product));
  const listings = [...planned, ...UNPLANNED.flatMap((shop) => unplanned(moment, shop))];
  const totals = { visitors: 0, pageViews: 0, buyers: 0, orders: 0, sales: 0 };
  for (const listing of listings.filter(({ platform }) => platform === 'tmall')) {
    totals.visitors += listing.visitors;
    totals.pageViews += listing.pageViews;
    totals.buyers += listing.buyers;
    totals.orders += listing.buyers;
    totals.sales += listing.sales;
  }
  return {
    now,
    local: clock.toPlainDateTime().toString({ smallestUnit: 'second' }),
    name: campaign.name,
    phase: phase?.name ?? null,
    window: phase && { start: phase.start, end: phase.end },
    listings,
    slots: campaign.slots.flatMap((slot) => slotState(moment, slot)),
    totals,
  };
}

interface Moment {
  promotion: Promotion;
  now: number;
  midnight: number;
  phase: Phase | null;
  instant(local: string): number;
}

/** The fault of a kind that has begun for this product or slot. */
function faultOf<K extends Fault['kind']>(moment: Moment, kind: K, id: string): Extract<Fault, { kind: K }> | null {
  const live = moment.promotion.campaign.phases.find((phase) => phase.kind === 'live');
  if (!live) return null;
  for (const fault of moment.promotion.faults) {
    const subject = fault.kind === 'dead-slot' ? fault.slot : fault.product;
    const begun = fault.kind === 'late-launch' || moment.instant(live.start) + fault.after <= moment.now;
    if (fault.kind === kind && subject === id && begun) return fault as Extract<Fault, { kind: K }>;
  }
  return null;
}

function plannedListings(moment: Moment, product: Product): ListingState[] {
  const { promotion, phase, now } = moment;
  const planned = product.prices.find((price) => price.phase === phase?.id);
  const list = planned?.list ?? product.prices.find((price) => price.list !== null)?.list ?? null;
  const late = faultOf(moment, 'late-launch', product.id);
  const launched = !late || !phase || moment.instant(phase.start) + late.minutes * 60_000 <= now;
  const wrong = faultOf(moment, 'wrong-price', product.id);
  const price = launched ? (planned?.promotion ?? null) : null;
  const charged = price === null ? null : twoDecimals(Number(price) + (wrong?.by ?? 0));
  const out = faultOf(moment, 'stock-out', product.id) !== null;
  const days = liveDays(moment);
  const units = (product.targetUnits ?? 2_000) / days / product.listings.length;
  return product.listings.map((listing) => ({
    platform: listing.platform,
    productId: listing.productId,
    url: listing.url,
    product: product.id,
    title: product.name,
    list: list && twoDecimals(Number(list)),
    promotion: charged,
    stock: out ? 0 : Math.max(1, product.stock ?? 5_000),
    ...sales(moment, `${listing.platform} ${listing.productId}`, units, Number(charged ?? list ?? 0), promotion.seed),
    window: phase && pageWindow(moment, product, phase),
  }));
}

function twoDecimals(price: number): string {
  return price.toFixed(2);
}

function pageWindow(moment: Moment, product: Product, phase: Phase): { start: string; end: string } {
  const wrong = faultOf(moment, 'wrong-time', product.id);
  if (!wrong) return { start: phase.start, end: phase.end };
  const end = Temporal.PlainDateTime.from(phase.end).add({ minutes: wrong.minutes });
  return { start: phase.start, end: end.toString({ smallestUnit: 'minute' }) };
}

function sales(moment: Moment, key: string, unitsADay: number, price: number, seed: number) {
  const count = (what: string, aDay: number) => flow({ ...moment, seed, key: `${key} ${what}`, aDay: aDay * 1.1 });
  const buyers = count('buyers', unitsADay / 1.1);
  const visitors = buyers + count('visitors', (unitsADay / 1.1) * 18);
  const units = buyers + count('more units', unitsADay - unitsADay / 1.1);
  return {
    visitors,
    pageViews: visitors + count('views', (unitsADay / 1.1) * 13),
    cartAdds: Math.round(visitors * 0.11),
    buyers,
    units,
    sales: Math.round(units * price * 100) / 100,
  };
}

function unplanned(moment: Moment, { platform, first, url }: (typeof UNPLANNED)[number]): ListingState[] {
  const { seed } = moment.promotion;
  const things = ['遮阳帽', '保温杯', '护手霜', '收纳盒', '瑜伽垫', '台灯', '充电线', '帆布包'];
  return Array.from({ length: UNPLANNED_EACH }, (_, index) => {
    const productId = String(first + index * 7_919);
    const price = 19 + Math.floor(noise(seed, `price ${productId}`) * 180);
    return {
      platform,
      productId,
      url: url(productId),
      product: `unplanned-${platform}-${index}`,
      title: `日常款 ${things[index % things.length]} ${index + 1}号`,
      list: price.toFixed(2),
      promotion: null,
      stock: 300,
      ...sales(moment, productId, 20 + noise(seed, `units ${productId}`) * 120, price, seed),
      window: null,
    };
  });
}

function slotState(moment: Moment, slot: Slot): SlotState[] {
  const { promotion, now, midnight, instant } = moment;
  const product = promotion.campaign.products.find((one) => one.id === slot.product);
  const listing = product?.listings.find((one) => one.platform === slot.platform);
  if (!product || !listing || now < instant(slot.start)) return [];
  const hours = Math.max(1, (instant(slot.end) - instant(slot.start)) / 3_600_000);
  const until = Math.min(now, instant(slot.end));
  const dead = faultOf(moment, 'dead-slot', slot.id) !== null;
  const from = Math.max(midnight, instant(slot.start));
  const count = (what: string, aDay: number) =>
    flow({ seed: promotion.seed, key: `${slot.id} ${what}`, aDay, midnight: from, now: until });
  const shown = ((slot.promise.impressions ?? 200_000) / hours) * 24 * 1.08;
  const clickRate = Number(slot.promise.clickRate ?? 0.03) * (dead ? 0.04 : 1.06);
  const impressions = count('impressions', shown);
  const clicks = Math.min(impressions, count('clicks', shown * clickRate));
  const buyers = Math.min(clicks, count('buyers', shown * clickRate * Number(slot.promise.conversion ?? 0.04) * 1.06));
  const price = Number(product.prices.find((one) => one.phase === moment.phase?.id)?.promotion ?? 0);
  return [
    {
      id: slot.id,
      platform: slot.platform,
      page: slot.page,
      position: slot.position,
      productId: listing.productId,
      title: product.name,
      impressions,
      clicks,
      buyers,
      sales: Math.round(buyers * price * 100) / 100,
      cost: slot.cost === null ? 0 : Math.round(((until - from) / 3_600_000 / hours) * Number(slot.cost) * 100) / 100,
    },
  ];
}

function liveDays(moment: Moment): number {
  const live = moment.promotion.campaign.phases.filter((phase) => phase.kind === 'live');
  const span = live.reduce((sum, phase) => sum + moment.instant(phase.end) - moment.instant(phase.start), 0);
  return Math.max(1, span / 86_400_000);
}

import type { Campaign, Slot } from '@/lib/domain/campaign';
import type { Snapshot } from '@/lib/domain/snapshot';
import { count, dashboard, money, productPage, samplePlan, stated, yuan } from '../../support/check-fixtures';
import {
  announcementOf,
  budgetLineOf,
  channelOf,
  listingOf,
  offerOf,
  priceOf,
  productOf,
  promiseOf,
  taskOf,
} from '../../support/plan-rows';

/** A campaign of 1,000 products on 5 platforms with all that a plan has, and its history, for the bench of the checks. */
const PRODUCTS = 1000;
const PLATFORMS = ['tmall', 'jd', 'pdd', 'douyin', 'vip'] as const;
const SLOTS = 60;
const PAGES = 100;
const ROWS = 50;
const MINUTE = 60_000;
/** When the newest snapshot was taken: in the first night of the live phase. */
export const NEWEST = Date.parse('2026-11-10T18:00:00.000Z');
const LIVE = Date.parse('2026-11-10T12:00:00.000Z');

const idOf = (product: number) => String(100_001 + product);
const urlOf = (platform: string, product: number) => `https://item.${platform}.example/${idOf(product)}.html`;
const numbered = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at));

/** A hundred prices, each of ten products. */
const promotionOf = (product: number) => String(99 + (product % 100));
const presaleOf = (product: number) => String(129 + (product % 100));
const listOf = (product: number) => String(159 + (product % 100));

let planned: Campaign | null = null;

export function benchPlan(): Campaign {
  planned ??= makePlan();
  return planned;
}

function makePlan(): Campaign {
  return samplePlan({
    products: numbered(PRODUCTS, (at) =>
      productOf(`p${at}`, {
        name: `Product ${at}`,
        role: (['traffic', 'main', 'profit'] as const)[at % 3] ?? null,
        listings: PLATFORMS.map((platform) => listingOf(platform, idOf(at), urlOf(platform, at))),
        prices: [
          priceOf('presale', { base: listOf(at), list: listOf(at), promotion: presaleOf(at), floor: '20' }),
          priceOf('live', { base: listOf(at), list: listOf(at), promotion: promotionOf(at), floor: '20' }),
        ],
        stock: 5000,
        safetyStock: 100,
        targetUnits: 2000,
        alternates: [`p${(at + 1) % PRODUCTS}`],
      }),
    ),
    slots: numbered(SLOTS, slotOf),
    goals: [
      { metric: 'gmv', target: '1000000' },
      { metric: 'orders', target: '10000' },
    ],
    channels: numbered(8, (at) =>
      channelOf(`c${at}`, {
        name: `Channel ${at}`,
        targets: [
          { metric: 'gmv', target: '10000' },
          { metric: 'visitors', target: '10000' },
        ],
      }),
    ),
    offers: numbered(12, (at) =>
      offerOf(`o${at}`, {
        threshold: '50',
        phase: 'live',
        layer: at % 2 ? 'coupon' : 'full-reduction',
        group: `g${at % 3}`,
      }),
    ),
    announcements: numbered(10, (at) =>
      announcementOf(`a${at}`, { kind: 'detail', url: urlOf(PLATFORMS[at % 5] ?? 'tmall', at), product: `p${at}` }),
    ),
    tasks: numbered(40, (at) => taskOf(`t${at}`, { dependsOn: at === 0 ? [] : [`t${at - 1}`] })),
    budget: numbered(12, (at) => budgetLineOf(`b${at}`, { name: `Channel ${at}`, amount: '50000', sales: '200000' })),
    competitors: numbered(10, (at) => ({
      id: `x${at}`,
      name: `Competitor ${at}`,
      url: `https://item.rival.example/${at}.html`,
      product: `p${at}`,
      note: null,
    })),
    history: numbered(72, (hour) => ({
      event: '618',
      metric: 'gmv' as const,
      hour,
      value: String(1000 + 500 * Number(hour % 24 === 0 || hour % 24 === 20)),
    })),
  });
}

function slotOf(at: number): Slot {
  return {
    id: `s${at}`,
    platform: PLATFORMS[at % 5] ?? 'tmall',
    page: `会场 ${Math.floor(at / 5)}`,
    position: `${at + 1}`,
    product: `p${at}`,
    start: '2026-11-10T20:00',
    end: '2026-11-12T00:00',
    promise: promiseOf({ impressions: 100_000, clickRate: '0.02', conversion: '0.04' }),
    cost: '5000',
    alternates: [`p${at + SLOTS}`],
  };
}

/** Pages by turns a product's own and a dashboard of 50 rows, each looked at so often, evenly since the live phase began. */
export function benchHistory(looks: number): Snapshot[] {
  const span = (NEWEST - LIVE) / MINUTE;
  return numbered(looks, (look) => ((look + 1 - looks) * span) / looks).flatMap((minutes) =>
    numbered(PAGES, (page) => {
      const at = minutes - (PAGES - page) / 1000;
      return page % 2 === 0 ? productPageOf(at, page / 2) : dashboardOf(at, (page - 1) / 2);
    }),
  );
}

/** A product's own page, so many minutes after the newest of the history. */
export function productPageOf(minutes: number, page: number): Snapshot {
  const platform = PLATFORMS[page % 5] ?? 'tmall';
  const product = page * 7;
  const offer = { price: yuan(promotionOf(product)), listPrice: yuan(listOf(product)), availability: 'in' as const };
  const snapshot = productPage(new Date(NEWEST + minutes * MINUTE).toISOString(), offer, idOf(product));
  const url = urlOf(platform, product);
  const windows = [stated('2026-11-10T20:00', '2026-11-12T00:00')];
  return { ...snapshot, url, pageKey: url, reading: { ...snapshot.reading, platform, windows } };
}

/** A dashboard of 50 products in their slots, so many minutes after the newest of the history. */
export function dashboardOf(minutes: number, page: number): Snapshot {
  const sold = Math.round((NEWEST - LIVE) / MINUTE + minutes);
  const platform = PLATFORMS[page % 5] ?? 'tmall';
  const rows = numbered(ROWS, (row) => {
    const product = (Math.floor(page / 5) * ROWS + row) % PRODUCTS;
    const bought = sold + row;
    return {
      productId: idOf(product),
      labels: {
        page: `会场 ${Math.floor(product / 5)}`,
        position: `${product + 1}`,
        name: `Product ${product}, a name as long as they are`,
      },
      cells: {
        promo_price: money(promotionOf(product)),
        list_price: money(listOf(product)),
        stock: count(5000 - bought),
        units_paid: count(bought),
        gmv_paid: money(String(99 * bought)),
        impressions: count(500 * bought),
        clicks: count(12 * bought),
        visitors: count(12 * bought),
        buyers_paid: count(Math.round(bought / 2)),
        orders_paid: count(Math.round(bought / 2)),
      },
    };
  });
  const url = `https://sycm.${platform}.example/page?number=${page}`;
  const snapshot = dashboard(new Date(NEWEST + minutes * MINUTE).toISOString(), rows, '2026-11-11');
  return { ...snapshot, url, pageKey: url, reading: { ...snapshot.reading, platform } };
}

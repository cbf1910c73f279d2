import 'temporal-polyfill/global';
import { goalProgress } from '@/lib/checks/goal-progress';
import { CHECKS, runChecks } from '@/lib/checks/registry';
import type { Campaign } from '@/lib/domain/campaign';
import type { QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { contextOf, count, dashboard, money, productPage, samplePlan, yuan } from '../support/check-fixtures';
import { announcementOf, channelOf, listingOf, productOf, promiseOf } from '../support/plan-rows';

export const title = 'All checks over a campaign with its history, against one bare pass over the same numbers';

const ROUNDS = 5;
const PAGES = [50, 300];
const LOOKS = 8;
const ROWS = 50;
const PRODUCTS = 60;
const SLOTS = 20;
const NEWEST = Date.parse('2026-11-11T06:00:00.000Z');

/** Measures all checks over histories of growing size, and each check alone over the longest; there is no limit. */
export async function run(): Promise<string[]> {
  const campaign = plan();
  return PAGES.flatMap((pages, at) => {
    const snapshots = history(pages);
    const now = new Date(NEWEST + 60_000).toISOString();
    const bare = fastest(() => sumOf(snapshots));
    // A context each time: what one run has found out must not serve the next.
    const all = fastest(() => runChecks(contextOf(campaign, snapshots, now)));
    const line = `${pages} pages, ${snapshots.length} snapshots: ${all.toFixed(0)} ms, ${(all / bare).toFixed(0)} times a bare pass of ${bare.toFixed(1)} ms`;
    if (at < PAGES.length - 1) return [line];
    const alone = CHECKS.map(({ id, check }) => {
      const time = fastest(() => check(contextOf(campaign, snapshots, now)));
      return `${id} ${time.toFixed(0)} ms`;
    });
    const goals = fastest(() => goalProgress(contextOf(campaign, snapshots, now)));
    return [line, `each alone: ${alone.join(', ')}; goals ${goals.toFixed(0)} ms`];
  });
}

function fastest(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** The least that reading a history takes: every number that it holds, once. */
function sumOf(snapshots: readonly Snapshot[]): number {
  let sum = 0;
  const add = (field: QuantityField) => {
    if (field.status === 'ok') sum += Number(field.value.value);
  };
  for (const { reading } of snapshots) {
    for (const { columns } of reading.tables) for (const { fields } of columns) fields.forEach(add);
    if (reading.product?.price.status === 'ok') sum += Number(reading.product.price.value.amount);
  }
  return sum;
}

function plan(): Campaign {
  const { products } = samplePlan();
  return samplePlan({
    products: Array.from({ length: PRODUCTS }, (_, at) =>
      productOf(`p${at}`, {
        name: `Product ${at}`,
        listings: [listingOf('tmall', idOf(at), `https://detail.tmall.com/item.htm?id=${idOf(at)}`)],
        prices: products[0]?.prices ?? [],
        stock: 5000,
        targetUnits: 2000,
      }),
    ),
    slots: Array.from({ length: SLOTS }, (_, at) => ({
      id: `s${at}`,
      platform: 'tmall',
      page: `会场 ${Math.floor(at / 5)}`,
      position: `${at + 1}`,
      product: `p${at}`,
      start: '2026-11-10T20:00',
      end: '2026-11-12T00:00',
      promise: promiseOf({ impressions: 100_000, clickRate: '0.02', conversion: '0.04' }),
      cost: '5000',
      alternates: [],
    })),
    goals: [{ metric: 'gmv', target: '1000000' }],
    channels: Array.from({ length: 5 }, (_, at) =>
      channelOf(`c${at}`, {
        name: `Product ${at}, a name as long as they are`,
        targets: [
          { metric: 'gmv', target: '10000' },
          { metric: 'visitors', target: '10000' },
        ],
      }),
    ),
    announcements: Array.from({ length: 5 }, (_, at) =>
      announcementOf(`a${at}`, { kind: 'detail', url: `https://detail.tmall.com/item.htm?id=${idOf(at)}` }),
    ),
  });
}

const idOf = (at: number) => String(1001 + at);

/** Pages by turns a product's own and a dashboard, each seen now and at doubling distances before. */
function history(pages: number): Snapshot[] {
  const looks = Array.from({ length: LOOKS }, (_, look) => (look === 0 ? 0 : 5 * 60_000 * 2 ** (look - 1)));
  return looks.toReversed().flatMap((behind) =>
    Array.from({ length: pages }, (_, page) => {
      const at = new Date(NEWEST - behind - (pages - page) * 100).toISOString();
      const sold = (NEWEST - behind) / 60_000 - Date.parse('2026-11-10T12:00:00.000Z') / 60_000;
      return page % 2 === 0 ? offer(at, page / 2) : ranking(at, page, Math.round(sold));
    }),
  );
}

function offer(at: string, page: number): Snapshot {
  return productPage(at, { price: yuan('99'), listPrice: yuan('159'), availability: 'in' }, idOf(page));
}

function ranking(at: string, page: number, minutes: number): Snapshot {
  const rows = Array.from({ length: ROWS }, (_, row) => ({
    productId: idOf((row + page) % (PRODUCTS * 2)),
    labels: { page: `会场 ${page % 4}`, position: `${row + 1}`, name: `Product ${row}, a name as long as they are` },
    cells: {
      promo_price: money('99'),
      list_price: money('159'),
      stock: count(5000 - minutes),
      units_paid: count(minutes + row),
      gmv_paid: money(String(99 * (minutes + row))),
      impressions: count(100 * (minutes + row)),
      clicks: count(2 * (minutes + row)),
      visitors: count(2 * (minutes + row)),
      buyers_paid: count(Math.round((minutes + row) / 12)),
    },
  }));
  const url = `https://sycm.taobao.com/page?number=${page}`;
  return { ...dashboard(at, rows, '2026-11-11'), url, pageKey: url };
}

import type { CheckContext } from '@/lib/checks/check';
import { Campaign } from '@/lib/domain/campaign';
import type { MoneyField, ProductReading, QuantityField, Reading, WindowReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { listingOf, priceOf, productOf } from './plan-rows';

/** Plans and snapshots for the tests of checks: small, valid, each part open to change. */
type Plan = ReturnType<typeof Campaign.parse>;

/** A two-platform promotion in Shanghai: presale, then live from 20:00 on 10 November to midnight of the 12th. */
export function samplePlan(change: Partial<Plan> = {}): Plan {
  const plan: Plan = {
    version: 2,
    revision: 1,
    id: 'double-11',
    name: 'Double 11',
    purpose: null,
    theme: null,
    zone: 'Asia/Shanghai',
    currency: 'CNY',
    nodes: [],
    phases: [
      { id: 'presale', name: 'presale', kind: 'presale', start: '2026-11-01T00:00', end: '2026-11-10T18:00' },
      { id: 'live', name: '双11 live', kind: 'live', start: '2026-11-10T20:00', end: '2026-11-12T00:00' },
    ],
    goals: [],
    channels: [],
    estimates: [],
    history: [],
    products: [
      productOf('kettle', {
        name: 'Kettle',
        listings: [listingOf('tmall', '1001', 'https://detail.tmall.com/item.htm?id=1001')],
        prices: [
          priceOf('presale', { list: '159', promotion: '129' }),
          priceOf('live', { list: '159', promotion: '99' }),
        ],
        stock: 500,
      }),
    ],
    slots: [],
    offers: [],
    budget: [],
    tasks: [],
    announcements: [],
    competitors: [],
    risks: [],
    ...change,
  };
  return Campaign.parse(plan);
}

/** What checks are asked with, where there is nothing beside the plan and the snapshots. */
export function contextOf(campaign: Plan, snapshots: readonly Snapshot[], now: string): CheckContext {
  return { campaign, snapshots, now: new Date(now).toISOString(), health: [], texts: new Map(), curves: [] };
}

export function yuan(amount: string, at = 'span.price'): MoneyField {
  return { status: 'ok', value: { amount, currency: 'CNY' }, raw: `¥${amount}`, at };
}

export function count(value: number, at = 'td'): QuantityField {
  return { status: 'ok', value: { unit: 'count', value: String(value) }, raw: String(value), at };
}

export function money(value: string, currency: string | null = 'CNY'): QuantityField {
  return { status: 'ok', value: { unit: 'money', value, currency }, raw: value, at: 'td' };
}

let serial = 0;

/** A snapshot of a page on tmall at an instant; what is not given was not on the page. */
export function snapshotAt(takenAt: string, reading: Partial<Reading>, page: Partial<Snapshot> = {}): Snapshot {
  serial += 1;
  const url = page.url ?? 'https://sycm.taobao.com/page';
  return {
    id: serial.toString(16).padStart(64, '0'),
    pageKey: url,
    title: 'A page',
    takenAt: new Date(takenAt).toISOString(),
    trigger: 'settled',
    cut: [],
    ...page,
    url,
    reading: {
      readerVersion: 1,
      platform: 'tmall',
      page: null,
      pageKind: null,
      verdict: 'read',
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      product: null,
      kpis: [],
      tables: [],
      period: null,
      windows: [],
      ...reading,
    },
  };
}

/** A product's own page. */
export function productPage(takenAt: string, product: Partial<ProductReading>, productId = '1001'): Snapshot {
  const url = `https://detail.tmall.com/item.htm?id=${productId}`;
  const absent = { status: 'absent', raw: null } as const;
  return snapshotAt(
    takenAt,
    {
      pageKind: 'product',
      product: {
        title: 'Kettle',
        productId,
        price: absent,
        listPrice: absent,
        range: null,
        availability: 'unknown',
        availabilityRaw: null,
        status: 'single',
        sources: [],
        offers: [],
        ...product,
      },
    },
    { url },
  );
}

/** One row of a dashboard's table: its identity, then a field a metric. */
export interface DashboardRow {
  productId?: string | null;
  labels?: Record<string, string>;
  cells: Record<string, QuantityField>;
}

/** A dashboard with one table; all rows must have the same metrics. `day` is the day that its figures are for. */
export function dashboard(takenAt: string, rows: readonly DashboardRow[], day: string | null = null): Snapshot {
  const metrics = Object.keys(rows[0]?.cells ?? {});
  return snapshotAt(takenAt, {
    pageKind: 'ranking',
    period: day === null ? null : { raw: day, start: day, end: day },
    tables: [
      {
        at: 'table',
        caption: null,
        columns: metrics.map((metric) => ({
          header: metric,
          metric,
          qualifiers: [],
          fields: rows.map(({ cells }) => cells[metric] ?? { status: 'absent', raw: null }),
        })),
        rows: rows.map(({ productId = null, labels = {} }, ref) => ({
          ref,
          at: `tr:nth-child(${ref + 1})`,
          key: null,
          productId,
          title: null,
          labels,
        })),
        totals: null,
        rowsSeen: rows.length,
        rowsTotal: rows.length,
      },
    ],
  });
}

/** A time that a page states. */
export function stated(start: string | null, end: string | null, label: string | null = null): WindowReading {
  return { label, text: `${start} – ${end}`, at: 'p.time', window: { start, end } };
}

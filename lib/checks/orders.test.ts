import { describe, expect, it } from 'vitest';
import type { QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { translateMessage } from '@/lib/i18n/translate';
import { contextOf, count, dashboard, samplePlan, snapshotAt } from '@/test/support/check-fixtures';
import { eventDraws } from '@/test/support/event-simulator';
import { listingOf, productOf } from '@/test/support/plan-rows';
import { checkOrders } from './orders';

const START = Date.parse('2026-11-10T16:00:00.000Z');
const HOUR = 3_600_000;
const live = { id: 'live', name: 'live', kind: 'live', start: '2026-11-11T00:00', end: '2026-11-12T00:00' } as const;
const plan = samplePlan({
  phases: [live],
  products: [productOf('kettle', { name: 'Kettle', listings: [listingOf('tmall', '1001')] })],
});

const at = (hour: number) => new Date(START + hour * HOUR).toISOString();

/** What came in each hour from five in the morning on. */
interface Hour {
  orders: number;
  buyers: number;
  visitors: number;
  refunds?: number;
}
const usual: Hour = { orders: 40, buyers: 36, visitors: 900, refunds: 1 };

function cellsAfter(hours: readonly Hour[]): Record<string, QuantityField> {
  const sum = (value: (hour: Hour) => number) => hours.reduce((all, hour) => all + value(hour), 100);
  return {
    orders_paid: count(sum(({ orders }) => orders)),
    buyers_paid: count(sum(({ buyers }) => buyers)),
    visitors: count(sum(({ visitors }) => visitors)),
    refund_orders: count(sum(({ refunds = 0 }) => refunds)),
  };
}

function overviews(hours: readonly Hour[]): Snapshot[] {
  return Array.from({ length: hours.length + 1 }, (_, done) =>
    snapshotAt(at(5 + done), {
      pageKind: 'overview',
      period: { raw: '', start: '2026-11-11', end: '2026-11-11' },
      kpis: Object.entries(cellsAfter(hours.slice(0, done))).map(([metric, field]) => ({
        label: metric,
        metric,
        qualifiers: [],
        field,
      })),
    }),
  );
}

function answers(snapshots: Snapshot[], now: string) {
  const judgements = checkOrders(contextOf(plan, snapshots, now));
  for (const { reason } of judgements)
    for (const language of ['en', 'zh-CN'] as const) expect(translateMessage(language, reason)).not.toMatch(/^check\./);
  return judgements;
}

const quiet = Array.from({ length: 6 }, () => usual);
const judged = (hour: Hour) => answers(overviews([...quiet, hour]), at(12))[0];

describe('orders that may be made up', () => {
  it('have two signs at once, and are a reason to look, not a verdict', () => {
    const answer = judged({ orders: 400, buyers: 60, visitors: 700 });
    expect(answer).toMatchObject({
      verdict: 'breach',
      severity: 'minor',
      costPerHour: null,
      subject: { type: 'goal' },
    });
    const text = answer ? translateMessage('en', answer.reason) : '';
    expect(text).toContain('6.7 orders for each buyer.');
    expect(text).toContain('This proves nothing');
  });

  it('are not told by one sign alone', () => {
    expect(judged({ orders: 400, buyers: 370, visitors: 9000 })).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.orders.one', args: { burst: 'yes', conversion: 'no' } },
    });
    expect(judged({ ...usual, refunds: 30 })).toMatchObject({
      verdict: 'cannot-tell',
      reason: { args: { returns: 'yes' } },
    });
    expect(judged({ ...usual, orders: 130, buyers: 10 })).toMatchObject({
      verdict: 'breach',
      reason: { args: { repeat: 'yes' } },
    });
  });

  it('are no breach of now when hours have passed without any, but are not forgotten', () => {
    const looks = overviews([...quiet, { orders: 400, buyers: 60, visitors: 700 }, ...quiet, usual]);
    expect(answers(looks, at(19))[0]).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.orders.past' } });
  });

  it('are no rush that the plan expects', () => {
    const rush = { orders: 600, buyers: 560, visitors: 2000 };
    expect(judged(rush)).toMatchObject({ verdict: 'breach' });
    const slot = {
      id: 's',
      platform: 'tmall',
      page: '首页',
      position: '1',
      product: 'kettle',
      start: '2026-11-11T11:00',
      end: '2026-11-11T23:00',
      promise: { impressions: null, clickRate: null, conversion: null, orders: null, gmv: null },
      cost: null,
      alternates: [],
    };
    const looks = overviews([...quiet, rush]);
    const [answer] = checkOrders(contextOf({ ...plan, slots: [slot] }, looks, at(12)));
    expect(answer?.verdict).toBe('ok');
  });

  it('are looked for in each product’s rows too, and where nothing is usual yet nothing is strange', () => {
    const rowsOf = (last: Hour) =>
      overviews([...quiet, last]).map((page) => {
        const fields = page.reading.kpis.flatMap(({ metric, field }) => (metric ? [[metric, field] as const] : []));
        return dashboard(page.takenAt, [{ productId: '1001', cells: Object.fromEntries(fields) }], '2026-11-11');
      });
    expect(answers(rowsOf({ orders: 400, buyers: 200, visitors: 600 }), at(12))).toMatchObject([
      { verdict: 'breach', subject: { type: 'product', product: 'kettle' } },
    ]);
    expect(answers(rowsOf({ orders: 400, buyers: 200, visitors: 600 }).slice(-3), at(12))).toMatchObject([
      { verdict: 'ok' },
    ]);
    // One stretch of time has nothing to be compared with.
    expect(answers(rowsOf(usual).slice(-1), at(12))).toMatchObject([
      { verdict: 'cannot-tell', reason: { key: 'check.orders.early' } },
    ]);
    // Ten orders of each buyer need no earlier stretches to be strange.
    expect(answers(rowsOf({ orders: 400, buyers: 40, visitors: 9000 }).slice(-2), at(12))).toMatchObject([
      { verdict: 'breach', reason: { args: { repeat: 'yes', burst: 'no' } } },
    ]);
    expect(answers([], at(12))).toEqual([]);
  });

  it('raise no false alarm in promotions without any, looked at all day', () => {
    const draw = eventDraws(21);
    let alarms = 0;
    for (let run = 0; run < 60; run++) {
      const { orders } = draw({ hours: 24, orders: 3000, unlikeness: 1, overdispersion: 4 });
      const hours = orders.slice(5).map((sold) => ({
        orders: sold,
        buyers: Math.round(sold * 0.9),
        visitors: sold * 20 + 30,
        refunds: Math.round(sold * 0.03),
      }));
      const seen = overviews(hours);
      if (answers(seen, at(24)).some(({ verdict }) => verdict === 'breach')) alarms += 1;
    }
    expect(alarms).toBe(0);
  });
});

describe('people who are not counted yet', () => {
  it('are no sign beside orders that are', () => {
    for (const hour of [
      { orders: 90, buyers: 0, visitors: 0 },
      { orders: 60, buyers: 0, visitors: 1400 },
    ])
      expect(judged(hour)?.verdict, JSON.stringify(hour)).toBe('ok');
  });
});

import { describe, expect, it } from 'vitest';
import type { Slot } from '@/lib/domain/campaign';
import type { EventCurve } from '@/lib/domain/event-curve';
import type { Snapshot } from '@/lib/domain/snapshot';
import { translateMessage } from '@/lib/i18n/translate';
import { contextOf, count, dashboard, money, samplePlan } from '@/test/support/check-fixtures';
import { listingOf, priceOf, productOf, promiseOf } from '@/test/support/plan-rows';
import { checkSlot } from './slot';

const PRODUCTS = ['kettle', 'mug', 'lamp', 'rug', 'towel', 'chair', 'fan'];
const DAY = '2026-11-11';
const NOW = `${DAY}T12:05:00+08:00`;

function slotOf(change: Partial<Slot> = {}): Slot {
  return {
    id: 'home-3',
    platform: 'tmall',
    page: '首页',
    position: '猜你喜欢 3',
    product: 'kettle',
    start: `${DAY}T00:00`,
    end: '2026-11-12T00:00',
    promise: promiseOf(),
    cost: '2400',
    alternates: ['mug'],
    ...change,
  };
}

/** A plan with seven products of ¥100 each on one platform, and these slots. */
function planOf(...slots: Slot[]) {
  const products = PRODUCTS.map((id, at) =>
    productOf(id, {
      name: id,
      listings: [listingOf('tmall', String(1001 + at))],
      prices: [priceOf('live', { promotion: '100' })],
    }),
  );
  return samplePlan({ products, slots });
}

const hourOf = (hour: number) => `${DAY}T${String(hour).padStart(2, '0')}:00:00+08:00`;

/** Twelve hourly looks at the slots' table, each figure growing evenly to its last. */
function slotLooks(
  rows: readonly { position?: string; id?: string | null; cells: Record<string, number> }[],
): Snapshot[] {
  return Array.from({ length: 12 }, (_, at) =>
    dashboard(
      hourOf(at + 1),
      rows.map(({ position = '猜你喜欢 3', id = null, cells }) => ({
        productId: id,
        labels: { page: '首页', position },
        cells: Object.fromEntries(
          Object.entries(cells).map(([metric, value]) => [metric, count(Math.round((value * (at + 1)) / 12))]),
        ),
      })),
      DAY,
    ),
  );
}

/** The same for the ranking of products: visitors and buyers of each, by its place among the products. */
function rankingLooks(figures: readonly (readonly [visitors: number, buyers: number])[]): Snapshot[] {
  return Array.from({ length: 12 }, (_, at) => {
    const page = dashboard(
      hourOf(at + 1),
      figures.map(([visitors, buyers], place) => ({
        productId: String(1001 + place),
        cells: {
          visitors: count(Math.round((visitors * (at + 1)) / 12)),
          buyers_paid: count(Math.round((buyers * (at + 1)) / 12)),
        },
      })),
      DAY,
    );
    return { ...page, pageKey: 'ranking' };
  });
}

function ask(aspect: string, snapshots: readonly Snapshot[], plan = planOf(slotOf()), curves: EventCurve[] = []) {
  const inOrder = snapshots.toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
  const judgements = checkSlot({ ...contextOf(plan, inOrder, NOW), curves });
  return judgements.filter((judgement) => judgement.aspect === aspect);
}

const USUAL: [number, number][] = PRODUCTS.map(() => [4000, 160]);

describe('a slot and its product', () => {
  const seen = (id: string | null) =>
    ask('product', slotLooks([{ id, cells: { impressions: 100, clicks: 5 } }]).slice(0, 1));

  it('is a breach at the first look that shows another product, with what is paid for it', () => {
    expect(seen('1003')).toMatchObject([
      {
        verdict: 'breach',
        severity: 'critical',
        reason: { key: 'check.slot.holds-other', args: { other: 'lamp', product: 'kettle' } },
        costPerHour: { amount: '100', currency: 'CNY' },
      },
    ]);
    expect(seen('77777')).toMatchObject([{ verdict: 'breach', reason: { key: 'check.slot.holds-unknown' } }]);
  });

  it('is no loss where one stands in that the plan has for it', () => {
    expect(seen('1002')).toMatchObject([
      {
        verdict: 'breach',
        severity: 'minor',
        costPerHour: null,
        reason: { key: 'check.slot.holds-alternate', args: { other: 'mug', product: 'kettle' } },
      },
    ]);
  });

  it('is right where the row names it, and cannot be told where the row names none', () => {
    expect(seen('1001')).toMatchObject([{ verdict: 'ok' }]);
    expect(seen(null)).toMatchObject([{ verdict: 'cannot-tell', reason: { key: 'check.slot.unnamed' } }]);
  });

  it('is told by an id in a column of its own, or by a title that another page showed with an id', () => {
    const row = (labels: Record<string, string>, title: string | null) => {
      const [page] = slotLooks([{ cells: { clicks: 5 } }]);
      for (const one of page?.reading.tables[0]?.rows ?? []) {
        one.title = title;
        Object.assign(one.labels, labels);
      }
      return page ? [page] : [];
    };
    const ranked = rankingLooks(USUAL).slice(0, 1);
    for (const page of ranked)
      for (const one of page.reading.tables[0]?.rows ?? []) one.title = `Title of ${one.productId}`;
    const other = { verdict: 'breach', seen: '1002' };
    expect(ask('product', row({ ID: '1002' }, null))).toMatchObject([other]);
    expect(ask('product', [...ranked, ...row({}, 'Title of 1002')])).toMatchObject([other]);
    expect(ask('product', [...ranked, ...row({}, 'Title of 1001')])).toMatchObject([{ verdict: 'ok' }]);
    expect(ask('product', [...ranked, ...row({}, 'mug')])).toMatchObject([{ verdict: 'cannot-tell' }]);
  });

  it('is not judged by figures of a day that is over', () => {
    const yesterday = dashboard(
      `${DAY}T01:00:00+08:00`,
      [{ productId: '1002', labels: { page: '首页', position: '猜你喜欢 3' }, cells: { clicks: count(3) } }],
      '2026-11-10',
    );
    expect(ask('product', [yesterday])).toEqual([]);
  });
});

describe('a slot that is not shown', () => {
  const plan = planOf(slotOf({ promise: promiseOf({ impressions: 24_000 }) }));
  const look = (hour: number, impressions: number, others: number, day: string | null = DAY) =>
    dashboard(
      hourOf(hour),
      [
        { labels: { page: '首页', position: '猜你喜欢 3' }, cells: { impressions: count(impressions) } },
        { labels: { page: '首页', position: '另一个' }, cells: { impressions: count(others) } },
      ],
      day,
    );
  const shown = (...looks: Snapshot[]) => ask('shown', looks, plan)[0];

  it('is a breach once a hundred impressions were due', () => {
    expect(shown(look(2, 0, 9))).toMatchObject({ verdict: 'breach', reason: { key: 'check.slot.dead' } });
    const early = { ...look(1, 0, 9), takenAt: `${DAY}T00:03:00+08:00` };
    expect(shown({ ...early, takenAt: new Date(early.takenAt).toISOString() })?.verdict).toBe('cannot-tell');
    expect(shown(look(2, 1, 9))?.verdict).toBe('ok');
  });

  it('cannot be told from a page whose figures are not in yet', () => {
    const rows = ['猜你喜欢 3', '另一个', '第三个'].map((position) => ({
      labels: { page: '首页', position },
      cells: { impressions: count(0) },
    }));
    const noughts = { verdict: 'cannot-tell', reason: { key: 'check.unread.noughts' } };
    expect(shown(dashboard(hourOf(6), rows, DAY))).toMatchObject(noughts);
    const clicked = slotLooks([{ cells: { impressions: 0, clicks: 40 } }]);
    expect(ask('shown', clicked, plan)).toMatchObject([noughts]);
  });

  it('needs two looks at nothing where the page does not say what its figures are for', () => {
    expect(shown(look(2, 0, 9, null))?.verdict).toBe('cannot-tell');
    expect(shown(look(1, 3, 5, null), look(2, 0, 9, null))?.verdict).toBe('cannot-tell');
    expect(shown(look(1, 0, 5, null), look(2, 0, 9, null))?.verdict).toBe('breach');
  });

  it('is a breach where it was shown and no impression came for long, though the page goes on counting', () => {
    expect(shown(look(2, 2000, 500), look(4, 2000, 900))).toMatchObject({
      verdict: 'breach',
      reason: { key: 'check.slot.stopped', args: { minutes: 120, due: 2000, count: 2000 } },
    });
    expect(shown(look(2, 2000, 500), look(4, 2000, 500))?.verdict).toBe('ok');
    expect(shown(look(2, 2000, 500), look(4, 2001, 900))?.verdict).toBe('ok');
  });
});

describe('what a slot was promised to bring in all', () => {
  const plan = planOf(slotOf({ promise: promiseOf({ orders: 960, gmv: '96000' }) }));
  const brought = (orders: number) => slotLooks([{ cells: { clicks: 4000, orders_paid: orders } }]);

  it('is missed where even half of an even pace is out of reach', () => {
    expect(ask('total-orders', brought(60), plan)).toMatchObject([
      { verdict: 'breach', expected: '480', seen: '60', reason: { args: { promised: 960, curve: 'no' } } },
    ]);
    expect(ask('total-orders', brought(300), plan)[0]?.verdict).toBe('ok');
  });

  it('is judged by the course of an earlier event where there is one', () => {
    const late: EventCurve = {
      event: '618',
      metric: 'orders',
      byHour: Array.from({ length: 28 }, (_, at) => (at < 16 ? 1 : 20)),
    };
    expect(ask('total-orders', brought(60), plan, [late])[0]?.verdict).not.toBe('breach');
  });

  it('counts sales in money of the campaign alone', () => {
    const sold = (currency: string) =>
      [...Array(12).keys()].map((at) =>
        dashboard(
          hourOf(at + 1),
          [
            {
              labels: { page: '首页', position: '猜你喜欢 3' },
              cells: { clicks: count(400 * (at + 1)), gmv_paid: money(String(500 * (at + 1)), currency) },
            },
          ],
          DAY,
        ),
      );
    expect(ask('total-gmv', sold('CNY'), plan)).toMatchObject([{ verdict: 'breach', seen: '6000' }]);
    expect(ask('total-gmv', sold('USD'), plan)).toMatchObject([{ verdict: 'cannot-tell', seen: null }]);
  });
});

describe('who should stand in a slot', () => {
  const slot = slotOf({ promise: promiseOf({ conversion: '0.04' }) });
  const standing = (visitors: number, buyers: number) =>
    slotLooks([{ id: '1001', cells: { clicks: visitors * 2, visitors, buyers_paid: buyers } }]);
  const replace = (looks: Snapshot[], figures = USUAL, plan = planOf(slot)) =>
    ask('replace', [...looks, ...rankingLooks(figures)], plan)[0];

  it('is another product where much traffic brings few orders, with who would earn most there and by how much', () => {
    const figures = USUAL.map((usual, at): [number, number] => (at === 2 ? [4000, 400] : usual));
    const found = replace(standing(2000, 8), figures);
    expect(found).toMatchObject({
      verdict: 'breach',
      expected: '4 %',
      reason: { key: 'check.slot.poor', args: { alternate: 'lamp' } },
    });
    // 2,000 visitors in twelve hours, of whom 10 % instead of 0.5 % would buy at ¥100.
    expect(found?.verdict === 'breach' && Number(found.costPerHour?.amount)).toBeGreaterThan(1400);
    expect(found && translateMessage('en', found.reason)).toMatch(/lamp would earn about ¥1\d+.* more an hour/);
  });

  it('is another product where nothing at all is sold though orders were due', () => {
    expect(replace(standing(600, 0))).toMatchObject({ verdict: 'breach', reason: { key: 'check.slot.unsold' } });
    expect(replace(standing(100, 0))?.verdict).toBe('cannot-tell');
  });

  it('is nobody by name where none is surely better', () => {
    const poor = USUAL.map(([visitors]): [number, number] => [visitors, 8]);
    const found = replace(standing(600, 0), poor);
    expect(found && translateMessage('en', found.reason)).toContain('No other product of the plan is surely better');
  });

  it('stays where conversion is as low as it was planned to be', () => {
    const traffic = slotOf({ promise: promiseOf({ conversion: '0.01' }) });
    expect(replace(standing(4000, 40), USUAL, planOf(traffic))?.verdict).toBe('ok');
  });

  it('stays where everybody converts as usual, and cannot be told before anything is usual', () => {
    expect(replace(standing(2000, 80))?.verdict).toBe('ok');
    const unknown = planOf(slotOf());
    expect(replace(standing(2000, 2), USUAL.slice(0, 3), unknown)).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.slot.no-usual' },
    });
  });
});

describe('a hidden gem', () => {
  const gems = (figures: [number, number][], slots: Slot[] = [slotOf()]) =>
    ask(
      'gem',
      [
        ...slotLooks([{ id: '1001', cells: { clicks: 4000, visitors: 2000, buyers_paid: 80 } }]),
        ...rankingLooks(figures),
      ],
      planOf(...slots),
    );
  const found = (figures: [number, number][], slots?: Slot[]) =>
    gems(figures, slots).filter(({ verdict }) => verdict === 'breach');
  const withLamp = (lamp: [number, number]) => USUAL.map((usual, at): [number, number] => (at === 2 ? lamp : usual));

  it('is a product with little traffic that converts far above what is usual, with the place where it would earn most', () => {
    expect(found(withLamp([900, 135]))).toMatchObject([
      {
        subject: { type: 'product', product: 'lamp' },
        severity: 'minor',
        reason: {
          key: 'check.slot.gem-free',
          args: { rate: 15, usual: 4, alternate: 'lamp', place: '首页 猜你喜欢 3' },
        },
        costPerHour: { currency: 'CNY' },
      },
    ]);
  });

  it('is none with much traffic, on a handful of orders, or a little above the others', () => {
    expect(found(withLamp([9000, 1350]))).toEqual([]);
    expect(found(withLamp([60, 9]))).toEqual([]);
    expect(found(withLamp([900, 45]))).toEqual([]);
  });

  it('is none where all convert alike', () => {
    expect(found(USUAL)).toEqual([]);
    expect(gems(USUAL).length).toBeGreaterThan(5);
  });

  it('is a slot too, with little traffic and orders far beyond its promise', () => {
    const positions = ['猜你喜欢 3', 'B', 'C'];
    const slots = positions.map((position, at) =>
      slotOf({
        id: `s${at}`,
        position,
        product: PRODUCTS[at] ?? '',
        alternates: [],
        promise: promiseOf({ conversion: at === 2 ? '0.2' : '0.04' }),
      }),
    );
    const busy = { clicks: 8000, visitors: 4000, buyers_paid: 160 };
    const quiet = { clicks: 2000, visitors: 1000, buyers_paid: 150 };
    const looks = [
      ...slotLooks(positions.map((position, at) => ({ position, cells: at === 0 ? quiet : busy }))),
      ...rankingLooks(USUAL),
    ];
    const breaches = (all: Slot[]) => ask('gem', looks, planOf(...all)).filter(({ verdict }) => verdict === 'breach');
    expect(breaches(slots)).toMatchObject([{ subject: { type: 'slot', slot: 's0' } }]);
    // Who was planned to convert that well is not hidden.
    const planned = slots.map((slot) => ({ ...slot, promise: promiseOf({ conversion: '0.15' }) }));
    expect(breaches(planned)).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CheckId } from '@/lib/domain/check-id';
import { Judgement } from '@/lib/domain/finding';
import type { MoneyField, QuantityField } from '@/lib/domain/reading';
import { translateMessage } from '@/lib/i18n/translate';
import { contextOf, dashboard, productPage, samplePlan, snapshotAt, stated } from '@/test/support/check-fixtures';
import { announcementOf, promiseOf } from '@/test/support/plan-rows';
import { CHECKS, runChecks } from './registry';

const absent = { status: 'absent', raw: '-' } as const;
const unread = fc.constantFrom<Extract<QuantityField, { status: 'absent' | 'ambiguous' | 'unparsable' }>>(
  absent,
  { status: 'absent', raw: null },
  { status: 'ambiguous', raw: '100+', at: 'td', reason: 'bound' },
  { status: 'ambiguous', raw: '1.234', at: 'td', reason: 'separator' },
  { status: 'unparsable', raw: '¥1??', at: 'td', reason: 'masked' },
);
const amount = fc.constantFrom('0', '49.5', '99', '99.00', '129', '159', '1200');
const currency = fc.constantFrom('CNY', 'USD');
const price: fc.Arbitrary<MoneyField> = fc.oneof(
  unread,
  fc.record({ amount, currency }).map((value) => ({ status: 'ok' as const, value, raw: value.amount, at: '#p' })),
);
const cellMoney: fc.Arbitrary<QuantityField> = fc.oneof(
  unread,
  fc.record({ value: amount, currency: fc.option(currency) }).map((value) => ({
    status: 'ok' as const,
    value: { unit: 'money' as const, ...value },
    raw: value.value,
    at: 'td',
  })),
);
const cellCount: fc.Arbitrary<QuantityField> = fc.oneof(
  unread,
  fc
    .nat(90_000)
    .map((n) => ({ status: 'ok' as const, value: { unit: 'count' as const, value: `${n}` }, raw: `${n}`, at: 'td' })),
);
const instant = fc
  .integer({ min: Date.UTC(2026, 9, 28), max: Date.UTC(2026, 10, 16) })
  .map((milliseconds) => new Date(milliseconds).toISOString());
const local = fc.constantFrom(
  null,
  '2026-11-10',
  '2026-11-10T12:00',
  '2026-11-10T20:00',
  '2026-11-11T23:59',
  '2026-11-12T00:00',
);

const plan = samplePlan({
  slots: [
    {
      id: 's1',
      platform: 'tmall',
      page: '首页',
      position: '3',
      product: 'kettle',
      start: '2026-11-10T20:00',
      end: '2026-11-12T00:00',
      promise: promiseOf({ impressions: 10_000, clickRate: '0.02', conversion: '0.04' }),
      cost: '500',
      alternates: [],
    },
  ],
  announcements: [
    announcementOf('banner', { url: 'https://www.tmall.com/11' }),
    announcementOf('detail', { kind: 'detail', url: 'https://detail.tmall.com/item.htm?id=1001' }),
  ],
});

const pageOf = fc
  .record({
    at: instant,
    price,
    listPrice: price,
    availability: fc.constantFrom('in', 'out', 'unknown'),
    start: local,
    end: local,
  })
  .map(({ at, start, end, ...product }) => {
    const page = productPage(at, product as Parameters<typeof productPage>[1]);
    page.reading.windows.push(stated(start, end));
    return page;
  });
const tableOf = fc
  .record({
    at: instant,
    day: fc.constantFrom(null, '2026-11-10', '2026-11-11'),
    cells: fc.record({
      promo_price: cellMoney,
      price: cellMoney,
      stock: cellCount,
      units_paid: cellCount,
      impressions: cellCount,
      clicks: cellCount,
      orders_paid: cellCount,
    }),
  })
  .map(({ at, day, cells }) =>
    dashboard(at, [{ productId: '1001', labels: { page: '首页', position: '3' }, cells }], day),
  );
const bannerOf = fc
  .record({ at: instant, start: local, end: local })
  .map(({ at, start, end }) => snapshotAt(at, { windows: [stated(start, end)] }, { url: 'https://www.tmall.com/11' }));
const history = fc
  .array(fc.oneof(pageOf, tableOf, bannerOf), { maxLength: 8 })
  .map((snapshots) => snapshots.sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1)));

describe('all checks', { timeout: 60_000 }, () => {
  it('are registered once each', () => {
    expect(CHECKS.map(({ id }) => id).sort()).toEqual([...CheckId.options].sort());
  });

  it('answer in the shape of a judgement, each question once, with words in both languages', () => {
    fc.assert(
      fc.property(history, instant, (snapshots, now) => {
        const judgements = runChecks(contextOf(plan, snapshots, now));
        const questions = judgements.map(({ check, aspect, subject }) => JSON.stringify([check, aspect, subject]));
        expect(new Set(questions).size).toBe(questions.length);
        for (const judgement of judgements) {
          Judgement.parse(judgement);
          for (const language of ['en', 'zh-CN'] as const) {
            const text = translateMessage(language, judgement.reason);
            expect(text).toMatch(language === 'en' ? /\s.*\.$/ : /。$/);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('say neither ok nor breach of anything but the age where no value was read', () => {
    const blank = fc.record({ at: instant, field: unread }).chain(({ at, field }) =>
      fc.constantFrom(
        productPage(at, { price: field, listPrice: field }),
        dashboard(
          at,
          [
            {
              productId: '1001',
              labels: { page: '首页', position: '3' },
              cells: {
                promo_price: field,
                stock: field,
                units_paid: field,
                impressions: field,
                clicks: field,
                orders_paid: field,
              },
            },
          ],
          '2026-11-10',
        ),
        snapshotAt(at, {}, { url: 'https://www.tmall.com/11' }),
      ),
    );
    fc.assert(
      fc.property(fc.array(blank, { maxLength: 6 }), instant, (snapshots, now) => {
        const sorted = snapshots.sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
        const said = runChecks(contextOf(plan, sorted, now)).filter(
          ({ check, verdict }) => check !== 'freshness' && verdict !== 'cannot-tell',
        );
        expect(said).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('stand on evidence whenever they say ok or breach', () => {
    fc.assert(
      fc.property(history, instant, (snapshots, now) => {
        const ids = new Set(snapshots.map(({ id }) => id));
        for (const { verdict, evidence } of runChecks(contextOf(plan, snapshots, now))) {
          if (verdict !== 'cannot-tell') expect(evidence.length).toBeGreaterThan(0);
          for (const { snapshotId } of evidence) expect(ids.has(snapshotId)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('depend on nothing but what they are given', () => {
    fc.assert(
      fc.property(history, instant, (snapshots, now) => {
        const context = contextOf(plan, snapshots, now);
        expect(runChecks(structuredClone(context))).toEqual(runChecks(context));
      }),
      { numRuns: 50 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CheckId } from '@/lib/domain/check-id';
import { Judgement } from '@/lib/domain/finding';
import { translateMessage } from '@/lib/i18n/translate';
import { history, instant, plan, unread } from '@/test/support/arbitrary-history';
import { contextOf, dashboard, productPage, snapshotAt } from '@/test/support/check-fixtures';
import { CHECKS, runChecks } from './registry';

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

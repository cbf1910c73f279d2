import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnouncedText } from '@/lib/domain/announced-text';
import { CheckId } from '@/lib/domain/check-id';
import { Judgement } from '@/lib/domain/finding';
import type { MoneyField } from '@/lib/domain/reading';
import { translateMessage } from '@/lib/i18n/translate';
import { history, instant, plan, unread } from '@/test/support/arbitrary-history';
import { contextOf, dashboard, productPage, snapshotAt, stated, yuan } from '@/test/support/check-fixtures';
import { CHECKS, runChecks } from './registry';

const said: readonly MoneyField[] = [
  yuan('99'),
  yuan('109'),
  { status: 'ambiguous', raw: '¥9', at: '', reason: 'witnesses' },
];
const texts = fc
  .record({
    windows: fc.subarray([stated('2026-11-10T20:00', null), stated('2026-11-10T21:10', '2026-11-12T00:00')]),
    prices: fc.subarray([...said], { maxLength: 1 }),
  })
  .map((text) => new Map<string, AnnouncedText>([['sms', text]]));
/** All that checks may be asked with. */
const context = fc
  .tuple(history, instant, texts)
  .map(([snapshots, now, said]) => ({ ...contextOf(plan, snapshots, now), texts: said }));

/** What the plan itself says has no page to show: its tasks, and the texts of its messages. */
function isOfThePlan({ check, aspect, subject }: Judgement): boolean {
  if (check === 'floor' && aspect.startsWith('plan')) return true;
  if (check === 'schedule' || subject.type === 'announcement') return true;
  return check === 'times' && subject.type === 'phase' && subject.place.split(' ').includes('sms');
}

describe('all checks', { timeout: 60_000 }, () => {
  it('are registered once each', () => {
    expect(CHECKS.map(({ id }) => id).sort()).toEqual([...CheckId.options].sort());
  });

  it('answer in the shape of a judgement, each question once, with words in both languages', () => {
    fc.assert(
      fc.property(context, (asked) => {
        const judgements = runChecks(asked);
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

  it('say neither ok nor breach where no value was read, but of the age, what cannot be read and the plan itself', () => {
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
          (judgement) =>
            judgement.verdict !== 'cannot-tell' &&
            !['freshness', 'unreadable'].includes(judgement.check) &&
            // Which product a row names was read, whatever its figures say.
            !(judgement.check === 'slot' && judgement.aspect === 'product') &&
            !isOfThePlan(judgement),
        );
        expect(said).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('stand on evidence whenever they say ok or breach', () => {
    fc.assert(
      fc.property(context, (asked) => {
        const ids = new Set(asked.snapshots.map(({ id }) => id));
        for (const judgement of runChecks(asked)) {
          const { verdict, evidence } = judgement;
          if (verdict !== 'cannot-tell' && !isOfThePlan(judgement)) expect(evidence.length).toBeGreaterThan(0);
          for (const { snapshotId } of evidence) expect(ids.has(snapshotId)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('depend on nothing but what they are given', () => {
    fc.assert(
      fc.property(context, (asked) => {
        expect(runChecks(structuredClone(asked))).toEqual(runChecks(asked));
      }),
      { numRuns: 50 },
    );
  });
});

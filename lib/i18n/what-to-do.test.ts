import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { runChecks } from '@/lib/checks/registry';
import type { Judgement } from '@/lib/domain/finding';
import { history, instant, plan } from '@/test/support/arbitrary-history';
import { contextOf } from '@/test/support/check-fixtures';
import { en } from './en';
import { whatToDo as english } from './en/what-to-do';
import { translateMessage } from './translate';
import { whatToDo } from './what-to-do';
import { zhCN } from './zh-CN';
import { whatToDo as chinese } from './zh-CN/what-to-do';

/** Reasons that are only given where all is well, so nothing is to be done. */
const WELL = [
  'price.ok',
  'price.ok-disputed',
  'window.not-early',
  'window.launched',
  'window.ended',
  'fresh.ok',
  'goal.reached',
  'goal.level',
  'goal.likely',
  'times.ok',
  'times.pair-ok',
  'announced.ok',
  'stock.in',
  'stock.left',
  'stock.covered',
  'stock.safe',
  'list-price.steady',
  'schedule.done',
  'schedule.done-late',
  'schedule.running',
  'competitor.dearer',
  'competitor.same',
  'competitor.out',
  'competitor.in',
  'contradiction.none',
  'reviews.none-new',
  'reviews.rating-held',
  'unreadable.well',
  'unreadable.values',
  'budget.within',
  'budget.done',
  'budget.return-ok',
  'orders.none',
  'rate.on-track',
  'units.on-track',
  'slot.holds',
  'slot.shown',
  'slot.total-on-track',
  'slot.sells',
  'slot.usual',
  'floor.holds',
  'floor.as-planned',
  'platforms.ok',
].map((name) => `check.${name}`);

const reasons = Object.keys(en).filter((key) => key.startsWith('check.') && !WELL.includes(key));

type Part = ReturnType<IntlMessageFormat['getAst']>[number];
/** How the parser marks text that is no argument. */
const LITERAL = 0;

function argumentsOf(text: string, language: string): string[] {
  const names = (parts: readonly Part[]): string[] =>
    parts.flatMap((part) => {
      if (part.type === LITERAL || !('value' in part)) return [];
      return [
        part.value,
        ...('options' in part ? Object.values(part.options).flatMap(({ value }) => names(value)) : []),
      ];
    });
  return names(new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst());
}

const texts = (catalogue: Record<string, string>, key: string) => catalogue[key] ?? '';

describe('what to do about what a check says', () => {
  it('is known for every reason that is no all-clear, and for no other', () => {
    const due = reasons.map((key) => key.replace('check.', 'todo.')).sort();
    expect(Object.keys(english).sort()).toEqual(due);
    expect(WELL.filter((key) => !Object.hasOwn(en, key))).toEqual([]);
  });

  it.each(reasons)('asks for no argument that %s has not got', (reason) => {
    const given = [...argumentsOf(texts(en, reason), 'en'), ...argumentsOf(texts(zhCN, reason), 'zh-CN')];
    const key = reason.replace('check.', 'todo.');
    const asked = [...argumentsOf(texts(english, key), 'en'), ...argumentsOf(texts(chinese, key), 'zh-CN')];
    expect(asked.filter((name) => !given.includes(name))).toEqual([]);
  });

  it('is one instruction in both languages, whatever was seen, and nothing where all is well', {
    timeout: 60_000,
  }, () => {
    const context = fc.tuple(history, instant).map(([snapshots, now]) => contextOf(plan, snapshots, now));
    fc.assert(
      fc.property(context, (asked) => {
        for (const judgement of runChecks(asked)) {
          const todo = whatToDo(judgement);
          if (judgement.verdict === 'ok') expect(todo).toBeNull();
          else {
            expect(todo && translateMessage('en', todo)).toMatch(/^[A-Z].* .*\.$/);
            expect(todo && translateMessage('zh-CN', todo)).toMatch(/。$/);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('names the price that is planned and the product that would sell better', () => {
    const judged = (key: string, args: Judgement['reason']['args']): Judgement => ({
      check: 'price',
      aspect: 'promotion',
      subject: { type: 'page', pageKey: 'p' },
      reason: { key, args },
      expected: null,
      seen: null,
      evidence: [],
      verdict: 'breach',
      severity: 'major',
      costPerHour: null,
    });
    const said = (key: string, args: Judgement['reason']['args']) =>
      translateMessage('en', whatToDo(judged(key, args)) ?? { key: '', args });
    expect(said('check.price.wrong', { seen: '¥129', plan: '¥99', phase: 'Main' })).toContain('¥99');
    expect(said('check.slot.poor', { better: 93, alternate: 'Kettle' })).toBe(
      'Ask for the slot to be swapped to Kettle.',
    );
    expect(whatToDo(judged('check.of.tomorrow', {}))).toBeNull();
  });
});

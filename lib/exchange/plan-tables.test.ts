import { describe, expect, it } from 'vitest';
import { translate } from '@/lib/i18n/translate';
import { CHOICES, type ChoiceType, choiceKey } from './plan-choices';
import { hintKey, LANGUAGES, PLAN_TABLES, sheetColumns } from './plan-tables';

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The names that stand for more than one of the things named, in any of the languages. */
function sharedNames(names: readonly (readonly [of: string, name: string])[]): string[] {
  const owners = new Map<string, Set<string>>();
  for (const [of, name] of names) owners.set(plain(name), (owners.get(plain(name)) ?? new Set()).add(of));
  return [...owners].filter(([, of]) => of.size > 1).map(([name]) => name);
}

const inBoth = (of: string, key: Parameters<typeof translate>[1]) =>
  LANGUAGES.map((language): [string, string] => [of, translate(language, key)]);

describe('the names in a plan workbook', () => {
  it('tell its sheets apart, in both languages at once', () => {
    expect(sharedNames(PLAN_TABLES.flatMap(({ name }) => inBoth(name, name)))).toEqual([]);
  });

  it.each(PLAN_TABLES.map((table) => [table.name, table] as const))('tell the columns of %s apart', (_, table) => {
    expect(sharedNames(sheetColumns(table).flatMap(({ header }) => inBoth(header, header)))).toEqual([]);
  });

  it.each(Object.keys(CHOICES) as ChoiceType[])('tell the choices of %s apart', (type) => {
    const names = CHOICES[type].flatMap((value) => [[value, value] as const, ...inBoth(value, choiceKey(type, value))]);
    expect(sharedNames(names)).toEqual([]);
  });

  it('have a hint each, and no digit at the end of one that stands several times', () => {
    for (const column of PLAN_TABLES.flatMap(sheetColumns)) {
      for (const language of LANGUAGES) {
        expect(translate(language, hintKey(column))).not.toBe('');
        if (column.repeated) expect(translate(language, column.header)).not.toMatch(/[\s\d]$/);
      }
    }
  });

  it('have a repeated column last, where one more can be added', () => {
    for (const { columns } of PLAN_TABLES) {
      const first = columns.findIndex(({ repeated }) => repeated);
      expect(first === -1 || first === columns.length - 1).toBe(true);
    }
  });
});

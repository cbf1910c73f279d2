import { describe, expect, it } from 'vitest';
import type { QuantityField } from '@/lib/domain/reading';
import { type Language, translate } from '@/lib/i18n/translate';
import { snapshotAt } from '@/test/support/check-fixtures';
import type { I18n } from '../ui/i18n';
import { readingText } from './reading-text';

const bound: QuantityField = { status: 'ambiguous', raw: '<1%', at: 'td', reason: 'bound' };
const ok: QuantityField = { status: 'ok', value: { unit: 'count', value: '3' }, raw: '3', at: 'td' };

function textOf(language: Language, rowsSeen: number, rowsTotal: number | null, fields = [ok]) {
  const column = { header: '访客数', metric: 'visitors', qualifiers: [], fields };
  const table = { at: 'table', caption: null, columns: [column], rows: [], totals: null, rowsSeen, rowsTotal };
  const i18n = {
    t: (key, args) => translate(language, key, args),
    format: { number: (value: number) => value.toLocaleString(language) },
  } as I18n;
  return readingText(i18n, snapshotAt('2026-11-10T12:00:00Z', { tables: [table] }).reading);
}

describe('the sentence on what was read', () => {
  it('says how many of the rows were seen, in both languages', () => {
    expect(textOf('en', 42, 1310)).toBe('42 of 1,310 rows seen, 1 value read');
    expect(textOf('zh-CN', 42, 1310)).toBe('已看到 1,310 行中的 42 行，读到 1 个数值');
    expect(textOf('en', 310, 310)).toContain('All 310 rows seen');
    expect(textOf('zh-CN', 310, 310)).toContain('已看到全部 310 行');
  });

  it('claims no number of rows that the page does not state', () => {
    expect(textOf('en', 42, null)).toMatch(/^42 rows seen/);
    expect(textOf('en', 42, 40)).toMatch(/^42 rows seen/);
  });

  it('counts what could not be read', () => {
    expect(textOf('en', 3, 3, [ok, bound, bound])).toContain('2 fields unreadable');
    expect(textOf('zh-CN', 3, 3, [ok, bound, bound])).toContain('2 个字段无法识别');
  });
});

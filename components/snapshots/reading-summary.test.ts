import { describe, expect, it } from 'vitest';
import type { QuantityField } from '@/lib/domain/reading';
import { snapshotAt } from '@/test/support/check-fixtures';
import { summarise } from './reading-summary';

const ok: QuantityField = { status: 'ok', value: { unit: 'count', value: '3' }, raw: '3', at: 'td' };
const bound: QuantityField = { status: 'ambiguous', raw: '<1%', at: 'td', reason: 'bound' };
const blank: QuantityField = { status: 'absent', raw: '-' };

function reading(fields: QuantityField[], metric: string | null, rowsTotal: number | null) {
  const column = { header: '访客数', metric, qualifiers: [], fields };
  const table = {
    at: 'table',
    caption: null,
    columns: [column],
    rows: [],
    totals: null,
    rowsSeen: fields.length,
    rowsTotal,
  };
  return snapshotAt('2026-11-10T12:00:00Z', { tables: [table] }).reading;
}

describe('what was read of a page', () => {
  it('counts values, and places with a text that gave none; a dash is neither', () => {
    expect(summarise(reading([ok, bound, blank], 'visitors', 310))).toEqual({
      rows: 3,
      rowsTotal: 310,
      values: 1,
      unreadable: 1,
    });
  });

  it('does not hold against the page what is no figure anyone asked for', () => {
    expect(summarise(reading([bound], null, null))).toMatchObject({ unreadable: 0, rowsTotal: null });
  });

  it('claims no number of rows where one of the tables does not say', () => {
    const one = reading([ok], 'visitors', 10);
    const two = reading([ok], 'visitors', null);
    expect(summarise({ ...one, tables: [...one.tables, ...two.tables] })).toMatchObject({ rows: 2, rowsTotal: null });
  });
});

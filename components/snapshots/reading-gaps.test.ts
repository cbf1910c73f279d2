import { expect, it } from 'vitest';
import { count, dashboard, productPage } from '@/test/support/check-fixtures';
import { gapsOf } from './reading-gaps';

const AT = '2026-11-10T12:00:00Z';
const masked = (raw: string) => ({ status: 'unparsable', raw, at: 'td', reason: 'masked' }) as const;
const blank = { status: 'absent', raw: '-' } as const;

it('names what is shown and gave no value, with a few of its texts, and counts no blanks', () => {
  const { reading } = dashboard(AT, [
    { cells: { visitors: masked('1??'), orders: count(3) } },
    { cells: { visitors: masked('2??'), orders: blank } },
    { cells: { visitors: masked('2??'), orders: blank } },
  ]);
  expect(gapsOf(reading).unreadable).toEqual([{ part: 'column', name: 'visitors', count: 3, samples: ['1??', '2??'] }]);
});

it('names columns that are not understood, but none that are empty', () => {
  const { reading } = dashboard(AT, [{ cells: { one: count(1), two: blank, three: count(3) } }]);
  for (const column of reading.tables[0]?.columns ?? []) if (column.header !== 'three') column.metric = null;
  expect(gapsOf(reading)).toEqual({ unreadable: [], unknown: [{ header: 'one', samples: ['1'] }] });
});

it('speaks of a product whose price cannot be told', () => {
  const price = { status: 'ambiguous', raw: '¥9–12', at: 'b', reason: 'range' } as const;
  expect(gapsOf(productPage(AT, { price }).reading).unreadable).toEqual([
    { part: 'product', name: '', count: 1, samples: ['¥9–12'] },
  ]);
});

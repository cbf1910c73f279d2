import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Capture } from '@/lib/domain/capture';
import { type Database, openDatabase } from '@/lib/store/database';
import { allSnapshots } from '@/lib/store/snapshots';
import { type RankingRow, rankingPage } from '../../test/support/ranking-page';
import { recordCapture } from './record-capture';
import { wholeReading } from './whole-reading';

let database: Database;
let opened = 0;

beforeEach(async () => {
  opened += 1;
  database = await openDatabase(`record ${opened}`);
});

const MINUTE = (minute: number) => `2026-11-10T12:${String(minute).padStart(2, '0')}:00.000Z`;

/** Products from 1 to 9 as the rows of a ranking, with visitors and sales. */
function rows(from: number, to: number, more = 0): RankingRow[] {
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const product = from + at;
    return [`68001001000${product}`, String(100 * product + more), `${product}0.00`];
  });
}

async function record(...captures: Capture[]) {
  const kept = [];
  for (const capture of captures) {
    const recorded = await recordCapture(database, capture);
    if (recorded.status !== 'kept') throw new Error(`not kept: ${recorded.verdict}`);
    kept.push(recorded.snapshot);
  }
  const newest = kept.at(-1);
  if (!newest) throw new Error('nothing was recorded');
  const whole = await wholeReading(database, newest);
  const table = whole.tables[0];
  const cell = (row: number, column: number) => table?.columns[column]?.fields[row]?.raw ?? null;
  return {
    newest,
    kept,
    seen: [newest.reading.tables[0]?.rowsSeen, newest.reading.tables[0]?.rowsTotal],
    products: table?.rows.map(({ productId }) => productId?.at(-1)),
    seenAt: table?.seenAt,
    texts: table?.rows.map((_, row) => table.columns.map((_column, column) => cell(row, column))),
  };
}

describe('rows that come later', () => {
  it('accumulate by product id while the page is scrolled or paged, each with the instant that it was seen', async () => {
    const { seen, products, seenAt } = await record(
      rankingPage({ rows: rows(1, 3), minute: 0, says: '共 9 条' }),
      rankingPage({ rows: rows(3, 5), minute: 1, says: '共 9 条' }),
      rankingPage({ rows: rows(6, 7), minute: 2, says: '共 9 条' }),
    );
    expect(seen).toEqual([7, 9]);
    expect(products).toEqual(['6', '7', '3', '4', '5', '1', '2']);
    expect(seenAt).toEqual([2, 2, 1, 1, 1, 0, 0].map(MINUTE));
  });

  it('are replaced by what is read of them again', async () => {
    const { texts, seenAt } = await record(
      rankingPage({ rows: rows(1, 2), minute: 0 }),
      rankingPage({ rows: rows(3, 4), minute: 1 }),
      rankingPage({ rows: rows(1, 2, 7), minute: 2 }),
    );
    expect(texts?.map(([visitors]) => visitors)).toEqual(['107', '207', '300', '400']);
    expect(seenAt).toEqual([2, 2, 1, 1].map(MINUTE));
  });

  it('keep columns that were scrolled out of sight, by id or by the key of the page', async () => {
    const { texts, products } = await record(
      rankingPage({ rows: rows(1, 2), keys: ['k-one', 'k-two'], minute: 0 }),
      rankingPage({
        rows: [
          [null, '20.00', '7'],
          [null, '10.00', '4'],
        ],
        columns: ['支付金额', '支付件数'],
        keys: ['k-two', 'k-one'],
        minute: 1,
      }),
    );
    expect(products).toEqual(['2', '1']);
    expect(texts).toEqual([
      ['20.00', '7', '200'],
      ['10.00', '4', '100'],
    ]);
  });

  it('take no row for another that bears its key now', async () => {
    const { products } = await record(
      rankingPage({ rows: rows(1, 2), keys: ['k-one', 'k-two'], minute: 0 }),
      rankingPage({
        rows: [
          [null, '77.00', '7'],
          [null, '88.00', '4'],
        ],
        columns: ['支付金额', '支付件数'],
        keys: ['k-two', 'k-one'],
        minute: 1,
      }),
    );
    expect(products).toEqual([undefined, undefined]);
  });

  it('need an identity', async () => {
    const nameless = (minute: number, value: string) =>
      rankingPage({
        rows: [
          [null, value, '3.00'],
          [null, value, '4.00'],
        ],
        minute,
      });
    expect((await record(nameless(0, '100'), nameless(1, '200'))).seen).toEqual([2, null]);
  });

  const tab = (text: string) => ({ control: 'tab' as const, label: null, text });
  const before = rankingPage({ rows: rows(1, 3), says: '共 9 条', choices: [tab('全部渠道')] });
  const after = { rows: rows(4, 6), minute: 1, says: '共 9 条', choices: [tab('全部渠道')] };
  it.each([
    ['another tab', { choices: [tab('直播')] }],
    ['another load of the page', { visit: 'visit-1' }],
    ['another language', { lang: 'en' }],
    ['another number of rows', { says: '共 12 条' }],
    ['other columns', { columns: ['访客数', '支付件数'] }],
    ['figures that fell', { rows: [...rows(4, 6), ...rows(2, 3, -80)] }],
    ['figures that leapt', { rows: [...rows(4, 6), ...rows(2, 3, 900)] }],
    ['more rows than there are', { says: '共 5 条', rows: rows(4, 6) }],
  ])('start anew with %s', async (_, change) => {
    const start =
      'says' in change && change.says === '共 5 条'
        ? { ...before, grids: before.grids.map((grid) => ({ ...grid, pagerText: '共 5 条' })) }
        : before;
    const next = rankingPage({ ...after, ...change });
    const { seen } = await record(start, next);
    expect(seen[0]).toBe(next.grids[0]?.body.length);
  });

  it('go on after a look at another tab, for which they do not count', async () => {
    const other = rankingPage({ rows: rows(8, 9), minute: 1, choices: [tab('直播')] });
    const { seen, products } = await record(
      rankingPage({ rows: rows(1, 2), choices: [tab('全部渠道 (1,204)')] }),
      other,
      rankingPage({ rows: rows(3, 4), minute: 2, choices: [tab('全部渠道 (1,207)')] }),
    );
    expect([seen[0], products]).toEqual([4, ['3', '4', '1', '2']]);
  });
});

describe('recording', () => {
  it('stores a capture once, and answers with what was stored', async () => {
    const first = rankingPage({ rows: rows(1, 2), minute: 0 });
    const second = rankingPage({ rows: rows(3, 4), minute: 1 });
    const { kept } = await record(first, second, second, first);
    expect(kept[2]).toEqual(kept[1]);
    expect(kept[3]).toEqual(kept[0]);
    expect(await allSnapshots(database)).toHaveLength(2);
  });

  it('knows after a restart what the page showed before', async () => {
    await record(rankingPage({ rows: rows(1, 2), minute: 0 }));
    database.close();
    database = await openDatabase(`record ${opened}`);
    expect((await record(rankingPage({ rows: rows(3, 4), minute: 1 }))).seen).toEqual([4, null]);
  });

  it('leaves each row in the snapshot of its own instant', async () => {
    const { kept } = await record(
      rankingPage({ rows: rows(1, 2), minute: 0 }),
      rankingPage({ rows: rows(3, 4), minute: 1 }),
    );
    expect(kept.map(({ reading }) => reading.tables[0]?.rows.length)).toEqual([2, 2]);
    expect(kept[1]?.earlier?.map(({ snapshotId }) => snapshotId)).toEqual([kept[0]?.id]);
  });
});

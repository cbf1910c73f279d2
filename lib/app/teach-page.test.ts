import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Capture } from '@/lib/domain/capture';
import type { Teaching } from '@/lib/domain/teaching';
import { line, metric, pageOf, pair, table } from '@/lib/reading/teaching/taught-page.fixture';
import { openDatabase } from '@/lib/store/database';
import { allTeachings, putTeachings } from '@/lib/store/teachings';
import { recordCapture } from './record-capture';
import { changeFor, draftOf, previewOf, withProposal } from './teach-page';

const ROWS = [
  ['保温杯大容量', '1,234', '8,231', '¥5.00'],
  ['儿童雨衣加厚', '880', '6,020', '¥2.00'],
];
const PAGE = pageOf({
  grids: [table(['商品', '访客数', '人气热度', '支付金额'], ROWS)],
  pairs: [pair('热力值', '9,120')],
});
const HEAT = { kind: 'column', grid: 0, col: 2 } as const;
const OWN = { id: 'new', now: '2026-11-10T13:00:00.000Z' };

function taught(
  capture: Capture,
  place: Parameters<typeof changeFor>[0]['place'],
  means: Parameters<typeof changeFor>[1],
  before: Teaching[] = [],
  id = 'new',
) {
  const change = changeFor({ capture, place }, means, before, { ...OWN, id });
  if (!change) throw new Error('nothing to teach');
  return change;
}

describe('pointing at a page', () => {
  it('says what was pointed at in the words of the page', () => {
    expect(draftOf({ capture: PAGE, place: HEAT }, [])).toEqual({
      place: 'column',
      label: '人气热度',
      samples: ['8,231', '6,020'],
      rows: 2,
      taught: null,
    });
    expect(draftOf({ capture: PAGE, place: { kind: 'pair', index: 0 } }, [])).toMatchObject({ label: '热力值' });
    expect(draftOf({ capture: PAGE, place: { kind: 'pair', index: 7 } }, [])).toBeNull();
  });

  it('shows how each row would read, before anything is stored', () => {
    const preview = previewOf({ capture: PAGE, place: HEAT }, metric('impressions'), []);
    expect(preview).toMatchObject({ count: 2, read: 2 });
    expect(preview.rows[0]).toMatchObject({ subject: '保温杯大容量', raw: '8,231', field: { status: 'ok' } });
    const asMoney = previewOf({ capture: PAGE, place: { kind: 'column', grid: 0, col: 0 } }, metric('gmv_paid'), []);
    expect(asMoney.read).toBe(0);
    const asTitle = previewOf({ capture: PAGE, place: { kind: 'column', grid: 0, col: 0 } }, { kind: 'title' }, []);
    expect(asTitle.rows.map(({ text }) => text)).toEqual(['保温杯大容量', '儿童雨衣加厚']);
  });

  it('reads a tile and a line as they are named', () => {
    const tile = previewOf({ capture: PAGE, place: { kind: 'pair', index: 0 } }, metric('impressions'), []);
    expect(tile).toMatchObject({ count: 1, read: 1, rows: [{ raw: '9,120' }] });
    const offer = pageOf({ lines: [line('€129.00', { hints: ['data-role:deal'] })] });
    const price = previewOf(
      { capture: offer, place: { kind: 'line', index: 0 } },
      { kind: 'price', currency: null },
      [],
    );
    expect(price).toMatchObject({
      read: 1,
      rows: [{ field: { value: { unit: 'money', value: '129.00', currency: 'EUR' } } }],
    });
  });

  it('refuses a meaning that such a place cannot have', () => {
    expect(changeFor({ capture: PAGE, place: HEAT }, { kind: 'price', currency: null }, [], OWN)).toBeNull();
    expect(changeFor({ capture: PAGE, place: { kind: 'pair', index: 0 } }, { kind: 'sku' }, [], OWN)).toBeNull();
  });
});

describe('teaching again', () => {
  it('replaces what was taught of the same place, and of another column that claimed the same', () => {
    const first = taught(PAGE, HEAT, metric('impressions'), [], 'a').put;
    expect(taught(PAGE, HEAT, metric('clicks'), [first])).toMatchObject({ put: { id: 'new' }, removed: ['a'] });
    const other = taught(PAGE, { kind: 'column', grid: 0, col: 1 }, metric('impressions'), [first]);
    expect(other).toMatchObject({ put: { id: 'new' }, removed: ['a'] });
    expect(draftOf({ capture: PAGE, place: HEAT }, [first])?.taught).toEqual(metric('impressions'));
  });

  it('adds a dated place to a lesson that had lost its own', () => {
    const first = taught(PAGE, HEAT, metric('impressions'), [], 'a').put;
    const renamed = pageOf({ grids: [table(['商品', '访客数', '甲', '支付金额'], ROWS)] });
    const { put, removed } = taught(renamed, HEAT, metric('impressions'), [first]);
    expect(removed).toEqual([]);
    expect(put.id).toBe('a');
    expect(put.lesson.anchors.map((anchor) => 'header' in anchor && anchor.header)).toEqual([['人气热度'], ['甲']]);
  });
});

it('a lesson whose unit is another in its new place is not read by it in the old one', () => {
  const first = taught(PAGE, HEAT, metric('impressions'), [], 'a').put;
  const renamed = pageOf({ grids: [table(['商品', '访客数', '甲', '支付金额'], ROWS)] });
  const { put } = taught(renamed, HEAT, metric('impressions', { scale: 4 }), [first]);
  expect(put.id).toBe('a');
  expect(put.lesson.anchors.map((anchor) => 'header' in anchor && anchor.header)).toEqual([['甲']]);
});

describe('recording a capture of a taught page', () => {
  it('reads by the lessons, says where a lost column went, and takes that once it is confirmed', async () => {
    const database = await openDatabase('taught-recording');
    await putTeachings(database, [taught(PAGE, HEAT, metric('impressions')).put]);
    const values = async (capture: Capture) => {
      const recorded = await recordCapture(database, capture);
      const columns = recorded.status === 'kept' ? (recorded.snapshot.reading.tables[0]?.columns ?? []) : [];
      const fields = columns.find(({ metric: id }) => id === 'impressions')?.fields ?? [];
      return fields.map((field) => (field.status === 'ok' ? field.value.value : field.status));
    };
    expect(await values(PAGE)).toEqual(['8231', '6020']);
    const renamed = {
      ...pageOf({ grids: [table(['商品', '访客数', '人气热力', '支付金额'], ROWS)] }),
      takenAt: '2026-11-10T12:01:00.000Z',
    };
    expect(await values(renamed)).toEqual(['unparsable', 'unparsable']);
    const [known] = await allTeachings(database);
    const proposal = known?.standing.status === 'moved' ? known.standing.proposal : null;
    if (!known || !proposal) throw new Error('no proposal');
    expect(withProposal(known, { ...proposal, shown: 'another' })).toBeNull();
    const mended = withProposal(known, proposal);
    if (!mended) throw new Error('not mended');
    await putTeachings(database, [mended]);
    expect(await values({ ...renamed, takenAt: '2026-11-10T12:02:00.000Z' })).toEqual(['8231', '6020']);
  });

  it('says nothing of where a column went on a page that asks to sign in', async () => {
    const database = await openDatabase('taught-signed-out');
    await putTeachings(database, [taught(PAGE, HEAT, metric('impressions')).put]);
    const signals = { busy: 0, veiled: 0, passwordFields: 1, challenges: 0, closedFrames: 0, canvases: 0 };
    await recordCapture(database, pageOf({ signals, lines: [line('请先登录')] }));
    expect((await allTeachings(database))[0]?.standing).toEqual({ status: 'found' });
  });
});

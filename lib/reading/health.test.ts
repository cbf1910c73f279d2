import { describe, expect, it } from 'vitest';
import type { Capture, Grid, Line } from '@/lib/domain/capture';
import type { PageHealth } from '@/lib/domain/health';
import { healthState, lostFields } from '@/lib/domain/health-state';
import { captured } from '@/test/support/captured';
import { healthAfter, healthKeyOf } from './health';
import { readCapture } from './read-capture';
import { locateTeachings } from './teaching/locate';
import { metric, pageOf, taughtColumn, table as taughtTable } from './teaching/taught-page.fixture';

let minute = 0;
const RANKING = 'https://seller.example/report/products/8812';

function page(url: string, found: Partial<Pick<Capture, 'grids' | 'pairs' | 'lines' | 'structured' | 'signals'>>) {
  minute += 1;
  const takenAt = `2026-11-10T12:${String(minute % 60).padStart(2, '0')}:${String(Math.floor(minute / 60)).padStart(2, '0')}.000Z`;
  return captured({ url, takenAt, ...found });
}

function table(headers: string[], rows: string[][]): Grid {
  const cell = (ref: number, text: string, col: number) => ({
    col,
    at: `tr ${ref} td ${col}`,
    text,
    parts: [{ text, struck: false }],
    links: [],
    attributes: {},
  });
  return {
    at: 'table',
    shape: 'table',
    caption: null,
    header: [headers.map((text, col) => ({ col, span: 1, at: `th ${col}`, text }))],
    body: rows.map((texts, ref) => ({
      ref,
      at: `tr ${ref}`,
      key: null,
      level: 0,
      cells: texts.map((text, col) => cell(ref, text, col)),
    })),
    foot: [],
    declaredRows: null,
    pagerText: null,
  };
}

const ROWS = [
  ['Steel kettle', '7000001', '12', 'US$3.50'],
  ['Glass kettle', '7000002', '40', 'US$9.00'],
];
const HEADERS = ['Product', 'Product ID', 'Visitors', 'Sales'];

/** The health after captures in turn, as the store would keep it. */
function healthOf(...captures: Capture[]): PageHealth {
  let health: PageHealth | undefined;
  for (const capture of captures) health = healthAfter(health, capture, readCapture(capture)) ?? health;
  if (!health) throw new Error('nothing was noted');
  return health;
}

const lost = (health: PageHealth) => lostFields(health).map(({ name, lost: { how } }) => `${name} ${how}`);

describe('healthAfter', () => {
  it('finds a page well that gives what it gave, and says what that is', () => {
    const health = healthOf(page(RANKING, { grids: [table(HEADERS, ROWS)] }));
    expect(healthState(health)).toBe('well');
    expect(health.fields.map(({ name }) => name)).toEqual(['product-id', 'title', 'Visitors', 'Sales']);
    expect(health.counts).toMatchObject({ rows: 2, ok: 4, unparsable: 0 });
    expect(health.fallbacks).toEqual([{ kind: 'no-definition' }]);
  });

  it.each([
    ['taken off the page', HEADERS.slice(0, 3), (row: string[]) => row.slice(0, 3), 'Sales missing'],
    ['masked', HEADERS, (row: string[]) => [...row.slice(0, 3), 'US$?.??'], 'Sales unreadable'],
    ['renamed', [...HEADERS.slice(0, 3), 'Wibble'], (row: string[]) => row, 'Sales missing'],
  ])('says that a column was lost which was %s', (_, headers, change, expected) => {
    const first = page(RANKING, { grids: [table(HEADERS, ROWS)] });
    const health = healthOf(first, page(RANKING, { grids: [table(headers, ROWS.map(change))] }));
    expect(lost(health)).toEqual([expected]);
    expect(healthState(health)).toBe('lossy');
  });

  it('keeps since when a column is lost, and forgets the loss once it is read again', () => {
    const good = () => page(RANKING, { grids: [table(HEADERS, ROWS)] });
    const bad = () => page(RANKING, { grids: [table(HEADERS.slice(0, 3), ROWS)] });
    const [first, second, third] = [good(), bad(), bad()];
    const health = healthOf(first, second, third);
    expect(lostFields(health)).toMatchObject([{ lastReadAt: first.takenAt, lost: { since: second.takenAt } }]);
    expect(lost(healthOf(first, second, third, good()))).toEqual([]);
  });

  it('takes dashes for an empty column, not for a lost one', () => {
    const dashes = ROWS.map((row) => [...row.slice(0, 3), '-']);
    const health = healthOf(
      page(RANKING, { grids: [table(HEADERS, ROWS)] }),
      page(RANKING, { grids: [table(HEADERS, dashes)] }),
    );
    expect(lost(health)).toEqual([]);
  });

  it('knows a second table under the same address for another, and loses nothing by it', () => {
    const traffic = table(['Channel', 'Clicks', 'Impressions'], [['Search', '3', '40']]);
    const health = healthOf(page(RANKING, { grids: [table(HEADERS, ROWS)] }), page(RANKING, { grids: [traffic] }));
    expect(lost(health)).toEqual([]);
    const back = healthOf(
      page(RANKING, { grids: [table(HEADERS, ROWS)] }),
      page(RANKING, { grids: [traffic] }),
      page(RANKING, { grids: [table(HEADERS.slice(0, 3), ROWS)] }),
    );
    expect(lost(back)).toEqual(['Sales missing']);
  });

  it('loses the whole table where a page that is still read shows none', () => {
    const tiles = [
      { at: 'a', label: 'Visitors', values: [{ text: '52', struck: false }], heading: null },
      { at: 'b', label: 'Orders', values: [{ text: '7', struck: false }], heading: null },
    ];
    const first = page(RANKING, { grids: [table(HEADERS, ROWS)], pairs: tiles });
    expect(lost(healthOf(first, page(RANKING, { pairs: tiles })))).toEqual([
      'product-id missing',
      'title missing',
      'Visitors missing',
      'Sales missing',
    ]);
  });

  it('keeps the last good read through attempts that gave nothing, and says what came of them', () => {
    const first = page(RANKING, { grids: [table(HEADERS, ROWS)] });
    const signals = { busy: 2, veiled: 0, passwordFields: 0, challenges: 0, closedFrames: 0, canvases: 0 };
    const loading = healthOf(first, page(RANKING, { signals }));
    expect(loading).toMatchObject({ lastReadAt: first.takenAt, lastVerdict: 'not-ready' });
    expect(healthState(loading)).toBe('loading');
    expect(loading.tries).toEqual([
      { verdict: 'read', count: 1 },
      { verdict: 'not-ready', count: 1 },
    ]);
    expect(healthState(healthOf(first, page(RANKING, {})))).toBe('unread');
    expect(loading.fields).toHaveLength(4);
  });

  it('notes nothing of a page of which nobody expects figures, nor of a capture that comes late', () => {
    const blank = page('https://seller.example/help', {});
    expect(healthAfter(undefined, blank, readCapture(blank))).toBeNull();
    const [early, late] = [page(RANKING, { grids: [table(HEADERS, ROWS)] }), page(RANKING, {})];
    expect(
      healthAfter(healthOf(late, { ...early, takenAt: '2027-01-01T00:00:00.000Z' }), late, readCapture(late)),
    ).toBe(null);
  });
});

describe('fallbacks', () => {
  const JD = 'https://item.jd.com/100012043978.html';
  const line = (text: string, hints: string[], fontSize = 16): Line => ({
    text,
    runs: [{ text, fontSize, raised: false }],
    at: hints.join(' '),
    tag: fontSize > 20 ? 'h1' : 'div',
    box: { x: 0, y: 0, width: 300, height: 20 },
    fontSize,
    bold: false,
    struck: false,
    link: null,
    region: 'main',
    hints,
    group: [0],
  });

  it('names the field whose containers the definition names in vain', () => {
    const lines = [line('Kettle with lid', ['class:headline'], 24), line('¥129.00', ['p-price'], 28)];
    expect(healthOf(page(JD, { lines })).fallbacks).toEqual([{ kind: 'hint-missed', field: 'title' }]);
  });

  it('says that a price stands in data for machines alone', () => {
    const text = JSON.stringify({
      '@type': 'Product',
      name: 'Kettle with lid',
      offers: { '@type': 'Offer', price: '129.00', priceCurrency: 'CNY' },
    });
    const lines = [line('Kettle with lid', ['sku-name'], 24), line('Loading', ['p-price'])];
    const health = healthOf(page(JD, { lines, structured: [{ kind: 'json-ld', at: 'script', text }] }));
    expect(health.fallbacks).toEqual([{ kind: 'machine-only' }]);
  });
});

describe('a taught place that moved', () => {
  it('is named, and leaves the page unwell until it is confirmed', () => {
    const rows = [
      ['Steel kettle', '12', '8,231'],
      ['Glass kettle', '40', '6,020'],
    ];
    const before = pageOf({ grids: [taughtTable(['Product', 'Visitors', 'Wibble'], rows)] });
    const lesson = taughtColumn(before, 'Wibble', metric('impressions'));
    const after = pageOf({ grids: [taughtTable(['Product', 'Visitors', 'Wobble'], rows)] });
    const lessons = locateTeachings(after, [lesson]);
    const health = healthAfter(undefined, after, readCapture(after, lessons), lessons);
    expect(health?.fallbacks).toContainEqual({ kind: 'taught-moved', name: 'Wibble' });
    expect(health && healthState(health)).toBe('lossy');
  });
});

describe('healthKeyOf', () => {
  it('is one key for the pages of one kind', () => {
    const unknown = { platform: null, page: null };
    expect(healthKeyOf('https://a.example/shop/12/item/990?x=1', unknown)).toBe('a.example/shop/*/item/*');
    expect(healthKeyOf('https://a.example/app#/data/7?tab=2', unknown)).toBe('a.example/app#/data/*');
    const known = { platform: 'jd', page: 'product' };
    expect(healthKeyOf('https://item.jd.com/1.html', known)).toBe(healthKeyOf('https://item.jd.com/2.html', known));
  });
});

describe('the outline', () => {
  it('bears no text but headers that everybody has', () => {
    const grid = table([...HEADERS.slice(0, 3), 'Zhang’s own column'], [['Steel kettle', '7000001', '12', 'secret']]);
    const { outline } = healthOf(page(RANKING, { grids: [grid] }));
    expect(outline.grids).toMatchObject([{ headers: ['Product', 'Product ID', 'Visitors', null], rows: 1 }]);
    expect(JSON.stringify(outline)).not.toMatch(/secret|Zhang|7000001|kettle/);
  });
});

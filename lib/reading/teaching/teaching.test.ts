import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capture } from '@/lib/domain/capture';
import { matchOf, patternOf } from '@/lib/domain/page-pattern';
import type { Teaching } from '@/lib/domain/teaching';
import { readCapture } from '../read-capture';
import { locateTeachings } from './locate';
import { line, metric, pageOf, pair, table, taughtColumn, taughtValue, URL_TAUGHT } from './taught-page.fixture';

const HEADERS = ['商品', '访客数', '人气热度', '成交指数', '支付金额'];
const ROWS = [
  ['保温杯大容量', '1,234', '8,231', '55', '¥5,000.00'],
  ['儿童雨衣加厚', '880', '6,020', '41', '¥2,310.00'],
  ['桌面收纳盒子', '77', '912', '3', '¥190.00'],
];
const TAUGHT = pageOf({ grids: [table(HEADERS, ROWS)] });
const HEAT = taughtColumn(TAUGHT, '人气热度', metric('impressions'));

function readWith(capture: Capture, ...teachings: Teaching[]) {
  return readCapture(capture, locateTeachings(capture, teachings));
}

function column(capture: Capture, id: string, ...teachings: Teaching[]) {
  const found = readWith(capture, ...teachings).tables[0]?.columns.find(({ metric: one }) => one === id);
  return found?.fields.map((field) => (field.status === 'ok' ? field.value.value : field.status));
}

function standing(capture: Capture, teaching: Teaching, ...others: Teaching[]) {
  return locateTeachings(capture, [teaching, ...others]).standings.get(teaching.id);
}

/** Columns in another order, each with its cells. */
function reordered(order: readonly number[], rename: Record<string, string> = {}): Capture {
  const headers = order.map((at) => rename[HEADERS[at] ?? ''] ?? HEADERS[at] ?? '');
  return pageOf({
    grids: [
      table(
        headers,
        ROWS.map((row) => order.map((at) => row[at] ?? '')),
        'main > div:nth-child(3)',
      ),
    ],
  });
}

describe('a taught column', () => {
  it('reads on every row at once', () => {
    expect(column(TAUGHT, 'impressions')).toBeUndefined();
    expect(column(TAUGHT, 'impressions', HEAT)).toEqual(['8231', '6020', '912']);
  });

  it('is found where the seller moved it and the page built itself anew', () => {
    expect(column(reordered([0, 4, 3, 1, 2]), 'impressions', HEAT)).toEqual(['8231', '6020', '912']);
    expect(standing(reordered([0, 4, 3, 1, 2]), HEAT)).toEqual({ status: 'found' });
  });

  it('beats what its header says, and takes the metric from another column that claims it', () => {
    const claimed = taughtColumn(TAUGHT, '成交指数', metric('visitors'));
    const reading = readWith(TAUGHT, claimed);
    const metrics = reading.tables[0]?.columns.map(({ header, metric: id }) => [header, id]);
    expect(metrics).toContainEqual(['成交指数', 'visitors']);
    expect(metrics).toContainEqual(['访客数', null]);
  });

  it('gives nothing where its texts are no such figures', () => {
    expect(column(TAUGHT, 'gmv_paid', taughtColumn(TAUGHT, '支付金额', { kind: 'ignore' }))).toBeUndefined();
    const words = pageOf({ grids: [table(HEADERS, [['保温杯大容量', '1,234', '很高', '55', '¥5']])] });
    expect(column(words, 'impressions', HEAT)).toEqual(['unparsable']);
    const money = taughtColumn(TAUGHT, '支付金额', metric('clicks'));
    expect(column(TAUGHT, 'clicks', money)).toEqual(['unparsable', 'unparsable', 'unparsable']);
  });

  it('keeps the period that its header states', () => {
    const page = pageOf({ grids: [table(['商品', '访客数', '近7天人气'], [['保温杯大容量', '10', '70']])] });
    const reading = readWith(page, taughtColumn(page, '近7天人气', metric('visitors')));
    const columns = reading.tables[0]?.columns.filter(({ metric: id }) => id === 'visitors');
    expect(columns?.map(({ qualifiers }) => qualifiers)).toEqual([[], ['period:7d']]);
  });

  it('says which product a row is, and nothing else may say it then', () => {
    const page = pageOf({
      grids: [
        table(
          ['商品', '内码', '访客数'],
          [
            ['保温杯大容量', 'K/7', '10'],
            ['儿童雨衣加厚', 'K/8', '9'],
          ],
        ),
      ],
    });
    const taught = taughtColumn(page, '内码', { kind: 'product-id' });
    expect(readWith(page, taught).tables[0]?.rows.map(({ productId }) => productId)).toEqual(['K/7', 'K/8']);
    const gone = pageOf({ grids: [table(['商品', 'ID', '访客数'], [['保温杯大容量', '613409516275', '10']])] });
    expect(readWith(gone).tables[0]?.rows[0]?.productId).toBe('613409516275');
    expect(readWith(gone, taught).tables[0]?.rows[0]?.productId).toBeNull();
  });

  it('is of its own table, and of its own pages', () => {
    const refunds = pageOf({ grids: [table(['订单', '退款原因', '人气热度'], [['K-1', '少件', '44']])] });
    expect(column(refunds, 'impressions', HEAT)).not.toEqual(['44']);
    const elsewhere = { ...TAUGHT, url: 'https://seller.example.com/refunds' };
    expect(column(elsewhere, 'impressions', HEAT)).toBeUndefined();
    expect(column({ ...TAUGHT, url: 'https://other.example.com/goods/rank' }, 'impressions', HEAT)).toBeUndefined();
  });
});

describe('on another view of its path', () => {
  const view = 'https://seller.example.com/goods/rank?tab=refunds';
  const withMore = (...more: string[]) =>
    pageOf({
      url: view,
      grids: [
        table(
          ['商品', '访客数', '人气热度', ...more],
          [['保温杯', '12', '44', '1', '2', '3'].slice(0, 3 + more.length)],
        ),
      ],
    });

  it('a column is read in a table of just the same columns', () => {
    expect(column({ ...TAUGHT, url: view }, 'impressions', HEAT)).toEqual(['8231', '6020', '912']);
    expect(column({ ...reordered([0, 4, 3, 1, 2]), url: view }, 'impressions', HEAT)).toEqual(['8231', '6020', '912']);
    expect(column(withMore('退款金额', '退款率'), 'impressions', HEAT)).toBeUndefined();
  });

  it('a single value is not read: one label serves the sums of many views', () => {
    const sum = pair('合计', '9,120');
    const lesson = taughtValue(pageOf({ pairs: [sum] }), sum, metric('orders_paid'));
    const kpis = (url: string) =>
      readWith(pageOf({ url, pairs: [sum, pair('访客数', '33'), pair('浏览量', '70')] }), lesson).kpis;
    expect(kpis(URL_TAUGHT).map(({ metric: id }) => id)).toContain('orders_paid');
    expect(kpis(view).map(({ metric: id }) => id)).not.toContain('orders_paid');
  });
});

describe('a column of a table without headers', () => {
  const bare = (at: string, rows: string[][]) => table(['', '', ''], rows, at);
  const NUMBERS = [
    ['保温杯大容量', '1,234', '5'],
    ['儿童雨衣加厚', '880', '7'],
  ];
  const taughtPage = pageOf({ grids: [bare('#a', NUMBERS)] });
  const lesson = (() => {
    const made = taughtColumn(taughtPage, '', metric('visitors'));
    if (made.lesson.place !== 'column') throw new Error('no column');
    return {
      ...made,
      lesson: {
        ...made.lesson,
        anchors: made.lesson.anchors.map((one) => ({ ...one, position: 1, look: 'number' as const })),
      },
    };
  })();
  const found = (grids: Capture['grids'], url = URL_TAUGHT) =>
    [...locateTeachings(pageOf({ grids, url }), [lesson]).tables.values()].flatMap(({ columns }) => [
      ...columns.keys(),
    ]);

  it('is known by its place alone, and only where it can be but one', () => {
    const shares = bare('#a', [
      ['保温杯大容量', '12.5%', '5'],
      ['儿童雨衣加厚', '8%', '7'],
    ]);
    expect(found([bare('#a', NUMBERS)])).toEqual([1]);
    expect(found([bare('#a', NUMBERS), bare('#b', NUMBERS)])).toEqual([]);
    expect(found([shares])).toEqual([]);
    expect(found([bare('#a', NUMBERS)], `${URL_TAUGHT}&view=sums`)).toEqual([]);
  });
});

describe('a column that was renamed', () => {
  const renamed = reordered([0, 1, 2, 3, 4], { 人气热度: '商品人气热力' });

  it('is unreadable in every row, with where it seems to be and how sure that is', () => {
    expect(column(renamed, 'impressions', HEAT)).toEqual(['unparsable', 'unparsable', 'unparsable']);
    expect(standing(renamed, HEAT)).toMatchObject({
      status: 'moved',
      proposal: { shown: '商品人气热力', samples: ['8,231', '6,020', '912'] },
    });
    const found = standing(renamed, HEAT);
    if (found?.status !== 'moved') throw new Error('not moved');
    expect(found.proposal?.confidence).toBeGreaterThan(0.5);
    expect(found.proposal?.confidence).toBeLessThan(1);
  });

  it('reads again once the proposal is taken, on the old page and on the new', () => {
    const found = standing(renamed, HEAT);
    if (found?.status !== 'moved' || found.proposal?.place !== 'column' || HEAT.lesson.place !== 'column')
      throw new Error('no proposal');
    const anchors = [...HEAT.lesson.anchors, found.proposal.anchor];
    const mended: Teaching = { ...HEAT, lesson: { ...HEAT.lesson, anchors } };
    expect(column(renamed, 'impressions', mended)).toEqual(['8231', '6020', '912']);
    expect(column(TAUGHT, 'impressions', mended)).toEqual(['8231', '6020', '912']);
  });

  it('has no proposal where two columns could be it', () => {
    const both = reordered([0, 1, 2, 3, 4], { 人气热度: '人气热度一', 成交指数: '人气热度二' });
    expect(standing(both, HEAT)).toMatchObject({ status: 'moved', proposal: null });
    expect(column(both, 'impressions', HEAT)).toEqual(['unparsable', 'unparsable', 'unparsable']);
    const one = reordered([0, 1, 2, 3, 4], { 人气热度: '人气热度一' });
    expect(standing(one, HEAT)).toMatchObject({ proposal: { shown: '人气热度一' } });
  });

  it('is proposed to no two lessons', () => {
    const other = taughtColumn(TAUGHT, '成交指数', metric('click_users'));
    const left = reordered([0, 1, 2, 4], { 人气热度: '人气指数' });
    for (const [one, two] of [
      [HEAT, other],
      [other, HEAT],
    ] as const)
      expect(standing(left, one, two)).toMatchObject({ status: 'moved', proposal: null });
  });

  it('is not taken for a column that was there before, nor for one that the lexicon knows as another', () => {
    expect(standing(reordered([0, 1, 3, 4]), HEAT)).toMatchObject({ status: 'moved', proposal: null });
    const other = reordered([0, 1, 2, 3, 4], { 人气热度: '收藏人数' });
    expect(standing(other, HEAT)).toMatchObject({ status: 'moved', proposal: null });
  });

  it('says nothing of a view of the page that shows another table, or none yet', () => {
    const tab = pageOf({
      grids: [
        table(['日期', '来源', '人数', '占比'], [['11-10', '搜索', '3', '1%']]),
        table(['甲', '乙', '丙', '丁'], [['1', '2', '3', '4']]),
      ],
    });
    expect(standing(tab, HEAT)).toBeUndefined();
    expect(standing(pageOf({}), HEAT)).toBeUndefined();
    const other = { ...renamed, url: 'https://seller.example.com/goods/rank?tab=shops' };
    expect(standing(other, HEAT)).toBeUndefined();
  });
});

describe('a taught value', () => {
  const heat = pair('热力值', '9,120', '今日');
  const tiles = pageOf({ pairs: [heat, pair('热力值', '8,000', '昨日', 'tile old'), pair('访客数', '33')] });
  const lesson = taughtValue(tiles, heat, metric('impressions'));
  const kpi = (capture: Capture, ...teachings: Teaching[]) =>
    readWith(capture, ...teachings).kpis.find(({ metric: id }) => id === 'impressions')?.field;

  it('is the tile of its label under its heading', () => {
    expect(kpi(tiles, lesson)).toMatchObject({ status: 'ok', raw: '9,120', value: { value: '9120' } });
    const yesterday = pageOf({ pairs: [pair('热力值', '8,000', '昨日'), pair('访客数', '33'), pair('浏览量', '70')] });
    expect(kpi(yesterday, lesson)).toMatchObject({ status: 'unparsable', reason: 'moved' });
  });

  it('makes a product page of one that was not understood, and its price what the page shows', () => {
    const price = line('129.00', { hints: ['data-role:deal', 'x1'] });
    const page = pageOf({
      url: 'https://shop.example.com/offer/811222',
      lines: [line('Kettle'), price, line('99.00')],
    });
    const taught = taughtValue(page, price, { kind: 'price', currency: 'EUR' });
    expect(readWith(page).product).toBeNull();
    const other = pageOf({
      url: 'https://shop.example.com/offer/922333',
      lines: [line('Pot'), line('45.00', { hints: ['data-role:deal', 'x9'], at: 'elsewhere' })],
    });
    expect(readWith(other, taught).product?.price).toMatchObject({
      status: 'ok',
      value: { amount: '45.00', currency: 'EUR' },
    });
    const gone = pageOf({ url: page.url, lines: [line('Kettle'), line('99.00')] });
    expect(readWith(gone, taught)).toMatchObject({ verdict: 'unreadable', product: null });
  });

  it('is no value where several lines bear its names', () => {
    const price = line('129.00', { hints: ['data-role:deal'] });
    const page = pageOf({ lines: [price] });
    const taught = taughtValue(page, price, { kind: 'price', currency: 'EUR' });
    const twice = pageOf({
      lines: [
        line('12.00', { hints: ['data-role:deal'], at: 'a' }),
        line('13.00', { hints: ['data-role:deal'], at: 'b' }),
      ],
    });
    expect(readWith(twice, taught).product).toBeNull();
    expect(standing(twice, taught)).toMatchObject({ status: 'moved', proposal: null });
  });
});

describe('which pages a lesson is for', () => {
  it.each([
    ['https://a.example/item/12345678', 'https://a.example/item/87654321', 'same'],
    [URL_TAUGHT, 'https://seller.example.com/goods/rank?dateType=month&tab=goods&pageNo=3', 'same'],
    [URL_TAUGHT, 'https://seller.example.com/goods/rank?tab=shops', 'kin'],
    [URL_TAUGHT, 'https://seller.example.com/goods', null],
    ['https://a.example/app?page=goods&vendor=me', 'https://a.example/app?page=goods&vendor=me&page_size=50', 'same'],
    ['https://a.example/app?page=goods&vendor=me', 'https://a.example/app?page=refunds&vendor=me', 'kin'],
    ['https://a.example/index.php?p=goods', 'https://a.example/index.php?p=refunds', 'kin'],
    ['https://a.example/app?currentTab=goods', 'https://a.example/app?currentTab=refunds', 'kin'],
    ['https://a.example/app?tab=1', 'https://a.example/app?tab=2', 'kin'],
    ['https://a.example/app?tab=1&shop=77', 'https://a.example/app?tab=1&shop=78&dateType=2', 'same'],
    ['https://a.example/app?tabIndex=goods', 'https://a.example/app?tabIndex=refunds', 'kin'],
    [
      'https://a.example/app?tab=goods',
      'https://a.example/app?tab=goods&current=2&p=3&t=1762800000&pageSize=50',
      'same',
    ],
    ['https://a.example/app#/goods/rank?x=1', 'https://a.example/app#/goods/rank?x=2', 'same'],
    ['https://a.example/app#/goods/rank', 'https://a.example/app#/orders', null],
    ['https://a.example/app#/goods', 'https://a.example/app', null],
  ])('%s and %s: %s', (taught, here, match) => expect(matchOf(patternOf(taught), here)).toBe(match));
});

describe('whatever is taught', () => {
  const text = fc.constantFrom('访客数', '人气', '金额', '商品', 'ID', '转化率', '甲', '', '近7天销量');
  const cell = fc.constantFrom(
    '1,234',
    '12.5%',
    '¥9.90',
    '-',
    '',
    '杯子很好用',
    '613409516275',
    '3.2万',
    '10~20',
    '1??',
  );
  const page = fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.tuple(
        fc.array(text, { minLength: width, maxLength: width }),
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      ),
    )
    .map(([headers, rows]) => pageOf({ grids: [table(headers, rows)] }));
  const means = fc.constantFrom(
    metric('visitors'),
    metric('gmv_paid', { currency: 'CNY' }),
    metric('pay_conversion_rate'),
    { kind: 'product-id' } as const,
    { kind: 'title' } as const,
    { kind: 'ignore' } as const,
  );

  it('gives no value that does not stand in the taught column of that row', () => {
    fc.assert(
      fc.property(page, page, fc.nat(4), means, (taught, shown, at, meaning) => {
        const headers = taught.grids[0]?.header[0] ?? [];
        const header = headers[at % Math.max(1, headers.length)]?.text;
        if (header === undefined || headers.filter((one) => one.text === header).length > 1) return;
        const lesson = taughtColumn(taught, header, meaning);
        for (const capture of [taught, shown]) {
          const reading = readWith(capture, lesson);
          for (const read of reading.tables.flatMap(({ columns }) => columns)) {
            for (const field of read.fields) {
              if (field.status !== 'ok') continue;
              const cells = capture.grids.flatMap((grid) => grid.body.flatMap((row) => row.cells));
              const here = cells.find((one) => one.at === field.at);
              expect(here?.text).toBe(field.raw);
              const col = capture.grids[0]?.header[0]?.find((one) => one.col === here?.col);
              expect(read.header).toBe(col?.text);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives no figure and no price of a page but one that stands where a lesson says', () => {
    const value = fc.constantFrom('1,234', '¥9.90', '€12.00', '12.5%', '杯子', '10~20', '-', '¥9.90 ¥12.00');
    const label = fc.constantFrom('访客数', '热力值', '价格', '元', '');
    const tiles = fc.array(fc.tuple(label, value), { minLength: 1, maxLength: 4 });
    const texts = fc.array(value, { minLength: 1, maxLength: 4 });
    const some = fc.tuple(tiles, texts).map(([pairs, lines]) =>
      pageOf({
        pairs: pairs.map(([name, text], at) => pair(name, text, null, `tile ${at}`)),
        lines: lines.map((text, at) => line(text, { at: `line ${at}`, hints: [`data-n:${text.length}`] })),
      }),
    );
    const kinds = fc.constantFrom(
      metric('impressions'),
      metric('gmv_paid', { currency: 'CNY' }),
      { kind: 'price', currency: null } as const,
      { kind: 'title' } as const,
    );
    fc.assert(
      fc.property(some, some, fc.nat(7), kinds, (taught, shown, at, meaning) => {
        const places = [...taught.pairs, ...taught.lines];
        const of = places[at % places.length];
        if (!of) return;
        const lesson = taughtValue(taught, of, meaning);
        for (const capture of [taught, shown]) {
          const lessons = locateTeachings(capture, [lesson]);
          const here = [...lessons.pairs.keys(), ...lessons.lines.keys()];
          const reading = readCapture(capture, lessons);
          const told = reading.kpis.filter(
            (kpi) => 'at' in kpi.field && here.some((one) => one.at === (kpi.field as { at: string }).at),
          );
          for (const { field } of told) {
            if (field.status !== 'ok') continue;
            const own = here.flatMap((one) => ('values' in one ? one.values.map(({ text }) => text) : [one.text]));
            expect(own).toContain(field.raw);
          }
          const price = reading.product?.price;
          if (price?.status === 'ok' && meaning.kind === 'price') {
            expect(here.some((one) => one.at === price.at)).toBe(true);
            expect(price.raw).toContain(price.value.amount);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Cell, Grid, Row } from '@/lib/domain/capture';
import type { PageContext } from './page-context';
import { readTable } from './table';

const CHINESE: PageContext = { platform: 'tmall', lang: 'zh-CN', currency: 'CNY', home: 'CNY', locale: 'zh-CN' };

function cell(col: number, text: string, about: Partial<Cell> = {}): Cell {
  const parts = text.split('¦').map((part) => ({ text: part, struck: false }));
  return {
    col,
    at: `cell ${col} ${text}`,
    text: text.replaceAll('¦', ' '),
    parts,
    links: [],
    attributes: {},
    ...about,
  };
}

function row(ref: number, texts: readonly string[], about: Partial<Row> = {}): Row {
  return {
    ref,
    at: `row ${ref}`,
    key: null,
    level: 0,
    cells: texts.map((text, col) => cell(col, text, { at: `cell ${ref} ${col}` })),
    ...about,
  };
}

function grid(header: readonly string[], body: readonly Row[], about: Partial<Grid> = {}): Grid {
  return {
    at: 'table',
    shape: 'table',
    caption: null,
    header: [header.map((text, col) => ({ col, span: 1, at: `head ${col}`, text }))],
    body: [...body],
    foot: [],
    declaredRows: null,
    pagerText: null,
    ...about,
  };
}

function values(read: ReturnType<typeof readTable>, column: number) {
  return read?.columns[column]?.fields.map((field) => (field.status === 'ok' ? field.value.value : field.status));
}

describe('reading a table', () => {
  it("takes an id that follows its label without a colon, and leaves the seller's own number", () => {
    const read = readTable(
      grid(['Produit', 'Pages vues'], [row(0, ['Robot cuiseur¦Réf. AUC6151964572¦REF-220', '12'])]),
      {
        ...CHINESE,
        platform: null,
      },
    );
    expect(read?.rows[0]).toMatchObject({ productId: 'AUC6151964572', title: 'Robot cuiseur' });
  });

  it('does not count rows of totals that the page numbers among its rows', () => {
    const rows = [
      row(0, ['杯子', '1'], { key: 'a' }),
      row(1, ['毯子', '4'], { key: 'b' }),
      row(2, ['合计', '5'], { key: 'c' }),
    ];
    const read = readTable(grid(['商品名称', '访客数'], rows, { declaredRows: 161 }), CHINESE);
    expect(read?.rowsTotal).toBe(160);
  });

  it('gives each row its id, its name and its values', () => {
    const read = readTable(
      grid(
        ['商品信息', '商品访客数', '支付金额'],
        [row(0, ['保温杯大容量¦商品ID：613409516275¦SKU: A-1', '1,234', '¥5.50'])],
      ),
      CHINESE,
    );
    expect(read?.rows[0]).toMatchObject({ productId: '613409516275', title: '保温杯大容量', labels: { SKU: 'A-1' } });
    expect(values(read, 0)).toEqual(['1234']);
    expect(read?.columns[1]?.fields[0]).toMatchObject({ value: { unit: 'money', value: '5.50', currency: 'CNY' } });
  });

  it('takes the id from the link where no text says it', () => {
    const links = ['https://detail.tmall.com/item.htm?id=613409516275'];
    const cells = [cell(0, '保温杯大容量', { links }), cell(1, '1')];
    const read = readTable(grid(['商品', '访客数'], [row(0, [], { cells })]), CHINESE);
    expect(read?.rows[0]?.productId).toBe('613409516275');
  });

  it('keeps dashes, bounds and texts apart from values', () => {
    const read = readTable(
      grid(
        ['商品', '支付转化率'],
        ['1.5%', '-', '<1%', '待更新'].map((text, ref) => row(ref, [`商品名 ${ref} 号`, text])),
      ),
      CHINESE,
    );
    expect(values(read, 0)).toEqual(['0.015', 'absent', 'ambiguous', 'unparsable']);
  });

  it('takes no change for a value', () => {
    const texts = ['26,100¦较前一日¦+34.25%', '较前一日¦+34.25%', '+34.25%', '26,100¦31,000'];
    const read = readTable(
      grid(
        ['商品', '商品访客数'],
        texts.map((text, ref) => row(ref, [`商品名 ${ref} 号`, text])),
      ),
      CHINESE,
    );
    expect(values(read, 0)).toEqual(['26100', 'unparsable', 'unparsable', 'ambiguous']);
  });

  it('reads a rate only where a percent sign or the header says what it is', () => {
    const header = ['商品', '支付转化率', '退款率(%)'];
    const read = readTable(grid(header, [row(0, ['保温杯大容量', '3.2', '3.2'])]), CHINESE);
    expect(values(read, 0)).toEqual(['unparsable']);
    expect(values(read, 1)).toEqual(['0.032']);
  });

  it('keeps totals, nested rows and rows without an id out of the products', () => {
    const product = (ref: number) => row(ref, [`商品名 ${ref} 号¦ID: 61340951627${ref}`, '10']);
    const body = [
      row(9, ['合计', '40']),
      product(0),
      row(1, ['红色 / M', '4'], { level: 1 }),
      product(2),
      row(3, ['分组', '5']),
    ];
    const read = readTable(grid(['商品', '访客数'], body), CHINESE);
    expect(read?.rows.map(({ ref }) => ref)).toEqual([0, 2]);
    expect(read?.totals?.[0]).toMatchObject({ value: { value: '40' } });
  });

  it.each(['平均', 'Media', 'Średnia', 'Ortalama', '평균', 'Gemiddelde'])(
    'takes a row of averages (%s) for no total',
    (word) => {
      const body = [row(0, ['商品名 1 号¦ID: 613409516271', '10']), row(1, ['商品名 2 号¦ID: 613409516272', '20'])];
      const read = readTable(grid(['商品', '访客数'], [...body, row(2, [word, '15'])]), CHINESE);
      expect(read).toMatchObject({ totals: null, rows: [{ ref: 0 }, { ref: 1 }] });
    },
  );

  it('takes no product for a total whose name begins like one', () => {
    const body = [row(0, ['613409516271', 'Total Care cream', '10']), row(1, ['613409516272', 'Mug', '20'])];
    const read = readTable(grid(['商品ID', '商品名称', '访客数'], [...body, row(2, ['', 'Total', '30'])]), CHINESE);
    expect(read?.rows.map(({ title }) => title)).toEqual(['Total Care cream', 'Mug']);
    expect(read?.totals?.[0]).toMatchObject({ value: { value: '30' } });
    const linked = (id: string, name: string, visitors: string) =>
      row(Number(id), [], {
        cells: [cell(0, name, { links: [`https://detail.tmall.com/item.htm?id=61340951627${id}`] }), cell(1, visitors)],
      });
    const named = [linked('1', 'Total War mug', '10'), linked('2', 'Mug', '20')];
    expect(readTable(grid(['商品', '访客数'], named), CHINESE)).toMatchObject({ totals: null, rows: [{}, {}] });
  });

  it('counts in thousands have decimals, which group nothing', () => {
    const body = [row(0, ['杯', '1.234', '1.5万']), row(1, ['盘', '2', '0.00012'])];
    const read = readTable(grid(['商品名称', '访客数(万)', '浏览量(万)'], body), CHINESE);
    expect(values(read, 0)).toEqual(['12340', '20000']);
    expect(values(read, 1)).toEqual(['15000', 'unparsable']);
  });

  it('leaves a total alone whose figures stand under the wrong headers', () => {
    const body = [row(0, ['保温杯大容量', '1', '2'])];
    const foot = [row(1, ['合计', '1', '2'], { cells: [cell(0, '合计¦219,984'), cell(1, '3')] })];
    const shifted = [row(1, [], { cells: [cell(0, '219,984'), cell(1, '合计'), cell(2, '3')] })];
    expect(readTable(grid(['商品', '访客数', '浏览量'], body, { foot }), CHINESE)?.totals).not.toBeNull();
    expect(readTable(grid(['商品', '访客数', '浏览量'], body, { foot: shifted }), CHINESE)?.totals).toBeNull();
  });

  it('takes the metric from both of two columns that claim it', () => {
    const read = readTable(grid(['商品', '访客数', '访客数'], [row(0, ['保温杯大容量', '10', '20'])]), CHINESE);
    expect(read?.columns.map(({ metric }) => metric)).toEqual([null, null]);
    const copies = readTable(grid(['商品', '访客数', '访客数'], [row(0, ['保温杯大容量', '10', '10'])]), CHINESE);
    expect(copies?.columns.map(({ metric }) => metric)).toEqual(['visitors']);
  });

  it('parts a column whose header names two metrics', () => {
    const read = readTable(grid(['商品', '访客数 / 浏览量'], [row(0, ['保温杯大容量', '23,907 / 29,113'])]), CHINESE);
    expect(read?.columns.map(({ metric }) => metric)).toEqual(['visitors', 'page_views']);
    expect([values(read, 0), values(read, 1)]).toEqual([['23907'], ['29113']]);
  });

  it('parts a column whose cells name their figures', () => {
    const read = readTable(grid(['商品', '流量'], [row(0, ['保温杯大容量', '访客数¦12¦浏览量¦34'])]), CHINESE);
    expect(read?.columns.map(({ metric }) => metric)).toEqual(['visitors', 'page_views']);
    expect([values(read, 0), values(read, 1)]).toEqual([['12'], ['34']]);
  });

  it('reads the one of several rows of a product that is not a comparison, and none where nothing tells', () => {
    const name = cell(0, '保温杯大容量');
    const spanned = (ref: number, kind: string, text: string) =>
      row(ref, [], { cells: [name, cell(1, kind), cell(2, text)] });
    const header = ['商品名称', '区分', '访客数'];
    const compared = readTable(grid(header, [spanned(0, '当日', '10'), spanned(1, '前日比', '+5%')]), CHINESE);
    expect(values(compared, 0)).toEqual(['10']);
    const devices = readTable(grid(header, [spanned(0, 'PC', '10'), spanned(1, '无线', '30')]), CHINESE);
    expect(values(devices, 0)).toEqual(['ambiguous']);
    const summed = readTable(grid(header, [spanned(0, 'PC', '10'), spanned(1, '合计', '40')]), CHINESE);
    expect(values(summed, 0)).toEqual(['40']);
  });

  it('gives nothing of a row of boxes that has slid along under its headers', () => {
    const header = ['商品', '支付金额', '支付转化率', '退款率'];
    const slid = row(1, ['毯子加厚双人款', '8.88%', '6.85%', '保温杯小容量']);
    const body = [row(0, ['保温杯大容量', '¥5.00', '1.00%', '2.00%']), slid];
    const read = readTable(grid(header, body, { shape: 'boxes' }), CHINESE);
    expect(values(read, 1)).toEqual(['0.01', 'ambiguous']);
  });

  it('takes an id that stands on several rows from all of them', () => {
    const body = ['2026-11-09', '2026-11-10'].map((day, ref) => row(ref, ['613409516275', day, '5']));
    const read = readTable(grid(['商品ID', '日期', '访客数'], body), CHINESE);
    expect(read?.rows.map(({ productId }) => productId)).toEqual([null, null]);
  });
});

describe('a figure in several elements', () => {
  it('takes the magnitude or currency that stands in an element of its own', () => {
    const polish: PageContext = { platform: null, lang: 'pl', currency: 'PLN', home: 'PLN', locale: 'pl' };
    const cells = ['Lampka nocna', '121,0¦tys.', '366¦+2,1%', '1,5¦mln¦zł'];
    const read = readTable(
      grid(['Oferta', 'Odwiedzający', 'Zamówienia', 'Wartość sprzedaży'], [row(0, cells)]),
      polish,
    );
    expect([values(read, 0), values(read, 1), values(read, 2)]).toEqual([['121000'], ['366'], ['1500000']]);
  });
});

describe('a figure cut at its decimal mark', () => {
  it('is not read from its end', () => {
    const read = readTable(grid(['商品', '支付转化率'], [row(0, ['保温杯', '5¦,65%'])]), CHINESE);
    expect(values(read, 0)).toEqual(['ambiguous']);
  });
});

describe('a grouped header', () => {
  it('does not name a column that has lost its own name', () => {
    const groups = [{ col: 1, span: 3, at: 'group', text: 'アクセス' }];
    const names = ['商品名', 'ページビュー', 'アクセス人数', ''].map((text, col) => ({
      col,
      span: 1,
      at: `head ${col}`,
      text,
    }));
    const japanese: PageContext = { platform: null, lang: 'ja', currency: 'JPY', home: 'JPY', locale: 'ja' };
    const page = grid([], [row(0, ['ステンレスボトル', '27,913', '15,064', '89'])], { header: [groups, names] });
    expect(readTable(page, japanese)?.columns.map(({ metric }) => metric)).toEqual(['page_views', 'visitors', null]);
  });
});

describe('how many rows a table has', () => {
  it.each([
    ['共 310 条 1 2 3', 310],
    ['1-20 of 310', 310],
    ['1–20 von 1.310', 1310],
    ['총 137개 ‹ 1 2', 137],
    ['ทั้งหมด 12 รายการ', 12],
    ['Page 1 of 3', null],
    ['20 / page', null],
  ])('is what %j states', (pagerText, count) => {
    const read = readTable(grid(['商品', '访客数'], [row(0, ['保温杯大容量', '1'])], { pagerText }), CHINESE);
    expect(read?.rowsTotal).toBe(count);
  });
});

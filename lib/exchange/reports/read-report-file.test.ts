import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersOf, encodeText } from '@/test/support/encode-text';
import { decodeText } from './decode-text';
import { readDelimited } from './delimited';
import { readReportFile } from './read-report-file';

async function tablesOf(bytes: Uint8Array | string) {
  const read = await readReportFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  if (read.status === 'refused') throw new Error(read.reason);
  return read.tables;
}

async function tableOf(bytes: Uint8Array | string) {
  const [table, ...others] = await tablesOf(bytes);
  if (!table || others.length > 0) throw new Error(`${others.length + Number(!!table)} tables`);
  return table;
}

const grid = (table: Awaited<ReturnType<typeof tableOf>>) => [
  table.columns.map(({ header }) => header.join(' / ')),
  ...table.rows.map((_, row) => table.columns.map(({ cells }) => cells[row])),
];

/** What a platform of each encoding's home would write over its columns. */
const HEADERS: Record<string, string[]> = {
  'utf-8': ['商品名称', 'Visitors', 'Umsatz', '支付金额'],
  'utf-16le': ['商品名称', '访客数', '支付件数', '支付金额'],
  'utf-16be': ['상품명', '방문자수', '주문', '매출'],
  gb18030: ['商品名称', '访客数', '支付件数', '支付金额'],
  big5: ['商品名稱', '訪客數', '瀏覽量', '訂單數'],
  shift_jis: ['商品名', '売上個数', 'アクセス人数', '転換率'],
  'euc-jp': ['商品名', '売上個数', 'アクセス人数', '転換率'],
  'euc-kr': ['상품명', '방문자수', '주문', '매출'],
  'windows-1252': ['Producto', 'Visitas únicas', 'Unidades', 'Conversión'],
  'windows-1250': ['Nazwa', 'Zamówienia', 'Odsłony', 'Kategoria'],
  'windows-1251': ['Название товара', 'Заказы', 'Просмотры', 'Выручка'],
  'windows-1254': ['Ürün adı', 'Ziyaretçi', 'Sipariş', 'Görüntülenme'],
};
const DELIMITERS = [',', '\t', ';', '|'];
const MARKS: Record<string, number[]> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

const quoted = (text: string, delimiter: string) =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Encodings of one byte a character differ in few letters: their fields are in letters of their own languages. */
const NARROW: Record<string, string> = {
  'windows-1252': 'aeiouáéíóúñü',
  'windows-1250': 'aeiouąćęłńóśźż',
  'windows-1251': 'абвгдежзиклмнопрстуфхцчшыьэюя',
  'windows-1254': 'aeiouçğıöşüİŞ',
};

/** Texts that the encoding can hold, with what breaks a file of separated fields; no space at their ends. */
function cellsIn(encoding: string): fc.Arbitrary<string> {
  const wide = NARROW[encoding]
    ? [...NARROW[encoding]]
    : encoding.startsWith('utf')
      ? [...'商品访客名称äöüéñ한국어日本語']
      : charactersOf(encoding);
  const letters = wide.filter((character) => /[\p{L}\p{N}]/u.test(character));
  const own = fc.constantFrom(...letters);
  const inner = fc.oneof({ weight: 4, arbitrary: own }, fc.constantFrom(',', ';', '\t', '|', '"', '\n', ' ', '-', '.'));
  return fc
    .tuple(own, fc.array(inner, { maxLength: 8 }), own)
    .map(([first, middle, last]) => [first, ...middle, last].join(''));
}

describe('a file of separated fields', () => {
  it.each(Object.keys(HEADERS))('reads back in %s whatever its fields and separator', async (encoding) => {
    const header = HEADERS[encoding] ?? [];
    const cell = cellsIn(encoding);
    const figure = fc.integer({ min: 0, max: 99_999 }).map(String);
    const row = fc.tuple(cell, figure, figure, figure);
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 3, maxLength: 6 }),
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\r\n', '\n'),
        fc.boolean(),
        async (rows, delimiter, lineEnd, marked) => {
          const lines = [header, ...rows].map((fields) =>
            fields.map((field) => quoted(field, delimiter)).join(delimiter),
          );
          const bytes = encodeText(lines.join(lineEnd) + lineEnd, encoding);
          const mark = encoding.startsWith('utf-16') || marked ? (MARKS[encoding] ?? []) : [];
          const decoded = decodeText(Uint8Array.from([...mark, ...bytes]));
          const read = readDelimited(decoded.text);
          const expected = [header, ...rows].map((fields) => fields.map((field) => field.trim()));
          expect(read?.rows.map(({ texts }) => texts).filter((texts) => texts.length > 1)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes the separator that the first line names, an inch sign for no quote, and ="…" for its text', async () => {
    expect(grid(await tableOf('sep=;\nProduct;Visitors\nMug, blue;12\n'))).toEqual([
      ['Product', 'Visitors'],
      ['Mug, blue', '12'],
    ]);
    expect(grid(await tableOf('Product\tVisitors\n"Mug 5\t12\nPlate\t3\n'))[1]).toEqual(['"Mug 5', '12']);
    expect(grid(await tableOf('商品ID,访客数\n="680010010001",5\n'))[1]).toEqual(['680010010001', '5']);
  });
});

describe('where the table stands in a file', () => {
  it('passes over lines above the header and notes below the rows, and keeps them apart', async () => {
    const table = await tableOf(
      '商品分析\n表示期間,2026年07月09日から2026年07月09日\nキーワード,\n端末,すべて\n\n商品名,商品管理番号,アクセス人数,転換率\nマグ,m-1,"1,200",4.00%\n皿,m-2,-,-\n\n※ 数値は確定前のものです\n',
    );
    expect(grid(table)).toEqual([
      ['商品名', '商品管理番号', 'アクセス人数', '転換率'],
      ['マグ', 'm-1', '1,200', '4.00%'],
      ['皿', 'm-2', '-', '-'],
    ]);
    expect(table.notes).toContain('表示期間 2026年07月09日から2026年07月09日');
    expect(table.notes).toContain('※ 数値は確定前のものです');
    expect(table.rows).toEqual([7, 8]);
  });

  it('puts groups over the names of their columns where names repeat', async () => {
    const table = await tableOf('日期,总数据,,商品数据,\n,访客数,浏览量,访客数,浏览量\n2026-11-10,10,20,8,12\n');
    expect(table.columns.map(({ header }) => header)).toEqual([
      ['日期'],
      ['总数据', '访客数'],
      ['总数据', '浏览量'],
      ['商品数据', '访客数'],
      ['商品数据', '浏览量'],
    ]);
  });

  it('reads a second table of a sheet, and a header that is written again only once', async () => {
    const tables = await tablesOf(
      'Date,Visitors\n2026-11-10,5\nDate,Visitors\n2026-11-11,6\n\nProduct,Page views\nMug,12\n',
    );
    expect(tables.map((table) => table.rows.length)).toEqual([2, 1]);
  });

  it('keeps a row of a name alone, which is a product without figures', async () => {
    expect((await tableOf('Product,Visitors,Orders\nMug,1,2\nPlate,,\n')).rows).toHaveLength(2);
  });

  it('says where no line names the columns, and reads the rows all the same', async () => {
    const table = await tableOf('1\tMug\t105,659\t2026-11-10\n2\tPlate\t78,221\t2026-11-10\n3\tBowl\t5\t2026-11-10\n');
    expect(table).toMatchObject({ named: false, rows: [1, 2, 3] });
  });

  it.each([
    ['a letter', 'Dear Sir,\nhere is your report.\n'],
    ['words alone', '字段,说明\nSPU,必填\n商品名称,可选\n'],
    ['nothing', ''],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1, 0])],
  ])('refuses %s', async (_, content) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    expect(await readReportFile(bytes)).toMatchObject({ status: 'refused', reason: 'not-a-table' });
  });
});

describe('workbooks', () => {
  const rows = [
    ['Date', 'Product', 'Visitors', 'Conversion rate', 'Sales'],
    [46336, 'Mug', 1234, 0.0972, 1479.5],
    [46337, 'Plate', null, null, null],
  ];
  function workbook(bookType: 'xlsx' | 'biff8' | 'xlml'): Uint8Array {
    const sheet = utils.aoa_to_sheet(rows);
    for (const [address, format] of Object.entries({
      A2: 'yyyy-mm-dd',
      A3: 'yyyy-mm-dd',
      D2: '0.00%',
      E2: '[$₹-4009] #,##0.00',
    })) {
      const cell = sheet[address] as { z?: string } | undefined;
      if (cell) cell.z = format;
    }
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Report');
    return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
  }
  const expected = [
    ['Date', 'Product', 'Visitors', 'Conversion rate', 'Sales'],
    ['2026-11-10', 'Mug', '1234', '9.72%', '₹1479.5'],
    ['2026-11-11', 'Plate', null, null, null],
  ];

  it.each(['xlsx', 'biff8', 'xlml'] as const)('are read as they are shown from %s', async (type) => {
    const table = await tableOf(workbook(type));
    expect(grid(table)).toEqual(expected);
    expect(table.sheet).toBe('Report');
    expect(table.columns.map(({ typed }) => typed)).toEqual([false, false, true, true, true]);
  });

  it('are read where a page of HTML bears their name, with signs and spans', async () => {
    const html =
      '<html><meta charset="utf-8"><table><tr><th>商品名称</th><th>访客数</th><th>支付金额</th></tr><tr><td>杯 &amp; 盘</td><td>1,234</td><td>&yen;12.50</td></tr></table></html>';
    expect(grid(await tableOf(html))[1]).toEqual(['杯 & 盘', '1,234', '¥12.50']);
  });

  it('say when they cannot be opened', async () => {
    const broken = workbook('biff8').slice(0, 700);
    expect(await readReportFile(broken)).toMatchObject({ status: 'refused' });
    expect(await readReportFile(workbook('xlsx').slice(0, 900))).toEqual({ status: 'refused', reason: 'damaged' });
  });

  it.each(['xlsx', 'biff8'] as const)(
    'shift no number whose percent sign only stands there, and read lengths of time, from %s',
    async (bookType) => {
      const sheet = utils.aoa_to_sheet([
        ['Product ID', 'Bounce rate', 'CTR', 'Average stay', 'Visitors'],
        ['600123', 12.3, 4.5, 43 / 86_400, 5],
        ['600124', 8, 5, 1.5, 6],
      ]);
      const formats = { B: '0.0"%"', C: '0.0\\%', D: '[h]:mm:ss', E: '#,##0' };
      for (const [column, format] of Object.entries(formats))
        for (const row of [2, 3]) (sheet[`${column}${row}`] as { z?: string }).z = format;
      const book = utils.book_new();
      utils.book_append_sheet(book, sheet, 'S');
      const table = await tableOf(new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer));
      expect(grid(table).slice(1)).toEqual([
        ['600123', '12.3%', '4.5%', '0:00:43', '5'],
        ['600124', '8%', '5%', '36:00:00', '6'],
      ]);
    },
  );

  it('never give a number that a double cannot hold as an id', async () => {
    const sheet = utils.aoa_to_sheet([
      ['商品ID', '访客数'],
      [1.2345678901234567e19, 5],
    ]);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'S');
    const table = await tableOf(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer));
    expect(table.columns[0]?.cells[0]).toMatch(/e\+19$/);
  });
});

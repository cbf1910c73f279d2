import { describe, expect, it } from 'vitest';
import type { Capture, Cell, Grid, Line } from '@/lib/domain/capture';
import type { PlatformPage } from '@/lib/domain/platform';
import type { Reading } from '@/lib/domain/reading';
import { placeOf, platforms } from '@/lib/platforms/registry';
import { jsonLd, line, shopPage } from '@/test/support/shop-page';
import { readCapture } from './read-capture';

const pages = platforms.flatMap((platform) =>
  platform.pages.flatMap((page) => {
    const url = page.examples[0]?.url;
    return url ? [{ name: `${platform.id} ${page.id}`, page, url }] : [];
  }),
);
const productPages = pages.filter(({ page }) => page.kind === 'product');
const dashboards = pages.filter(({ page }) => page.kind !== 'product');

const CHINESE = { id: '商品ID', name: '商品名称', visitors: '访客数', gmv: '支付金额' };
const ENGLISH = { id: 'Product ID', name: 'Product name', visitors: 'Visitors', gmv: 'Sales' };
type Labels = Record<keyof typeof CHINESE, string>;

const isChinese = (url: string) => placeOf(url).site?.locale?.startsWith('zh') ?? false;
const labelsOf = (url: string): Labels => (isChinese(url) ? CHINESE : ENGLISH);
const required = (page: PlatformPage) => page.mustShow.slice(0, 1).map((text) => line(text));

const ROWS = [
  ['8801234567001', 'Steel bottle 500 ml', '1,205', '1,290.50'],
  ['8801234567002', 'Steel bottle 750 ml', '88', '640.00'],
] as const;

/** A dashboard's table under these headers; where `figures` are given they stand for the visitors. */
function dashboard(url: string, page: PlatformPage, headers: readonly string[], figures?: string): Capture {
  const cell = (row: number, col: number, text: string): Cell => ({
    col,
    at: `cell ${row} ${col}`,
    text,
    parts: [{ text, struck: false }],
    links: [],
    attributes: {},
  });
  const grid: Grid = {
    at: 'table',
    shape: 'table',
    caption: null,
    header: [headers.map((text, col) => ({ col, span: 1, at: `head ${col}`, text }))],
    body: ROWS.map((texts, ref) => ({
      ref,
      at: `row ${ref}`,
      key: null,
      level: 0,
      cells: texts.map((text, col) => cell(ref, col, col === 2 ? (figures ?? text) : text)),
    })),
    foot: [],
    declaredRows: null,
    pagerText: null,
  };
  const shell = shopPage({ url, title: 'Dashboard', lang: null, lines: required(page) });
  return { ...shell, grids: [grid] };
}

function amounts({ tables }: Reading, metric: string): string[] {
  return tables.flatMap(({ columns }) =>
    columns
      .filter((column) => column.metric === metric)
      .flatMap(({ fields }) => fields.flatMap((field) => (field.status === 'ok' ? [field.value.value] : []))),
  );
}

const metricsOf = ({ tables }: Reading) =>
  tables.flatMap(({ columns }) => columns.flatMap(({ metric }) => metric ?? []));
const idsOf = ({ tables }: Reading) => tables.flatMap(({ rows }) => rows.flatMap(({ productId }) => productId ?? []));

describe.each(dashboards)('$name', ({ url, page }) => {
  const labels = labelsOf(url);
  const headers = [labels.id, labels.name, labels.visitors, labels.gmv];
  const without = (label: keyof Labels) => headers.map((text) => (text === labels[label] ? '' : text));

  it('gives what its table shows', () => {
    const reading = readCapture(dashboard(url, page, headers));
    expect(reading).toMatchObject({ verdict: 'read', page: page.id, pageKind: page.kind });
    expect(idsOf(reading)).toEqual(ROWS.map(([id]) => id));
    expect(amounts(reading, 'visitors')).toEqual(['1205', '88']);
  });

  it('gives no figure under a metric whose header is gone', () => {
    const reading = readCapture(dashboard(url, page, without('visitors')));
    expect(amounts(reading, 'visitors')).toEqual([]);
    expect(
      metricsOf(
        readCapture(
          dashboard(
            url,
            page,
            headers.map(() => ''),
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('gives no number for digits that only a font of the page can read', () => {
    const reading = readCapture(dashboard(url, page, headers, '\ue1a3\ue0f2\ue87c'));
    expect(amounts(reading, 'visitors')).toEqual([]);
  });
});

describe.each(productPages)('$name', ({ url, page }) => {
  const currency = placeOf(url).site?.currency ?? 'USD';
  const title = line('Steel bottle 500 ml, vacuum insulated', {
    tag: 'h1',
    fontSize: 24,
    hints: page.hints.title.slice(0, 1),
  });
  const price = line(`${currency} 129`, { fontSize: 30, bold: true, hints: [page.hints.price[0] ?? 'product-price'] });
  const others = [line('Sold 1,234'), line('Reviews (356)'), line('500 ml')];
  const read = (lines: readonly Line[]) =>
    readCapture(
      shopPage({
        url,
        lang: null,
        title: 'Steel bottle',
        lines: [...required(page), ...lines, ...others],
        structured: [jsonLd({ name: 'Steel bottle 500 ml', offers: { price: '139', priceCurrency: currency } })],
      }),
    );

  it('gives the price that a shopper sees, and names the statement that contradicts it', () => {
    const { product, page: known } = read([title, price]);
    expect(known).toBe(page.id);
    expect(product?.price).toMatchObject({ status: 'ok', value: { amount: '129', currency } });
    expect(product?.status).toBe('conflict');
  });

  it('gives no price where a shopper sees none, whatever the page states for machines', () => {
    const { product } = read([title]);
    expect(product?.price.status ?? 'absent').not.toBe('ok');
  });
});

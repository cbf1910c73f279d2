import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Line, Structured } from '@/lib/domain/capture';
import { browserAdvice, findBrowser } from '../../support/find-browser.mjs';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const ENTRY = `
  import { walkPage } from '@/lib/capture/walk';
  import { collectLines } from '@/lib/capture/lines';
  import { collectStructured } from '@/lib/capture/structured';
  const pace = () => null;
  globalThis.linesOf = async () => (await collectLines(await walkPage(document, pace), () => false, pace)).lines;
  globalThis.statementsOf = async () => (await collectStructured(document, pace)).structured;
`;

interface Bundle {
  linesOf(): Promise<Line[]>;
  statementsOf(): Promise<Structured[]>;
}

let browser: Browser;
let page: Page;
let bundle: string;

beforeAll(async () => {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(browserAdvice('chromium'));
  const built = await build({
    stdin: { contents: ENTRY, resolveDir: project, loader: 'ts' },
    bundle: true,
    format: 'iife',
    write: false,
    alias: { '@': project },
  });
  bundle = built.outputFiles[0]?.text ?? '';
  browser = await chromium.launch({ executablePath });
  page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
});
afterAll(() => browser?.close());

async function linesOf(html: string): Promise<Line[]> {
  await page.setContent(`<!doctype html><body style="font:16px Arial">${html}</body>`);
  await page.evaluate(bundle);
  return page.evaluate(() => (globalThis as unknown as Bundle).linesOf());
}

async function statementsOf(html: string): Promise<Structured[]> {
  await page.setContent(`<!doctype html><body>${html}</body>`);
  await page.evaluate(bundle);
  return page.evaluate(() => (globalThis as unknown as Bundle).statementsOf());
}

const texts = (lines: readonly Line[]) => lines.map((line) => line.text);

describe('lines of text', () => {
  it('join what is painted in one line and end where a block does', async () => {
    const lines = await linesOf('<div>Price: <b>€ 10,</b><span>83</span> incl. VAT<br>second</div><p>third</p>');
    expect(texts(lines)).toEqual(['Price: € 10,83 incl. VAT', 'second', 'third']);
  });

  it('end where striking through begins, by style and by tag, and not where a style takes the line away', async () => {
    const lines = await linesOf(
      '<div>Was <s>$10</s> now $8</div><div><span style="text-decoration:line-through">$20</span></div><div><s style="text-decoration:none">$30</s></div>',
    );
    expect(lines.map(({ text, struck }) => [text, struck])).toEqual([
      ['Was', false],
      ['$10', true],
      ['now $8', false],
      ['$20', true],
      ['$30', false],
    ]);
  });

  it('leave out what nobody sees', async () => {
    const lines = await linesOf(`<div>seen</div><div style="display:none">none</div>
      <div style="visibility:hidden">hidden</div><div style="position:absolute;left:-9999px">away</div>
      <span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)">for readers</span>
      <div style="font-size:0">nothing</div>`);
    expect(texts(lines)).toEqual(['seen']);
  });

  it('keep the sizes of a price that is set in two, and say which part is raised', async () => {
    const [line] = await linesOf('<div style="font-size:28px">$10<sup style="font-size:14px">99</sup></div>');
    expect(line?.runs).toEqual([
      { text: '$10', fontSize: 28, raised: false },
      { text: '99', fontSize: 14, raised: true },
    ]);
  });

  it('take the spoken form where its figures are those that are painted', async () => {
    const spoken = 'position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden';
    const lines = await linesOf(
      `<span><span style="${spoken}">$1,299.99</span><span aria-hidden="true">$<span>1,299</span><span style="font-size:10px">99</span></span></span>`,
    );
    expect(texts(lines)).toEqual(['$1,299.99']);
    const other = await linesOf(
      `<span><span style="${spoken}">$1,500.00</span><span aria-hidden="true">$1,299</span></span>`,
    );
    expect(texts(other)).toEqual(['$1,299']);
  });

  it('keep figures apart that do not touch', async () => {
    const [line] = await linesOf('<div><span>1</span><span style="margin-left:40px">23.00 €</span></div>');
    expect(line?.text).toBe('1 23.00 €');
  });

  it('part two prices that follow each other, so that each keeps the names of its container', async () => {
    const lines = await linesOf(
      '<p class="price"><span class="old">€60.00</span> <span class="new">€45.00</span></p><p><b>€55.00</b> - <b>€57.00</b></p>',
    );
    expect(lines.map(({ text, hints }) => [text, hints[0]])).toEqual([
      ['€60.00', 'old'],
      ['€45.00', 'new'],
      ['€55.00 - €57.00', undefined],
    ]);
  });

  it('hold what a style sheet paints around figures', async () => {
    const lines = await linesOf(
      '<style>.a::before{content:"$"}.price::after{content:attr(data-price)}</style><div class="a">12.50</div><div class="price" data-price="£9.00" style="height:20px"></div>',
    );
    expect(texts(lines)).toEqual(['$12.50', '£9.00']);
  });

  it('hold the texts of buttons, and know their region, link and containers', async () => {
    const lines = await linesOf(`<header><a href="https://shop.example/cart">Cart €0.00</a></header>
      <main><h1 class="product-title">Kettle</h1><div id="buy-box" data-role="price"><i itemprop="price">€5</i></div>
      <form><input name="id"><input type="submit" value="Add to cart"></form></main>`);
    expect(lines.map(({ text, region, tag }) => [text, region, tag])).toEqual([
      ['Cart €0.00', 'header', 'a'],
      ['Kettle', 'main', 'h1'],
      ['€5', 'main', 'i'],
      ['Add to cart', 'main', 'button'],
    ]);
    expect(lines[0]?.link).toBe('https://shop.example/cart');
    expect(lines[2]?.hints).toEqual(['itemprop:price', 'buy-box', 'data-role:price']);
  });
});

describe('statements for machines', () => {
  it('are microdata with the path of each property and whether it is painted', async () => {
    const found = await statementsOf(`<div itemscope itemtype="https://schema.org/Product"><b itemprop="name">Kettle</b>
      <div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" content="EUR">
      <span itemprop="price" content="5.00">€5</span></div></div>`);
    expect(found.find((one) => one.kind === 'microdata')).toMatchObject({
      type: 'https://schema.org/Product',
      properties: [
        { name: 'name', value: 'Kettle', visible: true },
        { name: 'offers.priceCurrency', value: 'EUR', visible: false },
        { name: 'offers.price', value: '5.00', visible: true },
      ],
    });
  });

  it('are RDFa, JSON-LD, meta tags and scripts that hold prices', async () => {
    const found = await statementsOf(`<meta property="og:type" content="product">
      <script type="application/ld+json">{"@type":"Product"}</script>
      <script>window.__STATE__ = {"item":{"salePrice":"12.00"}}</script><script>var colour = 1</script>
      <div vocab="http://schema.org/" typeof="Product"><span property="schema:name">Kettle</span></div>`);
    expect(found).toEqual([
      { kind: 'meta', entries: [{ name: 'og:type', value: 'product' }] },
      { kind: 'json-ld', at: '', text: '{"@type":"Product"}' },
      { kind: 'embedded', at: '', name: 'window.__STATE__', text: 'window.__STATE__ = {"item":{"salePrice":"12.00"}}' },
      { kind: 'microdata', at: '', type: 'Product', properties: [{ name: 'name', value: 'Kettle', visible: true }] },
    ]);
  });
});

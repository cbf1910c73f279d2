// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Capture, type Grid } from '@/lib/domain/capture';
import { layOut } from '../../test/support/laid-out-page';
import { capturePage } from './capture-page';

async function capture(html: string) {
  let time = 0;
  const taken = await capturePage(layOut(html), {
    visit: 'visit',
    trigger: 'user',
    takenAt: '2026-11-11T02:00:00.000Z',
    pause: () => Promise.resolve(),
    now: () => time++,
  });
  return { ...taken, capture: Capture.parse({ ...taken.capture, url: 'https://shop.example/' }) };
}

/** A row of cells 100 wide, from the left. */
function row(tag: string, y: number, texts: readonly string[], open = '<tr>'): string {
  const cells = texts.map((text, at) => `<${tag} data-box="${at * 100} ${y} 100 20">${text}</${tag}>`);
  return `${open.replace('>', ` data-box="0 ${y} ${texts.length * 100} 20">`)}${cells.join('')}</${open.slice(1, -1)}>`;
}

function textsOf(grid: Grid | undefined) {
  return grid?.body.map((one) => one.cells.map((cell) => `${cell.col}:${cell.text}`));
}

describe('capturing a page', () => {
  it('puts the cells of a table under its headers and numbers its rows for the marks', async () => {
    const head = row('th', 0, ['商品', '访客数', '支付金额']);
    const body = row('td', 20, ['杯子', '1,234', '¥5.00']) + row('td', 40, ['毯子', '-', '¥6.00']);
    const { capture: page, rows } = await capture(`<table><thead>${head}</thead><tbody>${body}</tbody></table>`);
    expect(page.grids[0]?.header[0]?.map((cell) => cell.text)).toEqual(['商品', '访客数', '支付金额']);
    expect(textsOf(page.grids[0])).toEqual([
      ['0:杯子', '1:1,234', '2:¥5.00'],
      ['0:毯子', '1:-', '2:¥6.00'],
    ]);
    expect(rows.get(1)?.textContent).toContain('毯子');
  });

  it('joins a head that stands in a table of its own', async () => {
    const head = `<table><thead>${row('th', 0, ['商品', '访客数', '浏览量'])}</thead></table>`;
    const body = `<table><tbody>${row('td', 20, ['杯子', '12', '34'])}${row('td', 40, ['毯子', '56', '78'])}</tbody></table>`;
    const { capture: page } = await capture(`<main><div>${head}</div><div>${body}</div></main>`);
    expect(page.grids).toHaveLength(1);
    expect(textsOf(page.grids[0])?.[1]).toEqual(['0:毯子', '1:56', '2:78']);
  });

  it('finds rows of plain boxes under a row of words', async () => {
    const cells = (y: number, texts: string[]) => row('span', y, texts, '<div>');
    const rows = cells(20, ['杯子', '12', '34']) + cells(40, ['毯子', '56', '78']);
    const { capture: page } = await capture(`<main>${cells(0, ['商品', '访客数', '浏览量'])}<div>${rows}</div></main>`);
    expect(page.grids[0]?.shape).toBe('boxes');
    expect(textsOf(page.grids[0])?.[0]).toEqual(['0:杯子', '1:12', '2:34']);
  });

  it('leaves out what is not painted', async () => {
    const head = row('th', 0, ['商品', '访客数 <i hidden>上次更新</i>', '浏览量']);
    const { capture: page } = await capture(
      `<table><thead>${head}</thead><tbody>${row('td', 20, ['杯子', '12', '34'])}</tbody></table>`,
    );
    expect(page.grids[0]?.header[0]?.[1]?.text).toBe('访客数');
  });

  it('gives no cells of a row that has one too few, since it has shifted against the headers', async () => {
    const head = row('th', 0, ['商品', '访客数', '浏览量', '支付件数']);
    const body =
      row('td', 20, ['杯子', '1', '2', '3']) +
      row('td', 40, ['毯子', '5', '6']) +
      row('td', 60, ['桌子', '7', '8', '9']);
    const { capture: page } = await capture(`<table><thead>${head}</thead><tbody>${body}</tbody></table>`);
    expect(textsOf(page.grids[0])?.map((cells) => cells[0])).toEqual(['0:杯子', '0:桌子']);
  });

  it('pairs a label with its value, not with what another tile lacks', async () => {
    const tile = (x: number, label: string, value: string) =>
      `<li class="tile"><p data-box="${x} 0 80 20">${label}</p><b data-box="${x} 20 80 20">${value}</b></li>`;
    const tiles =
      tile(0, '访客数', '218,773') + tile(100, '支付金额', '') + tile(200, '', '13,445') + tile(300, '浏览量', '9');
    const { capture: page } = await capture(`<ul>${tiles}</ul>`);
    expect(page.pairs.map((pair) => [pair.label, pair.values[0]?.text])).toEqual([
      ['访客数', '218,773'],
      ['浏览量', '9'],
    ]);
  });

  it('reads a list of cards as a table whose columns are their labels', async () => {
    const fact = (x: number, y: number, label: string, value: string) =>
      `<dl><dt data-box="${x} ${y} 60 20">${label}</dt><dd data-box="${x + 60} ${y} 60 20">${value}</dd></dl>`;
    const card = (y: number, name: string, a: string, b: string) =>
      `<li><h4 data-box="0 ${y} 150 20">${name}</h4>${fact(200, y, '访客数', a)}${fact(400, y, '支付件数', b)}</li>`;
    const { capture: page } = await capture(`<ul>${card(0, '杯子', '12', '3')}${card(40, '毯子', '56', '7')}</ul>`);
    expect(page.grids[0]?.shape).toBe('cards');
    expect(page.grids[0]?.header[0]?.map((cell) => cell.text)).toEqual(['访客数', '支付件数']);
    expect(textsOf(page.grids[0])?.[1]).toEqual(['0:毯子', '1:56', '2:7']);
  });

  it('says that rows were left out where a table has too many', async () => {
    const rows = Array.from({ length: 3100 }, (_, at) => row('td', 20 + at * 20, [`商品 ${at}`, '1'])).join('');
    const { capture: page } = await capture(
      `<table><thead>${row('th', 0, ['商品', '访客数'])}</thead><tbody>${rows}</tbody></table>`,
    );
    expect(page.cut).toContainEqual({ what: 'rows', kept: 3000 });
  });
});

describe('a table that something loads over', () => {
  const rows = [row('th', 0, ['商品', '访客数', '支付金额']), row('td', 20, ['蓝色水壶', '12', '¥30'])].join('');
  const more = [row('td', 40, ['绿色水壶', '11', '¥20']), row('td', 60, ['灰色水壶', '10', '¥10'])].join('');
  const veiled = async (around: (table: string) => string) => {
    const { capture: taken } = await capture(around(`<table data-box="0 0 300 80">${rows}${more}</table>`));
    expect(taken.grids).toHaveLength(1);
    return taken.signals.veiled;
  };

  it('is veiled by a spinner over its rows, and in a container that calls itself busy', async () => {
    const spinner = '<div class="x-spin-spinning" data-box="130 30 40 40"></div>';
    expect(await veiled((table) => `<div>${spinner}${table}</div>`)).toBe(1);
    expect(await veiled((table) => `<div aria-busy="true">${table}</div>`)).toBe(1);
  });

  it('is not veiled by one that loads more rows after the last one, or a part of a row', async () => {
    const after = '<div class="x-spin-spinning" data-box="130 90 40 20"></div>';
    expect(await veiled((table) => `<div>${table}${after}</div>`)).toBe(0);
    const picture = '<i class="lazy loading" data-box="0 20 10 10"></i>';
    expect(await veiled((table) => table.replace('蓝色水壶', `${picture}蓝色水壶`))).toBe(0);
    expect(await veiled((table) => table)).toBe(0);
  });
});

describe('what a page shows as chosen', () => {
  const choicesIn = async (html: string) =>
    (await capture(html)).capture.choices.map(({ control, label, text }) => [control, label, text]);

  it('is the selected one of tabs, segments, radio buttons and links, by role or by the word in its class', async () => {
    expect(
      await choicesIn('<div role="tablist"><a role="tab" aria-selected="true">近7天</a><a role="tab">近30天</a></div>'),
    ).toEqual([['tab', null, '近7天']]);
    expect(await choicesIn('<ul><li class="x-tab is-active">移动端</li><li class="x-tab">PC端</li></ul>')).toEqual([
      ['tab', null, '移动端'],
    ]);
    expect(
      await choicesIn('<label><input type="radio" checked>Live</label><label><input type="radio">All</label>'),
    ).toEqual([['tab', null, 'Live']]);
    expect(await choicesIn('<button aria-pressed="true">7D</button><button aria-pressed="false">30D</button>')).toEqual(
      [['tab', null, '7D']],
    );
  });

  it('is what selects, comboboxes and fields hold', async () => {
    expect(
      await choicesIn('<select aria-label="Shop"><option>One</option><option selected>Two</option></select>'),
    ).toEqual([['field', 'Shop', 'Two']]);
    expect(
      await choicesIn('<div class="x-select"><div><span><input role="combobox"></span><span>女装</span></div></div>'),
    ).toEqual([['field', null, '女装']]);
    expect(await choicesIn('<input type="month" value="2026-11">')).toEqual([['field', null, '2026-11']]);
    expect(await choicesIn('<input type="text" aria-label="开始日期" value="2026-11-04">')).toEqual([
      ['field', '开始日期', '2026-11-04'],
    ]);
  });

  it('is neither where one is in a menu or a pager, nor what all alternatives are, nor a ticked row', async () => {
    expect(await choicesIn('<nav><a class="active">商品</a><a>流量</a></nav>')).toEqual([]);
    expect(await choicesIn('<ul><li class="page active">2</li><li class="page">3</li></ul>')).toEqual([]);
    expect(
      await choicesIn('<select><option>Page 1 of 5</option><option selected>Page 2 of 5</option></select>'),
    ).toEqual([]);
    expect(await choicesIn('<ul><li class="on">A</li><li class="on">B</li></ul>')).toEqual([]);
    expect(await choicesIn('<ul role="listbox"><li role="option" aria-selected="true">A</li></ul>')).toEqual([]);
    expect(
      await choicesIn('<table><tr><td><label><input type="checkbox" checked>A</label></td><td>1</td></tr></table>'),
    ).toEqual([]);
  });
});

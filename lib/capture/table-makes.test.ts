// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Capture, type Grid } from '@/lib/domain/capture';
import { layOut } from '../../test/support/laid-out-page';
import { capturePage } from './capture-page';

async function capture(html: string): Promise<Capture> {
  let time = 0;
  const { capture: taken } = await capturePage(layOut(html), {
    trigger: 'user',
    visit: 'visit',
    takenAt: '2026-11-11T02:00:00.000Z',
    pause: () => Promise.resolve(),
    now: () => time++,
  });
  return Capture.parse({ ...taken, url: 'https://shop.example/' });
}

/** Cells 100 wide from `left` on, in a row at `y`; `named` gives each an attribute with its text's place. */
function row(tag: string, y: number, texts: readonly string[], { left = 0, named = '', from = 0 } = {}): string {
  const cells = texts.map((text, at) => {
    const name = named ? ` ${named}="c${from + at}"` : '';
    return `<${tag} data-box="${left + at * 100} ${y} 100 20"${name}>${text}</${tag}>`;
  });
  return `<tr data-box="${left} ${y} ${texts.length * 100} 20">${cells.join('')}</tr>`;
}

function textsOf(grid: Grid | undefined) {
  return grid?.body.map((one) => one.cells.map((cell) => `${cell.col}:${cell.text}`));
}

const HEAD = ['商品', '访客数', '浏览量', '支付件数'];

describe('tables as libraries make them', () => {
  it('are read by what headers and cells both call a column, where only some columns are in the page', async () => {
    const head = `<table><thead>${row('th', 0, HEAD, { named: 'data-field' })}</thead></table>`;
    const some = { named: 'data-field', from: 1, left: 100 };
    const body = row('td', 20, ['1', '2'], some) + row('td', 40, ['3', '4'], some);
    const { grids } = await capture(`<main><div>${head}</div><div><table><tbody>${body}</tbody></table></div></main>`);
    expect(textsOf(grids[0])).toEqual([
      ['1:1', '2:2'],
      ['1:3', '2:4'],
    ]);
  });

  it('are not read by names that stand over other columns than they name', async () => {
    const head = `<thead>${row('th', 0, HEAD, { named: 'data-index' })}</thead>`;
    const shifted = { named: 'data-index', from: 1 };
    const body = row('td', 20, ['杯子', '1', '2'], shifted) + row('td', 40, ['毯子', '3', '4'], shifted);
    const { grids } = await capture(`<table>${head}<tbody>${body}</tbody></table>`);
    expect(grids).toEqual([]);
  });

  it('give nothing while their body is scrolled sideways and their head not yet', async () => {
    const texts = (at: number) => [`杯子${at}`, `${at}1`, `${at}2`, `${at}3`];
    const drawn = (left: number) => {
      const head = `<table><thead>${row('th', 0, HEAD)}</thead></table>`;
      const body = [1, 2, 3].map((at) => row('td', at * 20, texts(at), { left })).join('');
      return `<main><div>${head}</div><div><table><tbody>${body}</tbody></table></div></main>`;
    };
    const read = async (left: number) =>
      (await capture(drawn(left))).grids.flatMap(({ body }) =>
        body.flatMap(({ cells }) => cells.map(({ col }) => col)),
      );
    expect(await read(0)).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3]);
    expect(await read(-100)).toEqual([]);
    expect(await read(-70)).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3]);
  });

  it('have a head of plain cells in a container of its own', async () => {
    const head = `<table><tbody><tr data-box="0 0 400 0"><td></td><td></td></tr>${row('td', 0, HEAD)}</tbody></table>`;
    const body = `<table><tbody>${row('td', 20, ['杯子', '1', '2', '3'])}${row('td', 40, ['毯子', '4', '5', '6'])}</tbody></table>`;
    const { grids } = await capture(
      `<main><div data-box="0 0 400 20">${head}</div><div data-box="0 20 400 40">${body}</div></main>`,
    );
    expect(grids[0]?.header[0]?.map(({ text }) => text)).toEqual(HEAD);
    expect(textsOf(grids[0])?.[1]).toEqual(['0:毯子', '1:4', '2:5', '3:6']);
  });

  it('have headers whose role stands in the cell', async () => {
    const inner = HEAD.map((text) => `<div role="columnheader">${text}</div>`);
    const body = row('td', 20, ['杯子', '1', '2', '3']) + row('td', 40, ['毯子', '4', '5', '6']);
    const { grids } = await capture(`<table><thead>${row('th', 0, inner)}</thead><tbody>${body}</tbody></table>`);
    expect(grids[0]?.header[0]?.map(({ text }) => text)).toEqual(HEAD);
  });

  it('are not hidden by a table that opens below one of their rows, and that table is none of its own', async () => {
    const inner = `<table><thead>${row('th', 40, ['规格', '访客数'])}</thead><tbody>${row('td', 60, ['红', '1'])}</tbody></table>`;
    const detail = `<tr data-box="0 40 400 40"><td colspan="4" data-box="0 40 400 40">${inner}</td></tr>`;
    const body =
      row('td', 20, ['杯子', '1', '2', '3']) +
      detail +
      row('td', 80, ['毯子', '4', '5', '6']) +
      row('td', 100, ['桌', '7', '8', '9']);
    const head = `<table><thead>${row('th', 0, HEAD)}</thead></table>`;
    const { grids } = await capture(`<main><div>${head}</div><div><table><tbody>${body}</tbody></table></div></main>`);
    expect(grids).toHaveLength(1);
    expect(textsOf(grids[0])?.map((cells) => cells[0])).toEqual(['0:杯子', '0:毯子', '0:桌']);
  });
});

describe('rows', () => {
  it('stand in a container of their own between a head and a sum of the same boxes', async () => {
    const boxes = (y: number, texts: string[]) =>
      row('span', y, texts).replace('<tr', '<div').replace('</tr>', '</div>');
    const rows = boxes(20, ['杯子', '1', '2']) + boxes(40, ['毯子', '4', '5']) + boxes(60, ['桌', '7', '8']);
    const html = `<main>${boxes(0, ['商品', '访客数', '浏览量'])}<div data-box="0 20 300 60">${rows}</div>${boxes(80, ['合计', '12', '15'])}</main>`;
    expect(textsOf((await capture(html)).grids[0])?.map((cells) => cells[0])).toEqual(['0:杯子', '0:毯子', '0:桌']);
  });

  it('that the page names apart are not joined because they stand level', async () => {
    const of = (index: number, html: string) => html.replace('<tr', `<tr data-index="${index}"`);
    const left = `<table><thead>${row('th', 0, ['商品', '编号'])}</thead><tbody>${of(1, row('td', 20, ['杯子', 'A']))}${of(2, row('td', 40, ['毯子', 'B']))}</tbody></table>`;
    const at = { left: 200 };
    const right = `<table><thead>${row('th', 0, ['访客数', '浏览量'], at)}</thead><tbody>${of(0, row('td', 20, ['1', '2'], at))}${of(1, row('td', 40, ['3', '4'], at))}</tbody></table>`;
    const { grids } = await capture(`<main><div>${left}</div><div>${right}</div></main>`);
    expect(textsOf(grids[0])?.filter((cells) => cells.length > 2) ?? []).toEqual([]);
  });

  it('are found in a table that gives its own role away and has rows by role', async () => {
    const body = row('td', 20, ['杯子', '1', '2']) + row('td', 40, ['毯子', '4', '5']);
    const rows = (row('th', 0, ['商品', '访客数', '浏览量']) + body).replaceAll('<tr', '<tr role="row"');
    expect((await capture(`<table role="presentation"><tbody>${rows}</tbody></table>`)).grids).toHaveLength(1);
  });

  it('are not nested because a total above no other stands further out than all of them', async () => {
    const at = (y: number, inset: number, texts: string[]) =>
      row('td', y, texts).replace(
        `>${texts[0]}<`,
        ` style="text-align: left"><b data-box="${inset} ${y} 50 20" style="text-align: left">${texts[0]}</b><`,
      );
    const body = at(20, 30, ['杯子', '1', '2']) + at(40, 30, ['毯子', '4', '5']) + at(60, 4, ['合计', '5', '7']);
    const head = `<thead>${row('th', 0, ['商品', '访客数', '浏览量'])}</thead>`;
    const { grids } = await capture(`<table>${head}<tbody>${body}</tbody></table>`);
    expect(grids[0]?.body.map(({ level }) => level)).toEqual([0, 0, 0]);
  });

  it('are the headers, where these bear products and the rows are figures with their label', async () => {
    const products = ['杯子', '毯子'].map(
      (name, at) =>
        `<div data-box="${100 + at * 100} 0 90 10">${name}</div><div data-box="${100 + at * 100} 10 90 10">ID：61340951627${at}</div>`,
    );
    const head = `<thead>${row('th', 0, ['', ...products])}</thead>`;
    const body = row('td', 20, ['访客数', '1', '2']) + row('td', 40, ['浏览量', '3', '4']);
    const { grids } = await capture(`<table>${head}<tbody>${body}</tbody></table>`);
    expect(grids[0]?.header[0]?.map(({ text }) => text)).toEqual(['访客数', '浏览量']);
    expect(textsOf(grids[0])).toEqual([
      ['0:杯子 ID：613409516270', '1:1', '2:3'],
      ['0:毯子 ID：613409516271', '1:2', '2:4'],
    ]);
  });
});

describe('fixed columns', () => {
  const inContainer = (left: number, head: string, body: string) =>
    `<div data-box="${left} 0 400 60"><table><thead>${head}</thead><tbody>${body}</tbody></table></div>`;
  const rows: [string, string, string][] = [
    ['杯子', '1', '2'],
    ['毯子', '4', '5'],
  ];
  const bodyOf = (cells: (row: [string, string, string]) => string[], left: number) =>
    rows.map((texts, at) => row('td', 20 + at * 20, cells(texts), { left })).join('');

  it('that are painted again over the table scrolled beneath them are read once', async () => {
    const head = ['商品', '访客数', '浏览量'];
    const main = inContainer(
      -150,
      row('th', 0, head, { left: -150 }),
      bodyOf((texts) => texts, -150),
    );
    const fixed = inContainer(
      0,
      row('th', 0, head.slice(0, 1)),
      bodyOf((texts) => texts.slice(0, 1), 0),
    );
    const { grids } = await capture(`<main>${main}${fixed}</main>`);
    expect(textsOf(grids[0])?.[1]).toEqual(['0:毯子', '1:4', '2:5']);
  });

  it('that alone are shown in a container of all columns fill what the main one leaves blank', async () => {
    const main = inContainer(
      -150,
      row('th', 0, ['', '访客数', '浏览量'], { left: -150 }),
      bodyOf(([, a, b]) => ['', a, b], -150),
    );
    const fixed = inContainer(
      0,
      row('th', 0, ['商品', '', '']),
      bodyOf(([name]) => [name, '', ''], 0),
    );
    const { grids } = await capture(`<main>${main}${fixed}</main>`);
    const [header] = grids[0]?.header ?? [];
    const name = header?.find(({ text }) => text === '商品')?.col;
    const views = header?.find(({ text }) => text === '浏览量')?.col;
    expect(textsOf(grids[0])?.[1]).toContain(`${name}:毯子`);
    expect(textsOf(grids[0])?.[1]).toContain(`${views}:5`);
  });
});

describe('tiles', () => {
  const tile = (x: number, label: string, value: string) =>
    `<li class="tile"><p data-box="${x} 0 80 20">${label}</p><b data-box="${x} 20 80 20">${value}</b></li>`;

  it('have labels without the badge beside them', async () => {
    const badge = '<i data-box="60 0 20 20" style="padding-left: 4px; background-color: rgb(0, 0, 255)">日</i>';
    const { pairs } = await capture(
      `<ul>${tile(0, `<span data-box="0 0 60 20">访客数</span>${badge}`, '218,773')}${tile(100, '浏览量', '9')}</ul>`,
    );
    expect(pairs.map(({ label }) => label)).toEqual(['访客数', '浏览量']);
  });

  it('of a dialog are not of the page', async () => {
    const words = '<p data-box="0 200 300 20">说明</p>'.repeat(9);
    const { pairs } = await capture(
      `<main><ul>${tile(0, '访客数', '218,773')}${tile(100, '浏览量', '9')}</ul>${words}</main><div role="dialog"><ul>${tile(0, '访客数', '77')}</ul></div>`,
    );
    expect(pairs.map(({ values }) => values[0]?.text)).toEqual(['218,773', '9']);
  });

  it('are no list of cards together with a panel that is made otherwise', async () => {
    const fact = (y: number, label: string, value: string) =>
      `<div class="fact"><dt data-box="0 ${y} 60 20">${label}</dt><dd data-box="60 ${y} 60 20">${value}</dd></div>`;
    const shop = `<div class="shop" data-box="0 0 900 200"><h2 data-box="0 0 80 20">店铺</h2>${fact(20, '访客数', '12')}${fact(40, '浏览量', '34')}</div>`;
    const panel = `<div class="panel" data-box="900 0 300 200"><h2 data-box="900 0 80 20">杯子</h2>${fact(20, '访客数', '5')}${fact(40, '浏览量', '6')}</div>`;
    expect((await capture(`<main>${shop}${panel}</main>`)).grids).toEqual([]);
  });
});

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { isStill, knowPlace, knowRows } from './identity';

function table(...rows: string[]): Element[] {
  document.body.innerHTML = `<table><tbody>${rows.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table>`;
  return [...document.querySelectorAll('tr')];
}

async function known(...rows: Element[]) {
  const all = await knowRows(new Map(rows.map((row, ref) => [ref, row])), () => Promise.resolve());
  return rows.map((_, ref) => {
    const row = all.get(ref);
    if (!row) throw new Error(`row ${ref} is not known`);
    return row;
  });
}

const product = (title: string, id: string, visitors: string) =>
  `<td><a>${title}</a><div>ID: ${id}</div></td><td>${visitors}</td><td>上架</td>`;

describe('the identity of a row', () => {
  beforeEach(() => {
    document.body.innerHTML = '';
  });

  it('outlives a figure that changes', async () => {
    const [row] = table(product('保温杯', '10086', '1,234'), product('床头柜', '10087', '12')) as [Element, Element];
    const [cup] = await known(...document.querySelectorAll('tr'));
    row.children[1]?.replaceChildren('1,301 (+5%)');
    expect(cup && isStill(cup, row)).toBe(true);
  });

  it.each([
    ['another product', '床头柜', '10087'],
    ['another product of the same name', '保温杯', '10087'],
    ['a longer name that begins alike', '保温杯 大容量', '10086'],
  ])('ends when the row is recycled for %s', async (_, title, id) => {
    const [row] = table(product('保温杯', '10086', '1,234')) as [Element];
    const [cup] = await known(row);
    row.innerHTML = product(title, id, '1,234');
    expect(cup && isStill(cup, row)).toBe(false);
  });

  it('ends when a long number in another column changes, since that may be the id', async () => {
    const [row] = table('<td>66123457</td><td>保温杯</td><td>12</td>') as [Element];
    const [cup] = await known(row);
    row.children[0]?.replaceChildren('66123458');
    expect(cup && isStill(cup, row)).toBe(false);
  });

  it('ends when the page gives the row another key', async () => {
    const [row] = table('<td>保温杯</td><td>12</td>') as [Element];
    row.setAttribute('data-row-key', '66123457');
    const [cup] = await known(row);
    row.setAttribute('data-row-key', '66123458');
    expect(cup && isStill(cup, row)).toBe(false);
  });

  it('bears what the page adds to a row', async () => {
    const [row] = table(product('保温杯', '10086', '12')) as [Element];
    const [cup] = await known(row);
    row.children[2]?.append(' 热销');
    expect(cup && isStill(cup, row)).toBe(true);
  });

  it('goes by the name, not by a cell of many labels whose figures change', async () => {
    document.body.innerHTML =
      '<div id="card"><p>Vacuum flask, one litre</p><dl><dt>Visitors</dt><dd>12</dd><dt>Orders placed</dt><dd>3</dd></dl></div>';
    const card = document.querySelector('#card') as Element;
    const [flask] = await known(card);
    card.querySelector('dd')?.replaceChildren('14');
    expect(flask && isStill(flask, card)).toBe(true);
  });

  it('takes the whole text where two rows say the same of themselves', async () => {
    const rows = table('<td>赠品</td><td>1001</td>', '<td>赠品</td><td>1002</td>');
    const [first, second] = await known(...rows);
    expect(first && second && isStill(first, second.element)).toBe(false);
    rows[0]?.children[1]?.replaceChildren('1003');
    expect(first && isStill(first, first.element)).toBe(false);
  });

  it('takes the whole text of a row without words', async () => {
    const [row] = table('<td>1001</td><td>12</td>') as [Element];
    const [known1] = await known(row);
    row.children[0]?.replaceChildren('1002');
    expect(known1 && isStill(known1, row)).toBe(false);
  });

  it('reads cells that stand in open shadow roots', async () => {
    document.body.innerHTML = '<x-row></x-row>';
    const row = document.querySelector('x-row') as Element;
    const root = row.attachShadow({ mode: 'open' });
    root.innerHTML = '<style>td{}</style><x-cell>Thermos</x-cell><x-cell>12</x-cell>';
    const [cup] = await known(row);
    expect(cup?.identity.title).toBe('Thermos');
  });
});

describe('a place that is no row', () => {
  it('ends with any change in it', async () => {
    document.body.innerHTML = '<p>¥<b>129</b>.00</p>';
    const price = document.querySelector('p') as Element;
    const place = knowPlace(price);
    expect(isStill(place, price)).toBe(true);
    price.querySelector('b')?.replaceChildren('99');
    expect(isStill(place, price)).toBe(false);
  });
});

import type { Seeded } from '../support/seeded';
import { exchangeable, paintedColumns } from './columns';
import { allElements, allTexts, exchange, isInGrid, isPainted, styleRules } from './dom';

/** What a mutation knows of the page: texts of its truth. */
export interface Known {
  rows: { productId: string; title: string; cells: Record<string, string> }[];
  kpiLabels: string[];
  headers: string[];
  /** Rows that only have a meaning in their order (variants below their product). */
  ordered: boolean;
}

/** What the page no longer shows after a mutation. */
export interface Blanked {
  productId: string;
  metric: string;
}

/** Returns false where the page has nothing to change in this way. */
export type Mutation = (doc: Document, random: Seeded, known: Known, blanked: Blanked[]) => boolean;

/** What takes back changes that restoring the body leaves: those of style sheets. */
export const undo: (() => void)[] = [];

const chance = (random: Seeded, share: number) => random.uniform() < share;
const below = (random: Seeded, count: number) => Math.floor(random.uniform() * count);
const pick = <T>(random: Seeded, of: readonly T[]): T | undefined => of[below(random, of.length)];

function shuffled<T>(random: Seeded, of: readonly T[]): T[] {
  const mixed = [...of];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = below(random, at + 1);
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

/** Puts elements of one parent in another order, in the places that they had. */
function reorder(elements: readonly Element[], order: readonly Element[]): void {
  const places = elements.map((element) => {
    const place = document.createComment('');
    element.replaceWith(place);
    return place;
  });
  places.forEach((place, index) => {
    place.replaceWith(order[index] as Element);
  });
}

/** In the order in which they are applied: those that look for texts come before those that cut texts up. */
export const MUTATIONS: Record<string, Mutation> = {
  'blank-cells': (doc, random, known, blanked) => {
    for (let turn = 0; turn < 40 && blanked.length < 4; turn += 1) {
      const row = pick(random, known.rows);
      const [metric, raw] = pick(random, Object.entries(row?.cells ?? {})) ?? [];
      if (!row || !metric || !raw) continue;
      if (Object.values(row.cells).filter((text) => text === raw).length !== 1) continue;
      const texts = textsOfRow(doc, row).filter((text) => text.data.trim() === raw);
      const [text] = texts;
      if (!text || texts.length > 1) continue;
      text.data = '';
      blanked.push({ productId: row.productId, metric });
    }
    return blanked.length > 0;
  },
  'blank-header-cell': (doc, random, known) => {
    const header = pick(random, known.headers);
    const texts = allTexts(doc.body).filter(({ data }) => data.trim() === header && header !== '');
    const inHeader = texts.filter(({ parentElement }) => parentElement?.closest('th, thead, [role="columnheader"]'));
    for (const text of inHeader) {
      const cell = text.parentElement?.closest('th, td, [role="columnheader"]');
      text.data = '';
      for (const one of cell ? [cell, ...cell.querySelectorAll('*')] : []) {
        for (const name of ['title', 'aria-label']) one.removeAttribute(name);
      }
    }
    return inHeader.length > 0;
  },
  'drop-header-row': (doc) => {
    const heads = allElements(doc.body).filter((one) => one.matches('thead, [role="columnheader"]'));
    for (const head of heads) head.remove();
    return heads.length > 0;
  },
  'drop-ids': (doc, _random, known) => {
    let dropped = 0;
    const ids = known.rows.map(({ productId }) => productId);
    for (const text of allTexts(doc.body)) {
      const id = ids.find((one) => text.data.includes(one));
      if (!id) continue;
      text.data = text.data.replaceAll(id, '');
      dropped += 1;
    }
    for (const element of allElements(doc.body)) {
      for (const { name, value } of [...element.attributes]) {
        if (ids.some((id) => value.includes(id))) element.removeAttribute(name);
      }
    }
    return dropped > 0;
  },
  'drop-titles': (doc, _random, known) => {
    const titles = new Set(known.rows.map(({ title }) => title));
    const texts = allTexts(doc.body).filter(({ data }) => titles.has(data.trim()));
    for (const text of texts) text.data = '';
    for (const element of allElements(doc.body)) {
      for (const { name, value } of [...element.attributes]) if (titles.has(value)) element.removeAttribute(name);
    }
    return texts.length > 0;
  },
  'drop-pager': (doc) => {
    const pagers = allElements(doc.body).filter((one) =>
      /pagination|pager|paging|dt-info/i.test(one.className.toString()),
    );
    for (const pager of pagers) pager.remove();
    return pagers.length > 0;
  },
  'drop-tile-label': (doc, random, known) => {
    const label = pick(random, known.kpiLabels);
    const texts = allTexts(doc.body).filter((text) => text.data.trim() === label && !isInGrid(text));
    for (const text of texts) text.data = '';
    return texts.length > 0;
  },
  'exchange-columns': (doc, random) => {
    let done = 0;
    for (const columns of paintedColumns(doc)) {
      for (let turn = 0; turn < 6; turn += 1) {
        const a = pick(random, columns);
        const b = pick(random, columns);
        if (!a || !b || a === b || !exchangeable(a, b)) continue;
        exchange(a.header, b.header);
        for (const [row, cell] of a.cells) {
          const other = b.cells.get(row);
          if (other) exchange(cell, other);
        }
        done += 1;
      }
    }
    return done > 0;
  },
  'shuffle-rows': (doc, random, known) => {
    if (known.ordered) return false;
    let done = 0;
    const orders = new Map<number, number[]>();
    const parents = new Set(
      allElements(doc.body).flatMap((one) => (one.matches('tr, [role="row"]') ? (one.parentNode ?? []) : [])),
    );
    for (const parent of parents) {
      const rows = [...(parent as ParentNode).children].filter((row) => row.matches('tr, [role="row"]'));
      const body = rows.filter(
        (row) => !row.matches('thead tr') && !row.querySelector('th, [role="columnheader"]') && isPainted(row),
      );
      const even = new Set(body.map(({ childElementCount }) => childElementCount)).size === 1;
      if (body.length < 4 || !even || body.some((row) => row.querySelector('[rowspan]:not([rowspan="1"]), table')))
        continue;
      // Copies of fixed columns have the same rows and take the same order.
      const order = orders.get(body.length) ?? shuffled(random, [...body.keys()]);
      orders.set(body.length, order);
      reorder(
        body,
        order.map((index) => body[index] as Element),
      );
      done += 1;
    }
    return done > 0;
  },
  'shuffle-tiles': (doc, random, known) => {
    const labels = allTexts(doc.body).filter(
      (text) => known.kpiLabels.includes(text.data.trim()) && !isInGrid(text) && text.getRootNode() === doc,
    );
    if (labels.length < 2) return false;
    const tiles = labels.flatMap((label) => {
      let tile = label.parentElement;
      while (tile?.parentElement && labels.filter((one) => tile?.parentElement?.contains(one)).length < 2)
        tile = tile.parentElement;
      return tile ?? [];
    });
    const parent = tiles[0]?.parentElement;
    const siblings = [...new Set(tiles)].filter((tile) => tile.parentElement === parent);
    if (siblings.length < 2) return false;
    reorder(siblings, shuffled(random, siblings));
    return true;
  },
  'decoy-column': (doc, random) => {
    let done = 0;
    for (const table of doc.querySelectorAll('table')) {
      const rows = [...table.rows];
      const widths = new Set(rows.map(({ cells }) => cells.length));
      const plain = rows.every(({ cells }) =>
        [...cells].every(({ colSpan, rowSpan }) => colSpan === 1 && rowSpan === 1),
      );
      if (!plain || widths.size !== 1 || !table.tHead || rows.length < 4 || table.querySelector('table')) continue;
      const at = 1 + below(random, Math.max(1, [...widths][0] ?? 1));
      table.querySelector('colgroup')?.children[at - 1]?.after(doc.createElement('col'));
      for (const row of rows) {
        const head = row.parentElement === table.tHead;
        const cell = doc.createElement(head ? 'th' : 'td');
        cell.textContent = head ? (pick(random, ['#', 'Zq', 'Δ', '···', '']) ?? '') : `${below(random, 9000)}`;
        row.insertBefore(cell, row.cells[at] ?? null);
      }
      done += 1;
    }
    return done > 0;
  },
  'decoy-banners': (doc, random, known) => {
    const texts = [
      'Seller university: 3 new courses',
      'Coupon 20 off from 99',
      '1,234 sellers online',
      'Ends in 02:11:09',
      'Credits 5,000',
      'v4.12.0 (20261108)',
      '400-820-1234',
    ];
    const hosts = allElements(doc.body).filter((one) => one.matches('main, section, div, body') && isPainted(one));
    const tile = allTexts(doc.body).find(({ data }) => known.kpiLabels.includes(data.trim()));
    const near = tile?.parentElement?.parentElement?.parentElement?.parentElement;
    for (const host of [doc.body, near, pick(random, hosts)]) {
      if (!host || host.closest('table, [role="grid"], [role="row"], [role="tablist"]')) continue;
      const banner = doc.createElement(pick(random, ['div', 'aside', 'p']) ?? 'div');
      banner.append(
        ...texts
          .filter(() => chance(random, 0.4))
          .map((text) => Object.assign(doc.createElement('div'), { textContent: text })),
      );
      if (chance(random, 0.5)) host.prepend(banner);
      else host.append(banner);
    }
    return true;
  },
  'copy-header': (doc) => {
    let done = 0;
    for (const head of allElements(doc.body).filter((one) => one.matches('thead'))) {
      const table = head.closest('table');
      if (!table || !isPainted(head)) continue;
      const box = head.getBoundingClientRect();
      const copy = table.cloneNode(false) as HTMLTableElement;
      const copied = head.cloneNode(true) as Element;
      const originals = [...head.querySelectorAll('th, td')];
      [...copied.querySelectorAll<HTMLElement>('th, td')].forEach((cell, index) => {
        const width = originals[index]?.getBoundingClientRect().width ?? 0;
        Object.assign(cell.style, { width: `${width}px`, minWidth: `${width}px`, boxSizing: 'border-box' });
      });
      copy.append(copied);
      copy.removeAttribute('id');
      const holder = doc.createElement('div');
      holder.append(copy);
      Object.assign(holder.style, {
        position: 'absolute',
        zIndex: '9',
        overflow: 'hidden',
        width: `${box.width}px`,
        height: `${box.height}px`,
      });
      Object.assign(holder.style, { left: `${box.left + scrollX}px`, top: `${box.top + scrollY}px` });
      doc.body.append(holder);
      done += 1;
    }
    return done > 0;
  },
  'hidden-noise': (doc, random) => {
    const cells = allElements(doc.body).filter((one) =>
      one.matches('td, th, dd, dt, [role="gridcell"], [role="columnheader"]'),
    );
    for (const cell of cells) {
      if (!chance(random, 0.3)) continue;
      const noise = doc.createElement('span');
      noise.textContent = chance(random, 0.5) ? '9,876' : 'sorted';
      noise.style.display = 'none';
      if (chance(random, 0.5)) cell.prepend(noise);
      else cell.append(noise);
    }
    return cells.length > 0;
  },
  'rename-classes': (doc, random) => {
    const names = new Map<string, string>();
    const renamed = (name: string) => {
      const known = names.get(name) ?? `x${below(random, 1e9).toString(36)}${names.size.toString(36)}`;
      names.set(name, known);
      return known;
    };
    const inDocument = allElements(doc.body).filter((one) => one.getRootNode() === doc);
    const all = [doc.documentElement, doc.body, ...inDocument];
    const used = new Set(all.flatMap((one) => [...one.classList]));
    const matching = (test: (attribute: string) => boolean) => {
      const hits = [...used].filter(test).map((name) => `.${renamed(name)}`);
      return hits.length ? `:is(${hits.join(',')})` : '.none';
    };
    for (const rule of styleRules(doc)) {
      const before = rule.selectorText;
      const after = before
        .replace(/\[class\^="?([^"\]]+)"?\]/g, (_, start: string) => matching((name) => name.startsWith(start.trim())))
        .replace(/\[class\*="?([^"\]]+)"?\]/g, (_, part: string) => matching((name) => name.includes(part.trim())))
        .replace(/\.(-?[_a-zA-Z][-\w]*)/g, (whole, name: string) => (used.has(name) ? `.${renamed(name)}` : whole));
      if (after === before) continue;
      rule.selectorText = after;
      undo.push(() => {
        rule.selectorText = before;
      });
    }
    for (const element of all) {
      if (element.classList.length) element.setAttribute('class', [...element.classList].map(renamed).join(' '));
    }
    return names.size > 0;
  },
  'strip-attributes': (doc) => {
    const inStyles = new Set(
      styleRules(doc).flatMap(({ selectorText }) =>
        [...selectorText.matchAll(/\[([-\w]+)|(#)\w/g)].map(([, name, id]) => name ?? (id ? 'id' : '')),
      ),
    );
    for (const element of allElements(doc.body)) {
      if (element.getRootNode() !== doc) continue;
      for (const { name } of [...element.attributes]) {
        if (/^(role|id|title|aria-.*|data-.*)$/.test(name) && !inStyles.has(name)) element.removeAttribute(name);
      }
    }
    return true;
  },
  'wrap-blocks': (doc, random) => {
    const blocks = allElements(doc.body).filter(
      (one) =>
        one.matches('div, table, section, dl, ul') && !one.parentElement?.matches('table, tr, tbody, thead, dl, ul'),
    );
    let done = 0;
    for (const block of blocks) {
      if (!chance(random, 0.05)) continue;
      const before = block.getBoundingClientRect();
      const wrapper = doc.createElement('div');
      wrapper.style.display = 'contents';
      block.replaceWith(wrapper);
      wrapper.append(block);
      const after = block.getBoundingClientRect();
      // Some style sheets look at the parent: a page that comes apart is none that anyone made.
      if (
        Math.abs(before.width - after.width) +
          Math.abs(before.top - after.top) +
          Math.abs(before.height - after.height) >
        1
      )
        wrapper.replaceWith(block);
      else done += 1;
    }
    return done > 0;
  },
  'wrap-texts': (doc, random) => {
    for (const text of allTexts(doc.body)) {
      if (!chance(random, 0.3) || text.parentElement?.matches('option, title, button, textarea, text')) continue;
      const wrapper = doc.createElement('span');
      text.replaceWith(wrapper);
      wrapper.append(text);
    }
    return true;
  },
  'split-texts': (doc, random) => {
    let done = 0;
    for (const text of allTexts(doc.body)) {
      if (!chance(random, 0.2) || !/\d{2}/.test(text.data) || text.parentElement?.matches('option, text, button'))
        continue;
      const at = 1 + below(random, text.data.length - 1);
      const rest = text.splitText(at);
      if (!chance(random, 0.5) || rest.parentElement === null) continue;
      const wrapper = doc.createElement('span');
      rest.replaceWith(wrapper);
      wrapper.append(rest);
      done += 1;
    }
    return done > 0;
  },
};

/** The texts of the smallest part of the page that holds a product's name or id and most of its figures. */
function textsOfRow(doc: Document, { productId, title, cells }: Known['rows'][number]): Text[] {
  const raws = Object.values(cells);
  const start = allTexts(doc.body).find(({ data }) => data.includes(productId) || data.trim() === title);
  for (let around = start?.parentElement; around && around !== doc.body; around = around.parentElement) {
    const texts = allTexts(around);
    const held = raws.filter((raw) => texts.some(({ data }) => data.trim() === raw)).length;
    if (held >= raws.length * 0.6) return texts;
  }
  return [];
}

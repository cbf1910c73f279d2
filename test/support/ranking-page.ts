import type { Capture, Choice, Grid } from '@/lib/domain/capture';
import { shopPage } from './shop-page';

/** A row of a ranking: its product id (null where that column is out of sight), then a text a column. */
export type RankingRow = readonly [productId: string | null, ...texts: string[]];

/** What the page script would send of a dashboard with one table of products at a minute past twelve. */
export function rankingPage(about: {
  rows: readonly RankingRow[];
  columns?: readonly string[];
  minute?: number;
  keys?: readonly string[];
  /** The text of the pager. */
  says?: string | null;
  visit?: string;
  lang?: string;
  choices?: readonly Omit<Choice, 'at'>[];
  at?: string;
}): Capture {
  const {
    rows,
    columns = ['访客数', '支付金额'],
    minute = 0,
    keys = [],
    says = null,
    choices = [],
    at = '#table',
  } = about;
  const isNamed = rows.some(([productId]) => productId !== null);
  const titles = isNamed ? ['商品', ...columns] : columns;
  const cell = (text: string, col: number, row: number, links: string[] = []) => ({
    col,
    at: `${at} > tr:nth-child(${row + 1}) > td:nth-child(${col + 1})`,
    text,
    parts: [{ text, struck: false }],
    links,
    attributes: {},
  });
  const grid: Grid = {
    at,
    shape: 'table',
    caption: null,
    header: [titles.map((text, col) => ({ col, span: 1, at: `${at} > th:nth-child(${col + 1})`, text }))],
    body: rows.map(([productId, ...texts], ref) => {
      const link = productId === null ? [] : [`https://detail.tmall.com/item.htm?id=${productId}`];
      const name = isNamed ? [cell(`保温杯家用款 ${productId?.slice(-1)}`, 0, ref, link)] : [];
      const figures = texts.map((text, place) => cell(text, place + name.length, ref));
      return {
        ref,
        at: `${at} > tr:nth-child(${ref + 1})`,
        key: keys[ref] ?? null,
        level: 0,
        cells: [...name, ...figures],
      };
    }),
    foot: [],
    declaredRows: null,
    pagerText: says,
  };
  return {
    ...shopPage({
      lines: [],
      url: 'https://sycm.taobao.com/cc/item_rank',
      lang: about.lang ?? 'zh-CN',
      title: '商品排行',
    }),
    visit: about.visit ?? 'visit-0',
    takenAt: `2026-11-10T12:${String(minute).padStart(2, '0')}:00.000Z`,
    grids: [grid],
    choices: choices.map((choice) => ({ ...choice, at: 'button' })),
  };
}

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Grid } from '@/lib/domain/capture';
import { isUntouched, trustedRows } from './trusted-rows';

function captured(titles: string[]) {
  document.body.innerHTML = `<table>${titles.map((title) => `<tr><td>${title}</td><td>12</td></tr>`).join('')}</table>`;
  const rows = new Map([...document.querySelectorAll('tr')].map((row, ref) => [ref, row as Element]));
  const body = titles.map((text, ref) => ({
    ref,
    at: 'tr',
    key: null,
    level: 0,
    cells: [{ col: 0, at: 'td', text, parts: [], links: [], attributes: {} }],
  }));
  const grid: Grid = {
    at: 'table',
    shape: 'table',
    caption: null,
    header: [],
    body,
    foot: [],
    declaredRows: null,
    pagerText: null,
  };
  return { rows, grids: [grid] };
}

describe('rows that changed while they were captured', () => {
  it('are left out where they became other rows', () => {
    const { rows, grids } = captured(['Thermos', 'Bedside table']);
    const text = rows.get(0)?.querySelector('td')?.firstChild as Text;
    text.data = 'Earphones';
    expect([...trustedRows(rows, grids, new Set([text])).keys()]).toEqual([1]);
  });

  it('stay where only a figure changed', () => {
    const { rows, grids } = captured(['Thermos']);
    const text = rows.get(0)?.lastElementChild?.firstChild as Text;
    text.data = '13';
    expect(trustedRows(rows, grids, new Set([text])).size).toBe(1);
  });

  it('know a place by whether anything in it changed', () => {
    document.body.innerHTML = '<p>¥<b>129</b></p><i>x</i>';
    const place = document.querySelector('p') as Element;
    expect(isUntouched(place, new Set([document.querySelector('i') as Node]))).toBe(true);
    expect(isUntouched(place, new Set([document.querySelector('b')?.firstChild as Node]))).toBe(false);
  });
});

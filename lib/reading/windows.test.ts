import { describe, expect, it } from 'vitest';
import { placeOf } from '@/lib/platforms/registry';
import { line, shopPage } from '../../test/support/shop-page';
import { readPageWindows } from './windows';

type About = NonNullable<Parameters<typeof line>[1]>;

function windowsOf(texts: readonly (string | [string, About])[], lang = 'zh-CN') {
  const lines = texts.map((text) => (typeof text === 'string' ? line(text) : line(...text)));
  const page = shopPage({ lines, lang, url: 'https://item.taobao.com/item.htm?id=1' });
  return readPageWindows(page, placeOf(page.url), '2026-11-01T12:00').map(({ window }) => [window.start, window.end]);
}

describe('the time windows of a page', () => {
  it('are what the page states for its promotion', () => {
    expect(windowsOf(['活动时间：2026年11月10日20:00至2026年11月11日24:00'])).toEqual([
      ['2026-11-10T20:00', '2026-11-12T00:00'],
    ]);
    expect(windowsOf(['Sale runs from 2026-11-10 20:00 until 2026-11-11 23:59'], 'en')).toEqual([
      ['2026-11-10T20:00', '2026-11-11T23:59'],
    ]);
  });

  it.each([
    ['nb', 'Gyldig fra 1. mai 2026 til 7. mai 2026'],
    ['no', 'Gyldig fra 1. mai 2026 til 7. mai 2026'],
    ['ja', 'セール期間：2026年5月1日（金）から5月7日（木）まで'],
  ])('are read in the words of %s', (lang, text) => {
    expect(windowsOf([text], lang)).toEqual([['2026-05-01', '2026-05-07']]);
  });

  it('are found by the label that stands right before them', () => {
    const label: [string, About] = ['活动时间', { y: 300 }];
    const value: [string, About] = ['2026-11-10 20:00 ~ 2026-11-11 23:59', { y: 300, x: 140 }];
    expect(windowsOf([label, value])).toEqual([['2026-11-10T20:00', '2026-11-11T23:59']]);
  });

  it.each([
    ['the years of a copyright', '© 2010-2026 Example Sale Ltd.'],
    ['a countdown', '距离活动结束还剩 02:13:11'],
    ['the period of statistics', '活动数据统计时间 2026-11-01 ~ 2026-11-07'],
    ['the date of a delivery', '优惠：预计11月12日送达'],
    ['a date without a word of promotion', '2026-11-10 20:00 ~ 2026-11-11 23:59'],
    ['a lone date', '优惠 2026-11-10'],
  ])('are not %s', (_, text) => {
    expect(windowsOf([text])).toEqual([]);
  });

  it('are those of the one product on its page, and of all that another page shows', () => {
    const text = '活动时间：2026年11月10日20:00至2026年11月11日24:00';
    const link = 'https://item.taobao.com/item.htm?id=2';
    const lines = [line(text, { link }), line(text.replace('2026年', ''), { hints: ['recommend-list'] })];
    const page = shopPage({ lines, lang: 'zh-CN', url: 'https://item.taobao.com/item.htm?id=1' });
    const read = (isOfOneProduct: boolean) =>
      readPageWindows(page, placeOf(page.url), '2026-11-01T12:00', isOfOneProduct);
    expect(read(true)).toEqual([]);
    expect(read(false)).toHaveLength(1);
  });

  it('are not dates of reviews or of the footer', () => {
    const text = '活动时间 2026-11-10 20:00 ~ 2026-11-11 23:59';
    expect(windowsOf([[text, { hints: ['review-list'] }]])).toEqual([]);
    expect(windowsOf([[text, { region: 'footer' }]])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Choice } from '@/lib/domain/capture';
import { line, shopPage } from '../../test/support/shop-page';
import { readPeriod } from './period';
import { readScope } from './scope';

const CONTEXT = { platform: null, lang: 'zh-CN', currency: null, home: null, locale: 'zh-CN' };
const WINDOW = { reference: '2026-11-11T10:00', zone: 'Asia/Shanghai', lang: 'zh-CN' };

type Placed = [text: string, x: number, y: number];

function periodOf(...lines: Placed[]) {
  const page = shopPage({ lines: lines.map(([text, x, y]) => line(text, { x, y })) });
  return readPeriod(page, CONTEXT, WINDOW);
}

type Chosen = [control: Choice['control'], text: string, label?: string];

function withChoices(chosen: readonly Chosen[], ...lines: Placed[]) {
  const page = shopPage({ lines: lines.map(([text, x, y]) => line(text, { x, y })) });
  const choices = chosen.map(([control, text, label = null]) => ({ control, text, label, at: 'b' }));
  return { ...page, choices };
}

describe('the period of a page', () => {
  it('is the preset that is chosen, in whatever language', () => {
    const chosen = (...choices: Chosen[]) => readPeriod(withChoices(choices), CONTEXT, WINDOW);
    expect(chosen(['tab', '近7天'])).toMatchObject({ raw: '近7天', start: null, relative: 'period:7d' });
    expect(chosen(['tab', 'Derniers 30 jours'], ['tab', 'Produits'])).toMatchObject({ relative: 'period:30d' });
    expect(chosen(['field', '7 hari terakhir'])).toMatchObject({ relative: 'period:7d' });
    expect(chosen(['tab', '近7天'], ['tab', '近30天'])).toBeNull();
    expect(chosen(['tab', '全部'])).toBeNull();
  });

  it('is what the fields of its date picker hold', () => {
    const fields: Chosen[] = [
      ['field', '2026-11-04', '开始日期'],
      ['field', '2026-11-10', '结束日期'],
    ];
    const days = { start: '2026-11-04', end: '2026-11-10' };
    expect(readPeriod(withChoices(fields), CONTEXT, WINDOW)).toMatchObject(days);
    const compared: Chosen[] = [
      ['field', '2026-10-28', '对比开始日期'],
      ['field', '2026-11-03', '对比结束日期'],
    ];
    expect(readPeriod(withChoices([...compared, ...fields]), CONTEXT, WINDOW)).toMatchObject(days);
    expect(readPeriod(withChoices(compared), CONTEXT, WINDOW)).toBeNull();
  });

  it('is not the one that its figures are compared with', () => {
    const days = { start: '2026-11-04', end: '2026-11-10' };
    const own: Placed = ['2026-11-04 ~ 2026-11-10', 100, 0];
    expect(periodOf(['对比 2026-10-28 ~ 2026-11-03', 0, 0], own)).toMatchObject(days);
    expect(periodOf(['对比周期', 0, 40], ['2026-10-28 ~ 2026-11-03', 100, 40], own)).toMatchObject(days);
    expect(periodOf(['vs. previous period', 0, 0], ['2026-10-28 – 2026-11-03', 100, 0])).toBeNull();
  });

  it('is the span that stands beside its label, or in a date picker', () => {
    const days = { start: '2026-11-04', end: '2026-11-10' };
    expect(periodOf(['统计时间', 0, 0], ['2026-11-04 ~ 2026-11-10', 100, 0])).toMatchObject(days);
    expect(periodOf(['統計期間', 0, 0], ['2026/11/04', 100, 0], ['至', 200, 0], ['2026/11/10', 300, 0])).toMatchObject(
      days,
    );
    expect(
      periodOf(['统计日期', 0, 0], ['2026-11-10', 100, 0], ['更新时间', 200, 0], ['2026-11-11', 300, 0]),
    ).toMatchObject({ start: '2026-11-10', end: '2026-11-10' });
    expect(periodOf(['2026-11-04', 0, 0], ['–', 100, 0], ['2026-11-10', 150, 0])).toMatchObject(days);
    expect(periodOf(['最近 7 天 (2026-11-04 ~ 2026-11-10)', 0, 0])).toMatchObject(days);
  });

  it('has no dates where the page gives a relative word alone', () => {
    expect(periodOf(['统计时间', 0, 0], ['昨日', 100, 0])).toEqual({
      raw: '昨日',
      start: null,
      end: null,
      relative: 'period:yesterday',
    });
  });

  it('is as long as the preset that is chosen', () => {
    const line: Placed = ['2026-11-01 ~ 2026-11-30', 0, 0];
    expect(readPeriod(withChoices([['tab', '近7天']], line), CONTEXT, WINDOW)).toMatchObject({
      raw: '近7天',
      start: null,
    });
    expect(readPeriod(withChoices([['tab', '近30天']], line), CONTEXT, WINDOW)).toMatchObject({ start: '2026-11-01' });
  });

  it('is not that of an offer, a contract or a bill', () => {
    expect(periodOf(['优惠券有效期 2026-11-01 ~ 2026-11-30', 0, 0])).toBeNull();
    expect(periodOf(['Billing period: Oct 1, 2026 – Oct 31, 2026', 0, 0])).toBeNull();
    expect(periodOf(['活动时间', 0, 0], ['2026-11-01 ~ 2026-11-11', 100, 0])).toBeNull();
    expect(periodOf(['活动数据统计时间', 0, 0], ['2026-11-01 ~ 2026-11-07', 100, 0])).not.toBeNull();
    expect(periodOf(['优惠券效果', 0, 0], ['2026-11-01 ~ 2026-11-07', 0, 30])).not.toBeNull();
  });

  it('is nothing where day and month could change places', () => {
    const page = withChoices([], ['01/11/2026 - 07/11/2026', 0, 0]);
    expect(readPeriod(page, CONTEXT, { ...WINDOW, lang: 'en' })).toBeNull();
    expect(readPeriod(page, CONTEXT, { ...WINDOW, lang: 'en-SG' })).toMatchObject({ start: '2026-11-01' });
  });

  it('is neither the time of the update nor a date that nothing labels', () => {
    expect(periodOf(['数据更新时间 2026-11-11 08:32:10', 0, 0])).toBeNull();
    expect(periodOf(['2026-11-10', 0, 0], ['2026-11-12', 0, 300])).toBeNull();
    expect(periodOf(['© 2010-2026 商家后台', 0, 0])).toBeNull();
  });
});

describe('what a page is filtered to', () => {
  const scopeOf = (...chosen: Chosen[]) => readScope(withChoices(chosen), CONTEXT);

  it('is what its tabs and fields say, with the qualifiers that the lexicon has', () => {
    expect(scopeOf(['tab', '移动端'], ['field', '女装', '类目'], ['toggle', '仅看在售'])).toEqual([
      { label: null, text: '移动端', qualifiers: ['device:mobile'] },
      { label: '类目', text: '女装', qualifiers: [] },
      { label: null, text: '仅看在售', qualifiers: [] },
    ]);
  });

  it('stays the same while the counts beside its words change', () => {
    expect(scopeOf(['tab', '出售中 (1,204)'])).toEqual(scopeOf(['tab', '出售中 (1,205)']));
    expect(scopeOf(['tab', 'Active 12'])).toEqual(scopeOf(['tab', 'Active 13']));
  });

  it('is another for each name that a field holds', () => {
    expect(scopeOf(['field', 'Store 5'])).not.toEqual(scopeOf(['field', 'Store 6']));
    expect(scopeOf(['field', '商品 600123'])).not.toEqual(scopeOf(['field', '商品 600124']));
    expect(scopeOf(['field', '全部商品 (120)'])).toEqual(scopeOf(['field', '全部商品 (121)']));
  });

  it('is neither the period nor the figure that is drawn', () => {
    expect(scopeOf(['tab', '近7天'], ['field', '2026-11-04'], ['tab', '支付金额 ¥1,303.58'])).toEqual([]);
  });
});

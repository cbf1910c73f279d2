import { describe, expect, it } from 'vitest';
import { line, shopPage } from '../../test/support/shop-page';
import { readPeriod } from './period';

const CONTEXT = { platform: null, lang: 'zh-CN', currency: null, home: null, locale: 'zh-CN' };
const WINDOW = { reference: '2026-11-11T10:00', zone: 'Asia/Shanghai', lang: 'zh-CN' };

type Placed = [text: string, x: number, y: number];

function periodOf(...lines: Placed[]) {
  const page = shopPage({ lines: lines.map(([text, x, y]) => line(text, { x, y })) });
  return readPeriod(page, CONTEXT, WINDOW);
}

describe('the period of a page', () => {
  it('is the span that stands beside its label, or in a date picker', () => {
    const days = { start: '2026-11-04', end: '2026-11-10' };
    expect(periodOf(['统计时间', 0, 0], ['2026-11-04 ~ 2026-11-10', 100, 0])).toMatchObject(days);
    expect(periodOf(['2026-11-04', 0, 0], ['–', 100, 0], ['2026-11-10', 150, 0])).toMatchObject(days);
    expect(periodOf(['最近 7 天 (2026-11-04 ~ 2026-11-10)', 0, 0])).toMatchObject(days);
  });

  it('has no dates where the page gives a relative word alone', () => {
    expect(periodOf(['统计时间', 0, 0], ['昨日', 100, 0])).toEqual({ raw: '昨日', start: null, end: null });
  });

  it('is neither the time of the update nor a date that nothing labels', () => {
    expect(periodOf(['数据更新时间 2026-11-11 08:32:10', 0, 0])).toBeNull();
    expect(periodOf(['2026-11-10', 0, 0], ['2026-11-12', 0, 300])).toBeNull();
    expect(periodOf(['© 2010-2026 商家后台', 0, 0])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { relativePeriod } from './relative-period';
import { scopeQualifiers } from './scope';

describe('a span relative to the day', () => {
  it.each([
    ['近7天', 'period:7d'],
    ['Last 30 days', 'period:30d'],
    ['7 hari terakhir', 'period:7d'],
    ['7 derniers jours', 'period:7d'],
    ['Последние 7 дней', 'period:7d'],
    ['過去7日間', 'period:7d'],
    ['昨日', 'period:yesterday'],
    ['Hôm nay', 'period:today'],
    ['Vormonat', 'period:last-month'],
    ['今天 截至 14:00 (GMT+08)', 'period:today'],
    ['Last 7 days (Nov 4 - Nov 10)', 'period:7d'],
  ])('is read from %s', (text, period) => expect(relativePeriod(text)).toBe(period));

  it.each(['近7天支付金额', '昨日访客数', '自定义', 'Custom', '日', '11日', '3일', '支付金额'])('is not %s', (text) =>
    expect(relativePeriod(text)).toBeNull(),
  );
});

describe('what a chosen tab narrows a page to', () => {
  it.each([
    ['移动端', ['device:mobile']],
    ['Desktop', ['device:pc']],
    ['直播', ['channel:live']],
    ['全部终端', []],
    ['All devices', []],
    ['支付金额', []],
    ['女装', []],
  ])('%s', (text, qualifiers) => expect(scopeQualifiers(text)).toEqual(qualifiers));
});

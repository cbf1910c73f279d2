import { describe, expect, it } from 'vitest';
import { provenOrder, readDateText, statedSpan } from './report-dates';

const days = (start: string, end = start) => ({ kind: 'days', span: { start, end } });

describe('a cell of dates', () => {
  it.each([
    ['2026-11-10', days('2026-11-10')],
    ['20261110', days('2026-11-10')],
    ['2026/1/5', days('2026-01-05')],
    ['2026年07月09日', days('2026-07-09')],
    ['2026년 7월 9일', days('2026-07-09')],
    ['Feb 1, 2020', days('2020-02-01')],
    ['1. März 2026', days('2026-03-01')],
    ['13/05/2024', days('2024-05-13')],
    ['05.05.2024', days('2024-05-05')],
    ['2026-11-10 00:00:00', days('2026-11-10')],
    ['2026-08', days('2026-08-01', '2026-08-31')],
    ['2026年2月', days('2026-02-01', '2026-02-28')],
    ['2024-05-01~2024-05-31', days('2024-05-01', '2024-05-31')],
    ['2026-03-23 00:00:00-2026-03-31 23:59:59', days('2026-03-23', '2026-03-31')],
    ['Jan 1, 2026 - Jan 7, 2026', days('2026-01-01', '2026-01-07')],
  ])('%s', (text, expected) => expect(readDateText(text, null, null)).toEqual(expected));

  it.each(['01/05/2024', '1.2.26', '01/05/2024 - 02/05/2024'])('%s has two readings and gives none', (text) => {
    expect(readDateText(text, null, null)).toEqual({ kind: 'open' });
    expect(readDateText('01/05/2024', 'day-first', null)).toEqual(days('2024-05-01'));
    expect(readDateText('01/05/2024', 'month-first', null)).toEqual(days('2024-01-05'));
  });

  it.each(['2026-35周', '8月', '2026-02-30', '12345678', 'Monday', '合计', '-', '31/12/2026 ~ 01/12/2026'])(
    '%s names no day',
    (text) => {
      expect(readDateText(text, 'day-first', null)).toEqual({ kind: 'none' });
    },
  );

  it('tells an hour from a day', () => expect(readDateText('2026-11-10 13:00', null, null)).toEqual({ kind: 'hours' }));
});

it('proves the order of day and month by the one that fits every date', () => {
  expect(provenOrder(['01/05/2024', '13/05/2024'])).toBe('day-first');
  expect(provenOrder(['01/05/2024', '01/31/2024'])).toBe('month-first');
  expect(provenOrder(['01/05/2024', '02/05/2024'])).toBeNull();
  expect(provenOrder(['2024-05-13'])).toBeNull();
});

describe('the period that a title states', () => {
  it.each([
    ['表示期間 2026年07月09日から2026年07月12日', '2026-07-09', '2026-07-12'],
    ['【生意参谋平台】商品_全部_2026-11-10_2026-11-16.xls', '2026-11-10', '2026-11-16'],
    ['parentskudetail.20240501_20240531.xlsx', '2024-05-01', '2024-05-31'],
    ['统计日期：2026-11-10', '2026-11-10', '2026-11-10'],
    ['Reporting period: Nov 1, 2026 - Nov 7, 2026', '2026-11-01', '2026-11-07'],
    ['Data Start Date 2026-11-01 Data End Date 2026-11-30', '2026-11-01', '2026-11-30'],
  ])('%s', (text, start, end) => expect(statedSpan(text, null, null)).toEqual({ start, end }));

  it.each([
    '20260709_item_list.csv',
    'BusinessReport-9-12-23.csv',
    '导出时间：2026-11-10',
    'Generated 2026-11-10 2026-11-11',
    'Product report',
    '统计时间 2026-11-10 更新时间 2026-11-11',
    '活动时间：2026-11-10 20:00 至 2026-11-12 00:00',
    'Compared to: 2026-10-01 - 2026-10-07',
    'Coupon valid 2026-11-01 - 2026-11-30',
    'Range 01/02/2026 - 03/02/2026',
  ])('%s states none that is sure', (text) => expect(statedSpan(text, null, null)).toBeNull());
});

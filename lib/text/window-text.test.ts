import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LocalTime } from '@/lib/domain/time';
import { readWindows } from './window-text';
import { workOf } from './work-count.fixture';

const read = (text: string, lang: string | null = 'zh-CN', zone = 'Asia/Shanghai') =>
  readWindows(text, { reference: '2026-10-20T10:00', zone, lang }).map(({ start, end }) => [start, end]);

describe('readWindows', () => {
  it.each([
    ['zh-CN', '11月10日20点-11日24点', '2026-11-10T20:00', '2026-11-12T00:00'],
    ['zh-CN', '12月30日20:00-1月2日23:59', '2026-12-30T20:00', '2027-01-02T23:59'],
    ['zh-CN', '10月31日20:00-次日2:00', '2026-10-31T20:00', '2026-11-01T02:00'],
    ['zh-CN', '尾款支付：10月31日20:00起至11月3日23:59止', '2026-10-31T20:00', '2026-11-03T23:59'],
    ['zh-CN', '10.24 20:00-11.3 23:59', '2026-10-24T20:00', '2026-11-03T23:59'],
    ['zh-CN', '9月10号，11号，12号', '2026-09-10', '2026-09-12'],
    ['zh-CN', '活动时间\n2026.11.10 20:00:00\n至\n2026.11.14 23:59:59', '2026-11-10T20:00:00', '2026-11-14T23:59:59'],
    ['zh-TW', '活動時間：2026/11/10 00:00 - 2026/11/12 23:59', '2026-11-10T00:00', '2026-11-12T23:59'],
    ['ja', '11月10日(火)20:00〜11月12日(木)1:59', '2026-11-10T20:00', '2026-11-12T01:59'],
    ['ko', '2026년 11월 10일 오후 8시 ~ 11월 12일 23:59', '2026-11-10T20:00', '2026-11-12T23:59'],
    ['es', 'Del 25/11/2026 00:00 al 30/11/2026 23:59', '2026-11-25T00:00', '2026-11-30T23:59'],
    ['pt', '25/11 às 20h até 30/11 às 23h59', '2026-11-25T20:00', '2026-11-30T23:59'],
    ['fr', 'Du 25 novembre au 30 novembre 2026', '2026-11-25', '2026-11-30'],
    ['de', 'Aktion: 25.11. 20:00 Uhr – 30.11. 23:59 Uhr', '2026-11-25T20:00', '2026-11-30T23:59'],
    ['vi', 'Từ 20:00 ngày 10/11 đến 23:59 ngày 12/11', '2026-11-10T20:00', '2026-11-12T23:59'],
    ['th', '10 พ.ย. 2569 20:00 น. - 12 พ.ย. 2569 23:59 น.', '2026-11-10T20:00', '2026-11-12T23:59'],
    ['id', '10 Nov s/d 12 Nov 2026', '2026-11-10', '2026-11-12'],
    ['ru', 'с 10 по 12 ноября', '2026-11-10', '2026-11-12'],
    ['tr', '25 Kasım - 30 Kasım 2026', '2026-11-25', '2026-11-30'],
    ['en', 'Nov 25 - Dec 2, 2026', '2026-11-25', '2026-12-02'],
    ['en-GB', '11/10/2026 - 12/10/2026', '2026-10-11', '2026-10-12'],
    ['en', '01/11/2026 - 13/11/2026', '2026-11-01', '2026-11-13'],
    ['de', '11/02/2026 - 11/13/2026', '2026-11-02', '2026-11-13'],
    ['ja', '2026年6月5日(金)～6月11日(木)', '2026-06-05', '2026-06-11'],
    ['ja', '2026年5月1日（土・祝）～7日（木）', '2026-05-01', '2026-05-07'],
    ['ko', '2026년 5월 1일(금) ~ 5월 7일(목)', '2026-05-01', '2026-05-07'],
    ['zh-CN', '2026年5月1日（周五）至5月7日（周四）', '2026-05-01', '2026-05-07'],
    ['en', 'Fri, May 1 – Thu, May 7, 2026', '2026-05-01', '2026-05-07'],
    ['de', 'Fr., 1. Mai 2026 – Do., 7. Mai 2026', '2026-05-01', '2026-05-07'],
    ['nb', 'Gyldig fra 1. mai 2026 til 7. mai 2026', '2026-05-01', '2026-05-07'],
    ['en', '8 - 11pm', '2026-10-20T20:00', '2026-10-20T23:00'],
  ])('%s: %j', (lang, text, start, end) => {
    expect(read(text, lang)).toEqual([[start, end]]);
  });

  it('takes two listed days for no span, whatever day of the week stands with them', () => {
    const days = [
      ['2026-05-01', '2026-05-01'],
      ['2026-05-07', '2026-05-07'],
    ];
    expect(read('Fri 1 May 2026 and Thu 7 May 2026', 'en-GB')).toEqual(days);
  });

  it.each([
    ['zh-CN', '11月11日23:59截止', null, '2026-11-11T23:59'],
    ['zh-CN', '即日起至11月30日', null, '2026-11-30'],
    ['zh-CN', '10月31日晚8点开门红', '2026-10-31T20:00', null],
    ['en', 'Valid until 30.11.2026 23:59', null, '2026-11-30T23:59'],
    ['en', 'Starts Nov 10 at 8 PM', '2026-11-10T20:00', null],
    ['ja', '11月30日まで', null, '2026-11-30'],
    ['tr', "30 Kasım'a kadar", null, '2026-11-30'],
    ['zh-CN', '距结束仅剩1天02:14:33', null, '2026-10-21T12:14:33'],
    ['zh-CN', '距开始 01:02:03', '2026-10-20T11:02:03', null],
    ['en', 'Ends in 1d 4h 30m', null, '2026-10-21T14:30'],
  ])('leaves the other side open: %s %j', (lang, text, start, end) => {
    expect(read(text, lang)).toEqual([[start, end]]);
  });

  it.each([
    ['zh-CN', '11月10日早上', ['2026-11-10', '2026-11-10'], ['2026-11-10T06:00', '2026-11-10T10:00']],
    ['zh-CN', '11月10日晚', ['2026-11-10', '2026-11-10'], ['2026-11-10T18:00', '2026-11-11T00:00']],
    ['en', 'May to Oct 2027', ['2027-05-01', '2027-10-31'], ['2027-05-01', '2027-09-30']],
    ['en', '8/10/2026 - 9/10/2026', ['2026-08-10', '2026-09-10'], ['2026-10-08', '2026-10-09']],
    ['en', 'May 1st', ['2027-05-01', '2027-05-01'], ['2026-05-01', '2026-05-01']],
    ['en', 'Starts at 3:30', ['2026-10-20T03:30', null], ['2026-10-20T15:30', null]],
    ['zh-CN', '1点pm到3点', ['2026-10-20T13:00', '2026-10-20T15:00'], ['2026-10-20T13:00', '2026-10-21T03:00']],
    ['zh-CN', '自2026年10月8日起', ['2026-10-08', null], ['2026-10-08', '2026-10-20T10:00']],
  ])('%s: %j has readings beside the usual one', (lang, text, usual, other) => {
    const [window] = readWindows(text, { reference: '2026-10-20T10:00', zone: 'Asia/Shanghai', lang });
    expect([window?.start, window?.end]).toEqual(usual);
    expect(window?.readings.map(({ start, end }) => [start, end])).toContainEqual(other);
    expect(window?.readings.length).toBeGreaterThan(1);
  });

  it.each([
    ['zh-CN', '11月10日20:00-11月11日23:59'],
    ['en-US', '11/10/2026 8:00 PM - 11/12/2026 11:59 PM'],
    ['de', '25.11.2026 - 30.11.2026'],
    ['zh-CN', '2026年11月10日 早上8点'],
  ])('%s: %j has one reading', (lang, text) => {
    const [window] = readWindows(text, { reference: '2026-10-20T10:00', zone: 'Asia/Shanghai', lang });
    expect(window?.readings).toEqual([{ start: window?.start, end: window?.end }]);
  });

  it.each([
    ['zh-CN', '时间从2026-2027', '2026-01-01', '2027-12-31'],
    ['en', '6 Nov between 9.30-4.30pm', '2026-11-06T09:30', '2026-11-06T16:30'],
    ['en', 'for 2 hours starting from 4pm', '2026-10-20T16:00', '2026-10-20T18:00'],
  ])('%s: %j', (lang, text, start, end) => {
    expect(read(text, lang)).toEqual([[start, end]]);
  });

  it('moves a written zone to the wall clock of the page', () => {
    expect(read('Nov 11, 2026 8:00 PM PST', 'en', 'Asia/Shanghai')).toEqual([['2026-11-12T12:00', null]]);
    expect(read('北京时间11月11日 0:00', 'zh-CN', 'America/Los_Angeles')).toEqual([['2026-11-10T08:00', null]]);
  });

  it('drops what is impossible as a whole and goes on behind it', () => {
    expect(read('2月30日12:00 - 3月5日04:00')).toEqual([]);
    expect(read('2026年11月10日25:00 - 11月12日')).toEqual([]);
    expect(read('11月14日-11月10日')).toEqual([]);
    expect(read('2026年11月10日-2026年11月9日')).toEqual([]);
    expect(read('今晚10点 - 前天晚上10点')).toEqual([]);
    expect(read('02月30日12:00 - 03月05日\n活动：11月16日12:00 - 11月20日04:00')).toEqual([
      ['2026-11-16T12:00', '2026-11-20T04:00'],
    ]);
  });

  it.each([
    ['zh-CN', '每日10:00-22:00'],
    ['zh-CN', '每晚8点开抢'],
    ['en', 'daily 10:00 - 22:00'],
    ['zh-CN', '满300减50'],
    ['zh-CN', '24期免息'],
    ['zh-CN', '售价 11.11'],
    ['zh-CN', '¥11.11'],
    ['zh-CN', '规格 10.5*8.5cm'],
    ['zh-CN', '7天无理由退货'],
    ['zh-CN', '48小时内发货'],
    ['zh-CN', '11月大促'],
    ['en', '3-5 day shipping'],
    ['en', 'iPhone 12/13/14 case'],
    ['en', 'Size 10.5 - 11.5'],
    ['en', 'May contain nuts'],
    ['en', 'Pack of 2/3'],
  ])('%s: %j is no window', (lang, text) => {
    expect(read(text, lang)).toEqual([]);
  });

  it('cuts a text that is too long between lines', () => {
    const line = `${'字'.repeat(60)}\n`;
    const long = `${line.repeat(81)}${'字'.repeat(54)}11月12日20:00-11月13日20:00`;
    expect(read(long)).toEqual([]);
    expect(read(`11月12日20:00-11月13日20:00\n${long}`)).toEqual([['2026-11-12T20:00', '2026-11-13T20:00']]);
  });

  it('names each window by the words before it and quotes the page', () => {
    const windows = readWindows('报名时间：10.20-10.28 预热时间：11.1-11.10', {
      reference: '2026-10-20T10:00',
      zone: 'Asia/Shanghai',
      lang: 'zh-CN',
    });
    expect(windows.map(({ label, text }) => [label, text])).toEqual([
      ['报名时间', '10.20-10.28'],
      ['预热时间', '11.1-11.10'],
    ]);
  });

  it('never throws, gives valid times in order, and none where no digit stands', () => {
    const pieces = [
      '11月',
      '10日',
      '20:00',
      '-',
      '至',
      '2026',
      '/',
      '.',
      ' ',
      'Nov',
      'pm',
      '每',
      '截止',
      '晚',
      'x',
      '\n',
    ];
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('zh-CN', 'en', 'de', null), (input, lang) => {
        const windows = read(input, lang);
        for (const time of windows.flat()) if (time !== null) expect(LocalTime.safeParse(time).success).toBe(true);
        const spelled = /[\p{Nd}零〇一二三四五六七八九十百千两\p{L}]/u;
        if (!spelled.test(input.normalize('NFKC'))) expect(windows).toEqual([]);
      }),
    );
  });

  it.each(['1', '1/', '11月', '1:', '至', '-', 'nov ', '1 day ', '(', '每', '11月1日-', '2026'])(
    'reads %j over and over in linear time',
    (piece) => {
      const work = (length: number) => workOf(() => read(`${piece.repeat(length / piece.length)}\n`));
      work(100);
      expect(work(5000)).toBeLessThan(3 * work(2500) + 500);
      expect(work(100_000)).toBeLessThan(2 * work(5000) + 500);
    },
  );
});

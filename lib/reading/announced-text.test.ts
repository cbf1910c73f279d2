import { describe, expect, it } from 'vitest';
import { readAnnouncedText } from './announced-text';

const read = (text: string, currency = 'CNY') =>
  readAnnouncedText(text, { zone: 'Asia/Shanghai', currency, reference: '2026-11-01T09:00' });
const said = (text: string, currency?: string) =>
  read(text, currency).prices.map((field) => (field.status === 'ok' ? field.value.amount : field.status));

describe('the price in the text of an announcement', () => {
  it.each([
    ['【双11】水壶到手价¥99，11月10日20:00开抢', ['99']],
    ['水壶到手价¥99,11月10日20:00开抢', ['99']],
    ['水壶领券到手价１，２９９元', ['1299']],
    ['仅99元！满300元减50元，领20元券，赠5元红包', ['99']],
    ['领券下单，到手价¥99', ['99']],
    ['日常价¥159，双11仅需¥99', ['99']],
    ['付定金20元，到手¥99', ['99']],
    ['第二件1元，单件到手价99元', ['99']],
    ['水壶 ¥99 今晚开抢', ['99']],
    ['全场满300元减50元', []],
    ['领20元无门槛券', []],
    ['11月10日20:00开抢，回T退订', []],
    ['某家居双11 开场：2026年11月10日 20:00', []],
    ['水壶到手价99，原价159', ['99']],
    ['券后：79.9 限量100件', ['79.9']],
    ['付定金20 到手199', ['199']],
    ['限购2件 到手价99元', ['99']],
    ['拍2件到手价99', []],
    ['拍2件到手价99元', []],
    ['第2件到手价 49', []],
    ['到手2件', []],
    ['券后5折', []],
    ['到手价99起', []],
    ['到手价99-129', []],
  ])('%s', (text, prices) => expect(said(text)).toEqual(prices));

  it.each([
    ['Kettle only $19.99, save $10. Was $29.99', ['19.99']],
    ['Get $5 off your order over $50', []],
    ['Now $19.99 plus $5 shipping', ['19.99']],
  ])('%s', (text, prices) => expect(said(text, 'USD')).toEqual(prices));

  it.each(['水壶¥99，咖啡机¥299', '低至¥99起', '到手价¥99，会场价¥109', '到手价¥99-129', '到手价¥?9'])(
    'is left open by %s',
    (text) => {
      const [field, ...others] = said(text);
      expect(others).toEqual([]);
      expect(field).toMatch(/ambiguous|unparsable/);
    },
  );

  it('is said twice as well as once', () => {
    expect(said('到手价¥99！再说一遍：到手价99元')).toEqual(['99']);
  });
});

it('the times in the text of an announcement are those of the plan’s zone', () => {
  expect(read('11月10日20:00-11月11日23:59，到手价¥99').windows).toMatchObject([
    { window: { start: '2026-11-10T20:00', end: '2026-11-11T23:59' } },
  ]);
});

it('a time of today is that of the day it is read for, one of another day is none', () => {
  expect(read('今晚20:00开抢').windows).toMatchObject([{ window: { start: '2026-11-01T20:00' } }]);
  expect(read('明晚20:00开抢').windows).toEqual([]);
});

it('the day that a sale is named for is none of its times', () => {
  expect(read('11.11 sale 2026-11-09 20:00 to 2026-11-11 00:00').windows).toMatchObject([
    { window: { start: '2026-11-09T20:00', end: '2026-11-11T00:00' } },
  ]);
  expect(read('11月11日全天特惠').windows).toHaveLength(1);
});

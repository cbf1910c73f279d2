import { describe, expect, it } from 'vitest';
import { offerOf } from '@/test/support/plan-rows';
import { offerSentence } from './offer-sentence';

const yuan = (amount: string) => `¥${amount}`;
const said = (change: Parameters<typeof offerOf>[1]) =>
  (['zh-CN', 'en'] as const).map((language) => offerSentence(offerOf('o', change), language, yuan));

describe('the rule of an offer in one sentence', () => {
  it('says what it asks for and gives, how far it goes and who pays', () => {
    const every = { kind: 'every', step: '300', off: '50', times: null } as const;
    expect(said({ benefit: every, paidBy: 'platform' })).toEqual([
      '每满¥300减¥50，上不封顶，平台承担。',
      '¥50 off for each full ¥300, without a limit, paid by the platform.',
    ]);
    expect(said({ benefit: { ...every, times: 3 }, base: 'list' })).toEqual([
      '每满¥300减¥50，最多减3次，门槛按标价计算。',
      '¥50 off for each full ¥300, up to 3 times, counted by list prices.',
    ]);
    expect(said({ benefit: { kind: 'fixed', off: '20' }, threshold: '199', group: 'shop' })).toEqual([
      '满¥199减¥20，与“shop”组内优惠只能用一个。',
      'From ¥199 on: ¥20 off the order, one of the group “shop” may be used.',
    ]);
  });

  it.each([
    [{ benefit: { kind: 'fixed', off: '20' } }, '每单立减¥20。', '¥20 off the order.'],
    [{ benefit: { kind: 'fixed', off: '20' }, per: 'unit' }, '每件立减¥20。', '¥20 off each unit.'],
    [{ benefit: { kind: 'price', price: '89' }, per: 'unit' }, '每件¥89。', '¥89 each.'],
    [
      { benefit: { kind: 'percent', percent: '5', cap: '30' }, alone: true },
      '打9.5折，最高减¥30，不与其他优惠同享。',
      '5% off the order, at most ¥30, not with any other offer.',
    ],
    [
      { benefit: { kind: 'percent', percent: '10', cap: null }, pieces: 2, per: 'unit' },
      '满2件每件打9折。',
      'From 2 pieces on: 10% off each unit.',
    ],
    [
      {
        benefit: {
          kind: 'tiers',
          tiers: [
            { least: '300', off: '30' },
            { least: '500', off: '60' },
          ],
        },
      },
      '满¥300减¥30、满¥500减¥60。',
      '¥30 off from ¥300 on, ¥60 off from ¥500 on.',
    ],
    [
      { benefit: { kind: 'gift', gift: '保温袋', worth: '19' }, layer: 'gift', threshold: '300', pieces: 2 },
      '满2件且满¥300赠保温袋，价值¥19。',
      'From 2 pieces and ¥300 on: 保温袋 as a gift, worth ¥19.',
    ],
  ] as const)('of %j', (change, chinese, english) => {
    expect(said(change as Parameters<typeof offerOf>[1])).toEqual([chinese, english]);
  });

  it("is the merchant's own where the plan has it", () => {
    expect(said({ rule: '第二件半价' })).toEqual(['第二件半价', '第二件半价']);
  });
});

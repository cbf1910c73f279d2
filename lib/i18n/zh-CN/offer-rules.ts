import type { offerRules as en } from '../en/offer-rules';

export const offerRules: Record<keyof typeof en, string> = {
  'offer.asks.amount': '满{threshold}',
  'offer.asks.pieces': '满{pieces, number}件',
  'offer.asks.both': '满{pieces, number}件且满{threshold}',
  'offer.gives.price': '每件{price}',
  'offer.gives.fixed':
    '{per, select, unit {每件立减{off}} other {{asks, select, none {每单立减{off}} other {减{off}}}}}',
  'offer.gives.percent': '{per, select, unit {每件} other {}}{fold, select, 0 {免单} other {打{fold}折}}',
  'offer.gives.every': '每满{step}减{off}',
  'offer.gives.tier': '满{least}减{off}',
  'offer.gives.gift': '赠{gift}',
  'offer.more.cap': '最高减{cap}',
  'offer.more.times': '最多减{times, number}次',
  'offer.more.endless': '上不封顶',
  'offer.more.worth': '价值{worth}',
  'offer.more.list': '门槛按标价计算',
  'offer.more.item': '门槛按单品优惠后的金额计算',
  'offer.more.group': '与“{group}”组内优惠只能用一个',
  'offer.more.alone': '不与其他优惠同享',
  'offer.more.platform': '平台承担',
  'offer.between': '，',
  'offer.tiers-between': '、',
  'offer.sentence': '{rule}。',
};

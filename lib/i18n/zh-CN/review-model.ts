import type { reviewModel as en } from '../en/review-model';

export const reviewModel: Record<keyof typeof en, string> = {
  'review.product.no-rate': '还没有页面同时给出它自活动开始以来的访客数和支付买家数。',
  'review.slot.not-begun': '坑位档期还没开始。',
  'review.slot.uncovered': '{slot}：看过的页面没有覆盖档期开始以来的每一天。',
  'review.slot.no-traffic': '{slot}：还没有统计到流量，算不出比率。',
  'review.slot.no-cost': '计划里没有填这个坑位的费用。',
  'review.compare.currency': '往期活动用的是另一种货币。',
};

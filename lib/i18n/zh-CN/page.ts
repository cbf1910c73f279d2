import type { page as en } from '../en/page';

export const page: Record<keyof typeof en, string> = {
  'mark.ok': '与计划一致',
  'mark.breach': '有误',
  'mark.cannot-tell': '无法判断',
  'mark.unplanned': '不在计划内',
  'mark.seen-expected': '{seen}，计划 {expected}',
  'mark.what.price': '价格有误',
  'mark.what.price-window': '改价时间',
  'mark.what.times': '时间有误',
  'mark.what.stock': '缺货',
  'mark.what.stock-cover': '即将断货',
  'mark.what.rate': '未达承诺',
  'mark.what.freshness': '数据过期',
  'card.expected': '计划',
  'card.seen': '页面显示',
  'card.evidence': '依据',
  'card.here': '本页',
  'card.since': '开始于',
  'button.open':
    '{count, plural, =0 {Pitcrew：暂无待处理问题，点击打开面板} other {Pitcrew：# 个待处理问题，点击打开面板}}',
  'button.close': '关闭面板',
  'button.dock': 'Pitcrew 问题面板',
  'button.resize': '面板宽度',
};

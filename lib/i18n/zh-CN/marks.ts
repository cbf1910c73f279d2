import type { marks as en } from '../en/marks';

export const marks: Record<keyof typeof en, string> = {
  'mark.ok': '与计划一致',
  'mark.breach': '有误',
  'mark.cannot-tell': '无法判断',
  'mark.unplanned': '不在计划内',
  'mark.seen-expected': '{seen}，计划 {expected}',
  'card.expected': '计划',
  'card.seen': '页面显示',
  'card.evidence': '证据',
  'card.here': '本页',
  'card.since': '自',
  'button.open': '打开 Pitcrew',
  'button.close': '关闭',
  'button.dock': 'Pitcrew 问题清单',
};

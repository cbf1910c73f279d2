import type { popup as en } from '../en/popup';

export const popup: Record<keyof typeof en, string> = {
  'popup.name': 'Pitcrew',
  'popup.newest': '最近读取：{moment}',
  'popup.newest.none': '还没有读取过任何页面',
  'popup.newest.stale': '数据已过时',
  'popup.newest.stale.why': '当前阶段，超过{limit}的数据不再作为依据。',
  'popup.as-of': '截至 {time} 的情况',
  'popup.cost': '每小时至少损失 {money}',
  'popup.cost.partly': '每小时至少损失 {money}，另有 {count} 个无法估算',
  'popup.cost.each': '{money}/小时',
  'popup.cost.unknown': '损失金额无法估算',

  'goal.channels': '渠道进度',
  'goal.channels.worst': '落后的排在前面',
  'goal.channels.all': '全部 {count} 个渠道',
  'goal.channels.fewer': '收起',
  'goal.forecast.unread': '没有看到增长过程，暂不预测。',
  'goal.forecast.partial': '平台数据不全，暂不预测。',
  'goal.forecast.too-early': '时间太早，暂不预测。',
  'goal.forecast.no-start': '再读取一次即可预测。',
  'goal.forecast.over': '活动已结束。',
};

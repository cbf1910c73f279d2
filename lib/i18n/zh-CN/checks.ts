import type { checks as en } from '../en/checks';

export const checks: Record<keyof typeof en, string> = {
  'check.unread.absent': '页面上这里没有数值。',
  'check.unread.range': '页面显示的是区间“{raw}”，不是一个确定的数值。',
  'check.unread.bound': '页面只给出上下限“{raw}”，不是具体数值。',
  'check.unread.currency': '页面没有说明“{raw}”是哪种货币。',
  'check.unread.witnesses': '同一页面几处说法不一，其中一处是“{raw}”。',
  'check.unread.metric': '有两列都对应这个指标，其中一列是“{raw}”。',
  'check.unread.masked': '页面隐藏了部分数字：“{raw}”。',
  'check.unread.glyphs': '页面用特殊字体显示数字，“{raw}”不可信。',
  'check.unread.moved': '你教过的内容已不在页面原处，面板里有它可能的新位置。',
  'check.unread.noughts': '页面这一列全是 0，或与同一行的其他数据对不上，可能数据还没更新，暂不作判断。',
  'check.unread.other': '“{raw}”无法识别。',

  'check.not-asked': '计划中已不再有这一项。',

  'check.price.ok': '显示 {seen}，与{phase}计划一致。',
  'check.price.ok-disputed': '显示 {seen}，与{phase}计划一致，但页面里的其他数据给出了不同价格。',
  'check.price.wrong': '显示 {seen}，{phase}计划价为 {plan}。',
  'check.price.wrong-disputed': '显示 {seen}，{phase}计划价为 {plan}。页面里的其他数据与所显示的价格不一致。',
  'check.price.wrong-list': '划线价显示 {seen}，{phase}计划为 {plan}。',
  'check.price.currency': '页面是 {seen}，计划是 {plan}，币种不同，无法比较。',
  'check.price.maybe-list': '显示 {seen}，{phase}计划价为 {plan}。这一列可能是一口价，请打开商品详情页确认。',
  'check.price.unseen': '{phase}开始后还没有看到{kind, select, list {划线价} other {到手价}}。',

  'check.window.early': '距{phase}开始还有 {minutes, number} 分钟，活动价 {seen} 已经提前放出。',
  'check.window.not-early': '显示 {seen}，{phase}开始前没有提前放出活动价 {plan}。',
  'check.window.not-launched': '看到时{phase}已开始 {minutes, number} 分钟，仍显示 {seen}，活动价 {plan} 没有上线。',
  'check.window.launched': '{phase}开始 {minutes, number} 分钟后已看到活动价 {seen}。',
  'check.window.late': '{phase}已结束 {minutes, number} 分钟，仍在显示活动价 {seen}。',
  'check.window.ended': '显示 {seen}，{phase}结束后活动价 {plan} 已下线。',

  'check.fresh.ok': '“{name}”在 {seen} 看过。',
  'check.fresh.stale': '“{name}”上次查看是在 {seen}，{phase}期间应每 {limit, number} 分钟看一次。',
  'check.fresh.unseen': '{phase}开始后还没有看过“{name}”。',

  'check.goal.not-begun': '活动还没有开始。',
  'check.goal.unseen': '还没有页面显示这个数据。',
  'check.goal.platforms': '人数不能跨平台相加：同一个人可能在多个平台购买。',
  'check.goal.gap': '看过的页面没有覆盖活动开始以来的每一天。',
  'check.goal.people-by-day': '人数不能按天相加，请打开统计周期覆盖整个活动的页面。',
};

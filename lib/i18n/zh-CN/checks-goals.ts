import type { checksGoals as en } from '../en/checks-goals';

export const checksGoals: Record<keyof typeof en, string> = {
  'check.goal.reached': '已达成：{seen}，目标 {target}。',
  'check.goal.level': '目前 {seen}，目标 {target}。',
  'check.goal.level-below': '目前 {seen}，低于目标 {target}，后续仍可能回升。',
  'check.goal.partial': '已有 {seen}，目标 {target}；还有 {count, number} 个平台没有看到数据，无法预估最终结果。',
  'check.goal.none.no-history': '暂无历史数据：目前 {seen}，目标 {target}。没有往期活动的分时数据，无法预估最终结果。',
  'check.goal.none.too-early': '目前 {seen}，目标 {target}。活动刚开始，还无法预估最终结果。',
  'check.goal.none.no-start':
    '目前 {seen}，目标 {target}。活动不是零点开始，没有看到开始前当天已有多少；再看一次页面即可预估。',
  'check.goal.none.unread': '目前 {seen}，目标 {target}。没有看到增长过程。',
  'check.goal.none.partial': '目前 {seen}，目标 {target}，平台数据不全。',
  'check.goal.none.level': '目前 {seen}，目标 {target}。',
  'check.goal.likely':
    '目前 {seen}，目标 {target}。预计最终约 {median}（八成把握在 {low} 到 {high} 之间），达成概率 {sure, number}%；依据 {events, number} 场往期活动，它们此时平均已完成 {share, number}%。',
  'check.goal.open':
    '目前 {seen}，目标 {target}。预计最终约 {median}（八成把握在 {low} 到 {high} 之间），达成概率 {sure, number}%；依据 {events, number} 场往期活动，它们此时平均已完成 {share, number}%。目前还不能下结论。',
  'check.goal.out-of-reach':
    '目前 {seen}，目标 {target}，预计最终约 {median}（八成把握在 {low} 到 {high} 之间），达成概率只有 {sure, number}%；依据 {events, number} 场往期活动，它们此时平均已完成 {share, number}%。{has, select, short {落后于当前应有进度：{short}。} both {落后于当前应有进度：{short}。可启用的备用渠道：{reserves}。} reserves {可启用的备用渠道：{reserves}。} other {}}',
  'check.goal.missed': '最终 {seen}，目标为 {target}，未达成。',

  'goal.due': '当前应达进度，时间已过 {share}',
  'goal.forecast': '预计最终约 {median}（{low}–{high}）。',
  'goal.forecast.likely': '达成概率 {probability}。',
  'goal.forecast.basis': '依据 {events, number} 场往期活动，它们此时平均已完成 {share}；最终结果有八成把握落在区间内。',
  'goal.forecast.no-history': '暂无往期数据，不做预估。',
  'goal.forecast.even': '按匀速推算，{when} 达成。',
};

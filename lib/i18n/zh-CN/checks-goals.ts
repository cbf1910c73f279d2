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

  'check.budget.unread': '{line}：没有页面显示已花费金额。',
  'check.budget.at-least': '{line}：至少已花费 {spent}，预算 {amount}；看到的页面没有覆盖活动开始以来的每一天。',
  'check.budget.within': '{line}：已花费 {spent}，预算 {amount}。',
  'check.budget.done': '{line}：到期已花费 {spent}，预算 {amount}。',
  'check.budget.over': '{line}：已花费 {spent}，超出预算 {amount} 共 {more}。',
  'check.budget.runs-out':
    '{line}：已花费 {spent}，预算 {amount}，按计划此时应花 {percent, number}%。按目前每小时 {pace} 的消耗，将在 {out} 花完。',
  'check.budget.slow':
    '{line}：只花费了 {spent}，预算 {amount}，按计划此时应花 {percent, number}%。按目前每小时 {pace} 的消耗，预算会剩下很多。',
  'check.budget.unspent': '{line}：已到期，预算 {amount} 还有 {left} 没有花出去。',
  'check.budget.return-unread': '{line}：没有页面持续显示投放带来的成交。',
  'check.budget.return-early':
    '{line}：现在判断投产比还太早，按花费目前只应带来 {due, number} 单，至少 30 单才能排除偶然。',
  'check.budget.return-ok': '{line}：投产比 {seen}，计划 {planned}。',
  'check.budget.return-unclear':
    '{line}：投产比 {seen}，计划 {planned}。看起来偏低，但目前只有 {sure, number}% 的把握。',
  'check.budget.return-low':
    '{line}：投产比 {seen}，计划 {planned}：带来 {orders, number} 单，应有 {due, number} 单（约为计划的 {low, number}–{high, number}%）。有 {sure, number}% 的把握低于计划的 80%。',

  'check.orders.early': '{name}：目前只看过一次订单，无从比较。',
  'check.orders.none': '{name}：订单没有异常迹象。',
  'check.orders.one':
    '{name}：{from}–{to} 有 {orders, number} 单。{repeat, select, yes {平均每个买家 {perBuyer, number} 单。} other {}}{burst, select, yes {是应有单量的 {times, number} 倍。} other {}}{conversion, select, yes {每 100 个访客下了 {rate, number} 单，远高于以往。} other {}}{returns, select, yes {其中退款 {refunds, number} 单。} other {}}单独一个迹象说明不了问题。',
  'check.orders.signs':
    '{name}：建议看一下，{from}–{to} 有 {orders, number} 单。{repeat, select, yes {平均每个买家 {perBuyer, number} 单。} other {}}{burst, select, yes {是应有单量的 {times, number} 倍。} other {}}{conversion, select, yes {每 100 个访客下了 {rate, number} 单，远高于以往。} other {}}{returns, select, yes {其中退款 {refunds, number} 单。} other {}}这并不能证明刷单，请先核对这些订单再处理。',
  'check.orders.past':
    '{name}：之后没有异常，但建议核对：{from}–{to} 有 {orders, number} 单。{repeat, select, yes {平均每个买家 {perBuyer, number} 单。} other {}}{burst, select, yes {是应有单量的 {times, number} 倍。} other {}}{conversion, select, yes {每 100 个访客下了 {rate, number} 单，远高于以往。} other {}}{returns, select, yes {其中退款 {refunds, number} 单。} other {}}这并不能证明刷单。',

  'goal.due': '当前应达进度，时间已过 {share}',
  'goal.forecast': '预计最终约 {median}（{low}–{high}）。',
  'goal.forecast.likely': '达成概率 {probability}。',
  'goal.forecast.basis': '依据 {events, number} 场往期活动，它们此时平均已完成 {share}；最终结果有八成把握落在区间内。',
  'goal.forecast.no-history': '暂无往期数据，不做预估。',
  'goal.forecast.even': '按匀速推算，{when} 达成。',
};

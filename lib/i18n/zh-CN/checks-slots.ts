import type { checksSlots as en } from '../en/checks-slots';

/** 检查对坑位和销量的说明。 */
export const checksSlots: Record<keyof typeof en, string> = {
  'check.rate.under':
    '坑位“{slot}”：{aspect, select, clicks {{base, number} 次曝光} other {{base, number} {outOf, select, visitors {位访客} other {次点击}}}}只带来 {observed, number} {aspect, select, clicks {次点击} other {单}}，承诺应有 {due, number}，约为承诺的 {percent, number}%（大致在 {low, number}%–{high, number}%）。有 {sure, number}% 的把握低于承诺。',
  'check.rate.on-track':
    '坑位“{slot}”：{aspect, select, clicks {{base, number} 次曝光} other {{base, number} {outOf, select, visitors {位访客} other {次点击}}}}带来 {observed, number} {aspect, select, clicks {次点击} other {单}}，承诺为 {due, number}。',
  'check.rate.unclear':
    '坑位“{slot}”：{aspect, select, clicks {{base, number} 次曝光} other {{base, number} {outOf, select, visitors {位访客} other {次点击}}}}带来 {observed, number} {aspect, select, clicks {次点击} other {单}}，承诺为 {due, number}。看起来偏低（{sure, number}% 的把握），但同时在看的数据很多，还不能排除偶然。',
  'check.rate.early':
    '坑位“{slot}”：数据还太少。到目前按承诺只应有 {due, number} {aspect, select, clicks {次点击} other {单}}，至少要 20 才能排除偶然。',
  'check.rate.unseen': '坑位“{slot}”：在投放期间还没有看到它的数据。',
  'check.rate.contradicts': '坑位“{slot}”：页面上的部分数比总数还大，两个数都不采用。',
  'check.rate.no-column': '坑位“{slot}”：页面没有判断这项承诺所需的数据。',

  'check.units.under':
    '{product}：已售 {observed, number} 件。按目标 {target, number} 件匀速计算此时应有 {even, number} 件，现在连一半也达不到，并非偶然（{sure, number}% 的把握）。',
  'check.units.on-track': '{product}：已售 {observed, number} 件，目标 {target, number} 件。',
  'check.units.unclear':
    '{product}：已售 {observed, number} 件，按目标 {target, number} 件匀速计算此时应有 {even, number} 件，还不足以断定偏慢。',
  'check.units.early': '{product}：数据还太少，已售 {observed, number} 件，目标 {target, number} 件。',
  'check.units.unread': '{product}：没有页面显示活动开始以来的销量。',

  'check.slot.holds': '坑位“{slot}”：展示的是{product}，与计划一致。',
  'check.slot.holds-other': '坑位“{slot}”：展示的是{other}，计划应为{product}。',
  'check.slot.holds-alternate':
    '坑位“{slot}”：展示的是替补商品{other}，计划应为{product}。如果是主动换品，请更新计划。',
  'check.slot.holds-unknown': '坑位“{slot}”：展示的是商品 {other}，不在计划内；计划应为{product}。',
  'check.slot.unnamed': '坑位“{slot}”：页面没有写明展示的是哪个商品，计划为{product}。',

  'check.slot.dead': '坑位“{slot}”：一次曝光都没有，按计划此时约应有 {due, number} 次，坑位可能没有展示。',
  'check.slot.stopped':
    '坑位“{slot}”：已有 {minutes, number} 分钟没有新增曝光，期间约应有 {due, number} 次。曝光停在 {count, number} 次，坑位可能已经下线。',
  'check.slot.shown': '坑位“{slot}”：正在展示，目前曝光 {count, number} 次。',
  'check.slot.shown-early': '坑位“{slot}”：还没有曝光，但到目前只应有 {due, number} 次。',

  'check.slot.total-under':
    '坑位“{slot}”：承诺带来{what, select, gmv {成交额} other {订单}} {promised, number}，目前只有 {sold, number}。{curve, select, yes {按往期活动中最慢的一次} other {按匀速}}此时应有 {even, number}，{curve, select, yes {} other {现在连一半也不到，}}有 {sure, number}% 的把握达不到。',
  'check.slot.total-on-track':
    '坑位“{slot}”：已带来{what, select, gmv {成交额} other {订单}} {sold, number}，承诺 {promised, number}。',
  'check.slot.total-unclear':
    '坑位“{slot}”：已带来{what, select, gmv {成交额} other {订单}} {sold, number}，承诺 {promised, number}，{curve, select, yes {按往期走势} other {按匀速}}此时应有 {even, number}，还不足以断定偏少。',
  'check.slot.total-early':
    '坑位“{slot}”：数据还太少，已带来{what, select, gmv {成交额} other {订单}} {sold, number}，承诺 {promised, number}。',
  'check.slot.total-unread':
    '坑位“{slot}”：看过的页面没有完整显示投放以来每一天的{what, select, gmv {成交额} other {订单}}。',

  'check.slot.unsold':
    '坑位“{slot}”：{base, number} {outOf, select, visitors {位访客} other {次点击}}一单未成交，本应有 {due, number} 单，有 {sure, number}% 的把握并非偶然，建议换品。{better, plural, =0 {计划内暂时没有确定更好的替换商品。} other {换成{alternate}，每小时约可多卖 {gain}（有 {better, number}% 的把握更好）。}}',
  'check.slot.poor':
    '坑位“{slot}”：流量大、转化低，{base, number} {outOf, select, visitors {位访客} other {次点击}}只有 {observed, number} 单，转化率 {rate, number}%，一般为 {usual, number}%。有 {sure, number}% 的把握低于 {bar, number}%，建议换品。{better, plural, =0 {计划内暂时没有确定更好的替换商品。} other {换成{alternate}，每小时约可多卖 {gain}（有 {better, number}% 的把握更好）。}}',
  'check.slot.sells':
    '坑位“{slot}”：{base, number} {outOf, select, visitors {位访客} other {次点击}}带来 {observed, number} 单，没有换品的理由。',
  'check.slot.gem':
    '坑位“{slot}”：流量小、转化高，{base, number} {outOf, select, visitors {位访客} other {次点击}}带来 {observed, number} 单，转化率 {rate, number}%，一般为 {usual, number}%。有 {sure, number}% 的把握高于 {bar, number}%，值得换到更好的坑位。',
  'check.slot.gem-free':
    '{slot}：没有坑位、流量小，但转化高，{base, number} {outOf, select, visitors {位访客} other {次点击}}带来 {observed, number} 单，转化率 {rate, number}%，一般为 {usual, number}%。有 {sure, number}% 的把握高于 {bar, number}%。{better, plural, =0 {值得加推。} other {放到坑位“{place}”，每小时约可比现在多卖 {gain}（有 {better, number}% 的把握更好）。}}',
  'check.slot.usual':
    '“{slot}”：{base, number} {outOf, select, visitors {位访客} other {次点击}}带来 {observed, number} 单，转化率 {rate, number}%，一般为 {usual, number}%，不算潜力款。',
  'check.slot.early':
    '“{slot}”：数据还太少，无法比较转化率，目前 {base, number} {outOf, select, visitors {位访客} other {次点击}}、{observed, number} 单。',
  'check.slot.no-usual': '“{slot}”：看过的页面还看不出一般转化率，至少需要五个商品各有十单左右。',
};

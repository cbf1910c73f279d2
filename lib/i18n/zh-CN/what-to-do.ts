import type { whatToDo as en } from '../en/what-to-do';

const SWAP =
  '{better, plural, =0 {先查在位商品的价格、库存和详情页；都没问题就申请换成计划里的替补。} other {申请把这个坑位换成{alternate}。}}';
const STANDS = '{standing, plural, =0 {} other {有货的替补：{stands}。}}';

export const whatToDo: Record<keyof typeof en, string> = {
  'todo.unread.absent': '在页面上把这一列（或这一项）显示出来并滚动到可见，再刷新页面。',
  'todo.unread.range': '打开单个商品的页面或选定一个规格，让页面只显示一个数值。',
  'todo.unread.bound': '打开能显示准确数字的报表，不要只看“{raw}”。',
  'todo.unread.currency': '在面板里点“教它读这一页”，指给它看“{raw}”并选定币种。',
  'todo.unread.witnesses': '刷新页面或选定一个规格，人工确认以哪个为准。',
  'todo.unread.metric': '在面板里点“教它读这一页”，指定以哪一列为准。',
  'todo.unread.masked': '让页面显示完整数字（登录，或关闭数据隐藏），再刷新。',
  'todo.unread.glyphs': '人工核对，或在复盘页导入这张报表的导出文件。',
  'todo.unread.moved': '在那个页面打开面板，指出教过的内容现在在哪里。',
  'todo.unread.noughts': '等数据更新后刷新页面，并确认统计周期包含今天。',
  'todo.unread.other': '到页面上看一眼；如果数值没错，在面板里点“教它读这一页”指给它看。',

  'todo.not-asked': '标为已解决；如果是误删，把这一项加回计划。',

  'todo.price.wrong': '到平台后台改价工具把价格改回 {plan}；如果本来就该卖 {seen}，就改计划；然后刷新本页。',
  'todo.price.wrong-disputed': '以买家身份打开商品详情页，如果也是 {seen}，改回 {plan} 后刷新。',
  'todo.price.wrong-list': '在商品设置里把划线价改为 {plan}，再刷新本页。',
  'todo.price.currency': '人工比对，或在计划里补一个与页面同币种的价格。',
  'todo.price.maybe-list': '打开商品详情页，以买家实际看到的价格为准。',
  'todo.price.unseen': '打开商品详情页或商品列表，让它在{phase}期间读到价格。',

  'todo.window.early': '先把活动价 {seen} 撤下，到{phase}再上；在平台营销工具里把开始时间改对。',
  'todo.window.not-launched': '到平台营销工具手动开启活动，直到页面显示 {plan}，再刷新。',
  'todo.window.late': '到平台营销工具结束活动，不要再以 {seen} 成交，然后刷新页面。',

  'todo.fresh.stale': '打开或刷新“{name}”，{phase}期间每 {limit, number} 分钟看一次。',
  'todo.fresh.unseen': '打开一次“{name}”，让它读到数据。',

  'todo.goal.not-begun': '活动开始后打开数据总览页。',
  'todo.goal.unseen': '打开数据总览页，统计周期选活动期间。',
  'todo.goal.platforms': '在计划里给每个渠道单独设目标，避免同一个人被重复计算。',
  'todo.goal.gap': '把总览页的统计周期选成活动开始以来的全部日期，打开一次。',
  'todo.goal.people-by-day': '把页面的统计周期选成整个活动，用一个数覆盖全部日期。',
  'todo.goal.level-below': '先看访客最多、下单最少的商品。',
  'todo.goal.partial': '把这个目标涉及的每个平台的总览页各打开一次。',
  'todo.goal.none.no-history': '在计划里导入一场往期活动的分时数据。',
  'todo.goal.none.too-early': '晚些再刷新总览页，活动要再进行一段时间。',
  'todo.goal.none.no-start': '一小时后刷新总览页，再看一次就够了。',
  'todo.goal.none.unread': '保持总览页打开，或隔一段时间刷新一次，让它看到增长过程。',
  'todo.goal.none.partial': '把这个目标涉及的每个平台的总览页各打开一次。',
  'todo.goal.none.level': '直接看数值即可，比率没有进度可推算。',
  'todo.goal.open': '一小时后刷新总览页，备用渠道先准备好。',
  'todo.goal.out-of-reach':
    '{has, select, short {先推落后的：{short}。} both {先推落后的：{short}。现在就决定是否启用备用渠道：{reserves}。} reserves {现在就决定是否启用备用渠道：{reserves}。} other {把目标最高的商品过一遍：先看流量，再看价格和库存。}}',
  'todo.goal.missed': '打开复盘页看差在哪里，把原因记在这里，供下次计划参考。',

  'todo.budget.unread': '打开含有“{line}”的推广报表，统计周期选活动期间。',
  'todo.budget.at-least': '把推广报表的统计周期选成活动的每一天，打开一次。',
  'todo.budget.over': '在推广工具里暂停“{line}”；如果多花的 {more} 已获批，就在计划里上调预算。',
  'todo.budget.runs-out': '调低“{line}”的日限额或出价，或在 {out} 前申请追加（目前预算 {amount}）。',
  'todo.budget.slow': '提高“{line}”的出价或放宽人群，或把剩余预算挪到能出单的渠道。',
  'todo.budget.unspent': '释放“{line}”剩余的 {left}，或挪到还在投放的渠道。',
  'todo.budget.return-unread': '隔一段时间打开两次“{line}”的推广报表（含花费和订单）。',
  'todo.budget.return-early': '“{line}”先照常投放，晚些刷新报表。',
  'todo.budget.return-unclear': '“{line}”暂时不要加投，晚些刷新报表。',
  'todo.budget.return-low': '调低“{line}”的出价，或更换创意和人群，把预算挪到投产比更高的渠道。',

  'todo.orders.early': '晚些刷新页面，看过两次才能比较。',
  'todo.orders.one': '不必处理；有时间可以核对 {from}–{to} 的订单。',
  'todo.orders.signs': '发货前核对 {from}–{to} 的订单：同一买家、同一地址、同一金额。不要仅凭这一点取消订单。',
  'todo.orders.past': '核对 {from}–{to} 的订单：同一买家、同一地址、退款。看过后标为已解决。',

  'todo.rate.under':
    '以买家身份看坑位是否按约定展示，再换{aspect, select, clicks {主图和标题} other {价格和详情页}}试试。仍然偏低就带上这些数据，向平台申请换坑或补偿。',
  'todo.rate.unclear': '坑位先不动，晚些刷新页面，同时确认它按约定展示。',
  'todo.rate.early': '坑位先不动，晚些刷新页面。',
  'todo.rate.unseen': '打开显示这个坑位数据的页面。',
  'todo.rate.contradicts': '刷新页面；如果数据仍然对不上，向平台确认以哪个为准。',
  'todo.rate.no-column': '在页面上显示曝光、点击和订单这几列，再刷新。',

  'todo.units.under': '马上给{product}加流量：更好的坑位、Push 或直播间；先查价格和库存。',
  'todo.units.unclear': '晚些刷新页面，同时看一下{product}的价格和库存。',
  'todo.units.early': '晚些刷新页面。',
  'todo.units.unread': '打开含销量的商品列表，统计周期从活动开始算起。',

  'todo.slot.holds-other': '联系平台把坑位换回{product}；如果是主动换成{other}，请更新计划。',
  'todo.slot.holds-alternate': '换回{product}；如果要一直用{other}，在计划里改这个坑位。',
  'todo.slot.holds-unknown': '告诉平台{product}的坑位上现在是 {other}，要求换回。',
  'todo.slot.unnamed': '打开坑位所在页面，人工确认展示的是不是{product}。',
  'todo.slot.dead': '以买家身份打开坑位；如果没有展示，把证据发给平台，要求上线。',
  'todo.slot.stopped': '以买家身份打开坑位；如果已经下线，要求平台恢复并补足时长。',
  'todo.slot.shown-early': '晚些刷新页面。',
  'todo.slot.total-under':
    '要求平台兑现承诺（目前 {sold, number}，承诺 {promised, number}）：加曝光、换更好的位置或退款。',
  'todo.slot.total-unclear': '坑位先不动，晚些刷新页面。',
  'todo.slot.total-early': '坑位先不动，晚些刷新页面。',
  'todo.slot.total-unread': '打开这个坑位的数据页，统计周期选投放以来的全部日期。',
  'todo.slot.unsold': SWAP,
  'todo.slot.poor': SWAP,
  'todo.slot.gem': '给这里的商品申请更好的位置，或与卖得少的坑位对换。',
  'todo.slot.gem-free':
    '{better, plural, =0 {给{slot}加流量：坑位、直播间或 Push。} other {申请把{slot}放进坑位“{place}”。}}',
  'todo.slot.early': '先不动，晚些刷新页面。',
  'todo.slot.no-usual': '打开含访客和订单的商品列表，才能看出一般转化率。',

  'todo.floor.breach':
    '{by, select, plan {上线前修改计划} other {到平台营销工具撤掉其中一个优惠}}：设为不可叠加，或提高门槛，确保到手价不低于 {floor}。',
  'todo.floor.assumed': '按这个组合加购试算。能叠加就撤掉一个或提高门槛；不能叠加就在计划里放进同一互斥组。',
  'todo.floor.open': '按这个组合加购试算。不能叠加就在计划里放进同一互斥组；能叠加就马上改掉一个。',
  'todo.floor.unclear': '加购看最终到手价，不应低于 {floor}。',
  'todo.floor.none': '在计划里填写这个商品的底价。',
  'todo.floor.no-price': '在计划里填写这个商品在{phase}的价格。',

  'todo.platforms.undercut':
    '{product}：{lowAt} 应为 {lowPlan}，{highAt} 应为 {highPlan}，把不符合计划的一边改回来，再刷新两个页面。',
  'todo.platforms.unseen': '在 {platforms} 上各打开一次{product}的页面。',

  'todo.times.wrong': '要求把时间改为 {plan}，再刷新页面，并告诉发布公告的同事。',
  'todo.times.wrong-zone': '要求把时间改为 {plan}，并核对填写时用的时区：目前的写法符合 {zone}。',
  'todo.times.unseen': '打开应写明{phase}时间的页面。',
  'todo.times.no-zone': '人工核对时间：页面没有写明用的是哪个时区。',
  'todo.times.none': '看一下{phase}时间是不是写在图片里；如果没写，要求补上。',
  'todo.times.several': '人工确认哪个时间是{phase}的。',
  'todo.times.pair-differs': '确认{phase}以哪个为准，把另一个改过来。',
  'todo.times.pair-unread': '两个位置各打开一次。',
  'todo.times.silent': '在计划里填写它的网址或文案。',
  'todo.announced.wrong': '在发出或更多人看到之前，把文案改为 {plan}。',
  'todo.announced.no-price': '看一下{product}的价格是不是写在图片里。',
  'todo.announced.several': '人工确认哪个金额是{product}的价格。',
  'todo.announced.maybe-list': '人工确认 {seen} 是不是划线价。',

  'todo.stock.out': `给{product}补货，或停掉它的付费流量、坑位换成有货的商品。${STANDS}`,
  'todo.stock.none-left': `给{product}补货，或停掉它的付费流量、坑位换成有货的商品。${STANDS}`,
  'todo.stock.unplanned': '如果{product}在{phase}要卖，请在计划里填写价格。',
  'todo.stock.unsaid': '打开显示库存的商品列表。',
  'todo.stock.unseen': '打开{product}的页面或显示库存的商品列表。',
  'todo.stock.close': '{product}的备货先准备好，晚些刷新页面。',
  'todo.stock.short': `{hours, number} 小时内给{product}调货，或减少它的流量。${STANDS}`,
  'todo.stock.unsafe': '{product}停售或调货：安全库存为 {least, number} 件。',
  'todo.stock.safety-open': '把{product}每个链接的库存都打开看一次。',

  'todo.list-price.raised': '把划线价改回 {from}，或备好曾以 {to} 成交的凭证。',
  'todo.list-price.too-little': '如果有更早的带价格的报表，可在复盘页导入。',
  'todo.list-price.unseen': '打开商品详情页，让它读到划线价。',

  'todo.schedule.late':
    '{owned, plural, =0 {先定负责人} other {联系{role}}}：马上完成或商定新的时间，完成后在计划里打勾。',
  'todo.schedule.slipping':
    '{before, plural, =0 {压缩工期或商定更晚的时间} other {先把前置任务做完：{beforeNames}}}；否则在计划里改期。',

  'todo.competitor.cheaper': '看清竞品“{name}”的价格里含什么（赠品、规格、券），再决定守住 {ours}、加赠还是申请降价。',
  'todo.competitor.currency': '人工比对，或在计划里改填“{name}”同币种的页面。',
  'todo.competitor.no-price': '直接打开竞品“{name}”的商品详情页。',
  'todo.competitor.no-plan': '在计划里填写我们{phase}的价格。',
  'todo.competitor.unseen': '打开一次竞品“{name}”的页面。',
  'todo.competitor.stale': '重新打开竞品“{name}”的页面。',

  'todo.contradiction.rate': '这几个数先不要用；刷新页面，仍对不上就向平台确认。',
  'todo.contradiction.part': '这几个数先不要用；刷新页面，仍对不上就向平台确认。',
  'todo.contradiction.total-below': '以各行为准，不看合计；刷新页面看是否恢复。',
  'todo.contradiction.total-sum': '以各行为准，不看合计；看看是不是有筛选条件或表格的其他页没算进来。',

  'todo.reviews.new': '看{product}最新的差评并回复；如果都指向同一个问题，从源头解决。',
  'todo.reviews.new-usual': '看{product}最新的差评并回复；如果都指向同一个问题，从源头解决。',
  'todo.reviews.rating-fell': '看{product}最新的评价，回复拉低评分的几条。',
  'todo.reviews.one-look': '晚些再打开{product}的评价。',

  'todo.unreadable.loading': '打开“{name}”，等数据加载完。',
  'todo.unreadable.signed-out': '在“{name}”重新登录，再刷新。',
  'todo.unreadable.unread': '刷新“{name}”。如果还是读不出，在复盘页复制脱敏报告发给开发者。',
  'todo.unreadable.empty': '打开“{name}”，换一个有数据的统计周期或筛选条件。',
  'todo.unreadable.lost': '打开“{name}”，在面板里点“教它读这一页”，指出{names}在哪里。',
  'todo.unreadable.missing': '在“{name}”的列设置里勾选{names}，再刷新。',
  'todo.unreadable.value': '在“{name}”上看一眼“{raw}”；如果没错，在面板里点“教它读这一页”指给它看。',
};

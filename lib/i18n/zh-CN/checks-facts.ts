import type { checksFacts as en } from '../en/checks-facts';

const WORDS =
  'banner {活动会场页} detail {商品详情页} dashboard {后台} live {直播间} poster {海报} sms {短信} push {Push 消息} social {社媒文案} other {客服话术}';
const PLACE = `{place, select, ${WORDS}}` as const;
const OTHER = `{other, select, ${WORDS}}` as const;
const LATE = '{late, number} {unit, select, minutes {分钟} hours {小时} other {天}}';
const WHO = '{owned, plural, =0 {} other {负责：{role}。}}';
const AFTER =
  '{after, plural, =0 {} other {等它完成的任务：{afterNames}{afterMore, plural, =0 {} other { 等另外 # 项}}。}}';
const MISSED =
  '{missed, plural, =0 {} other {赶不上：{missedNames}{missedMore, plural, =0 {} other { 等另外 # 个}}。}}';
const BEFORE = '{beforeNames}{beforeMore, plural, =0 {} other { 等另外 # 项}}';
const STANDS = '{standing, plural, =0 {} other {有货的替补：{stands}。}}';

export const checksFacts: Record<keyof typeof en, string> = {
  'check.times.ok': `${PLACE}写的是 {seen}，与{phase}计划一致。`,
  'check.times.wrong': `${PLACE}写的是 {seen}，{phase}计划为 {plan}。`,
  'check.times.wrong-zone': `${PLACE}写的是 {seen}，{phase}计划为 {plan}。正好差 {hours, number} 小时，疑似时区填错，这个时间符合 {zone} 时区。`,
  'check.times.unseen': `还没有打开过应写明{phase}时间的${PLACE}。`,
  'check.times.no-zone': `不知道${PLACE}用的是哪个时区，无法与{phase}比较。`,
  'check.times.none': `${PLACE}没有写明{phase}的时间。`,
  'check.times.several': `${PLACE}写了 {count, number} 个时间，无法确定哪一个是{phase}的。`,
  'check.times.pair-ok': `${PLACE}与${OTHER}写的{phase}时间一致。`,
  'check.times.pair-differs': `{phase}时间不一致：${PLACE}写的是 {first}，${OTHER}写的是 {second}。`,
  'check.times.pair-unread': `${PLACE}与${OTHER}的{phase}时间暂时无法比对：其中一个还没看到或没写时间。`,

  'check.times.silent': `计划里既没有${PLACE}的页面，也没有它的文案，无法核对{phase}时间。`,
  'check.announced.ok': `${PLACE}写的{product}价格是 {seen}，与{phase}计划一致。`,
  'check.announced.wrong': `${PLACE}写的{product}价格是 {seen}，{phase}计划为 {plan}。`,
  'check.announced.no-price': `${PLACE}没有写明{product}在{phase}的价格。`,
  'check.announced.several': `${PLACE}写了几个金额，无法确定哪一个是{product}在{phase}的价格。`,
  'check.announced.maybe-list': `${PLACE}写的{product}价格是 {seen}，{phase}计划为 {plan}；也可能写的是划线价。`,

  'check.stock.out': `{phase}期间{product}已售罄（{since} 起详情页显示）。${STANDS}`,
  'check.stock.none-left': `{phase}期间{product}库存为 0（{since} 起后台显示）。${STANDS}`,
  'check.stock.unplanned': '{phase}期间{product}没有库存；计划里没有它在{phase}的价格，无法判断这一阶段是否要卖。',
  'check.stock.in': '{product}可以正常购买。',
  'check.stock.left': '{product}库存 {count, number} 件。',
  'check.stock.unsaid': '{product}的页面没有说明是否有货。',
  'check.stock.unseen': '{phase}开始后还没有看到{product}的库存。',
  'check.stock.covered':
    '{product}库存 {count, number} 件，按目前速度可卖 {hours, number} 小时，{phase}还剩 {due, number} 小时。',
  'check.stock.short': `{product}库存 {count, number} 件，按目前速度只够卖 {hours, number} 小时，而{phase}还剩 {due, number} 小时。${STANDS}`,
  'check.stock.close':
    '{product}库存 {count, number} 件，按目前速度可卖 {hours, number} 小时，{phase}还剩 {due, number} 小时；按已有销量还看不准够不够。',
  'check.stock.unsafe': '{product}只剩 {count, number} 件，低于安全库存 {least, number} 件。',
  'check.stock.safe': '{product}还有 {count, number} 件，安全库存为 {least, number} 件。',
  'check.stock.safety-open':
    '{product}在这里剩 {count, number} 件，安全库存为 {least, number} 件；{of, number} 个链接里只有 {listings, number} 个显示了库存，无法判断。',

  'check.list-price.raised':
    '划线价 {fromDay} 还是 {from}，{since} 起看到变为 {to}，涨了 {percent, number}%，有“先涨后降”的嫌疑。',
  'check.list-price.steady':
    '划线价 {seen} 没有高于活动前 {of, number} 天内看到过的价格（其中 {days, number} 天有记录）。',
  'check.list-price.too-little':
    '划线价为 {seen}；活动前 {of, number} 天里只看过 {days, number} 天，不足以判断有没有提价。',
  'check.list-price.unseen': '活动前 {of, number} 天以来还没有页面显示过划线价。',

  'check.schedule.done': '“{task}”已按时完成（截止 {due}）。',
  'check.schedule.done-late': `“{task}”已完成，比截止时间 {due} 晚了 ${LATE}。`,
  'check.schedule.running': '“{task}”进行中，截止 {due}。',
  'check.schedule.late': `“{task}”应在 {due} 完成，至今未完成，已逾期 ${LATE}。${WHO}${AFTER}${MISSED}`,
  'check.schedule.slipping': `“{task}”无法在 {due} 前完成：{before, plural, =0 {前置任务完成得晚} other {要等 ${BEFORE}}}，目前看最早 {ends} 才能完成，晚 ${LATE}。${WHO}${AFTER}${MISSED}`,

  'check.competitor.cheaper': '竞品“{name}”卖 {seen}，比我们{phase}的 {ours} 低 {off}（{percent, number}%）。',
  'check.competitor.dearer': '竞品“{name}”卖 {seen}，我们{phase}卖 {ours}。',
  'check.competitor.same': '竞品“{name}”卖 {seen}，与我们同价。',
  'check.competitor.currency': '竞品“{name}”的价格是 {seen}，我们的是 {plan}，币种不同，无法比较。',
  'check.competitor.no-price': '竞品“{name}”的页面上没有看到带价格的商品。',
  'check.competitor.no-plan': '计划里没有我们{phase}的价格，无法与竞品“{name}”比较。',
  'check.competitor.unseen': '竞品“{name}”的页面还没有打开过。',
  'check.competitor.stale':
    '竞品“{name}”的页面上次看是 {hours, number} 小时前，超过 {limit, number} 小时的价格不再比较。',
  'check.competitor.out': '竞品“{name}”已售罄，是承接其买家的机会。',
  'check.competitor.in': '竞品“{name}”可以正常购买。',

  'check.contradiction.none': '互相关联的数据彼此一致。',
  'check.contradiction.rate':
    '{name}：{rate}显示 {rateShown}，但{part} {partShown} 与{whole} {wholeShown} 算出来是 {makes}。{more, plural, =0 {} other {另有 # 处同样矛盾。}}',
  'check.contradiction.part':
    '{name}：{part} {partShown} 比{whole} {wholeShown} 还多，前者只是后者的一部分。{more, plural, =0 {} other {另有 # 处同样矛盾。}}',
  'check.contradiction.total-below': '{header}合计为 {total}，比其中一行 {row} 还少。',
  'check.contradiction.total-sum': '{header}合计为 {total}，但各行相加为 {sum, number}。',

  'check.reviews.new': '{product}：{since} 以来新增 {count, number} 条差评，共 {total, number} 条。',
  'check.reviews.new-usual':
    '{product}：{since} 以来新增 {count, number} 条差评，共 {total, number} 条；平时同样时间约 {usual, number} 条。',
  'check.reviews.none-new': '{product}：{since} 以来没有新差评，共 {total, number} 条。',
  'check.reviews.rating-fell': '{product}：评分从 {from, number}（{since}）降到 {to, number}。',
  'check.reviews.rating-held': '{product}：评分为 {to, number}。',
  'check.reviews.one-look':
    '{product}：{aspect, select, bad {差评数} other {评分}}只看过一次，再看一次才知道有没有变化。',

  'check.unreadable.well': '“{name}”读取正常。',
  'check.unreadable.loading': '“{name}”上次打开时还在加载。',
  'check.unreadable.signed-out': '“{name}”要求登录或验证，上次读到是 {since}，请重新登录。',
  'check.unreadable.unread': '“{name}”在 {since} 之前能读取，现在读不出来，页面可能改版了。',
  'check.unreadable.empty': '“{name}”上次打开时没有可读的内容，上次读到是 {since}。',
  'check.unreadable.lost':
    '“{name}”从 {since} 起读不出{names}{more, plural, =0 {} other { 等另外 # 项}}，内容仍在页面上。',
  'check.unreadable.missing':
    '“{name}”从 {since} 起没有显示{names}{more, plural, =0 {} other { 等另外 # 项}}，可能是列被隐藏，也可能页面改版了。',
  'check.unreadable.values': '“{name}”上需要的数据都能读取。',
  'check.unreadable.value':
    '“{name}”的{price, plural, =0 {} other {价格}}{columns, plural, =0 {} other {{names}{more, plural, =0 {} other { 等另外 # 列}}}}从 {since} 起读不出来，页面显示“{raw}”。',
};

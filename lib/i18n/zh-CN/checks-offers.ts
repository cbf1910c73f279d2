import type { checksOffers as en } from '../en/checks-offers';

const HOW =
  '买 {quantity, number} 件{beside, select, none {} anything {、凑单其他商品 {amount}} good {、凑单{good} {goodCount, number} 件} other {、凑单{good} {goodCount, number} 件和其他商品 {amount}}}{count, plural, =0 {} other {，叠加 {offers}}}';
const PAID = '{paid, select, none {} other {其中平台每件承担 {paid}。}}';
const UNPLANNED = '{unplanned, plural, =0 {} other {其中 # 个优惠在页面上有、计划里没有。}}';
const BY = '{by, select, plan {按计划} other {按页面当前显示}}';

export const checksOffers: Record<keyof typeof en, string> = {
  'check.floor.holds': `${BY}，{phase}最低到手价为每件 {each}，不低于底价 {floor}：${HOW}。`,
  'check.floor.breach': `${BY}，{phase}每件到手价最低可到 {each}，低于底价 {floor}：${HOW}。${PAID}${UNPLANNED}`,
  'check.floor.assumed': `${BY}，如果这些优惠可以叠加（对该平台的规则我们是这样假定的），{phase}每件到手价最低可到 {each}，低于底价 {floor}：${HOW}。${PAID}${UNPLANNED}`,
  'check.floor.open': `${BY}，如果这些优惠能叠加，{phase}每件到手价会到 {each}，低于底价 {floor}：${HOW}。我们假定该平台不能叠加；如果确定，请在计划里把它们放进同一互斥组。${UNPLANNED}`,
  'check.floor.as-planned': '{phase}页面显示 {seen}，没有超出计划的优惠；计划本身另行判断。',
  'check.floor.unclear': `页面显示 {shown}，低于{phase}计划价。如果还能再减，每件到手价为 {each}，低于底价 {floor}：${HOW}。无法判断显示的价格是否已经减过。`,
  'check.floor.none': '计划没有填写这个商品的底价，无法判断优惠叠加后是否破价。',
  'check.floor.no-price': '计划填写了{phase}的底价，但没有可供优惠计算的价格。',

  'check.platforms.ok': '{phase}期间{product}在 {platforms} 的价格高低与计划一致，没有平台被其他平台打价。',
  'check.platforms.undercut':
    '{phase}期间{product}在 {lowAt} 卖 {low}，在 {highAt} 卖 {high}；计划分别是 {lowPlan} 和 {highPlan}。',
  'check.platforms.unseen': '{phase}期间无法判断{product}是否被其他平台打价：没有看到 {platforms} 的最新价格。',
};

import type { demoPage as en } from '../en/demo-page';

/** 演示页：虚构的店铺，以及讲解标记的导览。 */
export const demoPage: Record<keyof typeof en, string> = {
  'demo-page.title': '演示',
  'demo-page.notice': '虚构的店铺，用的是示例活动计划。这里看到和点击的内容都不会保存。',
  'demo-page.close': '回到设置',
  'demo-page.tour': '打开导览',
  'demo-page.snapshot': '快照本页',
  'demo-page.snapshot.done':
    '读到 {rows} 行、{values} 个数值，{unread, plural, =0 {全部可读} other {其中 # 个读不出}}。在真实页面上会保存到本浏览器，演示中不保存。',
  'demo-page.snapshot.failed': '页面没能读出来。',
  'demo-page.mend': '改正价格',
  'demo-page.break': '恢复错误价格',
  'demo-page.shop': '商家后台',
  'demo-page.sections': '商家后台栏目（仅作演示）',
  'demo-page.section.today': '今日概况',
  'demo-page.section.products': '商品',
  'demo-page.section.traffic': '流量',
  'demo-page.section.events': '活动',
  'demo-page.heading': '商品排行',
  'demo-page.column.product': '商品',
  'demo-page.column.price': '活动价',
  'demo-page.column.stock': '库存',
  'demo-page.column.visitors': '访客数',
  'demo-page.column.buyers': '支付买家数',
  'demo-page.column.sales': '支付金额',
  'demo-page.id': 'ID：{id}',
  'demo-page.unplanned': '竹制托盘',

  'demo-page.tour.name': '导览',
  'demo-page.tour.step': '第 {at} 步，共 {count} 步',
  'demo-page.tour.next': '下一步',
  'demo-page.tour.back': '上一步',
  'demo-page.tour.skip': '跳过导览',
  'demo-page.tour.end': '结束导览',
  'demo-page.tour.marks.title': '每一行都有标记',
  'demo-page.tour.marks.text': 'Pitcrew 读了这张表，并逐行与活动计划核对。形状和文字说明结果：',
  'demo-page.tour.card.title': '每个标记背后都有依据',
  'demo-page.tour.card.text':
    '把鼠标移到四季被旁的标记上，或者点一下；用键盘时按 Tab 移过去，再按回车。卡片里写着计划是多少、实际看到多少、在哪里看到、从什么时候开始。',
  'demo-page.tour.card.show': '替我打开',
  'demo-page.tour.snapshot.title': '随时快照',
  'demo-page.tour.snapshot.text':
    '已授权的页面，数据一变就自动读取。其他页面点工具栏按钮即可快照；本页上方也放了同样的按钮，可以试一下。',
  'demo-page.tour.mend.title': '改好了，马上能看到',
  'demo-page.tour.mend.text': '像在平台上改价一样，改正四季被的价格。Pitcrew 会重新读取这一行，标记随之更新。',
  'demo-page.tour.own': '选择我的平台',
};

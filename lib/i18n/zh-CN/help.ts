import type { help as en } from '../en/help';

/** 帮助页：每个界面一小节。 */
export const help: Record<keyof typeof en, string> = {
  'help.title': '帮助',
  'help.sections': '目录',
  'help.open': '帮助',
  'help.intro': '每个界面显示什么、能做什么。本页不需要联网。',
  'help.demo': '看演示页',
  'help.setup': '设置',

  'help.mark.ok': '页面显示的与计划一致。',
  'help.mark.breach': '页面与计划不一致。标记上同时写着实际看到的和计划的。',
  'help.mark.cannot-tell': '数值没有读到，或者不足以下判断。既不算对，也不算错。',
  'help.mark.unplanned': '页面上有这个商品，但计划里没有。',

  'help.marks': '标记的含义',
  'help.cannot-tell': '什么是“无法判断”',
  'help.cannot-tell.text':
    'Pitcrew 从不猜测。页面遮住的价格（¥4??）、没有滚动到的列、有两种读法的数字、已经过时的数据，都不会给出结论。卡片里会写明是哪一种，以及怎样才能确定：通常是重新打开页面、滚动到那些行，或者告诉 Pitcrew 某一列是什么。',
  'help.keys': '快捷键',
  'help.keys.none': '还没有设置快捷键。',
  'help.keys.change': '快捷键可在设置里修改。',

  'help.page': '商家后台页面',
  'help.page.text': '在你已授权的页面上，标记显示在每一行和每个数值旁边。',
  'help.page.1': '指向、点击标记，或在标记上按回车，卡片会写明计划多少、实际多少、在哪里看到、从什么时候开始。',
  'help.page.2': '在标记上用方向键可以跳到上一个、下一个，按 Esc 关闭卡片。',
  'help.page.3': '悬浮按钮上的数字是未处理的问题数，点击打开浮窗。按钮可以拖动，也可以用方向键移动。',
  'help.page.4': '不会点击、填写或提交页面上的任何内容。遇到登录或验证页面，会停下来并说明。',

  'help.panel': '浮窗和侧边栏',
  'help.panel.text': '内容相同：浮窗在后台页面里，侧边栏在页面旁边，切换标签页也一直在。',
  'help.panel.1': '问题按损失从高到低排列，能算出的会写明每小时损失多少。',
  'help.panel.2': '已知的标为“知悉”，处理好的标为“已解决”，不是问题的标为“误报”，页面没有变化就不再提示。',
  'help.panel.3': '“本页”写明读到多少行、哪些字段读不出来。',
  'help.panel.4': '在页面上点一下某一列或某个数值，就能教 Pitcrew 认识它。',

  'help.popup': '弹窗',
  'help.popup.text': '点击工具栏按钮，一眼看到活动进展。',
  'help.popup.1': '每一条是一个目标，条上的竖线是时间进度。条没有到竖线，就是落后了。',
  'help.popup.2': '“快照本页”只读取当前页面一次，除了这次点击不需要其他授权。',
  'help.popup.3': '顶部选择当前要核对的活动。',

  'help.review': '复盘',
  'help.review.text': '整场活动都在一个标签页里，活动进行中和结束后都能看。',
  'help.review.1': '各项数据随时间的走势与计划对比，底色是活动阶段，标记是发现的问题。',
  'help.review.2': '过程记录写明哪里出错、什么时候发现、怎么解决、损失多少。',
  'help.review.3': '快照和问题可以导出为 CSV、XLSX 或 JSON；平台的报表可以作为文件导入。',

  'help.plan': '活动计划',
  'help.plan.text': '阶段、价格、坑位、优惠、预算和任务：页面与它们核对。',
  'help.plan.1': '可以直接填写、从表格粘贴，或导入 Excel 和 JSON 文件。',
  'help.plan.2': '每次保存都会留下一个版本，可以查看和恢复。',
  'help.plan.3': '根据优惠叠加，逐个商品算出买家最低能付到的到手价。',

  'help.settings': '设置',
  'help.settings.text': '平台授权、语言、读取频率、快照保留时间、快捷键和权限。',
  'help.settings.1': '按 / 键，输入中文或英文即可查找设置。',
  'help.settings.2': '平台可以暂停（保留授权），也可以取消授权。',

  'help.reports': '报告',
  'help.reports.text': '只有你点击时，数据才会以文件的形式导出。',
  'help.reports.1': '在复盘页可以生成离线可看、可打印的报告，也可以生成幻灯片和表格。',
  'help.reports.2': '申诉用的证据包包含原始文字、网址、本地和平台时间，以及能验证是否被改动的校验链。',
  'help.reports.3': '平台下载的报表在复盘页导入，其中每天的数据会并入历史。',
};

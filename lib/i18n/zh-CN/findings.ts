import type { findings as english } from '../en/findings';

export const findings: Record<keyof typeof english, string> = {
  'finding.none-read': '还没有读过页面，无法判断。',
  'finding.mute': '不再提示“{kind}”',
  'finding.muted': '本活动已静音',
  'finding.unmute': '恢复提示：{kind}（{count, number}）',
  'finding.muted.done': '“{kind}”类问题已静音，仍会继续检查并留存。',
  'finding.sort': '排序',
  'finding.sort.urgency': '最严重优先',
  'finding.sort.cost': '损失最大优先',
  'finding.sort.newest': '最新优先',
  'finding.copy': '复制到群里',
  'finding.copy.all': '全部复制到群里',
  'finding.copied': '已复制。',
  'finding.copy.failed': '浏览器不允许复制。',
  'finding.risk': '预案：{event}',
  'finding.risk.decides': '决策人：{decides}',
  'finding.risk.action': '处理办法：{action}',
  'finding.revision': '依据计划第 {revision, number} 版判定',
  'finding.log': '处理记录',

  'chat.heading': '【Pitcrew】{campaign}：{count, number} 个待处理问题',
  'chat.finding': '【{severity}】{kind}：{subject}',
  'chat.figures': '实际 {seen}，计划 {expected}',
  'chat.cost': '每小时损失 {money}',
  'chat.since': '首次发现 {time}（{zone}）',
  'chat.page': '页面：{url}',
  'chat.more': '另有 {count, number} 个',

  'notice.title': '{kind}：{subject}',
  'notice.several.title': '{count, number} 个问题需马上处理',

  'settings.notify': '桌面通知',
  'settings.notify.text': '只在不能等的时候提醒：出现正在造成损失的严重问题，每次检查最多一条。',
  'settings.notify.on': '开启',
  'settings.notify.off': '关闭',
  'settings.notify.refused': '浏览器未允许通知，保持关闭。',
};

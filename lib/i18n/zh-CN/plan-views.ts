import type { planViews as english } from '../en/plan-views';

export const planViews: Record<keyof typeof english, string> = {
  'gantt.title': '排期',
  'gantt.empty': '还没有安排。',
  'gantt.today': '现在',
  'gantt.kind.node': '节点',
  'gantt.kind.phase': '阶段',
  'gantt.state.done': '已完成',
  'gantt.state.done-late': '延期完成',
  'gantt.state.late': '已逾期',
  'gantt.state.slipping': '将延期',
  'gantt.state.running': '进行中',
  'gantt.state.ahead': '未开始',
  'gantt.late': '晚 {time}',
  'gantt.holds-up': '卡住 {count, number} 项任务',
};

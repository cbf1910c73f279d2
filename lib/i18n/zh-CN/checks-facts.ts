import type { checksFacts as en } from '../en/checks-facts';

const LATE = '{late, number} {unit, select, minutes {分钟} hours {小时} other {天}}';
const WHO = '{owned, plural, =0 {} other {负责：{role}。}}';
const AFTER =
  '{after, plural, =0 {} other {等它完成的任务：{afterNames}{afterMore, plural, =0 {} other { 等另外 # 项}}。}}';
const MISSED =
  '{missed, plural, =0 {} other {赶不上：{missedNames}{missedMore, plural, =0 {} other { 等另外 # 个}}。}}';
const BEFORE = '{beforeNames}{beforeMore, plural, =0 {} other { 等另外 # 项}}';

export const checksFacts: Record<keyof typeof en, string> = {
  'check.schedule.done': '“{task}”已按时完成（截止 {due}）。',
  'check.schedule.done-late': `“{task}”已完成，比截止时间 {due} 晚了 ${LATE}。`,
  'check.schedule.under-way': '“{task}”进行中，截止 {due}。',
  'check.schedule.overdue': `“{task}”应在 {due} 完成，至今未完成，已逾期 ${LATE}。${WHO}${AFTER}${MISSED}`,
  'check.schedule.held-up': `“{task}”无法在 {due} 前完成：要等 ${BEFORE}，目前看最早 {ends} 才能完成，晚 ${LATE}。${WHO}${AFTER}${MISSED}`,
};

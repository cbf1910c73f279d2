/** Texts of the plan's views: the Gantt chart, the sums, the offers. */
export const planViews = {
  'gantt.title': 'Schedule',
  'gantt.empty': 'Nothing is planned yet.',
  'gantt.today': 'Now',
  'gantt.kind.node': 'Calendar',
  'gantt.kind.phase': 'Phase',
  'gantt.state.done': 'done',
  'gantt.state.done-late': 'done late',
  'gantt.state.late': 'overdue',
  'gantt.state.slipping': 'will slip',
  'gantt.state.running': 'under way',
  'gantt.state.ahead': 'ahead',
  'gantt.late': 'late by {time}',
  'gantt.holds-up': '{count, plural, one {holds up # task} other {holds up # tasks}}',
} as const;

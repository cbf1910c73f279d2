import { Gantt } from '../gantt/Gantt';
import type { PlanViewProps } from '../plan-page/plan-views';

/** The schedule as a chart, from which each task's row can be opened. */
export function ScheduleView({ campaign, now, openRow }: PlanViewProps) {
  const open = (id: string) =>
    openRow(
      'plan.table.tasks',
      campaign.tasks.findIndex((task) => task.id === id),
    );
  return <Gantt campaign={campaign} now={now} onTask={{ act: 'open', call: open }} />;
}

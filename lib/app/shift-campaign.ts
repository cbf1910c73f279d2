import type { Campaign } from '@/lib/domain/campaign';
import type { LocalTime } from '@/lib/domain/time';

/** When a plan's sale starts: with its first live phase, or with its first phase where none is live. */
export function saleStart(campaign: Campaign): LocalTime {
  const [first] = campaign.phases;
  if (!first) throw new Error('a campaign without phases');
  return (campaign.phases.find(({ kind }) => kind === 'live') ?? first).start;
}

/**
 * The plan of an earlier promotion for the next one: under a new id and name, every date moved by as much as lies between
 * its sale's start and `start` on the clock of its zone, and no task done yet. What texts say of dates stays as it is.
 */
export function shiftedCampaign(campaign: Campaign, next: { id: string; name: string; start: LocalTime }): Campaign {
  const by = Temporal.PlainDateTime.from(saleStart(campaign)).until(next.start, { largestUnit: 'day' });
  const move = (time: LocalTime) => moved(time, by);
  const span = <T extends { start: LocalTime; end: LocalTime }>(row: T): T => ({
    ...row,
    start: move(row.start),
    end: move(row.end),
  });
  return {
    ...campaign,
    id: next.id,
    name: next.name,
    revision: 1,
    nodes: campaign.nodes.map(span),
    phases: campaign.phases.map(span),
    slots: campaign.slots.map(span),
    budget: campaign.budget.map((line) => ({ ...line, due: line.due === null ? null : move(line.due) })),
    tasks: campaign.tasks.map((task) => ({ ...task, start: move(task.start), due: move(task.due), done: null })),
  };
}

/** A time moved on the calendar, as finely told as before: a day stays a day. */
function moved(time: LocalTime, by: Temporal.Duration): LocalTime {
  const next = Temporal.PlainDateTime.from(time).add(by);
  if (!time.includes('T')) return next.toPlainDate().toString();
  const seconds = time.length > 16 || next.second > 0;
  return next.toString({ smallestUnit: seconds ? 'second' : 'minute' });
}

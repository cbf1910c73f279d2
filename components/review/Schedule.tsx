import { useRef, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import { epochOf, wallClock } from '@/lib/domain/wall-clock';
import { askBackground } from '@/lib/messages/panel-client';
import { Gantt } from '../gantt/Gantt';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';

interface Props {
  campaign: Campaign;
  now: number;
  /** Whether it is shown as it stood at `now`, which has passed: then nothing is ticked off. */
  isPast: boolean;
}

/** The plan's schedule against what was done. A task is ticked off here; that is a new revision of the plan. */
export function Schedule({ campaign, now, isPast }: Props) {
  const { t } = useI18n();
  const [failed, setFailed] = useState(false);
  // What was ticked and is not in the plan yet that is shown: the next tick must not take it back.
  const ticked = useRef(new Map<string, string | null>());

  async function tick(id: string, isDone: boolean) {
    const done = isDone ? wallClock(now, campaign.zone) : null;
    ticked.current.set(id, done);
    const tasks = campaign.tasks.map((task) => {
      const latest = ticked.current.get(task.id);
      return latest === undefined ? task : { ...task, done: latest };
    });
    const saved = await askBackground({
      type: 'save-campaign',
      campaign: { ...campaign, tasks },
      activate: false,
    }).then(
      ({ status }) => status === 'done',
      () => false,
    );
    if (ticked.current.get(id) === done) ticked.current.delete(id);
    setFailed(!saved);
  }

  return (
    <div className="stack">
      {failed && <Notice tone="breach">{t('import.failed')}</Notice>}
      <Gantt
        campaign={isPast ? asItStood(campaign, now) : campaign}
        now={now}
        onTask={isPast ? null : { act: 'done', call: (id, done) => void tick(id, done) }}
      />
      {campaign.tasks.length === 0 && <p className="soft">{t('review-page.schedule.no-tasks')}</p>}
    </div>
  );
}

/** The plan with the tasks that were done by then. */
function asItStood(campaign: Campaign, at: number): Campaign {
  const tasks = campaign.tasks.map((task) =>
    task.done !== null && epochOf(task.done, campaign.zone) > at ? { ...task, done: null } : task,
  );
  return { ...campaign, tasks };
}

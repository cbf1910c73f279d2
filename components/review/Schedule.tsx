import { useRef, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import { wallClock } from '@/lib/domain/wall-clock';
import { askBackground } from '@/lib/messages/panel-client';
import { Gantt } from '../gantt/Gantt';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';

/** The plan's schedule, where a task is ticked off; that is a new revision of the plan. Nothing where no task is planned. */
export function Schedule({ campaign, now }: { campaign: Campaign; now: number }) {
  const { t } = useI18n();
  const [failed, setFailed] = useState(false);
  // What was ticked and is not in the plan yet that is shown: the next tick must not take it back.
  const ticked = useRef(new Map<string, string | null>());
  if (campaign.tasks.length === 0) return null;

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
    <section className="stack" aria-labelledby="schedule">
      <h2 id="schedule">{t('gantt.title')}</h2>
      {failed && <Notice tone="breach">{t('import.failed')}</Notice>}
      <Gantt campaign={campaign} now={now} onTask={{ act: 'done', call: (id, done) => void tick(id, done) }} />
    </section>
  );
}

import type { Campaign } from '@/lib/domain/campaign';
import { offsetOf, wallClock } from '@/lib/domain/wall-clock';
import { timeTicks } from '../charts/time-ticks';
import { useI18n } from '../ui/i18n';
import { type GanttRow, ganttChart, type Stretch } from './gantt-rows';
import './gantt.css';

interface Props {
  campaign: Campaign;
  now: number;
  /** What can be done with a task: marked as done now or as not done, or opened to be changed; null where nothing can. */
  onTask:
    | { act: 'done'; call: (task: string, done: boolean) => void }
    | { act: 'open'; call: (task: string) => void }
    | null;
}

const TICKS = 9;
/** The share of the scale that a date takes. */
const LABEL_ROOM = 0.05;

/** The plan on a scale of time: its calendar, phases and tasks, a line where the clock stands, and what slips. */
export function Gantt({ campaign, now, onTask }: Props) {
  const { t, format, language } = useI18n();
  const chart = ganttChart(campaign, now);
  if (!chart) return <p className="soft">{t('gantt.empty')}</p>;
  const { zone } = campaign;
  const share = (at: number) => `${((at - chart.start) / (chart.end - chart.start)) * 100}%`;
  const place = ({ start, end }: Stretch) => ({
    insetInlineStart: share(start),
    inlineSize: share(chart.start + end - start),
  });
  const ticks = timeTicks(chart.start, chart.end, zone, TICKS);
  const dayOnly = ticks.every((tick) => (tick + offsetOf(zone, tick)) % 86_400_000 === 0);
  const tickText = new Intl.DateTimeFormat(language, {
    timeZone: zone,
    month: 'numeric',
    day: 'numeric',
    ...(dayOnly ? {} : { hour: '2-digit', minute: '2-digit', hour12: false }),
  });
  const isNow = chart.start <= now && now <= chart.end;

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key.
    <section className="gantt" tabIndex={0} aria-label={t('gantt.title')} data-testid="gantt">
      <div className="gantt-scale" aria-hidden="true">
        <div className="gantt-track">
          {readable(ticks, chart, isNow ? now : null).map((tick) => (
            <span key={tick} style={{ insetInlineStart: share(tick) }}>
              {tickText.format(tick)}
            </span>
          ))}
          {isNow && (
            <b style={{ insetInlineStart: share(now) }} title={wallClock(now, zone).replace('T', ' ')}>
              {t('gantt.today')}
            </b>
          )}
        </div>
      </div>
      <ul>
        {chart.rows.map((row) => (
          <li
            key={`${row.kind} ${row.id}`}
            className="gantt-row"
            data-kind={row.kind}
            data-testid={`gantt-${row.kind}`}
          >
            <div className="gantt-name">
              <RowName row={row} onTask={onTask} />
              <RowNote row={row} zone={zone} />
            </div>
            <div className="gantt-track">
              {ticks.map((tick) => (
                <i key={tick} style={{ insetInlineStart: share(tick) }} />
              ))}
              {row.kind === 'task' && row.lateBy > 0 && <span className="gantt-slip" style={place(row.projected)} />}
              <span
                className="gantt-bar"
                data-state={row.kind === 'task' ? row.state : row.kind}
                style={place(row)}
                title={`${format.dateTime(new Date(row.start).toISOString(), zone)} – ${format.dateTime(new Date(row.end).toISOString(), zone)}`}
              />
              {row.kind === 'task' && row.doneAt !== null && (
                <span className="gantt-done" style={{ insetInlineStart: share(row.doneAt) }} />
              )}
              {isNow && <b style={{ insetInlineStart: share(now) }} />}
            </div>
          </li>
        ))}
      </ul>
      {campaign.tasks.length > 0 && (
        <p className="gantt-key small soft" aria-hidden="true">
          <span data-of="plan">{t('gantt.key.plan')}</span>
          <span data-of="done">{t('gantt.state.done')}</span>
          <span data-of="slip">{t('gantt.key.slip')}</span>
        </p>
      )}
    </section>
  );
}

/** The ticks whose dates have room: not at the very edge, nor where the sign of now stands. */
function readable(ticks: readonly number[], { start, end }: Stretch, now: number | null): number[] {
  const room = (end - start) * LABEL_ROOM;
  return ticks.filter(
    (tick) => tick - start > room / 2 && end - tick > room / 2 && (now === null || Math.abs(tick - now) > room),
  );
}

function RowName({ row, onTask }: { row: GanttRow; onTask: Props['onTask'] }) {
  if (row.kind !== 'task' || onTask === null) return <span>{row.name}</span>;
  if (onTask.act === 'open') {
    return (
      <button
        type="button"
        className="link gantt-link"
        onClick={() => onTask.call(row.id)}
        data-testid={`open-${row.id}`}
      >
        {row.name}
      </button>
    );
  }
  return (
    <label>
      <input
        type="checkbox"
        checked={isDone(row)}
        onChange={(event) => onTask.call(row.id, event.target.checked)}
        data-testid={`done-${row.id}`}
      />
      <span>{row.name}</span>
    </label>
  );
}

function isDone(row: GanttRow): boolean {
  return row.kind === 'task' && (row.state === 'done' || row.state === 'done-late');
}

/** How a task stands in words, so that no colour says it alone. */
function RowNote({ row, zone }: { row: GanttRow; zone: string }) {
  const { t, format } = useI18n();
  if (row.kind !== 'task') return <span className="faint small">{t(`gantt.kind.${row.kind}`)}</span>;
  const late = row.lateBy > 0 ? t('gantt.late', { time: format.duration(row.lateBy) }) : null;
  const holds = row.holdsUp > 0 && row.lateBy > 0 && !isDone(row) ? t('gantt.holds-up', { count: row.holdsUp }) : null;
  const done = row.doneAt === null ? null : format.dateTime(new Date(row.doneAt).toISOString(), zone);
  const words = [row.role, t(`gantt.state.${row.state}`), done, late, holds].filter((word) => word !== null);
  return (
    <span className="small gantt-note" data-state={row.state}>
      {words.join(' · ')}
    </span>
  );
}

import type { GoalLine } from '@/lib/domain/progress';
import type { Zone } from '@/lib/domain/time';
import { Icon } from '../ui/Icon';
import { type I18n, useI18n } from '../ui/i18n';
import { type Pace, paceOf, shareOfTarget, shownProbability } from './pace';
import './goal-bar.css';

interface Props {
  line: GoalLine;
  /** The share of the time that is over; null where it is not known. */
  elapsed: number | null;
  /** The campaign's zone, which times are told in. */
  zone: Zone;
}

const ICONS = {
  reached: 'ok',
  ahead: 'up',
  on: 'level',
  behind: 'down',
  early: 'clock',
  partial: 'doubt',
  unread: 'doubt',
} as const;

/** One goal: what was reached of it as a bar, what was due by now as a line across, the pace in a word, and where it will end. */
export function GoalBar({ line, elapsed, zone }: Props) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const { standing } = line;
  const pace = paceOf(line);
  const target = amountText(i18n, line, line.target);
  const metric = t(`goal.metric.${line.metric}`);
  const value = standing.status === 'cannot-tell' ? null : amountText(i18n, line, standing.value);
  const reached = standing.status === 'cannot-tell' ? 0 : shareOfTarget(standing.value, line.target);
  const note = noteOf(i18n, line);
  const due = shareOfTarget(line.expectedByNow, line.target);
  return (
    <li className="goal-bar" data-metric={line.metric} data-pace={pace} data-testid={`goal-${line.metric}`}>
      <p className="goal-bar-head">
        <span className="soft">{metric}</span>
        <PaceMark pace={pace} />
      </p>
      <p className="goal-bar-value">{value ?? '–'}</p>
      <div
        className="goal-bar-track"
        role="img"
        aria-label={
          value === null
            ? t('goal.label.unread', { metric, target })
            : t('goal.label', {
                metric,
                value,
                target,
                share: format.percent(reached, 0),
                elapsed: format.percent(elapsed ?? 0, 0),
              })
        }
      >
        <span style={{ inlineSize: `${reached * 100}%` }} />
        {value !== null && due > 0 && <i style={{ insetInlineStart: `${due * 100}%` }} />}
      </div>
      <ForecastRange line={line} />
      <p className="faint small goal-bar-note" title={note}>
        {t('goal.of', { target })}
        {note && <span className="goal-bar-reason">{note}</span>}
      </p>
      <ForecastWords line={line} zone={zone} />
    </li>
  );
}

/** Where the goal will end four times in five, on the scale of the bar above; the words below say the same. */
function ForecastRange({ line }: Pick<Props, 'line'>) {
  const { forecast, target } = line;
  if (forecast.status !== 'ok') return null;
  const [low, median, high] = [forecast.low, forecast.median, forecast.high].map((end) => shareOfTarget(end, target));
  const isOver = Number(forecast.high) > Number(target);
  return (
    <div className="goal-bar-range" aria-hidden="true" data-over={isOver}>
      <span style={{ insetInlineStart: `${(low ?? 0) * 100}%`, insetInlineEnd: `${(1 - (high ?? 0)) * 100}%` }} />
      <i style={{ insetInlineStart: `${(median ?? 0) * 100}%` }} />
    </div>
  );
}

function ForecastWords({ line, zone }: Pick<Props, 'line' | 'zone'>) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const { forecast, standing } = line;
  if (forecast.status === 'ok') {
    const [median, low, high] = [forecast.median, forecast.low, forecast.high].map((end) =>
      amountText(i18n, line, end),
    );
    const probability = shownProbability(forecast.probability, format.percent);
    return (
      <p className="small goal-bar-forecast" data-testid={`forecast-${line.metric}`}>
        {t('goal.forecast', { median: median ?? '', low: low ?? '', high: high ?? '' })}{' '}
        <span title={t('goal.forecast.basis', { events: forecast.events, share: format.percent(forecast.share, 0) })}>
          {t('goal.forecast.likely', { probability })}
        </span>
      </p>
    );
  }
  if (forecast.reason !== 'no-history' || standing.status !== 'ok') return null;
  return (
    <p className="faint small goal-bar-forecast" data-testid={`forecast-${line.metric}`}>
      {t('goal.forecast.no-history')}
      {forecast.evenEnd !== null && ` ${t('goal.forecast.even', { when: format.dateTime(forecast.evenEnd, zone) })}`}
    </p>
  );
}

function PaceMark({ pace }: { pace: Pace }) {
  const { t } = useI18n();
  return (
    <span className="goal-bar-pace small">
      <Icon name={ICONS[pace]} />
      {t(`goal.pace.${pace}`)}
    </span>
  );
}

/** Why the value is not the whole of it, or not there. */
function noteOf({ t, message }: I18n, { standing }: GoalLine): string | undefined {
  switch (standing.status) {
    case 'ok':
      return undefined;
    case 'partial':
      return t('goal.missing', { count: standing.missing.length });
    case 'cannot-tell':
      return message(standing.reason);
  }
}

function amountText({ format }: I18n, { metric, currency }: GoalLine, value: string): string {
  if (metric === 'conversion') return format.percent(Number(value), 2);
  return currency ? format.money({ amount: value, currency }) : format.number(value);
}

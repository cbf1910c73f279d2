import type { GoalLine } from '@/lib/domain/progress';
import type { Zone } from '@/lib/domain/time';
import { type I18n, useI18n } from '../ui/i18n';
import { goalAmount, roughGoalAmount } from './goal-amount';
import { type GoalScale, goalScale } from './goal-scale';
import { PaceMark } from './PaceMark';
import { paceOf, shareOfTarget, shownProbability } from './pace';
import './goal-bar.css';

interface Props {
  line: GoalLine;
  /** The share of the time that is over; null where it is not known. */
  elapsed: number | null;
  /** The campaign's zone, which times are told in. */
  zone: Zone;
}

/** One goal: what was reached of it as a bar, what was due by now as a line across, the pace in a word, and where it will end. */
export function GoalBar({ line, elapsed, zone }: Props) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const { standing } = line;
  const pace = paceOf(line);
  const target = goalAmount(format, line, line.target);
  const metric = t(`goal.metric.${line.metric}`);
  const value = standing.status === 'cannot-tell' ? null : goalAmount(format, line, standing.value);
  const share = standing.status === 'cannot-tell' ? 0 : shareOfTarget(standing.value, line.target);
  const scale = goalScale(line);
  const note = noteOf(i18n, line);
  return (
    <li className="goal-bar" data-metric={line.metric} data-pace={pace} data-testid={`goal-${line.metric}`}>
      <div className="goal-bar-head">
        <p>
          <span className="soft">{metric}</span> <span className="goal-bar-value">{value ?? '–'}</span>{' '}
          <span className="soft">{t('goal.of', { target })}</span>
        </p>
        <PaceMark pace={pace} />
      </div>
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
                share: format.percent(share, 0),
                elapsed: format.percent(elapsed ?? 0, 0),
              })
        }
      >
        <span style={{ inlineSize: `${scale.reached * 100}%` }} />
        {scale.goal < 1 && <b style={{ insetInlineStart: `${scale.goal * 100}%` }} />}
        {value !== null && scale.due > 0 && <i style={{ insetInlineStart: `${scale.due * 100}%` }} />}
      </div>
      <ForecastRange scale={scale} />
      {note && <p className="soft small">{note}</p>}
      <ForecastWords line={line} zone={zone} />
    </li>
  );
}

/** Where the goal will end four times in five, on the scale of the bar above; the words below say the same. */
function ForecastRange({ scale: { forecast } }: { scale: GoalScale }) {
  if (!forecast) return null;
  const { low, median, high, isCut } = forecast;
  return (
    <div className="goal-bar-range" aria-hidden="true" data-over={isCut}>
      <span style={{ insetInlineStart: `${low * 100}%`, insetInlineEnd: `${(1 - high) * 100}%` }} />
      <i style={{ insetInlineStart: `${median * 100}%` }} />
    </div>
  );
}

function ForecastWords({ line, zone }: Pick<Props, 'line' | 'zone'>) {
  const { t, format, between } = useI18n();
  const { forecast, standing } = line;
  if (forecast.status === 'ok') {
    const [median, low, high] = [forecast.median, forecast.low, forecast.high].map((end) =>
      roughGoalAmount(format, line, end),
    );
    const probability = shownProbability(forecast.probability, format.percent);
    return (
      <p className="small soft goal-bar-forecast" data-testid={`forecast-${line.metric}`}>
        {t('goal.forecast', { median: median ?? '', low: low ?? '', high: high ?? '' })}
        {between}
        <span title={t('goal.forecast.basis', { events: forecast.events, share: format.percent(forecast.share, 0) })}>
          {t('goal.forecast.likely', { probability })}
        </span>
      </p>
    );
  }
  // Why a value is not there, or not whole, is said already; that a rate is not forecast is no news.
  if (standing.status !== 'ok' || forecast.reason === 'level') return null;
  return (
    <p className="soft small goal-bar-forecast" data-testid={`forecast-${line.metric}`}>
      {t(`goal.forecast.${forecast.reason}`)}
      {forecast.evenEnd !== null &&
        between + t('goal.forecast.even', { when: format.dateTime(forecast.evenEnd, zone) })}
    </p>
  );
}

/** Why the value is not the whole of it, or not there; the pace has said already that it was not read. */
function noteOf({ t, message }: I18n, { standing }: GoalLine): string | undefined {
  switch (standing.status) {
    case 'ok':
      return undefined;
    case 'partial':
      return t('goal.missing', { count: standing.missing.length });
    case 'cannot-tell':
      return standing.reason.key === 'goal.unread' ? undefined : message(standing.reason);
  }
}

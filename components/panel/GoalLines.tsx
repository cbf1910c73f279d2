import type { Campaign } from '@/lib/domain/campaign';
import type { GoalLine, GoalProgress } from '@/lib/domain/progress';
import { paceOf, shareOfTarget, shownProbability } from '../progress/pace';
import { Icon } from '../ui/Icon';
import { type I18n, useI18n } from '../ui/i18n';
import './goal-lines.css';

interface Props {
  campaign: Campaign;
  /** Null until the checks have run once. */
  progress: GoalProgress | null;
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

/** The campaign's own goals, a line each: reached of target, what was due by now as a mark, the pace and where it ends. */
export function GoalLines({ campaign, progress }: Props) {
  const { t } = useI18n();
  const own = progress?.lines.filter(({ owner }) => owner.type === 'campaign') ?? [];
  if (own.length === 0)
    return <p className="soft">{t(campaign.goals.length === 0 ? 'goal.none.title' : 'goal.unread')}</p>;
  return (
    <ul className="goal-lines" data-testid="goals">
      {own.map((line) => (
        <Line key={line.metric} line={line} elapsed={progress?.elapsed ?? 0} />
      ))}
    </ul>
  );
}

function Line({ line, elapsed }: { line: GoalLine; elapsed: number }) {
  const i18n = useI18n();
  const { t, format, message } = i18n;
  const { standing, forecast } = line;
  const pace = paceOf(line);
  const metric = t(`goal.metric.${line.metric}`);
  const target = amount(i18n, line, line.target);
  const value = standing.status === 'cannot-tell' ? null : amount(i18n, line, standing.value);
  const reached = standing.status === 'cannot-tell' ? 0 : shareOfTarget(standing.value, line.target);
  const due = shareOfTarget(line.expectedByNow, line.target);
  return (
    <li className="goal-lines-line" data-pace={pace} data-testid={`goal-${line.metric}`}>
      <span className="goal-lines-name">{metric}</span>
      <span className="goal-lines-value">
        <strong>{value ?? '–'}</strong> <span className="soft small">{t('goal.of', { target })}</span>
      </span>
      <span className="goal-lines-pace small">
        <Icon name={ICONS[pace]} />
        {t(`goal.pace.${pace}`)}
      </span>
      <div
        className="goal-lines-track"
        role="img"
        aria-label={
          value === null
            ? t('goal.label.unread', { metric, target })
            : t('goal.label', {
                metric,
                value,
                target,
                share: format.percent(reached, 0),
                elapsed: format.percent(elapsed, 0),
              })
        }
      >
        <span style={{ inlineSize: `${reached * 100}%` }} />
        {value !== null && due > 0 && <i style={{ insetInlineStart: `${due * 100}%` }} />}
      </div>
      {standing.status === 'cannot-tell' && <p className="faint small">{message(standing.reason)}</p>}
      {standing.status === 'partial' && (
        <p className="faint small">{t('goal.missing', { count: standing.missing.length })}</p>
      )}
      {forecast.status === 'ok' && (
        <p className="soft small">
          {t('compact.goal.forecast', {
            median: amount(i18n, line, forecast.median),
            low: amount(i18n, line, forecast.low),
            high: amount(i18n, line, forecast.high),
          })}
          {' · '}
          {t('goal.forecast.likely', { probability: shownProbability(forecast.probability, format.percent) })}
        </p>
      )}
    </li>
  );
}

function amount({ format }: I18n, { metric, currency }: GoalLine, value: string): string {
  if (metric === 'conversion') return format.percent(Number(value), 2);
  return currency ? format.money({ amount: value, currency }) : format.number(value);
}

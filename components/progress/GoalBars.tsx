import type { Campaign } from '@/lib/domain/campaign';
import type { GoalLine, GoalProgress } from '@/lib/domain/progress';
import { useI18n } from '../ui/i18n';
import { GoalBar } from './GoalBar';
import './goal-bars.css';

interface Props {
  campaign: Campaign;
  /** Null until the checks have run once; the goals then stand as not read. */
  progress: GoalProgress | null;
  now: number;
  /** Also the channels' shares of the goals. */
  channels?: boolean;
}

/** The campaign's goals, each with what was reached beside what was due by now. */
export function GoalBars({ campaign, progress, now, channels = false }: Props) {
  const { t, format } = useI18n();
  const lines = progress?.lines ?? unreadLines(campaign);
  const own = lines.filter(({ owner }) => owner.type === 'campaign');
  const oldest = own
    .flatMap(({ standing }) => (standing.status === 'cannot-tell' ? [] : [standing.asOf]))
    .toSorted()
    .at(0);
  return (
    <section className="goal-bars" aria-labelledby="goals" data-testid="goals">
      <div className="goal-bars-head">
        <h2 id="goals">{t('goal.heading')}</h2>
        {oldest && (
          <p className="faint small" data-testid="goals-as-of">
            {t('snapshot.read-ago', { when: format.ago(oldest, now) })}
          </p>
        )}
        {progress && (
          <p className="soft small goal-bars-key">
            <i aria-hidden="true" />
            {t('goal.due', { share: format.percent(progress.elapsed, 0) })}
          </p>
        )}
      </div>
      {own.length === 0 && <p className="soft">{t('goal.none.title')}</p>}
      <ul>
        {own.map((line) => (
          <GoalBar key={line.metric} line={line} elapsed={progress?.elapsed ?? null} zone={campaign.zone} />
        ))}
      </ul>
      {channels && <ChannelGoals campaign={campaign} lines={lines} elapsed={progress?.elapsed ?? null} />}
    </section>
  );
}

interface ChannelProps {
  campaign: Campaign;
  lines: readonly GoalLine[];
  elapsed: number | null;
}

/** Each channel's share of the goals; those of which nothing was read are named and no more. */
function ChannelGoals({ campaign, lines, elapsed }: ChannelProps) {
  const { t, language } = useI18n();
  const channels = campaign.channels
    .map(({ id, name }) => ({
      id,
      name,
      lines: lines.filter(({ owner }) => owner.type === 'channel' && owner.channel === id),
    }))
    .filter((channel) => channel.lines.length > 0);
  const isRead = ({ standing }: GoalLine) => standing.status !== 'cannot-tell';
  const read = channels.filter((channel) => channel.lines.some(isRead));
  const unread = channels.filter((channel) => !channel.lines.some(isRead)).map(({ name }) => name);
  return (
    <>
      <div className="goal-bars-channels">
        {read.map((channel) => (
          <section key={channel.id} aria-label={channel.name}>
            <h3>{channel.name}</h3>
            <ul>
              {channel.lines.map((line) => (
                <GoalBar key={line.metric} line={line} elapsed={elapsed} zone={campaign.zone} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {unread.length > 0 && (
        <p className="soft small">
          {t('goal.channels-unread', { channels: new Intl.ListFormat(language).format(unread) })}
        </p>
      )}
    </>
  );
}

function unreadLines({ goals, currency }: Campaign): GoalLine[] {
  return goals.map(({ metric, target }) => ({
    owner: { type: 'campaign' },
    metric,
    target,
    currency: metric === 'gmv' ? currency : null,
    expectedByNow: '0',
    standing: { status: 'cannot-tell', reason: { key: 'goal.unread', args: {} } },
    forecast: { status: 'none', reason: 'unread', evenEnd: null },
  }));
}

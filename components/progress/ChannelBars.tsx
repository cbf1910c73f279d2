import { useId, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { GoalProgress } from '@/lib/domain/progress';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { type ChannelStanding, channelsByPace } from './channel-order';
import { goalAmount } from './goal-amount';
import { goalScale } from './goal-scale';
import { PaceMark } from './PaceMark';
import './channel-bars.css';

interface Props {
  campaign: Campaign;
  progress: GoalProgress | null;
  /** How many are shown before the others are asked for. */
  limit: number;
}

/** Each channel by the goal that it is furthest from, in a line: the worst few, and all when asked. */
export function ChannelBars({ campaign, progress, limit }: Props) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const channels = channelsByPace(campaign, progress?.lines ?? []);
  if (channels.length === 0) return null;
  return (
    <section className="channel-bars" aria-labelledby="channels" data-testid="channels">
      <div className="channel-bars-head">
        <h2 id="channels">{t('goal.channels')}</h2>
        {channels.length > 1 && <p className="soft small">{t('goal.channels.worst')}</p>}
      </div>
      <ul id={list}>
        {(isOpen ? channels : channels.slice(0, limit)).map((channel) => (
          <ChannelBar key={channel.id} channel={channel} isFull={isOpen} />
        ))}
      </ul>
      {channels.length > limit && (
        <button
          type="button"
          className="button quiet channel-bars-more"
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => setOpen(!isOpen)}
          data-testid="channels-more"
        >
          <Icon name="chevron" />
          {isOpen ? t('goal.channels.fewer') : t('goal.channels.all', { count: channels.length })}
        </button>
      )}
    </section>
  );
}

/** In short a line of name, bar and pace; in full the figures too, which are always read out. */
function ChannelBar({ channel: { name, line, pace }, isFull }: { channel: ChannelStanding; isFull: boolean }) {
  const { t, format } = useI18n();
  const { standing } = line;
  const value = standing.status === 'cannot-tell' ? '–' : goalAmount(format, line, standing.value);
  const { reached, due } = goalScale(line);
  return (
    <li className="channel-bar goal-bar" data-pace={pace} data-testid="channel">
      <div className="channel-bar-line">
        <span className="channel-bar-name" title={name}>
          {name}
        </span>
        <div className="goal-bar-track" aria-hidden="true">
          <span style={{ inlineSize: `${reached * 100}%` }} />
          {standing.status !== 'cannot-tell' && due > 0 && <i style={{ insetInlineStart: `${due * 100}%` }} />}
        </div>
        <PaceMark pace={pace} />
      </div>
      <p className={isFull ? 'soft small' : 'visually-hidden'}>
        {t(`goal.metric.${line.metric}`)} <span className="channel-bar-value">{value}</span>{' '}
        {t('goal.of', { target: goalAmount(format, line, line.target) })}
      </p>
    </li>
  );
}

import type { Campaign } from '@/lib/domain/campaign';
import { epochOf } from '@/lib/domain/wall-clock';
import { useI18n } from '../ui/i18n';
import { phaseClock } from './phase-clock';
import './phase-strip.css';

interface Props {
  campaign: Campaign;
  now: number;
}

/** The phase that holds now, the time left in it, and all phases to scale with a line where the clock stands. */
export function PhaseStrip({ campaign, now }: Props) {
  const { t, format } = useI18n();
  const clock = phaseClock(campaign, now);
  if (!clock) return null;
  const kind = t(`phase.kind.${clock.phase.kind}`);
  const left = clock.state === 'over' ? null : format.duration(clock.left);
  const until =
    clock.state === 'in'
      ? t('phase.until', { time: format.local(clock.phase.end), zone: campaign.zone })
      : clock.state === 'before'
        ? t('phase.from', { time: format.local(clock.phase.start), zone: campaign.zone })
        : t('phase.ended', { time: format.local(clock.phase.end), zone: campaign.zone });

  return (
    <section className="phase-strip" aria-label={t('phase.heading')} data-testid="phase">
      <div className="phase-strip-now">
        <p className="figure">
          {clock.state === 'over' ? t('phase.over') : clock.phase.name}
          {kind !== clock.phase.name && <span className="phase-strip-kind">{kind}</span>}
        </p>
        {left && (
          <p className="figure" data-testid="phase-left">
            {t(clock.state === 'in' ? 'phase.left' : 'phase.starts-in', { time: left })}
          </p>
        )}
      </div>
      <PhaseScale campaign={campaign} now={now} />
      <p className="faint small">{until}</p>
    </section>
  );
}

function PhaseScale({ campaign, now }: Props) {
  const spans = campaign.phases.map((phase) => ({
    id: phase.id,
    kind: phase.kind,
    name: phase.name,
    start: epochOf(phase.start, campaign.zone),
    end: epochOf(phase.end, campaign.zone),
  }));
  const from = Math.min(...spans.map(({ start }) => start));
  const to = Math.max(...spans.map(({ end }) => end));
  const share = (time: number) => `${((time - from) / (to - from)) * 100}%`;
  return (
    <div className="phase-scale" aria-hidden="true">
      {spans.map(({ id, kind, name, start, end }) => (
        <span
          key={id}
          className={now < start ? 'ahead' : now < end ? 'current' : 'past'}
          data-kind={kind}
          title={name}
          style={{ insetInlineStart: share(start), inlineSize: share(from + end - start) }}
        />
      ))}
      {from <= now && now < to && <i style={{ insetInlineStart: share(now) }} />}
    </div>
  );
}

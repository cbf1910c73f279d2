import { useEffect, useId, useMemo, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { Finding } from '@/lib/domain/finding';
import type { Instant } from '@/lib/domain/time';
import { campaignBands } from '../charts/campaign-bands';
import { useAnnounce } from '../frame/announce';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { Progress } from '../ui/Progress';
import { Select } from '../ui/Select';
import { lastBefore, minuteOf, nextAfter, type Reach, replaySteps, within } from './replay-time';
import './replay.css';

interface Props {
  campaign: Campaign;
  findings: readonly Finding[];
  /** What can be replayed; null before the promotion begins. */
  reach: Reach | null;
  /** As of when the page stands; null is now. */
  at: Instant | null;
  now: number;
  /** Whether the panels show that instant already: the replay waits for them. */
  isShown: boolean;
  onMove: (at: Instant | null) => void;
}

/** Between two steps of a replay that plays; longer for whom motion is too much. */
const PACE = 600;
const CALM_PACE = 1500;
/** More signs than this say nothing beside each other. */
const SIGNS = 400;

/** The whole promotion as a line of time with its phases and findings, and a cursor: the page stands as of that minute. */
export function Replay({ campaign, findings, reach, at, now, isShown, onMove }: Props) {
  const { t, format } = useI18n();
  const announce = useAnnounce();
  const { zone } = campaign;
  const [step, setStep] = useState<number>(replaySteps[2]);
  const [playing, setPlaying] = useState(false);
  const label = useId();
  const minutes = useMemo(
    () => [...new Set(findings.flatMap(openedAt).map(minuteOf))].sort((a, b) => a - b),
    [findings],
  );
  const cursor = at === null ? now : Date.parse(at);
  const stands = at !== null;

  function move(to: number) {
    if (!reach) return;
    const minute = within(reach, to);
    onMove(minute >= reach.to && reach.to > now - 60_000 ? null : new Date(minute).toISOString());
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `move` is made anew with each render.
  useEffect(() => {
    if (!playing || !reach || !isShown) return;
    if (at === null || cursor >= reach.to) return setPlaying(false);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setTimeout(() => move(cursor + step), calm ? CALM_PACE : PACE);
    return () => clearTimeout(timer);
  }, [playing, isShown, at, step, reach]);

  if (!reach) {
    return (
      <section className="replay" aria-label={t('review-page.replay')} data-testid="replay">
        <p className="soft small">{t('review-page.replay.not-yet')}</p>
      </section>
    );
  }
  const shown = Math.min(reach.to, Math.max(reach.from, cursor));
  const [before, after] = [lastBefore(minutes, shown, reach), nextAfter(minutes, shown, reach)];
  const when = format.dateTime(new Date(cursor).toISOString(), zone);
  const jump = (to: number) => {
    setPlaying(false);
    move(to);
  };

  // The slider says by itself where it stands; a button does not.
  const leap = (to: number) => {
    jump(to);
    const there = format.dateTime(new Date(within(reach, to)).toISOString(), zone);
    announce(t('review-page.as-of', { when: there, zone }));
  };

  return (
    <section
      className="replay"
      aria-label={t('review-page.replay')}
      data-testid="replay"
      data-replaying={stands}
      data-shown={isShown}
    >
      <div className="replay-head">
        <p className="replay-when" id={label}>
          <Icon name="clock" />
          {stands ? (
            <strong data-testid="as-of">{t('review-page.as-of', { when, zone })}</strong>
          ) : (
            <span data-testid="as-of-now">{t('review-page.as-of-now', { when, zone })}</span>
          )}
          {stands && isShown && <span className="soft replay-says">{t('review-page.as-of.text')}</span>}
        </p>
        {stands && !isShown && <Progress key={at} label={t('review-page.reading.then')} share={null} onCancel={null} />}
        <div className="replay-acts">
          <Step
            icon="first-before"
            label={t('review-page.replay.last-finding')}
            to={before}
            onGo={leap}
            testId="replay-last"
          />
          <Step
            icon="step-back"
            label={t('review-page.replay.back', { step: format.duration(step) })}
            to={shown > reach.from ? shown - step : null}
            onGo={leap}
            testId="replay-back"
          />
          <button
            type="button"
            className="button replay-act"
            aria-label={t(playing ? 'review-page.replay.pause' : 'review-page.replay.play')}
            title={t(playing ? 'review-page.replay.pause' : 'review-page.replay.play')}
            onClick={() => {
              if (!playing && (!stands || cursor >= reach.to)) move(reach.from);
              setPlaying(!playing);
            }}
            data-testid="replay-play"
          >
            <Icon name={playing ? 'pause' : 'play'} />
          </button>
          <Step
            icon="step-on"
            label={t('review-page.replay.on', { step: format.duration(step) })}
            to={stands && shown < reach.to ? shown + step : null}
            onGo={leap}
            testId="replay-on"
          />
          <Step
            icon="next-after"
            label={t('review-page.replay.next-finding')}
            to={after}
            onGo={leap}
            testId="replay-next"
          />
          <Select
            label={t('review-page.replay.step')}
            value={String(step)}
            options={replaySteps.map((one) => ({ value: String(one), label: format.duration(one) }))}
            onChoose={(value) => setStep(Number(value))}
            testId="replay-step"
          />
          {stands && (
            <button
              type="button"
              className="button primary"
              onClick={() => {
                setPlaying(false);
                onMove(null);
              }}
              data-testid="replay-now"
            >
              {t('review-page.replay.to-now')}
            </button>
          )}
        </div>
      </div>
      <div className="replay-line">
        <Timeline campaign={campaign} minutes={minutes} reach={reach} cursor={shown} />
        <input
          type="range"
          className="replay-slider"
          min={reach.from}
          max={reach.to}
          step={60_000}
          value={shown}
          aria-label={t('review-page.replay.slider')}
          aria-valuetext={when}
          onChange={(event) => jump(Number(event.target.value))}
          onKeyDown={(event) => {
            const by = keyStep(event.key, event.shiftKey ? 60_000 : step);
            if (by === null) return;
            event.preventDefault();
            jump(shown + by);
          }}
          data-testid="replay-slider"
        />
      </div>
    </section>
  );
}

/** When a finding came to be known, each time; what it is about may have been so before. */
function openedAt({ log, since }: Finding): Instant[] {
  const opened = log.filter(({ state }) => state === 'open').map(({ at }) => at);
  return opened.length > 0 ? opened : [since];
}

/** How far a key moves the cursor; null for keys that do not, or as the browser has it. */
function keyStep(key: string, step: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return step;
    case 'ArrowLeft':
    case 'ArrowDown':
      return -step;
    case 'PageUp':
      return 10 * step;
    case 'PageDown':
      return -10 * step;
    default:
      return null;
  }
}

interface StepProps {
  icon: 'first-before' | 'step-back' | 'step-on' | 'next-after';
  label: string;
  /** Null where there is nowhere to go. */
  to: number | null;
  onGo: (to: number) => void;
  testId: string;
}

function Step({ icon, label, to, onGo, testId }: StepProps) {
  return (
    <button
      type="button"
      className="button replay-act"
      aria-label={label}
      title={label}
      // A button that is taken away loses the focus of who steps by key.
      aria-disabled={to === null}
      onClick={() => to !== null && onGo(to)}
      data-testid={testId}
    >
      <Icon name={icon} />
    </button>
  );
}

/** The phases and the findings along the line; the words beside the slider say where the cursor stands. */
function Timeline({
  campaign,
  minutes,
  reach,
  cursor,
}: {
  campaign: Campaign;
  minutes: readonly number[];
  reach: Reach;
  cursor: number;
}) {
  const share = (time: number) => `${((time - reach.from) / (reach.to - reach.from)) * 100}%`;
  const bands = campaignBands(campaign)
    .map(({ name, start, end }) => ({ name, start: Math.max(start, reach.from), end: Math.min(end, reach.to) }))
    .filter(({ start, end }) => end > start);
  const signs = minutes.filter((minute) => minute >= reach.from && minute <= reach.to);
  const apart = Math.max(1, Math.ceil(signs.length / SIGNS));
  return (
    <div className="replay-track" aria-hidden="true">
      {bands.map(({ name, start, end }) => (
        <span
          key={`${start} ${name}`}
          className="replay-phase"
          title={name}
          style={{ insetInlineStart: share(start), inlineSize: share(reach.from + end - start) }}
        >
          {name}
        </span>
      ))}
      <span className="replay-passed" style={{ inlineSize: share(cursor) }} />
      {signs
        .filter((_, at) => at % apart === 0)
        .map((minute) => (
          <i key={minute} style={{ insetInlineStart: share(minute) }} />
        ))}
    </div>
  );
}

import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { LaunchStep } from '@/lib/domain/launch-round';
import { subjectName } from '@/lib/i18n/subject-name';
import { askBackground } from '@/lib/messages/panel-client';
import { useAnnounce } from '../frame/announce';
import { useRemembered } from '../frame/remembered';
import { useStored } from '../frame/stored';
import type { FindTab } from '../teach/teaching-tab';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { nextStep, type RoundFilter, readSteps, shownSteps } from './round-steps';
import './launch-round.css';

interface Props {
  campaign: Campaign;
  /** Whichever phase holds: another one asks for other pages. */
  phase: string | null;
  now: number;
  findTab: FindTab;
  openSetup: () => void;
}

const FEW = 8;
const FILTERS: readonly RoundFilter[] = ['left', 'all', 'closed'];
/** Within so long a page that was opened shows the panel again, which goes on where it was. */
const FOLLOWS = 30_000;

/** The planned pages of this phase, opened one after another in the tab that the user sees, each ticked once it was read. */
export function LaunchRound({ campaign, phase, now, findTab, openSetup }: Props) {
  const { t, format, language } = useI18n();
  const announce = useAnnounce();
  const grants = useGrantTurns();
  const answer = useStored(
    () => askBackground({ type: 'launch-round' }).catch(() => 'failed' as const),
    ['snapshots', 'campaigns'],
    [campaign, phase, grants],
  );
  const [filter, setFilter] = useRemembered<RoundFilter>(
    'round-filter',
    'left',
    (stored) => FILTERS.find((one) => one === stored) ?? null,
    'session',
  );
  const [last, setLast] = useRemembered('round-last', NONE, parseLast, 'session');
  const [listed, setListed] = useRemembered('round-listed', false, (stored) => stored === true || null, 'session');
  const [all, setAll] = useState(false);
  const [failed, setFailed] = useState(false);
  const list = useId();
  const nextButton = useRef<HTMLButtonElement>(null);

  const steps = answer && answer !== 'failed' && answer.round.status === 'in' ? answer.round.steps : [];
  const readable = new Set(answer && answer !== 'failed' ? answer.readable : []);
  const next = nextStep(steps, readable, last.step);
  const nameOf = ({ subject }: LaunchStep) => subjectName(subject, campaign, language);

  const open = useCallback(
    async (step: LaunchStep, name: string) => {
      setLast({ step: step.id, at: Date.now() });
      announce(t('round.opening', { name }));
      const opened = await findTab()
        .then((tabId) => askBackground({ type: 'open-step', step: step.id, tabId }))
        .then(
          ({ status }) => status === 'done',
          () => false,
        );
      setFailed(!opened);
    },
    [findTab, announce, t, setLast],
  );

  useEffect(() => {
    if (!next) return;
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN') return;
      event.preventDefault();
      // A key that is held down opens one page, not all of them.
      if (event.repeat) return;
      void open(next, subjectName(next.subject, campaign, language));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [next, open, campaign, language]);

  // In the dock each page brings a new panel: who goes on by key finds the button under the finger.
  const isThere = next !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is something to go on to.
  useEffect(() => {
    if (isThere && Date.now() - last.at < FOLLOWS) nextButton.current?.focus({ preventScroll: true });
  }, [isThere]);

  if (answer === undefined) return null;
  if (answer === 'failed') return <Notice tone="doubt">{t('round.unreached')}</Notice>;
  if (answer === null) return null;
  const { round } = answer;
  if (round.status === 'over') return <p className="soft">{t('round.over')}</p>;
  const named = campaign.phases.find(({ id }) => id === round.phase);
  const phaseName = named?.name ?? round.phase;
  if (round.status === 'before')
    return (
      <p className="soft">{t('round.before', { phase: phaseName, time: named ? format.local(named.start) : '' })}</p>
    );
  if (steps.length === 0) return <p className="soft">{t('round.none', { phase: phaseName })}</p>;

  const done = readSteps(steps).length;
  const closed = shownSteps(steps, readable, 'closed');
  const shown = shownSteps(steps, readable, filter);
  const few = all ? shown : shown.slice(0, FEW);
  return (
    <div className="launch-round" data-testid="launch-round">
      <div className="launch-round-head">
        <progress
          className="launch-round-bar"
          max={steps.length}
          value={done}
          aria-label={t('round.progress.label')}
          data-testid="round-bar"
        />
        <span className="nowrap" data-testid="round-progress">
          {t('round.progress', { done: format.number(done), all: format.number(steps.length) })}
        </span>
        {next && (
          <button
            ref={nextButton}
            type="button"
            className="button primary"
            title={t('round.next.hint')}
            aria-keyshortcuts="Alt+N"
            onClick={() => void open(next, nameOf(next))}
            data-testid="round-next"
          >
            {t('round.next')}
            <Icon name="external" />
          </button>
        )}
      </div>
      {next?.url && (
        <p className="soft small launch-round-next">
          {nameOf(next)}
          {next.subject.type !== 'announcement' && <span className="faint"> {new URL(next.url).host}</span>}
        </p>
      )}
      {done === steps.length && <Notice tone="ok">{t('round.all-read', { phase: phaseName })}</Notice>}
      {!next && done < steps.length && <Notice tone="doubt">{t('round.no-next')}</Notice>}
      {failed && <Notice tone="breach">{t('round.failed')}</Notice>}
      {closed.length > 0 && (!next || listed) && (
        <p className="small launch-round-closed">
          {t('round.closed.text', { count: closed.length })}{' '}
          <button type="button" className="link" onClick={openSetup} data-testid="round-allow">
            {t('round.allow')}
          </button>
        </p>
      )}
      <button
        type="button"
        className="link small launch-round-toggle"
        aria-expanded={listed}
        aria-controls={list}
        onClick={() => setListed(!listed)}
        data-testid="round-list"
      >
        {t('round.list', { count: steps.length })}
        <Icon name="chevron" />
      </button>
      <div id={list} hidden={!listed} className="launch-round-list">
        <fieldset className="launch-round-filters">
          <legend className="visually-hidden">{t('round.filter')}</legend>
          {FILTERS.filter((one) => one !== 'closed' || closed.length > 0).map((one) => (
            <button
              key={one}
              type="button"
              className="finding-filters-chip"
              aria-pressed={filter === one}
              onClick={() => setFilter(one)}
              data-testid={`round-${one}`}
            >
              {t(`round.filter.${one}`)}
              <span className="finding-filters-count">{format.number(shownSteps(steps, readable, one).length)}</span>
            </button>
          ))}
        </fieldset>
        <ul>
          {few.map((step) => (
            <Step
              key={step.id}
              step={step}
              name={nameOf(step)}
              isReadable={readable.has(step.id)}
              zone={campaign.zone}
              now={now}
              onOpen={() => void open(step, nameOf(step))}
            />
          ))}
        </ul>
        {shown.length > few.length && (
          <button type="button" className="button quiet" onClick={() => setAll(true)}>
            {t('finding.more', { count: shown.length - few.length })}
          </button>
        )}
      </div>
    </div>
  );
}

interface StepProps {
  step: LaunchStep;
  name: string;
  isReadable: boolean;
  zone: string;
  now: number;
  onOpen: () => void;
}

function Step({ step, name, isReadable, zone, now, onOpen }: StepProps) {
  const { t, format } = useI18n();
  const { seenAt, url, subject } = step;
  const text = seenAt
    ? t('round.read', { when: format.moment(seenAt, zone, now) })
    : t(url === null ? 'round.no-address' : isReadable ? 'round.left' : 'round.closed');
  return (
    <li className="launch-round-step" data-read={seenAt !== null} data-testid="round-step">
      <span className="launch-round-tick">{seenAt ? <Icon name="ok" /> : <i aria-hidden="true" />}</span>
      <div className="launch-round-what">
        <p>{name}</p>
        <p className="faint small">
          {t(`round.kind.${subject.type}`)}
          {/* The name of an announcement says where it is. */}
          {url !== null && subject.type !== 'announcement' && ` · ${new URL(url).host}`}
          {` · ${text}`}
        </p>
      </div>
      {url !== null && (
        <button
          type="button"
          className="button quiet launch-round-open"
          title={url}
          aria-label={t('round.open.label', { name })}
          onClick={onOpen}
          data-testid="round-open"
        >
          {t('round.open')}
        </button>
      )}
    </li>
  );
}

/** What was opened last, and when. */
interface Last {
  step: string | null;
  at: number;
}
const NONE: Last = { step: null, at: 0 };

function parseLast(stored: unknown): Last | null {
  const { step, at } = Object(stored) as Record<string, unknown>;
  return typeof step === 'string' && typeof at === 'number' ? { step, at } : null;
}

/** Counts the returns to this surface: what may be read was perhaps changed elsewhere meanwhile. */
function useGrantTurns(): number {
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    const turn = () => setTurns((before) => before + 1);
    window.addEventListener('focus', turn);
    return () => window.removeEventListener('focus', turn);
  }, []);
  return turns;
}

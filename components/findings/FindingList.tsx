import { type KeyboardEvent, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { CheckId } from '@/lib/domain/check-id';
import type { Finding, FindingState } from '@/lib/domain/finding';
import { subjectName } from '@/lib/i18n/subject-name';
import { askBackground } from '@/lib/messages/panel-client';
import { useAnnounce } from '../frame/announce';
import { useRemembered } from '../frame/remembered';
import { useUndo } from '../frame/undo';
import { EmptyState } from '../ui/EmptyState';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { Select } from '../ui/Select';
import { CopyButton } from './CopyButton';
import { FindingCard } from './FindingCard';
import { FindingFilters } from './FindingFilters';
import { filtered, OPEN_FINDINGS, rememberedFilter } from './finding-filter';
import { byAge, byCost, byUrgency } from './finding-order';
import { useLastRead } from './last-read';
import { MutedKinds } from './MutedKinds';
import { teamDigest } from './team-message';
import './finding-list.css';

interface Props {
  campaign: Campaign;
  /** All findings of the campaign, in whatever state. */
  findings: readonly Finding[];
  /** Kinds that are not shown unless they are asked for. */
  muted: readonly CheckId[];
  now: number;
  /** The page that the list stands beside; null where there is none. */
  url?: string | null;
  /** How many to show before the user asks for more. */
  first?: number;
  /** Where the user says which sites may be read. */
  openSetup?: () => void;
}

const PAGE = 50;
/** In what order findings are listed. */
const ORDERS = { urgency: byUrgency, cost: byCost, newest: byAge };
type Order = keyof typeof ORDERS;
const isOrder = (stored: unknown): stored is Order => typeof stored === 'string' && Object.hasOwn(ORDERS, stored);

/** Findings, the worst first, filtered as the user likes; a change is made at once and can be undone. */
export function FindingList({ campaign, findings, muted, now, url = null, first = PAGE, openSetup }: Props) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const [filter, setFilter] = useRemembered('finding-filter', OPEN_FINDINGS, rememberedFilter, 'session');
  const [order, setOrder] = useRemembered<Order>(
    'finding-order',
    'urgency',
    (stored) => (isOrder(stored) ? stored : null),
    'session',
  );
  const [limit, setLimit] = useState(first);
  const { failed, change, mute } = useChanges(campaign);
  const context = { campaign, muted, url };
  // A filter by page outlives the page: where there is none it would hide all.
  const inForce = url === null ? { ...filter, page: false } : filter;
  const shown = filtered(findings, inForce, context).toSorted(ORDERS[order]);

  return (
    <section className="finding-list" aria-labelledby="findings">
      <div className="finding-list-head">
        <h2 id="findings">
          {t('finding.list')} <span className="count">{format.number(shown.length)}</span>
        </h2>
        <Select
          label={t('finding.sort')}
          value={order}
          options={(['urgency', 'cost', 'newest'] as const).map((one) => ({
            value: one,
            label: t(`finding.sort.${one}`),
          }))}
          onChoose={setOrder}
          testId="sort-findings"
        />
        {shown.length > 1 && (
          <CopyButton
            label={t('finding.copy.all')}
            text={() => teamDigest(shown, campaign, i18n)}
            testId="copy-findings"
            className="button quiet small finding-list-copy"
          />
        )}
      </div>
      {findings.length > 0 && (
        <FindingFilters findings={findings} filter={inForce} context={context} onFilter={setFilter} />
      )}
      <MutedKinds muted={muted} findings={findings} onUnmute={(kind) => void mute(kind, false)} />
      {failed && <Notice tone="breach">{t('finding.failed')}</Notice>}
      {shown.length === 0 && (
        <NothingShown
          campaign={campaign}
          isOpen={inForce.state === 'open'}
          isNarrowed={JSON.stringify({ ...inForce, state: 'open' }) !== JSON.stringify(OPEN_FINDINGS)}
          now={now}
          openSetup={openSetup}
        />
      )}
      <ul className="finding-list-cards" onKeyDown={moveBetweenCards}>
        {shown.slice(0, limit).map((finding) => (
          <li key={finding.id}>
            <FindingCard
              finding={finding}
              campaign={campaign}
              now={now}
              onChange={(...to) => void change(...to)}
              onMute={(kind) => void mute(kind, true)}
            />
          </li>
        ))}
      </ul>
      {shown.length > limit && (
        <button type="button" className="button" onClick={() => setLimit(limit + PAGE)}>
          {t('finding.more', { count: Math.min(PAGE, shown.length - limit) })}
        </button>
      )}
    </section>
  );
}

interface NothingProps {
  campaign: Campaign;
  isOpen: boolean;
  /** Whether a filter beside the state hides something. */
  isNarrowed: boolean;
  now: number;
  openSetup: (() => void) | undefined;
}

/** Why no finding is shown: by the filters, since all is well as far as pages were read, or since none was. */
function NothingShown({ campaign, isOpen, isNarrowed, now, openSetup }: NothingProps) {
  const { t, format } = useI18n();
  const lastRead = useLastRead(campaign);
  if (isNarrowed || !isOpen) return <Notice tone="info">{t('finding.none-match')}</Notice>;
  if (lastRead === undefined) return null;
  if (lastRead !== null)
    return <Notice tone="ok">{t('empty.well', { when: format.moment(lastRead, campaign.zone, now) })}</Notice>;
  return (
    <div data-testid="nothing-read">
      <EmptyState level={3} title={t('empty.unread.title')} text={t('empty.unread.text')}>
        {openSetup && (
          <button type="button" className="button" onClick={openSetup}>
            {t('empty.unread.grants')}
          </button>
        )}
      </EmptyState>
    </div>
  );
}

/** Arrow keys go from a card to the same button of the next, so that a list is worked through without the mouse. */
function moveBetweenCards(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const button = (event.target as HTMLElement).closest('button');
  const card = button?.closest('li');
  if (step === 0 || !button || !card) return;
  const other = step > 0 ? card.nextElementSibling : card.previousElementSibling;
  const same = other?.querySelector<HTMLElement>(`[data-testid="${button.dataset.testid}"]`);
  const next = same ?? other?.querySelector<HTMLElement>('button');
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function useChanges(campaign: Campaign) {
  const i18n = useI18n();
  const announce = useAnnounce();
  const showUndo = useUndo();
  const [failed, setFailed] = useState(false);

  function store(id: string, state: FindingState, note: string): Promise<boolean> {
    return askBackground({ type: 'set-finding', id, state, note }).then(
      ({ status }) => status === 'done',
      () => false,
    );
  }

  async function change(finding: Finding, state: FindingState, note: string) {
    const stored = await store(finding.id, state, note);
    setFailed(!stored);
    if (!stored) return;
    const subject = subjectName(finding.judgement.subject, campaign, i18n.language);
    const text = i18n.t('finding.changed', { state: i18n.t(`finding.state.${state}`), subject });
    showUndo(text, () => store(finding.id, finding.state, finding.note));
  }

  async function mute(check: CheckId, muted: boolean) {
    const setMuted = (to: boolean) =>
      askBackground({ type: 'set-muted', campaign: campaign.id, check, muted: to }).then(
        ({ status }) => status === 'done',
        () => false,
      );
    const stored = await setMuted(muted);
    setFailed(!stored);
    const kind = i18n.t(`finding.check.${check}`);
    if (!stored) return;
    if (muted) showUndo(i18n.t('finding.muted.done', { kind }), () => setMuted(false));
    else announce(i18n.t('finding.unmuted', { kind }));
  }

  return { failed, change, mute };
}

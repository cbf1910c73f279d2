import { useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import { CheckId } from '@/lib/domain/check-id';
import { type Finding, FindingState } from '@/lib/domain/finding';
import { subjectName } from '@/lib/i18n/subject-name';
import { askBackground } from '@/lib/messages/panel-client';
import { useAnnounce } from '../frame/announce';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { Select } from '../ui/Select';
import { CopyButton } from './CopyButton';
import { FindingCard } from './FindingCard';
import { byAge, byCost, byUrgency } from './finding-order';
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
}

const PAGE = 50;
const ALL = 'all';
/** In what order findings are listed. */
const ORDERS = { urgency: byUrgency, cost: byCost, newest: byAge };
type Order = keyof typeof ORDERS;

/** Findings, the worst first, filtered by state and kind; a change is made at once and can be undone. */
export function FindingList({ campaign, findings, muted, now }: Props) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const [state, setState] = useState<FindingState | typeof ALL>('open');
  const [check, setCheck] = useState<CheckId | typeof ALL>(ALL);
  const [order, setOrder] = useState<Order>('urgency');
  const [limit, setLimit] = useState(PAGE);
  const { last, failed, change, undo, mute } = useChanges(campaign);

  const ofKind = findings.filter(({ judgement }) =>
    check === ALL ? !muted.includes(judgement.check) : judgement.check === check,
  );
  const shown = ofKind.filter((finding) => state === ALL || finding.state === state).toSorted(ORDERS[order]);
  const count = (one: FindingState) => ofKind.filter((finding) => finding.state === one).length;
  const kinds = CheckId.options.filter((id) => findings.some(({ judgement }) => judgement.check === id));

  return (
    <section className="finding-list" aria-labelledby="findings">
      <div className="finding-list-head">
        <h2 id="findings">{t('finding.list')}</h2>
        <Select
          label={t('finding.state')}
          value={state}
          options={[
            ...FindingState.options.map((one) => ({
              value: one,
              label: `${t(`finding.state.${one}`)} (${format.number(count(one))})`,
            })),
            { value: ALL, label: `${t('finding.filter.all-states')} (${format.number(ofKind.length)})` },
          ]}
          onChoose={setState}
          testId="filter-state"
        />
        <Select
          label={t('finding.filter.kind')}
          value={check}
          options={[
            { value: ALL, label: t('finding.filter.all-kinds') },
            ...kinds.map((id) => ({ value: id, label: t(`finding.check.${id}`) })),
          ]}
          onChoose={setCheck}
          testId="filter-kind"
        />
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
          />
        )}
      </div>
      <MutedKinds muted={muted} findings={findings} onUnmute={(kind) => void mute(kind, false)} />
      {failed && <Notice tone="breach">{t('finding.failed')}</Notice>}
      {last && (
        <p className="notice ok finding-list-undo" data-testid="finding-changed">
          <span>{last.text}</span>
          <button type="button" className="button quiet" onClick={() => void undo(last)} data-testid="finding-undo">
            <Icon name="undo" />
            {t('finding.undo')}
          </button>
        </p>
      )}
      {shown.length === 0 && (
        <Notice tone={findings.length === 0 || (state === 'open' && check === ALL) ? 'ok' : 'info'}>
          {t(state === 'open' && check === ALL ? 'finding.none-open' : 'finding.none-match')}
        </Notice>
      )}
      <ul className="finding-list-cards">
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

interface Change {
  before: Finding;
  text: string;
}

function useChanges(campaign: Campaign) {
  const i18n = useI18n();
  const announce = useAnnounce();
  const [last, setLast] = useState<Change | null>(null);
  const [failed, setFailed] = useState(false);

  async function store(id: string, state: FindingState, note: string) {
    const stored = await askBackground({ type: 'set-finding', id, state, note }).then(
      ({ status }) => status === 'done',
      () => false,
    );
    setFailed(!stored);
    return stored;
  }

  async function change(finding: Finding, state: FindingState, note: string) {
    if (!(await store(finding.id, state, note))) return setLast(null);
    const subject = subjectName(finding.judgement.subject, campaign, i18n.language);
    const text = i18n.t('finding.changed', { state: i18n.t(`finding.state.${state}`), subject });
    setLast({ before: finding, text });
    announce(text);
  }

  async function mute(check: CheckId, muted: boolean) {
    const stored = await askBackground({ type: 'set-muted', campaign: campaign.id, check, muted }).then(
      ({ status }) => status === 'done',
      () => false,
    );
    setFailed(!stored);
    if (stored && muted) announce(i18n.t('finding.muted.done', { kind: i18n.t(`finding.check.${check}`) }));
  }

  async function undo({ before }: Change) {
    if (await store(before.id, before.state, before.note)) setLast(null);
  }

  return { last, failed, change, undo, mute };
}

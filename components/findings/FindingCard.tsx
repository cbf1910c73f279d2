import { useId, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { CheckId } from '@/lib/domain/check-id';
import type { Finding, FindingState } from '@/lib/domain/finding';
import { subjectName } from '@/lib/i18n/subject-name';
import { whatToDo } from '@/lib/i18n/what-to-do';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { Comparison } from './Comparison';
import { CopyButton } from './CopyButton';
import { costSoFar } from './cost-so-far';
import { EvidenceList } from './EvidenceList';
import { FindingHistory } from './FindingHistory';
import { severityOf } from './finding-order';
import { SeverityMark } from './SeverityMark';
import { teamMessage } from './team-message';
import './finding-card.css';

interface Props {
  finding: Finding;
  campaign: Campaign;
  now: number;
  onChange: (finding: Finding, state: FindingState, note: string) => void;
  onMute: (check: CheckId) => void;
}

/** What the user may do from each state, the likeliest first. */
const ACTS: Record<FindingState, readonly FindingState[]> = {
  open: ['acknowledged', 'resolved', 'false-alarm'],
  acknowledged: ['resolved', 'false-alarm', 'open'],
  resolved: ['open'],
  'false-alarm': ['open'],
};

/** One finding: what is wrong, seen beside planned, what it costs, since when, its evidence, and what to do with it. */
export function FindingCard({ finding, campaign, now, onChange, onMute }: Props) {
  const i18n = useI18n();
  const { t, format, message, language } = i18n;
  const { judgement, state } = finding;
  const title = useId();
  // What is being typed stands over the stored note only while that is the note it was typed over.
  const [draft, setDraft] = useState({ over: finding.note, text: finding.note });
  const note = draft.over === finding.note ? draft.text : finding.note;
  const [open, setOpen] = useState(false);
  const subject = subjectName(judgement.subject, campaign, language);
  const risks = campaign.risks.filter(({ check }) => check === judgement.check);
  const kind = t(`finding.check.${judgement.check}`);
  const cost = judgement.verdict === 'breach' ? judgement.costPerHour : null;
  const soFar = costSoFar(finding, campaign, now);
  const todo = whatToDo(judgement);

  return (
    <article
      className="finding-card"
      aria-labelledby={title}
      data-testid="finding-row"
      data-check={judgement.check}
      data-state={state}
    >
      <header className="finding-card-head">
        <SeverityMark severity={severityOf(finding)} />
        <span className="soft">{kind}</span>
        <time
          className="faint small"
          dateTime={finding.since}
          title={t('finding.since', { when: format.dateTime(finding.since, campaign.zone, true) })}
        >
          {format.moment(finding.since, campaign.zone, now)}
        </time>
      </header>
      <h3 id={title}>{subject}</h3>
      <div className="finding-card-facts">
        <Comparison judgement={judgement} />
        {cost && (
          <p className="finding-card-cost">
            <strong>{t('finding.cost', { money: format.money(cost) })}</strong>
            {soFar && (
              <span
                className="small"
                title={t('card-finding.so-far.basis', { perHour: format.money(cost) })}
                data-testid="finding-so-far"
              >
                {t('card-finding.so-far', { money: format.money(soFar) })}
              </span>
            )}
          </p>
        )}
      </div>
      <p className="soft">{message(judgement.reason)}</p>
      {todo && state !== 'resolved' && state !== 'false-alarm' && (
        <p className="finding-card-todo" data-testid="finding-todo">
          <strong>{t('card-finding.todo')}</strong>
          <span>{message(todo)}</span>
        </p>
      )}
      {risks.map(({ id, event, decides, action }) => (
        <p key={id} className="small finding-card-risk" data-testid="finding-risk">
          <strong>{t('finding.risk', { event })}</strong>
          <span>{t('finding.risk.decides', { decides })}</span>
          <span>{t('finding.risk.action', { action })}</span>
        </p>
      ))}
      {state !== 'open' && (
        <p className="small">
          <strong>{t(`finding.state.${state}`)}</strong>
          {finding.note !== '' && <span className="soft finding-card-note">{finding.note}</span>}
        </p>
      )}
      <div className="finding-card-acts">
        {ACTS[state].map((next) => (
          <button
            key={next}
            type="button"
            className="button quiet small"
            onClick={() => onChange(finding, next, note)}
            aria-describedby={title}
            data-testid={`finding-${next}`}
          >
            {t(`finding.act.${next}`)}
          </button>
        ))}
        <button
          type="button"
          className="button quiet small finding-card-toggle"
          aria-expanded={open}
          aria-controls={`${title}-more`}
          aria-describedby={title}
          title={t('finding.evidence', { count: judgement.evidence.length })}
          onClick={() => setOpen(!open)}
          data-testid="finding-evidence"
        >
          <Icon name="evidence" />
          <span>{t('finding.evidence', { count: judgement.evidence.length })}</span>
          <Icon name="chevron" className="finding-card-chevron" />
        </button>
      </div>
      {open && (
        <div className="finding-card-more" id={`${title}-more`}>
          <EvidenceList evidence={judgement.evidence} zone={campaign.zone} />
          <label>
            <span className="small soft">{t('finding.note')}</span>
            <textarea
              className="field"
              rows={2}
              value={note}
              placeholder={t('finding.note.placeholder')}
              onChange={(event) => setDraft({ over: finding.note, text: event.target.value })}
              onBlur={() => note !== finding.note && onChange(finding, state, note)}
              data-testid="finding-note"
            />
          </label>
          <FindingHistory finding={finding} zone={campaign.zone} />
          <div className="finding-card-acts">
            <CopyButton
              label={t('finding.copy')}
              text={() => teamMessage(finding, campaign, i18n)}
              testId="finding-copy"
            />
            <button
              type="button"
              className="button quiet small"
              onClick={() => onMute(judgement.check)}
              data-testid="finding-mute"
            >
              {t('finding.mute', { kind })}
            </button>
          </div>
        </div>
      )}
    </article>
  );
}

import { useId, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { Finding, FindingState } from '@/lib/domain/finding';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { Comparison } from './Comparison';
import { EvidenceList } from './EvidenceList';
import { severityOf } from './finding-order';
import { subjectName } from './finding-subject';
import { SeverityMark } from './SeverityMark';
import './finding-card.css';

interface Props {
  finding: Finding;
  campaign: Campaign;
  now: number;
  onChange: (finding: Finding, state: FindingState, note: string) => void;
}

/** What the user may do from each state, the likeliest first. */
const ACTS: Record<FindingState, readonly FindingState[]> = {
  open: ['acknowledged', 'resolved', 'false-alarm'],
  acknowledged: ['resolved', 'false-alarm', 'open'],
  resolved: ['open'],
  'false-alarm': ['open'],
};

/** One finding: what is wrong, seen beside planned, what it costs, since when, its evidence, and what to do with it. */
export function FindingCard({ finding, campaign, now, onChange }: Props) {
  const i18n = useI18n();
  const { t, format, message } = i18n;
  const { judgement, state } = finding;
  const title = useId();
  // What is being typed stands over the stored note only while that is the note it was typed over.
  const [draft, setDraft] = useState({ over: finding.note, text: finding.note });
  const note = draft.over === finding.note ? draft.text : finding.note;
  const [open, setOpen] = useState(false);
  const subject = subjectName(judgement.subject, campaign, i18n);
  const cost = judgement.verdict === 'breach' ? judgement.costPerHour : null;

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
        <span className="soft">{t(`finding.check.${judgement.check}`)}</span>
        <time
          className="faint small"
          dateTime={finding.since}
          title={format.dateTime(finding.since, campaign.zone, true)}
        >
          {t('finding.since', { when: format.ago(finding.since, now) })}
        </time>
      </header>
      <h3 id={title}>{subject}</h3>
      <div className="finding-card-facts">
        <Comparison judgement={judgement} />
        {cost && <strong className="finding-card-cost">{t('finding.cost', { money: format.money(cost) })}</strong>}
      </div>
      <p className="soft">{message(judgement.reason)}</p>
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
        </div>
      )}
    </article>
  );
}

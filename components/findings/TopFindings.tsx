import type { Campaign } from '@/lib/domain/campaign';
import type { Finding } from '@/lib/domain/finding';
import { subjectName } from '@/lib/i18n/subject-name';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { Comparison } from './Comparison';
import { byUrgency, severityOf } from './finding-order';
import { useLastRead } from './last-read';
import { SeverityMark } from './SeverityMark';
import './top-findings.css';

interface Props {
  campaign: Campaign;
  findings: readonly Finding[];
  now: number;
  /** How many to show; the rest is counted. */
  limit: number;
  onMore: () => void;
}

/** The most urgent open findings in a few words each. */
export function TopFindings({ campaign, findings, now, limit, onMore }: Props) {
  const { t, format, message, language } = useI18n();
  const urgent = findings.toSorted(byUrgency);
  const hidden = urgent.length - limit;
  return (
    <section className="top-findings" aria-labelledby="top-findings">
      <h2 id="top-findings">
        {t('finding.heading')} <span className="count">{format.number(findings.length)}</span>
      </h2>
      {urgent.length === 0 && <NothingOpen campaign={campaign} />}
      <ul>
        {urgent.slice(0, limit).map((finding) => (
          <li key={finding.id} data-testid="finding-row" data-check={finding.judgement.check}>
            <SeverityMark severity={severityOf(finding)} quiet />
            <div>
              <p className="top-findings-what" title={subjectName(finding.judgement.subject, campaign, language)}>
                {t(`finding.check.${finding.judgement.check}`)}
                <span className="soft">{subjectName(finding.judgement.subject, campaign, language)}</span>
              </p>
              {finding.judgement.seen === null && <p className="soft">{message(finding.judgement.reason)}</p>}
              <div className="top-findings-facts">
                <Comparison judgement={finding.judgement} />
                <p className="faint small">{t('finding.since', { when: format.ago(finding.since, now) })}</p>
              </div>
            </div>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="button quiet" onClick={onMore}>
          {t('finding.more', { count: hidden })}
        </button>
      )}
    </section>
  );
}

/** All may be called well only as far as something was read. */
function NothingOpen({ campaign }: Pick<Props, 'campaign'>) {
  const { t } = useI18n();
  const lastRead = useLastRead(campaign);
  if (lastRead === undefined) return null;
  return lastRead === null ? (
    <Notice tone="doubt">{t('finding.none-read')}</Notice>
  ) : (
    <Notice tone="ok">{t('finding.none-open')}</Notice>
  );
}

import type { Campaign } from '@/lib/domain/campaign';
import type { Finding } from '@/lib/domain/finding';
import { subjectName } from '@/lib/i18n/subject-name';
import { Comparison } from '../findings/Comparison';
import { byCost, severityOf } from '../findings/finding-order';
import { SeverityMark } from '../findings/SeverityMark';
import { type I18n, useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { hourlyCost } from './hourly-cost';
import './top-findings.css';

interface Props {
  campaign: Campaign;
  findings: readonly Finding[];
  /** Whether any page was read: where none was, that nothing was found is no good news. */
  isRead: boolean;
  now: number;
  /** How many to show; the rest is counted. */
  limit: number;
  onMore: () => void;
}

/** The open findings with most at stake in a few words each, and what all of them cost. */
export function TopFindings({ campaign, findings, isRead, now, limit, onMore }: Props) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const hidden = findings.length - limit;
  const cost = costText(i18n, findings);
  return (
    <section className="top-findings" aria-labelledby="top-findings">
      <div className="top-findings-head">
        <h2 id="top-findings">
          {t('finding.heading')} <span className="count">{format.number(findings.length)}</span>
        </h2>
        {cost && (
          <p className="small" data-testid="findings-cost">
            {cost}
          </p>
        )}
      </div>
      {findings.length === 0 && (
        <Notice tone={isRead ? 'ok' : 'doubt'}>{t(isRead ? 'finding.none-open' : 'finding.none-read')}</Notice>
      )}
      <ul>
        {findings
          .toSorted(mostAtStake)
          .slice(0, limit)
          .map((finding) => (
            <FindingRow key={finding.id} finding={finding} campaign={campaign} now={now} />
          ))}
      </ul>
      {hidden > 0 && (
        <button type="button" className="button quiet top-findings-more" onClick={onMore}>
          {t('finding.more', { count: hidden })}
        </button>
      )}
    </section>
  );
}

function FindingRow({ finding, campaign, now }: { finding: Finding } & Pick<Props, 'campaign' | 'now'>) {
  const { t, format, message, language } = useI18n();
  const { judgement, since } = finding;
  const cost = judgement.verdict === 'breach' ? judgement.costPerHour : null;
  return (
    <li data-testid="finding-row" data-check={judgement.check}>
      <SeverityMark severity={severityOf(finding)} quiet />
      <div>
        <p className="top-findings-what">
          <strong>{t(`finding.check.${judgement.check}`)}</strong>
          <span className="soft">{subjectName(judgement.subject, campaign, language)}</span>
          {cost && <span className="top-findings-cost">{t('popup.cost.each', { money: format.money(cost) })}</span>}
        </p>
        {judgement.seen === null && <p className="soft">{message(judgement.reason)}</p>}
        <div className="top-findings-facts">
          <Comparison judgement={judgement} />
          <p className="soft small">{t('finding.since', { when: format.ago(since, now) })}</p>
        </div>
      </div>
    </li>
  );
}

/** What cannot wait first, whether or not its cost is known, then the costliest. */
function mostAtStake(a: Finding, b: Finding): number {
  return Number(severityOf(b) === 'critical') - Number(severityOf(a) === 'critical') || byCost(a, b);
}

/** What the findings cost an hour, and for how many that is not known; nothing where there are none. */
function costText({ t, format, language }: I18n, findings: readonly Finding[]): string | null {
  if (findings.length === 0) return null;
  const { sums, unknown } = hourlyCost(findings);
  if (sums.length === 0) return t('popup.cost.unknown');
  const money = new Intl.ListFormat(language, { type: 'unit' }).format(sums.map((sum) => format.money(sum)));
  return unknown === 0 ? t('popup.cost', { money }) : t('popup.cost.partly', { money, count: unknown });
}

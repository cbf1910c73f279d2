import type { Campaign } from '@/lib/domain/campaign';
import type { Finding } from '@/lib/domain/finding';
import { isReportAddress } from '@/lib/domain/report-address';
import { subjectName } from '@/lib/i18n/subject-name';
import { whatToDo } from '@/lib/i18n/what-to-do';
import type { I18n } from '../ui/i18n';
import { severityOf } from './finding-order';

const MOST = 10;

/**
 * One finding as a few lines for a team chat: what is wrong, the figures, what it costs, since when, what to do, where,
 * who decides.
 */
export function teamMessage(finding: Finding, campaign: Campaign, i18n: I18n): string {
  const { t, format, message, language } = i18n;
  const { judgement, since } = finding;
  const severity = severityOf(finding);
  const page = judgement.evidence.find(({ url }) => !isReportAddress(url))?.url;
  const cost = judgement.verdict === 'breach' ? judgement.costPerHour : null;
  const todo = whatToDo(judgement);
  const lines = [
    t('chat.finding', {
      severity: t(severity ? `finding.severity.${severity}` : 'finding.cannot-tell'),
      kind: t(`finding.check.${judgement.check}`),
      subject: subjectName(judgement.subject, campaign, language),
    }),
    message(judgement.reason),
    judgement.seen !== null &&
      judgement.expected !== null &&
      t('chat.figures', { seen: judgement.seen, expected: judgement.expected }),
    cost && t('chat.cost', { money: format.money(cost) }),
    t('chat.since', { time: format.dateTime(since, campaign.zone), zone: campaign.zone }),
    todo && t('chat.todo', { text: message(todo) }),
    page && t('chat.page', { url: page }),
    ...campaign.risks
      .filter(({ check }) => check === judgement.check)
      .flatMap(({ event, decides, action }) => [
        t('finding.risk', { event }),
        t('finding.risk.decides', { decides }),
        t('finding.risk.action', { action }),
      ]),
  ];
  return lines.filter((line) => line !== false && line !== null && line !== undefined && line !== '').join('\n');
}

/** Several findings as one message under the campaign's name, in the order given; of many the first ten. */
export function teamDigest(findings: readonly Finding[], campaign: Campaign, i18n: I18n): string {
  const { t } = i18n;
  const rest = findings.length - MOST;
  return [
    t('chat.heading', { campaign: campaign.name, count: findings.length }),
    ...findings.slice(0, MOST).map((finding) => teamMessage(finding, campaign, i18n)),
    ...(rest > 0 ? [t('chat.more', { count: rest })] : []),
  ].join('\n\n');
}

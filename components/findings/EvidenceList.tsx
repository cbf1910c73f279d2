import type { Evidence } from '@/lib/domain/finding';
import { isReportAddress } from '@/lib/domain/report-address';
import { useI18n } from '../ui/i18n';
import { EvidencePicture } from './EvidencePicture';
import './evidence-list.css';

/** What stands behind a judgement: the text as the page had it, which page, where on it, when, in which snapshot. */
export function EvidenceList({ evidence, zone }: { evidence: readonly Evidence[]; zone: string }) {
  const { t, format } = useI18n();
  return (
    <ul className="evidence-list">
      {evidence.map((item) => (
        <li key={`${item.snapshotId} ${item.at} ${item.raw}`} data-testid="evidence">
          <blockquote>
            {item.raw === '' ? <span className="faint">{t('finding.evidence.empty')}</span> : item.raw}
          </blockquote>
          <dl>
            <dt>{t('finding.evidence.page')}</dt>
            <dd>
              {isReportAddress(item.url) ? (
                t('report.place')
              ) : (
                <a href={item.url} target="_blank" rel="noreferrer">
                  {shortAddress(item.url)}
                </a>
              )}
            </dd>
            <dt>{t('finding.evidence.taken')}</dt>
            <dd>
              <time dateTime={item.takenAt}>{format.dateTime(item.takenAt, zone, true)}</time>
            </dd>
            <dt>{t('finding.evidence.place')}</dt>
            <dd>
              <code title={item.at} className="evidence-list-place">
                {item.at}
              </code>
            </dd>
            <dt>{t('finding.evidence.snapshot')}</dt>
            <dd>
              <code title={item.snapshotId}>{item.snapshotId.slice(0, 12)}</code>
            </dd>
          </dl>
          <EvidencePicture snapshotId={item.snapshotId} zone={zone} />
        </li>
      ))}
    </ul>
  );
}

function shortAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

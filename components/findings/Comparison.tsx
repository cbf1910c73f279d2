import type { Judgement } from '@/lib/domain/finding';
import { useI18n } from '../ui/i18n';
import './comparison.css';

/** Seen beside expected; a side without a value is left out. */
export function Comparison({ judgement }: { judgement: Judgement }) {
  const { t } = useI18n();
  if (judgement.seen === null && judgement.expected === null) return null;
  return (
    <dl className="comparison">
      {judgement.seen !== null && (
        <div className="comparison-seen" data-verdict={judgement.verdict}>
          <dt>{t('finding.seen')}</dt>
          <dd>{judgement.seen}</dd>
        </div>
      )}
      {judgement.expected !== null && (
        <div>
          <dt>{t('finding.expected')}</dt>
          <dd>{judgement.expected}</dd>
        </div>
      )}
    </dl>
  );
}

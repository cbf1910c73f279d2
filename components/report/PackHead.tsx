import { CopyButton } from '../findings/CopyButton';
import { useI18n } from '../ui/i18n';

/** The hash that a pack of evidence is checked by, to be noted or sent to somebody now. */
export function PackHead({ head }: { head: string }) {
  const { t } = useI18n();
  return (
    <div className="stack pack-head">
      <p>{t('report-out.pack.head.text')}</p>
      <div className="row">
        <code data-testid="report-head">{head}</code>
        <CopyButton label={t('report-out.head.copy')} text={() => head} testId="report-head-copy" />
      </div>
    </div>
  );
}

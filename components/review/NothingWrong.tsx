import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';

/** That nothing is known to be wrong; where no page was read yet, that nothing can be told. */
export function NothingWrong({ isRead }: { isRead: boolean }) {
  const { t } = useI18n();
  return isRead ? (
    <Notice tone="ok">{t('finding.none-open')}</Notice>
  ) : (
    <Notice tone="doubt">{t('review-page.unread')}</Notice>
  );
}

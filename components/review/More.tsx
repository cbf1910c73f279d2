import { useI18n } from '../ui/i18n';

interface Props {
  shown: number;
  all: number;
  page: number;
  onMore: () => void;
}

/** The next rows of a table that is bounded; nothing where all are shown. */
export function More({ shown, all, page, onMore }: Props) {
  const { t } = useI18n();
  if (all <= shown) return null;
  return (
    <button type="button" className="button" onClick={onMore} data-testid="more">
      {t('finding.more', { count: Math.min(page, all - shown) })}
    </button>
  );
}

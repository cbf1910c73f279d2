import { EmptyState } from '../ui/EmptyState';
import { useI18n } from '../ui/i18n';

interface Props {
  level: 1 | 2;
  openSetup: () => void;
}

/** What stands in place of a campaign before there is one: the way to bring it in. */
export function NoCampaign({ level, openSetup }: Props) {
  const { t } = useI18n();
  return (
    <EmptyState level={level} title={t('campaign.none.title')} text={t('campaign.none.text')}>
      <button type="button" className="button primary" onClick={openSetup} data-testid="open-setup">
        {t('campaign.none.action')}
      </button>
    </EmptyState>
  );
}

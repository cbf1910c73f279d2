import { EmptyState } from '../ui/EmptyState';
import { useI18n } from '../ui/i18n';

interface Props {
  level: 1 | 2;
  openSetup: () => void;
  openPlan: () => void;
}

/** What stands in place of a campaign before there is one: the ways to bring one in. */
export function NoCampaign({ level, openSetup, openPlan }: Props) {
  const { t } = useI18n();
  return (
    <EmptyState level={level} title={t('campaign.none.title')} text={t('campaign.none.text')}>
      <button type="button" className="button primary" onClick={openSetup} data-testid="open-setup">
        {t('campaign.none.action')}
      </button>
      <button type="button" className="button" onClick={openPlan} data-testid="open-plan">
        {t('campaign.new')}
      </button>
    </EmptyState>
  );
}

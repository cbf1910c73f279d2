import type { Campaign } from '@/lib/domain/campaign';
import { askBackground } from '@/lib/messages/panel-client';
import { useI18n } from '../ui/i18n';
import './campaign-switch.css';

interface Props {
  campaigns: readonly Pick<Campaign, 'id' | 'name'>[];
  active: Pick<Campaign, 'id' | 'name'>;
}

/** The name of the active campaign; where several are stored, a menu that changes which one is active. */
export function CampaignSwitch({ campaigns, active }: Props) {
  const { t } = useI18n();
  if (campaigns.length < 2) {
    return (
      <h1 className="campaign-name" data-testid="campaign-name">
        {active.name}
      </h1>
    );
  }
  return (
    <h1 className="campaign-name" data-testid="campaign-name">
      <select
        className="campaign-switch"
        aria-label={t('campaign.switch')}
        value={active.id}
        onChange={(event) => void askBackground({ type: 'activate-campaign', id: event.target.value })}
        data-testid="campaign-switch"
      >
        {campaigns.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </h1>
  );
}

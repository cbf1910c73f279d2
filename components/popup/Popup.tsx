import { useEffect, useRef } from 'react';
import { allCampaigns } from '@/lib/store/campaigns';
import { readStanding, type Standing } from '@/lib/store/standing';
import { useStored } from '../frame/stored';
import { HelpLink } from '../help/HelpLink';
import { CampaignSwitch } from '../plan/CampaignSwitch';
import { NoCampaign } from '../plan/NoCampaign';
import { PhaseStrip } from '../plan/PhaseStrip';
import { ChannelBars } from '../progress/ChannelBars';
import { GoalBars } from '../progress/GoalBars';
import { SnapshotButton } from '../snapshots/SnapshotButton';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { useNow } from '../ui/now';
import { LastRead } from './LastRead';
import { keepPicture } from './picture';
import { TopFindings } from './TopFindings';
import './popup.css';

/** What the popup does to the browser; each opens something and closes the popup. */
export interface PopupActions {
  findTab: () => Promise<number | null>;
  openReview: () => void;
  /** The plan page, on a campaign's plan or on all of them. */
  openPlan: (campaign: string | null) => void;
  openPanel: () => void;
  openSetup: () => void;
}

interface Props {
  /** Whether any host has been granted. */
  granted: boolean;
  /** What there is to show at first, read while the popup's code was loading. */
  first: Standing | null;
  actions: PopupActions;
}

/** The toolbar's popup: where the campaign stands, what is wrong, and one click to read the page at hand. */
export function Popup({ granted, first, actions }: Props) {
  const { t } = useI18n();
  const state = useStored(readStanding, ['campaigns', 'findings', 'snapshots'], [], first) ?? first;
  const campaigns = useStored(allCampaigns, ['campaigns'], []);
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = element.current?.parentElement;
    if (root) keepPicture(root);
  });

  return (
    <div className="popup" data-testid="popup" ref={element}>
      <header className="popup-head" data-testid="popup-campaign">
        <img src="/icon/32.png" alt="" width="20" height="20" />
        {state ? (
          <CampaignSwitch campaigns={campaigns ?? []} active={state.campaign} />
        ) : (
          <strong>{t('popup.name')}</strong>
        )}
        <HelpLink section="popup" />
        <button
          type="button"
          className="button quiet"
          onClick={actions.openSetup}
          aria-label={t('popup.setup')}
          title={t('popup.setup')}
        >
          <Icon name="settings" />
        </button>
      </header>
      <main className="popup-body">
        {!granted && (
          <Notice tone="info">
            {t('popup.no-grant')}{' '}
            <button type="button" className="link" onClick={actions.openSetup} data-testid="popup-grant">
              {t('popup.no-grant.action')}
            </button>
          </Notice>
        )}
        {state ? (
          <CampaignState state={state} openPanel={actions.openPanel} />
        ) : (
          <NoCampaign level={1} openSetup={actions.openSetup} openPlan={() => actions.openPlan(null)} />
        )}
      </main>
      <footer className="popup-foot">
        <SnapshotButton findTab={actions.findTab} />
        <div className="popup-open">
          <button type="button" className="button" onClick={actions.openReview} data-testid="popup-review">
            <Icon name="chart" />
            {t('popup.review')}
          </button>
          {state && (
            <button
              type="button"
              className="button"
              onClick={() => actions.openPlan(state.campaign.id)}
              data-testid="popup-plan"
            >
              <Icon name="evidence" />
              {t('campaign.plan')}
            </button>
          )}
          <button type="button" className="button" onClick={actions.openPanel} data-testid="popup-panel">
            <Icon name="panel" />
            {t('popup.panel')}
          </button>
        </div>
      </footer>
    </div>
  );
}

function CampaignState({ state, openPanel }: { state: Standing; openPanel: () => void }) {
  const now = useNow();
  const { campaign, progress, findings, newest } = state;
  return (
    <>
      <PhaseStrip campaign={campaign} now={now} />
      <LastRead campaign={campaign} newest={newest} now={now} />
      <TopFindings
        campaign={campaign}
        findings={findings}
        isRead={newest !== null}
        now={now}
        limit={3}
        onMore={openPanel}
      />
      <GoalBars campaign={campaign} progress={progress} now={now} />
      <ChannelBars campaign={campaign} progress={progress} limit={3} />
    </>
  );
}

import '@/lib/i18n/panel-texts';
import { useEffect, useState } from 'react';
import { FindingList } from '../findings/FindingList';
import { useCampaignState } from '../frame/campaign-state';
import { PageHealthLine } from '../health/PageHealthLine';
import { CampaignSwitch } from '../plan/CampaignSwitch';
import { NoCampaign } from '../plan/NoCampaign';
import { PhaseStrip } from '../plan/PhaseStrip';
import { GoalBars } from '../progress/GoalBars';
import { PageStatus } from '../snapshots/PageStatus';
import { Teach, type TeachMeans } from '../teach/Teach';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { useNow } from '../ui/now';
import './panel.css';

interface Props {
  /** Follows the address of the page that the panel stands beside; null where it is not known. */
  followPage: (listener: (url: string | null) => void) => () => void;
  openReview: () => void;
  /** The plan page, on a campaign's plan or on all of them. */
  openPlan: (campaign: string | null) => void;
  openSetup: () => void;
  teaching: TeachMeans;
}

/** What stands beside a dashboard, in the dock and in the browser's side panel: this page, the goals, the findings. */
export function Panel({ followPage, openReview, openPlan, openSetup, teaching }: Props) {
  const { t } = useI18n();
  const now = useNow();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => followPage(setUrl), [followPage]);
  const view = useCampaignState();
  if (view === undefined) return null;
  const { state, campaigns } = view;

  return (
    <main className="panel" data-testid="panel" aria-label={t('panel.title')}>
      {state && (
        <header className="panel-head">
          <CampaignSwitch campaigns={campaigns} active={state.campaign} />
          <span className="grow" />
          <button
            type="button"
            className="button quiet"
            onClick={() => openPlan(state.campaign.id)}
            data-testid="panel-plan"
          >
            <Icon name="evidence" />
            {t('campaign.plan')}
          </button>
          <button type="button" className="button quiet" onClick={openReview} data-testid="panel-review">
            <Icon name="chart" />
            {t('review.title')}
          </button>
        </header>
      )}
      <PageStatus url={url} now={now} />
      <PageHealthLine url={url} openDetails={openReview} />
      <Teach url={url} {...teaching} />
      {state ? (
        <>
          <div className="card stack">
            <PhaseStrip campaign={state.campaign} now={now} />
            <GoalBars campaign={state.campaign} progress={state.progress} now={now} />
          </div>
          <FindingList campaign={state.campaign} findings={state.findings} muted={state.muted} now={now} />
        </>
      ) : (
        <NoCampaign level={1} openSetup={openSetup} openPlan={() => openPlan(null)} />
      )}
    </main>
  );
}

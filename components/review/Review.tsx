import '@/lib/i18n/panel-texts';
import { History } from '../charts/History';
import { FindingList } from '../findings/FindingList';
import { useCampaignState } from '../frame/campaign-state';
import { HealthSection } from '../health/HealthSection';
import { CampaignSwitch } from '../plan/CampaignSwitch';
import { NoCampaign } from '../plan/NoCampaign';
import { PhaseStrip } from '../plan/PhaseStrip';
import { GoalBars } from '../progress/GoalBars';
import { SnapshotTable } from '../snapshots/SnapshotTable';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { useNow } from '../ui/now';
import { ExportPanel } from './ExportPanel';
import { ReportImport } from './ReportImport';
import { Schedule } from './Schedule';
import './review.css';

interface Props {
  exporting: Parameters<typeof ExportPanel>[0];
  reports: Parameters<typeof ReportImport>[0];
  health: Pick<Parameters<typeof HealthSection>[0], 'platformName' | 'report'>;
  /** The plan page, on a campaign's plan or on all of them. */
  openPlan: (campaign: string | null) => void;
  openSetup: () => void;
}

/** The campaign on a full page: where it stands, its history, its findings, all that was kept, and the way out. */
export function Review({ exporting, reports, health, openPlan, openSetup }: Props) {
  const { t } = useI18n();
  const now = useNow();
  const view = useCampaignState();
  if (view === undefined) return null;
  const { state, campaigns } = view;
  const zone = state?.campaign.zone ?? Temporal.Now.timeZoneId();

  return (
    <div className="review" data-testid="review">
      <header className="review-head">
        <img src="/icon/48.png" alt="" width="32" height="32" />
        <div className="grow">
          {state ? <CampaignSwitch campaigns={campaigns} active={state.campaign} /> : <h1>{t('review.title')}</h1>}
          <p className="soft">
            {state && (
              <>
                {t('campaign.products', { count: state.campaign.products.length })}
                {' · '}
                {t('campaign.slots', { count: state.campaign.slots.length })}
                {' · '}
              </>
            )}
            {t('campaign.zone', { zone })}
          </p>
        </div>
        {state && (
          <button
            type="button"
            className="button"
            onClick={() => openPlan(state.campaign.id)}
            data-testid="review-plan"
          >
            <Icon name="evidence" />
            {t('campaign.plan')}
          </button>
        )}
        <button type="button" className="button" onClick={openSetup}>
          <Icon name="settings" />
          {t('review.setup')}
        </button>
      </header>
      <main className="review-body">
        {state ? (
          <>
            <section className="card review-summary" aria-label={t('review.summary')}>
              <PhaseStrip campaign={state.campaign} now={now} />
              <GoalBars campaign={state.campaign} progress={state.progress} now={now} channels />
            </section>
            <History campaign={state.campaign} />
            <FindingList campaign={state.campaign} findings={state.findings} muted={state.muted} now={now} />
            <Schedule campaign={state.campaign} now={now} />
          </>
        ) : (
          <NoCampaign level={2} openSetup={openSetup} openPlan={() => openPlan(null)} />
        )}
        <SnapshotTable zone={zone} />
        <HealthSection {...health} zone={zone} now={now} />
        <ReportImport {...reports} />
        <ExportPanel {...exporting} />
      </main>
    </div>
  );
}

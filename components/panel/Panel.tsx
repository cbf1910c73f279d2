import '@/lib/i18n/panel-texts';
import { useEffect, useState } from 'react';
import { FindingList } from '../findings/FindingList';
import { useCampaignState } from '../frame/campaign-state';
import { PageHealthLine } from '../health/PageHealthLine';
import { HelpLink } from '../help/HelpLink';
import { CampaignSwitch } from '../plan/CampaignSwitch';
import { NoCampaign } from '../plan/NoCampaign';
import { PhaseStrip } from '../plan/PhaseStrip';
import { phaseClock } from '../plan/phase-clock';
import { PageStatus } from '../snapshots/PageStatus';
import { Teach, type TeachMeans } from '../teach/Teach';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { useNow } from '../ui/now';
import { GoalLines } from './GoalLines';
import { LaunchRound } from './LaunchRound';
import { PanelSection } from './PanelSection';
import { Slots } from './Slots';
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

/** So many findings leave room for what stands below them. */
const FEW = 6;

/** What stands beside a dashboard, in the dock and in the browser's side panel: this page, what is wrong, what comes next. */
export function Panel({ followPage, openReview, openPlan, openSetup, teaching }: Props) {
  const { t } = useI18n();
  const now = useNow();
  // Undefined until it is told: a panel that opens does not begin with what is not so.
  const [url, setUrl] = useState<string | null>();
  useEffect(() => followPage(setUrl), [followPage]);
  const view = useCampaignState();
  if (view === undefined) return null;
  const { state, campaigns } = view;
  const page = url?.startsWith('http') ? url : null;
  const wrong = state ? wrongSlots(state) : 0;

  return (
    <main className="panel" data-testid="panel" aria-label={t('panel.title')}>
      {state ? (
        <header className="panel-head">
          <CampaignSwitch campaigns={campaigns} active={state.campaign} />
          <button
            type="button"
            className="button quiet"
            title={t('campaign.plan')}
            onClick={() => openPlan(state.campaign.id)}
            data-testid="panel-plan"
          >
            <Icon name="evidence" />
            <span>{t('campaign.plan')}</span>
          </button>
          <button
            type="button"
            className="button quiet"
            title={t('review.title')}
            onClick={openReview}
            data-testid="panel-review"
          >
            <Icon name="chart" />
            <span>{t('review.title')}</span>
          </button>
        </header>
      ) : (
        <NoCampaign level={1} openSetup={openSetup} openPlan={() => openPlan(null)} />
      )}
      {state && <PhaseStrip campaign={state.campaign} now={now} />}
      {url !== undefined && (
        <PageStatus
          url={page}
          zone={state?.campaign.zone ?? Temporal.Now.timeZoneId()}
          now={now}
          openSetup={openSetup}
        />
      )}
      <PageHealthLine url={page} openDetails={openReview} />
      <Teach url={page} {...teaching} />
      {state && (
        <>
          <PanelSection name="round" title={t('round.heading')}>
            <LaunchRound
              campaign={state.campaign}
              phase={phaseOf(state.campaign, now)}
              now={now}
              findTab={teaching.findTab}
              openSetup={openSetup}
            />
          </PanelSection>
          <FindingList
            campaign={state.campaign}
            findings={state.findings}
            muted={state.muted}
            now={now}
            url={page}
            first={FEW}
            openSetup={openSetup}
          />
          <PanelSection name="goals" title={t('compact.goals')}>
            <GoalLines campaign={state.campaign} progress={state.progress} />
          </PanelSection>
          <PanelSection
            name="slots"
            title={t('slots.heading')}
            summary={<SlotSummary state={state} wrong={wrong} />}
            first={wrong > 0}
          >
            <Slots campaign={state.campaign} now={now} />
          </PanelSection>
        </>
      )}
      <footer>
        <HelpLink section="panel" labelled />
      </footer>
    </main>
  );
}

type State = NonNullable<NonNullable<ReturnType<typeof useCampaignState>>['state']>;

/** How many slots there are, or how many of them something is to be done about. */
function SlotSummary({ state: { campaign }, wrong }: { state: State; wrong: number }) {
  const { t } = useI18n();
  return wrong > 0 ? (
    <span className="panel-wrong">{t('slots.wrong', { count: wrong })}</span>
  ) : (
    t('slots.count', { count: campaign.slots.length })
  );
}

function wrongSlots({ findings, muted }: State): number {
  return new Set(
    findings.flatMap(({ state, judgement: { subject, verdict, check } }) =>
      state === 'open' && verdict === 'breach' && subject.type === 'slot' && !muted.includes(check) ? subject.slot : [],
    ),
  ).size;
}

function phaseOf(campaign: State['campaign'], now: number): string | null {
  const clock = phaseClock(campaign, now);
  return clock && `${clock.state} ${clock.phase.id}`;
}

import '@/lib/i18n/panel-texts';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { CampaignReview } from '@/lib/domain/campaign-review';
import type { Finding } from '@/lib/domain/finding';
import type { GoalProgress } from '@/lib/domain/progress';
import type { ReviewReader } from '@/lib/domain/review-reader';
import { epochOf } from '@/lib/domain/wall-clock';
import type { Language } from '@/lib/i18n/translate';
import type { ReviewSection } from '@/lib/messages/review-address';
import { FindingList } from '../findings/FindingList';
import { useCampaignState } from '../frame/campaign-state';
import { HealthSection } from '../health/HealthSection';
import { HelpLink } from '../help/HelpLink';
import { CampaignSwitch } from '../plan/CampaignSwitch';
import { NoCampaign } from '../plan/NoCampaign';
import { SnapshotTable } from '../snapshots/SnapshotTable';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { useNow } from '../ui/now';
import { Progress } from '../ui/Progress';
import { BudgetSection } from './BudgetSection';
import { ComparisonSection } from './ComparisonSection';
import { ExportPanel } from './ExportPanel';
import { FunnelSection } from './FunnelSection';
import { GoalSection } from './GoalSection';
import { LogSection } from './LogSection';
import { LogTable } from './LogTable';
import { isUnsolved } from './log-rows';
import { NothingWrong } from './NothingWrong';
import { OverviewSection, Standing } from './OverviewSection';
import { ProductSection } from './ProductSection';
import { type Place, usePlace } from './place';
import { Replay } from './Replay';
import { ReportImport } from './ReportImport';
import { ReviewNav } from './ReviewNav';
import { reachOf } from './replay-time';
import { Schedule } from './Schedule';
import { SlotSection } from './SlotSection';
import { type ReviewState, useReview } from './use-review';
import './review.css';

interface Props {
  reader: ReviewReader;
  exporting: Parameters<typeof ExportPanel>[0];
  reports: Parameters<typeof ReportImport>[0];
  health: Pick<Parameters<typeof HealthSection>[0], 'report'>;
  /** What writes the review to files. */
  report: (review: CampaignReview) => ReactNode;
  /** A platform's name in a language; null where it is not known. */
  platformName: (id: string, language: Language) => string | null;
  /** The plan page, on a campaign's plan or on all of them. */
  openPlan: (campaign: string | null) => void;
  openSetup: () => void;
}

/** The campaign on a full page, as of now or of any minute of it: each part of the review is a place of its own. */
export function Review(props: Props) {
  const { openPlan, openSetup } = props;
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
        <HelpLink section="review" />
      </header>
      {state ? (
        <Reviewed key={state.campaign.id} {...props} state={state} campaigns={campaigns} now={now} />
      ) : (
        <main className="review-body">
          <NoCampaign level={2} openSetup={openSetup} openPlan={() => openPlan(null)} />
          <Data {...props} zone={zone} now={now} />
        </main>
      )}
    </div>
  );
}

interface ReviewedProps extends Props {
  state: {
    campaign: Campaign;
    progress: GoalProgress | null;
    findings: readonly Finding[];
    muted: Parameters<typeof FindingList>[0]['muted'];
  };
  campaigns: readonly Campaign[];
  now: number;
}

function Reviewed(props: ReviewedProps) {
  const { reader, state, now } = props;
  const { t, language } = useI18n();
  const { campaign, findings } = state;
  const place = usePlace();
  // What is to come cannot be looked back at.
  const at = place.at !== null && Date.parse(place.at) < now ? place.at : null;
  const [live, setLive] = useState(now);
  const asked = at ?? new Date(live).toISOString();
  const known = useReview(reader, campaign.id, asked, place.compare);
  const { review, reading } = known;
  // What is asked anew each minute is never answered where that takes longer.
  useEffect(() => {
    if (reading === null) setLive(now);
  }, [now, reading]);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: who goes to another part by key goes on at its head.
  useEffect(() => {
    if (!first.current) heading.current?.focus({ preventScroll: true });
    first.current = false;
  }, [place.section]);
  const platformName = (id: string) => props.platformName(id, language) ?? id;

  return (
    <>
      <Replay
        campaign={campaign}
        findings={findings}
        reach={reachOf(review?.span ?? plannedSpan(campaign), now)}
        at={at}
        now={now}
        isShown={review !== null && reading === null}
        onMove={(to) => place.go({ at: to })}
      />
      <div className="review-parts">
        <ReviewNav
          section={place.section}
          href={(section) => place.href({ section, of: null })}
          counts={countsOf(review, findings, at)}
        />
        <main className="review-body" aria-busy={reading !== null && review?.at !== asked}>
          <h2 ref={heading} tabIndex={-1}>
            {t(`review-page.nav.${place.section}`)}
          </h2>
          <Reading known={known} />
          <Section {...props} known={known} place={place} at={at} asked={asked} named={platformName} />
        </main>
      </div>
    </>
  );
}

/** The stretch of time that the plan itself spans: that of the replay until it is known how far the history reaches. */
function plannedSpan({ phases, zone }: Campaign): CampaignReview['span'] {
  const instant = (time: number) => new Date(time).toISOString();
  return {
    from: instant(Math.min(...phases.map(({ start }) => epochOf(start, zone)))),
    to: instant(Math.max(...phases.map(({ end }) => epochOf(end, zone)))),
  };
}

/** What is being read, with the way to stop it, or why there is nothing. */
function Reading({ known }: { known: ReviewState }) {
  const { t } = useI18n();
  if (known.reading && !known.review)
    return <Progress label={t('review-page.reading')} share={known.reading.share} onCancel={known.stop} />;
  if (known.end !== 'failed' && !(known.end === 'stopped' && !known.review)) return null;
  return (
    <Notice tone={known.end === 'failed' ? 'breach' : 'info'}>
      <div className="row">
        <span>{t(known.end === 'failed' ? 'review-page.failed' : 'review-page.stopped')}</span>
        <button type="button" className="button" onClick={known.again} data-testid="review-again">
          {t('frame.reload')}
        </button>
      </div>
    </Notice>
  );
}

interface SectionProps extends ReviewedProps {
  known: ReviewState;
  place: Place;
  at: string | null;
  asked: string;
  named: (id: string) => string;
}

function Section(props: SectionProps): ReactNode {
  const { known, place, at, asked, named, state, campaigns, now, reader, openPlan } = props;
  const { t } = useI18n();
  const { review } = known;
  const { campaign } = state;
  switch (place.section) {
    case 'findings':
      if (at === null)
        return <FindingList campaign={campaign} findings={state.findings} muted={state.muted} now={now} />;
      return review && <OpenThen review={review} />;
    case 'schedule':
      return <Schedule campaign={campaign} now={Date.parse(asked)} isPast={at !== null} />;
    case 'data':
      return (
        <>
          {at !== null && <Notice tone="info">{t('review-page.data.all')}</Notice>}
          <Data {...props} zone={campaign.zone} now={now} />
        </>
      );
  }
  if (!review)
    // What was stored of the goals is there at once; a long history takes a while to read.
    return place.section === 'overview' && at === null ? (
      <Standing campaign={campaign} progress={state.progress} now={now} />
    ) : null;
  const chosenProduct = place.of?.type === 'product' ? place.of.product : null;
  switch (place.section) {
    case 'overview':
      return <OverviewSection review={review} href={(section, of) => place.href({ section, of: of ?? null })} />;
    case 'goals':
      return <GoalSection review={review} reader={reader} at={at} of={place.of} onChoose={(of) => place.go({ of })} />;
    case 'funnel':
      return <FunnelSection review={review} of={place.of} onChoose={(of) => place.go({ of })} />;
    case 'products':
      return (
        <ProductSection
          review={review}
          platformName={named}
          product={chosenProduct}
          onChoose={(product) => place.go({ of: product === null ? null : { type: 'product', product } })}
        />
      );
    case 'slots':
      return (
        <SlotSection
          review={review}
          platformName={named}
          productHref={(product) => place.href({ section: 'products', of: { type: 'product', product } })}
        />
      );
    case 'budget':
      return <BudgetSection review={review} openPlan={() => openPlan(campaign.id)} />;
    case 'report':
      return props.report(review);
    case 'log':
      return <LogSection review={review} />;
    case 'comparison':
      return (
        <ComparisonSection
          review={review}
          others={campaigns.filter(({ id }) => id !== campaign.id)}
          compare={place.compare}
          onCompare={(compare) => place.go({ compare })}
          openPlan={() => openPlan(null)}
        />
      );
  }
}

/** What was open at an instant that has passed: to be read, not to be worked on. */
function OpenThen({ review }: { review: CampaignReview }) {
  const { t } = useI18n();
  const open = review.log.filter(isUnsolved);
  return (
    <section className="card stack" aria-label={t('review-page.nav.findings')}>
      <p className="soft">{t('review-page.findings.then')}</p>
      {open.length === 0 ? (
        <NothingWrong isRead={review.snapshots.count > 0} />
      ) : (
        <LogTable campaign={review.campaign} entries={open} />
      )}
    </section>
  );
}

function Data({ reports, health, exporting, platformName, zone, now }: Props & { zone: string; now: number }) {
  return (
    <>
      <SnapshotTable zone={zone} />
      <HealthSection {...health} platformName={platformName} zone={zone} now={now} />
      <ReportImport {...reports} />
      <ExportPanel {...exporting} />
    </>
  );
}

/** How much each part holds that asks for a look. */
function countsOf(
  review: CampaignReview | null,
  findings: readonly Finding[],
  at: string | null,
): Partial<Record<ReviewSection, number>> {
  return {
    findings:
      at === null
        ? findings.filter(({ state }) => state === 'open').length
        : (review?.log.filter(isUnsolved).length ?? 0),
    log: review?.log.length ?? 0,
  };
}

import { useEffect, useState } from 'react';
import { type PlanPlace, planHash, planPlaceOf } from '@/lib/messages/plan-address';
import { activeCampaign, allCampaigns, planVersions } from '@/lib/store/campaigns';
import type { Database } from '@/lib/store/database';
import { restorableCampaigns } from '@/lib/store/removed-campaigns';
import { useStored } from '../frame/stored';
import { HelpLink } from '../help/HelpLink';
import { PlanImport } from '../plan/PlanImport';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { CampaignCopy } from './CampaignCopy';
import { CampaignList } from './CampaignList';
import { CampaignStart } from './CampaignStart';
import { forgetDraft } from './kept-draft';
import { PlanEditor } from './PlanEditor';
import type { PlanMeans } from './plan-means';
import './plan-page.css';

interface Props {
  means: PlanMeans;
  importing: Parameters<typeof PlanImport>[0];
  openReview: () => void;
  openSetup: () => void;
}

/** All plans, the beginning of a new one, and the work on one: which is shown stands in the address. */
export function PlanPage({ means, importing, openReview, openSetup }: Props) {
  const { t } = useI18n();
  const [place, go] = usePlace();
  const id = 'campaign' in place ? place.campaign : null;
  const stored = useStored((database) => read(database, id), ['campaigns'], [id]);
  if (stored === undefined || stored.id !== id) return null;
  const { campaigns, removed, active, versions } = stored;
  const campaign = campaigns.find((one) => one.id === id);
  const list = () => go({ at: 'list' });
  // Unsaved work on a removed campaign whose id is free again is none on this one.
  const begin = (made: string) => {
    forgetDraft(made);
    go({ at: 'plan', campaign: made });
  };

  if (place.at === 'plan' && campaign)
    return (
      <PlanEditor
        key={campaign.id}
        campaign={campaign}
        versions={versions}
        isActive={active === campaign.id}
        means={means}
        onList={list}
        openSetup={openSetup}
      />
    );
  return (
    <div className="plan-page" data-testid="plan-page">
      <header className="plan-page-head">
        <img src="/icon/48.png" alt="" width="32" height="32" />
        <h1 className="grow">{t('plan-page.title')}</h1>
        <button type="button" className="button" onClick={openReview}>
          <Icon name="chart" />
          {t('review.title')}
        </button>
        <button type="button" className="button" onClick={openSetup}>
          <Icon name="settings" />
          {t('review.setup')}
        </button>
        <HelpLink section="plan" />
      </header>
      {place.at === 'new' ? (
        <CampaignStart campaigns={campaigns} means={means} hasActive={active !== null} onMade={begin} onCancel={list} />
      ) : place.at === 'copy' && campaign ? (
        <CampaignCopy
          key={campaign.id}
          campaign={campaign}
          campaigns={campaigns}
          means={means}
          onMade={begin}
          onCancel={list}
        />
      ) : (
        <CampaignList
          campaigns={campaigns}
          removed={removed}
          active={active}
          exportPlan={means.exportPlan}
          onOpen={(one) => go({ at: 'plan', campaign: one })}
          onCopy={(one) => go({ at: 'copy', campaign: one })}
          onNew={() => go({ at: 'new' })}
        >
          <section className="card stack">
            <h2>{t('plan-page.import')}</h2>
            <PlanImport {...importing} />
          </section>
        </CampaignList>
      )}
    </div>
  );
}

async function read(database: Database, id: string | null) {
  const [campaigns, removed, active, versions] = await Promise.all([
    allCampaigns(database),
    restorableCampaigns(database, Date.now()),
    activeCampaign(database),
    id === null ? [] : planVersions(database, id),
  ]);
  return { id, campaigns, removed, active: active?.id ?? null, versions };
}

/** The place that the address names, and the way to another, to which the browser's back button leads back. */
function usePlace(): [PlanPlace, (place: PlanPlace) => void] {
  const [place, setPlace] = useState(() => planPlaceOf(location.hash));
  useEffect(() => {
    const follow = () => setPlace(planPlaceOf(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return [
    place,
    (next) => {
      location.hash = planHash(next);
    },
  ];
}

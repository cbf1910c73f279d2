import type { ReactNode } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { RemovedCampaign } from '@/lib/domain/removed-campaign';
import { askBackground } from '@/lib/messages/panel-client';
import { RESTORABLE_DAYS } from '@/lib/store/removed-campaigns';
import { useMaking } from '../files/making';
import { useUndo } from '../frame/undo';
import { phaseClock } from '../plan/phase-clock';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { useNow } from '../ui/now';
import { hasKeptDraft } from './kept-draft';
import type { PlanFileFormat, PlanMeans } from './plan-means';
import './campaign-list.css';

interface Props {
  campaigns: readonly Campaign[];
  /** What was removed of late and can be brought back. */
  removed: readonly RemovedCampaign[];
  active: string | null;
  exportPlan: PlanMeans['exportPlan'];
  onOpen: (id: string) => void;
  onCopy: (id: string) => void;
  onNew: () => void;
  /** The way to bring a plan in. */
  children: ReactNode;
}

/** Every stored campaign, the active one first and then the latest, with what can be done with it. */
export function CampaignList({ campaigns, removed, active, exportPlan, onOpen, onCopy, onNew, children }: Props) {
  const { t, format } = useI18n();
  const now = useNow();
  const first = (campaign: Campaign) => (campaign.id === active ? '9' : '') + campaign.phases[0]?.start;
  const order = [...campaigns].sort((a, b) => (first(a) < first(b) ? 1 : -1));
  return (
    <main className="campaign-list stack">
      {campaigns.length === 0 ? (
        <EmptyState level={2} title={t('plan-page.none.title')} text={t('plan-page.none.text')}>
          <button type="button" className="button primary" onClick={onNew} data-testid="plan-new">
            <Icon name="plus" />
            {t('campaign.new')}
          </button>
        </EmptyState>
      ) : (
        <>
          <div className="row">
            <h2 className="grow">{t('plan-page.list')}</h2>
            <button type="button" className="button primary" onClick={onNew} data-testid="plan-new">
              <Icon name="plus" />
              {t('campaign.new')}
            </button>
          </div>
          <ul className="stack">
            {order.map((campaign) => (
              <CampaignCard
                key={campaign.id}
                campaign={campaign}
                isActive={campaign.id === active}
                exportPlan={exportPlan}
                onOpen={() => onOpen(campaign.id)}
                onCopy={() => onCopy(campaign.id)}
              />
            ))}
          </ul>
        </>
      )}
      {children}
      {removed.length > 0 && (
        <section className="card stack" aria-labelledby="removed-campaigns" data-testid="removed-campaigns">
          <div>
            <h2 id="removed-campaigns">{t('plan-page.removed.list')}</h2>
            <p className="soft">{t('plan-page.removed.text', { days: RESTORABLE_DAYS })}</p>
          </div>
          <ul className="stack">
            {removed.map(({ id, removedAt, campaign: { name, zone } }) => (
              <li key={id} className="row" data-testid="removed-campaign" data-id={id}>
                <span className="grow">
                  {name} <span className="soft">· {format.moment(removedAt, zone, now)}</span>
                </span>
                <button
                  type="button"
                  className="button"
                  aria-label={t('plan-page.restore.label', { name })}
                  onClick={() => void restored(id)}
                  data-testid="campaign-restore"
                >
                  <Icon name="undo" />
                  {t('plan-page.restore')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

/** Brings a removed campaign back; false where it could not be. */
async function restored(id: string): Promise<boolean> {
  return (await askBackground({ type: 'restore-campaign', id })).status === 'done';
}

const FORMATS: readonly PlanFileFormat[] = ['xlsx', 'json', 'ics'];

interface CardProps {
  campaign: Campaign;
  isActive: boolean;
  exportPlan: PlanMeans['exportPlan'];
  onOpen: () => void;
  onCopy: () => void;
}

function CampaignCard({ campaign, isActive, exportPlan, onOpen, onCopy }: CardProps) {
  const { t, format, language } = useI18n();
  const undo = useUndo();
  const { make, state: making } = useMaking();
  const now = useNow();
  const { id, name, phases, products, slots, zone, revision } = campaign;
  const clock = phaseClock(campaign, now);
  const state =
    clock?.state === 'in'
      ? t('plan-page.state.in', { phase: clock.phase.name, left: format.duration(clock.left) })
      : clock?.state === 'before'
        ? t('plan-page.state.before', { left: format.duration(clock.left) })
        : t('phase.over');
  const [first, last] = [phases[0], phases.at(-1)];

  async function remove(): Promise<void> {
    const { status } = await askBackground({ type: 'remove-campaign', id });
    if (status === 'done') undo(t('plan-page.removed', { name }), () => restored(id));
  }

  return (
    <li className={isActive ? 'card campaign-card active' : 'card campaign-card'} data-testid="campaign" data-id={id}>
      <div className="row">
        <h3 className="grow">
          <button type="button" className="link campaign-card-name" onClick={onOpen} data-testid="campaign-open">
            {name}
          </button>
        </h3>
        {hasKeptDraft(id) && <span className="campaign-card-badge doubt">{t('plan-page.unsaved')}</span>}
        {isActive && (
          <span className="campaign-card-badge ok" data-testid="campaign-active">
            <Icon name="ok" />
            {t('plan-page.active')}
          </span>
        )}
      </div>
      <p className="soft">
        {[
          state,
          ...(first && last ? [`${first.start.slice(0, 10)} – ${last.end.slice(0, 10)}`] : []),
          zone,
          t('campaign.products', { count: products.length }),
          t('campaign.slots', { count: slots.length }),
          t('plan-page.revision', { revision }),
        ].join(' · ')}
      </p>
      <fieldset className="row campaign-card-acts" aria-label={name}>
        <button type="button" className="button" onClick={onOpen}>
          {t('plan-page.edit')}
        </button>
        {!isActive && (
          <button
            type="button"
            className="button"
            onClick={() => void askBackground({ type: 'activate-campaign', id })}
            data-testid="campaign-activate"
          >
            {t('plan-page.activate')}
          </button>
        )}
        <button type="button" className="button" onClick={onCopy} data-testid="campaign-copy">
          <Icon name="copy" />
          {t('plan-page.copy')}
        </button>
        {FORMATS.map((one) => (
          <button
            key={one}
            type="button"
            className="button quiet"
            onClick={() => void make(() => exportPlan(campaign, one, language))}
            data-testid={`campaign-export-${one}`}
          >
            <Icon name="download" />
            {t(`plan-page.export.${one}`)}
          </button>
        ))}
        <span className="grow" />
        <button type="button" className="button quiet" onClick={() => void remove()} data-testid="campaign-remove">
          {t('plan-page.remove')}
        </button>
      </fieldset>
      {making}
    </li>
  );
}

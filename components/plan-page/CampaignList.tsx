import { type ReactNode, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import { askBackground } from '@/lib/messages/panel-client';
import { saveFile } from '../files/save-file';
import { useAnnounce } from '../frame/announce';
import { phaseClock } from '../plan/phase-clock';
import { EmptyState } from '../ui/EmptyState';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { useNow } from '../ui/now';
import { forgetDraft, hasKeptDraft } from './kept-draft';
import type { PlanFileFormat, PlanMeans } from './plan-means';
import './campaign-list.css';

interface Props {
  campaigns: readonly Campaign[];
  active: string | null;
  exportPlan: PlanMeans['exportPlan'];
  onOpen: (id: string) => void;
  onCopy: (id: string) => void;
  onNew: () => void;
  /** The way to bring a plan in. */
  children: ReactNode;
}

/** Every stored campaign, the active one first and then the latest, with what can be done with it. */
export function CampaignList({ campaigns, active, exportPlan, onOpen, onCopy, onNew, children }: Props) {
  const { t } = useI18n();
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
    </main>
  );
}

/** The question takes the place of the button that had the focus. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
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
  const announce = useAnnounce();
  const now = useNow();
  const [asked, setAsked] = useState(false);
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
    if (status !== 'done') return;
    forgetDraft(id);
    announce(t('plan-page.removed', { name }));
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
      {asked ? (
        <div className="row" role="alertdialog" aria-label={t('plan-page.remove')}>
          <p className="grow">{t('plan-page.remove.sure', { name })}</p>
          <button
            type="button"
            className="button primary"
            onClick={() => void remove()}
            data-testid="campaign-remove-sure"
          >
            {t('plan-page.remove')}
          </button>
          <button type="button" className="button" ref={takeFocus} onClick={() => setAsked(false)}>
            {t('plan-page.cancel')}
          </button>
        </div>
      ) : (
        <div className="row">
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
              onClick={() => void exportPlan(campaign, one, language).then(saveFile)}
              data-testid={`campaign-export-${one}`}
            >
              <Icon name="download" />
              {t(`plan-page.export.${one}`)}
            </button>
          ))}
          <span className="grow" />
          <button type="button" className="button quiet" onClick={() => setAsked(true)} data-testid="campaign-remove">
            {t('plan-page.remove')}
          </button>
        </div>
      )}
    </li>
  );
}

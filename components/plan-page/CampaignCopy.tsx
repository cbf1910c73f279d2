import { type FormEvent, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import { askBackground } from '@/lib/messages/panel-client';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { Field } from './CampaignStart';
import type { PlanMeans } from './plan-means';

interface Props {
  campaign: Campaign;
  campaigns: readonly Campaign[];
  means: PlanMeans;
  onMade: (id: string) => void;
  onCancel: () => void;
}

/** Makes the next plan from an earlier one: a new name, every date moved with the start of its sale. */
export function CampaignCopy({ campaign, campaigns, means, onMade, onCancel }: Props) {
  const { t, format } = useI18n();
  const before = means.saleStart(campaign);
  const [name, setName] = useState('');
  const [start, setStart] = useState('');
  const [failed, setFailed] = useState(false);
  const texts = campaign.announcements.filter(({ says }) => says !== null).length;
  const sound = name.trim() !== '' && start !== '';
  const plan = sound
    ? means.shiftedCampaign(campaign, {
        id: means.freeId(
          name,
          start,
          campaigns.map(({ id }) => id),
        ),
        name: name.trim(),
        start,
      })
    : null;

  async function make(submitted: FormEvent): Promise<void> {
    submitted.preventDefault();
    if (!plan) return;
    const answer = await askBackground({ type: 'save-campaign', campaign: plan, activate: false }).catch(() => null);
    if (answer?.status === 'done') onMade(plan.id);
    else setFailed(true);
  }

  return (
    <main className="campaign-start">
      <form className="card stack" onSubmit={(submitted) => void make(submitted)} data-testid="campaign-copy-form">
        <div>
          <h2>{t('plan-page.copy.title', { name: campaign.name })}</h2>
          <p className="soft">{t('plan-page.copy.text')}</p>
        </div>
        <div className="campaign-start-fields">
          <Field label={t('plan-page.start.name')} hint={t('plan-page.copy.before', { text: campaign.name })}>
            <input
              className="field"
              required
              maxLength={200}
              value={name}
              onChange={({ target }) => setName(target.value)}
              data-testid="copy-name"
            />
          </Field>
          <Field
            label={t('plan-page.start.begins')}
            hint={t('plan-page.copy.before', { text: before.replace('T', ' ') })}
          >
            <input
              className="field"
              type="datetime-local"
              required
              value={start}
              onChange={({ target }) => setStart(target.value)}
              data-testid="copy-start"
            />
          </Field>
        </div>
        {plan && (
          <ol className="campaign-start-phases">
            {plan.phases.map((phase) => (
              <li key={phase.id}>
                <span>{phase.name}</span>
                <span className="soft">
                  {format.local(phase.start)} – {format.local(phase.end)}
                </span>
              </li>
            ))}
          </ol>
        )}
        {texts > 0 && <Notice tone="info">{t('plan-page.copy.texts', { count: texts })}</Notice>}
        {failed && <Notice tone="breach">{t('plan-page.save.failed')}</Notice>}
        <div className="row">
          <button type="submit" className="button primary" disabled={!sound} data-testid="copy-make">
            {t('plan-page.copy.make')}
          </button>
          <button type="button" className="button" onClick={onCancel}>
            {t('plan-page.cancel')}
          </button>
        </div>
      </form>
    </main>
  );
}

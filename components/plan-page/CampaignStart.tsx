import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import { askBackground } from '@/lib/messages/panel-client';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import type { EventChoice, PlanMeans } from './plan-means';
import './campaign-start.css';

interface Props {
  campaigns: readonly Campaign[];
  means: PlanMeans;
  /** Whether another campaign is checked against, which the new one leaves so. */
  hasActive: boolean;
  onMade: (id: string) => void;
  onCancel: () => void;
}

const OWN = 'own';
const AMOUNT = /^\d+(\.\d+)?$/;

/** Begins a plan from nothing: what for, where, when. Its phases are laid around the sale and shown at once. */
export function CampaignStart({ campaigns, means, hasActive, onMade, onCancel }: Props) {
  const { t, format, language } = useI18n();
  const { events, platforms, zones, currencies } = means;
  const [event, setEvent] = useState<string>(OWN);
  const [sale, setSale] = useState({ start: '', end: '' });
  const [named, setNamed] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [zone, setZone] = useState<string | null>(null);
  const [currency, setCurrency] = useState<string | null>(null);
  const [presale, setPresale] = useState(false);
  const [gmv, setGmv] = useState('');
  const [failed, setFailed] = useState(false);

  const nameOf = (one: EventChoice) => (language === 'en' ? one.names.en : one.names.zh);
  const known = events.find(({ id }) => id === event);
  const eventName = known ? nameOf(known) : null;
  const year = sale.start.slice(0, 4);
  const name =
    named ?? (eventName === null ? '' : (language === 'en' ? `${eventName} ${year}` : `${year} ${eventName}`).trim());
  const site = chosen.flatMap((id) => platforms.find((one) => one.id === id)?.sites ?? []);
  const ownZone =
    zone ?? site.find((one) => one.zone)?.zone ?? (language === 'zh-CN' ? 'Asia/Shanghai' : zones[0]) ?? 'UTC';
  const ownCurrency = currency ?? site.find((one) => one.currency)?.currency ?? (language === 'zh-CN' ? 'CNY' : 'USD');
  const ordered = sale.start !== '' && sale.end !== '' && sale.start < sale.end;
  const amount = gmv.trim().replaceAll(',', '');
  const sound = name.trim() !== '' && ordered && (amount === '' || AMOUNT.test(amount));

  const plan = useMemo(() => {
    if (!ordered) return null;
    return means.newCampaign(
      {
        id: means.freeId(
          name,
          sale.start,
          campaigns.map(({ id }) => id),
        ),
        name: name.trim(),
        zone: ownZone,
        currency: ownCurrency,
        ...sale,
        presale,
        event: eventName,
        platforms: chosen,
        gmv: AMOUNT.test(amount) ? amount : null,
      },
      language,
    );
  }, [means, name, ordered, sale, ownZone, ownCurrency, presale, eventName, chosen, amount, campaigns, language]);

  function chooseEvent(id: string): void {
    setEvent(id);
    const next = events.find((one) => one.id === id)?.sale;
    if (next) setSale(next);
  }

  async function make(submitted: FormEvent): Promise<void> {
    submitted.preventDefault();
    if (!plan || !sound) return;
    const answer = await askBackground({ type: 'save-campaign', campaign: plan, activate: !hasActive }).catch(
      () => null,
    );
    if (answer?.status === 'done') onMade(plan.id);
    else setFailed(true);
  }

  return (
    <main className="campaign-start">
      <form className="card stack" onSubmit={(submitted) => void make(submitted)} data-testid="campaign-start">
        <div>
          <h2>{t('plan-page.start')}</h2>
          <p className="soft">{t('plan-page.start.text')}</p>
        </div>
        <div className="campaign-start-fields">
          <Field
            label={t('plan-page.start.event')}
            hint={known ? t(known.sale ? 'plan-page.start.usual' : 'plan-page.start.announced') : ''}
          >
            <select
              className="field"
              value={event}
              onChange={({ target }) => chooseEvent(target.value)}
              data-testid="start-event"
            >
              <option value={OWN}>{t('plan-page.start.own')}</option>
              {events.map((one) => (
                <option key={one.id} value={one.id}>
                  {nameOf(one)}
                </option>
              ))}
            </select>
          </Field>
          <Field label={t('plan-page.start.name')}>
            <input
              className="field"
              required
              maxLength={200}
              value={name}
              onChange={({ target }) => setNamed(target.value)}
              data-testid="start-name"
            />
          </Field>
          <Field label={t('plan-page.start.begins')}>
            <input
              className="field"
              type="datetime-local"
              required
              value={sale.start}
              onChange={({ target }) => setSale({ ...sale, start: target.value })}
              data-testid="start-begins"
            />
          </Field>
          <Field
            label={t('plan-page.start.ends')}
            problem={sale.start !== '' && sale.end !== '' && !ordered ? t('plan-page.start.later') : ''}
          >
            <input
              className="field"
              type="datetime-local"
              required
              value={sale.end}
              min={sale.start}
              onChange={({ target }) => setSale({ ...sale, end: target.value })}
              data-testid="start-ends"
            />
          </Field>
        </div>
        <fieldset className="campaign-start-platforms">
          <legend>{t('plan-page.start.platforms')}</legend>
          <div className="row">
            {platforms.map(({ id, names }) => (
              <label key={id} className="campaign-start-platform">
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={({ target }) =>
                    setChosen(target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                  }
                  data-testid={`start-platform-${id}`}
                />
                {language === 'en' ? names.en : names.zh}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="campaign-start-fields">
          <Field label={t('plan-page.start.zone')} hint={t('plan-page.start.zone.hint')}>
            <select
              className="field"
              value={ownZone}
              onChange={({ target }) => setZone(target.value)}
              data-testid="start-zone"
            >
              {zones.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </Field>
          <Field label={t('plan-page.start.currency')} hint={t('plan-page.start.currency.hint')}>
            <select
              className="field"
              value={ownCurrency}
              onChange={({ target }) => setCurrency(target.value)}
              data-testid="start-currency"
            >
              {currencies.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </select>
          </Field>
          <Field
            label={t('plan-page.start.gmv', { currency: ownCurrency })}
            hint={t('plan-page.start.gmv.hint')}
            problem={amount !== '' && !AMOUNT.test(amount) ? t('plan-page.start.gmv.wrong') : ''}
          >
            <input
              className="field"
              inputMode="decimal"
              value={gmv}
              onChange={({ target }) => setGmv(target.value)}
              data-testid="start-gmv"
            />
          </Field>
          <label className="campaign-start-check">
            <input
              type="checkbox"
              checked={presale}
              onChange={({ target }) => setPresale(target.checked)}
              data-testid="start-presale"
            />
            {t('plan-page.start.presale')}
          </label>
        </div>
        <section className="campaign-start-phases" aria-label={t('plan.table.phases')}>
          <h3>{t('plan-page.start.phases')}</h3>
          <ol>
            {(plan?.phases ?? []).map((phase) => (
              <li key={phase.id} className={phase.kind === 'live' ? 'live' : ''} data-testid="start-phase">
                <span>{phase.name}</span>
                <span className="soft">
                  {format.local(phase.start)} – {format.local(phase.end)}
                </span>
              </li>
            ))}
          </ol>
          {!plan && <p className="faint">{t('plan-page.start.phases.none')}</p>}
        </section>
        {failed && <Notice tone="breach">{t('plan-page.save.failed')}</Notice>}
        <div className="row">
          <button type="submit" className="button primary" disabled={!sound} data-testid="start-make">
            {t('plan-page.start.make')}
          </button>
          <button type="button" className="button" onClick={onCancel}>
            {t('plan-page.cancel')}
          </button>
        </div>
      </form>
    </main>
  );
}

/** A labelled field with what helps to fill it, or what is wrong with it, in the same place. */
export function Field({
  label,
  hint = '',
  problem = '',
  children,
}: {
  label: string;
  hint?: string;
  problem?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is the child.
    <label className="campaign-start-field">
      <span className="campaign-start-label">{label}</span>
      {children}
      <span className={problem ? 'campaign-start-note breach' : 'campaign-start-note'}>{problem || hint}</span>
    </label>
  );
}

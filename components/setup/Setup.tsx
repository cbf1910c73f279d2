import type { ReactNode } from 'react';
import type { PlatformDefinition } from '@/lib/domain/platform';
import type { Language } from '@/lib/i18n/translate';
import { activeCampaign } from '@/lib/store/campaigns';
import { useStored } from '../frame/stored';
import { PlanImport } from '../plan/PlanImport';
import type { Grants } from '../platforms/grants';
import { PlatformGrants } from '../platforms/PlatformGrants';
import { AppearanceSettings } from '../settings/AppearanceSettings';
import { NotificationSettings } from '../settings/NotificationSettings';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import './setup.css';

interface Props {
  platforms: readonly PlatformDefinition[];
  grants: Grants;
  plan: Parameters<typeof PlanImport>[0];
  templates: readonly Template[];
  openReview: () => void;
  /** The plan page, on a campaign's plan or on all of them. */
  openPlan: (campaign: string | null) => void;
  /** Asks the browser's leave to show messages of the system. */
  allowNotifications: () => Promise<boolean>;
}

/** A file to start a plan from. */
export interface Template {
  format: 'xlsx' | 'json';
  download: (language: Language) => void;
}

/** First run and settings on one page: where to read, what was planned, how to look. */
export function Setup({ platforms, grants, plan, templates, openReview, openPlan, allowNotifications }: Props) {
  const { t, language } = useI18n();
  const campaign = useStored(activeCampaign, ['campaigns'], []);
  return (
    <div className="setup">
      <header className="setup-head">
        <img src="/icon/96.png" alt="" width="48" height="48" />
        <div>
          <h1>{t('setup.title')}</h1>
          <p className="soft">{t('setup.tagline')}</p>
        </div>
      </header>
      <main className="setup-steps">
        <p className="notice setup-promise">
          <Icon name="ok" />
          <span>{t('setup.promise')}</span>
        </p>
        <Step number={1} title={t('setup.platforms')} text={t('setup.platforms.text')}>
          <PlatformGrants platforms={platforms} grants={grants} />
        </Step>
        <Step number={2} title={t('setup.plan')} text={t('setup.plan.text')}>
          {campaign && (
            <p className="setup-active" data-testid="active-campaign">
              <span className="soft">{t('setup.plan.active')}</span> <strong>{campaign.name}</strong>{' '}
              <button type="button" className="link" onClick={openReview}>
                {t('setup.open-review')}
              </button>{' '}
              <button type="button" className="link" onClick={() => openPlan(campaign.id)} data-testid="setup-plan">
                {t('plan-page.edit')}
              </button>
            </p>
          )}
          <PlanImport {...plan} />
          <p>
            {t('plan-page.or')}{' '}
            <button type="button" className="link" onClick={() => openPlan(null)} data-testid="setup-new-plan">
              {t('plan-page.from-nothing')}
            </button>
          </p>
          <div className="row">
            <span className="soft">{t('setup.templates')}</span>
            {templates.map(({ format, download }) => (
              <button
                key={format}
                type="button"
                className="button"
                onClick={() => download(language)}
                data-testid={`template-${format}`}
              >
                <Icon name="download" />
                {t(`setup.template.${format}`)}
              </button>
            ))}
          </div>
        </Step>
        <Step number={3} title={t('setup.appearance')} text={t('setup.appearance.text')}>
          <AppearanceSettings />
          <NotificationSettings allow={allowNotifications} />
        </Step>
        <p className="faint small">{t('setup.activetab')}</p>
      </main>
    </div>
  );
}

function Step({ number, title, text, children }: { number: number; title: string; text: string; children: ReactNode }) {
  return (
    <section className="card setup-step" aria-labelledby={`step-${number}`}>
      <div className="setup-step-head">
        <span className="setup-step-number" aria-hidden="true">
          {number}
        </span>
        <div>
          <h2 id={`step-${number}`}>{title}</h2>
          <p className="soft">{text}</p>
        </div>
      </div>
      {children}
    </section>
  );
}

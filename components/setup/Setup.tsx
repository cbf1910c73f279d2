import type { ReactNode } from 'react';
import type { PlatformDefinition } from '@/lib/domain/platform';
import type { Language } from '@/lib/i18n/translate';
import { activeCampaign } from '@/lib/store/campaigns';
import { useStored } from '../frame/stored';
import { HelpLink } from '../help/HelpLink';
import { PlanImport } from '../plan/PlanImport';
import { type Grants, isGranted } from '../platforms/grants';
import { PlatformGrants } from '../platforms/PlatformGrants';
import { useGranted } from '../platforms/use-granted';
import { LanguageSetting, ThemeSetting } from '../settings/AppearanceSettings';
import { type NotificationLeave, NotificationSettings } from '../settings/NotificationSettings';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import './setup.css';

interface Props {
  platforms: readonly PlatformDefinition[];
  grants: Grants;
  plan: Parameters<typeof PlanImport>[0];
  templates: readonly Template[];
  notifications: NotificationLeave;
  openReview: () => void;
  /** The plan page, on a campaign's plan or on all of them. */
  openPlan: (campaign: string | null) => void;
  openDemo: () => void;
  openSettings: () => void;
}

/** A file to start a plan from. */
export interface Template {
  format: 'xlsx' | 'json';
  download: (language: Language) => void;
}

/** The first steps: see it at work, choose where to read, bring a plan, choose how it looks. */
export function Setup(props: Props) {
  const { platforms, grants, plan, templates, notifications } = props;
  const { openReview, openPlan, openDemo, openSettings } = props;
  const { t, language } = useI18n();
  const campaign = useStored(activeCampaign, ['campaigns'], []);
  const granted = useGranted(grants) ?? [];
  const allowed = platforms.filter((platform) => isGranted(platform.grants, granted)).length;
  return (
    <div className="setup">
      <header className="setup-head">
        <img src="/icon/96.png" alt="" width="48" height="48" />
        <div className="grow">
          <h1>{t('setup.title')}</h1>
          <p className="soft">{t('setup.tagline')}</p>
        </div>
        <div className="row">
          <button type="button" className="button" onClick={openSettings} data-testid="open-settings">
            <Icon name="settings" />
            {t('setup.settings')}
          </button>
          <HelpLink section="settings" labelled />
        </div>
      </header>
      <main className="setup-steps">
        <p className="notice setup-promise">
          <Icon name="ok" />
          <span>{t('setup.promise')}</span>
        </p>
        <section className="card setup-demo" aria-labelledby="setup-demo">
          <div className="grow">
            <h2 id="setup-demo">{t('setup.demo')}</h2>
            <p className="soft">{t('setup.demo.text')}</p>
          </div>
          <button type="button" className="button primary" onClick={openDemo} data-testid="open-demo">
            <Icon name="external" />
            {t('setup.demo.open')}
          </button>
        </section>
        <Step
          number={1}
          title={t('setup.platforms')}
          text={t('setup.platforms.text')}
          done={allowed > 0 ? t('setup.platforms.count', { count: allowed }) : null}
        >
          <PlatformGrants platforms={platforms} grants={grants} />
          <p className="faint small">{t('setup.activetab')}</p>
        </Step>
        <Step number={2} title={t('setup.plan')} text={t('setup.plan.text')} done={campaign ? t('setup.done') : null}>
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
        <Step number={3} title={t('setup.appearance')} text={t('setup.appearance.text')} done={null}>
          <LanguageSetting />
          <ThemeSetting />
          <NotificationSettings leave={notifications} />
        </Step>
      </main>
    </div>
  );
}

interface StepProps {
  number: number;
  title: string;
  text: string;
  /** What was done of it; null while it is still to do, or need not be done. */
  done: string | null;
  children: ReactNode;
}

function Step({ number, title, text, done, children }: StepProps) {
  return (
    <section className="card setup-step" aria-labelledby={`step-${number}`}>
      <div className="setup-step-head">
        <span className={done ? 'setup-step-number done' : 'setup-step-number'} aria-hidden="true">
          {number}
        </span>
        <div className="grow">
          <h2 id={`step-${number}`}>{title}</h2>
          <p className="soft">{text}</p>
        </div>
        {done && (
          <span className="setup-step-done" data-testid={`step-done-${number}`}>
            <Icon name="ok" />
            {done}
          </span>
        )}
      </div>
      {children}
    </section>
  );
}

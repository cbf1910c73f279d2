import { type ReactNode, useEffect } from 'react';
import type { MessageKey } from '@/lib/i18n/translate';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { HotkeyList } from './HotkeyList';
import type { Hotkey } from './hotkeys';
import { MarksLegend } from './MarksLegend';
import './help.css';

const SURFACES = [
  { id: 'page', texts: ['help.page.text', 'help.page.1', 'help.page.2', 'help.page.3', 'help.page.4'] },
  {
    id: 'panel',
    texts: ['help.panel.text', 'help.panel.1', 'help.panel.2', 'help.panel.3', 'help.panel.4', 'help.panel.5'],
  },
  { id: 'popup', texts: ['help.popup.text', 'help.popup.1', 'help.popup.2', 'help.popup.3'] },
  { id: 'review', texts: ['help.review.text', 'help.review.1', 'help.review.2', 'help.review.3', 'help.review.4'] },
  { id: 'plan', texts: ['help.plan.text', 'help.plan.1', 'help.plan.2', 'help.plan.3'] },
  { id: 'settings', texts: ['help.settings.text', 'help.settings.1', 'help.settings.2'] },
  { id: 'reports', texts: ['help.reports.text', 'help.reports.1', 'help.reports.2', 'help.reports.3'] },
] as const satisfies readonly { id: string; texts: readonly MessageKey[] }[];

interface Props {
  hotkeys: readonly Hotkey[];
  openDemo: () => void;
  openSettings: () => void;
}

/** One short section a surface, what marks mean, which keys there are. An address's fragment leads to a section. */
export function Help({ hotkeys, openDemo, openSettings }: Props) {
  const { t } = useI18n();
  useEffect(() => document.getElementById(location.hash.slice(1))?.scrollIntoView(), []);
  const sections = ['marks', 'cannot-tell', 'keys', ...SURFACES.map(({ id }) => id)] as const;
  return (
    <div className="help">
      <header className="help-head">
        <img src="/icon/48.png" alt="" width="32" height="32" />
        <div className="grow">
          <h1>{t('help.title')}</h1>
          <p className="soft">{t('help.intro')}</p>
        </div>
        <button type="button" className="button" onClick={openDemo} data-testid="help-demo">
          <Icon name="point" />
          {t('help.demo')}
        </button>
        <button type="button" className="button" onClick={openSettings} data-testid="help-settings">
          <Icon name="settings" />
          {t('help.settings')}
        </button>
      </header>
      <nav className="help-nav" aria-label={t('help.sections')}>
        <ul>
          {sections.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{t(`help.${id}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main className="help-sections">
        <Section id="marks" title={t('help.marks')}>
          <MarksLegend />
        </Section>
        <Section id="cannot-tell" title={t('help.cannot-tell')}>
          <p className="soft">{t('help.cannot-tell.text')}</p>
        </Section>
        <Section id="keys" title={t('help.keys')}>
          <HotkeyList hotkeys={hotkeys} />
          <p className="faint small">{t('help.keys.change')}</p>
        </Section>
        {SURFACES.map(({ id, texts: [text, ...points] }) => (
          <Section key={id} id={id} title={t(`help.${id}`)}>
            <p className="soft">{t(text)}</p>
            <ul className="help-points">
              {points.map((point) => (
                <li key={point}>{t(point)}</li>
              ))}
            </ul>
          </Section>
        ))}
      </main>
    </div>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="card help-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

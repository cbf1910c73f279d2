import { type ReactNode, useEffect } from 'react';
import { type Language, languageOf, type MessageKey, translate } from '@/lib/i18n/translate';
import type { Database } from '@/lib/store/database';
import type { Settings } from '@/lib/store/settings';
import { I18nProvider } from '../ui/i18n';
import { AnnounceProvider } from './announce';
import { ErrorBoundary } from './ErrorBoundary';
import { SettingsProvider, useSettings } from './settings';
import { StoreProvider } from './stored';
import { UndoProvider } from './undo';

interface BareProps {
  settings: Settings;
  title: MessageKey;
  children: ReactNode;
}

/** Settings, words and theme: all that can be had without the database. */
export function BareFrame({ settings, title, children }: BareProps) {
  return (
    <SettingsProvider initial={settings}>
      <Appearance title={title}>{children}</Appearance>
    </SettingsProvider>
  );
}

/** What every surface stands in: settings, words, theme, the database, a live region, and a net for failures. */
export function Frame({ database, children, ...bare }: BareProps & { database: Database }) {
  return (
    <BareFrame {...bare}>
      <ErrorBoundary>
        <StoreProvider database={database}>
          <AnnounceProvider>
            <UndoProvider>{children}</UndoProvider>
          </AnnounceProvider>
        </StoreProvider>
      </ErrorBoundary>
    </BareFrame>
  );
}

function Appearance({ title, children }: { title: MessageKey; children: ReactNode }) {
  const { language: chosen, theme } = useSettings();
  const language = chosen ?? languageOf(navigator.language);
  useEffect(() => applyAppearance(language, theme, title), [language, theme, title]);
  return <I18nProvider language={language}>{children}</I18nProvider>;
}

/** Sets the document's title, language and theme; without a theme the browser's preference holds. */
export function applyAppearance(language: Language, theme: Settings['theme'], title: MessageKey): void {
  document.title = `${translate(language, title)} · Pitcrew`;
  document.documentElement.lang = language;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

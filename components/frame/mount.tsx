import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageOf, type MessageKey } from '@/lib/i18n/translate';
import { openDatabase } from '@/lib/store/database';
import { readSettings } from '@/lib/store/settings';
import { I18nProvider } from '../ui/i18n';
import { Failure } from './ErrorBoundary';
import { applyAppearance, Frame } from './Frame';
import '../ui/base.css';
import './frame.css';

/** Shows a surface under its title in the page's `#root`, or says that the database cannot be opened. */
export async function mount(title: MessageKey, surface: ReactNode): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('no #root');
  const root = createRoot(element);
  const opening = openDatabase();
  // The failure is handled where it is awaited; without this it would be reported as unhandled in between.
  opening.catch(() => undefined);
  const settings = await readSettings();
  const language = settings.language ?? languageOf(navigator.language);
  applyAppearance(language, settings.theme, title);
  try {
    const database = await opening;
    root.render(
      <Frame database={database} settings={settings} title={title}>
        {surface}
      </Frame>,
    );
  } catch (error) {
    root.render(
      <I18nProvider language={language}>
        <Failure error={error instanceof Error ? error : new Error(String(error))} />
      </I18nProvider>,
    );
  }
}

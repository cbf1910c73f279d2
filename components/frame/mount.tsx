import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageOf, type MessageKey } from '@/lib/i18n/translate';
import { type Database, openDatabase } from '@/lib/store/database';
import { readSettings, type Settings } from '@/lib/store/settings';
import { I18nProvider } from '../ui/i18n';
import { Failure } from './ErrorBoundary';
import { applyAppearance, Frame } from './Frame';
import '../ui/base.css';
import './frame.css';

/** What a surface stands on, under way: a surface in a hurry starts it before its own code has loaded. */
export interface Ground {
  database: Promise<Database>;
  settings: Promise<Settings>;
}

/** Starts opening the database and reading the settings. */
export function breakGround(): Ground {
  return { database: openDatabase(), settings: readSettings() };
}

/** Shows a surface under its title in the page's `#root`, or says that the database cannot be read. */
export async function mount(
  title: MessageKey,
  surface: ReactNode | (() => Promise<ReactNode>),
  ground = breakGround(),
): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('no #root');
  const root = createRoot(element);
  // The failure is handled where it is awaited; without this it would be reported as unhandled in between.
  ground.database.catch(() => undefined);
  const settings = await ground.settings;
  const language = settings.language ?? languageOf(navigator.language);
  applyAppearance(language, settings.theme, title);
  try {
    const database = await ground.database;
    const shown = typeof surface === 'function' ? await surface() : surface;
    element.inert = false;
    root.render(
      <Frame database={database} settings={settings} title={title}>
        {shown}
      </Frame>,
    );
  } catch (error) {
    element.inert = false;
    root.render(
      <I18nProvider language={language}>
        <Failure error={error instanceof Error ? error : new Error(String(error))} />
      </I18nProvider>,
    );
  }
}

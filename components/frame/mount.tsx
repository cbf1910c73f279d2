import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageOf, type MessageKey } from '@/lib/i18n/translate';
import { type Database, openDatabase } from '@/lib/store/database';
import { readSettings } from '@/lib/store/settings';
import { I18nProvider } from '../ui/i18n';
import { Failure } from './ErrorBoundary';
import { applyAppearance, Frame } from './Frame';
import '../ui/base.css';
import './frame.css';

/**
 * Shows a surface under its title in the page's `#root`, or says that the database cannot be read. A surface that is
 * given as a function may read what it shows first.
 */
export async function mount(
  title: MessageKey,
  surface: ReactNode | ((database: Database) => Promise<ReactNode>),
): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('no #root');
  const root = createRoot(element);
  const opening = openAndRead(surface);
  // The failure is handled where it is awaited; without this it would be reported as unhandled in between.
  opening.catch(() => undefined);
  const settings = await readSettings();
  const language = settings.language ?? languageOf(navigator.language);
  applyAppearance(language, settings.theme, title);
  const [opened] = await Promise.allSettled([opening]);
  element.inert = false;
  if (opened.status === 'fulfilled') {
    root.render(
      <Frame database={opened.value.database} settings={settings} title={title}>
        {opened.value.shown}
      </Frame>,
    );
  } else {
    root.render(
      <I18nProvider language={language}>
        <Failure error={asError(opened.reason)} />
      </I18nProvider>,
    );
  }
}

async function openAndRead(surface: Parameters<typeof mount>[1]) {
  const database = await openDatabase();
  return { database, shown: typeof surface === 'function' ? await surface(database) : surface };
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

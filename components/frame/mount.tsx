import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageOf, type MessageKey } from '@/lib/i18n/translate';
import { type Database, openDatabase } from '@/lib/store/database';
import { readSettings } from '@/lib/store/settings';
import { useI18n } from '../ui/i18n';
import { Progress } from '../ui/Progress';
import { Failure } from './ErrorBoundary';
import { applyAppearance, BareFrame, Frame } from './Frame';
import '../ui/base.css';
import './frame.css';

/** Sooner than this nobody misses a word. */
const QUIET = 300;

/**
 * Shows a surface under its title in the page's `#root`, or says that the database cannot be read or is still being
 * opened. A surface that is given as a function may read what it shows first; the database is opened here unless that has begun.
 */
export async function mount(
  title: MessageKey,
  surface: ReactNode | ((database: Database) => Promise<ReactNode>),
  database?: Promise<Database>,
): Promise<void> {
  const element = document.getElementById('root');
  if (!element) throw new Error('no #root');
  const root = createRoot(element);
  const opening = openAndRead(surface, database);
  // The failure is handled where it is awaited; without this it would be reported as unhandled in between.
  opening.catch(() => undefined);
  const settings = await readSettings();
  applyAppearance(settings.language ?? languageOf(navigator.language), settings.theme, title);
  const bare = { settings, title };
  const late = setTimeout(() => {
    // The popup shows meanwhile how it last was.
    if (!element.hasChildNodes())
      root.render(
        <BareFrame {...bare}>
          <Opening title={title} />
        </BareFrame>,
      );
  }, QUIET);
  const [opened] = await Promise.allSettled([opening]);
  clearTimeout(late);
  element.inert = false;
  root.render(
    opened.status === 'fulfilled' ? (
      <Frame {...bare} database={opened.value.database}>
        {opened.value.shown}
      </Frame>
    ) : (
      <BareFrame {...bare}>
        <Failure error={asError(opened.reason)} />
      </BareFrame>
    ),
  );
}

function Opening({ title }: { title: MessageKey }) {
  const { t } = useI18n();
  return (
    <main className="frame-failure">
      <h1 className="visually-hidden">{t(title)}</h1>
      <Progress label={t('frame.opening')} onCancel={null} />
    </main>
  );
}

async function openAndRead(surface: Parameters<typeof mount>[1], opened: Promise<Database> | undefined) {
  const database = await (opened ?? openDatabase());
  return { database, shown: typeof surface === 'function' ? await surface(database) : surface };
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

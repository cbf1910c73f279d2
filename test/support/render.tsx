import 'fake-indexeddb/auto';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach } from 'vitest';
import { AnnounceProvider } from '@/components/frame/announce';
import { SettingsProvider } from '@/components/frame/settings';
import { StoreProvider } from '@/components/frame/stored';
import { UndoProvider } from '@/components/frame/undo';
import { I18nProvider } from '@/components/ui/i18n';
import type { Language } from '@/lib/i18n/translate';
import { openDatabase } from '@/lib/store/database';
import type { Settings } from '@/lib/store/settings';

declare global {
  // React asks for this before it lets `act` flush.
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** Settings as they are before the user chose anything. */
const SETTINGS: Settings = {
  language: null,
  theme: null,
  disabledPlatforms: [],
  notify: false,
  rhythm: 'usual',
  keepDays: null,
  picture: false,
  keepDaysAt: null,
  buttonHiddenOn: [],
};

/** Shows a component as a surface would, in a happy-dom document with a database of its own; gone after the test. */
export async function render(shown: ReactNode, language: Language = 'en') {
  const database = await openDatabase(`test-${crypto.randomUUID()}`);
  const element = document.createElement('div');
  document.body.append(element);
  const root = createRoot(element);
  open.push(() => {
    act(() => root.unmount());
    element.remove();
    database.close();
  });
  const show = (shown: ReactNode) =>
    act(async () =>
      root.render(
        <SettingsProvider initial={{ ...SETTINGS, language }}>
          <I18nProvider language={language}>
            <StoreProvider database={database}>
              <AnnounceProvider>
                <UndoProvider>{shown}</UndoProvider>
              </AnnounceProvider>
            </StoreProvider>
          </I18nProvider>
        </SettingsProvider>,
      ),
    );
  await show(shown);
  return { element, database, show, ...finders(element) };
}

function finders(element: HTMLElement) {
  const all = (testId: string) => [...element.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`)];
  const one = (testId: string) => {
    const [found, ...more] = all(testId);
    if (!found || more.length > 0)
      throw new Error(`${more.length + Number(!!found)} of ${testId} in ${element.innerHTML}`);
    return found;
  };
  return {
    all,
    one,
    click: (target: HTMLElement) => act(async () => target.click()),
    /** Sets what stands in a text field, as typing does. */
    type: (testId: string, text: string) =>
      act(async () => {
        const field = one(testId);
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    choose: (testId: string, value: string) =>
      act(async () => {
        const select = one(testId) as HTMLSelectElement;
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }),
  };
}

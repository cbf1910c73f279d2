import type { Page } from 'playwright';
import type { Language } from '@/lib/i18n/translate';
import { reviewSections } from '@/lib/messages/review-address';
import { MARKET_URLS } from '../market/server';
import { overlayOf } from '../support/overlay';
import { poll } from '../support/poll';
import type { State } from './states';

export type Theme = 'light' | 'dark';

/** One thing to look at: where it stands, how wide it is, and how it comes to be shown. */
export interface Surface {
  name: string;
  /** A page of the extension with its address's hash, or one of the market. */
  at: { page: string } | { url: string };
  width: number;
  height: number;
  /** Whether the picture is as long as the page; where not it is as high as `height`. */
  whole: boolean;
  /** The states that it can be in; all where not given. */
  states?: readonly State[];
  /** Brings what is to be seen into view, once the page has come to rest. */
  show?: (page: Page) => Promise<void>;
}

const SEEN: readonly State[] = ['healthy', 'breaches', 'unreadable'];
const PLANNED: readonly State[] = ['no-permission', 'breaches'];

export const SURFACES: readonly Surface[] = [
  { name: 'popup', at: { page: 'popup.html' }, width: 380, height: 600, whole: true },
  { name: 'side-panel', at: { page: 'sidepanel.html' }, width: 420, height: 900, whole: true },
  { name: 'first-run', at: { page: 'options.html#first-steps' }, width: 1100, height: 900, whole: true },
  { name: 'settings', at: { page: 'options.html' }, width: 1100, height: 900, whole: true, states: PLANNED },
  { name: 'help', at: { page: 'help.html' }, width: 1100, height: 900, whole: true, states: ['empty'] },
  { name: 'demo-page', at: { page: 'demo-page.html' }, width: 1280, height: 900, whole: true, states: ['empty'] },
  { name: 'plan-list', at: { page: 'plan.html' }, width: 1280, height: 800, whole: true },
  {
    name: 'plan-editor',
    at: { page: 'plan.html' },
    width: 1280,
    height: 800,
    whole: false,
    states: PLANNED,
    show: (page) => page.getByTestId('campaign-open').first().click(),
  },
  ...reviewSections.map(
    (section): Surface => ({
      name: `review-${section}`,
      at: { page: `review.html#${section}` },
      width: 1280,
      height: 900,
      whole: true,
      // Each part says in its own way that there is nothing yet; that the database is broken is said once.
      ...(section === 'overview' ? {} : { states: ['empty', 'breaches', 'lively'] }),
    }),
  ),
  { name: 'marks', at: { url: MARKET_URLS.ranking }, width: 1440, height: 900, whole: false, states: SEEN },
  {
    name: 'card',
    at: { url: MARKET_URLS.ranking },
    width: 1440,
    height: 900,
    whole: false,
    states: SEEN,
    show: openCard,
  },
  {
    name: 'dock',
    at: { url: MARKET_URLS.ranking },
    width: 1440,
    height: 900,
    whole: false,
    states: [...SEEN, 'error', 'stale'],
    show: openDock,
  },
];

async function openCard(page: Page): Promise<void> {
  const overlay = await overlayOf(page);
  const marks = await poll(async () => (await overlay.marks()).length > 0 && overlay.marks(), { for: 'marks' });
  const mark = marks.find(({ verdict }) => verdict === 'breach') ?? marks[0];
  if (mark) await page.mouse.move(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2);
  await poll(() => overlay.card(), { for: 'the card' });
}

async function openDock(page: Page): Promise<void> {
  const overlay = await overlayOf(page);
  const { box } = await poll(() => overlay.button(), { for: 'the button' });
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  const dock = await poll(() => page.frames().find((frame) => frame.url().includes('/dock.html')), { for: 'the dock' });
  await dock.locator('main').first().waitFor();
}

declare const chrome: {
  storage: { local: { get(key: string): Promise<{ settings?: object }>; set(values: object): Promise<void> } };
};

/** Surfaces that stand open follow the stored settings by themselves. */
export async function choose(extensionPage: Page, language: Language, theme: Theme): Promise<void> {
  await extensionPage.evaluate(
    async (chosen) => {
      const { settings } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { ...settings, ...chosen } });
    },
    { language, theme },
  );
}

/** Waits until nothing on the page has changed for a moment. */
export async function rested(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let last = performance.now();
        const seen = new MutationObserver(() => {
          last = performance.now();
        });
        seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        const began = last;
        const look = () => {
          const now = performance.now();
          if (now - last < 350 && now - began < 6_000) requestAnimationFrame(look);
          else {
            seen.disconnect();
            resolve();
          }
        };
        look();
      }),
  );
}

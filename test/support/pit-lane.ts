import type { Page } from 'playwright';
import type { Language } from '@/lib/i18n/translate';
import { builtMarket } from '../market/build';
import { demoPromotion } from '../market/demo-promotion';
import type { Promotion } from '../market/promotion';
import { marketHandler } from '../market/server';
import { builtExtension } from './build';
import { type ExtensionChromium, launchChromium } from './chromium';
import { startFixtureServer } from './fixture-server';

/** The demo market and a Chromium with the extension, before anything was granted or imported. */
export interface PitLane {
  promotion: Promotion;
  browser: ExtensionChromium;
  /** The page that the extension opened by itself when it was installed. */
  firstRun(): Promise<Page>;
  /** Grants a platform on the first-run page, as a user does. */
  grant(firstRun: Page, platform: string, patterns: readonly string[]): Promise<void>;
  /** Imports the promotion's plan on the first-run page, from a file. */
  importPlan(firstRun: Page): Promise<void>;
  close(): Promise<void>;
}

export interface PitLaneOptions {
  language?: Language;
  theme?: 'light' | 'dark';
  headed?: boolean;
  /** The folder of another build than the project's own. */
  extension?: string;
  /** The instant that the market shows, in milliseconds; by default the computer's clock. */
  clock?: () => number;
  soldOutAfter?: number;
  /** Whether the market keeps to the plan in everything. */
  sound?: boolean;
}

/** Starts the demo market and the browser, building first what is missing. */
export async function openPitLane(options: PitLaneOptions = {}): Promise<PitLane> {
  const { language = 'en', theme = 'light', clock = Date.now } = options;
  const [extension, market] = await Promise.all([options.extension ?? builtExtension('chrome'), builtMarket()]);
  const demo = demoPromotion(clock(), language, options.soldOutAfter);
  const promotion = options.sound ? { ...demo, faults: [] } : demo;
  const server = await startFixtureServer(marketHandler(promotion, clock, market));
  const browser = await launchChromium({
    extension,
    port: server.port,
    language: language === 'en' ? 'en-US' : language,
    headed: options.headed ?? false,
  });
  const lane: PitLane = {
    promotion,
    browser,
    firstRun: async () => {
      const isFirstRun = (page: Page) => page.url() === browser.pageUrl('options.html');
      const page = browser.context.pages().find(isFirstRun) ?? (await browser.context.waitForEvent('page', isFirstRun));
      await page.getByTestId('import-file').waitFor({ state: 'attached' });
      return page;
    },
    grant: async (firstRun, platform, patterns) => {
      for (const pattern of patterns) await browser.allowPrompt(pattern);
      await firstRun.bringToFront();
      await firstRun.getByTestId(`grant-${platform}`).click();
      await firstRun.getByTestId(`revoke-${platform}`).waitFor();
    },
    importPlan: async (firstRun) => {
      const plan = Buffer.from(JSON.stringify(promotion.campaign));
      await firstRun
        .getByTestId('import-file')
        .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: plan });
      await firstRun.getByTestId('import-saved').waitFor();
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
  if (language !== 'en' || theme !== 'light') await choose(await lane.firstRun(), { language, theme });
  return lane;
}

declare const chrome: { storage: { local: { set(values: object): Promise<void> } } };

/** By the stored setting: not every Chromium has the texts of its own interface in every language. */
async function choose(extensionPage: Page, settings: { language: Language; theme: string }): Promise<void> {
  await extensionPage.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
  await extensionPage.reload();
}

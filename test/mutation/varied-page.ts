import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Frame, Page } from 'playwright';
import { readCapture } from '@/lib/reading/read-capture';
import type { Score, Truth } from '../dashboards/score';
import { scoreOf } from '../dashboards/score';
import { readingAnswer } from '../lab/reading-answer';
import { settle, watchTimers } from '../lab/settle';
import type { Blanked } from './mutations';
import type { MutationBench, Variant, Varied } from './page';

declare const pitcrewMutation: MutationBench;

export interface PageSource {
  /** Its place among all dashboards, so that a variant is the same whether others are varied with it or not. */
  index: number;
  name: string;
  file: string;
  url: string;
  zone: string;
  truth: Truth;
}

export interface VariedPage {
  /** Changes the page and scores what is then read from it. */
  vary(variant: Variant): Promise<{ applied: string[]; score: Score }>;
  close(): Promise<void>;
}

const QUIET = { quiet: 400, atMost: 6_000 };

/** Opens a dashboard in a tab of its own; every variant starts from the page as it first settled. */
export async function openVariedPage(browser: Browser, bundle: string, source: PageSource): Promise<VariedPage> {
  const html = await readFile(source.file);
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    timezoneId: source.zone,
    // The bundle is evaluated in pages with a policy against it.
    bypassCSP: true,
  });
  const address = new URL(source.url);
  await context.route('**/*', (route) =>
    new URL(route.request().url()).pathname === address.pathname && route.request().isNavigationRequest()
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  let opened = await open(context, bundle, source.url);
  return {
    vary: async (variant) => {
      if (!opened.restores && opened.used) {
        await opened.page.close();
        opened = await open(context, bundle, source.url);
      }
      opened.used = true;
      const varied: Varied[] = [];
      // The innermost first: a frame loads anew when a change moves it.
      for (const frame of opened.frames.toReversed()) {
        varied.push(await frame.evaluate((one) => pitcrewMutation.vary(one), variant));
      }
      const answers = varied.map(({ capture }) => readingAnswer(source.name, source.url, readCapture(capture)));
      const answer = {
        tables: answers.flatMap(({ tables }) => tables),
        kpis: answers.flatMap(({ kpis }) => kpis),
        dateRange: answers.find(({ dateRange }) => dateRange)?.dateRange ?? null,
      };
      const blanked = varied.flatMap((one) => one.blanked);
      return {
        applied: [...new Set(varied.flatMap(({ applied }) => applied))],
        score: scoreOf(withoutCells(source.truth, blanked), answer),
      };
    },
    close: () => context.close(),
  };
}

interface Opened {
  page: Page;
  frames: Frame[];
  /** Whether the page can be taken back to where it was, rather than loaded again. */
  restores: boolean;
  used: boolean;
}

async function open(context: BrowserContext, bundle: string, url: string): Promise<Opened> {
  const page = await context.newPage();
  await watchTimers(page);
  await page.goto(url, { waitUntil: 'load' });
  await settle(page, QUIET);
  const frames = page.frames();
  for (const frame of frames) await frame.evaluate(bundle);
  const restores = await page.evaluate(() => pitcrewMutation.store());
  return { page, frames, restores, used: false };
}

/** A cell that a mutation emptied has no value; whatever is read there is wrong. */
function withoutCells(truth: Truth, blanked: readonly Blanked[]): Truth {
  if (blanked.length === 0) return truth;
  return {
    ...truth,
    rows: truth.rows.map((row) => {
      const gone = blanked.filter(({ productId }) => productId === row.productId).map(({ metric }) => [metric, null]);
      return { ...row, cells: { ...row.cells, ...Object.fromEntries(gone) } };
    }),
  };
}

import 'temporal-polyfill/global';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tmall } from '@/lib/platforms/tmall/definition';
import { MARKET_URLS } from '../market/server';
import { builtExtension } from '../support/build';
import type { ExtensionChromium } from '../support/chromium';
import { openPitLane } from '../support/pit-lane';
import { poll } from '../support/poll';
import { readStored } from '../support/stored';
import { FIGURES, growHistory } from './surfaces/history';
import { median, timesToPaint } from './surfaces/paint';

export const title = 'Popup, side panel and review page to first useful paint, beside a blank page of the extension';

const WRONG_PRICE = 'https://detail.tmall.com/item.htm?id=680010010003';
const FEW = 100;
const MANY = 10_000;
const ROUNDS = 15;
const REVIEW_ROUNDS = 3;

const BLANK = '<!doctype html><html><body><main data-testid="blank">blank</main></body></html>';

/** What is opened, and what must be there for it to be of use. The popup is first a picture of its last state. */
const SURFACES = {
  blank: { page: 'blank.html', wanted: { blank: '[data-testid=blank]' } },
  popup: {
    page: 'popup.html',
    wanted: {
      'popup, picture': '.popup .goal-bars li',
      'popup, live': '#root:not([inert]) [data-testid=goals] li',
    },
  },
  panel: { page: 'sidepanel.html', wanted: { 'side panel': '[data-testid=panel] [data-testid=goals] li' } },
} as const;
/** The review page: of use at once by what is stored of the goals, then by what is read of the whole history. */
const REVIEWS = [
  {
    page: 'review.html',
    wanted: {
      'review page': '[data-testid=review] [data-testid=goals] li',
      'review page, history reviewed': '[data-testid=review] [data-testid=basis]',
    },
  },
  {
    page: 'review.html#goals',
    wanted: { "review page, a page's figures drawn": '[data-testid=review] [data-testid=metric-chart]' },
  },
] as const;

/** Each may take this many times as long as the blank page; with the long history as with the short one. */
const LIMITS: Record<string, number> = { 'popup, picture': 2, 'popup, live': 3, 'side panel': 4 };

/** Measures all in turn in one browser, with a short history and a long one; throws where a limit is broken. */
export async function run(): Promise<string[]> {
  const extension = await withBlankPage(await builtExtension('chrome'));
  const lane = await openPitLane({ extension });
  try {
    const firstRun = await lane.firstRun();
    await lane.importPlan(firstRun);
    await lane.grant(firstRun, 'tmall', tmall.grants);
    const page = await lane.browser.context.newPage();
    for (const [index, url] of [WRONG_PRICE, MARKET_URLS.slots, MARKET_URLS.ranking].entries()) {
      await page.goto(url);
      await poll(async () => (await readStored(firstRun)).snapshots.length > index, { for: `a snapshot of ${url}` });
    }
    await poll(async () => (await readStored(firstRun)).findings.length > 0, { for: 'a first finding' });
    await page.close();
    const lines: string[] = [];
    const broken: string[] = [];
    for (const count of [FEW, MANY]) {
      await growHistory(firstRun, count);
      const measured = await measure(lane.browser);
      const floor = median(measured.get('blank') ?? []);
      lines.push(
        `${count} snapshots of ${FIGURES} figures: blank page ${floor.toFixed(0)} ms (fastest ${Math.min(...(measured.get('blank') ?? [])).toFixed(0)} ms)`,
      );
      for (const [name, times] of measured) {
        if (name === 'blank') continue;
        const ratio = median(times) / floor;
        const limit = LIMITS[name];
        const said = limit === undefined ? '' : `, limit ${limit}`;
        const [middle, best] = [median(times).toFixed(0), Math.min(...times).toFixed(0)];
        const line = `${name} ${middle} ms, ${ratio.toFixed(2)} × blank${said} (median of ${times.length}; fastest ${best} ms)`;
        lines.push(`  ${line}`);
        if (limit !== undefined && ratio > limit) broken.push(line);
      }
    }
    if (broken.length > 0) throw new Error([...lines, ...broken.map((line) => `over its limit: ${line}`)].join('\n  '));
    return lines;
  } finally {
    await lane.close();
    await rm(extension, { recursive: true, force: true });
  }
}

async function measure(browser: ExtensionChromium): Promise<Map<string, number[]>> {
  const measured = new Map<string, number[]>();
  const take = async ({ page, wanted }: { page: string; wanted: Record<string, string> }) => {
    const times = await timesToPaint(browser, page, wanted);
    for (const [name, time] of Object.entries(times)) measured.set(name, [...(measured.get(name) ?? []), time]);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const surface of Object.values(SURFACES)) await take(surface);
    if (round < REVIEW_ROUNDS) for (const review of REVIEWS) await take(review);
  }
  return measured;
}

async function withBlankPage(built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pitcrew-bench-'));
  await cp(built, folder, { recursive: true });
  await writeFile(join(folder, 'blank.html'), BLANK);
  return folder;
}

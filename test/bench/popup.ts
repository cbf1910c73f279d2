import 'temporal-polyfill/global';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { tmall } from '@/lib/platforms/tmall/definition';
import { MARKET_URLS } from '../market/server';
import { builtExtension } from '../support/build';
import type { ExtensionChromium } from '../support/chromium';
import { openPitLane } from '../support/pit-lane';
import { poll } from '../support/poll';
import { readStored } from '../support/stored';

export const title = 'First useful paint of the popup with 5,000 snapshots, against a blank page of the extension';

const SNAPSHOTS = 5_000;
const ROUNDS = 15;
const LIMIT = 2;

const BLANK = '<!doctype html><html><body><main data-testid="blank">blank</main></body></html>';

/** Measures both in turn in one browser; throws where the popup takes more than twice as long. */
export async function run(): Promise<string[]> {
  const extension = await withBlankPage(await builtExtension('chrome'));
  const lane = await openPitLane({ extension });
  try {
    const firstRun = await lane.firstRun();
    await lane.importPlan(firstRun);
    await lane.grant(firstRun, 'tmall', tmall.grants);
    const page = await lane.browser.context.newPage();
    await page.goto(MARKET_URLS.ranking);
    await poll(async () => (await readStored(firstRun)).snapshots.length > 0, { for: 'a first snapshot' });
    await page.close();
    await copyFirstSnapshot(firstRun);
    const blank: number[] = [];
    const popup: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      blank.push(await timeToPaint(lane.browser, 'blank.html', 'blank'));
      popup.push(await timeToPaint(lane.browser, 'popup.html', 'goals'));
    }
    const ratio = median(popup) / median(blank);
    const lines = [
      `blank page ${median(blank).toFixed(0)} ms, popup ${median(popup).toFixed(0)} ms (medians of ${ROUNDS})`,
      `ratio ${ratio.toFixed(2)}, limit ${LIMIT}`,
    ];
    if (ratio > LIMIT) throw new Error(lines.join('; '));
    return lines;
  } finally {
    await lane.close();
    await rm(extension, { recursive: true, force: true });
  }
}

async function withBlankPage(built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pitcrew-bench-'));
  await cp(built, folder, { recursive: true });
  await writeFile(join(folder, 'blank.html'), BLANK);
  return folder;
}

/** From the start of the navigation until the frame after the named element is there. */
async function timeToPaint(browser: ExtensionChromium, name: string, testId: string): Promise<number> {
  const page = await browser.context.newPage();
  await page.addInitScript((wanted) => {
    new MutationObserver((_records, observer) => {
      if (!document.querySelector(`[data-testid=${wanted}]`)) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => Object.assign(window, { paintedAt: performance.now() })));
    }).observe(document, { subtree: true, childList: true });
  }, testId);
  await page.goto(browser.pageUrl(name));
  const painted = await poll(() => page.evaluate(() => (window as { paintedAt?: number }).paintedAt), {
    for: `${name} to be painted`,
  });
  await page.close();
  return painted;
}

function copyFirstSnapshot(extensionPage: Page): Promise<void> {
  return extensionPage.evaluate(async (count) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('pitcrew');
      opening.onsuccess = () => resolve(opening.result);
    });
    const first = await new Promise<{ takenAt: string; id: string }>((resolve) => {
      const asking = database.transaction('snapshots').objectStore('snapshots').getAll(null, 1);
      asking.onsuccess = () => resolve(asking.result[0]);
    });
    const writing = database.transaction('snapshots', 'readwrite');
    for (let index = 0; index < count; index += 1) {
      const takenAt = new Date(Date.parse(first.takenAt) - index * 60_000).toISOString();
      const id = index.toString(16).padStart(64, '0');
      writing.objectStore('snapshots').put({ ...first, takenAt, id });
    }
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
  }, SNAPSHOTS);
}

function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] ?? Number.NaN;
}

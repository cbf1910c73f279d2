import type { Page } from 'playwright';
import { GRANTED, STOPS } from '../demo/stops';
import { overlayOf } from '../support/overlay';
import type { PitLane } from '../support/pit-lane';
import { poll } from '../support/poll';
import { WHILE_LIVE } from '../support/review-fixtures';
import { storeLively } from './lively';

/** What a surface is pictured in. The order is that in which one browser passes through them. */
export const STATES = [
  'empty',
  'no-permission',
  'healthy',
  'lively',
  'breaches',
  'stale',
  'loading',
  'error',
  'unreadable',
] as const;
export type State = (typeof STATES)[number];

/** Brings a browser, with the plan of its market at hand, from the states before to this one. */
export async function enter(state: State, lane: PitLane): Promise<void> {
  switch (state) {
    case 'no-permission':
      return lane.importPlan(await lane.firstRun());
    case 'healthy':
    case 'breaches':
      return readMarket(lane);
    case 'lively':
      return storeLively(await lane.firstRun());
    case 'unreadable':
      return loseFields(await lane.firstRun());
    default:
      return;
  }
}

/** Grants the platforms and visits the stops of the demo, until each was read. */
async function readMarket(lane: PitLane): Promise<void> {
  const firstRun = await lane.firstRun();
  for (const { id, grants } of GRANTED) await lane.grant(firstRun, id, grants);
  const page = await lane.browser.context.newPage();
  const overlay = await overlayOf(page);
  for (const { url } of STOPS) {
    await page.goto(url);
    await poll(() => overlay.button(), { for: `the button on ${url}` });
  }
  await page.close();
}

/** Makes what was stored of pages say that one can no longer be read, and that others lost some of their fields. */
async function loseFields(extensionPage: Page): Promise<void> {
  await extensionPage.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('pitcrew'));
    const table = database.transaction('health', 'readwrite').objectStore('health');
    const all = await asked(table.getAll());
    for (const [index, health] of all.entries()) {
      const lost = { how: index % 2 ? 'missing' : 'unreadable', since: health.lastReadAt };
      const fields = health.fields.map((field: object, at: number) => (at < 3 ? { ...field, lost } : field));
      await asked(table.put({ ...health, fields, lastVerdict: index === 0 ? 'unreadable' : health.lastVerdict }));
    }
    database.close();
  });
}

/** Makes a page, before it loads, live through a state that is none of the database. */
export async function bend(page: Page, state: State): Promise<void> {
  if (state === 'lively') await page.clock.setFixedTime(WHILE_LIVE);
  if (state === 'stale') await page.clock.setFixedTime(Date.now() + STALE_AFTER);
  if (state === 'unreadable') await page.addInitScript(hideFigures);
  if (state === 'loading' || state === 'error')
    await page.addInitScript((fault) => {
      if (location.protocol !== 'chrome-extension:') return;
      indexedDB.open = () => {
        if (fault === 'error') throw new DOMException('Internal error opening backing store.', 'UnknownError');
        // Never answered: idb waits for what is one of the browser's own requests.
        return Object.assign(Object.create(IDBOpenDBRequest.prototype), { addEventListener: () => undefined });
      };
    }, state);
}

const STALE_AFTER = 26 * 3_600_000;

/** Runs in a page: what a dashboard's cells show is no figure any more, as where it draws them as pictures. */
function hideFigures(): void {
  if (location.protocol === 'chrome-extension:') return;
  new MutationObserver(() => {
    for (const cell of document.querySelectorAll('tbody td:nth-child(n + 3)'))
      for (const node of cell.childNodes)
        if (node.nodeType === Node.TEXT_NODE && /\d/.test(node.nodeValue ?? '')) node.nodeValue = '▒▒';
  }).observe(document, { childList: true, subtree: true });
}

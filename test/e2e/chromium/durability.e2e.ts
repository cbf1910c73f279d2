import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SnapshotResult } from '@/lib/messages/panel-to-background';
import { jd } from '@/lib/platforms/jd/definition';
import { tmall } from '@/lib/platforms/tmall/definition';
import { MARKET_URLS } from '../../market/server';
import { overlayOf } from '../../support/overlay';
import { openPitLane, type PitLane } from '../../support/pit-lane';
import { poll } from '../../support/poll';
import { readStored } from '../../support/stored';

let lane: PitLane;
let firstRun: Page;

beforeAll(async () => {
  lane = await openPitLane();
  firstRun = await lane.firstRun();
});
afterAll(() => lane?.close());

declare const chrome: {
  tabs: { query(filter: { url: string }): Promise<{ id?: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
  scripting: { getRegisteredContentScripts(): Promise<{ matches: string[]; excludeMatches?: string[] }[]> };
};

describe('without any grant', () => {
  it('the toolbar button still takes a snapshot of the page at hand, through activeTab', async () => {
    const page = await lane.browser.context.newPage();
    await page.goto(MARKET_URLS.ranking);
    await page.getByText('680010010001').waitFor();
    await lane.browser.clickToolbarButton(page);
    const popup = await lane.browser.view('popup.html');
    await poll(() => popup.evaluate(() => document.querySelector('[data-testid=popup-snapshot]') !== null, null), {
      for: 'the popup',
    });
    await popup.evaluate(() => document.querySelector<HTMLElement>('[data-testid=popup-snapshot]')?.click(), null);
    const status = await poll(
      () =>
        popup.evaluate(
          () => document.querySelector<HTMLElement>('[data-testid=snapshot-result]')?.dataset.status,
          null,
        ),
      { for: 'the answer to the snapshot' },
    );
    expect(status).toBe('kept');
    const { snapshots } = await readStored(firstRun);
    expect(snapshots.map(({ url }) => url)).toEqual([MARKET_URLS.ranking]);
    await popup.close();

    const { box } = await poll(async () => (await overlayOf(page)).button(), { for: 'the button' });
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const dock = await poll(() => page.frames().find((frame) => frame.url().includes('/dock.html')), {
      for: 'the dock',
    });
    await dock.getByTestId('panel').waitFor();
    await page.close();
  });

  it('a page that frames the dock to lead clicks astray gets nothing to click on', async () => {
    const page = await lane.browser.context.newPage();
    await page.goto(MARKET_URLS.ranking);
    await page.evaluate((source) => {
      const frame = document.createElement('iframe');
      frame.src = source;
      document.body.append(frame);
    }, new URL('/dock.html', firstRun.url()).href);
    const dock = await poll(() => page.frames().find((frame) => frame.url().includes('/dock.html')), {
      for: 'the frame',
    });
    await dock.getByTestId('panel-elsewhere').waitFor();
    await page.close();
  });
});

describe('when the worker is killed', () => {
  it('no acknowledged snapshot is lost, whenever it dies', async () => {
    await lane.grant(firstRun, 'tmall', tmall.grants);
    const page = await lane.browser.context.newPage();
    await page.goto(MARKET_URLS.slots);
    await page.getByText('680010010001').waitFor();
    const ask = () =>
      firstRun.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ url: 'https://sycm.taobao.com/*' });
        try {
          return await chrome.runtime.sendMessage({ type: 'snapshot-tab', tabId: tab?.id });
        } catch {
          return null;
        }
      }) as Promise<SnapshotResult | null>;
    const acknowledged: string[] = [];
    let unanswered = 0;
    // From before the capture arrives until after it was answered: the moment of death moves through the whole exchange.
    for (let delay = 0; delay <= 320; delay += 20) {
      const answer = ask();
      await firstRun.evaluate((wait) => new Promise((done) => setTimeout(done, wait)), delay);
      await lane.browser.killServiceWorker();
      const result = await answer;
      if (result?.status === 'kept') acknowledged.push(result.snapshotId);
      else unanswered += 1;
    }
    const { snapshots } = await readStored(firstRun);
    const stored = new Set(snapshots.map(({ id }) => id));
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(unanswered).toBeGreaterThan(0);
    await poll(async () => (await ask())?.status === 'kept', { for: 'the worker to come back' });
  });
});

describe('a platform that is paused', () => {
  it('is left alone at once, until it is resumed', async () => {
    const [page] = lane.browser.context.pages().filter((one) => one.url() === MARKET_URLS.slots);
    if (!page) throw new Error('no page of the platform');
    await lane.grant(firstRun, 'jd', jd.grants);
    const overlay = await overlayOf(page);
    await poll(() => overlay.button(), { for: 'the button' });
    const registered = async () => {
      const scripts = await firstRun.evaluate(() => chrome.scripting.getRegisteredContentScripts());
      return scripts.map(({ matches, excludeMatches = [] }) => ({ on: matches.sort(), but: excludeMatches.sort() }));
    };
    expect(await registered()).toEqual([{ on: [...tmall.grants, ...jd.grants].sort(), but: [] }]);
    await firstRun.getByTestId('pause-tmall').click();
    await poll(async () => (await overlay.button()) === null, { for: 'the button to go' });
    expect(await registered()).toEqual([{ on: jd.grants.toSorted(), but: tmall.grants.toSorted() }]);
    await firstRun.getByTestId('pause-tmall').click();
    await poll(() => overlay.button(), { for: 'the button to come back' });
    expect(await registered()).toEqual([{ on: [...tmall.grants, ...jd.grants].sort(), but: [] }]);
  });
});

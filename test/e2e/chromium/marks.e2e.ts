import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jd } from '@/lib/platforms/jd/definition';
import { tmall } from '@/lib/platforms/tmall/definition';
import { MARKET_URLS } from '../../market/server';
import { type Overlay, overlayOf } from '../../support/overlay';
import { openPitLane, type PitLane } from '../../support/pit-lane';
import { poll } from '../../support/poll';

const DUVET = 'https://detail.tmall.com/item.htm?id=680010010003';

/** What the driver itself calls on an extension page. */
declare const chrome: {
  tabs: {
    query(filter: { url: string }): Promise<{ id: number }[]>;
    sendMessage(tabId: number, message: object): Promise<unknown>;
  };
};

let lane: PitLane;
let page: Page;
let overlay: Overlay;

// The market's clock stands still, so that nothing moves on the page by itself.
const now = Date.now();

beforeAll(async () => {
  lane = await openPitLane({ clock: () => now });
  await lane.importPlan(await lane.firstRun());
  page = await lane.browser.context.newPage();
  overlay = await overlayOf(page);
});
afterAll(() => lane?.close());

const cellBoxes = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('td, th, h3, .ant-card')].map((cell) => {
      const { x, y, width, height } = cell.getBoundingClientRect();
      return [cell.textContent, x, y, width, height];
    }),
  );

/** Waits until every product row that is wholly in view has a mark of its own, and returns the rows' ids. */
async function everyRowMarked(rows = 'tbody tr.ant-table-row', list = 'body'): Promise<string[]> {
  return poll(
    async () => {
      const view = await page.locator(list).boundingBox();
      const top = Math.max(0, view?.y ?? 0);
      const bottom = Math.min(880, (view?.y ?? 0) + (view?.height ?? 0));
      const all = await page.locator(rows).all();
      const ids: string[] = [];
      for (const row of all) {
        const box = await row.boundingBox();
        if (!box || box.y < top || box.y + box.height > bottom) continue;
        if (!(await overlay.markIn(box))) return null;
        ids.push((await row.getAttribute('data-row-key')) ?? '');
      }
      return ids.length > 0 && ids;
    },
    { for: 'a mark on every row in view', within: 30_000 },
  );
}

describe('marks on a page that goes on living', () => {
  it('shift nothing and add no style to the page', async () => {
    await page.goto(MARKET_URLS.ranking);
    await page.getByText('680010010001').waitFor();
    const before = await cellBoxes();
    const start = await page.evaluate(() => performance.now());
    const styles = await page.evaluate(() => document.querySelectorAll('style, link').length);
    await lane.grant(await lane.firstRun(), 'tmall', tmall.grants);
    await page.bringToFront();
    await everyRowMarked();
    expect(await cellBoxes()).toEqual(before);
    expect(await page.evaluate(() => document.querySelectorAll('style, link').length)).toBe(styles);
    const shift = await page.evaluate(
      (since) =>
        new Promise<number>((resolve) => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
              if (entry.startTime > since) sum += entry.value;
            }
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
        }),
      start,
    );
    expect(shift).toBe(0);
  });

  it('stay with their rows when the table is sorted', async () => {
    const markOf = async (id: string) => overlay.markIn(await page.locator(`tr[data-row-key="${id}"]`).boundingBox());
    const [first = ''] = await everyRowMarked();
    const before = await markOf(first);
    await page.getByRole('columnheader', { name: '访客数' }).click();
    await everyRowMarked();
    await page.getByRole('columnheader', { name: '访客数' }).click();
    await everyRowMarked();
    await page.locator(`tr[data-row-key="${first}"]`).scrollIntoViewIfNeeded();
    const after = await poll(() => markOf(first), { for: 'the mark of the row that moved' });
    expect(after.verdict).toBe(before?.verdict);
  });

  it('go with the rows of a page and come with those of the next', async () => {
    await page.locator('.ant-pagination-item-2').click();
    await poll(async () => (await page.locator('tr.ant-table-row').first().innerText()).includes('日常款'), {
      for: 'the second page',
    });
    await page.evaluate(() => scrollTo(0, 0));
    await everyRowMarked();
    const planned = (await overlay.marks()).filter(({ verdict }) => verdict !== 'unplanned');
    expect(planned).toEqual([]);
  });

  it('survive a re-render of every row', async () => {
    await page.evaluate(() => {
      for (const row of document.querySelectorAll('tr.ant-table-row')) row.replaceWith(row.cloneNode(true));
    });
    await everyRowMarked();
  });

  it('follow the rows of a virtual list', async () => {
    await lane.grant(await lane.firstRun(), 'jd', jd.grants);
    await page.bringToFront();
    await page.goto(MARKET_URLS.virtualRanking);
    await page.locator('.ant-table-row').first().waitFor();
    const first = await everyRowMarked('.ant-table-row', '.ant-table-tbody-virtual');
    const holder = await page.locator('.ant-table-tbody-virtual').boundingBox();
    if (!holder) throw new Error('the list is not there');
    await page.mouse.move(holder.x + holder.width / 2, holder.y + holder.height / 2);
    await page.mouse.wheel(0, 900);
    await poll(async () => !(await page.locator('.ant-table-row').allInnerTexts()).join().includes(first[0] ?? ''), {
      for: 'the first row to leave',
    });
    const later = await everyRowMarked('.ant-table-row', '.ant-table-tbody-virtual');
    expect(later).not.toEqual(first);
  });

  it('let a finding be settled by key alone, and taken back, while the page hears none of the keys', async () => {
    await page.goto(DUVET);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ['keydown', 'keyup', 'input', 'focusin']) {
        document.addEventListener(type, () => heard.push(type), true);
      }
    });
    const wrong = await poll(async () => (await overlay.marks()).find(({ verdict }) => verdict === 'breach'), {
      for: 'the wrong price',
    });
    await overlay.focusMark(wrong.name);
    const card = await poll(() => overlay.card(), { for: 'the card' });
    expect(card).toContain('What to do');
    await page.keyboard.press('Tab');
    expect(await overlay.focused()).toBe('Acknowledge');
    await page.keyboard.press('Shift+Tab');
    expect(await overlay.focused()).toBe(wrong.name);
    for (const key of ['Tab', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    await page.keyboard.type('asked the shop');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await poll(async () => (await overlay.toast())?.includes('Note saved'), { for: 'the note to be stored' });
    expect(await overlay.focused()).toBe('Undo');

    await overlay.focusMark(wrong.name);
    await poll(async () => (await overlay.card())?.includes('asked the shop'), { for: 'the note in the card' });
    const before = await overlay.button();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await poll(async () => (await overlay.toast())?.includes('Acknowledged'), {
      for: 'the finding to be acknowledged',
    });
    expect((await overlay.button())?.open).toBe((before?.open ?? 0) - 1);
    await page.keyboard.press('Enter');
    await poll(async () => (await overlay.button())?.open === before?.open, { for: 'it to be open again' });

    await overlay.focusMark(wrong.name);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await overlay.card()).toBeNull();
    expect(await overlay.focused()).toBe(wrong.name);
    expect(await page.evaluate(() => (window as { heard?: string[] }).heard)).toEqual([]);
  });

  it('are gone to from breach to breach, each with its card and its number', async () => {
    await page.goto(MARKET_URLS.ranking);
    await everyRowMarked();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const firstRun = await lane.firstRun();
    const next = (step: number) =>
      firstRun.evaluate(async (by) => {
        const [tab] = await chrome.tabs.query({ url: 'https://sycm.taobao.com/*' });
        if (tab) await chrome.tabs.sendMessage(tab.id, { type: 'go-to-breach', step: by });
      }, step);
    await next(1);
    const said = await poll(async () => /Breach 1 of (\d)/.exec((await overlay.toast()) ?? ''), { for: 'its number' });
    await poll(() => overlay.card(), { for: 'its card' });
    expect(await overlay.focused()).toMatch(/^Wrong/);
    await page.keyboard.press('ArrowLeft');
    await poll(async () => (await overlay.toast())?.includes(`Breach ${said[1]} of ${said[1]}`), {
      for: 'the last one',
    });
  });

  it('have a button that keeps out of the way of what the page fixes later, and can be hidden on a site', async () => {
    const before = await poll(() => overlay.button(), { for: 'the button' });
    await page.evaluate(() => {
      const chat = document.createElement('div');
      chat.style.cssText = 'position:fixed;right:20px;bottom:20px;width:64px;height:64px;background:blue';
      document.body.append(chat);
    });
    await poll(async () => ((await overlay.button())?.box.y ?? 0) < before.box.y - 40, { for: 'the button to move' });
    const { box } = await poll(() => overlay.button(), { for: 'the button' });
    await page.mouse.click(box.x + 10, box.y + 10, { button: 'right' });
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await poll(async () => (await overlay.button())?.box.width === 0, { for: 'the button to be hidden' });
    await page.keyboard.press('Enter');
    await poll(async () => (await overlay.button())?.box.width, { for: 'the button to be back' });
  });

  it('leave nothing behind when the grant is taken back', async () => {
    await page.goto(MARKET_URLS.virtualRanking);
    await poll(() => overlay.button(), { for: 'the overlay' });
    const firstRun = await lane.firstRun();
    await firstRun.bringToFront();
    await firstRun.getByTestId('revoke-jd').click();
    await poll(() => page.evaluate(() => document.querySelector('pitcrew-overlay') === null), {
      for: 'the overlay to go',
    });
  });
});

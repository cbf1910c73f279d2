import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tmall } from '@/lib/platforms/tmall/definition';
import { MARKET_URLS } from '../../market/server';
import { type Overlay, overlayOf } from '../../support/overlay';
import { openPitLane, type PitLane } from '../../support/pit-lane';
import { poll } from '../../support/poll';

const DUVET = 'https://detail.tmall.com/item.htm?id=680010010003';

let lane: PitLane;
let page: Page;
let overlay: Overlay;

beforeAll(async () => {
  lane = await openPitLane();
  const firstRun = await lane.firstRun();
  await lane.importPlan(firstRun);
  await lane.grant(firstRun, 'tmall', tmall.grants);
  page = await lane.browser.context.newPage();
  overlay = await overlayOf(page);
});
afterAll(() => lane?.close());

const dockOf = () =>
  poll(() => page.frames().find((frame) => frame.url().includes('/dock.html')), { for: 'the dock', within: 20_000 });

async function openDock(): Promise<Frame> {
  const { box } = await poll(() => overlay.button(), { for: 'the button' });
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  return dockOf();
}

const checksIn = (dock: Frame) =>
  dock.getByTestId('finding-row').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.check));
const doneIn = async (dock: Frame) => Number((await dock.getByTestId('round-progress').innerText()).split(' ')[0]);

describe('the dock beside a page, in Chromium', () => {
  it('shows what is wrong with what to do, and filters by kind, gravity and this page', async () => {
    await page.goto(DUVET);
    await poll(async () => (await overlay.marks()).some(({ verdict }) => verdict === 'breach'), { for: 'a breach' });
    await page.goto(MARKET_URLS.slots);
    await poll(async () => (await overlay.marks()).some(({ verdict }) => verdict === 'breach'), { for: 'a breach' });
    const dock = await openDock();
    const row = dock.locator('[data-testid=finding-row][data-check=price]').first();
    await row.waitFor();
    expect(await row.getByTestId('finding-todo').innerText()).toContain('Set the price back to ¥299');
    const all = await checksIn(dock);
    await dock.getByTestId('filter-page').click();
    const here = await checksIn(dock);
    expect(here.length).toBeGreaterThan(0);
    expect(here).not.toContain('price');
    expect(all.length).toBeGreaterThan(here.length);
    await dock.getByTestId('filter-clear').click();
    await dock.getByTestId('filter-kind').selectOption('price');
    expect(new Set(await checksIn(dock))).toEqual(new Set(['price']));
  });

  it('says how much of the page was read, and how its slots stand', async () => {
    const dock = await dockOf();
    expect(await dock.getByTestId('page-status').innerText()).toMatch(/rows seen.*values read/);
    const slots = dock.getByTestId('slot-row');
    await slots.first().waitFor();
    expect(await slots.first().getAttribute('data-verdict')).toBe('breach');
    expect(await slots.first().getByTestId('slot-todo').first().innerText()).toContain('Open the slot as a buyer does');
  });

  it('opens the next page of the launch round in the same tab, stays open there, and ticks it once it was read', async () => {
    const dock = await dockOf();
    const tabs = lane.browser.context.pages().length;
    const before = await doneIn(dock);
    const from = page.url();
    await dock.getByTestId('round-next').click();
    await page.waitForURL((url) => url.href !== from);
    expect(page.url()).toMatch(/^https:\/\/(detail|pages)\.tmall\.com\//);
    expect(lane.browser.context.pages()).toHaveLength(tabs);
    const again = await dockOf();
    await poll(async () => (await doneIn(again)) === before + 1, { for: 'one page more to be ticked' });
    // The filter of the page before still holds.
    expect(new Set(await checksIn(again))).toEqual(new Set(['price']));
  });

  it('goes on by key from page to page until what may be read was read', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      const dock = await dockOf();
      await dock.getByTestId('round-progress').waitFor();
      const before = await doneIn(dock);
      if ((await dock.getByTestId('round-next').count()) === 0) break;
      await dock.getByTestId('round-next').focus();
      await page.keyboard.press('Alt+n');
      await poll(async () => (await doneIn(await dockOf()).catch(() => 0)) === before + 1, { for: 'the next tick' });
    }
    const dock = await dockOf();
    expect(await dock.getByTestId('round-next').count()).toBe(0);
    expect(await dock.getByTestId('launch-round').innerText()).toContain('None of the pages left can be opened');
  });
});

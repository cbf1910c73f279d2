import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tmall } from '@/lib/platforms/tmall/definition';
import { MARKET_URLS } from '../../market/server';
import { type Overlay, overlayOf } from '../../support/overlay';
import { openPitLane, type PitLane } from '../../support/pit-lane';
import { poll } from '../../support/poll';
import { readStored } from '../../support/stored';

/** More stops than any of our pages has. */
const ENOUGH = 250;

let lane: PitLane;
let firstRun: Page;
let page: Page;
let overlay: Overlay;
let dock: Frame;

beforeAll(async () => {
  lane = await openPitLane();
  firstRun = await lane.firstRun();
  page = await lane.browser.context.newPage();
  overlay = await overlayOf(page);
});
afterAll(() => lane?.close());

/** What has the focus: the test ids around it, and whether one sees that it has it. Runs in a page. */
function whatIsFocused() {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const ids: string[] = [];
  for (let at: Element | null = focused; at; at = at.parentElement) {
    const id = at.getAttribute('data-testid');
    if (id) ids.push(id);
  }
  const ring = [focused, ...focused.children, ...(focused.parentElement ? [focused.parentElement] : [])]
    .concat([...(focused.closest('label')?.children ?? [])])
    .some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && outlineWidth !== '0px';
    });
  const { top, bottom } = focused.getBoundingClientRect();
  const inView = bottom > 0 && top < innerHeight;
  return { ids, seen: ring && inView, html: focused.outerHTML.slice(0, 120) };
}

/** Presses Tab until what has this test id has the focus; every stop on the way must be seen to have it. */
async function tabTo(page: Page, testId: string, place: Page | Frame = page, key = 'Tab'): Promise<void> {
  const unseen: string[] = [];
  for (let stop = 0; stop < ENOUGH; stop += 1) {
    await page.keyboard.press(key);
    const focused = await place.evaluate(whatIsFocused);
    if (!focused) continue;
    if (!focused.seen) unseen.push(focused.html);
    if (!focused.ids.includes(testId)) continue;
    expect(unseen).toEqual([]);
    return;
  }
  throw new Error(`no Tab leads to ${testId}`);
}

async function press(page: Page, testId: string, place: Page | Frame = page): Promise<void> {
  await tabTo(page, testId, place);
  await page.keyboard.press('Enter');
}

describe('a journey without a mouse, in Chromium', () => {
  it('allows a marketplace and loads the example campaign', async () => {
    for (const pattern of tmall.grants) await lane.browser.allowPrompt(pattern);
    await firstRun.bringToFront();
    await press(firstRun, 'grant-tmall');
    await firstRun.getByTestId('revoke-tmall').waitFor();
    await press(firstRun, 'load-example');
    await firstRun.getByTestId('import-saved').waitFor();
    expect((await readStored(firstRun)).campaigns).toHaveLength(1);
  });

  it('takes the import back by Ctrl+Z, and does it again', async () => {
    await firstRun.keyboard.press('Control+z');
    await poll(async () => (await readStored(firstRun)).campaigns.length === 0, { for: 'the campaign to be gone' });
    await press(firstRun, 'load-example');
    await poll(async () => (await readStored(firstRun)).campaigns.length === 1, { for: 'the campaign to be back' });
  });

  it('reaches a mark on a dashboard, reads its card and acknowledges what is wrong', async () => {
    await page.bringToFront();
    await page.goto('https://detail.tmall.com/item.htm?id=680010010003');
    await poll(async () => (await overlay.marks()).some(({ verdict }) => verdict === 'breach'), { for: 'a breach' });
    const { open } = (await overlay.button()) ?? { open: 0 };
    await poll(
      async () => {
        await page.keyboard.press('Tab');
        return (await overlay.focused())?.includes('309');
      },
      { for: 'the mark to have the focus' },
    );
    const card = await poll(() => overlay.card(), { for: 'the card of the mark' });
    expect(card).toContain('299');
    await poll(
      async () => {
        await page.keyboard.press('Tab');
        return (await overlay.focused())?.includes('Acknowledge');
      },
      { for: 'the button in the card' },
    );
    await page.keyboard.press('Enter');
    await poll(async () => ((await overlay.button())?.open ?? open) < open, { for: 'one open finding less' });
  });

  it('opens the dock from its button, filters the findings and adds a note', async () => {
    await page.goto(MARKET_URLS.ranking);
    await poll(async () => (await overlay.marks()).length > 0, { for: 'marks' });
    await poll(
      async () => {
        await page.keyboard.press('Shift+Tab');
        return (await overlay.focused())?.includes('Pitcrew');
      },
      { for: 'the floating button' },
    );
    await page.keyboard.press('Enter');
    dock = await poll(() => page.frames().find((frame) => frame.url().includes('/dock.html')), { for: 'the dock' });
    await dock.getByTestId('filter-state').waitFor();
    await tabTo(page, 'filter-state', dock);
    await page.keyboard.press('ArrowDown');
    await dock.locator('[data-testid=finding-row][data-check=price]').first().waitFor();
    await press(page, 'finding-evidence', dock);
    await tabTo(page, 'finding-note', dock);
    await page.keyboard.type('The shop was told');
    await press(page, 'finding-resolved', dock);
    await poll(async () => (await readStored(firstRun)).findings.some(({ note }) => note === 'The shop was told'), {
      for: 'the note to be stored',
    });
  });

  it('takes a snapshot from the popup', async () => {
    await page.bringToFront();
    await lane.browser.clickToolbarButton(page);
    const popup = await lane.browser.view('popup.html');
    const ready = () => popup.evaluate(() => document.querySelector('[data-testid=popup-snapshot]') !== null, null);
    await poll(ready, { for: 'the popup' });
    await poll(
      async () => {
        await popup.press('Tab');
        return popup.evaluate(() => document.activeElement?.getAttribute('data-testid') === 'popup-snapshot', null);
      },
      { for: 'the button of the popup' },
    );
    await popup.press('Enter');
    await poll(
      () =>
        popup.evaluate(() => document.querySelector('[data-testid=snapshot-result][data-status=kept]') !== null, null),
      { for: 'the snapshot to be kept' },
    );
    await popup.close();
  });

  it('moves through the parts of the review and its replay', async () => {
    const review = await lane.browser.openPage('review.html');
    await review.getByTestId('review').waitFor();
    await press(review, 'nav-log');
    await review.getByTestId('log-row').first().waitFor();
    await review.keyboard.press('Shift+Tab');
    await tabTo(review, 'replay-slider', review, 'Shift+Tab');
    await review.keyboard.press('ArrowLeft');
    await review.getByTestId('as-of').waitFor();
    await review.close();
  });

  it('changes a plan, saves it and exports it', async () => {
    const plan = await lane.browser.openPage('plan.html');
    await press(plan, 'campaign-open');
    await plan.getByTestId('plan-grid').waitFor();
    await tabTo(plan, 'plan-grid');
    await plan.keyboard.press('ArrowRight');
    await plan.keyboard.type('Renamed by key');
    await plan.keyboard.press('Enter');
    await plan.getByTestId('plan-state').filter({ hasText: 'Ready to save' }).waitFor();
    await plan.keyboard.press('Control+s');
    await poll(async () => (await readStored(firstRun)).campaigns[0]?.name === 'Renamed by key', {
      for: 'the plan to be saved',
    });
    await plan.keyboard.press('Escape');
    await press(plan, 'plan-export');
    const saving = plan.waitForEvent('download');
    await press(plan, 'plan-export-json');
    expect(await readFile(await (await saving).path(), 'utf8')).toContain('Renamed by key');
    await plan.close();
  });

  it('meets nothing whose place in the order is forced', async () => {
    for (const name of ['popup.html', 'sidepanel.html', 'options.html', 'plan.html', 'review.html', 'help.html']) {
      const shown = await lane.browser.openPage(name);
      await shown.locator('main').first().waitFor();
      expect(await shown.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count()).toBe(0);
      await shown.close();
    }
  });
});

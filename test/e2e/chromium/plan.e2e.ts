import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tmall } from '@/lib/platforms/tmall/definition';
import { type Overlay, overlayOf } from '../../support/overlay';
import { openPitLane, type PitLane } from '../../support/pit-lane';
import { poll } from '../../support/poll';
import { readStored } from '../../support/stored';

const DUVET = 'https://detail.tmall.com/item.htm?id=680010010003';

let lane: PitLane;
let firstRun: Page;
let plan: Page;
let page: Page;
let overlay: Overlay;

beforeAll(async () => {
  lane = await openPitLane();
  firstRun = await lane.firstRun();
  plan = await lane.browser.openPage('plan.html');
  page = await lane.browser.context.newPage();
  overlay = await overlayOf(page);
});
afterAll(() => lane?.close());

const grid = (testId = 'plan-grid') => plan.getByTestId(testId);
const cell = (row: number, column: number, testId?: string) =>
  grid(testId).locator(`[data-row="${row}"][data-column="${column}"]`);
const open = (table: string) => plan.getByTestId(`tab-plan.table.${table}`).click();
const stored = async () => (await readStored(firstRun)).campaigns;

/** Copies a table as a spreadsheet would and pastes it where the cursor is. */
async function paste(rows: readonly (readonly string[])[]): Promise<void> {
  await plan.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    rows.map((row) => row.join('\t')).join('\r\n'),
  );
}

async function save(revision: number): Promise<void> {
  await plan.getByTestId('plan-save').click();
  await plan
    .getByTestId('plan-revision')
    .filter({ hasText: `Revision ${revision}` })
    .waitFor();
}

describe('a plan from nothing, in Chromium', () => {
  it('is begun with a name and the dates of the sale', async () => {
    const live = lane.promotion.campaign.phases.find(({ kind }) => kind === 'live');
    await plan.getByTestId('plan-new').click();
    await plan.getByTestId('start-name').fill('My sale');
    await plan.getByTestId('start-begins').fill(live?.start ?? '');
    await plan.getByTestId('start-ends').fill(live?.end ?? '');
    await plan.getByTestId('start-platform-tmall').check();
    expect(await plan.getByTestId('start-phase').count()).toBe(5);
    await plan.getByTestId('start-make').click();
    await plan.getByTestId('product-list').waitFor();
    expect(await stored()).toMatchObject([{ id: 'my-sale', zone: 'Asia/Shanghai', currency: 'CNY', revision: 1 }]);
  });

  it('takes a product list as it was copied from a spreadsheet', async () => {
    await paste([
      ['Platform', 'Name', 'Product id on the platform', 'Promotion price', 'List price'],
      ['天猫', 'Duvet', '680010010003', '299', '399'],
      ['Tmall', 'Mug', '680010010001', '89.9', '129'],
      ['JD', 'Mug', '100010010001', '89.9', '129'],
    ]);
    await plan.getByTestId('product-add').click();
    await plan.getByTestId('plan-state').filter({ hasText: 'Ready to save' }).waitFor();
    await save(2);
    const [campaign] = await stored();
    expect(campaign?.products.map(({ name, listings }) => [name, listings.map(({ platform }) => platform)])).toEqual([
      ['Duvet', ['tmall']],
      ['Mug', ['tmall', 'jd']],
    ]);
  });

  it('is what pages are checked against at once', async () => {
    await lane.grant(firstRun, 'tmall', tmall.grants);
    await page.bringToFront();
    await page.goto(DUVET);
    const mark = await poll(
      async () => (await overlay.marks()).find(({ verdict, text }) => verdict === 'breach' && text.includes('309')),
      { for: 'the wrong price' },
    );
    expect(mark.text).toContain('299');
  });

  it('is worked on by key alone, undone, and not saved while anything is wrong', async () => {
    await plan.bringToFront();
    await open('prices');
    await cell(0, 0).click();
    await plan.keyboard.press('Control+End');
    await plan.keyboard.press('Home');
    await plan.keyboard.type('Mug');
    await plan.keyboard.press('Tab');
    await plan.keyboard.type('nowhere');
    await plan.keyboard.press('Enter');
    await plan.getByTestId('plan-problems').filter({ hasText: 'One thing to mend' }).waitFor();
    await plan.keyboard.press('Control+s');
    await plan.getByTestId('problem').click();
    expect(await plan.getByTestId('cell-problem').innerText()).toContain('phase of this plan');
    expect((await stored())[0]?.revision).toBe(2);
    await plan.keyboard.press('Control+z');
    await plan.keyboard.press('Control+z');
    await plan.getByTestId('plan-state').filter({ hasText: 'Saved' }).waitFor();
  });

  it('keeps unsaved work over the closing of the tab, and saves it as the next version', async () => {
    await open('phases');
    await cell(0, 1).click();
    await plan.keyboard.type('Getting ready');
    await plan.keyboard.press('Enter');
    await plan.getByTestId('plan-state').filter({ hasText: 'Ready to save' }).waitFor();
    await plan.close();
    plan = await lane.browser.openPage('plan.html');
    await plan.getByTestId('campaign-open').click();
    await open('phases');
    expect(await cell(0, 1).innerText()).toBe('Getting ready');
    await save(3);
    expect((await stored())[0]?.phases[0]?.name).toBe('Getting ready');
  });

  it('goes back to an earlier version, which then is the newest', async () => {
    await plan.getByTestId('plan-versions-open').click();
    await plan.getByTestId('plan-change').filter({ hasText: 'Getting ready' }).waitFor();
    await plan.getByTestId('version-restore').first().click();
    await plan.getByTestId('plan-revision').filter({ hasText: 'Revision 4' }).waitFor();
    expect((await stored())[0]?.phases[0]?.name).toBe('Preparation');
  });

  it('is duplicated for the next sale, exported, and shows what an import would change', async () => {
    await plan.getByTestId('plan-list-open').click();
    const [download] = await Promise.all([
      plan.waitForEvent('download'),
      plan.getByTestId('campaign-export-xlsx').click(),
    ]);
    await plan.getByTestId('campaign-copy').click();
    await plan.getByTestId('copy-name').fill('Next sale');
    await plan.getByTestId('copy-start').fill('2030-06-17T20:00');
    await plan.getByTestId('copy-make').click();
    await plan.getByTestId('plan-editor').waitFor();
    const next = (await stored()).find(({ id }) => id === 'next-sale');
    expect(next?.phases.find(({ kind }) => kind === 'live')?.start).toBe('2030-06-17T20:00');
    expect(next?.products).toHaveLength(2);
    await plan.goto(lane.browser.pageUrl('plan.html#plan/my-sale'));
    await open('phases');
    await cell(0, 1).click();
    await plan.keyboard.type('Other');
    await plan.keyboard.press('Enter');
    await plan.getByTestId('plan-state').filter({ hasText: 'Ready to save' }).waitFor();
    await save(5);
    await plan.getByTestId('plan-list-open').click();
    await plan.getByTestId('import-file').setInputFiles(await download.path());
    await plan.getByTestId('plan-change').filter({ hasText: 'Other' }).waitFor();
    await plan.getByTestId('import-keep').click();
    expect((await stored()).find(({ id }) => id === 'my-sale')?.revision).toBe(5);
  });

  it('is removed and brought back, at once or later, and leaves the other', async () => {
    const card = plan.locator('[data-testid=campaign][data-id=next-sale]');
    const gone = () => poll(async () => (await stored()).length === 1, { for: 'the campaign to be gone' });
    const back = () => poll(async () => (await stored()).length === 2, { for: 'the campaign to be back' });
    await card.getByTestId('campaign-remove').click();
    await gone();
    await plan.getByTestId('undo-action').click();
    await back();
    await card.getByTestId('campaign-remove').click();
    await gone();
    await plan.reload();
    await plan.getByTestId('campaign-restore').click();
    await back();
    await card.getByTestId('campaign-remove').click();
    await gone();
    expect(await plan.getByTestId('campaign-active').count()).toBe(1);
  });
});

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExport } from '@/lib/exchange/read-export';
import { tmall } from '@/lib/platforms/tmall/definition';
import { MARKET_URLS } from '../../market/server';
import { type Overlay, overlayOf } from '../../support/overlay';
import { openPitLane, type PitLane } from '../../support/pit-lane';
import { poll } from '../../support/poll';
import { readStored } from '../../support/stored';

const DUVET = 'https://detail.tmall.com/item.htm?id=680010010003';
const MUG = 'https://detail.tmall.com/item.htm?id=680010010001';
const BANNER = 'https://pages.tmall.com/wow/double11';

let lane: PitLane;
let firstRun: Page;
let page: Page;
let overlay: Overlay;

beforeAll(async () => {
  lane = await openPitLane();
  firstRun = await lane.firstRun();
  page = await lane.browser.context.newPage();
  overlay = await overlayOf(page);
});
afterAll(() => lane?.close());

/** Opens a page of the market and waits until its button says that it was read. */
async function visit(url: string): Promise<void> {
  await page.bringToFront();
  await page.goto(url);
  await poll(() => overlay.button(), { for: `the button on ${url}` });
}

const breaches = async () => (await overlay.marks()).filter(({ verdict }) => verdict === 'breach');

describe('from install to export, in Chromium', () => {
  it('leaves a marketplace page alone before anything is granted', async () => {
    await page.goto(MARKET_URLS.ranking);
    await page.getByText('680010010001').waitFor();
    expect(await overlay.button()).toBeNull();
    expect(await readStored(firstRun)).toMatchObject({ snapshots: [] });
  });

  it('says on the first-run page what is read, and marks the open page once its platform is granted', async () => {
    await expect(firstRun.getByTestId('platform-tmall').innerText()).resolves.toContain('taobao.com');
    await lane.importPlan(firstRun);
    await lane.grant(firstRun, 'tmall', tmall.grants);
    await page.bringToFront();
    const mug = page.locator('tr', { hasText: '680010010001' });
    const other = page.locator('tr', { hasText: '日常款' }).first();
    const planned = await poll(async () => overlay.markIn(await mug.boundingBox()), { for: 'a mark on a planned row' });
    expect(planned.verdict).not.toBe('unplanned');
    const unplanned = await poll(async () => overlay.markIn(await other.boundingBox()), {
      for: 'a mark on another row',
    });
    expect(unplanned).toMatchObject({ verdict: 'unplanned', text: 'Not in plan' });
  });

  it('flags the wrong price beside it, with what was planned and where it was seen', async () => {
    await visit(DUVET);
    const mark = await poll(async () => (await breaches()).find(({ text }) => text.includes('309')), {
      for: 'the wrong price',
    });
    expect(mark.text).toContain('299');
    await page.mouse.move(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2);
    const card = await poll(() => overlay.card(), { for: 'the card behind the mark' });
    expect(card).toContain('309');
    expect(card).toContain('299');
    await page.mouse.move(5, 400);
    await poll(async () => (await overlay.card()) === null, { for: 'the card to close' });
    await overlay.focusMark(mark.name);
    await poll(() => overlay.card(), { for: 'the card under keyboard focus' });
  });

  it('flags the time that differs from the plan and from the banner', async () => {
    await visit(BANNER);
    await visit(MUG);
    const mark = await poll(async () => (await breaches()).find(({ text }) => text.includes('02:00')), {
      for: 'the wrong time',
    });
    expect(mark.text).toContain('04:00');
  });

  it('flags the slot that nobody clicks, and no other', async () => {
    await visit(MARKET_URLS.slots);
    const dead = page.locator('tr', { hasText: '680010010002' });
    const good = page.locator('tr', { hasText: '680010010001' });
    const mark = await poll(
      async () => {
        const found = await overlay.markIn(await dead.boundingBox());
        return found?.verdict === 'breach' && found;
      },
      { for: 'a breach on the dead slot' },
    );
    expect(mark.text).toMatch(/%/);
    const { findings } = await readStored(firstRun);
    const slots = findings.flatMap(({ judgement: { subject } }) => (subject.type === 'slot' ? [subject.slot] : []));
    expect(new Set(slots)).toEqual(new Set(['T2']));
    expect(await good.count()).toBe(1);
  });

  it('shows the three of them in the dock with their evidence', async () => {
    const button = await poll(() => overlay.button(), { for: 'the button' });
    const { findings } = await readStored(firstRun);
    expect(button.open).toBe(findings.filter(({ state }) => state === 'open').length);
    await page.mouse.click(button.box.x + button.box.width / 2, button.box.y + button.box.height / 2);
    const dock = await poll(() => page.frames().find((frame) => frame.url().includes('/dock.html')), {
      for: 'the dock',
    });
    for (const check of ['price', 'times', 'rate']) {
      const row = dock.locator(`[data-testid=finding-row][data-check=${check}]`).first();
      await row.waitFor();
      await row.getByTestId('finding-evidence').click();
      await row.getByTestId('evidence').first().waitFor();
    }
    await dock.getByTestId('goals').waitFor();
  });

  it('counts at once on the page what is acknowledged in the dock', async () => {
    const dock = await poll(() => page.frames().find((frame) => frame.url().includes('/dock.html')), {
      for: 'the dock',
    });
    const { open } = await overlay.button().then((button) => button ?? { open: 0 });
    await dock
      .locator('[data-testid=finding-row][data-check=times]')
      .first()
      .getByTestId('finding-acknowledged')
      .click();
    await poll(async () => (await overlay.button())?.open === open - 1, { for: 'one open finding less' });
    await dock.getByTestId('undo-action').click();
    await poll(async () => (await overlay.button())?.open === open, { for: 'the finding to be open again' });
  });

  it('shows phase, goals and the most urgent findings in the popup, and takes a snapshot of the page', async () => {
    const before = (await readStored(firstRun)).snapshots.length;
    await page.bringToFront();
    await lane.browser.clickToolbarButton(page);
    const popup = await lane.browser.view('popup.html');
    const text = await poll(
      async () => {
        const shown = await popup.evaluate(() => document.body?.innerText ?? '', null);
        return shown.includes('Open findings') && shown;
      },
      { for: 'the popup' },
    );
    expect(text).toContain('Live');
    expect(text).toContain('GMV');
    const checks = await popup.evaluate(
      () => [...document.querySelectorAll<HTMLElement>('[data-testid=finding-row]')].map((row) => row.dataset.check),
      null,
    );
    expect(await popup.evaluate(() => document.documentElement.scrollWidth - innerWidth, null)).toBeLessThanOrEqual(0);
    expect(new Set(checks)).toEqual(new Set(['price', 'times', 'rate']));
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
    expect(snapshots.length).toBeGreaterThan(before);
    expect(snapshots.some(({ trigger }) => trigger === 'user')).toBe(true);
    await popup.close();
  });

  it.each(['json', 'xlsx', 'csv'] as const)('exports %s that reads back as what is stored', async (format) => {
    // The page must rest, or it adds a snapshot between the export and the comparison.
    await page.goto('about:blank');
    const review = await lane.browser.openPage('review.html#data');
    const [download] = await Promise.all([
      review.waitForEvent('download'),
      review.getByTestId(`export-${format}`).click(),
    ]);
    const bytes = new Uint8Array(await readFile(await download.path()));
    const read = await readExport({ name: download.suggestedFilename(), bytes });
    if (read.status === 'refused') throw new Error(JSON.stringify(read.reason));
    const { snapshots, findings, campaigns } = await readStored(review);
    const byId = <T extends { id: string }>(rows: readonly T[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(read.snapshots)).toEqual(byId(snapshots));
    expect(byId(read.findings)).toEqual(byId(findings));
    expect(read.campaign).toEqual(campaigns[0]);
    await review.close();
  });
});

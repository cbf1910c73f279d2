import { join } from 'node:path';
import type { Page } from 'playwright';
import type { CheckId } from '@/lib/domain/check-id';
import type { Language } from '@/lib/i18n/translate';
import { overlayOf } from '../support/overlay';
import { openPitLane, type PitLane } from '../support/pit-lane';
import { poll } from '../support/poll';
import { readStored } from '../support/stored';
import { findingLines } from './finding-lines';
import { readyLane, STOPS } from './stops';

/** What the promotion does wrong, and the check that must find it. */
const SEEDED: readonly { fault: string; check: CheckId; about: string }[] = [
  { fault: 'the duvet costs ten yuan too much', check: 'price', about: 'duvet' },
  { fault: 'the mug page names an end two hours early', check: 'times', about: 'detail-mug' },
  { fault: 'the kettle never got its promotion price', check: 'price-window', about: 'kettle' },
  { fault: 'slot T2 is hardly clicked', check: 'rate', about: 'T2' },
  { fault: 'the blender is sold out', check: 'stock', about: 'blender' },
];

/**
 * Takes the extension through the demo market without a window: visits every stop, takes pictures of every surface into
 * the folder and prints what was found. Resolves with the number of seeded faults that were not found.
 */
export async function takeTour(language: Language, theme: 'light' | 'dark', folder: string): Promise<number> {
  const lane = await openPitLane({ language, theme });
  try {
    const firstRun = await lane.firstRun();
    await readyLane(lane);
    await firstRun.bringToFront();
    await firstRun.screenshot({ path: join(folder, '00-first-run.png'), fullPage: true });
    const page = await lane.browser.context.newPage();
    // A picture of something half faded in says nothing of how it looks.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await visitStops(page, folder);
    await showDock(page, folder);
    await showPopup(lane, page, folder);
    for (const name of ['sidepanel', 'review']) await showPage(lane, name, folder);
    return await report(lane, firstRun, language, folder);
  } finally {
    await lane.close();
  }
}

async function visitStops(page: Page, folder: string): Promise<void> {
  const overlay = await overlayOf(page);
  for (const [index, { name, url }] of STOPS.entries()) {
    await page.goto(url);
    await poll(() => overlay.button(), { for: `the button on ${url}` });
    await poll(async () => (await overlay.marks()).length > 0, { for: 'marks', within: 5_000 }).catch(() => {});
    await page.screenshot({ path: join(folder, `${String(index + 1).padStart(2, '0')}-${name}.png`) });
  }
  const [breach] = (await overlay.marks()).filter(({ verdict }) => verdict === 'breach');
  if (!breach) return;
  await page.mouse.move(breach.box.x + breach.box.width / 2, breach.box.y + breach.box.height / 2);
  await poll(() => overlay.card(), { for: 'the card behind a mark' });
  await page.screenshot({ path: join(folder, '20-card.png') });
  await page.mouse.move(5, 400);
}

async function showDock(page: Page, folder: string): Promise<void> {
  const button = await (await overlayOf(page)).button();
  if (!button) return;
  await page.mouse.click(button.box.x + button.box.width / 2, button.box.y + button.box.height / 2);
  const dock = await poll(() => page.frames().find((frame) => frame.url().includes('/dock.html')), { for: 'the dock' });
  await dock.getByTestId('finding-row').first().waitFor();
  await dock.getByTestId('finding-evidence').first().click();
  await page.screenshot({ path: join(folder, '21-dock.png') });
}

async function showPopup(lane: PitLane, page: Page, folder: string): Promise<void> {
  await lane.browser.clickToolbarButton(page);
  const popup = await lane.browser.view('popup.html');
  await poll(() => popup.evaluate(() => document.querySelector('[data-testid=goals]') !== null, null), {
    for: 'the popup',
  });
  await popup.screenshot(join(folder, '22-popup.png'));
  await popup.close();
}

async function showPage(lane: PitLane, name: string, folder: string): Promise<void> {
  const page = await lane.browser.openPage(`${name}.html`);
  if (name === 'sidepanel') await page.setViewportSize({ width: 400, height: 900 });
  await page
    .getByTestId(name === 'review' ? 'overview-finding' : 'finding-row')
    .first()
    .waitFor();
  await page.screenshot({ path: join(folder, `23-${name}.png`), fullPage: true });
  await page.close();
}

async function report(lane: PitLane, firstRun: Page, language: Language, folder: string): Promise<number> {
  const { snapshots, findings } = await readStored(firstRun);
  const { campaign } = lane.promotion;
  console.log(`\n${campaign.name}: ${snapshots.length} snapshots, ${findings.length} findings`);
  for (const line of findingLines(findings, campaign, language)) console.log(line);
  const missed = SEEDED.filter(
    ({ check, about }) =>
      !findings.some(({ judgement }) => judgement.check === check && JSON.stringify(judgement.subject).includes(about)),
  );
  console.log(`\n${SEEDED.length - missed.length} of ${SEEDED.length} seeded faults found`);
  for (const { fault } of missed) console.log(`  not found: ${fault}`);
  console.log(`Screenshots: ${folder}`);
  return missed.length;
}

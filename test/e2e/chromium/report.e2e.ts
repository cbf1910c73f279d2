import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPack } from '../../lab/verify-pack';
import { openPitLane, type PitLane } from '../../support/pit-lane';
import { reviewInputs } from '../../support/review-fixtures';
import { storeReview } from '../../support/store-review';

let lane: PitLane;
let review: Page;
let folder: string;
const complaints: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pitcrew-report-'));
  lane = await openPitLane();
  await storeReview(await lane.firstRun(), reviewInputs());
  review = await lane.browser.context.newPage();
  review.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  review.on('pageerror', (error) => complaints.push(error.message));
  await review.goto(lane.browser.pageUrl('review.html#report'));
  await review.getByTestId('report-panel').waitFor();
});
afterAll(async () => {
  await lane?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Saves what a click gives, and answers where it is. */
async function saved(testId: string): Promise<string> {
  const [download] = await Promise.all([review.waitForEvent('download'), review.getByTestId(testId).click()]);
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

describe('reports of a review, in Chromium', () => {
  it('are a page that opens with the network off, asks for nothing and runs no script', async () => {
    const file = await saved('report-html');
    const page = await lane.browser.context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await lane.browser.context.setOffline(true);
    const address = pathToFileURL(file).href;
    await page.goto(address);
    expect(await page.locator('section').count()).toBe(8);
    expect(await page.locator('svg[role=img]').count()).toBeGreaterThan(4);
    expect(await page.locator('script').count()).toBe(0);
    expect(asked).toEqual([address]);
    await lane.browser.context.setOffline(false);
    await page.close();
  });

  it('are slides whose charts hold their figures', async () => {
    const entries = Object.keys(unzipSync(readFileSync(await saved('report-pptx'))));
    const charts = entries.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBeGreaterThan(4);
    expect(entries.filter((name) => /^ppt\/embeddings\/.+\.xlsx$/.test(name))).toHaveLength(charts.length);
  });

  it('are a workbook', async () => {
    expect(Object.keys(unzipSync(readFileSync(await saved('report-xlsx'))))).toContain('xl/workbook.xml');
  });

  it('are a pack of evidence that another program finds whole, by the hash that was shown', async () => {
    const pack = readFileSync(await saved('report-evidence'));
    const head = await review.getByTestId('report-head').textContent();
    const verdict = verifyPack(pack, head);
    expect(verdict).toMatchObject({ ok: true, head, problems: [] });
    expect(verdict.records).toBeGreaterThan(3);
  });

  it('never complain', () => expect(complaints).toEqual([]));
});

import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vip } from '@/lib/platforms/vip/definition';
import { FRAME, FRAMED_PAGES, SHELL } from '../../market/framed-dashboard';
import { overlayOf } from '../../support/overlay';
import { openPitLane, type PitLane } from '../../support/pit-lane';
import { poll } from '../../support/poll';
import { readStored } from '../../support/stored';

let lane: PitLane;
let page: Page;

beforeAll(async () => {
  lane = await openPitLane();
  await lane.browser.context.route(
    (url) => url.href in FRAMED_PAGES,
    (route) => route.fulfill({ contentType: 'text/html', body: FRAMED_PAGES[route.request().url()] ?? '' }),
  );
  const firstRun = await lane.firstRun();
  await lane.importPlan(firstRun);
  await lane.grant(firstRun, 'vip', vip.grants);
  page = await lane.browser.context.newPage();
  await page.goto(SHELL);
});
afterAll(() => lane?.close());

async function shellSnapshots() {
  const { snapshots } = await readStored(await lane.firstRun());
  return snapshots.filter(({ url }) => url === SHELL);
}

/** The visitors of each product in the newest snapshot of the shell. */
async function newestVisitors(): Promise<Record<string, number>> {
  const newest = (await shellSnapshots()).sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))[0];
  const found: Record<string, number> = {};
  for (const { rows, columns } of newest?.reading.tables ?? []) {
    const visitors = columns.find(({ metric }) => metric === 'visitors');
    rows.forEach(({ productId }, index) => {
      const field = visitors?.fields[index];
      if (productId && field?.status === 'ok') found[productId] = Number(field.value.value);
    });
  }
  return found;
}

describe('a dashboard in frames of other origins', () => {
  it('is one snapshot of the page, with what the granted frame shows and nothing of the others', async () => {
    const visitors = await poll(
      async () => {
        const found = await newestVisitors();
        return Object.keys(found).length > 0 && found;
      },
      { for: 'the table of the frame' },
    );
    expect(visitors).toEqual({ '6919012345678900001': 1205, '6919012345678900002': 88 });
    const { snapshots } = await readStored(await lane.firstRun());
    expect(snapshots.filter(({ url }) => url.includes('vip.com') && url !== SHELL)).toEqual([]);
  });

  it('gives what stands in a closed shadow root', async () => {
    const kpis = (await shellSnapshots()).flatMap(({ reading }) => reading.kpis);
    expect(kpis.map(({ label, field }) => [label, field.raw])).toContainEqual(['店铺访客数', '4,321']);
  });

  it('has its marks beside the rows in the frame', async () => {
    const frame = page.frames().find((one) => one.url() === FRAME);
    if (!frame) throw new Error('the frame is gone');
    const overlay = await overlayOf(frame);
    const marks = await poll(
      async () => {
        const drawn = await overlay.marks();
        return drawn.length === 2 && drawn;
      },
      { for: 'a mark on both rows' },
    );
    expect(marks.map(({ verdict }) => verdict)).toEqual(['unplanned', 'unplanned']);
    expect(await overlay.button()).toBeNull();
  });

  it('is read again when only the frame changes', async () => {
    await page
      .frames()
      .find((one) => one.url() === FRAME)
      ?.locator('#visitors')
      .evaluate((cell) => {
        cell.textContent = '1,300';
      });
    await poll(async () => (await newestVisitors())['6919012345678900001'] === 1300, {
      for: 'the new figure',
      within: 30_000,
    });
  });
});

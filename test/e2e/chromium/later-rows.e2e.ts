import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '@/lib/domain/snapshot';
import { jd } from '@/lib/platforms/jd/definition';
import { MARKET_URLS } from '../../market/server';
import { type Overlay, overlayOf } from '../../support/overlay';
import { openPitLane, type PitLane } from '../../support/pit-lane';
import { poll } from '../../support/poll';
import { readStored } from '../../support/stored';

let lane: PitLane;
let firstRun: Page;
let page: Page;
let overlay: Overlay;
let market: { listings: { platform: string; productId: string; visitors: number }[] };

// The market's clock stands still, so that every figure of the page stays what it is.
const now = Date.now();

beforeAll(async () => {
  lane = await openPitLane({ clock: () => now });
  firstRun = await lane.firstRun();
  await lane.importPlan(firstRun);
  await lane.grant(firstRun, 'jd', jd.grants);
  page = await lane.browser.context.newPage();
  overlay = await overlayOf(page);
  await page.goto(MARKET_URLS.virtualRanking);
  await page.bringToFront();
  market = await page.evaluate(async () => (await fetch('/market/state.json')).json());
});
afterAll(() => lane?.close());

async function newest(): Promise<Snapshot | undefined> {
  const { snapshots } = await readStored(firstRun);
  return snapshots.sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1)).at(-1);
}

/** How many rows of its one table the newest snapshot has seen, of how many. */
async function seen(): Promise<[number, number | null] | null> {
  const table = (await newest())?.reading.tables[0];
  return table ? [table.rowsSeen, table.rowsTotal] : null;
}

async function scrollList(by: number): Promise<void> {
  const list = await page.locator('.ant-table-tbody-virtual').boundingBox();
  if (!list) throw new Error('the list is not there');
  await page.mouse.move(list.x + list.width / 2, list.y + list.height / 2);
  await page.mouse.wheel(0, by);
}

/** Scrolls until the whole list was seen, as a user does: on once the rows in view have come. */
async function scrollThrough(all: number): Promise<void> {
  for (let turn = 0; turn < 60; turn++) {
    const before = (await seen())?.[0] ?? 0;
    if (before === all) return;
    await scrollList(400);
    await poll(async () => ((await seen())?.[0] ?? 0) > before, { for: 'the next rows', within: 30_000 });
  }
}

describe('a list that holds only the rows in view', () => {
  const listings = () => market.listings.filter(({ platform }) => platform === 'jd');

  it('is seen in part at first, and the panel says so', async () => {
    const [rows, total] = await poll(seen, { for: 'the first snapshot' });
    expect(total).toBe(listings().length);
    expect(rows).toBeLessThan(listings().length);
    const { box } = await poll(() => overlay.button(), { for: 'the button' });
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const dock = await poll(() => page.frames().find((frame) => frame.url().includes('/dock.html')), {
      for: 'the dock',
    });
    await dock.getByText(`${rows} of ${total} rows seen`).waitFor();
  });

  it('is seen in full once it was scrolled through: every row with its own figure, in one snapshot', async () => {
    await scrollThrough(listings().length);
    const dock = page.frames().find((frame) => frame.url().includes('/dock.html'));
    await dock?.getByText(`All ${listings().length} rows seen`).waitFor();
    const { snapshots } = await readStored(firstRun);
    const last = snapshots.sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1)).at(-1);
    const looks = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]));
    const figures = new Map<string, string | null>();
    const note = (look: Snapshot | undefined, products: (id: string) => boolean) => {
      const table = look?.reading.tables[0];
      const visitors = table?.columns.find(({ metric }) => metric === 'visitors');
      table?.rows.forEach(({ productId }, at) => {
        const field = visitors?.fields[at];
        if (productId && products(productId)) figures.set(productId, field?.status === 'ok' ? field.value.value : null);
      });
    };
    for (const { snapshotId, tables } of last?.earlier ?? []) {
      note(looks.get(snapshotId), (id) => tables.some(({ products }) => products.includes(id)));
    }
    note(last, () => true);
    expect(Object.fromEntries(figures)).toEqual(
      Object.fromEntries(listings().map(({ productId, visitors }) => [productId, String(visitors)])),
    );
  });

  it('keeps nothing anew while nothing is new', async () => {
    const before = (await readStored(firstRun)).snapshots.length;
    const captures = () => page.evaluate(() => performance.now());
    const start = await captures();
    // The page paints itself anew every few seconds and says the same: so long that several captures would have come.
    await poll(async () => (await captures()) - start > 9000, { for: 'some repaints', within: 20_000, every: 500 });
    expect((await readStored(firstRun)).snapshots.length).toBe(before);
  });

  it('does not mix the lists of two tabs under one address', async () => {
    await page.getByRole('tab', { name: '移动端' }).click();
    const snapshot = await poll(
      async () => {
        const found = await newest();
        return found?.reading.tables[0] && (found.earlier ?? []).length === 0 && found;
      },
      { for: 'a snapshot of the other tab' },
    );
    const all = new Map(listings().map(({ productId, visitors }) => [productId, visitors]));
    const table = snapshot.reading.tables[0];
    const visitors = table?.columns.find(({ metric }) => metric === 'visitors');
    expect(table?.rows.length).toBe(table?.rowsSeen);
    const shares = table?.rows.map(({ productId }, at) => {
      const field = visitors?.fields[at];
      return field?.status === 'ok' ? Number(field.value.value) / (all.get(productId ?? '') ?? 0) : 0;
    });
    for (const share of shares ?? []) expect(share).toBeCloseTo(0.4, 1);
  });
});

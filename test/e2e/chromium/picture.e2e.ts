import { afterAll, beforeAll, expect, it } from 'vitest';
import { MARKET_URLS } from '../../market/server';
import { openPitLane, type PitLane } from '../../support/pit-lane';
import { poll } from '../../support/poll';

let lane: PitLane;
beforeAll(async () => {
  lane = await openPitLane();
});
afterAll(() => lane?.close());

/** The types and sizes of the pictures that are kept; runs in a page of the extension. */
function kept(): Promise<[type: string, size: number][]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('pitcrew');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction('pictures').objectStore('pictures').getAll();
      all.onerror = () => reject(all.error);
      all.onsuccess = () => {
        opening.result.close();
        resolve(all.result.map(({ image }: { image: Blob }) => [image.type, image.size]));
      };
    };
  });
}

it('keeps a picture with a snapshot from the popup where the user asks for one, and none unasked', async () => {
  const firstRun = await lane.firstRun();
  const page = await lane.browser.context.newPage();
  await page.goto(MARKET_URLS.ranking);
  await page.getByText('680010010001').waitFor();
  await lane.browser.clickToolbarButton(page);
  const popup = await lane.browser.view('popup.html');
  const click = (testId: string) =>
    popup.evaluate((id) => document.querySelector<HTMLElement>(`[data-testid=${id}]`)?.click(), testId);
  const said = () => popup.evaluate(() => document.querySelector('[data-testid=snapshot-result]')?.textContent, null);
  await poll(() => popup.evaluate(() => document.querySelector('[data-testid=snapshot-picture]') !== null, null), {
    for: 'the popup',
  });

  await click('popup-snapshot');
  await poll(async () => (await said())?.includes('Kept.'), { for: 'a snapshot' });
  expect(await firstRun.evaluate(kept)).toEqual([]);

  await click('snapshot-picture');
  await poll(
    () =>
      popup.evaluate(() => document.querySelector<HTMLInputElement>('[data-testid=snapshot-picture]')?.checked, null),
    { for: 'the choice to be stored' },
  );
  await click('popup-snapshot');
  await poll(async () => (await said())?.includes('The picture is kept with it.'), { for: 'a picture' });
  expect(await firstRun.evaluate(kept)).toEqual([['image/jpeg', expect.any(Number)]]);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtMarket } from '../../market/build';
import { demoPromotion } from '../../market/demo-promotion';
import { MARKET_URLS, marketHandler } from '../../market/server';
import { builtExtension } from '../../support/build';
import { type ExtensionFirefox, launchFirefox } from '../../support/firefox';
import { type FixtureServer, startFixtureServer } from '../../support/fixture-server';
import { poll } from '../../support/poll';

let server: FixtureServer;
let firefox: ExtensionFirefox;
const promotion = demoPromotion(Date.now(), 'en');

beforeAll(async () => {
  const [extension, market] = await Promise.all([builtExtension('firefox'), builtMarket()]);
  server = await startFixtureServer(marketHandler(promotion, Date.now, market));
  firefox = await launchFirefox({ extension, extensionId: 'pitcrew@pitcrew.example', port: server.port });
  await firefox.newTab();
  await firefox.goto(firefox.pageUrl('options.html'));
  await shown('grant-tmall');
  await firefox.click('[data-testid=grant-tmall]');
  await shown('revoke-tmall');
  await firefox.evaluate((plan: string) => {
    const input = document.querySelector<HTMLInputElement>('[data-testid=import-file]');
    const files = new DataTransfer();
    files.items.add(new File([plan], 'plan.json'));
    if (!input) throw new Error('nowhere to put the plan');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, JSON.stringify(promotion.campaign));
  await shown('import-saved');
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

/** The text of the first part with a test id in the tab's page; waits until it is there. */
const shown = (testId: string) =>
  poll(
    () =>
      firefox.evaluate(
        (css: string) => document.querySelector<HTMLElement>(css)?.innerText ?? null,
        `[data-testid=${testId}]`,
      ),
    { for: testId },
  );
const inDock = <R>(run: () => R) => firefox.evaluateInClosedFrame('pitcrew-overlay', run);
const progressInDock = () =>
  inDock(() => document.querySelector<HTMLElement>('[data-testid=round-progress]')?.innerText ?? null).catch(
    () => null,
  );

describe('dock and sidebar, in Firefox', () => {
  it('opens the next page of the launch round in the tab of the dock, and ticks it there', async () => {
    await firefox.newTab();
    await firefox.goto(MARKET_URLS.slots);
    await poll(async () => (await firefox.inClosedRoot('pitcrew-overlay', '.button')).length > 0, {
      for: 'the button',
    });
    await firefox.clickInClosedRoot('pitcrew-overlay', '.button');
    const before = await poll(progressInDock, { for: 'the launch round' });
    expect(before).toMatch(/^0 of \d+$/);
    await inDock(() => document.querySelector<HTMLElement>('[data-testid=round-next]')?.click());
    await poll(() => firefox.evaluate(() => location.host.endsWith('tmall.com')), { for: 'the next page' });
    await poll(async () => (await progressInDock())?.startsWith('1 of '), { for: 'the tick' });
  });

  it('shows the same in the sidebar', async () => {
    await firefox.newTab();
    await firefox.goto(firefox.pageUrl('sidepanel.html'));
    await poll(async () => (await shown('round-progress')).startsWith('1 of '), { for: 'the tick' });
    await poll(async () => (await shown('goals')).includes('GMV'), { for: 'the goals' });
    await shown('finding-filters');
    expect(
      await firefox.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FRAMED_PAGES, SHELL } from '../../market/framed-dashboard';
import { builtExtension } from '../../support/build';
import { type ExtensionFirefox, launchFirefox } from '../../support/firefox';
import { type FixtureServer, startFixtureServer } from '../../support/fixture-server';
import { poll } from '../../support/poll';
import { readDatabase } from '../../support/stored';

let server: FixtureServer;
let firefox: ExtensionFirefox;

beforeAll(async () => {
  server = await startFixtureServer(({ url }) => {
    const body = FRAMED_PAGES[url.href];
    return body ? { headers: { 'content-type': 'text/html; charset=utf-8' }, body } : null;
  });
  const extension = await builtExtension('firefox');
  firefox = await launchFirefox({ extension, extensionId: 'pitcrew@pitcrew.example', port: server.port });
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

describe('a dashboard in frames of other origins, in Firefox', () => {
  it('is one snapshot with the table of the granted frame and the figure of a closed shadow root', async () => {
    const own = await firefox.newTab();
    await firefox.goto(firefox.pageUrl('options.html'));
    await poll(() => firefox.evaluate(() => document.querySelector('[data-testid=grant-vip]') !== null), {
      for: 'the first-run page',
    });
    await firefox.click('[data-testid=grant-vip]');
    await poll(() => firefox.evaluate(() => document.querySelector('[data-testid=revoke-vip]') !== null), {
      for: 'the grant',
    });
    await firefox.newTab();
    await firefox.goto(SHELL);
    // A page is read while it is in view.
    await poll(async () => (await firefox.inClosedRoot('pitcrew-overlay', '.button')).length > 0, {
      for: 'the button',
    });
    await firefox.inTab(own);
    const reading = await poll(
      async () => {
        const { snapshots } = await firefox.evaluate(readDatabase);
        return snapshots.find((one) => one.url === SHELL && one.reading.tables.length > 0)?.reading;
      },
      { for: 'the table of the frame' },
    );
    expect(reading.tables.map(({ rows }) => rows.map(({ productId }) => productId))).toEqual([
      ['6919012345678900001', '6919012345678900002'],
    ]);
    expect(reading.kpis.map(({ label, field }) => [label, field.raw])).toContainEqual(['店铺访客数', '4,321']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../../support/build';
import { type ExtensionFirefox, launchFirefox } from '../../support/firefox';
import { type FixtureServer, startFixtureServer } from '../../support/fixture-server';
import { poll } from '../../support/poll';

let server: FixtureServer;
let firefox: ExtensionFirefox;

beforeAll(async () => {
  const extension = await builtExtension('firefox');
  server = await startFixtureServer(() => null);
  firefox = await launchFirefox({ extension, extensionId: 'pitcrew@pitcrew.example', port: server.port });
  await firefox.newTab();
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const isThere = (testId: string) =>
  poll(() => firefox.evaluate((id: string) => document.querySelector(`[data-testid="${id}"]`) !== null, testId), {
    for: testId,
  });

describe('the first minute, in Firefox', () => {
  it('shows marks of every kind on the demonstration page', async () => {
    await firefox.goto(firefox.pageUrl('demo-page.html'));
    const verdicts = await poll(
      async () => {
        const marks = await firefox.inClosedRoot('pitcrew-overlay', '.mark', 'data-verdict');
        return marks.length === 4 && marks;
      },
      { for: 'a mark beside every row', within: 30_000 },
    );
    expect(verdicts).toEqual(['ok', 'breach', 'cannot-tell', 'unplanned']);
  });
});

describe('the settings, in Firefox', () => {
  it('change a hotkey in place', async () => {
    await firefox.goto(firefox.pageUrl('options.html'));
    await isThere('open-settings');
    await firefox.click('[data-testid=open-settings]');
    await isThere('change-toggle-dock');
    await firefox.click('[data-testid=change-toggle-dock]');
    await firefox.evaluate(() => {
      const key = { key: 'J', code: 'KeyJ', altKey: true, shiftKey: true, bubbles: true, cancelable: true };
      document.querySelector('[data-testid=change-toggle-dock]')?.dispatchEvent(new KeyboardEvent('keydown', key));
    });
    const keyOf = () =>
      firefox.evaluate(() => document.querySelector('[data-testid=hotkey-toggle-dock] kbd')?.textContent ?? null);
    await poll(async () => (await keyOf()) === 'Alt+Shift+J', { for: 'the new key' });
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../../support/build';
import { type ExtensionFirefox, launchFirefox } from '../../support/firefox';
import { type FixtureServer, startFixtureServer } from '../../support/fixture-server';
import { poll } from '../../support/poll';
import { readDatabase } from '../../support/stored';

let server: FixtureServer;
let firefox: ExtensionFirefox;

beforeAll(async () => {
  const extension = await builtExtension('firefox');
  server = await startFixtureServer(() => null);
  firefox = await launchFirefox({ extension, extensionId: 'pitcrew@pitcrew.example', port: server.port });
  await firefox.newTab();
  await firefox.goto(firefox.pageUrl('plan.html'));
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const shown = (testId: string) =>
  poll(() => firefox.evaluate((id: string) => document.querySelector(`[data-testid=${id}]`) !== null, testId), {
    for: testId,
  });

/** Puts a text into a field as typing would. */
const fill = (testId: string, text: string) =>
  firefox.evaluate(
    (id: string, value: string) => {
      const field = document.querySelector<HTMLInputElement>(`[data-testid=${id}]`);
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    },
    testId,
    text,
  );

describe('a plan from nothing, in Firefox', () => {
  it('is begun, takes a product as it is typed, is checked in the worker and saved', async () => {
    await shown('plan-new');
    await firefox.click('[data-testid=plan-new]');
    await shown('start-name');
    await fill('start-name', 'My sale');
    await fill('start-begins', '2030-11-10T20:00');
    await fill('start-ends', '2030-11-12T00:00');
    await firefox.click('[data-testid=start-make]');
    await shown('product-grid');
    await firefox.click('[data-testid=product-grid] [data-row="0"][data-column="0"]');
    for (const text of ['Mug', 'Tmall', '680010010001', '129', '89.9']) {
      await shown('grid-input');
      await fill('grid-input', text);
      await firefox.evaluate(() => {
        const tab = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(tab);
      });
    }
    await firefox.click('[data-testid=product-add]');
    await poll(
      () => firefox.evaluate(() => document.querySelector('[data-testid=plan-state][data-state=sound]') !== null),
      { for: 'the plan to be checked' },
    );
    await firefox.click('[data-testid=plan-save]');
    const { campaigns } = await poll(
      async () => {
        const stored = await firefox.evaluate(readDatabase);
        return stored.campaigns.some(({ revision }) => revision === 2) && stored;
      },
      { for: 'the plan to be saved' },
    );
    expect(campaigns).toMatchObject([{ id: 'my-sale', products: [{ id: 'Mug', listings: [{ platform: 'tmall' }] }] }]);
  });
});

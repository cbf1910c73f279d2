import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tmall } from '@/lib/platforms/tmall/definition';
import { builtExtension } from '../../support/build';
import { type ExtensionChromium, launchChromium } from '../../support/chromium';
import { type Overlay, overlayOf } from '../../support/overlay';
import { poll } from '../../support/poll';
import { readStored } from '../../support/stored';

/** Nothing listens there: every host is out of reach. */
const NO_NETWORK = 1;

let browser: ExtensionChromium;
const asked: string[] = [];

beforeAll(async () => {
  const extension = await builtExtension('chrome');
  browser = await launchChromium({ extension, port: NO_NETWORK });
  browser.context.on('request', (request) => {
    if (/^https?:/.test(request.url())) asked.push(request.url());
  });
});
afterAll(() => browser?.close());

interface Command {
  name: string;
  shortcut: string;
}

/** The page that opens by itself, which shows the first steps. */
async function firstSteps(): Promise<Page> {
  const isIt = (page: Page) => page.url() === browser.pageUrl('options.html');
  return browser.context.pages().find(isIt) ?? (await browser.context.waitForEvent('page', isIt));
}

describe('the first minute after the installation', () => {
  it('has every key that the extension suggests, none of them taken by the browser', async () => {
    const start = await firstSteps();
    const keys = await start.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: { commands: { getAll(): Promise<Command[]> } } };
      return (await chrome.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]);
    });
    expect(Object.fromEntries(keys)).toEqual({
      _execute_action: 'Alt+Shift+O',
      'toggle-dock': 'Alt+Shift+D',
      'next-breach': 'Alt+Shift+Period',
      'previous-breach': 'Alt+Shift+Comma',
      'take-snapshot': '',
    });
  });

  let demo: Page;
  let overlay: Overlay;
  const verdicts = async () => (await overlay.marks()).map(({ verdict }) => verdict);

  it('leads to marks of every kind on the demonstration page, without a permission or a plan', async () => {
    const start = await firstSteps();
    const opened = browser.context.waitForEvent('page');
    await start.getByTestId('open-demo').click();
    demo = await opened;
    overlay = await overlayOf(demo);
    await poll(async () => (await overlay.marks()).length === 4, { for: 'a mark beside every row', within: 30_000 });
    expect(await verdicts()).toEqual(['ok', 'breach', 'cannot-tell', 'unplanned']);
  });

  it('tells by keyboard alone what marks mean, opens a card, takes a snapshot, and shows a mistake mended', async () => {
    await demo.bringToFront();
    await demo.getByTestId('tour').waitFor();
    await demo.keyboard.press('ArrowRight');
    await demo.getByTestId('tour-show').press('Enter');
    await poll(async () => (await overlay.card())?.includes('¥309'), { for: 'the card of the wrong price' });
    await demo.keyboard.press('Escape');
    await demo.getByTestId('tour-next').press('Enter');
    await demo.getByTestId('demo-snapshot').press('Enter');
    expect(await demo.getByTestId('demo-said').textContent()).toContain('4 rows read');
    await demo.getByTestId('tour-next').press('Enter');
    await demo.getByTestId('demo-mend').press('Enter');
    await poll(async () => (await verdicts())[1] === 'ok', { for: 'the mark that follows the price' });
    await demo.getByTestId('tour-skip').press('Enter');
    await demo.getByTestId('tour').waitFor({ state: 'detached' });
  });

  it('keeps nothing of it, and asks nobody for anything', async () => {
    expect(await readStored(await browser.openPage('help.html'))).toEqual({
      snapshots: [],
      findings: [],
      campaigns: [],
    });
    expect(asked).toEqual([]);
  });

  it('goes on to a marketplace that is found by its Chinese name, and to the example', async () => {
    const start = await firstSteps();
    await start.bringToFront();
    await start.getByTestId('platform-search').fill('淘宝');
    expect(await start.locator('.platform-row').count()).toBe(1);
    for (const pattern of tmall.grants) await browser.allowPrompt(pattern);
    await start.bringToFront();
    await start.getByTestId('grant-tmall').click();
    await start.getByTestId('step-done-1').waitFor();
    await start.getByRole('button', { name: 'Load the example campaign' }).click();
    await start.getByTestId('step-done-2').waitFor();
    const stored = await readStored(start);
    expect(stored.campaigns).toHaveLength(1);
    expect(stored.snapshots).toEqual([]);
  });
});

describe('the settings, once there is a plan', () => {
  let settings: Page;

  it('take the place of the first steps, which stay in reach', async () => {
    settings = await browser.openPage('options.html');
    await settings.getByTestId('open-first-run').click();
    await settings.getByTestId('open-demo').waitFor();
    await settings.getByTestId('open-settings').click();
    await settings.getByTestId('settings-search').waitFor();
  });

  it('are found by key and word in either language', async () => {
    await settings.keyboard.press('/');
    await settings.keyboard.type('主题');
    await poll(async () => (await settings.locator('[data-testid^=entry-]').count()) === 1, { for: 'one setting' });
    await settings.getByTestId('setting-theme').getByText('Dark').click();
    await poll(() => settings.evaluate(() => document.documentElement.dataset.theme === 'dark'), { for: 'the theme' });
    await settings.getByTestId('settings-search').fill('nothing is called so');
    await settings.getByTestId('settings-none').waitFor();
  });
});

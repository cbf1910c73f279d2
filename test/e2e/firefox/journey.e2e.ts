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
let extensionTab: string;
let marketTab: string;
const promotion = demoPromotion(Date.now(), 'en');

beforeAll(async () => {
  const [extension, market] = await Promise.all([builtExtension('firefox'), builtMarket()]);
  server = await startFixtureServer(marketHandler(promotion, Date.now, market));
  firefox = await launchFirefox({ extension, extensionId: 'pitcrew@pitcrew.example', port: server.port });
  extensionTab = await firefox.newTab();
  await firefox.goto(firefox.pageUrl('options.html'));
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

describe('from install to a finding, in Firefox', () => {
  it('grants a platform on the first-run page and takes in a plan', async () => {
    await poll(() => firefox.evaluate(() => document.querySelector('[data-testid=grant-tmall]') !== null), {
      for: 'the first-run page',
    });
    await firefox.click('[data-testid=grant-tmall]');
    await poll(() => firefox.evaluate(() => document.querySelector('[data-testid=revoke-tmall]') !== null), {
      for: 'the grant',
    });
    await firefox.evaluate((plan: string) => {
      const input = document.querySelector<HTMLInputElement>('[data-testid=import-file]');
      const files = new DataTransfer();
      files.items.add(new File([plan], 'plan.json'));
      if (!input) throw new Error('nowhere to put the plan');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, JSON.stringify(promotion.campaign));
    await poll(() => firefox.evaluate(() => document.querySelector('[data-testid=import-saved]') !== null), {
      for: 'the plan to be saved',
    });
  });

  it('marks the rows of a dashboard', async () => {
    marketTab = await firefox.newTab();
    await firefox.goto(MARKET_URLS.ranking);
    await poll(
      async () => {
        const marks = new Set(await firefox.inClosedRoot('pitcrew-overlay', '.mark', 'data-verdict'));
        // They are drawn as they come into reach, not all at once.
        return marks.size > 1 && marks.has('unplanned');
      },
      { for: 'marks of planned and of other rows' },
    );
  });

  it('finds the wrong price, the wrong time and the dead slot, with evidence', async () => {
    for (const url of [
      'https://detail.tmall.com/item.htm?id=680010010003',
      'https://detail.tmall.com/item.htm?id=680010010001',
      MARKET_URLS.slots,
    ]) {
      await firefox.goto(url);
      await poll(async () => (await firefox.inClosedRoot('pitcrew-overlay', '.mark[data-verdict=breach]')).length > 0, {
        for: `a breach on ${url}`,
      });
    }
    await firefox.inTab(extensionTab);
    await firefox.goto(firefox.pageUrl('dock.html'));
    for (const check of ['price', 'times', 'rate']) {
      await poll(
        () =>
          firefox.evaluate(
            (kind: string) => document.querySelector(`[data-testid=finding-row][data-check=${kind}]`) !== null,
            check,
          ),
        { for: `the finding of ${check}` },
      );
    }
  });

  it('lets a finding be acknowledged in the card of its mark, and opened again', async () => {
    await firefox.inTab(marketTab);
    const open = async () => (await firefox.inClosedRoot('pitcrew-overlay', '.button', 'data-open'))[0];
    const before = await open();
    await firefox.clickInClosedRoot('pitcrew-overlay', '.mark[data-verdict=breach]');
    await firefox.clickInClosedRoot('pitcrew-overlay', '.card [data-act=state]');
    await poll(async () => (await open()) === String(Number(before) - 1), { for: 'one open finding less' });
    await firefox.clickInClosedRoot('pitcrew-overlay', '.toast button');
    await poll(async () => (await open()) === before, { for: 'the finding to be open again' });
  });

  it('shows the findings in the dock beside the page', async () => {
    await firefox.inTab(marketTab);
    await firefox.clickInClosedRoot('pitcrew-overlay', '.button');
    await poll(
      () =>
        firefox.evaluateInClosedFrame('pitcrew-overlay', () => !!document.querySelector('[data-testid=finding-row]')),
      { for: 'findings in the dock' },
    );
  });

  it('takes a snapshot from the popup', async () => {
    await firefox.inTab(marketTab);
    await firefox.clickToolbarButton();
    await poll(
      () => firefox.inPopup("(content.document.querySelector('[data-testid=popup-snapshot]').click(), true)"),
      { for: 'the button of the popup' },
    );
    const status = await poll(
      () => firefox.inPopup<string>("content.document.querySelector('[data-testid=snapshot-result]')?.dataset.status"),
      { for: 'the answer to the snapshot' },
    );
    expect(status).toBe('kept');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../../support/build';
import { type ExtensionFirefox, launchFirefox } from '../../support/firefox';
import { type FixtureServer, startFixtureServer } from '../../support/fixture-server';
import { poll } from '../../support/poll';
import { readDatabase } from '../../support/stored';

const RANKING = 'https://sycm.taobao.com/pit/rank';
const HEAT = ['8,231', '6,020', '912'];

/** A table with a column that no lexicon knows, under a policy that lets the page load nothing. */
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>商品排行</title></head><body><h1>商品排行</h1>
<table><thead><tr><th>商品</th><th>人气热度</th><th>访客数</th></tr></thead><tbody>
${HEAT.map((heat, at) => `<tr><td>保温杯大容量${'甲乙丙'[at]}</td><td>${heat}</td><td>${900 - at * 100}</td></tr>`).join('')}
</tbody></table></body></html>`;

let server: FixtureServer;
let firefox: ExtensionFirefox;
let own: string;

beforeAll(async () => {
  server = await startFixtureServer(({ url }) =>
    url.href === RANKING
      ? {
          headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" },
          body: PAGE,
        }
      : null,
  );
  const extension = await builtExtension('firefox');
  firefox = await launchFirefox({ extension, extensionId: 'pitcrew@pitcrew.example', port: server.port });
  own = await firefox.newTab();
  await firefox.goto(firefox.pageUrl('options.html'));
  await poll(() => firefox.evaluate(() => document.querySelector('[data-testid=grant-tmall]') !== null), {
    for: 'the first-run page',
  });
  await firefox.click('[data-testid=grant-tmall]');
  await poll(() => firefox.evaluate(() => document.querySelector('[data-testid=revoke-tmall]') !== null), {
    for: 'the grant',
  });
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const inDock = <R>(run: () => R) => firefox.evaluateInClosedFrame('pitcrew-overlay', run);
const inPointer = <R>(run: () => R) => firefox.evaluateInClosedFrame('pitcrew-pointer', run);

describe('teaching a page, in Firefox', () => {
  it('points by keyboard, names the column, and reads it on every row', async () => {
    await firefox.newTab();
    await firefox.goto(RANKING);
    await poll(async () => (await firefox.inClosedRoot('pitcrew-overlay', '.button')).length > 0, {
      for: 'the button',
    });
    await firefox.clickInClosedRoot('pitcrew-overlay', '.button');
    await poll(() => inDock(() => document.querySelector('[data-testid=teach-point]') !== null), { for: 'the dock' });
    await inDock(() => document.querySelector<HTMLElement>('[data-testid=teach-point]')?.click());
    await poll(() => inPointer(() => document.querySelector('.field') !== null).catch(() => false), {
      for: 'pointing to begin',
    });
    await inPointer(() => {
      for (const _ of [1, 2])
        document
          .querySelector('.field')
          ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    });
    await poll(
      async () => (await inPointer(() => document.querySelector('[role=status]')?.textContent))?.includes('人气热度'),
      { for: 'the column to be named' },
    );
    await poll(async () => (await inPointer(() => document.querySelectorAll('.outline').length)) === 4, {
      for: 'the outlines of the column',
    });
    expect(await inPointer(() => getComputedStyle(document.querySelector('.bar') as Element).position)).toBe('fixed');
    await inPointer(() => {
      document.querySelector('.field')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    await poll(() => inDock(() => document.querySelector('[data-testid=teach-choice]') !== null), { for: 'the form' });
    await inDock(() => {
      const select = document.querySelector<HTMLSelectElement>('[data-testid=teach-choice]');
      if (!select) throw new Error('no list');
      select.value = 'metric:impressions';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await poll(() => inDock(() => document.querySelector('[data-testid=teach-preview]') !== null), {
      for: 'the preview',
    });
    await inDock(() => document.querySelector<HTMLElement>('[data-testid=teach-save]')?.click());
    await firefox.inTab(own);
    const raws = await poll(
      async () => {
        const { snapshots } = await firefox.evaluate(readDatabase);
        const columns = snapshots.flatMap(({ reading }) => reading.tables.flatMap((table) => table.columns));
        return columns.find(({ metric }) => metric === 'impressions')?.fields.map(({ raw }) => raw);
      },
      { for: 'the rows to be read' },
    );
    expect(raws).toEqual(HEAT);
  });
});

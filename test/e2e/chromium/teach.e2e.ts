import { readFile } from 'node:fs/promises';
import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '@/lib/domain/snapshot';
import { builtExtension } from '../../support/build';
import { type ExtensionChromium, launchChromium } from '../../support/chromium';
import { type FixtureServer, startFixtureServer } from '../../support/fixture-server';
import { overlayOf } from '../../support/overlay';
import { drawnPointer } from '../../support/pointer';
import { poll } from '../../support/poll';
import { readStored } from '../../support/stored';

const HOST = 'https://seller.pit-market.example';
const RANKING = `${HOST}/goods/rank?tab=goods`;
const NAMES = ['保温杯大容量', '儿童雨衣加厚', '桌面收纳盒子', '电竞鼠标无线', '羊毛围巾格纹', '空气炸锅家用'];
const HEAT = [8231, 6020, 912, 455, 320, 77];

/** The page as it was, and as a release of the site left it: other names, other order, other markup. */
let redesigned = false;

function rankingPage(): string {
  const columns = redesigned
    ? (['商品', '支付金额', '商品人气热力', '访客数', '编号'] as const)
    : (['商品', '编号', '访客数', '人气热度', '支付金额'] as const);
  const cell = (name: string, at: number): string => {
    if (name === '商品') return NAMES[at] ?? '';
    if (name === '编号') return String(680010010001 + at);
    if (name === '访客数') return (1200 - at * 100).toLocaleString('en-US');
    if (name === '支付金额') return `¥${(5000 - at * 500).toLocaleString('en-US')}.00`;
    return (HEAT[at] ?? 0).toLocaleString('en-US');
  };
  const rows = NAMES.map((_, at) => columns.map((name) => cell(name, at)));
  const style =
    '<style>body{font:14px sans-serif;margin:24px}th,td{padding:10px 24px;border-bottom:1px solid #ddd}</style>';
  const head = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>商品排行</title>${style}</head>`;
  const table = redesigned
    ? `<section class="x9"><div><table class="g-new"><thead><tr>${columns.map((name) => `<th><div><b>${name}</b></div></th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((text) => `<td><div>${text}</div></td>`).join('')}</tr>`).join('')}</tbody></table></div></section>`
    : `<main><table class="rank"><thead><tr>${columns.map((name) => `<th>${name}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</tbody></table></main>`;
  // What the page notices of what the user does.
  const spy = `<script>window.noticed = []; for (const type of ['pointerdown','mousedown','mouseup','click','mousemove','pointermove','keydown','keyup']) addEventListener(type, (event) => noticed.push(type), true);</script>`;
  return `${head}<body><h1>商品排行</h1>${table}${spy}</body></html>`;
}

let server: FixtureServer;
let browser: ExtensionChromium;
let own: Page;
let page: Page;

beforeAll(async () => {
  server = await startFixtureServer(({ url }) =>
    url.pathname === '/goods/rank'
      ? {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy':
              "default-src 'self'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; frame-src 'none'",
          },
          body: rankingPage(),
        }
      : null,
  );
  browser = await launchChromium({ extension: await builtExtension('chrome'), port: server.port, language: 'en-US' });
  await browser.grantHosts([`${HOST}/*`]);
  own = await browser.openPage('options.html');
  page = await browser.context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens the page and the dock on it. */
async function openDock(): Promise<Frame> {
  await page.bringToFront();
  await page.goto(RANKING);
  const overlay = await overlayOf(page);
  const button = await poll(() => overlay.button(), { for: 'the button' });
  await page.mouse.click(button.box.x + button.box.width / 2, button.box.y + button.box.height / 2);
  return poll(() => page.frames().find((frame) => frame.url().includes('/dock.html')), { for: 'the dock' });
}

async function newest(): Promise<Snapshot | undefined> {
  const { snapshots } = await readStored(own);
  return snapshots.filter(({ url }) => url.startsWith(HOST)).sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))[0];
}

/** What the newest snapshot says of the taught metric, row by row. */
async function impressions(): Promise<(string | undefined)[]> {
  const column = (await newest())?.reading.tables[0]?.columns.find(({ metric }) => metric === 'impressions');
  return (column?.fields ?? []).map((field) => (field.status === 'ok' ? field.value.value : field.status));
}

const heatCell = (row: number) => page.locator('tbody tr').nth(row).locator('td').nth(3);

describe('teaching a page', () => {
  it('lets the user point at a column, outlines all its cells, and lets the page notice nothing', async () => {
    const dock = await openDock();
    await dock.getByTestId('teach-point').click();
    await poll(() => drawnPointer(page), { for: 'pointing to begin' });
    await page.evaluate(() => {
      (window as unknown as { noticed: string[] }).noticed = [];
    });
    const box = await heatCell(2).boundingBox();
    if (!box) throw new Error('no cell');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const drawn = await poll(
      async () => {
        const now = await drawnPointer(page);
        return now && now.outlines.length > 0 && now;
      },
      { for: 'the outlines' },
    );
    expect(drawn.says).toContain('人气热度');
    expect(drawn.outlines).toHaveLength(NAMES.length + 1);
    for (const row of NAMES.keys()) {
      const cell = await heatCell(row).boundingBox();
      const around = drawn.outlines.find(({ y }) => Math.abs(y - (cell?.y ?? 0)) < 2);
      expect(around?.x).toBeCloseTo(cell?.x ?? 0, -1);
    }
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await dock.getByTestId('teach-form').waitFor();
    expect(await drawnPointer(page)).toBeNull();
    expect(await page.evaluate(() => (window as unknown as { noticed: string[] }).noticed)).toEqual([]);
  });

  it('shows how every row would read, and reads them so once it is said', async () => {
    const dock = page.frames().find((frame) => frame.url().includes('/dock.html'));
    if (!dock) throw new Error('no dock');
    expect(await impressions()).toEqual([]);
    await dock.getByTestId('teach-search').fill('impressions');
    await dock.getByTestId('teach-choice').selectOption('metric:impressions');
    const preview = dock.getByTestId('teach-preview');
    await preview.waitFor();
    expect(await preview.getAttribute('data-read')).toBe('6');
    expect(await preview.innerText()).toContain('8,231');
    await dock.getByTestId('teach-save').click();
    await poll(async () => (await impressions()).length > 0, { for: 'the rows to be read' });
    expect(await impressions()).toEqual(HEAT.map(String));
    await dock.getByTestId('teach-open').click();
    await dock.locator('[data-testid=taught][data-status=found]').waitFor();
  });

  it('says after a redesign that the column is unreadable, and is mended by one confirmation', async () => {
    redesigned = true;
    const dock = await openDock();
    await dock.getByTestId('teach-moved').waitFor();
    expect(await impressions()).toEqual(NAMES.map(() => 'unparsable'));
    expect(await dock.getByTestId('teach-moved').innerText()).toContain('商品人气热力');
    const confidence = Number(await dock.getByTestId('teach-moved').getAttribute('data-confidence'));
    expect(confidence).toBeGreaterThan(0.5);
    await dock.getByTestId('teach-accept').click();
    await poll(async () => (await impressions())[0] === '8231', { for: 'the rows to be read again' });
    expect(await impressions()).toEqual(HEAT.map(String));
    await dock.getByTestId('teach-moved').waitFor({ state: 'detached' });
  });

  it('reads the page as it was too, should it come back', async () => {
    redesigned = false;
    await openDock();
    await poll(async () => (await newest())?.reading.tables[0]?.columns.some(({ header }) => header === '人气热度'), {
      for: 'the page as it was',
    });
    expect(await impressions()).toEqual(HEAT.map(String));
  });

  it('goes into a file, and comes back from it', async () => {
    const dock = page.frames().find((frame) => frame.url().includes('/dock.html'));
    if (!dock) throw new Error('no dock');
    await dock.getByTestId('teach-open').click();
    const [download] = await Promise.all([page.waitForEvent('download'), dock.getByTestId('teach-export').click()]);
    const file = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ format: 'pitcrew-teachings', version: 1 });
    expect(file).not.toContain('8,231');
    await dock.getByTestId('teach-remove').click();
    await poll(async () => (await impressions()).length === 0, { for: 'the column to be unknown again' });
    const again = { name: 'lessons.json', mimeType: 'application/json', buffer: Buffer.from(file) };
    await dock.getByTestId('teach-import').setInputFiles(again);
    await poll(async () => (await impressions())[0] === '8231', { for: 'the lessons of the file' });
    const other = { name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"x"}') };
    await dock.getByTestId('teach-import').setInputFiles(other);
    await poll(async () => (await dock.getByTestId('teach-file-outcome').innerText()).includes('other.json'), {
      for: 'the refusal',
    });
  });

  it('works by keyboard alone, and leaves by Escape', async () => {
    const dock = page.frames().find((frame) => frame.url().includes('/dock.html'));
    if (!dock) throw new Error('no dock');
    await dock.getByTestId('teach-point').focus();
    await page.keyboard.press('Enter');
    await poll(async () => (await drawnPointer(page))?.focused, { for: 'the keyboard to be ours' });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const drawn = await poll(
      async () => {
        const now = await drawnPointer(page);
        return now?.says.includes('编号') && now;
      },
      { for: 'the second column' },
    );
    expect(drawn.outlines.length).toBe(NAMES.length + 1);
    await page.keyboard.press('Escape');
    await poll(async () => (await drawnPointer(page)) === null, { for: 'pointing to end' });
    await dock.getByTestId('teach-point').waitFor();
  });
});

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDashboards, DASHBOARDS } from '../../dashboards/build';
import { paintOf } from '../../dashboards/paint';
import { readTruth, scoreOf } from '../../dashboards/score';
import { openReader, type PageReader } from '../../lab/page-reader';
import { settle } from '../../lab/settle';
import { builtExtension } from '../../support/build';
import { browserAdvice, findBrowser } from '../../support/find-browser.mjs';

/** What the reader reached on each page; it may get better, not worse. */
const REACHED: Record<string, { cells: number; kpis: number }> = {
  'ag-grid-allegro': { cells: 135, kpis: 5 },
  'element-plus-momo': { cells: 230, kpis: 6 },
  'datatables-cdiscount': { cells: 82, kpis: 5 },
  'rsuite-trendyol': { cells: 145, kpis: 4 },
  'arco-douyin': { cells: 72, kpis: 5 },
};

let folder: string;
let reader: PageReader;
let browser: Browser;

beforeAll(async () => {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(browserAdvice('chromium'));
  folder = await buildDashboards();
  reader = await openReader({ extension: await builtExtension('chrome'), scroll: false });
  browser = await chromium.launch({ executablePath });
});
afterAll(async () => {
  await reader?.close();
  await browser?.close();
});

describe.each(DASHBOARDS.map((dashboard) => [dashboard.page, dashboard] as const))('%s', (name, dashboard) => {
  it('stands on the screen as its truth says', async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    await settle(page, { quiet: 300, atMost: 5_000 });
    const paint = await paintOf(page, dashboard);
    await page.close();
    const { rows, metrics } = dashboard.firstPaint;
    expect(paint.rowIds).toEqual(dashboard.rows.slice(0, rows).map(({ productId }) => productId));
    expect(paint.metrics).toEqual(
      dashboard.columns.flatMap(({ metric, hidden }) => (hidden || !metrics.includes(metric) ? [] : [metric])),
    );
    expect(paint.kpis).toEqual(dashboard.kpis.map(({ metric }) => metric));
  });

  it('is read without a wrong value', async () => {
    const truth = await readTruth(join(folder, `${name}.truth.json`));
    const answer = await reader.read({
      file: `${name}.html`,
      path: join(folder, `${name}.html`),
      url: dashboard.url,
      zone: dashboard.zone,
      encoding: null,
      frames: [],
    });
    const score = scoreOf(truth, answer);
    expect(score.faults).toEqual([]);
    expect(score.right).toBeGreaterThanOrEqual(REACHED[name]?.cells ?? Number.POSITIVE_INFINITY);
    expect(score.kpiRight).toBeGreaterThanOrEqual(REACHED[name]?.kpis ?? Number.POSITIVE_INFINITY);
    expect(score.periodRight).toBe(true);
  });
});

import 'temporal-polyfill/global';
import type { Page } from 'playwright';
import { builtExtension } from '../support/build';
import { samplePlan } from '../support/check-fixtures';
import { overlayOf } from '../support/overlay';
import { poll } from '../support/poll';
import { type BenchBrowser, openBenchBrowser, type ThreadTime, threadTimeOf, traceLoad } from './reading/browser';
import { tableOf } from './reading/figures';
import type { BenchPage } from './reading/pages';

export const title =
  'What 300 marks cost a page: its load, scrolling through it, sorting its table, beside the page alone';

const ROWS = 300;
const COLUMNS = 8;
const ROUNDS = 3;
const LOAD = 5000;
const NOTCHES = 40;
const SORTS = 4;
/** All marks are drawn at once in the tall window, as they come in the usual one. */
const WINDOWS = { tall: { width: 1440, height: 8000 }, usual: { width: 1440, height: 900 } };

/** The same page at two hosts: one that is granted, and one where none of our code runs. */
const HOSTS = { with: 'https://marked.bench.example', without: 'https://bare.bench.example' };
type Side = keyof typeof HOSTS;
const SIDES = ['without', 'with'] as const;

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

/** Measures both sides in turn in one browser, and gives medians with their ratio. */
export async function run(): Promise<string[]> {
  const pages = SIDES.map((side) => ({ ...markedPage(), url: `${HOSTS[side]}/rank` }));
  const bench = await openBenchBrowser(await builtExtension('chrome'), pages, false);
  try {
    await bench.chromium.grantHosts([`${HOSTS.with}/*`]);
    const asker = await bench.chromium.openPage('popup.html');
    await asker.evaluate(
      (campaign) => chrome.runtime.sendMessage({ type: 'save-campaign', campaign, activate: true }),
      samplePlan(),
    );
    const measured = { with: [] as Measured[], without: [] as Measured[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const side of SIDES) measured[side].push(await measure(bench, side));
    }
    return [
      ...tableOf([
        [`thread time, ms (medians of ${ROUNDS})`, 'without', 'with', 'ratio'],
        ...MEASURES.map(({ name, of }) => {
          const [left, read] = SIDES.map((side) => median(measured[side].map(of)));
          return [name, ...[left, read].map((time) => (time ?? 0).toFixed(0)), ((read ?? 0) / (left ?? 1)).toFixed(2)];
        }),
      ]),
      `${ROWS} rows, ${Math.min(...measured.with.map(({ marks }) => marks))} marks drawn at once in the tall window`,
    ];
  } finally {
    await bench.close();
  }
}

interface Measured {
  load: ThreadTime;
  /** The same with all marks in sight at once. */
  tall: ThreadTime;
  scroll: number;
  sort: number;
  marks: number;
}

const MEASURES: readonly { name: string; of: (one: Measured) => number }[] = [
  { name: `load and the first ${LOAD / 1000} s, usual window`, of: ({ load }) => load.busy },
  { name: 'longest task of these', of: ({ load }) => load.longest },
  { name: `load and the first ${LOAD / 1000} s, all marks in sight`, of: ({ tall }) => tall.busy },
  { name: 'longest task of these', of: ({ tall }) => tall.longest },
  { name: `a sort of all rows, all marks in sight, with what follows in 2 s`, of: ({ sort }) => sort },
  { name: `a notch of the wheel, usual window`, of: ({ scroll }) => scroll },
];

async function measure({ chromium }: BenchBrowser, side: Side): Promise<Measured> {
  const url = `${HOSTS[side]}/rank`;
  const first = await chromium.context.newPage();
  await first.setViewportSize(WINDOWS.usual);
  const load = await traceLoad(first, url, LOAD);
  await first.close();
  const page = await chromium.context.newPage();
  await page.setViewportSize(WINDOWS.tall);
  const tall = await traceLoad(page, url, LOAD);
  const overlay = await overlayOf(page);
  const marks =
    side === 'without'
      ? []
      : await poll(
          async () => {
            const found = await overlay.marks();
            return found.length >= ROWS && found;
          },
          { for: `${ROWS} marks` },
        );
  const thread = await threadOf(page);
  const beforeSort = await thread();
  for (let sort = 0; sort < SORTS; sort += 1) {
    await page.click('th');
    await page.waitForTimeout(2000);
  }
  const sort = ((await thread()) - beforeSort) / SORTS;
  await page.setViewportSize(WINDOWS.usual);
  await page.mouse.move(700, 400);
  await page.waitForTimeout(1500);
  const beforeScroll = await thread();
  for (let notch = 0; notch < NOTCHES; notch += 1) {
    await page.mouse.wheel(0, notch < NOTCHES / 2 ? 120 : -120);
    await page.waitForTimeout(50);
  }
  const scroll = ((await thread()) - beforeScroll) / NOTCHES;
  await page.close();
  return { load, tall, sort, scroll, marks: marks.length };
}

/** Asks for the milliseconds that the page's main thread has used. */
async function threadOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return () => threadTimeOf(session);
}

function markedPage(): Omit<BenchPage, 'url'> {
  const cells = (row: number) =>
    Array.from({ length: COLUMNS }, (_, at) => `<td>${(row * 37 + at * 911) % 9973}</td>`).join('');
  const rows = Array.from(
    { length: ROWS },
    (_, row) =>
      `<tr data-row-key="${680010010000 + row}"><td>Product ${row} ID: ${680010010000 + row}</td>${cells(row)}</tr>`,
  );
  const metrics = 'Visitors,Orders,Sales,Page views,Units,Refunds,Clicks,Impressions'.split(',');
  const head = ['Product', ...metrics].map((name) => `<th>${name}</th>`).join('');
  const style = '<style>body{font:13px sans-serif}td,th{padding:3px 24px;text-align:start}</style>';
  const script = `<script>document.querySelector('thead').onclick = () => {
    const body = document.querySelector('tbody');
    body.append(...[...body.rows].reverse());
  }</script>`;
  const html = `<!doctype html><html lang="en"><head><title>Bench</title>${style}</head><body><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>${script}</body></html>`;
  return { name: `${ROWS} rows`, html };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

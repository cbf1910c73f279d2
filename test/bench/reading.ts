import { chromium } from 'playwright';
import { builtExtension } from '../support/build';
import { browserAdvice, findBrowser } from '../support/find-browser.mjs';
import { openBenchBrowser, type ThreadTime, traceLoad } from './reading/browser';
import { type CaptureCost, measureCaptures } from './reading/capture-cost';
import { tableOf } from './reading/figures';
import { type LiveUse, watchLivePages } from './reading/live-cost';
import { type BenchPage, dashboards, longPage } from './reading/pages';

export const title =
  'What reading costs the page: captures against bare walks, pages with us and without, live numbers';

const LOAD = 7000;
const LIVE = { short: 60, long: 300 };
/** The share of a processor that a live page may cost more. */
const LIMIT = 0.01;

/**
 * With `--long` the live page is watched for five minutes instead of one. A page's name measures that page alone, and
 * `--live` the live page alone.
 */
export async function run(): Promise<string[]> {
  const options = process.argv.slice(3);
  const named = options.find((option) => !option.startsWith('--'));
  const all = options.includes('--live') ? [] : [...(await dashboards()), longPage()];
  const pages = all.filter(({ name }) => !named || name.includes(named));
  const lines: string[] = [];
  if (pages.length > 0) lines.push(...(await captures(pages)), ...(await loads(pages)));
  if (!named && pages.length === 1) lines.push('no dashboards beside the project: only the long table was measured');
  if (named) return lines;
  const extension = await builtExtension('chrome');
  const { text, added } = told(await watchLivePages(extension, options.includes('--long') ? LIVE.long : LIVE.short));
  if (added > LIMIT) throw new Error([...lines, ...text].join('\n  '));
  return [...lines, ...text];
}

async function captures(pages: readonly BenchPage[]): Promise<string[]> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(browserAdvice('chromium'));
  const browser = await chromium.launch({ executablePath });
  try {
    const rows = [['capture alone, ms', 'walk', 'seen', 'again', '/walk', '/seen', 'first', 'slice']];
    for (const page of pages) rows.push([page.name, ...columnsOf(await measureCaptures(browser, page))]);
    return tableOf(rows);
  } finally {
    await browser.close();
  }
}

function columnsOf({ walk, seen, again, first, longest }: CaptureCost): string[] {
  const ratios = [(again / walk).toFixed(0), (again / seen).toFixed(1)];
  return [walk.toFixed(2), seen.toFixed(2), again.toFixed(1), ...ratios, first.toFixed(0), longest.toFixed(1)];
}

async function loads(pages: readonly BenchPage[]): Promise<string[]> {
  const extension = await builtExtension('chrome');
  const [reading, bare] = await Promise.all([
    openBenchBrowser(extension, pages, true),
    openBenchBrowser(extension, pages, false),
  ]);
  try {
    const rows = [
      ['first 7 s of a page, ms', 'without', 'with', 'added', 'ratio', 'longest', 'with', 'at rest', 'with'],
    ];
    for (const { name, url } of pages) {
      const [read, left] = await Promise.all(
        [reading, bare].map(async ({ chromium: { context } }) => {
          const page = await context.newPage();
          const time = await traceLoad(page, url, LOAD);
          await page.close();
          return time;
        }),
      );
      if (read && left) rows.push([name, ...comparison(left, read)]);
    }
    return tableOf(rows);
  } finally {
    await Promise.all([reading.close(), bare.close()]);
  }
}

function comparison(without: ThreadTime, read: ThreadTime): string[] {
  const whole = [without.busy, read.busy, read.busy - without.busy].map((time) => time.toFixed(0));
  const tasks = [without.longest, read.longest, without.longestAtRest, read.longestAtRest];
  return [...whole, (read.busy / without.busy).toFixed(2), ...tasks.map((time) => time.toFixed(1))];
}

function told({ with: read, without }: { with: LiveUse; without: LiveUse }): { text: string[]; added: number } {
  const share = (milliseconds: number) => milliseconds / (read.seconds * 1000);
  const percent = (value: number) => `${(value * 100).toFixed(2)}%`;
  const thread = share(read.used.thread - without.used.thread);
  const processes = share(read.used.processes - without.used.processes);
  const text = [
    `numbers that change every 2 s, for ${read.seconds} s: page thread ${percent(share(without.used.thread))} without, +${percent(thread)} with; ${read.snapshots} snapshots kept`,
    `all processes of the browser: ${percent(share(without.used.processes))} without, +${percent(processes)} with`,
    `heap gained in the first half and in the second: ${kilobytes(without.heapGrowth)} without, ${kilobytes(read.heapGrowth)} with`,
  ];
  return { text, added: thread };
}

function kilobytes(halves: readonly number[]): string {
  return halves.map((bytes) => `${(bytes / 1024).toFixed(0)} kB`).join(' and ');
}

import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright';
import { browserAdvice, findBrowser } from '../support/find-browser.mjs';

export const title = 'Page-thread time of one capture, against a bare walk over the same text';

const DASHBOARDS = new URL('../../../shared/dashboards/', import.meta.url);
const ROUNDS = 15;
/** A page is long when its table has this size. */
const LONG = { rows: 5000, columns: 15 };
const VIEWPORT = { width: 1440, height: 900 };

interface Times {
  capture: number;
  longest: number;
  walk: number;
}

/** Measures the dashboard with the most elements, if the dashboards are there, and a page with one long table. */
export async function run(): Promise<string[]> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(browserAdvice('chromium'));
  const script = await captureScript();
  const browser = await chromium.launch({ executablePath });
  try {
    const long = await measure(browser, longPage(), script);
    const lines = [line(`${LONG.rows} rows of ${LONG.columns} columns`, long)];
    if (!existsSync(DASHBOARDS))
      return [...lines, 'no dashboards beside the project: only the long table was measured'];
    const name = await largestDashboard();
    const html = await readFile(new URL(name, DASHBOARDS), 'utf8');
    return [line(name, await measure(browser, html, script)), ...lines];
  } finally {
    await browser.close();
  }
}

function line(what: string, { capture, longest, walk }: Times): string {
  const ratio = (capture / walk).toFixed(1);
  return `${what}: capture ${capture.toFixed(1)} ms, walk ${walk.toFixed(1)} ms, ratio ${ratio}, longest slice ${longest.toFixed(1)} ms`;
}

async function largestDashboard(): Promise<string> {
  const names = (await readdir(DASHBOARDS)).filter((name) => name.endsWith('.html'));
  const sized = await Promise.all(
    names.map(async (name) => ({ name, size: (await stat(new URL(name, DASHBOARDS))).size })),
  );
  const [largest] = sized.sort((a, b) => b.size - a.size);
  if (!largest) throw new Error('no dashboard');
  return largest.name;
}

async function captureScript(): Promise<string> {
  const built = await build({
    stdin: {
      contents: "export { capturePage } from '@/lib/capture/capture-page';",
      resolveDir: new URL('../..', import.meta.url).pathname,
      loader: 'ts',
    },
    alias: { '@': new URL('../..', import.meta.url).pathname },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'pitcrewBench',
    write: false,
  });
  return built.outputFiles[0]?.text ?? '';
}

async function measure(browser: Browser, html: string, script: string): Promise<Times> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto('https://bench.example/');
  await page.waitForTimeout(4000);
  await page.evaluate(script);
  const rounds: Times[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measureOnce(page));
  await page.close();
  const of = (pick: (times: Times) => number) => median(rounds.map(pick));
  return { capture: of((one) => one.capture), longest: of((one) => one.longest), walk: of((one) => one.walk) };
}

/** The script is text because the compiler marks inner functions in a way that a page does not know. */
function measureOnce(page: Page): Promise<Times> {
  return page.evaluate(`(async () => {
    let capture = 0, longest = 0, since = performance.now();
    const slice = () => {
      const took = performance.now() - since;
      capture += took;
      longest = Math.max(longest, took);
    };
    const pause = () => {
      slice();
      return new Promise((resolve) => setTimeout(() => { since = performance.now(); resolve(); }));
    };
    await pitcrewBench.capturePage(document, {
      visit: 'bench', trigger: 'user', takenAt: '2026-11-11T02:00:00.000Z', pause, now: () => performance.now(),
    });
    slice();
    const read = (root) => {
      let length = 0;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeType === 3) length += node.data.trim().length;
        else if (node.shadowRoot) length += read(node.shadowRoot);
        else if (node.localName === 'iframe' && node.contentDocument) length += read(node.contentDocument);
      }
      return length;
    };
    const started = performance.now();
    read(document.body);
    return { capture, longest, walk: performance.now() - started };
  })()`);
}

function longPage(): string {
  const header = Array.from({ length: LONG.columns }, (_, column) => `<th>Column ${column}</th>`).join('');
  const rows = Array.from({ length: LONG.rows }, (_, row) => {
    const cells = Array.from(
      { length: LONG.columns - 1 },
      (_, column) => `<td>${(row * 37 + column * 911) % 9973}</td>`,
    );
    return `<tr><td><a href="/item?id=${100000 + row}">Product ${row}</a></td>${cells.join('')}</tr>`;
  }).join('');
  return `<!doctype html><html lang="en"><body><table><thead><tr>${header}</tr></thead><tbody>${rows}</tbody></table></body></html>`;
}

function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] ?? Number.NaN;
}

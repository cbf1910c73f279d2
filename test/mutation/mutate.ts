import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright';
import { z } from 'zod';
import { buildDashboards } from '../dashboards/build';
import { readTruth, type Score, type Truth } from '../dashboards/score';
import { PROJECT } from '../support/build';
import { browserAdvice, findBrowser } from '../support/find-browser.mjs';
import { seeded } from '../support/seeded';
import type { Known } from './mutations';
import { openVariedPage, type PageSource } from './varied-page';

const ManifestLine = z.object({ file: z.string(), url: z.url(), zone: z.string() });

export interface Tally {
  variants: number;
  right: number;
  cells: number;
  wrong: number;
  kpiRight: number;
  kpis: number;
  kpiWrong: number;
  periodWrong: number;
}

/** One variant that read something wrong, as it can be run again. */
export interface Failure {
  page: string;
  variant: number;
  kinds: string[];
  faults: string[];
}

export interface MutationRun {
  byKind: Map<string, Tally>;
  byPage: Map<string, Tally>;
  all: Tally;
  failures: Failure[];
}

/** The dashboards of ../shared, where they are, and the project's own. */
export async function dashboardSources(): Promise<PageSource[]> {
  const shared = join(PROJECT, '..', 'shared', 'dashboards');
  const folders = [...(existsSync(join(shared, 'manifest.jsonl')) ? [shared] : []), await buildDashboards()];
  const sources = folders.map(async (folder) => {
    const lines = (await readFile(join(folder, 'manifest.jsonl'), 'utf8')).trim().split('\n');
    return Promise.all(
      lines.map(async (line): Promise<Omit<PageSource, 'index'>> => {
        const { file, url, zone } = ManifestLine.parse(JSON.parse(line));
        const name = file.replace(/\.html$/, '');
        return {
          name,
          file: join(folder, file),
          url,
          zone,
          truth: await readTruth(join(folder, `${name}.truth.json`)),
        };
      }),
    );
  });
  return (await Promise.all(sources)).flat().map((source, index) => ({ index, ...source }));
}

/**
 * Reads this many variants, shared out evenly over the pages. Variant n of a page is the same in every run with the
 * same seed; variant 0 is the page as it is. Each has one kind of change, every third two more on top.
 */
export async function runMutations(options: {
  sources: readonly PageSource[];
  seed: number;
  variants: number;
  only?: number;
  onFailure?: (failure: Failure) => void;
}): Promise<MutationRun> {
  const { sources, seed, variants, only, onFailure } = options;
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(browserAdvice('chromium'));
  const bundle = await pageBundle();
  const browser = await chromium.launch({ executablePath });
  const run: MutationRun = { byKind: new Map(), byPage: new Map(), all: emptyTally(), failures: [] };
  try {
    for (const [index, source] of sources.entries()) {
      const share = Math.floor(variants / sources.length) + (index < variants % sources.length ? 1 : 0);
      const numbers = only === undefined ? Array.from({ length: share }, (_, number) => number) : [only];
      await varyPage({ browser, bundle, source, seed: seed * 1000 + source.index, numbers, run, onFailure });
    }
  } finally {
    await browser.close();
  }
  return run;
}

async function varyPage(options: {
  browser: Browser;
  bundle: string;
  source: PageSource;
  seed: number;
  numbers: readonly number[];
  run: MutationRun;
  onFailure: ((failure: Failure) => void) | undefined;
}): Promise<void> {
  const { browser, bundle, source, seed, numbers, run, onFailure } = options;
  const page = await openVariedPage(browser, bundle, source);
  const known = knownOf(source.truth);
  try {
    for (const number of numbers) {
      const kinds = kindsOf(seed, number);
      const variant = { seed: seed * 10_000 + number, known };
      const first = await page.vary({ ...variant, kinds });
      // A page that has nothing of that kind is varied in a way that every page allows.
      const unchanged = number > 0 && first.applied.length === 0;
      const { applied, score } = unchanged ? await page.vary({ ...variant, kinds: ALWAYS }) : first;
      for (const kind of applied.length ? applied : ['none']) count(run.byKind, kind, score);
      count(run.byPage, source.name, score);
      add(run.all, score);
      if (score.faults.length === 0) continue;
      const failure = { page: source.name, variant: number, kinds: applied, faults: score.faults };
      run.failures.push(failure);
      onFailure?.(failure);
    }
  } finally {
    await page.close();
  }
}

// In the order in which they are applied: those that look for texts come before those that cut texts up.
const KINDS = [
  'blank-cells',
  'blank-header-cell',
  'drop-header-row',
  'drop-ids',
  'drop-titles',
  'drop-pager',
  'drop-tile-label',
  'exchange-columns',
  'shuffle-rows',
  'shuffle-tiles',
  'decoy-column',
  'decoy-banners',
  'copy-header',
  'hidden-noise',
  'rename-classes',
  'strip-attributes',
  'wrap-blocks',
  'wrap-texts',
  'split-texts',
];

const ALWAYS = ['rename-classes', 'wrap-texts'];

function kindsOf(seed: number, number: number): string[] {
  if (number === 0) return [];
  const random = seeded(seed * 7919 + number);
  const drawn = new Set([(number - 1) % KINDS.length]);
  while (number % 3 === 0 && drawn.size < 3) drawn.add(Math.floor(random.uniform() * KINDS.length));
  const kinds = [...drawn].sort((a, b) => a - b).flatMap((index) => KINDS[index] ?? []);
  // A row that has neither id nor name is of no product.
  return kinds.includes('drop-ids') ? kinds.filter((kind) => kind !== 'drop-titles') : kinds;
}

function knownOf(truth: Truth): Known {
  return {
    rows: truth.rows
      .filter(({ productId }) => truth.firstPaint.rowIdsInDom.includes(productId))
      .map(({ productId, title, cells }) => ({
        productId,
        title,
        cells: Object.fromEntries(
          Object.entries(cells).flatMap(([metric, cell]) => (cell ? [[metric, cell.raw]] : [])),
        ),
      })),
    kpiLabels: truth.kpis.map(({ label }) => label),
    headers: truth.columns.filter(({ hidden }) => !hidden).map(({ header }) => header),
    ordered: truth.rows.some(({ children = [] }) => children.length > 0),
  };
}

async function pageBundle(): Promise<string> {
  const built = await build({
    entryPoints: [join(PROJECT, 'test', 'mutation', 'page.ts')],
    bundle: true,
    format: 'iife',
    write: false,
    logLevel: 'error',
    alias: { '@': PROJECT },
  });
  return built.outputFiles[0]?.text ?? '';
}

function emptyTally(): Tally {
  return { variants: 0, right: 0, cells: 0, wrong: 0, kpiRight: 0, kpis: 0, kpiWrong: 0, periodWrong: 0 };
}

function count(tallies: Map<string, Tally>, key: string, score: Score): void {
  const tally = tallies.get(key) ?? emptyTally();
  tallies.set(key, tally);
  add(tally, score);
}

function add(tally: Tally, score: Score): void {
  tally.variants += 1;
  tally.right += score.right;
  tally.cells += score.cells;
  tally.wrong += score.wrong;
  tally.kpiRight += score.kpiRight;
  tally.kpis += score.kpis;
  tally.kpiWrong += score.kpiWrong;
  tally.periodWrong += score.periodRight === false ? 1 : 0;
}

/** `lab mutate --seed N --variants N [--page NAME] [--variant N]`: a table for each kind of change, and every wrong value. */
export async function mutate(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string', default: '1' },
      variants: { type: 'string', default: '1000' },
      page: { type: 'string' },
      variant: { type: 'string' },
    },
  });
  const sources = await dashboardSources();
  const own = sources.filter(({ file }) => file.includes('test-results'));
  if (own.length === sources.length)
    process.stderr.write('../shared/dashboards is not here: the own dashboards only\n');
  const chosen = values.page;
  const picked = chosen ? sources.filter(({ name }) => name.includes(chosen)) : sources;
  const run = await runMutations({
    sources: picked,
    seed: Number(values.seed),
    variants: Number(values.variants),
    ...(values.variant === undefined ? {} : { only: Number(values.variant) }),
    onFailure: ({ page, variant, kinds, faults }) => {
      process.stdout.write(`${page} --variant ${variant} [${kinds.join(', ')}] ${faults.length} wrong\n`);
      for (const fault of faults.slice(0, 3)) process.stdout.write(`    ${fault}\n`);
    },
  });
  for (const tallies of [run.byPage, run.byKind, new Map([['all', run.all]])]) {
    process.stdout.write('\n');
    for (const [name, tally] of tallies) process.stdout.write(`${name.padEnd(36)} ${saidOf(tally)}\n`);
  }
  process.exitCode = run.failures.length ? 1 : 0;
}

function saidOf({ variants, right, cells, wrong, kpiRight, kpis, kpiWrong, periodWrong }: Tally): string {
  return `variants ${variants}  cells right ${right}, missing ${Math.max(0, cells - right)}, wrong ${wrong}  tiles right ${kpiRight}/${kpis}, wrong ${kpiWrong}  periods wrong ${periodWrong}`;
}

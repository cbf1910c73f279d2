import { build } from 'esbuild';
import type { Browser } from 'playwright';
import { threadTimeOf } from './browser';
import { quick } from './figures';
import type { BenchPage } from './pages';

/** Milliseconds of processor time of the page's main thread, but for `longest`, which is taken by the clock. */
export interface CaptureCost {
  /** The first capture of a page: none of our code has run there before. */
  first: number;
  /** A capture of the same page once more. */
  again: number;
  longest: number;
  /** A bare walk over the same tree that reads every text. */
  walk: number;
  /** The same walk, asking of each element whether it is painted: the least that reading what a person sees can cost. */
  seen: number;
}

const SETTLED = 4000;
const ROUNDS = 15;
/** Short walks are repeated for this long. */
const WALK_FOR = 10;
const VIEWPORT = { width: 1440, height: 900 };

/** Measures captures of a page by themselves, with no extension around them, in turn with the walks they are held to. */
export async function measureCaptures(browser: Browser, { url, html }: BenchPage): Promise<CaptureCost> {
  const page = await browser.newPage({ viewport: VIEWPORT, bypassCSP: true });
  try {
    await page.route('**/*', (route) =>
      route.request().resourceType() === 'document' && route.request().frame() === page.mainFrame()
        ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
        : route.abort(),
    );
    await page.goto(url);
    await page.waitForTimeout(SETTLED);
    await page.evaluate(await captureScript());
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const timeOf = async <T>(work: string): Promise<[time: number, result: T]> => {
      const before = await threadTimeOf(session);
      const result = await page.evaluate<T>(work);
      return [(await threadTimeOf(session)) - before, result];
    };
    const [first] = await timeOf(CAPTURE);
    const [sample] = await timeOf(walks(1, false));
    const times = Math.max(1, Math.ceil(WALK_FOR / sample));
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [asking] = await timeOf('0');
      const [capture, longest] = await timeOf<number>(CAPTURE);
      const [walk] = await timeOf(walks(times, false));
      const [seen] = await timeOf(walks(times, true));
      rounds.push({ capture: capture - asking, longest, walk: (walk - asking) / times, seen: (seen - asking) / times });
    }
    return {
      first,
      again: quick(rounds.map((one) => one.capture)),
      longest: quick(rounds.map((one) => one.longest)),
      walk: quick(rounds.map((one) => one.walk)),
      seen: quick(rounds.map((one) => one.seen)),
    };
  } finally {
    await page.close();
  }
}

interface Round {
  capture: number;
  longest: number;
  walk: number;
  seen: number;
}

let script: Promise<string> | null = null;

function captureScript(): Promise<string> {
  const root = new URL('../../..', import.meta.url).pathname;
  script ??= build({
    stdin: {
      contents: "export { capturePage } from '@/lib/capture/capture-page';",
      resolveDir: root,
      loader: 'ts',
    },
    alias: { '@': root },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'pitcrewBench',
    write: false,
  }).then((built) => built.outputFiles[0]?.text ?? '');
  return script;
}

// Both are text because the compiler marks inner functions in a way that a page does not know. The first gives the
// longest time between two pauses, by the clock.
const CAPTURE = `(async () => {
  let longest = 0, since = performance.now();
  const slice = () => { longest = Math.max(longest, performance.now() - since); };
  const pause = () => {
    slice();
    return new Promise((resolve) => setTimeout(() => { since = performance.now(); resolve(); }));
  };
  await pitcrewBench.capturePage(document, {
    visit: 'bench', trigger: 'user', takenAt: '2026-11-11T02:00:00.000Z', pause, now: () => performance.now(),
  });
  slice();
  return longest;
})()`;

const walks = (times: number, painted: boolean) => `(() => {
  let length = 0;
  const read = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === 3) length += node.data.trim().length;
      else if (${painted} && !node.checkVisibility()) continue;
      else if (node.shadowRoot) read(node.shadowRoot);
      else if (node.localName === 'iframe' && node.contentDocument) read(node.contentDocument);
    }
  };
  for (let time = 0; time < ${times}; time++) read(document.body);
  return length;
})()`;

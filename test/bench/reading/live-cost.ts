import { poll } from '../../support/poll';
import { readStored } from '../../support/stored';
import { type BenchBrowser, openBenchBrowser, type Usage, usageOf } from './browser';
import { livePage } from './pages';

/** What an open page used in the time it was watched. */
export interface LiveUse {
  seconds: number;
  used: Usage;
  /** Bytes that the heap gained in the first half of the time and in the second, each after a collection. */
  heapGrowth: [number, number];
  snapshots: number;
}

/** Loading and the first captures are over. */
const WARM_UP = 20_000;

/** Watches a page whose numbers change, read by the extension and not, in two browsers at the same time. */
export async function watchLivePages(extension: string, seconds: number): Promise<{ with: LiveUse; without: LiveUse }> {
  const [reading, bare] = await Promise.all([
    openBenchBrowser(extension, [livePage()], true),
    openBenchBrowser(extension, [livePage()], false),
  ]);
  try {
    const [read, left] = await Promise.all([watch(reading, seconds, true), watch(bare, seconds, false)]);
    return { with: read, without: left };
  } finally {
    await Promise.all([reading.close(), bare.close()]);
  }
}

async function watch({ chromium }: BenchBrowser, seconds: number, isRead: boolean): Promise<LiveUse> {
  const asker = await chromium.openPage('popup.html');
  const count = async () => (await readStored(asker)).snapshots.length;
  const page = await chromium.context.newPage();
  await page.goto(livePage().url);
  if (isRead) await poll(async () => (await count()) > 0, { for: 'a first snapshot of the live page', within: 60_000 });
  await page.waitForTimeout(WARM_UP);
  const browser = await chromium.context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('the context has no browser of its own');
  const session = await chromium.context.newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const snapshots = await count();
  const before = await usageOf(session, browser);
  await page.waitForTimeout(seconds * 500);
  const halfway = await usageOf(session, browser);
  await page.waitForTimeout(seconds * 500);
  const after = await usageOf(session, browser);
  return {
    seconds,
    used: { thread: after.thread - before.thread, processes: after.processes - before.processes, heap: after.heap },
    heapGrowth: [halfway.heap - before.heap, after.heap - halfway.heap],
    snapshots: (await count()) - snapshots,
  };
}

import type { CDPSession, Page } from 'playwright';
import { type ExtensionChromium, launchChromium } from '../../support/chromium';
import { startFixtureServer } from '../../support/fixture-server';
import type { BenchPage } from './pages';

/** A Chromium that serves the pages of a bench. */
export interface BenchBrowser {
  chromium: ExtensionChromium;
  close(): Promise<void>;
}

/**
 * A Chromium with the extension. Where `reads` is false no host is granted, so that none of our code runs on a page:
 * the same page without us.
 */
export async function openBenchBrowser(
  extension: string,
  pages: readonly BenchPage[],
  reads: boolean,
): Promise<BenchBrowser> {
  const byAddress = new Map(pages.map((page) => [addressOf(page.url), page.html]));
  const server = await startFixtureServer(({ url, destination }) => {
    const body = destination === 'document' ? byAddress.get(addressOf(url.href)) : undefined;
    return body === undefined ? null : { headers: { 'content-type': 'text/html; charset=utf-8' }, body };
  });
  const chromium = await launchChromium({ extension, port: server.port });
  if (reads) await chromium.grantHosts(['https://*/*']);
  return {
    chromium,
    close: async () => {
      await chromium.close();
      await server.close();
    },
  };
}

function addressOf(href: string): string {
  const { host, pathname } = new URL(href);
  return host + pathname;
}

/** Milliseconds of processor time. */
export interface ThreadTime {
  busy: number;
  longest: number;
  /** The longest task after the page itself had come to rest. */
  longestAtRest: number;
}

interface TraceEvent {
  name: string;
  ts: number;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
}

const CHANGE = 'pitcrew-bench-change';
/** Pages that never rest are held to have loaded by then. */
const AT_REST = 5_000_000;

/** Opens a page and tells what the tasks of its main thread took in the given time, from the navigation on. */
export async function traceLoad(page: Page, url: string, milliseconds: number): Promise<ThreadTime> {
  await page.addInitScript(`new MutationObserver((records) => {
    if (records.some(({ target }) => target !== document.documentElement)) performance.mark('${CHANGE}');
  }).observe(document, { subtree: true, childList: true, characterData: true })`);
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'] },
  });
  await page.goto(url, { waitUntil: 'commit' });
  await page.waitForTimeout(milliseconds);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return timeOf(events);
}

function timeOf(events: readonly TraceEvent[]): ThreadTime {
  const changes = events.filter((event) => event.name === CHANGE);
  const [first] = changes;
  if (!first) throw new Error('the page never changed, not even by being loaded');
  const own = events.filter((event) => event.pid === first.pid && event.tid === first.tid && event.name === 'RunTask');
  const started = Math.min(...own.map(({ ts }) => ts));
  const rest = Math.max(...changes.filter(({ ts }) => ts < started + AT_REST).map(({ ts }) => ts));
  const took = ({ tdur, dur }: TraceEvent) => (tdur ?? dur ?? 0) / 1000;
  return {
    busy: own.reduce((sum, event) => sum + took(event), 0),
    longest: Math.max(...own.map(took)),
    longestAtRest: Math.max(0, ...own.filter(({ ts }) => ts > rest).map(took)),
  };
}

/** Milliseconds of processor time that a page's main thread has used; `Performance` is to be enabled with thread ticks. */
export async function threadTimeOf(page: CDPSession): Promise<number> {
  return (await metricOf(page, 'TaskDuration')) * 1000;
}

async function metricOf(page: CDPSession, name: string): Promise<number> {
  const { metrics } = await page.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? Number.NaN;
}

/** What a page and its browser have used so far. */
export interface Usage {
  /** Milliseconds of processor time of the page's main thread. */
  thread: number;
  /** Milliseconds of processor time of all processes of the browser. */
  processes: number;
  /** Bytes of the page's heap after a collection. */
  heap: number;
}

/** Reads what a page has used. `browser` is a session with the browser itself. */
export async function usageOf(page: CDPSession, browser: CDPSession): Promise<Usage> {
  await page.send('HeapProfiler.collectGarbage');
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return {
    thread: await threadTimeOf(page),
    processes: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0),
    heap: await metricOf(page, 'JSHeapUsedSize'),
  };
}

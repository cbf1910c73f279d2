import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { READER_VERSION, type Reading, type Verdict } from '@/lib/domain/reading';
import type { SnapshotResult } from '@/lib/messages/panel-to-background';
import { joinReadings } from '@/lib/reading/join-tables';
import { type ExtensionChromium, launchChromium } from '../support/chromium';
import { type FixtureAnswer, type FixtureServer, startFixtureServer } from '../support/fixture-server';
import { type ReadingAnswer, readingAnswer } from './reading-answer';
import { scrollThrough } from './scroll-through';
import { settle, watchTimers } from './settle';
import { within } from './within';

/** One page to read: its file, the URL it is served under, and the frames that it may load. */
export interface PageJob {
  /** As the manifest names it; it comes back in the answer. */
  file: string;
  path: string;
  url: string;
  zone: string | null;
  encoding: string | null;
  frames: { path: string; url: string }[];
}

export interface PageReader {
  /** Never rejects: a page that cannot be read is answered as unreadable. */
  read(job: PageJob): Promise<ReadingAnswer>;
  close(): Promise<void>;
}

const LOAD_WITHIN = 12_000;
/** Some stored pages never finish, since they wait for what is no longer there. */
const LOADED_WITHIN = 5_000;
const LOADED = { quiet: 400, atMost: 6_000 };
const ANSWER_WITHIN = 20_000;
const READY_WITHIN = 5_000;
const NO_SCRIPTS = { 'content-security-policy': "script-src 'none'" };
const PAGE_WITHIN = 60_000;
// A long virtual table on a busy machine: what is cut off here is missed.
const SCROLLING_WITHIN = 600_000;
/** A page that scrolled draws what came into view and is done. */
const SCROLLED = { quiet: 120, atMost: 1_500 };

declare const chrome: {
  tabs: { query(filter: { url: string }): Promise<{ id?: number }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

/** One Chromium with its own server. A browser that died or hangs is replaced before the next page. */
export async function openReader(options: { extension: string; scroll: boolean }): Promise<PageReader> {
  let job: PageJob | null = null;
  let documentServed = false;
  let scripts = true;
  const server = await startFixtureServer(async ({ url, destination }) => {
    if (!job) return null;
    if (samePage(url, job.url)) {
      // Once: a page that reloads itself stays where it is.
      if (destination === 'document' && documentServed) return null;
      documentServed = true;
      const answer = await page(job.path, job.encoding);
      return scripts ? answer : { ...answer, headers: { ...answer.headers, ...NO_SCRIPTS } };
    }
    const frame = job.frames.find((one) => samePage(url, one.url));
    return frame ? page(frame.path, job.encoding) : null;
  });
  let session: Session | null = null;
  const serve = (next: PageJob, withScripts: boolean) => {
    job = next;
    documentServed = false;
    scripts = withScripts;
  };
  return {
    read: async (next) => {
      try {
        session ??= await openSession(options.extension, server);
        const visit: Visit = { ...session, job: next, serve: (withScripts) => serve(next, withScripts) };
        const reading = options.scroll ? readScrolled(visit) : readOnce(visit);
        return await within(options.scroll ? PAGE_WITHIN + SCROLLING_WITHIN : PAGE_WITHIN, reading);
      } catch (error) {
        process.stderr.write(`${next.file}: ${error instanceof Error ? error.message : error}\n`);
        return withoutValues(next, 'unreadable');
      } finally {
        if (session && !(await closePages(session))) {
          await within(10_000, session.browser.close()).catch(() => {});
          session = null;
        }
      }
    },
    close: async () => {
      await session?.browser.close();
      await server.close();
    },
  };
}

/** The browser, and the extension page through which the extension is asked. */
interface Session {
  browser: ExtensionChromium;
  asker: Page;
}

async function openSession(extension: string, server: FixtureServer): Promise<Session> {
  const browser = await launchChromium({ extension, port: server.port });
  await browser.grantHosts(['https://*/*']);
  const asker = await browser.openPage('popup.html');
  return { browser, asker };
}

/** Closes all but the asker; false where the browser no longer answers. */
async function closePages({ browser, asker }: Session): Promise<boolean> {
  const others = browser.context.pages().filter((one) => one !== asker);
  const closing = Promise.all(others.map((one) => one.close()));
  const alive = asker.evaluate(() => true);
  return within(5_000, Promise.all([closing, alive])).then(
    () => true,
    () => false,
  );
}

/** One page to be opened, and how to have it served, once each time. */
interface Visit extends Session {
  job: PageJob;
  serve: (withScripts: boolean) => void;
}

async function open({ browser, asker, job, serve }: Visit): Promise<{ tab: Page; ask: () => Promise<Answered> }> {
  const tab = await browser.context.newPage();
  tab.on('dialog', (dialog) => dialog.dismiss().catch(() => {}));
  await watchTimers(tab);
  tab.on('popup', (popup) => popup.close().catch(() => {}));
  if (job.zone) {
    const emulation = await browser.context.newCDPSession(tab);
    await emulation.send('Emulation.setTimezoneOverride', { timezoneId: job.zone });
  }
  const left = watchLeaving(tab);
  const load = async (withScripts: boolean) => {
    serve(withScripts);
    await tab.goto(job.url.replace(/^http:/, 'https:'), { waitUntil: 'commit', timeout: LOAD_WITHIN });
    await tab.waitForLoadState('load', { timeout: LOADED_WITHIN }).catch(() => {});
    await settle(tab, LOADED);
  };
  await load(true);
  if (left()) await load(false);
  const [known] = await asker.evaluate(() => chrome.tabs.query({ url: 'https://*/*' }));
  const tabId = known?.id;
  if (tabId === undefined) throw new Error('the page has no tab');
  return { tab, ask: () => askUntilReady(asker, tabId) };
}

/**
 * Says whether the page set out for another address before it was parsed: its document then ends there. Such a page is
 * stored away from the host or the scheme that it insists on, and is read with its scripts switched off.
 */
function watchLeaving(tab: Page): () => boolean {
  let isParsed = false;
  let asked = 0;
  let left = false;
  tab.once('domcontentloaded', () => {
    isParsed = true;
  });
  tab.on('request', (request) => {
    if (isParsed || !request.isNavigationRequest() || request.frame() !== tab.mainFrame()) return;
    asked += 1;
    left ||= asked > 1;
  });
  return () => left;
}

async function readOnce(visit: Visit): Promise<ReadingAnswer> {
  const { ask } = await open(visit);
  return answerOf(visit.job, await ask());
}

async function readScrolled(visit: Visit): Promise<ReadingAnswer> {
  const { job } = visit;
  const { tab, ask } = await open(visit);
  const opened = await ask();
  if (opened.reading?.verdict !== 'read') return answerOf(job, opened);
  let { reading } = opened;
  const seen = async () => {
    await settle(tab, SCROLLED);
    const next = await ask();
    if (next.reading?.verdict !== 'read') return false;
    const before = sizeOf(reading);
    reading = joinReadings(reading, next.reading);
    return sizeOf(reading) > before;
  };
  await scrollThrough(tab, { seen, within: SCROLLING_WITHIN }).catch((error: unknown) => {
    process.stderr.write(`${job.file}: not scrolled to its end: ${error}\n`);
  });
  return readingAnswer(job.file, job.url, reading);
}

/** How much was read in all: rows, and values. */
function sizeOf({ tables }: Reading): number {
  const fields = tables.flatMap(({ columns }) => columns.flatMap((column) => column.fields));
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  return rows + fields.filter(({ status }) => status === 'ok').length;
}

/** What was read, or why nothing was. */
type Answered = { reading: Reading } | { reading: null; verdict: Verdict };

function answerOf(job: PageJob, answered: Answered): ReadingAnswer {
  return answered.reading ? readingAnswer(job.file, job.url, answered.reading) : withoutValues(job, answered.verdict);
}

async function askUntilReady(asker: Page, tabId: number): Promise<Answered> {
  const end = performance.now() + READY_WITHIN;
  for (;;) {
    const asked = asker.evaluate((id) => chrome.runtime.sendMessage({ type: 'snapshot-tab', tabId: id }), tabId);
    const result = (await within(ANSWER_WITHIN, asked)) as SnapshotResult;
    if (result.status === 'kept') {
      return { reading: result.reading };
    }
    const verdict = result.status === 'not-kept' ? result.verdict : 'unreadable';
    const mayChange = verdict === 'not-ready' || result.status === 'failed';
    if (!mayChange || performance.now() > end) return { reading: null, verdict };
    await pause(250);
  }
}

function withoutValues(job: PageJob, verdict: Verdict): ReadingAnswer {
  const reading: Reading = {
    readerVersion: READER_VERSION,
    platform: null,
    page: null,
    pageKind: null,
    verdict,
    zone: null,
    currency: null,
    product: null,
    kpis: [],
    tables: [],
    period: null,
    windows: [],
  };
  return readingAnswer(job.file, job.url, reading);
}

function samePage(asked: URL, url: string): boolean {
  const known = new URL(url);
  return asked.host === known.host && asked.pathname === known.pathname && asked.search === known.search;
}

async function page(path: string, encoding: string | null): Promise<FixtureAnswer> {
  const body = await readFile(path);
  const charset = encoding ? charsetOf(encoding) : isUtf8(body) ? 'utf-8' : null;
  return { headers: { 'content-type': `text/html${charset ? `; charset=${charset}` : ''}` }, body };
}

/** The web's name of an encoding: "latin-1" is "latin1" there. */
function charsetOf(encoding: string): string {
  for (const label of [encoding, encoding.replace(/[-_ ]/g, '')]) {
    try {
      return new TextDecoder(label).encoding;
    } catch {
      // The next spelling may be known.
    }
  }
  return encoding;
}

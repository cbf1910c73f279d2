import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { READER_VERSION, type Reading, type Verdict } from '@/lib/domain/reading';
import type { SnapshotResult } from '@/lib/messages/panel-to-background';
import { type ExtensionChromium, launchChromium } from '../support/chromium';
import { type FixtureAnswer, type FixtureServer, startFixtureServer } from '../support/fixture-server';
import { mergeAnswers, sizeOf } from './merge-answers';
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
const PAGE_WITHIN = 60_000;
const SCROLLING_WITHIN = 240_000;
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
  const server = await startFixtureServer(async ({ url, destination }) => {
    if (!job) return null;
    if (samePage(url, job.url)) {
      // Once: a page that reloads itself stays where it is.
      if (destination === 'document' && documentServed) return null;
      documentServed = true;
      return page(job.path, job.encoding);
    }
    const frame = job.frames.find((one) => samePage(url, one.url));
    return frame ? page(frame.path, job.encoding) : null;
  });
  let session: Session | null = null;
  return {
    read: async (next) => {
      job = next;
      documentServed = false;
      try {
        session ??= await openSession(options.extension, server);
        const reading = options.scroll ? readScrolled(session, next) : readOnce(session, next);
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

async function open({ browser, asker }: Session, job: PageJob): Promise<{ tab: Page; ask: () => Promise<Answered> }> {
  const tab = await browser.context.newPage();
  tab.on('dialog', (dialog) => dialog.dismiss().catch(() => {}));
  await watchTimers(tab);
  tab.on('popup', (popup) => popup.close().catch(() => {}));
  if (job.zone) {
    const emulation = await browser.context.newCDPSession(tab);
    await emulation.send('Emulation.setTimezoneOverride', { timezoneId: job.zone });
  }
  await tab.goto(job.url.replace(/^http:/, 'https:'), { waitUntil: 'commit', timeout: LOAD_WITHIN });
  await tab.waitForLoadState('load', { timeout: LOADED_WITHIN }).catch(() => {});
  await settle(tab, LOADED);
  const [known] = await asker.evaluate(() => chrome.tabs.query({ url: 'https://*/*' }));
  const tabId = known?.id;
  if (tabId === undefined) throw new Error('the page has no tab');
  return { tab, ask: () => askUntilReady(asker, tabId, job) };
}

async function readOnce(session: Session, job: PageJob): Promise<ReadingAnswer> {
  const { ask } = await open(session, job);
  return (await ask()).answer;
}

async function readScrolled(session: Session, job: PageJob): Promise<ReadingAnswer> {
  const { tab, ask } = await open(session, job);
  let { answer, verdict } = await ask();
  if (verdict !== 'read') return answer;
  const seen = async () => {
    await settle(tab, SCROLLED);
    const next = await ask();
    if (next.verdict !== 'read') return false;
    const before = sizeOf(answer);
    answer = mergeAnswers(answer, next.answer);
    return sizeOf(answer) > before;
  };
  await scrollThrough(tab, { seen, within: SCROLLING_WITHIN }).catch((error: unknown) => {
    process.stderr.write(`${job.file}: not scrolled to its end: ${error}\n`);
  });
  return answer;
}

interface Answered {
  verdict: Verdict;
  answer: ReadingAnswer;
}

async function askUntilReady(asker: Page, tabId: number, job: PageJob): Promise<Answered> {
  const end = performance.now() + READY_WITHIN;
  for (;;) {
    const asked = asker.evaluate((id) => chrome.runtime.sendMessage({ type: 'snapshot-tab', tabId: id }), tabId);
    const result = (await within(ANSWER_WITHIN, asked)) as SnapshotResult;
    if (result.status === 'kept') {
      return { verdict: result.reading.verdict, answer: readingAnswer(job.file, job.url, result.reading) };
    }
    const verdict = result.status === 'not-kept' ? result.verdict : 'unreadable';
    const mayChange = verdict === 'not-ready' || result.status === 'failed';
    if (!mayChange || performance.now() > end) return { verdict, answer: withoutValues(job, verdict) };
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

function isUtf8(body: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(body);
    return true;
  } catch {
    return false;
  }
}

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright';
import { browserAdvice, findBrowser } from './find-browser.mjs';
import { poll } from './poll';

export interface ChromiumOptions {
  /** The folder of the built extension; it is copied, so that a later build leaves the browser alone. */
  extension: string;
  /** Where every https host leads: the port of the fixture server. Nothing else can be reached. */
  port: number;
  /** The language of the browser's interface and of its pages ("en-US", "zh-CN"). */
  language?: string;
  headed?: boolean;
  viewport?: { width: number; height: number };
}

/** What the driver itself calls inside extension and browser pages. */
declare const chrome: {
  permissions: { request(wanted: { origins: string[] }): Promise<boolean> };
  developerPrivate: { addHostPermission(extensionId: string, host: string): Promise<void> };
};

/** A target that Playwright does not list: the popup of the toolbar button, or a side panel. */
export interface ExtensionView {
  evaluate<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  screenshot(file: string): Promise<void>;
  /** A key struck in it. */
  press(key: 'Tab' | 'Enter'): Promise<void>;
  close(): Promise<void>;
}

/** A real Chromium with the built extension in a fresh profile. */
export interface ExtensionChromium {
  context: BrowserContext;
  extensionId: string;
  /** The URL of one of the extension's own pages ("popup.html"). */
  pageUrl(name: string): string;
  openPage(name: string): Promise<Page>;
  /** Lets the next request for these hosts be granted without the prompt that no driver can click. */
  allowPrompt(pattern: string): Promise<void>;
  /** Grants hosts as the first-run page does: by asking the browser from an extension page. */
  grantHosts(patterns: string[]): Promise<void>;
  /** A click on the toolbar button over this page: it grants activeTab and opens the popup. */
  clickToolbarButton(page: Page): Promise<void>;
  /** The open popup or side panel whose URL holds this text. */
  view(urlPart: string): Promise<ExtensionView>;
  killServiceWorker(): Promise<void>;
  close(): Promise<void>;
}

/** Launches Chromium with the extension; throws with what to install where there is no browser. */
export async function launchChromium(options: ChromiumOptions): Promise<ExtensionChromium> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(browserAdvice('chromium'));
  const profile = await mkdtemp(join(tmpdir(), 'pitcrew-chromium-'));
  const extension = join(profile, 'extension');
  await cp(options.extension, extension, { recursive: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !options.headed,
    ignoreHTTPSErrors: true,
    viewport: options.headed ? null : (options.viewport ?? { width: 1440, height: 900 }),
    ...(options.language ? { locale: options.language } : {}),
    env: { ...process.env, ...(options.language ? { LANGUAGE: options.language.replace('-', '_') } : {}) },
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      '--enable-unsafe-extension-debugging',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      // The last of this flag wins. Playwright's own also takes away the partitioning of storage, and without that the
      // extension's frame in a granted page may not open its database, as no user's browser would have it.
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,LensOverlay,MediaRouter,PaintHolding,OptimizationHints',
      '--no-first-run',
      // Without a screen of its own size the popup gets less room than Chromium would give it.
      ...(options.headed ? [] : ['--screen-info={1600x1200}']),
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP * 127.0.0.1:${options.port}`,
      ...(options.language ? [`--lang=${options.language}`] : []),
    ],
  });
  const dispose = async () => {
    await context.close().catch(() => {});
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    return await drive(context, dispose);
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function drive(context: BrowserContext, dispose: () => Promise<void>): Promise<ExtensionChromium> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  const extensionId = new URL(worker.url()).host;
  const browser = context.browser();
  if (!browser) throw new Error('the context has no browser of its own');
  const session = await browser.newBrowserCDPSession();
  const pageUrl = (name: string) => `chrome-extension://${extensionId}/${name}`;
  const openPage = async (name: string) => {
    const page = await context.newPage();
    await page.goto(pageUrl(name));
    return page;
  };
  const allowPrompt = async (pattern: string) => {
    const page = await context.newPage();
    await page.goto('chrome://extensions/');
    await page.evaluate(([id, host]) => chrome.developerPrivate.addHostPermission(id, host), [
      extensionId,
      pattern,
    ] as const);
    await page.close();
  };
  const grantHosts = async (patterns: string[]) => {
    for (const pattern of patterns) await allowPrompt(pattern);
    const page = await openPage('popup.html');
    const granted = await page.evaluate((origins) => chrome.permissions.request({ origins }), patterns).catch(String);
    await page.close();
    if (granted !== true) throw new Error(`hosts not granted: ${patterns.join(', ')}: ${granted}`);
  };
  return {
    context,
    extensionId,
    pageUrl,
    openPage,
    allowPrompt,
    grantHosts,
    clickToolbarButton: async (page) => {
      await page.bringToFront();
      const own = await context.newCDPSession(page);
      const { targetInfo } = await own.send('Target.getTargetInfo');
      await own.detach();
      const tabs = (await targets(session, 'tab')).filter((tab) => tab.url === targetInfo.url);
      if (tabs.length !== 1 || !tabs[0]) throw new Error(`need one tab at ${targetInfo.url}, have ${tabs.length}`);
      await sendRaw(session, 'Extensions.triggerAction', { id: extensionId, targetId: tabs[0].targetId });
    },
    view: (urlPart) => attach(session, urlPart),
    killServiceWorker: async () => {
      for (const target of await targets(session, 'service_worker')) {
        if (target.url.includes(extensionId)) await session.send('Target.closeTarget', { targetId: target.targetId });
      }
    },
    close: dispose,
  };
}

interface Target {
  targetId: string;
  type: string;
  url: string;
  attached: boolean;
}

async function targets(session: CDPSession, type: string): Promise<Target[]> {
  return (await session.send('Target.getTargets', { filter: [{ type }] })).targetInfos;
}

/** Playwright's types lack the Extensions domain. */
function sendRaw(session: CDPSession, method: string, params: object): Promise<unknown> {
  return (session as unknown as { send(method: string, params: object): Promise<unknown> }).send(method, params);
}

/** Playwright holds no session for popups and side panels: messages go through the browser's own. */
async function attach(session: CDPSession, urlPart: string): Promise<ExtensionView> {
  const target = await poll(
    async () => (await targets(session, 'page')).find((one) => one.url.includes(urlPart) && !one.attached),
    { for: `a popup or side panel at ${urlPart}` },
  );
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const waiting = new Map<number, (answer: RawAnswer) => void>();
  let count = 0;
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const answer = JSON.parse(event.message) as RawAnswer;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const send = (method: string, params: object = {}) =>
    new Promise<Record<string, unknown>>((resolve, reject) => {
      count += 1;
      const id = count;
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result ?? {})));
      session
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(reject);
    });
  return {
    evaluate: async (run, argument) => {
      const answer = (await send('Runtime.evaluate', {
        expression: `(${run.toString()})(${JSON.stringify(argument) ?? ''})`,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      })) as {
        result?: { value?: unknown };
        exceptionDetails?: { text: string; exception?: { description?: string } };
      };
      if (answer.exceptionDetails) {
        throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
      }
      return answer.result?.value as never;
    },
    screenshot: async (file) => {
      const { data } = (await send('Page.captureScreenshot')) as { data: string };
      await writeFile(file, Buffer.from(data, 'base64'));
    },
    press: async (key) => {
      const code = { Tab: 9, Enter: 13 }[key];
      const struck = { key, code: key, windowsVirtualKeyCode: code, ...(key === 'Enter' ? { text: '\r' } : {}) };
      await send('Input.dispatchKeyEvent', { type: key === 'Enter' ? 'keyDown' : 'rawKeyDown', ...struck });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...struck });
    },
    close: async () => {
      await session.send('Target.closeTarget', { targetId: target.targetId });
    },
  };
}

interface RawAnswer {
  id: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

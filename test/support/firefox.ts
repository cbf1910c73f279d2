import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserAdvice, findBrowser } from './find-browser.mjs';
import { connectMarionette, type Marionette, WebDriverError } from './marionette';
import { poll } from './poll';

export interface FirefoxOptions {
  /** The folder of the extension built for Firefox. */
  extension: string;
  /** Its id from the manifest ("pitcrew@pitcrew.example"). */
  extensionId: string;
  /** Where every https host leads: the port of the fixture server. */
  port: number;
  language?: string;
}

/** A real headless Firefox with the built extension in a fresh profile. Functions run in pages stand on their own. */
export interface ExtensionFirefox {
  pageUrl(name: string): string;
  goto(url: string): Promise<void>;
  /** Opens a new tab and goes on there; `inTab` comes back to one by its handle. */
  newTab(): Promise<string>;
  inTab(handle: string): Promise<void>;
  /** Runs a function in the page of the current tab; what it throws is thrown here. */
  evaluate<A extends unknown[], R>(run: (...parameters: A) => R | Promise<R>, ...parameters: A): Promise<R>;
  /** An attribute (or the text) of the elements in a closed shadow root that match; none where the host is not there. */
  inClosedRoot(host: string, css: string, attribute?: string): Promise<string[]>;
  /** A click with a real user gesture on the first element that matches. */
  click(css: string): Promise<void>;
  /** Clicks what matches in a closed shadow root. */
  clickInClosedRoot(host: string, css: string): Promise<void>;
  /** Evaluates in the frame that stands in a closed shadow root. */
  evaluateInClosedFrame<R>(host: string, run: () => R): Promise<R>;
  /** A click on the toolbar button over the current tab: it grants activeTab and opens the popup. */
  clickToolbarButton(): Promise<void>;
  /** Runs an expression in the open popup; null while there is none. */
  inPopup<R>(expression: string): Promise<R | null>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Launches Firefox with the extension; throws with what to install where there is no browser. */
export async function launchFirefox(options: FirefoxOptions): Promise<ExtensionFirefox> {
  const binary = findBrowser('firefox');
  if (!binary) throw new Error(browserAdvice('firefox'));
  const profile = await mkdtemp(join(tmpdir(), 'pitcrew-firefox-'));
  const preferences = Object.entries(preferencesFor(options));
  const lines = preferences.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    binary,
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, MOZ_HEADLESS: '1', HOME: profile } },
  );
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const dispose = async () => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await exited;
    clearTimeout(timer);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const port = await poll(
      async () => {
        if (child.exitCode !== null) throw new Error(`Firefox exited with ${child.exitCode}`);
        return Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => ''));
      },
      { for: 'Firefox to listen', within: 60_000 },
    );
    const marionette = await connectMarionette(port);
    // Marionette takes already matched capabilities at the top level.
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true, pageLoadStrategy: 'normal' });
    await marionette.send('Addon:Install', { path: options.extension, temporary: true });
    return await drive(marionette, options.extensionId, dispose);
  } catch (error) {
    child.kill('SIGKILL');
    await dispose();
    throw error;
  }
}

function preferencesFor({ port, language }: FirefoxOptions): Record<string, string | number | boolean> {
  return {
    // 0 is a free port; Firefox writes it to MarionetteActivePort.
    'marionette.port': 0,
    'remote.prefs.recommended': true,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.server': 'https://127.0.0.1:9/',
    'app.normandy.enabled': false,
    'browser.safebrowsing.downloads.remote.enabled': false,
    'extensions.update.enabled': false,
    'extensions.getAddons.showPane': false,
    // No driver can click the permission prompt.
    'extensions.webextOptionalPermissionPrompts': false,
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${port}`,
    ...(language ? { 'intl.accept_languages': language } : {}),
  };
}

// What privileged scripts use; they run inside Firefox as text.
declare const WebExtensionPolicy: { getByID(id: string): { mozExtensionHostname: string } };

async function drive(
  marionette: Marionette,
  extensionId: string,
  dispose: () => Promise<void>,
): Promise<ExtensionFirefox> {
  const run = async (source: string, parameters: unknown[]) => {
    const answer = (await marionette.send('WebDriver:ExecuteAsyncScript', {
      script: `const given = [...arguments], done = given.pop();
        Promise.resolve().then(() => (${source})(...given)).then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`,
      args: parameters,
      sandbox: null,
    })) as { value?: unknown; error?: string };
    if (answer?.error) throw new Error(answer.error);
    return answer?.value;
  };
  const privileged = async (source: string, ...parameters: unknown[]) => {
    await marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await run(source, parameters);
    } finally {
      await marionette.send('Marionette:SetContext', { value: 'content' });
    }
  };
  const findInClosedRoot = async (hostName: string, css: string) => {
    const find = (command: string, from: object, value: string) =>
      marionette.send(command, { ...from, using: 'css selector', value }) as Promise<Reference[]>;
    const [element] = await find('WebDriver:FindElements', {}, hostName);
    if (!element) return [];
    const root = (await marionette.send('WebDriver:GetShadowRoot', { id: idOf(element) })) as Reference;
    return find('WebDriver:FindElementsFromShadowRoot', { shadowRoot: idOf(root) }, css);
  };
  const host = await privileged(
    String((id: string) => WebExtensionPolicy.getByID(id).mozExtensionHostname),
    extensionId,
  );
  return {
    pageUrl: (name) => `moz-extension://${host}/${name}`,
    goto: async (url) => {
      await marionette.send('WebDriver:Navigate', { url });
    },
    newTab: async () => {
      const { handle } = (await marionette.send('WebDriver:NewWindow', { type: 'tab' })) as { handle: string };
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
      return handle;
    },
    inTab: async (handle) => {
      await marionette.send('WebDriver:SwitchToWindow', { handle, focus: true });
    },
    evaluate: async (fn, ...parameters) => (await run(fn.toString(), parameters)) as never,
    clickInClosedRoot: (hostName, css) =>
      patiently(`${css} in ${hostName}`, async () => {
        const [element] = await findInClosedRoot(hostName, css);
        if (!element) throw new WebDriverError('no such element', `no ${css} in ${hostName}`);
        await marionette.send('WebDriver:ElementClick', { id: idOf(element) });
      }),
    evaluateInClosedFrame: async (hostName, fn) => {
      await patiently(`the frame in ${hostName}`, async () => {
        const [frame] = await findInClosedRoot(hostName, 'iframe');
        if (!frame) throw new WebDriverError('no such element', `no frame in ${hostName}`);
        await marionette.send('WebDriver:SwitchToFrame', { element: idOf(frame) });
      });
      try {
        return (await run(fn.toString(), [])) as never;
      } finally {
        await marionette.send('WebDriver:SwitchToParentFrame');
      }
    },
    inClosedRoot: (hostName, css, attribute) =>
      patiently(`${css} in ${hostName}`, async () => {
        const found = await findInClosedRoot(hostName, css);
        const texts = found.map(async (one) => {
          const about = attribute ? { id: idOf(one), name: attribute } : { id: idOf(one) };
          return String(await marionette.send(`WebDriver:GetElement${attribute ? 'Attribute' : 'Text'}`, about));
        });
        return Promise.all(texts);
      }),
    click: (css) =>
      patiently(css, async () => {
        const element = await marionette.send('WebDriver:FindElement', { using: 'css selector', value: css });
        await marionette.send('WebDriver:ElementClick', { id: idOf(element as Reference) });
      }),
    clickToolbarButton: async () => {
      await privileged(
        `(id) => {
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID(id);
          const action = ExtensionParent.apiManager.global.browserActionFor(extension);
          action.triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));
        }`,
        extensionId,
      );
    },
    inPopup: async (expression) =>
      (await privileged(
        `(expression) => new Promise((resolve) => {
          const window = Services.wm.getMostRecentWindow('navigator:browser');
          const popup = window.document.querySelector('browser.webextension-popup-browser');
          if (!popup) return resolve(null);
          const name = 'pitcrew:' + Math.random();
          const receive = ({ data }) => { popup.messageManager.removeMessageListener(name, receive); resolve(data); };
          popup.messageManager.addMessageListener(name, receive);
          // A popup that closes meanwhile never answers.
          window.setTimeout(() => receive({ data: null }), 2000);
          const script = '{ let value = null; try { value = ' + expression + '; } catch {} sendAsyncMessage(' + JSON.stringify(name) + ', value ?? null); }';
          popup.messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
        })`,
        expression,
      )) as never,
    screenshot: async (file) => {
      const data = (await marionette.send('WebDriver:TakeScreenshot', { full: false })) as string;
      await writeFile(file, Buffer.from(data, 'base64'));
    },
    close: async () => {
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      await dispose();
      marionette.close();
    },
  };
}

/** What Firefox answers where a page draws itself anew between finding an element and using it. */
const IN_MOTION: ReadonlySet<string> = new Set([
  'no such element',
  'stale element reference',
  'no such shadow root',
  'detached shadow root',
  'no such frame',
  'element not interactable',
  'element click intercepted',
]);

/** Does something again from the start for as long as the page is in motion; the last refusal is thrown in the end. */
async function patiently<T>(what: string, attempt: () => Promise<T>): Promise<T> {
  let refusal: unknown = null;
  const answer = await poll(
    () =>
      attempt().then(
        (value) => ({ value }),
        (error: unknown) => {
          if (!(error instanceof WebDriverError && IN_MOTION.has(error.code))) throw error;
          refusal = error;
          return null;
        },
      ),
    { for: what },
  ).catch((error: unknown) => {
    throw refusal ?? error;
  });
  return answer.value;
}

/** How WebDriver names an element or a shadow root: one entry, whose value is its id. */
type Reference = Record<string, string>;

function idOf(reference: Reference): string {
  return Object.values(reference)[0] ?? '';
}

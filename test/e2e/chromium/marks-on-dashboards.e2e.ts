import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BenchPage, dashboards } from '../../bench/reading/pages';
import { buildDashboards, DASHBOARDS } from '../../dashboards/build';
import { settle, watchTimers } from '../../lab/settle';
import { builtExtension } from '../../support/build';
import { samplePlan } from '../../support/check-fixtures';
import { type ExtensionChromium, launchChromium } from '../../support/chromium';
import { type FixtureServer, startFixtureServer } from '../../support/fixture-server';
import { overlayOf } from '../../support/overlay';
import { poll } from '../../support/poll';

/** Pages that never rest are taken as they are after this. */
const REST = { quiet: 150, atMost: 1500 };

/** What the driver itself calls on an extension page. */
declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  scripting: {
    unregisterContentScripts(): Promise<void>;
    executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<unknown>;
  };
  tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
};

const ROWS = ['Thermal mug', 'Quiet blender', 'Duvet'].map(
  (name, at) => `<tr><td>${name} ID: 68001001000${at}</td><td>${1200 - at}</td><td>${40 - at}</td></tr>`,
);
const TABLE = `<table><thead><tr><th>Product</th><th>Visitors</th><th>Orders</th></tr></thead><tbody>${ROWS.join('')}</tbody></table>`;
const CALM: BenchPage = {
  name: 'calm',
  url: 'https://calm.example/rank',
  html: `<style>td { padding: 4px 300px 60px 4px }</style>${TABLE}`,
};
/** A page whose own style would reach into whatever let it. */
const HOSTILE: BenchPage = {
  name: 'hostile',
  url: 'https://hostile.example/rank',
  html: `<style>
    :root { --card: red !important; --ink: red !important; --ok: red !important; --page: red !important; font-size: 40px }
    * { color: lime !important; background: fuchsia !important; font: italic 30px serif !important; direction: rtl !important;
      border: 3px dotted blue !important; text-transform: uppercase !important; letter-spacing: 4px !important; opacity: .9 !important;
      box-shadow: none !important; cursor: wait !important; line-height: 3 !important; text-align: right !important }
    pitcrew-overlay { display: none !important; zoom: 3 !important; transform: scale(2) !important; filter: blur(3px) !important }
    td { padding: 4px 300px 60px 4px !important }
    button, span, svg, div, h2, dl, dd { all: unset !important }
  </style>${TABLE}`,
};

let pages: BenchPage[];
let server: FixtureServer;
let browser: ExtensionChromium;
let asker: Page;

const addressOf = ({ host, pathname }: URL) => host + pathname;

beforeAll(async () => {
  const folder = await buildDashboards();
  const own = DASHBOARDS.map(async ({ page, url }) => {
    return { name: page, url, html: await readFile(join(folder, `${page}.html`), 'utf8') };
  });
  const beside = await dashboards();
  if (beside.length === 0) console.warn('no dashboards beside the project: only its own pages are marked');
  pages = [...(await Promise.all(own)), ...beside];
  const byAddress = new Map([...pages, CALM, HOSTILE].map(({ url, html }) => [addressOf(new URL(url)), html]));
  server = await startFixtureServer(({ url, destination }) => {
    const body = destination === 'document' ? byAddress.get(addressOf(url)) : undefined;
    return body === undefined ? null : { headers: { 'content-type': 'text/html; charset=utf-8' }, body };
  });
  browser = await launchChromium({ extension: await builtExtension('chrome'), port: server.port });
  await browser.grantHosts(['https://*/*']);
  asker = await browser.openPage('popup.html');
  await asker.evaluate(async (campaign) => {
    await chrome.runtime.sendMessage({ type: 'save-campaign', campaign, activate: true });
    // From here on the page script runs when the test says so: then a page can be looked at without it.
    await chrome.scripting.unregisterContentScripts();
  }, samplePlan());
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The page's own scripts and animations stand still from when this is called: what changes after is of our doing. */
const FREEZE = `(() => {
  let frozen = false;
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask']) {
    const start = window[name];
    window[name] = (run, ...rest) => start.call(window, (...values) => frozen || run(...values), ...rest);
  }
  window.freezePage = () => {
    frozen = true;
    for (const animation of document.getAnimations()) {
      try {
        animation.finish();
      } catch {
        // One that never ends.
        animation.pause();
      }
    }
  };
})()`;

/** Keeps what every element of the page looks like, and tells by how many that differs from what was kept before. */
const SURVEY = `(() => {
  const everything = (root) => [...root.querySelectorAll('*')].flatMap((element) =>
    element.localName === 'pitcrew-overlay' ? [] : [element, ...(element.shadowRoot ? everything(element.shadowRoot) : [])]);
  const looks = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].join() + getComputedStyle(element).cssText;
  };
  const markup = () => document.documentElement.outerHTML.replace(/<pitcrew-overlay.*?<\\/pitcrew-overlay>/, '');
  const sheets = () => document.styleSheets.length + document.adoptedStyleSheets.length;
  const elements = everything(document);
  const seen = new Map(elements.map((element) => [element, looks(element)]));
  const before = { markup: markup(), sheets: sheets(), elements: elements.length };
  let shift = 0;
  const observer = new PerformanceObserver((list) => { for (const entry of list.getEntries()) shift += entry.value; });
  observer.observe({ type: 'layout-shift' });
  window.compareWithSurvey = () => {
    for (const entry of observer.takeRecords()) shift += entry.value;
    return {
      shift,
      elements: seen.size,
      restyled: [...seen].filter(([element, was]) => looks(element) !== was).map(([element]) => element.outerHTML.slice(0, 120)),
      added: everything(document).length - before.elements,
      sheets: sheets() - before.sheets,
      markup: markup() === before.markup,
    };
  };
})()`;

interface Compared {
  shift: number;
  elements: number;
  restyled: string[];
  added: number;
  sheets: number;
  markup: boolean;
}

async function runPageScript(url: string): Promise<void> {
  await asker.evaluate(
    async (address) => {
      const [tab] = await chrome.tabs.query({ url: address });
      if (tab) await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/page.js'] });
    },
    `${new URL(url).origin}/*`,
  );
}

it('marks on every dashboard shift nothing, and change the style of no node of the page', async () => {
  const report: Record<string, Compared & { marks: number }> = {};
  for (const { name, url } of pages) {
    const page = await browser.context.newPage();
    await page.addInitScript(FREEZE);
    await watchTimers(page);
    await page.goto(url);
    await settle(page, REST);
    await page.evaluate('freezePage()');
    await page.evaluate(SURVEY);
    await runPageScript(url);
    const overlay = await overlayOf(page);
    const marks = await poll(
      async () => {
        const found = await overlay.marks();
        return (found.length > 0 || (await overlay.button()) !== null) && { found };
      },
      { for: `marks on ${name}` },
    );
    const [first] = marks.found;
    // By the pointer, which then is over nothing of the page: the focus would be taken from what has it there.
    if (first) await page.mouse.move(first.box.x + 4, first.box.y + 8);
    if (first) await poll(() => overlay.card(), { for: `a card on ${name}` });
    const compared = (await page.evaluate('compareWithSurvey()')) as Compared;
    report[name] = { ...compared, marks: (await overlay.marks()).length };
    await page.close();
  }
  const wrong = Object.entries(report).filter(
    ([, { shift, restyled, added, sheets, markup }]) =>
      shift > 0 || restyled.length > 0 || added > 0 || sheets > 0 || !markup,
  );
  expect(wrong).toEqual([]);
}, 180_000);

/** What one look says otherwise than another, part by part. */
function differences(one: Record<string, string>, other: Record<string, string>): string[] {
  return Object.entries(one).flatMap(([part, style]) => {
    const there = new Set(other[part]?.split(';'));
    return style.split(';').flatMap((rule) => (there.has(rule) ? [] : [`${part} ${rule}`]));
  });
}

it('no style of the page reaches what is drawn over it', async () => {
  const looks: Record<string, string>[] = [];
  for (const { name, url } of [CALM, HOSTILE]) {
    const page = await browser.context.newPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(url);
    await runPageScript(url);
    const overlay = await overlayOf(page);
    const [mark] = await poll(
      async () => {
        const found = await overlay.marks();
        return found.length > 0 && (await overlay.button()) !== null && found;
      },
      { for: `marks on the ${name} page` },
    );
    if (mark) await overlay.focusMark(mark.name);
    await poll(() => overlay.card(), { for: 'a card' });
    looks.push(await overlay.looks());
    await page.close();
  }
  expect(Object.keys(looks[0] ?? {}).length).toBeGreaterThan(8);
  expect(differences(looks[0] ?? {}, looks[1] ?? {})).toEqual([]);
});

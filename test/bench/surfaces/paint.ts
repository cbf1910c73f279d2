import type { ExtensionChromium } from '../../support/chromium';
import { poll } from '../../support/poll';

/**
 * Opens a page of the extension in a tab and gives, for each selector, the milliseconds from the start of the navigation
 * until the frame after something that it names is there.
 */
export async function timesToPaint<Name extends string>(
  browser: ExtensionChromium,
  page: string,
  wanted: Record<Name, string>,
): Promise<Record<Name, number>> {
  const tab = await browser.context.newPage();
  await tab.addInitScript('globalThis.__name = (named) => named');
  await tab.addInitScript(
    (selectors: Record<string, string>) => {
      const painted: Record<string, number> = {};
      const found = new Set<string>();
      const look = () => {
        for (const [name, selector] of Object.entries(selectors)) {
          if (found.has(name) || !document.querySelector(selector)) continue;
          found.add(name);
          requestAnimationFrame(() =>
            setTimeout(() => {
              painted[name] = performance.now();
            }),
          );
        }
      };
      new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
      Object.assign(window, { painted });
    },
    wanted as Record<string, string>,
  );
  await tab.goto(browser.pageUrl(page));
  const names = Object.keys(wanted);
  const painted = await poll(
    async () => {
      const times = await tab.evaluate(() => (window as unknown as { painted: Record<string, number> }).painted);
      return names.every((name) => times[name] !== undefined) && times;
    },
    { for: `${page} to be painted`, within: 60_000 },
  );
  await tab.close();
  return painted as Record<Name, number>;
}

export function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] ?? Number.NaN;
}

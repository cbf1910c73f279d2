import type { Page } from 'playwright';
import { within } from './within';

// Both scripts are text because the compiler marks inner functions in a way that a page does not know. A timer set by a
// timer set by a timer is a clock that goes on for ever, not something to wait for.
const WATCH = `(() => {
  const pending = (window[Symbol.for('pending-timers')] = new Set());
  const { setTimeout: start, clearTimeout: stop } = window;
  let depth = 0;
  window.setTimeout = function (run, delay, ...rest) {
    const own = depth + 1;
    if (typeof run !== 'function' || !(delay > 30 && delay < 8000) || own > 3) return start(run, delay, ...rest);
    const id = start((...values) => {
      pending.delete(id);
      depth = own;
      try {
        run.apply(window, values);
      } finally {
        depth = 0;
      }
    }, delay, ...rest);
    pending.add(id);
    return id;
  };
  window.clearTimeout = function (id) {
    pending.delete(id);
    stop(id);
  };
})()`;

const settled = (quiet: number) => `new Promise((resolve) => {
  const quietSince = { at: performance.now() };
  new MutationObserver(() => { quietSince.at = performance.now(); })
    .observe(document, { subtree: true, childList: true, characterData: true });
  const waits = () => [window, ...Array.from({ length: frames.length }, (_, at) => frames[at])].some((frame) => {
    try { return frame[Symbol.for('pending-timers')]?.size > 0; } catch { return false; }
  });
  const look = setInterval(() => {
    if (performance.now() - quietSince.at < ${quiet} || waits()) return;
    clearInterval(look);
    resolve();
  }, 50);
})`;

/** Lets `settle` know which timers a page has set: to be called before the page is opened. */
export async function watchTimers(page: Page): Promise<void> {
  await page.addInitScript(WATCH);
}

/**
 * Waits until a page has not changed for `quiet` milliseconds and waits for no timer of its own (a skeleton that will be
 * replaced). A page that never rests, or whose scripts hang, is taken as it is after `atMost`.
 */
export async function settle(page: Page, { quiet, atMost }: { quiet: number; atMost: number }): Promise<void> {
  await within(atMost, page.evaluate(settled(quiet))).catch(() => {});
}

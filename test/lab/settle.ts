import type { Page } from 'playwright';
import { within } from './within';

const QUIET = 400;
const AT_MOST = 6_000;

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

const SETTLED = `new Promise((resolve) => {
  const quietSince = { at: performance.now() };
  new MutationObserver(() => { quietSince.at = performance.now(); })
    .observe(document, { subtree: true, childList: true, characterData: true });
  const waits = () => [window, ...frames].some((frame) => {
    try { return frame[Symbol.for('pending-timers')]?.size > 0; } catch { return false; }
  });
  const look = setInterval(() => {
    if (performance.now() - quietSince.at < ${QUIET} || waits()) return;
    clearInterval(look);
    resolve();
  }, 50);
})`;

/** Lets `settle` know which timers a page has set: to be called before the page is opened. */
export async function watchTimers(page: Page): Promise<void> {
  await page.addInitScript(WATCH);
}

/**
 * Waits until a page neither changes nor waits for a timer of its own (a skeleton that will be replaced). A page that
 * never rests is taken as it is after a few seconds, and so is one whose scripts hang.
 */
export async function settle(page: Page): Promise<void> {
  await within(AT_MOST, page.evaluate(SETTLED)).catch(() => {});
}

import { capturePage } from '@/lib/capture/capture-page';
import { removeHosts } from '@/lib/capture/marks/host';
import { type KnownRow, knowRows } from '@/lib/capture/marks/identity';
import type { PageOverlay } from '@/lib/capture/marks/page-overlay';
import { rootsOf } from '@/lib/capture/marks/resolve-locator';
import { isUntouched, trustedRows } from '@/lib/capture/marks/trusted-rows';
import { saidBy } from '@/lib/capture/said';
import { type CaptureOutcome, scheduleCaptures } from '@/lib/capture/schedule';
import { watchPage } from '@/lib/capture/watch';
import type { Capture, CaptureTrigger } from '@/lib/domain/capture';
import type { PageRequest, PageResponse, PageView } from '@/lib/messages/page-to-background';

interface Outcome extends CaptureOutcome {
  /** Null where the capture said nothing new and was not sent. */
  response: PageResponse | null;
}

/** What a session has of the extension. */
export interface Extension {
  send(request: Extract<PageRequest, { type: 'capture' }>): Promise<PageResponse>;
  /** False once the extension was updated, switched off or removed under the page. */
  isAlive(): boolean;
  /** Loads what draws, which a page with nothing to draw never pays for, and makes the page's overlay. */
  createOverlay(page: Document, view: Window): Promise<PageOverlay>;
}

/** The life of Pitcrew on one page, until stopped or until the extension is gone. */
export interface PageSession {
  captureNow(): Promise<PageResponse>;
  show(view: PageView): void;
  toggleDock(): void;
  stop(): void;
}

/** Watches a page, captures it by the schedule, sends what is new and draws the answers. */
export function startSession(page: Document, view: Window, extension: Extension): PageSession {
  removeHosts(page);
  let overlay: PageOverlay | null = null;
  let making: Promise<PageOverlay | null> | null = null;
  let known: ReadonlyMap<number, KnownRow> = new Map();
  let answered: { said: string; view: PageView } | null = null;
  let routes = 0;
  let stopped = false;
  /** For each capture whose answer is not drawn yet, the nodes that changed since it began. */
  const changes = new Set<Set<Node>>();

  const schedule = scheduleCaptures<Outcome>({
    capture,
    visible: page.visibilityState === 'visible',
    timers: {
      now: () => view.performance.now(),
      after(wait, run) {
        const timer = setTimeout(whileAlive(run), wait);
        return () => clearTimeout(timer);
      },
    },
  });

  const watch = watchPage(page, () => overlay?.host ?? null, {
    mutated: whileAlive((records) => {
      for (const changed of changes) for (const { target } of records) changed.add(target);
      overlay?.mutated(records);
      schedule.changed();
    }),
    orphaned: whileAlive(() => overlay?.reattach()),
    stirred: whileAlive(() => {
      overlay?.moved();
      schedule.changed();
    }),
    routed: whileAlive(() => {
      routes += 1;
      answered = null;
      known = new Map();
      overlay?.clearMarks();
      schedule.routed();
    }),
    shown: whileAlive((visible) => schedule.setVisible(visible)),
    moved: whileAlive(() => overlay?.moved()),
  });

  function whileAlive<T extends unknown[]>(react: (...args: T) => void): (...args: T) => void {
    return (...args) => {
      if (stopped) return;
      if (extension.isAlive()) react(...args);
      else stop();
    };
  }

  async function capture(trigger: CaptureTrigger): Promise<Outcome> {
    const touched = new Set<Node>();
    changes.add(touched);
    const route = routes;
    try {
      const meter = startMeter(view);
      const { capture, rows } = await capturePage(page, {
        trigger,
        takenAt: new Date().toISOString(),
        pause: meter.pause,
        now: () => view.performance.now(),
      });
      const here = knowRows(trustedRows(rows, capture.grids, touched));
      watch.add(rootsOf(page, locatorsOf(capture)));
      const said = saidBy(capture);
      const outcome = { cost: meter.stop(), busy: capture.signals.busy > 0 };
      if (stopped || route !== routes) return { ...outcome, changed: true, response: null };
      known = here;
      if (answered?.said === said && trigger !== 'user') {
        await draw(answered.view, touched);
        return { ...outcome, changed: false, response: null };
      }
      const response = await extension.send({ type: 'capture', capture });
      if (response.status !== 'refused' && route === routes && !stopped) {
        answered = { said, view: response.view };
        if (response.status === 'kept' || overlay) await draw(response.view, touched);
      }
      return { ...outcome, changed: true, response };
    } catch (error) {
      if (!extension.isAlive()) stop();
      throw error;
    } finally {
      changes.delete(touched);
    }
  }

  /** The page's overlay, made when it is first needed; null where the session ended meanwhile. */
  function drawing(): Promise<PageOverlay | null> {
    making ??= extension.createOverlay(page, view).then((made) => {
      if (stopped) made.stop();
      else overlay = made;
      return overlay;
    });
    return making;
  }

  async function draw(shown: PageView, touched: ReadonlySet<Node>): Promise<void> {
    const route = routes;
    const here = await drawing();
    if (route === routes) here?.show(shown, known, (place) => isUntouched(place, touched));
  }

  function stop(): void {
    if (stopped) return;
    stopped = true;
    schedule.stop();
    watch.stop();
    overlay?.stop();
    overlay = null;
  }

  return {
    async captureNow() {
      const { response } = await schedule.demand();
      return response ?? { status: 'refused', reason: 'moved-on' };
    },
    show(shown) {
      if (answered) answered.view = shown;
      const touched = new Set<Node>();
      changes.add(touched);
      void draw(shown, touched).finally(() => changes.delete(touched));
    },
    toggleDock() {
      void drawing().then((here) => here?.toggleDock());
    },
    stop,
  };
}

function* locatorsOf({ grids, pairs, lines }: Capture): Iterable<string> {
  for (const { at } of [...grids, ...pairs, ...lines]) yield at;
}

/** Counts the time that a capture holds the page's thread: what passes between its pauses. */
function startMeter(view: Window): { pause: () => Promise<void>; stop: () => number } {
  let spent = 0;
  let since = view.performance.now();
  const stop = () => {
    spent += view.performance.now() - since;
    return spent;
  };
  return {
    stop,
    async pause() {
      stop();
      await breathe();
      since = view.performance.now();
    },
  };
}

/** Lets the page's own tasks go first. */
function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resume) => setTimeout(resume));
}

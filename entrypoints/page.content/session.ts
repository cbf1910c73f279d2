import { capturePage } from '@/lib/capture/capture-page';
import { type KnownRow, knowRows } from '@/lib/capture/marks/identity';
import { createPageOverlay, type Keeping } from '@/lib/capture/marks/page-overlay';
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
  send(request: PageRequest): Promise<PageResponse>;
  /** False once the extension was updated, switched off or removed under the page. */
  isAlive(): boolean;
  dockSource: string;
  keeping: Keeping;
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
  const overlay = createPageOverlay({ page, view, dockSource: extension.dockSource, keeping: extension.keeping });
  let known: ReadonlyMap<number, KnownRow> = new Map();
  let answered: { said: string; view: PageView } | null = null;
  let routes = 0;
  let stopped = false;
  /** The nodes that changed since the running capture began; null while none runs. */
  let changed: Set<Node> | null = null;

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

  const watch = watchPage(page, overlay.host, {
    mutated: whileAlive((records) => {
      if (changed) for (const { target } of records) changed.add(target);
      overlay.mutated(records);
      schedule.changed();
    }),
    orphaned: whileAlive(() => overlay.reattach()),
    stirred: whileAlive(() => {
      overlay.moved();
      schedule.changed();
    }),
    routed: whileAlive(() => {
      routes += 1;
      answered = null;
      known = new Map();
      overlay.clearMarks();
      schedule.routed();
    }),
    shown: whileAlive((visible) => schedule.setVisible(visible)),
    moved: whileAlive(() => overlay.moved()),
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
    changed = touched;
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
        draw(answered.view, touched);
        return { ...outcome, changed: false, response: null };
      }
      const response = await extension.send({ type: 'capture', capture });
      if (response.status !== 'refused' && route === routes && !stopped) {
        answered = { said, view: response.view };
        draw(response.view, touched);
      }
      return { ...outcome, changed: true, response };
    } catch (error) {
      if (!extension.isAlive()) stop();
      throw error;
    } finally {
      changed = null;
    }
  }

  function draw(shown: PageView, touched: ReadonlySet<Node>): void {
    overlay.show(shown, known, (place) => isUntouched(place, touched));
  }

  function stop(): void {
    if (stopped) return;
    stopped = true;
    schedule.stop();
    watch.stop();
    overlay.stop();
  }

  return {
    async captureNow() {
      const { response } = await schedule.demand();
      return response ?? { status: 'refused', reason: 'moved-on' };
    },
    show(shown) {
      if (answered) answered.view = shown;
      draw(shown, changed ?? new Set());
    },
    toggleDock: overlay.toggleDock,
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

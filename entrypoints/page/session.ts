import type { CapturePage } from '@/lib/capture/capture-page';
import { removeHosts } from '@/lib/capture/marks/host';
import { type KnownRow, knowRows } from '@/lib/capture/marks/identity';
import type { OverlayOptions, PageOverlay } from '@/lib/capture/marks/page-overlay';
import { rootsOf } from '@/lib/capture/marks/resolve-locator';
import { isUntouched, trustedRows } from '@/lib/capture/marks/trusted-rows';
import { saidBy } from '@/lib/capture/said';
import { type CaptureOutcome, RHYTHMS, scheduleCaptures } from '@/lib/capture/schedule';
import { watchPage } from '@/lib/capture/watch';
import type { Capture, CaptureTrigger } from '@/lib/domain/capture';
import type { PageRequest, PageResponse, PageSettlement, PageView } from '@/lib/messages/page-to-background';
import type { PageChoices } from './page-choices';
import { startMeter } from './thread-meter';

interface Outcome extends CaptureOutcome {
  /** Null where the capture said nothing new and was not sent. */
  response: PageResponse | null;
}

/** What a session has of the extension. */
export interface Extension {
  /** The page is captured only when the user asks, since its host is not granted or is switched off. */
  onDemand: boolean;
  send(request: Extract<PageRequest, { type: 'capture' }>): Promise<PageResponse>;
  /** What to draw now on the page that a snapshot was taken of; null for a page of which none was kept. */
  viewOf(snapshotId: string | null): Promise<PageView>;
  /** What to draw once the user said this of a finding of that snapshot; null where it was not stored. */
  settle(snapshotId: string, settlement: PageSettlement): Promise<PageView | null>;
  /** Tells what the user chose that a page goes by, now and whenever it changes; returns the way to stop. */
  follow(heard: (choices: PageChoices) => void): () => void;
  /** False once the extension was updated, switched off or removed under the page. */
  isAlive(): boolean;
  /** Loads what reads, once: a page that is never captured does not pay for it. */
  loadReader(): Promise<CapturePage>;
  /** Loads what draws, which a page with nothing to draw never pays for, and makes the page's overlay. */
  createOverlay(options: Pick<OverlayOptions, 'page' | 'view' | 'settle'>): Promise<PageOverlay>;
  /** The shadow root of an element, a closed one too where the browser gives it to extensions. */
  openShadow(element: Element): ShadowRoot | null;
  /** Told once that the session has ended, of itself too, so that nothing else of ours stays on the page. */
  ended(): void;
}

/** The life of Pitcrew on one page, until stopped or until the extension is gone. */
export interface PageSession {
  captureNow(): Promise<PageResponse>;
  /** Draws anew what the last capture gave, since plan, findings or time have moved on; once the page is visible. */
  refresh(): void;
  /** A frame of another origin shows something else: the page is captured again, though it may say the same itself. */
  frameChanged(): void;
  /** What this frame showed last was kept as a part of its page's snapshot. */
  keptAs(snapshotId: string): void;
  toggleDock(): void;
  goToBreach(step: number): void;
  /** Tells the user something in passing. */
  say(text: string): void;
  /** Captures the page for the user alone who points at it: nothing of it is sent to be kept. */
  look(pause: () => Promise<void>): Promise<Capture>;
  /** Hides the dock while the user points at the page; returns what brings it back. */
  tuckDock(): () => void;
  stop(): void;
}

/** The last capture that was answered: what it said, its rows, and what to draw beside them. */
interface Answered {
  said: string;
  snapshotId: string | null;
  rows: ReadonlyMap<number, KnownRow>;
  /** Null in a frame that was not yet kept with its page. */
  view: PageView | null;
}

/**
 * A table that was swapped while it was being read may hold rows of both: it is read again. A page that swaps rows all
 * the time is taken as it is after so many in a row.
 */
const TORN_GRACE = 3;

/** Watches a page, captures it when asked and, unless on demand alone, by the schedule, sends what is new and draws the answers. */
export function startSession(page: Document, view: Window, extension: Extension): PageSession {
  removeHosts(page);
  let overlay: PageOverlay | null = null;
  let making: Promise<PageOverlay | null> | null = null;
  let answered: Answered | null = null;
  let outdated = false;
  let unsent = false;
  const load = Math.random().toString(36).slice(2, 12);
  let routes = 0;
  let torn = 0;
  let stopped = false;
  /** For each capture whose answer is not drawn yet, the nodes that changed since it began. */
  const changes = new Set<Set<Node>>();

  const schedule = scheduleCaptures<Outcome>({
    capture,
    unasked: !extension.onDemand,
    visible: page.visibilityState === 'visible',
    timers: {
      now: () => view.performance.now(),
      after(wait, run) {
        const timer = setTimeout(whileAlive(run), wait);
        return () => clearTimeout(timer);
      },
    },
  });

  let buttonHidden = false;
  const unfollow = extension.follow((choices) => {
    buttonHidden = choices.buttonHidden;
    overlay?.hideButton(buttonHidden);
    schedule.setRhythm(RHYTHMS[choices.rhythm]);
  });

  const watch = watchPage(page, () => overlay?.host ?? null, {
    mutated: whileAlive((records) => {
      for (const changed of changes) for (const { target } of records) changed.add(target);
      overlay?.mutated(records);
      schedule.changed();
    }),
    orphaned: whileAlive(() => overlay?.reattach()),
    used: whileAlive(() => schedule.used()),
    stirred: whileAlive(() => {
      overlay?.stirred();
      schedule.changed();
    }),
    routed: whileAlive(() => {
      routes += 1;
      answered = null;
      overlay?.clearMarks();
      schedule.routed();
    }),
    shown: whileAlive((visible) => {
      schedule.setVisible(visible);
      if (visible && outdated) void refresh();
    }),
    moved: whileAlive(() => overlay?.moved()),
  });

  function whileAlive<T extends unknown[]>(react: (...args: T) => void): (...args: T) => void {
    return (...args) => {
      if (stopped) return;
      if (extension.isAlive()) react(...args);
      else stop();
    };
  }

  function take(read: CapturePage, trigger: CaptureTrigger, pause: () => Promise<void>) {
    return read(page, {
      visit: `${load}-${routes}`,
      trigger,
      takenAt: new Date().toISOString(),
      pause,
      now: () => view.performance.now(),
      openShadow: extension.openShadow,
    });
  }

  async function capture(trigger: CaptureTrigger): Promise<Outcome> {
    const touched = new Set<Node>();
    changes.add(touched);
    const route = routes;
    try {
      const read = await extension.loadReader();
      const meter = startMeter(view);
      const { capture: taken, rows: found } = await take(read, trigger, meter.pause);
      const known = await knowRows(found, meter.pause);
      const trusted = trustedRows(found, taken.grids, touched);
      const rows = new Map([...known].filter(([ref]) => trusted.has(ref)));
      watch.add(rootsOf(page, locatorsOf(taken), extension.openShadow));
      // Writing a long table down takes as long as several slices of reading it, and so does sending it.
      await meter.pause();
      const said = await saidBy(taken, meter.pause);
      await meter.pause();
      const outcome = { cost: meter.stop(), busy: taken.signals.busy > 0 };
      if (stopped || route !== routes) return { ...outcome, changed: true, response: null };
      const isTorn = taken.grids.some(({ body }) => body.some(({ ref }) => !trusted.has(ref)));
      torn = isTorn ? torn + 1 : 0;
      if (isTorn && torn <= TORN_GRACE) {
        return trigger === 'user' ? capture(trigger) : { ...outcome, changed: true, response: null };
      }
      if (answered?.said === said && trigger !== 'user' && !unsent) {
        answered = { ...answered, rows };
        await draw(answered, touched);
        return { ...outcome, changed: false, response: null };
      }
      const response = await send(taken);
      if (response.status === 'refused' && response.reason === 'not-watched') stop();
      if (response.status === 'awaited') {
        answered = { said, rows, snapshotId: answered?.snapshotId ?? null, view: answered?.view ?? null };
      } else if (response.status !== 'refused' && route === routes && !stopped) {
        const snapshotId = response.status === 'kept' ? response.snapshotId : null;
        answered = { said, snapshotId, rows, view: response.view };
        if (response.status === 'kept' || overlay) await draw(answered, touched);
      }
      return { ...outcome, changed: true, response };
    } catch (error) {
      if (!extension.isAlive()) stop();
      throw error;
    } finally {
      changes.delete(touched);
    }
  }

  /** What a frame had to say is still to be sent where it was not taken. */
  async function send(taken: Capture): Promise<PageResponse> {
    const due = unsent;
    unsent = false;
    let response: PageResponse | null = null;
    try {
      response = await extension.send({ type: 'capture', capture: taken });
      return response;
    } finally {
      unsent ||= due && (response === null || response.status === 'refused');
    }
  }

  /** The page's overlay, made when it is first needed; null where it could not be loaded, or the session ended meanwhile. */
  function drawing(): Promise<PageOverlay | null> {
    making ??= extension.createOverlay({ page, view, settle }).then(
      (made) => {
        made.hideButton(buttonHidden);
        if (stopped) made.stop();
        else overlay = made;
        return overlay;
      },
      () => {
        // The worker died or the extension went; in the first case the next view finds another worker.
        making = null;
        if (!extension.isAlive()) stop();
        return null;
      },
    );
    return making;
  }

  async function draw({ view: shown, rows }: Answered, touched: ReadonlySet<Node>): Promise<void> {
    const route = routes;
    const here = shown && (await drawing());
    if (shown && route === routes) here?.show(shown, rows, (place) => isUntouched(place, touched));
  }

  async function refresh(): Promise<void> {
    const asked = answered;
    outdated = page.visibilityState !== 'visible';
    if (!asked || outdated) return;
    const touched = new Set<Node>();
    changes.add(touched);
    try {
      const shown = await extension.viewOf(asked.snapshotId);
      // A capture that was answered meanwhile brought a newer view than this.
      if (answered?.view !== asked.view) return;
      answered = { ...answered, view: shown };
      if (asked.snapshotId !== null || overlay) await draw(answered, touched);
    } catch {
      outdated = true;
      if (!extension.isAlive()) stop();
    } finally {
      changes.delete(touched);
    }
  }

  /** What the user said beside a mark is drawn at once; the marks are those of the rows that are there now. */
  async function settle(settlement: PageSettlement): Promise<boolean> {
    const asked = answered;
    if (!asked?.snapshotId) return false;
    const touched = new Set<Node>();
    changes.add(touched);
    try {
      const shown = await extension.settle(asked.snapshotId, settlement);
      if (!shown) return false;
      if (answered?.view === asked.view) {
        answered = { ...answered, view: shown };
        await draw(answered, touched);
      }
      return true;
    } catch {
      if (!extension.isAlive()) stop();
      return false;
    } finally {
      changes.delete(touched);
    }
  }

  function stop(): void {
    if (stopped) return;
    stopped = true;
    unfollow();
    schedule.stop();
    watch.stop();
    overlay?.stop();
    overlay = null;
    extension.ended();
  }

  return {
    async captureNow() {
      const { response } = await schedule.demand();
      return response ?? { status: 'refused', reason: 'moved-on' };
    },
    refresh: () => void refresh(),
    frameChanged() {
      unsent = true;
      schedule.changed();
    },
    keptAs(snapshotId) {
      if (!answered) return;
      answered = { ...answered, snapshotId };
      void refresh();
    },
    toggleDock() {
      void drawing().then((here) => here?.toggleDock());
    },
    goToBreach(step) {
      void drawing().then((here) => here?.goToBreach(step));
    },
    say(text) {
      void drawing().then((here) => here?.say(text));
    },
    look: async (pause) => (await take(await extension.loadReader(), 'user', pause)).capture,
    tuckDock: () => overlay?.tuck() ?? (() => undefined),
    stop,
  };
}

function* locatorsOf({ grids, pairs, lines }: Capture): Iterable<string> {
  for (const { at } of [...grids, ...pairs, ...lines]) yield at;
}

import type { CaptureTrigger } from '@/lib/domain/capture';

/** What one capture cost the page's thread in milliseconds, whether it told anything new, whether the page still loads. */
export interface CaptureOutcome {
  cost: number;
  changed: boolean;
  busy: boolean;
}

/** The clock, passed in so that tests own the time; `after` returns what cancels it. */
export interface Timers {
  now(): number;
  after(milliseconds: number, run: () => void): () => void;
}

/** All in milliseconds, but for `share`. */
export interface Rhythm {
  /** A page counts as settled when nothing changed for this long. */
  quiet: number;
  /** A page that never goes quiet is captured after this long. */
  patience: number;
  /** The least time between two captures for a mere change, where the page has been calm. */
  floor: number;
  /** What that time grows to while the page keeps changing. */
  ceiling: number;
  /** A page calm for this long starts from the floor again. */
  calm: number;
  /** What changes so soon after the user scrolled, clicked or typed is of the user's doing: it is captured eagerly. */
  use: number;
  /** While the user goes on, a capture is taken after this long; nor are two of them nearer to each other. */
  eager: number;
  /** The greatest share of the page's thread that captures may take. */
  share: number;
}

const USUAL: Rhythm = {
  quiet: 400,
  patience: 3000,
  floor: 2000,
  ceiling: 15_000,
  calm: 20_000,
  use: 1000,
  eager: 700,
  share: 0.05,
};

/**
 * What the user may choose. What comes of the user's own scrolling is captured as eagerly in each of them: rows that were
 * scrolled past are gone.
 */
export const RHYTHMS = {
  close: { ...USUAL, patience: 2000, floor: 1000, ceiling: 5000, share: 0.1 },
  usual: USUAL,
  sparing: { ...USUAL, quiet: 1000, patience: 8000, floor: 15_000, ceiling: 120_000, calm: 120_000, share: 0.02 },
} satisfies Record<string, Rhythm>;
export type RhythmName = keyof typeof RHYTHMS;

const GROWTH = 1.6;
/** How many captures in a row a page may be loading in before it is taken for one that always is. */
const BUSY_GRACE = 5;
const ATTEMPTS = 3;

interface Pending {
  trigger: CaptureTrigger;
  since: number;
  lastChange: number;
  /** Whether the user brought it about: rows that were scrolled into view are gone in a moment. */
  byUser: boolean;
}

/** Decides when to capture. Says nothing of how: that is the `capture` passed in, of which one runs at a time. */
export interface Schedule<T extends CaptureOutcome> {
  changed(): void;
  /** The user scrolled, clicked or typed. */
  used(): void;
  routed(): void;
  setVisible(visible: boolean): void;
  /** Goes by another rhythm from now on. */
  setRhythm(rhythm: Rhythm): void;
  /** Captures now, whatever the rhythm says; rejects where the capture rejects. */
  demand(): Promise<T>;
  stop(): void;
}

/**
 * Starts with one capture once the page has settled; then captures when it changed and went quiet, never more often
 * than the rhythm and the measured cost allow, and only while the page is visible. A failed capture is tried again.
 * Where nothing may be captured `unasked`, only `demand` does.
 */
export function scheduleCaptures<T extends CaptureOutcome>(options: {
  capture: (trigger: CaptureTrigger) => Promise<T>;
  timers: Timers;
  /** Whether to capture without being asked at all. */
  unasked: boolean;
  visible: boolean;
}): Schedule<T> {
  const { capture, timers, unasked } = options;
  let rhythm: Rhythm = RHYTHMS.usual;
  let visible = options.visible;
  let pending: Pending | null = pendingFor('settled');
  let running: Promise<unknown> | null = null;
  let cancel = () => {};
  let stopped = false;
  let lastChange = timers.now();
  let lastUse = Number.NEGATIVE_INFINITY;
  let lastEnd = Number.NEGATIVE_INFINITY;
  let costGap = 0;
  let interval = rhythm.floor;
  let busyRuns = 0;
  let failures = 0;

  function pendingFor(trigger: CaptureTrigger): Pending {
    const now = timers.now();
    return { trigger, since: now, lastChange: now, byUser: false };
  }

  function plan(): void {
    cancel();
    if (stopped || running || !unasked || !visible || !pending) return;
    const { trigger, byUser } = pending;
    const patience = byUser ? rhythm.eager : rhythm.patience;
    const settled = Math.min(pending.lastChange + rhythm.quiet, pending.since + patience);
    const pause = byUser ? rhythm.eager : interval;
    const gap = trigger === 'change' ? Math.max(pause, costGap) : costGap;
    cancel = timers.after(Math.max(0, Math.max(settled, lastEnd + gap) - timers.now()), fire);
  }

  function fire(): void {
    if (!pending) return;
    const { trigger, byUser } = pending;
    run(trigger, byUser).catch(() => {
      failures += 1;
      interval = Math.min(interval * GROWTH, rhythm.ceiling);
      if (failures < ATTEMPTS) pending ??= pendingFor('change');
      plan();
    });
  }

  async function run(trigger: CaptureTrigger, byUser = false): Promise<T> {
    cancel();
    pending = null;
    const done = capture(trigger);
    running = done;
    try {
      const outcome = await done;
      learn(trigger, byUser, outcome);
      return outcome;
    } finally {
      running = null;
      lastEnd = timers.now();
      plan();
    }
  }

  function learn(trigger: CaptureTrigger, byUser: boolean, { cost, busy }: CaptureOutcome): void {
    failures = 0;
    costGap = Math.min(cost / rhythm.share, rhythm.ceiling);
    busyRuns = busy ? busyRuns + 1 : 0;
    const loading = busy && busyRuns <= BUSY_GRACE;
    // What hides a spinner may be no change of nodes: a page that loads is looked at again, so many times.
    if (loading) pending ??= { ...pendingFor('settled'), lastChange: timers.now() + rhythm.eager };
    if (byUser) return;
    interval = trigger === 'change' && !loading ? Math.min(interval * GROWTH, rhythm.ceiling) : rhythm.floor;
  }

  plan();
  return {
    changed() {
      const now = timers.now();
      if (now - lastChange > rhythm.calm) interval = rhythm.floor;
      lastChange = now;
      pending ??= pendingFor(busyRuns > 0 && busyRuns <= BUSY_GRACE ? 'settled' : 'change');
      pending.lastChange = now;
      if (!pending.byUser && now - lastUse <= rhythm.use) {
        pending.byUser = true;
        pending.since = now;
        busyRuns = 0;
      }
      plan();
    },
    used() {
      lastUse = timers.now();
    },
    routed() {
      const now = timers.now();
      lastChange = now;
      interval = rhythm.floor;
      busyRuns = 0;
      pending = pendingFor('route');
      plan();
    },
    setVisible(now) {
      visible = now;
      plan();
    },
    setRhythm(wanted) {
      rhythm = wanted;
      interval = Math.max(rhythm.floor, Math.min(interval, rhythm.ceiling));
      costGap = Math.min(costGap, rhythm.ceiling);
      plan();
    },
    async demand() {
      while (running) await running.catch(() => {});
      return run('user');
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}

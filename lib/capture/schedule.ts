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
  /** The greatest share of the page's thread that captures may take. */
  share: number;
}

export const RHYTHM: Rhythm = { quiet: 400, patience: 3000, floor: 2000, ceiling: 15_000, calm: 20_000, share: 0.05 };

const GROWTH = 1.6;
/** How many captures in a row a page may be loading in before it is taken for one that always is. */
const BUSY_GRACE = 5;
const ATTEMPTS = 3;

interface Pending {
  trigger: CaptureTrigger;
  since: number;
  lastChange: number;
}

/** Decides when to capture. Says nothing of how: that is the `capture` passed in, of which one runs at a time. */
export interface Schedule<T extends CaptureOutcome> {
  changed(): void;
  routed(): void;
  setVisible(visible: boolean): void;
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
  rhythm?: Rhythm;
}): Schedule<T> {
  const { capture, timers, unasked, rhythm = RHYTHM } = options;
  let visible = options.visible;
  let pending: Pending | null = { trigger: 'settled', since: timers.now(), lastChange: timers.now() };
  let running: Promise<unknown> | null = null;
  let cancel = () => {};
  let stopped = false;
  let lastChange = timers.now();
  let lastEnd = Number.NEGATIVE_INFINITY;
  let costGap = 0;
  let interval = rhythm.floor;
  let busyRuns = 0;
  let failures = 0;

  function plan(): void {
    cancel();
    if (stopped || running || !unasked || !visible || !pending) return;
    const settled = Math.min(pending.lastChange + rhythm.quiet, pending.since + rhythm.patience);
    const gap = pending.trigger === 'change' ? Math.max(interval, costGap) : costGap;
    cancel = timers.after(Math.max(0, Math.max(settled, lastEnd + gap) - timers.now()), fire);
  }

  function fire(): void {
    if (!pending) return;
    const { trigger } = pending;
    run(trigger).catch(() => {
      failures += 1;
      interval = Math.min(interval * GROWTH, rhythm.ceiling);
      if (failures < ATTEMPTS) pending ??= { trigger: 'change', since: timers.now(), lastChange: timers.now() };
      plan();
    });
  }

  async function run(trigger: CaptureTrigger): Promise<T> {
    cancel();
    pending = null;
    const done = capture(trigger);
    running = done;
    try {
      const outcome = await done;
      learn(trigger, outcome);
      return outcome;
    } finally {
      running = null;
      lastEnd = timers.now();
      plan();
    }
  }

  function learn(trigger: CaptureTrigger, { cost, busy }: CaptureOutcome): void {
    failures = 0;
    costGap = Math.min(cost / rhythm.share, rhythm.ceiling);
    busyRuns = busy ? busyRuns + 1 : 0;
    const loading = busy && busyRuns <= BUSY_GRACE;
    interval = trigger === 'change' && !loading ? Math.min(interval * GROWTH, rhythm.ceiling) : rhythm.floor;
  }

  plan();
  return {
    changed() {
      const now = timers.now();
      if (now - lastChange > rhythm.calm) interval = rhythm.floor;
      lastChange = now;
      pending ??= { trigger: busyRuns > 0 && busyRuns <= BUSY_GRACE ? 'settled' : 'change', since: now, lastChange };
      pending.lastChange = now;
      plan();
    },
    routed() {
      const now = timers.now();
      lastChange = now;
      interval = rhythm.floor;
      busyRuns = 0;
      pending = { trigger: 'route', since: now, lastChange: now };
      plan();
    },
    setVisible(now) {
      visible = now;
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

/** What may be undone and redone: `past` is what stood before, the newest last, `future` what was undone, the next first. */
export interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
}

/** More steps than anyone takes back; each holds only what differs from the next. */
const DEPTH = 500;

export function begun<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** What is new becomes the present; what had been undone is gone. */
export function changed<T>(history: History<T>, next: T): History<T> {
  return { past: [...history.past, history.present].slice(-DEPTH), present: next, future: [] };
}

/** One step back; the same history where there is none. */
export function undone<T>({ past, present, future }: History<T>): History<T> {
  const [before] = past.slice(-1);
  if (before === undefined) return { past, present, future };
  return { past: past.slice(0, -1), present: before, future: [present, ...future] };
}

/** One undone step forth again; the same history where there is none. */
export function redone<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...later] = future;
  if (next === undefined) return { past, present, future };
  return { past: [...past, present], present: next, future: later };
}

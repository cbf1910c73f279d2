import type { CheckContext } from './check';
import { kept } from './memory';
import { millisecondsOf, type Span } from './plan-clock';

const MINUTE = 60_000;

/** The time it is, as a judge may ask it. Each question notes when its answer changes, so that the judgement stands until then. */
export interface Clock {
  /** Whether an instant (milliseconds) has come. */
  isPast(instant: number): boolean;
  /** Whether a span has begun and is not over. */
  holds(span: Span): boolean;
  /** Whole steps since an instant, in minutes a step: one by one, or in tens where the answer need not be exact. */
  stepsSince(instant: number, minutes?: number): number;
  /** The very instant: a judgement that asks for it stands for it alone. */
  now(): number;
}

/** An answer with the inputs that it was found from, the span for which it stands, and the last run that asked for it. */
interface Answer {
  run: number;
  inputs: readonly unknown[];
  from: number;
  until: number;
  value: unknown;
}

/**
 * Makes a judge one that remembers: asked again of the same subject with the very same inputs, before the time at which
 * one of its questions to the clock is answered otherwise, it gives the answer of last time. The judge must be a function
 * of its module, which sees nothing of a context but its arguments; inputs are compared by identity, so they must be what
 * lives from run to run: the plan and its parts, lists of `gathered` and `sightsOf`, texts and numbers.
 */
export function remembered<S extends object, I extends readonly unknown[], T>(
  judge: (clock: Clock, subject: S, ...inputs: I) => T,
): (context: CheckContext, subject: S, ...inputs: I) => T {
  const name = {};
  const nothing = (): Answers<S> => ({ bySubject: new Map(), run: 0 });
  // A run asks of thousands of subjects, one after the other.
  let latest: { context: CheckContext; answers: Answers<S>; at: number } | null = null;
  return (context, subject, ...inputs) => {
    if (latest?.context !== context) {
      const answers = kept(context, name, nothing);
      beginRun(answers);
      latest = { context, answers, at: millisecondsOf(context.now) };
    }
    const { answers, at } = latest;
    const known = answers.bySubject.get(subject);
    if (known && known.from <= at && at < known.until && isSame(known.inputs, inputs)) {
      known.run = answers.run;
      return known.value as T;
    }
    const clock = new NotingClock(at);
    const value = judge(clock, subject, ...inputs);
    answers.bySubject.set(subject, { run: answers.run, inputs, from: clock.from, until: clock.until, value });
    return value;
  };
}

// A map that holds its subjects: one that does not costs more to collect than to look up.
interface Answers<S> {
  bySubject: Map<S, Answer>;
  run: number;
}

/** So many runs an answer that nobody asks for is kept. */
const KEPT_FOR = 50;

function beginRun<S>(answers: Answers<S>): void {
  answers.run += 1;
  if (answers.run % KEPT_FOR > 0) return;
  for (const [subject, { run }] of answers.bySubject)
    if (run <= answers.run - KEPT_FOR) answers.bySubject.delete(subject);
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

/** A clock that stands at one instant, and keeps from when until when all that it said is so. */
class NotingClock implements Clock {
  from = Number.NEGATIVE_INFINITY;
  until = Number.POSITIVE_INFINITY;
  private readonly at: number;

  constructor(at: number) {
    this.at = at;
  }

  isPast(instant: number): boolean {
    if (instant > this.at) {
      this.until = Math.min(this.until, instant);
      return false;
    }
    this.from = Math.max(this.from, instant);
    return true;
  }

  holds({ start, end }: Span): boolean {
    return this.isPast(start) && !this.isPast(end);
  }

  stepsSince(instant: number, minutes = 1): number {
    const step = minutes * MINUTE;
    const steps = Math.floor((this.at - instant) / step);
    this.isPast(instant + steps * step);
    this.isPast(instant + (steps + 1) * step);
    return steps;
  }

  now(): number {
    this.isPast(this.at);
    this.isPast(this.at + 1);
    return this.at;
  }
}

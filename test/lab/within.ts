import { setTimeout as pause } from 'node:timers/promises';

/** The answer of a piece of work, or a failure after so many milliseconds; the work itself goes on unheard. */
export async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  const timer = new AbortController();
  const late = pause(limit, undefined, { signal: timer.signal, ref: false }).then(() => {
    throw new Error(`no answer within ${limit} ms`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    timer.abort();
    work.catch(() => {});
  }
}

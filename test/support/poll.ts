import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until the answer is truthy and returns it; throws after `within` milliseconds, saying what was awaited. */
export async function poll<T>(
  ask: () => T | Promise<T>,
  options: { for: string; within?: number; every?: number },
): Promise<Exclude<T, false | null | undefined>> {
  const { within = 30_000, every = 50 } = options;
  const end = performance.now() + within;
  for (;;) {
    const answer = await ask();
    if (answer) return answer as Exclude<T, false | null | undefined>;
    if (performance.now() > end) throw new Error(`waited ${within} ms in vain for ${options.for}`);
    await pause(every);
  }
}

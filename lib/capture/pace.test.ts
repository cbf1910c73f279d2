import { expect, it } from 'vitest';
import { slicedPace } from './pace';

/** A clock that the work itself moves on. */
function startWork() {
  const clock = { at: 0, asked: 0 };
  const pauses: number[] = [];
  const { pace } = slicedPace({
    now: () => {
      clock.asked += 1;
      return clock.at;
    },
    pause: async () => {
      pauses.push(clock.at);
      clock.at += 100;
    },
  });
  const step = async (milliseconds: number) => {
    clock.at += milliseconds;
    const rest = pace();
    if (rest) await rest;
  };
  return { clock, pauses, step };
}

it('gives the thread back after each slice of work, though it hardly ever looks at the clock', async () => {
  const { clock, pauses, step } = startWork();
  for (let count = 0; count < 10_000; count++) await step(0.002);
  expect(pauses.length).toBeGreaterThanOrEqual(2);
  expect(pauses[0]).toBeLessThan(9);
  expect(clock.asked).toBeLessThan(1000);
});

it('notices steps that grow long before another slice has gone by', async () => {
  const { pauses, step } = startWork();
  for (let count = 0; count < 500; count++) await step(0.001);
  for (let count = 0; count < 100 && pauses.length === 0; count++) await step(0.2);
  expect(pauses[0]).toBeLessThan(16);
});

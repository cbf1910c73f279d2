import { vi } from 'vitest';

/** How many pieces a piece of work cuts and how many patterns it tries: a measure of it that no clock blurs. */
export function workOf(work: () => unknown): number {
  const spies = [vi.spyOn(RegExp.prototype, 'exec'), vi.spyOn(String.prototype, 'slice')];
  try {
    work();
    return spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

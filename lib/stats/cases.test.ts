import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerStatistics } from '@/test/lab/statistics';

const FILE = '../shared/cases/statistics.json';
const present = existsSync(FILE);
if (!present) console.info(`skipped: ${FILE} is not there, so the reference values cannot be compared`);

const Cases = z.object({
  vectors: z.array(z.object({ fn: z.string(), input: z.unknown(), expected: z.unknown(), tol: z.number() })),
});
const { vectors } = present ? Cases.parse(JSON.parse(readFileSync(FILE, 'utf8'))) : { vectors: [] };

/** Every number of `expected` with the one of `found` at the same place. */
function numbers(found: unknown, expected: unknown): [unknown, number][] {
  if (typeof expected === 'number') return [[found, expected]];
  return Object.entries(expected ?? {}).flatMap(([key, value]) =>
    numbers((found as Record<string, unknown>)?.[key], value),
  );
}

describe.skipIf(!present)('the reference values of SciPy and statsmodels', () => {
  it.each(vectors)('$fn $input', ({ fn, input, expected, tol }) => {
    const { value } = z.object({ value: z.unknown() }).parse(answerStatistics({ fn, input }));
    const pairs = numbers(value, expected);
    expect(pairs.length).toBeGreaterThan(0);
    for (const [found, wanted] of pairs) {
      expect(typeof found).toBe('number');
      expect(Math.abs(Number(found) - wanted)).toBeLessThanOrEqual(tol * Math.max(1, Math.abs(wanted)));
    }
  });
});

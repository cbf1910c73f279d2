import { describe, expect, it } from 'vitest';
import { sampled, valueAt } from './sampled';

const line = (count: number) => Array.from({ length: count }, (_, x) => ({ x, y: x * 10 }));

describe('a line in numbers', () => {
  it('keeps its first and last point, and no more than asked for', () => {
    const rows = sampled(line(1000), 24);
    expect(rows).toHaveLength(24);
    expect([rows[0]?.x, rows.at(-1)?.x]).toEqual([0, 999]);
    expect(sampled(line(5), 24)).toEqual(line(5));
  });

  it('stands between its points, and nowhere outside of them', () => {
    expect(valueAt(line(3), 1)).toBe(10);
    expect(valueAt(line(3), 1.5)).toBe(15);
    expect(valueAt(line(3), 2)).toBe(20);
    expect([valueAt(line(3), -1), valueAt(line(3), 2.1), valueAt([], 0)]).toEqual([null, null, null]);
  });
});

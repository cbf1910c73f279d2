import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimated } from './decimate';

const line = fc
  .array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 400 })
  .map((ys) => ys.map((y, x) => ({ x, y })));

it('leaves a line alone that is short enough', () => {
  const points = [3, 1, 2].map((y, x) => ({ x, y }));
  expect(decimated(points, 10)).toEqual({ points, count: 3 });
});

it('keeps one peak and one dip among a thousand points, and the ends', () => {
  const points = Array.from({ length: 1000 }, (_, x) => ({ x, y: x === 617 ? 99 : x === 20 ? -5 : 1 }));
  const { points: kept, count } = decimated(points, 50);
  expect(count).toBe(1000);
  expect(kept.length).toBeLessThanOrEqual(50);
  expect(kept).toContainEqual({ x: 617, y: 99 });
  expect(kept).toContainEqual({ x: 20, y: -5 });
  expect([kept[0], kept.at(-1)]).toEqual([points[0], points[999]]);
});

it('says for how many points it stands, in no more than asked for, in order, with extremes and ends, whatever the line', () => {
  fc.assert(
    fc.property(line, fc.integer({ min: 4, max: 60 }), (points, most) => {
      const { points: kept, count } = decimated(points, most);
      expect(count).toBe(points.length);
      expect(kept.length).toBeLessThanOrEqual(most);
      expect(kept.every(({ x, y }) => points[x]?.y === y)).toBe(true);
      expect(kept.map(({ x }) => x)).toEqual([...new Set(kept.map(({ x }) => x))].sort((a, b) => a - b));
      const ys = points.map(({ y }) => y);
      const keptYs = kept.map(({ y }) => y);
      expect([Math.min(...keptYs), Math.max(...keptYs)]).toEqual([Math.min(...ys), Math.max(...ys)]);
      expect([kept[0], kept.at(-1)]).toEqual([points[0], points.at(-1)]);
    }),
  );
});

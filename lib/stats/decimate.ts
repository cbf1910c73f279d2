/** A point of a line; `x` is what it is in order of. */
export interface Point {
  x: number;
  y: number;
}

/** A line that can be drawn, and how many points it stands for. */
export interface Decimated {
  points: readonly Point[];
  count: number;
}

/**
 * A line in at most so many points (four at least) that looks like the whole: of each of equally many neighbours the lowest
 * and the highest are kept, in order, and of all the first and the last. So no peak and no dip is lost, whatever the scale
 * (min–max decimation, as time-series charts do it). What is short enough stays as it is.
 */
export function decimated(points: readonly Point[], most: number): Decimated {
  const first = points[0];
  const last = points.at(-1);
  if (points.length <= Math.max(4, most) || !first || !last) return { points, count: points.length };
  const inner = points.length - 2;
  const groups = Math.max(1, Math.floor((most - 2) / 2));
  const kept: Point[] = [first];
  for (let group = 0; group < groups; group += 1) {
    const from = 1 + Math.floor((inner * group) / groups);
    const to = 1 + Math.floor((inner * (group + 1)) / groups);
    let [low, high] = [from, from];
    for (let at = from; at < to; at += 1) {
      if (valueAt(points, at) < valueAt(points, low)) low = at;
      if (valueAt(points, at) > valueAt(points, high)) high = at;
    }
    for (const at of low === high ? [low] : [Math.min(low, high), Math.max(low, high)]) {
      const point = points[at];
      if (point) kept.push(point);
    }
  }
  kept.push(last);
  return { points: kept, count: points.length };
}

function valueAt(points: readonly Point[], at: number): number {
  return points[at]?.y ?? 0;
}

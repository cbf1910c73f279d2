interface Point {
  x: number;
  y: number;
}

/** At most `most` (at least two) of the points, evenly by their order, the first and the last among them. */
export function sampled<P>(points: readonly P[], most: number): P[] {
  if (points.length <= most) return [...points];
  const step = (points.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => points[Math.round(at * step)]).filter((point) => point !== undefined);
}

/** Where a line through points, in order of `x`, stands at `x`; null outside of it. */
export function valueAt(points: readonly Point[], x: number): number | null {
  const at = firstFrom(points, x);
  const [left, right] = [points[at - 1], points[at]];
  if (!right) return null;
  if (right.x === x) return right.y;
  if (!left) return null;
  return left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x);
}

/** The place of the first point at or after `x`. */
function firstFrom(points: readonly Point[], x: number): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const point = points[middle];
    if (point && point.x < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

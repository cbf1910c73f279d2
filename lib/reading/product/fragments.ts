import type { Line } from '@/lib/domain/capture';

const LONGEST_PIECE = 12;
const PIECE = /^(?:\p{Sc}|[A-Z]{2,3}\p{Sc}?|[\d.,' ]*\d[.,]?|[.,]\d{1,2}|kr|zł|Kč|Ft|р\.?|руб\.?|円|元|원)$/u;

/**
 * Joins the pieces of a price that the page lays out as boxes of their own ("$" "12" "99"): neighbours in one row that
 * touch each other. What was one line stays as it is.
 */
export function joinFragments(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last && touches(last, line)) joined[joined.length - 1] = join(last, line);
    else joined.push(line);
  }
  return joined;
}

function touches(left: Line, right: Line): boolean {
  if (!PIECE.test(left.text) && !/[\p{Sc}\d.,]$/u.test(left.text)) return false;
  if (left.text.length > 2 * LONGEST_PIECE || right.text.length > LONGEST_PIECE || !PIECE.test(right.text))
    return false;
  if (left.struck !== right.struck || left.region !== right.region) return false;
  if (!sharesContainer(left.group, right.group)) return false;
  const gap = right.box.x - (left.box.x + left.box.width);
  const cents = /^\d\d$/.test(right.text) && right.fontSize < left.fontSize * 0.92;
  const figures = /\p{Nd}$/u.test(left.text) && /^\p{Nd}/u.test(right.text);
  const reach = Math.max(left.fontSize, right.fontSize) * (figures && !cents ? 0.15 : 0.4);
  const overlap = Math.min(bottom(left), bottom(right)) - Math.max(left.box.y, right.box.y);
  return gap >= -2 && gap <= reach && overlap > 0.3 * Math.min(left.box.height, right.box.height);
}

/** Whether the innermost containers are the same or stand side by side in one. */
function sharesContainer(a: readonly number[], b: readonly number[]): boolean {
  const shared = a.findIndex((id, index) => b[index] !== id);
  const depth = shared === -1 ? a.length : shared;
  return a.length - depth <= 2 && b.length - depth <= 2;
}

function join(left: Line, right: Line): Line {
  const runs = [...runsOf(left), { text: right.text, fontSize: right.fontSize, raised: isRaised(left, right) }];
  const top = Math.min(left.box.y, right.box.y);
  return {
    ...left,
    text: left.text + right.text,
    runs,
    fontSize: Math.max(left.fontSize, right.fontSize),
    hints: [...new Set([...left.hints, ...right.hints])],
    box: {
      x: left.box.x,
      y: top,
      width: right.box.x + right.box.width - left.box.x,
      height: Math.max(bottom(left), bottom(right)) - top,
    },
  };
}

function runsOf(line: Line): Line['runs'] {
  return line.runs.length ? line.runs : [{ text: line.text, fontSize: line.fontSize, raised: false }];
}

function isRaised(left: Line, right: Line): boolean {
  return bottom(right) < bottom(left) - right.fontSize / 6;
}

function bottom(line: Line): number {
  return line.box.y + line.box.height;
}

/** A text as it is compared: width, case and space make no difference, every other sign does. */
export function textKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

const LONGEST = 80;

/**
 * How alike two labels are, 0 to 1: the Dice coefficient of their pairs of letters, or the share of their longest common
 * run where that says more, as it does of labels of a few Chinese characters.
 */
export function likeness(a: string, b: string): number {
  const [one, other] = [textKey(a).slice(0, LONGEST), textKey(b).slice(0, LONGEST)];
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  const [first, second] = [pairsOf(one), pairsOf(other)];
  let shared = 0;
  for (const [pair, count] of first) shared += Math.min(count, second.get(pair) ?? 0);
  const dice = (2 * shared) / (one.length + other.length + 2);
  return Math.max(dice, (0.9 * 2 * longestRun(one, other)) / (one.length + other.length));
}

/** The length of the longest text of at least two letters that stands in both; 0 where there is none. */
function longestRun(one: string, other: string): number {
  for (let length = Math.min(one.length, other.length); length >= 2; length--) {
    for (let at = 0; at + length <= one.length; at++) if (other.includes(one.slice(at, at + length))) return length;
  }
  return 0;
}

/** Pairs of neighbouring letters, with the beginning and the end as letters of their own. */
function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const bounded = `\u0002${text}\u0003`;
  for (let at = 0; at + 1 < bounded.length; at++) {
    const pair = bounded.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How much two sets of texts have in common, 0 to 1 (Jaccard), and how many texts that is. */
export function overlap(a: readonly string[], b: readonly string[]): { share: number; common: number } {
  const [one, other] = [new Set(a.map(textKey)), new Set(b.map(textKey))];
  one.delete('');
  other.delete('');
  const common = [...one].filter((text) => other.has(text)).length;
  const all = one.size + other.size - common;
  return { share: all === 0 ? 1 : common / all, common };
}

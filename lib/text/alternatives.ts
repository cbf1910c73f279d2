/** The words as alternatives of a pattern, escaped, the longest first, so that no word hides a longer one. */
export function alternatives(words: Iterable<string>): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
}

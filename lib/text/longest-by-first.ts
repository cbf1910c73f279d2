/**
 * For a scanner that looks for the longest match: how long the longest of these words is that starts with a letter,
 * whatever its case; 0 where none does.
 */
export function longestByFirst(words: Iterable<string>): (first: string) => number {
  const lengths = new Map<string, number>();
  const initial = (word: string) => word.toLowerCase()[0] ?? '';
  for (const word of words) lengths.set(initial(word), Math.max(lengths.get(initial(word)) ?? 0, word.length));
  return (first) => lengths.get(initial(first)) ?? 0;
}

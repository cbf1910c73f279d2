import type { RowReading, TableReading } from '@/lib/domain/reading';

/** Makes a text the name that it is compared by: `plainName`, as a rule one that remembers. */
export type Plain = (text: string) => string;

/** The names that a row's title and labels come to; blank ones name nothing. */
export function textsOf({ title, labels }: RowReading, plain: Plain): string[] {
  return [title ?? '', ...Object.values(labels)].map(plain).filter(Boolean);
}

/** The rows of a table, by their place, that say one of these names. */
export function rowsByName({ rows }: TableReading, names: ReadonlySet<string>, plain: Plain): Map<string, number[]> {
  const found = new Map<string, number[]>();
  if (names.size === 0) return found;
  rows.forEach((row, at) => {
    for (const name of new Set(textsOf(row, plain))) {
      if (!names.has(name)) continue;
      const here = found.get(name);
      if (here) here.push(at);
      else found.set(name, [at]);
    }
  });
  return found;
}

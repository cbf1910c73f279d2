import type { GridOption } from './Grid';

/** More than anyone looks through: the list is to be narrowed by typing. */
const MOST = 60;

/** The options that a text may be the beginning of, those that begin with it first; all where nothing is typed. */
export function fittingOptions(options: readonly GridOption[], typed: string): readonly GridOption[] {
  const told = typed.trim().toLowerCase();
  if (told === '') return options.slice(0, MOST);
  const rank = ({ text, note = '' }: GridOption) =>
    text.toLowerCase().startsWith(told) ? 0 : `${text} ${note}`.toLowerCase().includes(told) ? 1 : 2;
  const fitting = options.map((option) => ({ option, rank: rank(option) })).filter((one) => one.rank < 2);
  return fitting
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ option }) => option);
}

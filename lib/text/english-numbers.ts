import { alternatives } from './alternatives';

const ORDINALS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty first|twenty second|twenty third|twenty fourth|twenty fifth|twenty sixth|twenty seventh|twenty eighth|twenty ninth|thirtieth|thirty first'.split(
    '|',
  );
export const ORDINAL_PATTERN = alternatives(ORDINALS).replaceAll(' ', '[ -]');

/** The day that an English ordinal word names. */
export function ordinalOf(word: string): number {
  return ORDINALS.indexOf(word.replace('-', ' ')) + 1;
}

const ONES =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const ONE = alternatives(ONES.split('|'));
const BELOW_HUNDRED = `(?:(?:${TENS})(?:[ -](?:${ONE}))?|${ONE})`;
export const YEAR_WORDS = `(?:nineteen|twenty) ${BELOW_HUNDRED}|two thousand(?: and)?(?: ${BELOW_HUNDRED})?`;

/** The year that English words spell ("nineteen seventy two", "two thousand and eighteen"). */
export function yearOf(words: string): number {
  const century = words.startsWith('nineteen') ? 1900 : 2000;
  const rest = words.replace(/^(?:nineteen|twenty|two thousand)(?: and)? ?/, '').split(/[ -]/);
  const tens = TENS.split('|');
  const ones = ONES.split('|');
  return rest.reduce(
    (year, word) => year + (tens.includes(word) ? (tens.indexOf(word) + 2) * 10 : ones.indexOf(word) + 1),
    century,
  );
}

const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|');
export const HOUR_PATTERN = HOURS.join('|');
export const hourOf = (word: string): number => HOURS.indexOf(word) + 1;

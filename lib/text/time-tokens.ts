import { clockRules } from './clock-rules';
import { dateRules, shortDateRules } from './date-rules';
import { type MonthNames, monthNames } from './month-names';
import { type DateOrder, type Rule, rule, type TimeToken } from './time-rule';

// Tried in this order at each place where a number or a word starts; the first that fits wins.
function rulesFor(names: MonthNames): readonly Rule[] {
  const lineBreak = rule('\\n', () => ({ kind: 'break' }));
  return [lineBreak, ...dateRules(names), ...clockRules(), ...shortDateRules()];
}

interface RuleSet {
  rules: readonly Rule[];
  /** The letters of all their words: a letter that no rule mentions starts none. */
  letters: ReadonlySet<string>;
}

const RULES = new Map<string, RuleSet>();

function rulesOf(lang: string | null): RuleSet {
  const names = monthNames(lang);
  const known = RULES.get(names.pattern);
  if (known) return known;
  const rules = rulesFor(names);
  const made = { rules, letters: new Set(rules.map(([pattern]) => pattern.source).join('')) };
  RULES.set(names.pattern, made);
  return made;
}

const LETTER = /\p{L}/u;
const OTHER_START = /[\p{N}+\-(\n]/u;
const LATIN = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;

/** Cuts plain lower-case text into what bears on the calendar, left to right; the rest are gaps. Linear in length. */
export function timeTokens(plain: string, lang: string | null, order: DateOrder): TimeToken[] {
  const { rules, letters } = rulesOf(lang);
  const tokens: TimeToken[] = [];
  for (let at = 0; at < plain.length; ) {
    const first = plain[at] ?? '';
    const starts = LETTER.test(first) ? letters.has(first) : OTHER_START.test(first);
    const token = starts ? tokenAt(plain, at, rules, order) : null;
    if (token) {
      tokens.push(token);
      at = token.end;
    } else at = next(plain, at);
  }
  return tokens;
}

function tokenAt(plain: string, start: number, rules: readonly Rule[], order: DateOrder): TimeToken | null {
  for (const [pattern, read] of rules) {
    pattern.lastIndex = start;
    const match = pattern.exec(plain);
    if (!match) continue;
    const reading = read(match, order);
    if (reading) return { ...reading, start, end: start + match[0].length };
  }
  return null;
}

// Digits and Latin words are stepped over whole, so that no rule starts in their middle.
function next(plain: string, at: number): number {
  const kind = /\d/.test(plain[at] ?? '') ? /\d/ : LATIN.test(plain[at] ?? '') ? LATIN : null;
  let end = at + 1;
  while (kind && end < plain.length && kind.test(plain[end] ?? '')) end += 1;
  return end;
}

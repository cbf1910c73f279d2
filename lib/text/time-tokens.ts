import { clockRules } from './clock-rules';
import { dateRules, shortDateRules } from './date-rules';
import { type MonthNames, monthNames } from './month-names';
import { type DateOrder, type Rule, rule, type TimeToken } from './time-rule';

// Tried in this order at each place where a number or a word starts; the first that fits wins.
function rulesFor(names: MonthNames): readonly Rule[] {
  const lineBreak = rule('\\n', () => ({ kind: 'break' }));
  return [lineBreak, ...dateRules(names), ...clockRules(), ...shortDateRules()];
}

const RULES = new Map<string, readonly Rule[]>();

function rulesOf(lang: string | null): readonly Rule[] {
  const names = monthNames(lang);
  const known = RULES.get(names.pattern) ?? rulesFor(names);
  RULES.set(names.pattern, known);
  return known;
}

const WORD_START = /[\p{L}\p{N}+\-(\n]/u;
const LATIN = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;

/** Cuts plain lower-case text into what bears on the calendar, left to right; the rest are gaps. Linear in length. */
export function timeTokens(plain: string, lang: string | null, order: DateOrder): TimeToken[] {
  const rules = rulesOf(lang);
  const tokens: TimeToken[] = [];
  for (let at = 0; at < plain.length; ) {
    const token = WORD_START.test(plain[at] ?? '') ? tokenAt(plain, at, rules, order) : null;
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

import type { RefusalReason } from '@/lib/domain/field';
import type { Currency } from '@/lib/domain/money';
import type { Amount } from './amount';
import { amountsOf, negate } from './amounts';
import { hasPrivateGlyphs, plainText, UNCERTAIN_FIGURE } from './characters';
import { signsInLocale } from './currency-signs';
import { type DecimalMark, markOf } from './numeral';
import { type Token, tokensOf } from './tokens';
import { saysAbsent } from './vocabulary';

/** A text cut into its amounts; `refused` where it is not to be read at all. */
export interface AmountText {
  plain: string;
  tokens: readonly Token[];
  amounts: readonly Amount[];
  absent: boolean;
  refused: RefusalReason | null;
  /** Pairs of amounts that a dash or a range word joins, as indexes of the first. */
  ranges: ReadonlySet<number>;
}

export interface AmountContext {
  currency: Currency | null;
  locale: string | null;
  durations: boolean;
}

const MAX_LENGTH = 2000;

/** Reads every amount of a text. Longer texts than a cell or a line ever bears are refused as malformed. */
export function amountText(text: string, context: AmountContext): AmountText {
  const { currency: site, locale, durations } = context;
  const empty = { tokens: [], amounts: [], ranges: new Set<number>() };
  if (text.length > MAX_LENGTH) return { ...empty, plain: '', absent: false, refused: 'malformed' };
  const plain = plainText(text);
  if (saysAbsent(plain)) return { ...empty, plain, absent: true, refused: null };
  if (hasPrivateGlyphs(plain)) return { ...empty, plain, absent: false, refused: 'glyphs' };
  const localSigns = site !== null && locale !== null ? signsInLocale(site, locale) : [];
  const tokens = tokensOf(plain, { site, localSigns, durations });
  const amounts = amountsOf(tokens);
  markDates(amounts, tokens);
  markParentheses(amounts, tokens);
  const onlySigns = tokens.every((token) => ['currency', 'dash', 'slash', 'mark'].includes(token.kind));
  if (amounts.length === 0 && onlySigns && tokens.some((token) => token.kind === 'dash'))
    return { plain, tokens, amounts, absent: true, refused: null, ranges: new Set() };
  return {
    plain,
    tokens,
    amounts,
    absent: false,
    refused: refusal(tokens, amounts),
    ranges: rangesOf(amounts, tokens),
  };
}

/** The decimal mark that this text proves by its own numbers, or null. */
export function markInText(text: string): DecimalMark {
  if (text.length > MAX_LENGTH) return null;
  const marks = new Set<DecimalMark>();
  for (const token of tokensOf(plainText(text), { site: null, localSigns: [], durations: false })) {
    if (token.kind === 'numeral') marks.add(markOf(token.numeral));
  }
  marks.delete(null);
  return marks.size === 1 ? ([...marks][0] ?? null) : null;
}

/** The currency that a label or a header names without doubt ("Umsatz (EUR)", "金额（美元）"), or null. */
export function currencyInText(text: string, site: Currency | null): Currency | null {
  if (text.length > MAX_LENGTH) return null;
  for (const token of tokensOf(plainText(text), { site, localSigns: [], durations: false })) {
    if (token.kind !== 'currency') continue;
    if (token.sign.certain || token.sign.codes.length === 1) return token.sign.codes[0] ?? null;
    if (site !== null && token.sign.codes.includes(site)) return site;
  }
  return null;
}

function refusal(tokens: readonly Token[], amounts: readonly Amount[]): RefusalReason | null {
  if (tokens.some((token) => token.kind === 'mark' && token.text === UNCERTAIN_FIGURE)) return 'malformed';
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const next = tokens[index + 1];
    if (token.kind === 'mask') {
      if (amounts.length === 0) return 'masked';
      if (!token.spaced && (before?.kind === 'numeral' || before?.kind === 'currency')) return 'masked';
      if (next?.kind === 'numeral' && !next.spaced) return 'masked';
    }
    const lettered = token.kind === 'letters' || (token.kind === 'word' && token.meaning.kind === 'times');
    if (lettered && !token.spaced && before?.kind === 'numeral' && next?.spaced === false) {
      const goesOn = next.kind === 'numeral' || (next.kind === 'mark' && /[.,]/.test(next.text));
      if (goesOn && /^[a-z]+$/i.test(token.text)) return /^x+$/i.test(token.text) ? 'masked' : 'malformed';
    }
  }
  const spoiled = amounts.some(({ kind, to }) => kind === 'money' && isX(tokens[to + 1]));
  if (spoiled) return 'masked';
  // "1250€600": two numbers in one, with no rule to part them.
  for (const [index, amount] of amounts.entries()) {
    const next = amounts[index + 1];
    const glued = next && next.from === amount.to + 1 ? tokens[next.from] : undefined;
    if (amount.currency && glued?.kind === 'numeral' && !glued.spaced) return 'malformed';
  }
  const last = tokens.at(-1);
  const dangling = last?.kind === 'dash' && !last.spaced && tokens.at(-2)?.kind === 'numeral';
  return dangling ? 'malformed' : null;
}

// "¥1xx" hides what "¥1??" hides.
function isX(token: Token | undefined): boolean {
  return token !== undefined && !token.spaced && 'text' in token && /^x+$/i.test(token.text);
}

// "2026-01-02", "25/12", "12:30", "+1-234-567-8900": numbers that one sign chains are dates, times or phone numbers.
function markDates(amounts: Amount[], tokens: readonly Token[]): void {
  let run: Amount[] = [];
  let joint: string | null = null;
  const close = () => {
    const always = joint === 'slash' || joint === 'colon';
    if (run.length >= 3 || (always && run.length === 2)) for (const amount of run) amount.kind = 'date';
    run = [];
  };
  for (const [index, amount] of amounts.entries()) {
    const previous = amounts[index - 1];
    const between = previous ? tokens[previous.to + 1] : undefined;
    const start = tokens[amount.from];
    const bare = amount.kind === 'plain' || amount.kind === 'label';
    const joints = ['slash', 'colon', 'dash'];
    const chained =
      previous &&
      bare &&
      previous.to + 2 === numeralIndex(amount, tokens) &&
      between &&
      !between.spaced &&
      start &&
      joints.includes(between.kind) &&
      (joint === null || joint === between.kind);
    if (!chained) close();
    if (!chained) joint = null;
    else joint = between.kind;
    run.push(amount);
  }
  close();
  for (const amount of amounts) {
    const token = tokens[numeralIndex(amount, tokens)];
    if (amount.malformed && token?.kind === 'numeral' && isDotted(token.numeral.groups, token.numeral.separators))
      amount.kind = 'date';
  }
}

function isDotted(groups: readonly string[], separators: readonly string[]): boolean {
  return (
    groups.length === 3 &&
    separators.every((mark) => mark === '.') &&
    groups.every((group) => /^\d{1,2}$|^\d{4}$/.test(group))
  );
}

function numeralIndex(amount: Amount, tokens: readonly Token[]): number {
  let index = amount.from;
  while (index < amount.to && tokens[index]?.kind !== 'numeral') index += 1;
  return index;
}

// Accountants write a loss in parentheses, "($5.00)" or "€ (5.00)"; a bare "(12)" may as well count something, and
// "(5,00) €" leaves its unit outside.
function markParentheses(amounts: Amount[], tokens: readonly Token[]): void {
  const [only, ...others] = amounts;
  const open = tokens.findIndex(({ kind }) => kind === 'open');
  const close = tokens.findLastIndex(({ kind }) => kind === 'close');
  if (!only || others.length > 0 || only.signed || open < 0) return;
  if (only.to !== close - 1 || only.from > open + 1 || numeralIndex(only, tokens) < open) return;
  const before = tokens.slice(0, open);
  const after = tokens.slice(close + 1);
  if (![...before, ...after].every(isSignOrUnit)) return;
  const isLoss = only.kind === 'money' && after.length === 0 && before.every(({ kind }) => kind === 'currency');
  if (isLoss) negate(only);
  else only.malformed = true;
}

function isSignOrUnit(token: Token): boolean {
  return (
    ['currency', 'dash', 'plus'].includes(token.kind) || (token.kind === 'word' && token.meaning.kind === 'percent')
  );
}

function rangesOf(amounts: readonly Amount[], tokens: readonly Token[]): Set<number> {
  const ranges = new Set<number>();
  for (let index = 0; index + 1 < amounts.length; index += 1) {
    const [first, second] = [amounts[index], amounts[index + 1]];
    if (!first || !second) continue;
    const between = tokens
      .slice(first.to + 1, second.from)
      .filter((token) => token.kind !== 'open' && token.kind !== 'close');
    const joins = between.length > 0 && between.length <= 3 && between.every(isJoint);
    if (joins && first.kind !== 'date' && second.kind !== 'date' && !ranges.has(index - 1)) ranges.add(index);
  }
  return ranges;
}

function isJoint(token: Token): boolean {
  if (token.kind === 'dash') return true;
  if (token.kind === 'letters') return /^(含|不含)$/.test(token.text) || token.text === '含' || token.text === '不';
  return token.kind === 'word' && token.meaning.kind === 'range';
}

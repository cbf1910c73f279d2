import type { Line } from '@/lib/domain/capture';
import type { Decimal } from '@/lib/domain/decimal';
import type { RefusalReason } from '@/lib/domain/field';
import type { Currency } from '@/lib/domain/money';
import type { Amount } from '@/lib/text/amount';
import { type AmountText, amountText } from '@/lib/text/amount-text';
import { currencyOf } from '@/lib/text/money-text';
import { markOfLocale, settled } from '@/lib/text/number-convention';
import { saysLowest } from './vocabulary';

/** How the page's amounts are to be read where they do not say it themselves. */
export interface PriceContext {
  readonly currency: Currency | null;
  readonly locale: string | null;
}

/** One amount, or a range of amounts, as a visible line states it, with the words around it. */
export interface Mention {
  readonly line: Line;
  readonly index: number;
  readonly raw: string;
  readonly min: Decimal;
  /** Equal to `min` for a single amount, null where the text only says "from" or that it is the cheapest of several. */
  readonly max: Decimal | null;
  readonly currency: Currency | null;
  /** Whether a currency sign stands beside the figures. */
  readonly signed: boolean;
  readonly before: string;
  readonly after: string;
  /** The line that follows in the same row, where no words stand in the amount's own. */
  readonly beside: string;
}

const LONGEST_LINE = 400;
/** What stands in a field is what the visitor chose, not what the page says. */
const FIELDS = new Set(['input', 'select', 'option', 'textarea']);

/** Every amount of money that the lines state; changes ("+ 3 500,00 zł", "-5 €"), percents and counts are none. */
export function mentionsIn(lines: readonly Line[], context: PriceContext): Mention[] {
  const mentions: Mention[] = [];
  for (const [index, line] of lines.entries()) {
    if (!/\p{Nd}/u.test(line.text) || line.text.length > LONGEST_LINE || FIELDS.has(line.tag)) continue;
    mentions.push(...mentionsOf(line, index, context, lines));
  }
  return mentions;
}

/** An amount as a text states it, wherever that stands. */
export type TextMention = Omit<Mention, 'line' | 'index' | 'beside'>;

/** The amounts with a currency sign that a text names. */
export function amountsIn(text: string, context: PriceContext): Decimal[] {
  const read = amountText(asPainted(text.slice(0, LONGEST_LINE)), { ...context, durations: false });
  const found = read.amounts.map((amount, at) => mentionOf(read, at, amount, undefined, context));
  return found.flatMap((one) => (one?.signed ? [one.min] : []));
}

/** The amounts and ranges of money that a sentence states, with the words around each; why none can be read, where so. */
export function mentionsInText(text: string, context: PriceContext): TextMention[] | { refused: RefusalReason } {
  const read = amountText(asPainted(text), { ...context, durations: false });
  if (read.refused !== null) return { refused: read.refused };
  return read.amounts.flatMap((amount, at) => {
    if (read.ranges.has(at - 1)) return [];
    return mentionOf(read, at, amount, read.ranges.has(at) ? read.amounts[at + 1] : undefined, context) ?? [];
  });
}

function mentionsOf(line: Line, index: number, context: PriceContext, lines: readonly Line[]): Mention[] {
  const read = amountText(asPainted(pricedText(line)), { ...context, durations: false });
  if (read.refused !== null || read.absent || isTorn(line, index, lines)) return [];
  const mentions: Mention[] = [];
  for (const [at, amount] of read.amounts.entries()) {
    if (read.ranges.has(at - 1)) continue;
    const second = read.ranges.has(at) ? read.amounts[at + 1] : undefined;
    const mention = mentionOf(read, at, amount, second, context);
    if (!mention) continue;
    const worded = /\p{L}/u.test(mention.before) || at > 0;
    const before = worded ? mention.before : labelOf(line, index, lines);
    const last = at + (second ? 2 : 1) === read.amounts.length;
    const beside = before === '' && last && !/\p{L}/u.test(mention.after) ? wordsBeside(line, lines[index + 1]) : '';
    const max = mention.max === mention.min && saysLowest(before) ? null : mention.max;
    mentions.push({ ...mention, max, before, beside, line, index });
  }
  return mentions;
}

const CENTS = /^[.,]?\d{1,2}\s?\p{Sc}?$/u;
const HEAD = /^\d[\d.,]*$/;

/** Whether figures go on in an element of their own that touches this one: "£49" beside "99", "49" beside "€99". */
function isTorn(line: Line, index: number, lines: readonly Line[]): boolean {
  const [before, after] = [lines[index - 1], lines[index + 1]];
  const isCut = /[\d.,\p{Sc}]$/u.test(line.text);
  if (after && isCut && CENTS.test(after.text) && touches(line, after)) return true;
  return before !== undefined && /^[\p{Sc}.,]/u.test(line.text) && HEAD.test(before.text) && touches(before, line);
}

function touches(left: Line, right: Line): boolean {
  const gap = distance(left, right);
  return sharesRow(left, right) && gap > -4 && gap < 0.4 * Math.max(left.fontSize, right.fontSize);
}

function mentionOf(
  read: AmountText,
  at: number,
  amount: Amount,
  second: Amount | undefined,
  context: PriceContext,
): TextMention | null {
  const ends = [amount, second ?? amount];
  const kinds = ends.map((end) => end.kind);
  const isMoney = kinds.includes('money') && kinds.every((kind) => kind === 'money' || kind === 'plain');
  const isBare = kinds.every((kind) => kind === 'plain') && read.amounts.length === (second ? 2 : 1);
  if (!isMoney && !isBare) return null;
  if (ends.some((end) => end.malformed || end.signed || end.counted || end.magnitude !== 0)) return null;
  if (amount.bound === 'at-most' || amount.bound === 'about') return null;
  const signed = ends.find((end) => end.currency !== null);
  const currency = currencyOf(signed ?? amount, context.currency);
  const { locale } = context;
  const convention = { unit: 'money', currency, mark: markOfLocale(locale), locale } as const;
  const [min, top] = ends.map((end) => settled(end, convention));
  if (min == null || top == null || Number(min) <= 0 || Number(top) < Number(min)) return null;
  const start = read.tokens[amount.from]?.start ?? 0;
  const end = read.tokens[(second ?? amount).to]?.end ?? read.plain.length;
  const isAlone = !/\p{L}/u.test(read.plain.slice(0, start) + read.plain.slice(end));
  if (!signed && !isAlone) return null;
  const previous = read.amounts.slice(0, at).findLast((one) => one.kind === 'money');
  const next = read.amounts.slice(second ? at + 2 : at + 1).find((one) => one.kind === 'money' || one.kind === 'date');
  const from = previous ? (read.tokens[previous.to]?.end ?? 0) : 0;
  const to = next ? (read.tokens[next.from]?.start ?? read.plain.length) : read.plain.length;
  return {
    raw: read.plain.slice(start, end),
    min,
    max: amount.bound === 'at-least' && !second ? null : top,
    currency,
    signed: signed !== undefined,
    before: read.plain.slice(from, start),
    after: read.plain.slice(end, to),
  };
}

const LONGEST_LABEL = 48;

/** A short line without figures that stands before an amount in its row, or right above it, is its label. */
function labelOf(line: Line, index: number, lines: readonly Line[]): string {
  const above = lines[index - 1];
  if (above && isLabel(above, line)) {
    const gap = line.box.y - (above.box.y + above.box.height);
    if (sharesRow(above, line) || (gap >= -2 && gap < line.fontSize * 1.5)) return above.text;
  }
  const left = lines.filter((one) => one !== line && sharesRow(one, line) && distance(one, line) >= 0);
  const [nearest] = left.sort((a, b) => distance(a, line) - distance(b, line));
  return nearest && isLabel(nearest, line) && distance(nearest, line) < 240 ? nearest.text : '';
}

function wordsBeside(line: Line, next: Line | undefined): string {
  return next && isLabel(next, line) && sharesRow(line, next) && Math.abs(distance(line, next)) < line.fontSize * 3
    ? next.text
    : '';
}

function isLabel(label: Line, line: Line): boolean {
  if (label.tag === 'h1' || label.region !== line.region) return false;
  return label.text.length <= LONGEST_LABEL && !/\p{Nd}/u.test(label.text);
}

function sharesRow(a: Line, b: Line): boolean {
  const overlap = Math.min(a.box.y + a.box.height, b.box.y + b.box.height) - Math.max(a.box.y, b.box.y);
  return overlap > 0.5 * Math.min(a.box.height, b.box.height);
}

/** How far the second begins to the right of the first's end. */
function distance(left: Line, right: Line): number {
  return right.box.x - (left.box.x + left.box.width);
}

const FOOTNOTES = /(\d[.,]\d\d ?(?:[\p{Sc}]|[A-Z]{3})?|[\p{Sc}])\s?[*†‡¹²³]+/gu;
const ICONS = /(?<![\p{Sc}\d.,\ue000-\uf8ff])[\ue000-\uf8ff](?![\p{Sc}\d.,\ue000-\uf8ff])/gu;

/**
 * The text without what is no part of its amounts: footnote marks after cents ("8,99**"; after whole figures an
 * asterisk may mask the rest), icons drawn as letters, and with a space where a word runs into a currency sign.
 */
function asPainted(text: string): string {
  return text
    .replace(FOOTNOTES, '$1')
    .replace(ICONS, ' ')
    .replace(/\bUS \$/g, 'US$')
    .replace(/(\d ?(?:zł(?!ot)|Kč|руб(?!л)))(?=\p{L})/gu, '$1 ')
    .replace(/(\p{Ll})(\p{Sc})/gu, '$1 $2');
}

/**
 * The text of a line with figures of several sizes: two small figures after a whole amount are its cents, other small
 * figures are a footnote.
 */
function pricedText(line: Pick<Line, 'text' | 'runs'>): string {
  let text = '';
  let size = 0;
  for (const run of line.runs) {
    const small = run.fontSize < size * 0.92 || run.raised;
    if (small && /\d$/.test(text) && /^\d/.test(run.text)) {
      const whole = /(?:^|[^\d.,])(?:\d{1,3}(?:[.,' ]\d{3})+|\d+)$/.test(text);
      text += whole && /^\d\d(?=$|[^\d%.,\p{L}])(?!\s*%)/u.test(run.text) ? '.' : ' · ';
    }
    text += run.text;
    if (/\d/.test(run.text)) size = run.fontSize;
  }
  return text === '' ? line.text : text.replace(/ +/g, ' ').trim();
}

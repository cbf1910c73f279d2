import Big from 'big.js';
import { type Decimal, shiftDecimal } from '@/lib/domain/decimal';
import type { Message } from '@/lib/domain/finding';
import { LocalTime } from '@/lib/domain/time';
import { translate } from '@/lib/i18n/translate';
import { currencySign } from '@/lib/text/currency-signs';
import { hanNumeralAt } from '@/lib/text/han-numeral';
import { CHOICES, type ChoiceType, choiceKey, isChoice } from './plan-choices';
import { type KnownPlatform, platformNamed } from './plan-platforms';
import { type ColumnType, expectedOf, LANGUAGES } from './plan-tables';
import type { ReadCell } from './workbook/read-sheet';

/** What is known around a cell: the currency of its row's amounts, the metric of its target, the product's platforms. */
export interface RowContext {
  currency: string | null;
  metric: string | null;
  platforms: readonly KnownPlatform[];
}

/** A step of a tiered offer: what is taken off from which amount on. */
interface Tier {
  least: Decimal;
  off: Decimal;
}

/** What one cell says, as the plan's schema takes it; null where it is blank. */
export type CellValue = string | number | boolean | readonly Tier[] | null;

/** A field's value, or what should have stood in its cell. */
export type PlanValue = { status: 'value'; value: CellValue } | { status: 'fault'; expected: Message };

/** Excel keeps 15 digits of a number: a longer id typed as a number is no longer the id that was typed. */
const LARGEST_EXACT = 999_999_999_999_999;

/** The text that a cell shows, for messages; empty where it is blank. */
export function shownText(cell: ReadCell | undefined): string {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'text':
    case 'error':
      return cell.text;
    case 'number':
      return String(cell.value);
    case 'time':
      return cell.time.replace('T', ' ');
    case 'boolean':
      return String(cell.value).toUpperCase();
    case 'uncalculated':
      return cell.formula;
  }
}

/** Whether a cell says nothing: there is none, or its text is blank. A dash is not blank: it is a text. */
export function isBlank(cell: ReadCell | undefined): boolean {
  return cell === undefined || (cell.kind === 'text' && cell.text.trim() === '');
}

/**
 * Reads a cell as a column's type asks for. Nothing is guessed: a number in a date column that is not shown as a date,
 * an amount in another currency, a day and month in doubt are faults.
 */
export function readPlanCell(cell: ReadCell | undefined, type: ColumnType, context: RowContext): PlanValue {
  if (cell === undefined || isBlank(cell)) return { status: 'value', value: null };
  if (cell.kind === 'uncalculated') return fault({ key: 'plan.expected.calculated', args: {} });
  if (type === 'flag') return value(flag(cell), type);
  if (isChoice(type)) return value(choice(textOf(cell), type), type);
  switch (type) {
    case 'text':
      return value(cell.kind === 'number' ? plainDecimal(cell.value) : textOf(cell), type);
    case 'id':
    case 'phase':
    case 'product':
    case 'channel':
    case 'task':
      if (cell.kind === 'number' && Math.abs(cell.value) > LARGEST_EXACT)
        return fault({ key: 'plan.expected.id-as-text', args: {} });
      return value(cell.kind === 'number' ? plainDecimal(cell.value) : textOf(cell)?.trim(), type);
    case 'currency':
      return value(textOf(cell)?.trim().toUpperCase(), type);
    case 'platform': {
      const text = textOf(cell)?.trim();
      return value(text === undefined ? null : platformNamed(text, context.platforms), type);
    }
    case 'zone':
    case 'url':
      return value(textOf(cell)?.trim(), type);
    case 'time':
    case 'end-time':
      return value(cell.kind === 'time' ? cell.time : timeOf(textOf(cell) ?? ''), type);
    case 'money':
      return amount(cell, context.currency, type);
    case 'rate':
      return value(rate(cell), type);
    case 'growth':
      return value(growth(cell), type);
    case 'percent':
      return value(percentOff(cell), type);
    case 'tiers':
      return value(tiers(textOf(cell) ?? '', context.currency), type);
    case 'count':
    case 'pieces':
      return value(count(cell), type);
    case 'target':
      if (context.metric === 'conversion') return value(rate(cell), 'rate');
      return amount(cell, context.metric === 'gmv' ? context.currency : null, type);
  }
}

function value(read: CellValue | undefined, type: ColumnType): PlanValue {
  return read === null || read === undefined ? fault(expectedOf(type)) : { status: 'value', value: read };
}

function fault(expected: Message): PlanValue {
  return { status: 'fault', expected };
}

function textOf(cell: ReadCell): string | null {
  return cell.kind === 'text' ? cell.text : null;
}

/** The shortest decimal that reads back as this double: what was typed, as long as it had at most 15 digits. */
function plainDecimal(number: number): Decimal {
  return new Big(number).toFixed();
}

function choice(text: string | null, type: ChoiceType): string | null {
  const sought = text?.normalize('NFKC').trim().toLowerCase();
  const names = (one: string) => [one, ...LANGUAGES.map((language) => translate(language, choiceKey(type, one)))];
  return CHOICES[type].find((one) => names(one).some((name) => name.toLowerCase() === sought)) ?? null;
}

function flag(cell: ReadCell): boolean | null {
  if (cell.kind === 'boolean') return cell.value;
  const read = choice(textOf(cell), 'flag');
  return read === null ? null : read === 'yes';
}

const WRITTEN_TIME =
  /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?:(?:\s*T?\s*)(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** A date with the year first, in any of the usual marks, and a time of day on the 24-hour clock; 24:00 is the end. */
function timeOf(text: string): LocalTime | null {
  const parts = WRITTEN_TIME.exec(text.normalize('NFKC').trim());
  if (!parts) return null;
  const [, year, m, d, month = m, day = d, hour, minute, second] = parts;
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!LocalTime.safeParse(date).success) return null;
  if (hour === undefined) return date;
  const clock = [hour.padStart(2, '0'), minute, second].filter((part) => part !== undefined).join(':');
  if (/^24:00(:00)?$/.test(clock)) return `${dayAfter(date)}T00${clock.slice(2)}`;
  const time = `${date}T${clock}`;
  return LocalTime.safeParse(time).success ? time : null;
}

function dayAfter(date: string): string {
  return new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function amount(cell: ReadCell, currency: string | null, type: ColumnType): PlanValue {
  if (cell.kind === 'number') return value(cell.value < 0 ? null : plainDecimal(cell.value), type);
  return amountText(textOf(cell) ?? '', currency, type);
}

function amountText(written: string, currency: string | null, type: ColumnType): PlanValue {
  const text = written.normalize('NFKC').trim();
  const [, before = '', digits, after = ''] = /^([^\d.,+-]*)([\d.,]+)([^\d.,+-]*)$/.exec(text) ?? [];
  const decimal = digits === undefined ? null : grouped(digits);
  if (decimal === null) return fault(expectedOf(type));
  const signs = [before, after].map((sign) => sign.trim()).filter((sign) => sign !== '');
  const ours = signs.every((sign) => currency !== null && currencySign(sign, currency)?.codes.includes(currency));
  if (ours) return { status: 'value', value: decimal };
  return fault(currency === null ? expectedOf(type) : { key: 'plan.expected.money-currency', args: { currency } });
}

/** A number with or without commas between its thousands; a comma anywhere else is no number. */
function grouped(digits: string): Decimal | null {
  if (/^\d+(\.\d+)?$/.test(digits)) return digits;
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits) ? digits.replaceAll(',', '') : null;
}

function rate(cell: ReadCell): Decimal | null {
  if (cell.kind === 'number') return cell.value >= 0 && cell.value <= 1 ? plainDecimal(cell.value) : null;
  const [, digits, percent] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(textOf(cell)?.normalize('NFKC').trim() ?? '') ?? [];
  if (digits === undefined) return null;
  return percent === '' ? digits : shiftDecimal(digits, -2);
}

function count(cell: ReadCell): number | null {
  const digits = grouped(textOf(cell)?.normalize('NFKC').trim() ?? '');
  const number = cell.kind === 'number' ? cell.value : digits === null ? Number.NaN : Number(digits);
  return Number.isSafeInteger(number) && number >= 0 ? number : null;
}

/** A plain fraction may be no more than ten times either way: 20 without its sign was most likely meant as 20 %. */
function growth(cell: ReadCell): Decimal | null {
  if (cell.kind === 'number') return signedFraction(plainDecimal(cell.value), cell.look?.percent === 'hundredths');
  const text = textOf(cell)?.normalize('NFKC').replaceAll('\u2212', '-').trim() ?? '';
  const [, digits, percent] = /^\+?(-?\d+(?:\.\d+)?)\s*(%?)$/.exec(text) ?? [];
  if (digits === undefined) return null;
  return percent === '' ? signedFraction(digits, false) : shiftDecimal(digits, -2);
}

function signedFraction(digits: Decimal, sure: boolean): Decimal | null {
  return sure || new Big(digits).abs().lte(10) ? digits : null;
}

/** "5%" and "95折" both take 5 of 100 off. A number without its sign has two readings: 95 may be 95折 or 95 %. */
function percentOff(cell: ReadCell): Decimal | null {
  if (cell.kind === 'number')
    return cell.look?.percent === 'hundredths' ? ofHundred(shiftDecimal(plainDecimal(cell.value), 2)) : null;
  const text = textOf(cell)?.normalize('NFKC').trim() ?? '';
  const [, digits] = /^(\d+(?:\.\d+)?)\s*%$/.exec(text) ?? [];
  return digits === undefined ? foldOff(text) : ofHundred(digits);
}

function ofHundred(digits: Decimal): Decimal | null {
  const number = new Big(digits);
  return number.gte(0) && number.lte(100) ? digits : null;
}

/** A 折 is what is left to pay: in tenths by one figure or with a point (9折, 8.5折), in hundredths by two (95折). */
function foldOff(text: string): Decimal | null {
  const [, written] = /^打?\s*(.+?)\s*折$/.exec(text) ?? [];
  if (written === undefined) return null;
  const han = hanNumeralAt(written, 0);
  const left = han?.end === written.length ? han.value : written;
  if (/^[1-9]$|^\d\.\d+$/.test(left)) return new Big(100).minus(new Big(left).times(10)).toFixed();
  return /^[1-9][1-9]$/.test(left) ? new Big(100).minus(left).toFixed() : null;
}

const SIGN = '[^\\d.,:;、满减\\s-]*';
const AMOUNT = `${SIGN}\\s*(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?\\s*${SIGN}`;
const TIER = new RegExp(`\\s*满?\\s*(${AMOUNT})\\s*(?:减|-|:)\\s*(${AMOUNT})\\s*(?:[,;、\\n]|$)`, 'y');

/** Steps in any of the usual ways to write them: "300-50, 500-100", "满300减50；满500减100". */
function tiers(written: string, currency: string | null): readonly Tier[] | null {
  const text = written.normalize('NFKC').trim();
  const read: Tier[] = [];
  const step = new RegExp(TIER);
  while (step.lastIndex < text.length) {
    const [, least = '', off = ''] = step.exec(text) ?? [];
    const [from, less] = [least, off].map((one) => amountText(one, currency, 'tiers'));
    if (from?.status !== 'value' || less?.status !== 'value') return null;
    if (typeof from.value !== 'string' || typeof less.value !== 'string') return null;
    read.push({ least: from.value, off: less.value });
  }
  return read.length > 0 ? read : null;
}

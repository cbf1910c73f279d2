/** What a number format shows a number as. */
export type Shown = 'number' | 'day' | 'moment';

// Formats that a file names by number alone (ECMA-376 part 1, 18.8.30), with those of the East Asian locales.
const DAY_FORMATS = new Set([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const MOMENT_FORMATS = new Set([18, 19, 20, 21, 22, 32, 33, 34, 35, 45, 46, 47, 55, 56]);

/** Whether a number format shows a plain number, a day or a time of day, from its id and, from 164 on, its code. */
export function shownBy(id: number, code: string | undefined): Shown {
  if (DAY_FORMATS.has(id)) return 'day';
  if (MOMENT_FORMATS.has(id)) return 'moment';
  if (code === undefined) return 'number';
  const [positive = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()
    .replace(/general|e[+-]/g, '')
    .split(';');
  if (/[hs]|am\/pm|a\/p/.test(positive)) return 'moment';
  return /[ydmb]/.test(positive) ? 'day' : 'number';
}

/**
 * What a number format puts beside the figures: a percent sign, or the sign or code of a currency. A percent sign shows
 * hundredths of the number ("0.0%"), but one in quotes or behind a backslash only stands there (`written`).
 */
export interface NumberLook {
  percent: 'hundredths' | 'written' | null;
  currency: string | null;
}

const PERCENT_FORMATS = new Set([9, 10]);

/** What a number format puts beside the figures; null where it is nothing that says what they are. */
export function lookBy(id: number, code: string | undefined): NumberLook | null {
  if (PERCENT_FORMATS.has(id)) return { percent: 'hundredths', currency: null };
  if (code === undefined) return null;
  const [positive = ''] = code.split(';');
  // "[$€-407]" is the sign of a locale, "[$-409]" a locale alone; other brackets are colours and conditions.
  const inBrackets = /\[\$([^\]-]+)(?:-[^\]]*)?\]/.exec(positive)?.[1]?.trim();
  const bare = positive.replace(/\[[^\]]*\]/g, '').replace(/_.|\*./g, '');
  const written = bare.replace(/"([^"]*)"|\\(.)/g, '$1$2');
  const isHundredths = bare.replace(/"[^"]*"|\\./g, '').includes('%');
  const percent = isHundredths ? 'hundredths' : written.includes('%') ? 'written' : null;
  const sign =
    inBrackets ??
    /\p{Sc}|(?<![\p{L}])(?:[A-Z]{1,3}\p{Sc}|[A-Z]{3}|R\$|Rs\.?|RM|Rp|kr|zł|元|円|원)(?![\p{L}])/u.exec(written)?.[0];
  return percent || sign ? { percent, currency: sign ?? null } : null;
}

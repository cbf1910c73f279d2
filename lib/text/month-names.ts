import { alternatives } from './alternatives';

// Languages whose month names are known in any page.
export const LANGUAGES = 'en de fr es pt it nl pl ru uk tr id ms th sv cs da nb fi ro hu el'.split(' ');
// Short forms in use beside those of CLDR.
const MORE_MONTHS: Record<string, readonly [number, string][]> = {
  en: [[9, 'sept']],
  de: [
    [3, 'mrz'],
    [1, 'jänner'],
  ],
  id: [[8, 'agt']],
  es: [[9, 'setiembre']],
  ru: [
    [11, 'ноя'],
    [9, 'сен'],
    [2, 'фев'],
  ],
};

/** A pattern for the names of months, the longest first, and what each of them means. */
export interface MonthNames {
  pattern: string;
  monthOf: (name: string | undefined) => number;
}

const NAMES = new Map<string, MonthNames>();
// Long names are clear in any page; "marca" is a brand before it is a month.
const CLEAR_LENGTH = 5;
const UNCLEAR = new Set(['marca']);

/** The month names of a language and of English, with the long names of every other; all where none is known. */
export function monthNames(lang: string | null): MonthNames {
  const code = lang?.slice(0, 2).toLowerCase() ?? '';
  const known = NAMES.get(code);
  if (known) return known;
  const months = new Map<string, number>();
  for (const language of new Set(['en', ...(code === '' ? [] : [code]), ...LANGUAGES])) {
    const own = code === '' || language === 'en' || language === code;
    for (const [month, name] of namesIn(language)) {
      const clear = own || (name.length >= CLEAR_LENGTH && !UNCLEAR.has(name));
      if (clear && !months.has(name)) months.set(name, month);
    }
  }
  const pattern = alternatives(months.keys());
  const made = { pattern, monthOf: (name: string | undefined) => months.get(name ?? '') ?? 0 };
  NAMES.set(code, made);
  return made;
}

// As CLDR writes them, alone and beside a day (many languages inflect them), long and short.
function namesIn(language: string): [number, string][] {
  const names: [number, string][] = [...(MORE_MONTHS[language] ?? [])];
  for (const style of ['long', 'short'] as const) {
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC', ...(day ? { day } : {}) });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2026, month - 1, 15));
        const name =
          parts
            .find((part) => part.type === 'month')
            ?.value.normalize('NFKC')
            .toLowerCase() ?? '';
        const bare = /\p{Script=Thai}/u.test(name) ? name : name.replace(/\.$/, '');
        if (/\p{L}{2}|\p{L}\./u.test(bare) && !/[月월]/.test(bare)) names.push([month, bare]);
      }
    }
  }
  return names;
}

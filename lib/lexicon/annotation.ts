import type { Currency } from '@/lib/domain/money';
import { type AnnotationKind, moneyWord, SCALE_WORDS, unitWord } from './annotation-words';

/** What a header says of how its column is written: "(万元)", "(%)", "(USD)", "(秒)", "(件)". */
export interface Annotation {
  kind: AnnotationKind;
  currency: Currency | null;
  scale: number;
}

let codes: ReadonlySet<string> | null = null;

/** Reads the inside of a bracket or the tail of a header as an annotation; null where it is anything else. */
export function annotationOf(wordKey: string): Annotation | null {
  const text = wordKey
    .replace(/^(in|en|em|单位|unit|units)[: ]\s*/, '')
    .replace(/[. ]+$/, '')
    .trim();
  const unit = unitWord(text);
  if (unit) return { kind: unit, currency: null, scale: unit === 'percent' ? -2 : 0 };
  const money = moneyOf(text);
  if (money !== undefined) return { kind: 'money', currency: money, scale: 0 };
  const scale = SCALE_WORDS.get(text);
  if (scale !== undefined) return { kind: 'scale', currency: null, scale };
  for (const [word, exponent] of SCALE_WORDS) {
    for (const rest of [after(text, word), before(text, word)]) {
      if (rest === null) continue;
      const scaled = moneyOf(rest);
      if (scaled !== undefined) return { kind: 'money', currency: scaled, scale: exponent };
      const counted = unitWord(rest);
      if (counted === 'people' || counted === 'pieces' || counted === 'cases')
        return { kind: counted, currency: null, scale: exponent };
    }
  }
  return null;
}

const after = (text: string, word: string) =>
  text.startsWith(word) ? text.slice(word.length).replace(/^[. ]+/, '') : null;
const before = (text: string, word: string) => (text.endsWith(word) ? text.slice(0, -word.length).trim() : null);

function moneyOf(text: string): Currency | null | undefined {
  const word = moneyWord(text);
  if (word !== undefined) return word;
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  const code = text.toUpperCase();
  return /^[a-z]{3}$/.test(text) && codes.has(code) && !['all', 'top', 'try', 'cup'].includes(text) ? code : undefined;
}

import type { Choice } from '@/lib/domain/capture';

/** Figures that come and go with the data: "(1,204)", "¥12.50", "+3%", a count at the end, the time of day. */
const LIVE: readonly RegExp[] = [
  /\d{1,2}[:：]\d{2}(?:[:：]\d{2})?/g,
  /[(（[][\d.,\s+]+[)）\]]/g,
  /[+\-−↑↓]?\s*\p{Sc}?\s*\d[\d.,]*\s*[%％]/gu,
  /\p{Sc}\s*\d[\d.,]*/gu,
  /(?<![\d.,\p{L}])\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?(?!\d)/gu,
  /(?<!\d)\d{4,}(?!\d)/g,
  /(?<=\p{L}\s*)\s\d+\+?$/gu,
];
const DATED = /(?:19|20)\d{2}|\d{1,2}[./\-月]\d{1,2}/;

/**
 * What a chosen control says, without the figures in it that change while the choice stays the same. What a field holds
 * was chosen by its name, of which figures are a part ("Store 5", "iPhone 15"): only counts in brackets come and go there.
 */
export function choiceWords(text: string, control: Choice['control']): string {
  const patterns = LIVE.slice(0, DATED.test(text) ? 1 : control === 'field' ? 2 : LIVE.length);
  return patterns
    .reduce((left, pattern) => left.replace(pattern, ' '), text)
    .replace(/\s+/g, ' ')
    .trim();
}

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

/** What a chosen control says, without the figures in it that change while the choice stays the same. */
export function choiceWords(text: string): string {
  const patterns = DATED.test(text) ? LIVE.slice(0, 1) : LIVE;
  return patterns
    .reduce((left, pattern) => left.replace(pattern, ' '), text)
    .replace(/\s+/g, ' ')
    .trim();
}

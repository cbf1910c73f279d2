// The zeros of the decimal digit blocks that people type figures in; each block is ten code points long.
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
  0x17e0, 0x1810,
];

const SAME_AS: Record<string, string> = {
  '٪': '%',
  '﹪': '%',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '﹣': '-',
  '–': '–',
  '—': '—',
  '―': '—',
  '─': '—',
  '〜': '~',
  '～': '~',
  '∼': '~',
  '‘': "'",
  '’': "'",
  '′': "'",
  ʼ: "'",
  '，': ',',
  '、': '、',
  '،': ',',
};

// Marks that are not painted: bidi controls, zero-width characters, soft hyphen.
const UNPAINTED = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0e|\ufe0f/g;
const FOREIGN = /[\u0660-\u1819\u02bc\u2010-\u2015\u2018\u2019\u2032\u2212\u223c\u2500\u301c\uff5e\ufe63\ufe6a\uff0c]/g;

// Circled figures are footnotes and ranks. Raised, lowered and vulgar-fraction figures next to others may be cents or a
// footnote: NFKC would make plain digits of them and so another number.
const CIRCLED = /[\u2460-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]/g;
const RAISED = /[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u00bc-\u00be\u2150-\u215f]/g;

/** Stands for a figure whose weight in the number cannot be told. */
export const UNCERTAIN_FIGURE = '\u2044';

/**
 * The text as it looks, in one spelling: NFKC, every script's decimal digits as 0–9, unpainted marks gone, spaces of
 * every width as one kind, minus signs and apostrophes unified. Linear in the text's length.
 */
export function plainText(text: string): string {
  const painted = text.replace(UNPAINTED, '').replace(CIRCLED, ' ').replace(RAISED, UNCERTAIN_FIGURE);
  return painted.normalize('NFKC').replace(FOREIGN, plainCharacter).replace(/\s/g, ' ').trim();
}

function plainCharacter(character: string): string {
  const same = SAME_AS[character];
  if (same !== undefined) return same;
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? character : String(code - zero);
}

/** Whether the text bears private-use characters: fonts that draw other figures than the text holds use them. */
export function hasPrivateGlyphs(text: string): boolean {
  return /[\ue000-\uf8ff]|[\u{f0000}-\u{10fffd}]/u.test(text);
}

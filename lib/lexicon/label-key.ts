/**
 * The label as it is compared: NFKC, lower case, accents kept, one kind of bracket, dash and space, no trailing colon
 * and no footnote mark, so that spelling differences of width, case and spacing vanish.
 */
export function labelKey(label: string): string {
  return label
    .slice(0, 300)
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[【［〔「『〈《]/g, '(')
    .replace(/[】］〕」』〉》]/g, ')')
    .replace(/[‐-―−─]/g, '-')
    .replace(/[\s_|]+/g, ' ')
    .replace(/ ?([()/\-:、,&+]) ?/g, '$1')
    .replace(/[:*?↑↓⇅▲▼ⓘ]+$/g, '')
    .trim();
}

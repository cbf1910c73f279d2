const DIGITS = new Map<string, number>();
for (const digits of ['零一二三四五六七八九', '〇壹贰叁肆伍陆柒捌玖', '〇一两']) {
  for (const [value, character] of [...digits].entries()) DIGITS.set(character, value);
}
DIGITS.set('兩', 2);
const UNITS = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
const MAX_LENGTH = 16;

/**
 * The number below ten thousand that Han numerals spell at this place (三, 十二, 一百二十三, 二零一六), and where they
 * end. 万 and 亿 after it are left to the caller, as after digits. Null where none stands.
 */
export function hanNumeralAt(text: string, start: number): { value: string; end: number } | null {
  let end = start;
  let spelled = '';
  let total = 0;
  let hasUnit = false;
  for (; end < text.length && end - start < MAX_LENGTH; end += 1) {
    const character = text[end] ?? '';
    const digit = DIGITS.get(character);
    const unit = UNITS.get(character);
    if (digit !== undefined) spelled += String(digit);
    else if (unit !== undefined) {
      if (Number(spelled) > 9) return null;
      total += (Number(spelled) || 1) * unit;
      spelled = '';
      hasUnit = true;
    } else break;
  }
  if (end === start) return null;
  if (!hasUnit) return { value: spelled, end };
  if (Number(spelled) > 9) return null;
  return { value: String(total + Number(spelled)), end };
}

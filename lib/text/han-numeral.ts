const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  兩: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const SMALL: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/**
 * The number below ten thousand that Han numerals spell at this place (三, 十二, 一百二十三), and where they end.
 * 万 and 亿 after it are left to the caller, as after digits. Null where none stands.
 */
export function hanNumeralAt(text: string, start: number): { value: string; end: number } | null {
  let at = start;
  let total = 0;
  let digit: number | null = null;
  let plain = '';
  for (; at < text.length && at - start < 16; at += 1) {
    const character = text[at] ?? '';
    const value = DIGITS[character];
    const unit = SMALL[character];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) plain = plain === '' ? `${digit}${value}` : `${plain}${value}`;
      digit = value;
    } else if (unit !== undefined) {
      if (plain !== '') return null;
      total += (digit ?? 1) * unit;
      digit = null;
    } else break;
  }
  if (at === start) return null;
  if (plain !== '') return total === 0 ? { value: plain, end: at } : null;
  return { value: String(total + (digit ?? 0)), end: at };
}

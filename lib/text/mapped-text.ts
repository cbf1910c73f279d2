import { plainText } from './characters';
import { hanNumeralAt } from './han-numeral';

/** Text in one spelling and lower case, with the place in the original of each of its characters. */
export interface MappedText {
  plain: string;
  original: string;
  at: readonly number[];
}

const LIKE_SIMPLIFIED: Record<string, string> = {
  號: '号',
  點: '点',
  時: '时',
  間: '间',
  週: '周',
  後: '后',
  開: '开',
  結: '结',
  晝: '昼',
  聽: '听',
  從: '从',
  禮: '礼',
  '、': ',',
};
const UNIT_AFTER = /^ ?[年月日号点时分秒刻]/;

/** Spells out a text for the calendar: as `plainText`, line breaks kept, Han numerals before 年月日点时 as digits. */
export function mappedText(original: string): MappedText {
  let plain = '';
  const at: number[] = [];
  const push = (text: string, from: number) => {
    for (let index = 0; index < text.length; index += 1) at.push(from);
    plain += text;
  };
  for (let index = 0; index < original.length; ) {
    const character = String.fromCodePoint(original.codePointAt(index) ?? 0);
    if (character === '\n') push('\n', index);
    else push(spelled(character), index);
    index += character.length;
  }
  return withDigits({ plain, original, at: [...at, original.length] });
}

const SPELLINGS = new Map<string, string>();

function spelled(character: string): string {
  const known = SPELLINGS.get(character);
  if (known !== undefined) return known;
  const same = /\s/.test(character) ? ' ' : plainText(character).toLowerCase();
  const made = LIKE_SIMPLIFIED[same] ?? same;
  if (SPELLINGS.size < 5000) SPELLINGS.set(character, made);
  return made;
}

function withDigits(text: MappedText): MappedText {
  let plain = '';
  const at: number[] = [];
  for (let index = 0; index < text.plain.length; ) {
    const found = hanNumeralAt(text.plain, index);
    const dated = found && (UNIT_AFTER.test(text.plain.slice(found.end, found.end + 2)) || /[月年第]$/.test(plain));
    const piece = dated ? found.value : (text.plain[index] ?? '');
    for (let step = 0; step < piece.length; step += 1) at.push(text.at[index] ?? 0);
    plain += piece;
    index = dated ? found.end : index + 1;
  }
  return { plain, original: text.original, at: [...at, text.original.length] };
}

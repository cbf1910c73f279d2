import type { MappedText } from './mapped-text';

const MAX_LABEL = 24;
const LABEL =
  /时间|活动|报名|预热|预售|定金|尾款|付款|支付|返场|有效|期限|截止|开始|结束|开抢|开售|日期|周期|波|阶段|双|大促|秒杀|期間|期间|セール|エントリー|クーポン|기간|행사|starts?|ends?|sale|deal|coupon|valid|period|event|promotion|offer|campaign|date|zeitraum|aktion|gültig|válido|vigencia|período|validité|valable|periode|berlaku|thời gian|ระยะเวลา|период|срок|kampanya/i;

/** The words right before a window that say what it is ("活动时间", "Deal ends"), as written; null where none do. */
export function labelBefore(text: MappedText, previousEnd: number, start: number): string | null {
  const from = Math.max(0, previousEnd, start - 60);
  const before = text.plain.slice(from, start);
  const cut = Math.max(...['\n\n', ';', '。', '|', '!'].map((mark) => before.lastIndexOf(mark)), -1) + 1;
  const clause = before.slice(cut);
  const lines = clause.split('\n').filter((line) => line.trim() !== '');
  const line = lines.at(-1) ?? '';
  const begin = from + cut + clause.lastIndexOf(line);
  const written = text.original.slice(text.at[begin] ?? 0, text.at[begin + line.length] ?? text.at[start] ?? 0);
  const label = written.replace(/^[\s,，、]+|[\s:：\-–—~(（]+$/gu, '').trim();
  const short = label.length > MAX_LABEL ? (label.split(/[\s,，]/).at(-1) ?? '') : label;
  if (short === '' || short.length > MAX_LABEL) return null;
  return LABEL.test(short) || /[:：]\s*$/.test(written) ? short : null;
}

const ENDS =
  "截止|截至|结束|終了|마감|종료|到期|有效期至|有效至|至|deadline|end|ends|ended|ending|until|till|by|expires|expire|expiry|valid thru|valid through|valid to|close|closes|endet|bis|läuft ab|até|termina|encerra|hasta|finaliza|vence|jusqu'au|jusqu'à|jusque|expire|se termine|fino al|fino a|scade|tot|tot en met|t/m|do|wygasa|kończy się|до|заканчивается|bitiş|son gün|sampai|hingga|s/d|berakhir|đến|đến hết|kết thúc|hết hạn|ถึง|สิ้นสุด|หมดอายุ";
const STARTS =
  '开始|开抢|开售|开启|开放|自|从|起|開始|시작|오픈|start|starts|starting|begin|begins|from|since|open|opens|launch|launches|ab|beginnt|startet|a partir de|desde|começa|inicia|empieza|comienza|à partir du|à partir de|dès|débute|commence|dal|inizia|vanaf|begint|od|startuje|с|начало|başlangıç|başlar|mulai|từ|bắt đầu|เริ่ม|ตั้งแต่';

const LETTERED = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const EDGE = '[\\p{Script=Latin}\\p{Script=Cyrillic}]';

// A word of an alphabet counts only as a whole: "season" bears no "son".
function pattern(words: string): string {
  const sorted = words.split('|').sort((a, b) => b.length - a.length);
  return sorted.map((word) => (LETTERED.test(word) ? `(?<!${EDGE})${word}(?!${EDGE})` : word)).join('|');
}

const SIDES = new RegExp(`(?<end>${pattern(ENDS)})|(?<start>${pattern(STARTS)})`, 'giu');
const NEAR = 12;

/** Whether the last words before a single time make it an end or a start; null where none near it do. */
export function sideBefore(before: string): 'start' | 'end' | null {
  const clause = before.slice(Math.max(...['\n', ';', '。'].map((mark) => before.lastIndexOf(mark))) + 1);
  const last = [...clause.matchAll(SIDES)].at(-1);
  if (!last || clause.length - (last.index + last[0].length) > NEAR) return null;
  return last.groups?.end === undefined ? 'start' : 'end';
}

const ENDS_AFTER =
  /^[ )]*(?:之前|以前|前(?!\d)|止|截止|结束|到期|まで|迄|締切|終了|까지|마감|종료|tarihine kadar|'?[a-zıi]{0,3} kadar|sona er)/;
const STARTS_AFTER = /^[ )]*(?:起|开|から|부터|~$|onwards|시작|開始)/;

/** Whether the words right after a single time make it an end or a start. */
export function sideAfter(after: string): 'start' | 'end' | null {
  if (ENDS_AFTER.test(after)) return 'end';
  return STARTS_AFTER.test(after) ? 'start' : null;
}

/** What stands before figures that only look like a date: sizes, scores, prices, versions. */
export const UNLIKE_DATE_BEFORE =
  /(?:规格|尺寸|尺码|码|评分|得分|分数|价|价格|售价|元|重量?|版本|型号|长|宽|高|厚|直径|容量|功率|第|约|[*×x¥$€£]|\b(?:size|pack|set|box|of|model|version|ver|rated|rating|score|price|iphone|galaxy)) ?:? ?$/;

/** What follows a date that names an event, so that a word after "11/11" does not make a fraction of it. */
export const EVENT_AFTER =
  /^ ?(?:$|[\n,.;:!()|。，!-]|sale|deals?|promo|mega|big|super|flash|campaign|event|shopping|launch|festival|day|at|from|between|大|狂|购|促|活动|品牌|预|开|抢|当|晚|早|上|下|前|後|后|の|セール|행사|세일|のセール)/;

/** Words that say that a window follows. */
export const WINDOW_LABEL =
  /(?:时间|日期|活动|报名|预热|预售|定金|尾款|付款|支付|返场|有效|期限|截止|期|波|阶段|期間|セール|기간|행사|starts?|ends?|sale|deal|valid|period|event|promotion|date|zeitraum|aktion|gültig|válido|período|periodo|validité|berlaku|thời gian|ระยะเวลา|период|срок)[^\n]{0,3}$/i;

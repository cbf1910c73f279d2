import type { Currency } from '@/lib/domain/money';

/** What a header may say of its column beside its name. */
export type AnnotationKind =
  | 'money'
  | 'percent'
  | 'seconds'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'people'
  | 'pieces'
  | 'cases'
  | 'scale'
  | 'multiple';

// Word keys, a meaning a line.
function table(lines: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const colon = line.indexOf(':');
    for (const word of line.slice(colon + 1).split('|')) words.set(word, line.slice(0, colon));
  }
  return words;
}

const SCALES = table(`
3:千|천|k|000|000s|tsd|in tsd|thousand|thousands|in thousands|mil|ribu|тыс|тис|tys|พัน|nghin|bin
4:万|만|w
6:百万|백만|m|mio|million|millions|mln|млн|juta|jt|trieu|milyon|ล้าน
8:亿|억|億
5:lakh|lakhs
7:crore|crores|cr
`);

// Signs of one currency; none where the site decides.
const MONEY = table(`
:元|圆|¥|$|kr
JPY:円|日元
KRW:원|₩
EUR:€|eur|euro|欧元
GBP:£|英镑
INR:₹
RUB:₽|руб|р
UAH:грн|₴
THB:฿|บาท|泰铢
VND:₫|d|vnd
IDR:rp
MYR:rm
BRL:r$
TWD:nt$|台币|新台币
HKD:hk$|港元|港币
SGD:s$
USD:us$|美元|달러
MXN:mx$
AUD:a$
CAD:c$
PLN:zl
CZK:kc
HUF:ft
TRY:tl|₺
RON:lei
PHP:₱
CNY:人民币
`);

const UNITS = table(`
percent:%|percent|％
seconds:秒|s|sec|secs|seconds|sekunden|sek|segundos|seg|secondes|secondi|seconden|초|detik|giay|วินาที|сек|saniye|sn|sekundy
minutes:分|分钟|min|mins|minutes|minuten|minutos|분|мин|menit|phut|นาที|dk
hours:小时|h|hr|hrs|hours|时间|std
days:天|日|days|tage|dias|jours|일
people:人|位|名|명|คน|nguoi|orang|people|persons|users|чел
pieces:件|个|個|개|点|pcs|pc|шт|szt|stk|adet|uds|ud|un|ชิ้น|cai
cases:次|回|单|笔|건|회|#|ครั้ง|luot|kali|times
multiple:x|倍|배
`);

/** The powers of ten that headers state, by the word that states them. */
export const SCALE_WORDS: ReadonlyMap<string, number> = new Map(
  [...SCALES].map(([word, power]) => [word, Number(power)]),
);

/** The currency that a word of a header names, null where the site decides; undefined where it is no money. */
export function moneyWord(word: string): Currency | null | undefined {
  const currency = MONEY.get(word);
  return currency === undefined ? undefined : currency || null;
}

/** What a column is counted in by this word of its header, or null. */
export function unitWord(word: string): AnnotationKind | null {
  return (UNITS.get(word) as AnnotationKind | undefined) ?? null;
}

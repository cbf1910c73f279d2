// Languages whose month names are known in any page.
const LANGUAGES = 'en de fr es pt it nl pl ru uk tr id ms th sv cs da nb fi ro hu el'.split(' ');
// Short forms in use beside those of CLDR.
const MORE_MONTHS: Record<string, readonly [number, string][]> = {
  en: [[9, 'sept']],
  de: [
    [3, 'mrz'],
    [1, 'jänner'],
  ],
  id: [[8, 'agt']],
  es: [[9, 'setiembre']],
  ru: [
    [11, 'ноя'],
    [9, 'сен'],
    [2, 'фев'],
  ],
};

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const byLength = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).map(escaped);

/** A pattern for the names of months, the longest first, and what each of them means. */
export interface MonthNames {
  pattern: string;
  monthOf: (name: string | undefined) => number;
}

const NAMES = new Map<string, MonthNames>();
// Long names are clear in any page; "marca" is a brand before it is a month.
const CLEAR_LENGTH = 5;
const UNCLEAR = new Set(['marca']);

/** The month names of a language and of English, with the long names of every other; all where none is known. */
export function monthNames(lang: string | null): MonthNames {
  const code = lang?.slice(0, 2).toLowerCase() ?? '';
  const known = NAMES.get(code);
  if (known) return known;
  const months = new Map<string, number>();
  for (const language of new Set(['en', ...(code === '' ? [] : [code]), ...LANGUAGES])) {
    const own = code === '' || language === 'en' || language === code;
    for (const [month, name] of namesIn(language)) {
      const clear = own || (name.length >= CLEAR_LENGTH && !UNCLEAR.has(name));
      if (clear && !months.has(name)) months.set(name, month);
    }
  }
  const pattern = byLength(months.keys()).join('|');
  const made = { pattern, monthOf: (name: string | undefined) => months.get(name ?? '') ?? 0 };
  NAMES.set(code, made);
  return made;
}

// As CLDR writes them, alone and beside a day (many languages inflect them), long and short.
function namesIn(language: string): [number, string][] {
  const names: [number, string][] = [...(MORE_MONTHS[language] ?? [])];
  for (const style of ['long', 'short'] as const) {
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC', ...(day ? { day } : {}) });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2026, month - 1, 15));
        const name =
          parts
            .find((part) => part.type === 'month')
            ?.value.normalize('NFKC')
            .toLowerCase() ?? '';
        const bare = /\p{Script=Thai}/u.test(name) ? name : name.replace(/\.$/, '');
        if (/\p{L}{2}|\p{L}\./u.test(bare) && !/[月월]/.test(bare)) names.push([month, bare]);
      }
    }
  }
  return names;
}

const ORDINALS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty first|twenty second|twenty third|twenty fourth|twenty fifth|twenty sixth|twenty seventh|twenty eighth|twenty ninth|thirtieth|thirty first'.split(
    '|',
  );
export const ORDINAL_PATTERN = byLength(ORDINALS).join('|').replaceAll(' ', '[ -]');

/** The day that an English ordinal word names. */
export function ordinalOf(word: string): number {
  return ORDINALS.indexOf(word.replace('-', ' ')) + 1;
}

const ONES =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const ONE = byLength(ONES.split('|')).join('|');
const BELOW_HUNDRED = `(?:(?:${TENS})(?:[ -](?:${ONE}))?|${ONE})`;
export const YEAR_WORDS = `(?:nineteen|twenty) ${BELOW_HUNDRED}|two thousand(?: and)?(?: ${BELOW_HUNDRED})?`;

/** The year that English words spell ("nineteen seventy two", "two thousand and eighteen"). */
export function yearOf(words: string): number {
  const century = words.startsWith('nineteen') ? 1900 : 2000;
  const rest = words.replace(/^(?:nineteen|twenty|two thousand)(?: and)? ?/, '').split(/[ -]/);
  const tens = TENS.split('|');
  const ones = ONES.split('|');
  return rest.reduce(
    (year, word) => year + (tens.includes(word) ? (tens.indexOf(word) + 2) * 10 : ones.indexOf(word) + 1),
    century,
  );
}

const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'.split('|');
export const HOUR_PATTERN = HOURS.join('|');
export const hourOf = (word: string): number => HOURS.indexOf(word) + 1;

// Days by their distance from the day that the text was seen on.
const RELATIVE: Record<string, number> = {
  今天: 0,
  今日: 0,
  当天: 0,
  明天: 1,
  明日: 1,
  听日: 1,
  后天: 2,
  后日: 2,
  大后天: 3,
  大后日: 3,
  昨天: -1,
  昨日: -1,
  前天: -2,
  前日: -2,
  大前天: -3,
  今: 0,
  明: 1,
  听: 1,
  昨: -1,
  后: 2,
  前: -2,
  大前: -3,
  大后: 3,
  today: 0,
  tonight: 0,
  'current date': 0,
  tomorrow: 1,
  yesterday: -1,
  오늘: 0,
  내일: 1,
  모레: 2,
  어제: -1,
  heute: 0,
  morgen: 1,
  hoy: 0,
  mañana: 1,
  hoje: 0,
  amanhã: 1,
  "aujourd'hui": 0,
  demain: 1,
  oggi: 0,
  domani: 1,
  vandaag: 0,
  dzisiaj: 0,
  dziś: 0,
  jutro: 1,
  сегодня: 0,
  завтра: 1,
  bugün: 0,
  yarın: 1,
  'hari ini': 0,
  besok: 1,
  'hôm nay': 0,
  'ngày mai': 1,
  วันนี้: 0,
  พรุ่งนี้: 1,
};
/** Words for days that stand alone; 今 明 昨 need a part of the day behind them (今晚, 明早). */
export const RELATIVE_PATTERN = byLength(
  Object.keys(RELATIVE).filter((word) => !/^(今|明|听|昨|后|前|大前|大后)$/.test(word)),
).join('|');
export const relativeOf = (word: string): number => RELATIVE[word] ?? 0;

/** Parts of a day: what they do to an hour on a twelve-hour clock. */
export type DayPart = 'night' | 'morning' | 'noon' | 'afternoon' | 'evening';
const PARTS: Record<string, DayPart> = {
  凌晨: 'night',
  半夜: 'evening',
  深夜: 'evening',
  夜里: 'evening',
  夜间: 'evening',
  夜: 'evening',
  午夜: 'evening',
  清晨: 'morning',
  早上: 'morning',
  早晨: 'morning',
  早: 'morning',
  晨: 'morning',
  上午: 'morning',
  午前: 'morning',
  오전: 'morning',
  새벽: 'night',
  朝: 'morning',
  中午: 'noon',
  正午: 'noon',
  下午: 'afternoon',
  下昼: 'afternoon',
  午后: 'afternoon',
  오후: 'afternoon',
  傍晚: 'afternoon',
  晚上: 'evening',
  晚间: 'evening',
  晚: 'evening',
  밤: 'evening',
  저녁: 'evening',
  sáng: 'morning',
  chiều: 'afternoon',
  tối: 'evening',
};
export const PART_PATTERN = byLength(Object.keys(PARTS)).join('|');
export const partOf = (word: string): DayPart | null => PARTS[word] ?? null;

// Feast days; those of a moving calendar have no date here and make what they stand with unreadable.
const HOLIDAYS: Record<string, { month: number; day: number } | null> = {
  xmas: { month: 12, day: 25 },
  christmas: { month: 12, day: 25 },
  圣诞: { month: 12, day: 25 },
  "new year's day": { month: 1, day: 1 },
  元旦: { month: 1, day: 1 },
  halloween: { month: 10, day: 31 },
  国庆: { month: 10, day: 1 },
  easter: null,
  thanksgiving: null,
  'black friday': null,
  'cyber monday': null,
  除夕: null,
  春节: null,
  中秋: null,
  端午: null,
};
export const HOLIDAY_PATTERN = byLength(Object.keys(HOLIDAYS)).join('|');
export const holidayOf = (word: string) => HOLIDAYS[word] ?? null;

// Offsets of written zones, in minutes; those that several places share take the meaning that sellers meet.
const ZONES: Record<string, number> = {
  utc: 0,
  gmt: 0,
  z: 0,
  pst: -480,
  pdt: -420,
  pt: -480,
  mst: -420,
  mdt: -360,
  cst: -360,
  cdt: -300,
  est: -300,
  edt: -240,
  et: -300,
  bst: 60,
  cet: 60,
  cest: 120,
  mez: 60,
  mesz: 120,
  eet: 120,
  msk: 180,
  jst: 540,
  kst: 540,
  ist: 330,
  sgt: 480,
  hkt: 480,
  myt: 480,
  wib: 420,
  ict: 420,
  brt: -180,
  aest: 600,
  aedt: 660,
  北京时间: 480,
  日本时间: 540,
  日本時間: 540,
  韩国时间: 540,
  美西时间: -480,
  美东时间: -300,
  太平洋时间: -480,
  太平洋标准时间: -480,
  香港时间: 480,
  台北时间: 480,
};
export const ZONE_PATTERN = byLength(Object.keys(ZONES).filter((zone) => zone !== 'z')).join('|');
export const zoneOffset = (word: string): number => ZONES[word] ?? 0;

/** What joins the two ends of a span. */
export const JOINT =
  /^[ ,]*(?:起|开始|から|부터)?[ ,]*(?:[-–—~→/]{1,3}|至|到|until|till|til|to|through|thru|bis|até|a|al|hasta|à|au|sampai|hingga|s\/d|sd|đến|tới|ถึง|до|по|do|tot|t\/m|から|부터|and|和|与|y|und|et|e|i|и|ー)[ ,]*(?:the |um |às |as |a las |at |on |del |dia |ngày |le |den |zum |次|翌)?$/;

/** What may stand between a date and its time, or a time and its date. */
export const WITHIN =
  /^[ ,∙·]*(?:t|at|on|@|of|um|à|às|as|a las|alle|ore|om|o|godz\.?|в|saat|jam|pukul|lúc|เวลา|的|从|from|between|ngày|hari|tanggal|dnia|vom|am|en|el|de|dia|le|den|kl\.?|\((?:[a-z]{2,9}\.?|周?[一二三四五六日天]|[월화수목금토일月火水木金土])\)|(?:周|星期|礼拜|週)[一二三四五六日天],?|[-–—])?[ ,∙·]*(?:the )?(?:from |between )?$/;

/** A span that recurs is no window. */
export const RECURRING =
  /每(?:天|日|晚|早|周|月|年|个|逢)|逢周|毎(?:日|週|月)|매(?:일|주|월)|\b(?:daily|every|each|weekly|monthly|täglich|jeden|todos los|todos os|cada|chaque|tous les|ogni|elke|codziennie|co tydzień|setiap|mỗi|hàng ngày)\b|каждый|ежедневно|her gün|ทุกวัน|ทุก/;

/** What a countdown runs to. */
export const COUNTDOWN =
  /(?:还剩|仅剩|只剩|剩余|剩|倒计时|倒数|倒數|残り|あと|남은|남음|ends? in|ending in|closes in|expires in|time left|left|remaining|endet in|noch|termina en|quedan|termina em|encerra em|faltam|restam|se termine dans|il reste|finisce tra|mancano|berakhir dalam|sisa|kết thúc sau|còn lại|còn|เหลือ|สิ้นสุดใน|осталось|до конца|距[^\d\n]{0,8}(?:结束|截止)|距离[^\d\n]{0,8}(?:结束|截止))[^\d\n]{0,6}$/;
export const COUNTUP =
  /(?:starts? in|starting in|begins in|opens in|距[^\d\n]{0,8}(?:开始|开抢|开售)|即将开始|startet in|beginnt in|empieza en|começa em|commence dans|inizia tra|dimulai dalam|bắt đầu sau|เริ่มใน|начнётся через|시작까지|開始まで)[^\d\n]{0,6}$/;

import { longestByFirst } from './longest-by-first';

/** What a word or sign does to the number beside it. */
export type Meaning =
  | { kind: 'magnitude'; exponent: number; after: 'any' | 'glued'; varies: boolean }
  | { kind: 'percent'; exponent: number }
  | { kind: 'discount' } // 折: tenths of the price that remain
  | { kind: 'tenths' } // 成
  | { kind: 'range' }
  | { kind: 'bound'; bound: Bound; side: 'before' | 'after' }
  | { kind: 'comparison' }
  | { kind: 'minus' }
  | { kind: 'subunit'; exponent: number }
  | { kind: 'duration'; seconds: number }
  | { kind: 'date' }
  | { kind: 'times' }
  | { kind: 'counter' };

/** Which side of the number the true value may lie on. */
export type Bound = 'at-least' | 'at-most' | 'about';

// Magnitudes that mean other powers of ten in other places; the rest of the world is in number-convention.
const VARYING = new Set(['m', 'b', 'l', 'mil', 'mil.']);
const magnitude = (exponent: number, words: string, after: 'any' | 'glued' = 'any') =>
  words
    .split('|')
    .map((word): [string, Meaning] => [word, { kind: 'magnitude', exponent, after, varies: VARYING.has(word) }]);
const all = (meaning: Meaning, words: string) => words.split('|').map((word): [string, Meaning] => [word, meaning]);
const before = (bound: Bound) => ({ kind: 'bound', bound, side: 'before' }) as const;
const after = (bound: Bound) => ({ kind: 'bound', bound, side: 'after' }) as const;

const WORDS = new Map<string, Meaning>([
  ...magnitude(2, '百|백'),
  ...magnitude(
    3,
    '千|仟|천|พัน|тыс|тыс.|тысяч|тис|тис.|tys|tys.|tis.|tsd|tsd.|thousand|ribu|rb|nghìn|ngàn|bin|duizend|mille|mila|mil|mil.|ezer|tuhat|tuhatta|хиляди|хил|хил.|mii|tūkst|tūkst.|tisíc|tisoč|tisuća|tusind|ألف|آلاف|هزار|אלף|হাজার|ஆயிரம்|libo|elfu|หมื่นพัน|हज़ार|हजार|χιλ.|tusen|eur tsd.',
  ),
  ...magnitude(3, 'k', 'glued'),
  ...magnitude(4, '万|萬|만|หมื่น'),
  ...magnitude(4, 'w', 'glued'),
  ...magnitude(5, 'แสน|lakh|lakhs|lac|lacs|लाख|লাখ|லட்சம்|l'),
  ...magnitude(
    6,
    'ล้าน|百萬|백만|millió|miljoonaa|milj|milj.|милиона|milioane|milion|milionów|miliona|milionů|مليون|میلیون|מיליון|miljoner|млн|млн.|миллион|миллионов|million|millions|millionen|millones|milhão|milhões|mio|mio.|mln|mln.|juta|jt|triệu|tr|milyon|mn|mi|millón|milioni|milione|εκατ.|miljoen|millionnen|mills',
  ),
  ...magnitude(6, 'm|mm', 'glued'),
  ...magnitude(7, 'কোটি|crore|crores|cr|cr.|करोड़|करोड'),
  ...magnitude(8, '亿|億|억'),
  ...magnitude(
    9,
    'milliárd|miljardia|miliarde|مليار|میلیارد|miljarder|млрд|млрд.|миллиардов|billion|billions|bn|miliar|milyar|mr|mrd|mrd.|mld|mld.|md|tỷ|tỉ|milliarden|milliard|milliards|miliardi|bilhões|bilhão|bi|miljard',
  ),
  ...magnitude(9, 'b', 'glued'),
  ...magnitude(12, '兆|조|trillion|triliun|triljoen|trilhões|трлн|ล้านล้าน'),
  ...all(
    { kind: 'percent', exponent: -2 },
    '%|percent|per cent|pct|percentage points|prozent|por ciento|por cento|pour cent|процентов|процента|퍼센트|パーセント|个百分点|個百分點|百分点|百分點|pp|p.p.|เปอร์เซ็นต์|persen',
  ),
  ...all({ kind: 'percent', exponent: -3 }, '‰|千分点'),
  ...all({ kind: 'percent', exponent: -4 }, 'bp|bps|‱|个基点|基点'),
  ...all({ kind: 'discount' }, '折|折优惠'),
  ...all({ kind: 'tenths' }, '成'),
  ...all(
    { kind: 'range' },
    "~|至|到|to|until|bis|até|hasta|jusqu'à|sampai|hingga|s/d|đến|tới|ถึง|до|から|부터|까지|do|tot|till|through",
  ),
  ...all(
    before('at-least'),
    'from|starting at|starting from|start at|starts at|ab|dès|desde|a partir de|à partir de|a partire da|da|mulai dari|mulai|từ|เริ่มต้น|เริ่มต้นที่|от|od|vanaf|fra|från|alkaen|>|≥|>=|大于|多于|超|超过|超過|不少于|不低于|至少|低至|more than|over|at least|从|從',
  ),
  ...all(after('at-least'), '起|起步|以上|起售|이상|から~|円~|부터~|and up|or more|多|余|餘'),
  ...all(
    before('at-most'),
    '<|≤|<=|小于|少于|不足|不到|最高|最多|up to|less than|under|below|at most|max|max.|bis zu|hasta un|tối đa|不超过|maks.|maks',
  ),
  ...all(after('at-most'), '以下|以内|以內|미만|이하|未満|or less'),
  ...all(
    before('about'),
    '约|約|近|大约|大約|大概|≈|±|about|approx|approx.|approximately|circa|ca.|ca|around|almost|nearly|ungefähr|environ|약|khoảng|sekitar|ประมาณ|около',
  ),
  ...all(after('about'), '左右|上下|前後|くらい|정도'),
  ...all(
    { kind: 'comparison' },
    '较前一日|较前日|较上周期|较上一周期|较上周同期|较昨日|较昨天|较上期|较去年同期|较上月|较上周|较前7日|较前30日|较前|较|較|較前一天|較前一日|較昨日|環比|同比|环比|日环比|周同比|vs|vs.|vs previous|compared to|compared with|against|前日比|前週比|前年比|前月比|比|전일 대비|전일대비|전주 대비|전월 대비|대비|so với|เทียบกับ|dibanding|dibandingkan|dari sebelumnya|ggü.|ggü|gegenüber|vs. vorperiode|par rapport|rispetto|frente a|comparado|em relação|по сравнению|к пред.|w porównaniu|ten opzichte van|t.o.v.|önceki döneme göre',
  ),
  ...all({ kind: 'minus' }, '负|負|minus'),
  ...all({ kind: 'subunit', exponent: -1 }, '角|毛'),
  ...all({ kind: 'subunit', exponent: -2 }, '分|cent|cents|pence|¢|centavos|копеек|коп.|kopeck|céntimos|centimes|sen'),
  ...all(
    { kind: 'duration', seconds: 1 },
    '秒|秒钟|s|sec|sec.|secs|second|seconds|sekunden|sek.|segundos|secondes|초|giây|วินาที|detik|сек|сек.|с|sn',
  ),
  ...all(
    { kind: 'duration', seconds: 60 },
    '分钟|分鐘|分間|min|min.|mins|minute|minutes|minuten|minutos|분|phút|นาที|menit|мин|мин.|dk',
  ),
  ...all(
    { kind: 'duration', seconds: 3600 },
    '小时|小時|時間|h|hr|hrs|hour|hours|std|std.|stunden|horas|heures|시간|giờ|ชั่วโมง|ชม.|jam|ч|ч.|час|часов|saat',
  ),
  ...all(
    { kind: 'duration', seconds: 86400 },
    '天|日間|d|day|days|tage|días|dias|jours|일간|วัน|hari|ngày|дней|дня|dni|gün|giorni|dagen',
  ),
  ...all({ kind: 'date' }, '年|月|日|号|號|点|點|时|時|년|월|일'),
  ...all({ kind: 'times' }, 'x|×|倍|배|fold|lần'),
  ...all(
    { kind: 'counter' },
    '件|个|個|人|次|单|單|笔|筆|位|条|條|名|枚|点数|回|种|款|台|只|套|盒|包|双|张|張|家|店|组|份|瓶|袋|개|건|명|회|ชิ้น|คน|รายการ|ครั้ง|pcs|pcs.|pc|units|unit|items|item|orders|order|sold|views|clicks|buyers|visitors|people|bought|terjual|vendidos|vendido|unidades|unidad|uds|uds.|stück|stk|stk.|stuks|szt|szt.|pièces|pezzi|шт|шт.|cái|chiếc|sản phẩm|đơn|adet|ks|ks.|kpl|db|st|st.',
  ),
]);

/** The length of the longest word that starts with a letter. */
export const longestWordFrom = longestByFirst(WORDS.keys());

// Among durations these letters and signs are units of time, elsewhere they are magnitudes, hundredths or dates.
const IN_DURATIONS = new Map<string, Meaning>([
  ...all({ kind: 'duration', seconds: 60 }, 'm|分'),
  ...all({ kind: 'duration', seconds: 3600 }, '时|時'),
]);

/** What exactly this word or sign means beside a number, if anything; case does not count. */
export function meaningOfWord(word: string, amongDurations: boolean): Meaning | null {
  const duration = amongDurations ? IN_DURATIONS.get(word.toLowerCase()) : undefined;
  if (duration) return duration;
  return WORDS.get(word) ?? WORDS.get(word.toLowerCase()) ?? null;
}

const ABSENT = new Set(
  '-|--|---|–|—|——|―|/|n/a|na|n.a.|n.a|none|null|nil|undefined|nan|无|無|暂无|暂无数据|暫無|暫無數據|暂无数据。|没有数据|无数据|無資料|无记录|データなし|なし|없음|データ無し|no data|not available|not applicable|no disponible|não disponível|nicht verfügbar|k. a.|k.a.|k.a|nd|n/d|n.d.|không có|ไม่มีข้อมูล|ไม่มี|tidak ada|tidak tersedia|нет данных|brak|brak danych|yok|veri yok|non disponible|non disponibile|niet beschikbaar|…|...|*'.split(
    '|',
  ),
);

/** Whether the plain text says that there is no value: blank, dashes, "N/A", 暂无 and the like. */
export function saysAbsent(plain: string): boolean {
  const text = plain.toLowerCase();
  return text === '' || ABSENT.has(text) || /^[-–—_/. ]{1,12}$/.test(text);
}

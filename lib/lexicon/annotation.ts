import type { Currency } from '@/lib/domain/money';

/** What a header says of how its column is written: "(万元)", "(%)", "(USD)", "(秒)", "(件)". */
export interface Annotation {
  kind:
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
  currency: Currency | null;
  scale: number;
}

const SCALES: Record<string, number> = {
  千: 3,
  천: 3,
  k: 3,
  '000': 3,
  '000s': 3,
  tsd: 3,
  'in tsd': 3,
  thousand: 3,
  thousands: 3,
  'in thousands': 3,
  mil: 3,
  ribu: 3,
  тыс: 3,
  тис: 3,
  tys: 3,
  พัน: 3,
  nghin: 3,
  bin: 3,
  万: 4,
  만: 4,
  w: 4,
  百万: 6,
  백만: 6,
  m: 6,
  mio: 6,
  million: 6,
  millions: 6,
  mln: 6,
  млн: 6,
  juta: 6,
  jt: 6,
  trieu: 6,
  milyon: 6,
  ล้าน: 6,
  亿: 8,
  억: 8,
  億: 8,
  lakh: 5,
  lakhs: 5,
  crore: 7,
  crores: 7,
  cr: 7,
};

// Signs of one currency; null where the site decides.
const MONEY: Record<string, Currency | null> = {
  元: null,
  圆: null,
  '¥': null,
  $: null,
  kr: null,
  円: 'JPY',
  원: 'KRW',
  '₩': 'KRW',
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₽': 'RUB',
  руб: 'RUB',
  р: 'RUB',
  грн: 'UAH',
  '₴': 'UAH',
  '฿': 'THB',
  บาท: 'THB',
  '₫': 'VND',
  d: 'VND',
  vnd: 'VND',
  rp: 'IDR',
  rm: 'MYR',
  r$: 'BRL',
  nt$: 'TWD',
  hk$: 'HKD',
  s$: 'SGD',
  us$: 'USD',
  mx$: 'MXN',
  a$: 'AUD',
  c$: 'CAD',
  zl: 'PLN',
  kc: 'CZK',
  ft: 'HUF',
  tl: 'TRY',
  '₺': 'TRY',
  lei: 'RON',
  '₱': 'PHP',
  美元: 'USD',
  人民币: 'CNY',
  港元: 'HKD',
  港币: 'HKD',
  日元: 'JPY',
  欧元: 'EUR',
  英镑: 'GBP',
  台币: 'TWD',
  新台币: 'TWD',
  泰铢: 'THB',
  달러: 'USD',
};

const UNITS: Record<string, Annotation['kind']> = {
  '%': 'percent',
  percent: 'percent',
  '％': 'percent',
  秒: 'seconds',
  s: 'seconds',
  sec: 'seconds',
  secs: 'seconds',
  seconds: 'seconds',
  sekunden: 'seconds',
  sek: 'seconds',
  segundos: 'seconds',
  seg: 'seconds',
  secondes: 'seconds',
  secondi: 'seconds',
  seconden: 'seconds',
  초: 'seconds',
  detik: 'seconds',
  giay: 'seconds',
  วินาที: 'seconds',
  сек: 'seconds',
  saniye: 'seconds',
  sn: 'seconds',
  sekundy: 'seconds',
  分: 'minutes',
  分钟: 'minutes',
  min: 'minutes',
  mins: 'minutes',
  minutes: 'minutes',
  minuten: 'minutes',
  minutos: 'minutes',
  분: 'minutes',
  мин: 'minutes',
  menit: 'minutes',
  phut: 'minutes',
  นาที: 'minutes',
  dk: 'minutes',
  小时: 'hours',
  h: 'hours',
  hr: 'hours',
  hrs: 'hours',
  hours: 'hours',
  时间: 'hours',
  std: 'hours',
  天: 'days',
  日: 'days',
  days: 'days',
  tage: 'days',
  dias: 'days',
  jours: 'days',
  일: 'days',
  人: 'people',
  位: 'people',
  名: 'people',
  명: 'people',
  คน: 'people',
  nguoi: 'people',
  orang: 'people',
  people: 'people',
  persons: 'people',
  users: 'people',
  чел: 'people',
  件: 'pieces',
  个: 'pieces',
  個: 'pieces',
  개: 'pieces',
  点: 'pieces',
  pcs: 'pieces',
  pc: 'pieces',
  шт: 'pieces',
  szt: 'pieces',
  stk: 'pieces',
  adet: 'pieces',
  uds: 'pieces',
  ud: 'pieces',
  un: 'pieces',
  ชิ้น: 'pieces',
  cai: 'pieces',
  次: 'cases',
  回: 'cases',
  单: 'cases',
  笔: 'cases',
  건: 'cases',
  회: 'cases',
  '#': 'cases',
  x: 'multiple',
  倍: 'multiple',
  배: 'multiple',
  ครั้ง: 'cases',
  luot: 'cases',
  kali: 'cases',
  times: 'cases',
};

let codes: ReadonlySet<string> | null = null;

/** Reads the inside of a bracket or the tail of a header as an annotation; null where it is anything else. */
export function annotationOf(wordKey: string): Annotation | null {
  const text = wordKey
    .replace(/^(in|en|em|单位|unit|units)[: ]\s*/, '')
    .replace(/[. ]+$/, '')
    .trim();
  const unit = UNITS[text];
  if (unit) return { kind: unit, currency: null, scale: unit === 'percent' ? -2 : 0 };
  const money = moneyOf(text);
  if (money !== undefined) return { kind: 'money', currency: money, scale: 0 };
  const scale = SCALES[text];
  if (scale !== undefined) return { kind: 'scale', currency: null, scale };
  for (const [word, exponent] of Object.entries(SCALES)) {
    for (const rest of [after(text, word), before(text, word)]) {
      if (rest === null) continue;
      const scaled = moneyOf(rest);
      if (scaled !== undefined) return { kind: 'money', currency: scaled, scale: exponent };
      const counted = UNITS[rest];
      if (counted === 'people' || counted === 'pieces' || counted === 'cases')
        return { kind: counted, currency: null, scale: exponent };
    }
  }
  return null;
}

const after = (text: string, word: string) =>
  text.startsWith(word) ? text.slice(word.length).replace(/^[. ]+/, '') : null;
const before = (text: string, word: string) => (text.endsWith(word) ? text.slice(0, -word.length).trim() : null);

function moneyOf(text: string): Currency | null | undefined {
  if (Object.hasOwn(MONEY, text)) return MONEY[text] ?? null;
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  const code = text.toUpperCase();
  return /^[a-z]{3}$/.test(text) && codes.has(code) && !['all', 'top', 'try', 'cup'].includes(text) ? code : undefined;
}

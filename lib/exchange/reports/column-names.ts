import { wordKey } from '@/lib/lexicon/label-key';

const CURRENCY = keys(
  'currency|currency code|货币|币种|貨幣|幣別|通貨|통화|währung|moneda|divisa|moeda|devise|monnaie|valuta|waluta|валюта|para birimi|mata uang|tiền tệ|สกุลเงิน|měna|pénznem|monedă|νόμισμα|العملة|מטבע',
);
const START = keys(
  'start date|data start date|period start|date start|from|from date|开始日期|起始日期|开始时间|開始日|開始日期|시작일|startdatum|anfangsdatum|fecha de inicio|fecha inicio|data de início|data início|data inicial|date de début|data di inizio|data inizio|data rozpoczęcia|дата начала|başlangıç tarihi|tanggal mulai|ngày bắt đầu|วันที่เริ่มต้น',
);
const END = keys(
  'end date|data end date|period end|date end|to|to date|结束日期|截止日期|结束时间|終了日|結束日期|종료일|enddatum|fecha de fin|fecha fin|fecha final|data de término|data fim|data final|date de fin|data di fine|data fine|data zakończenia|дата окончания|дата конца|bitiş tarihi|tanggal akhir|tanggal selesai|ngày kết thúc|วันที่สิ้นสุด',
);
const DAY = keys(
  'date|day|week|month|date range|reporting period|report date|日期|统计日期|统计时间|统计周期|数据日期|日付|集計日|날짜|일자|기준일|기간|datum|tag|fecha|día|data|dia|date du jour|jour|giorno|dag|dzień|дата|день|tarih|gün|tanggal|ngày|วันที่|วัน|den|päivä|nap|ημερομηνία|التاريخ|תאריך|时间|統計日|統計日期',
);

function keys(names: string): ReadonlySet<string> {
  return new Set(names.split('|').map(wordKey));
}

/** Whether a column says in which currency the amounts of its rows are. */
export function saysCurrency(header: string): boolean {
  return CURRENCY.has(wordKey(header));
}

/** Whether a column says the first or the last day of what its rows count, or the one day or period. */
export function saysTime(header: string): 'start' | 'end' | 'day' | null {
  const key = wordKey(header);
  if (START.has(key)) return 'start';
  if (END.has(key)) return 'end';
  return DAY.has(key) ? 'day' : null;
}

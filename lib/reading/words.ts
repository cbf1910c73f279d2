/** Words that say "sum of the rows" or "mean of the rows" at the start of a row, in the languages of sellers' tools. */
const TOTAL =
  /^(?:合计|总计|合計|總計|总和|汇总|彙總|小计|小計|全部(?:商品)?|整体|整體|总体|全店|total(?:e|es|en|t)?(?:\s+(?:geral|general|général|page|rows?))?|grand total|sub-?total|sum(?:me|a|mary)?|gesamt(?:summe|ergebnis)?|insgesamt|합계|총계|소계|전체|全体|総合計|итого|всего|сумма|รวม(?:ทั้งหมด|ทั้งสิ้น)?|ยอดรวม|tổng(?:\s+(?:cộng|số))?|jumlah|keseluruhan|toplam|razem|łącznie|totaal|i alt|yhteensä|celkem|spolu|összesen|σύνολο|المجموع|الإجمالي|סה"?כ|कुल|মোট|average|avg\.?|mean|平均(?:值)?|均值|durchschnitt|moyenne|média|promedio|media|rata-rata|trung bình|ค่าเฉลี่ย|среднее|ortalama|średnia|gemiddeld|kokku|ukupno|skupaj|iš viso|kopā|평균|genomsnitt|gennemsnit|gjennomsnitt|snitt|keskiarvo|průměr|priemer|átlag|medie|μέσος όρος|(?:ال)?متوسط|ממוצע|औसत|গড়|purata)(?:$|[\s:：(（/].*$)/iu;

export function saysTotal(text: string): boolean {
  return TOTAL.test(text.trim());
}

const MEAN =
  /average|\bavg\b|\bmean\b|平均|均值|평균|durchschnitt|moyenne|média|\bmedi[ae]\b|promedio|rata-rata|purata|trung bình|เฉลี่ย|средн(?:ее|ий|яя|ем)|ortalama|średni|gemiddeld|genomsnitt|gennemsnit|gjennomsnitt|\bsnitt\b|keskiarvo|průměr|priemer|átlag|μέσος|متوسط|ממוצע|औसत|গড়/iu;

/** Whether a text names an average: a row of averages is of no subject, and is no total either. */
export function saysMean(text: string): boolean {
  return MEAN.test(text);
}

/** Words that set a figure against another period or against peers, so that it is not the page's own. */
const COMPARISON =
  /较|較|同比|环比|環比|昨日|前日|上周期|上期|上周|上月|去年|对比|對比|比率差|同行|均值|优秀|\bvs\.?(?:\s|$)|versus|compared?\b|previous|prior|last (?:day|week|month|year|period)|yesterday|change\b|growth|前(?:日|週|月|年)比|전일|전주|전월|전년|대비|so với|hôm trước|kỳ trước|เทียบ|ก่อนหน้า|เมื่อวาน|sebelumnya|kemarin|dibanding|ggü|gegenüber|vortag|vorwoche|vormonat|vorjahr|vorperiode|gestern|par rapport|précédent|hier\b|anterior|ayer\b|ontem\b|rispetto|precedente|ieri\b|пред|вчера|сравнен|poprzedni|wczoraj|w porównaniu|vorige|t\.o\.v|önceki|dün\b|geçen|föregående|förra|jämfört|forrige|edellinen|předchoz|előző|προηγ|السابق/iu;

export function saysComparison(text: string): boolean {
  return COMPARISON.test(text);
}

/** Whether a text bears a figure, or stands for one that is missing. */
export function isFigure(text: string): boolean {
  return /[\p{Nd}\ue000-\uf8ff]/u.test(text) || isMissing(text);
}

export function isMissing(text: string): boolean {
  return /^(?:[-–—―−－/\s]+|n\s*\/\s*a|[-–—]+\s*%)$/i.test(text.trim());
}

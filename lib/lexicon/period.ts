const DAYS = 'days|day|d|天|日间|日|일간|일|tage|tagen|dias|jours|giorni|dagen|dni|дней|дня|gun|hari|ngay|วัน';
const SPAN = new RegExp(
  `(?:最近|过去|近|last |past |previous |l|过往|直近|최근 ?|letzte |letzten |ultimos |derniers |ultimi |laatste |ostatnie |последние |son |terakhir )?(?<![\\d.])(\\d{1,3})[ -]?(?:${DAYS})(?![a-z])`,
  'u',
);
const WHOLE: readonly [RegExp, string][] = [
  [
    /昨日|昨天|어제|\byesterday('s)?\b|\bgestern\b|\bayer\b|\bontem\b|\bhier\b|\bieri\b|вчера|\bdun\b|\bkemarin\b|\bhom qua\b|เมื่อวาน/u,
    'period:yesterday',
  ],
  [
    /今日|今天|当日|实时|오늘|\btoday('s)?\b|\breal[ -]?time\b|\bheute\b|\bhoje\b|\bhoy\b|\baujourd'hui\b|\boggi\b|сегодня|\bbugun\b|\bhari ini\b|\bhom nay\b|วันนี้/u,
    'period:today',
  ],
  [/累计|累計|\bcumulative\b|누적|\bkumuliert\w*\b|\bacumulad[oa]s?\b|\bkumulatif\b|สะสม/u, 'cumulative'],
  [/本月|当月|\bthis month\b|이번달|今月/u, 'period:month'],
  [/本周|\bthis week\b|今週/u, 'period:week'],
  [/上月|\blast month\b|지난달|先月|前月(?!比)/u, 'period:last-month'],
  [/上周(?!期|同)|\blast week\b|지난주|先週/u, 'period:last-week'],
];

/** Takes the span of time out of a word key ("近7天", "Last 30 days", 昨日): what is left, and the span as a qualifier. */
export function periodIn(key: string): { rest: string; qualifiers: string[] } {
  const qualifiers: string[] = [];
  let rest = key;
  const span = SPAN.exec(rest);
  if (span) {
    qualifiers.push(`period:${span[1]}d`);
    rest = rest.replace(span[0], ' ');
  }
  for (const [pattern, qualifier] of WHOLE) {
    if (!pattern.test(rest)) continue;
    qualifiers.push(qualifier);
    rest = rest.replace(pattern, ' ');
  }
  return { rest: rest.trim(), qualifiers };
}

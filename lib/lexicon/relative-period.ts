import { wordKey } from './label-key';
import { periodIn } from './period';

// Weeks and months as pickers name them; headers of columns name them too rarely to be read there.
const NAMED: readonly [RegExp, string][] = [
  [
    /^(?:this week|week to date|wtd|diese woche|cette semaine|esta semana|questa settimana|deze week|ten tydzien|w tym tygodniu|bu hafta|minggu ini|tuan nay|эта неделя|이번 ?주|今週|本周|สัปดาห์นี้)$/u,
    'period:week',
  ],
  [
    /^(?:this month|month to date|mtd|diese[rn]? monat|ce mois(?:-ci)?|este mes|questo mese|deze maand|ten miesiac|w tym miesiacu|bu ay|bulan ini|thang nay|этот месяц|이번 ?달|今月|当月|本月|เดือนนี้)$/u,
    'period:month',
  ],
  [
    /^(?:last week|previous week|letzte woche|vorwoche|(?:la )?semaine derniere|(?:la )?semana pasada|semana passada|settimana scorsa|vorige week|zeszly tydzien|w zeszlym tygodniu|gecen hafta|minggu lalu|tuan truoc|прошлая неделя|지난 ?주|先週|上周|สัปดาห์ที่แล้ว)$/u,
    'period:last-week',
  ],
  [
    /^(?:last month|previous month|letzter monat|letzten monat|vormonat|(?:le )?mois dernier|(?:el )?mes pasado|mes passado|mese scorso|vorige maand|zeszly miesiac|w zeszlym miesiacu|gecen ay|bulan lalu|thang truoc|прошлый месяц|지난 ?달|先月|上月|เดือนที่แล้ว)$/u,
    'period:last-month',
  ],
];

/** What stands around a number of days: "7 hari terakhir", "7 ngày qua", "the last 7 days". */
const AROUND =
  /\b(?:the|last|past|previous|recent|terakhir|qua|gan day|truoc|derniers?|ultim[oa]s|dernieres|letzten?|ostatnich|ostatnie|afgelopen|senaste|siste|sidste|viimeiset|son|los|las|les|os|gli|in den)\b|последние|за|ที่ผ่านมา|ล่าสุด|최근|지난|최근의|过去|過去|最近|近|以内|間|内|동안/gu;

const USUAL_DAYS = new Set([7, 14, 15, 30, 60, 90]);

/**
 * The span that a text names relative to the day ("近7天" is "period:7d", "Yesterday" "period:yesterday") and nothing else;
 * null where it says anything more. What stands in brackets, or after a time, is left aside.
 */
export function relativePeriod(text: string): string | null {
  const key = wordKey(text)
    .replace(/\([^()]*\)/g, ' ')
    .replace(/(?:截至|as of|stand|bis|until).*$/u, ' ')
    .replace(/\d{1,2}:\d{2}(?::\d{2})?.*$/, ' ')
    // Comparing takes the mark off the letter.
    .replace('днеи', 'дней')
    .trim();
  // "11日" is as well the eleventh, as the cells of a calendar are called.
  if (/^\d{1,2} ?[日일]$/u.test(key) && !USUAL_DAYS.has(Number.parseInt(key, 10))) return null;
  const named = NAMED.find(([pattern]) => pattern.test(key));
  if (named) return named[1];
  // "7 derniers jours": what stands between the number and its days is in the way.
  return spanOf(key) ?? spanOf(key.replace(AROUND, ' ').replace(/\s+/g, ' ').trim());
}

function spanOf(key: string): string | null {
  const { rest, qualifiers } = periodIn(key);
  const [only] = qualifiers;
  const isWhole = rest.replace(AROUND, ' ').replace(/[\s\-,.:/]+/g, '') === '';
  return only?.startsWith('period:') && qualifiers.length === 1 && isWhole ? only : null;
}

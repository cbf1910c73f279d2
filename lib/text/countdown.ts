import type { Span } from './spans';

// What a countdown runs to.
const COUNTDOWN =
  /(?:还剩|仅剩|只剩|剩余|剩|倒计时|倒数|倒數|残り|あと|남은|남음|ends? in|ending in|closes in|expires in|time left|left|remaining|endet in|noch|termina en|quedan|termina em|encerra em|faltam|restam|se termine dans|il reste|finisce tra|mancano|berakhir dalam|sisa|kết thúc sau|còn lại|còn|เหลือ|สิ้นสุดใน|осталось|до конца|距[^\d\n]{0,8}(?:结束|截止)|距离[^\d\n]{0,8}(?:结束|截止))[^\d\n]{0,6}$/;
const COUNTUP =
  /(?:starts? in|starting in|begins in|opens in|距[^\d\n]{0,8}(?:开始|开抢|开售)|即将开始|startet in|beginnt in|empieza en|começa em|commence dans|inizia tra|dimulai dalam|bắt đầu sau|เริ่มใน|начнётся через|시작까지|開始まで)[^\d\n]{0,6}$/;

const DAYS = '(\\d{1,3})[ ]?(?:天|日|days?|d|tage?|días?|dias?|jours?|j|giorni|g|hari|ngày|วัน|일|дней|дня|день|дн)\\.?';
const HOURS =
  '(\\d{1,3})[ ]?(?:小时|时间|小时|时|hours?|hrs?|h|std|stunden|horas?|heures?|ore|jam|giờ|ชั่วโมง|ชม|시간|часов|часа|час|ч)\\.?';
const MINUTES = `(\\d{1,3})[ ]?(?:分钟|分|minutes?|mins?|min|m|minuten|minutos?|menit|phút|นาที|분|минут|мин|')\\.?`;
const SECONDS = '(\\d{1,3})[ ]?(?:秒|seconds?|secs?|sec|s|detik|giây|วินาที|초|секунд|сек)\\.?';
const GAP = '[ ,:]{0,2}(?:and |und |y |e |et |и )?';
const SPELLED = new RegExp(`(?<!\\d)(?:${DAYS})?${GAP}(?:${HOURS})?${GAP}(?:${MINUTES})?${GAP}(?:${SECONDS})?`, 'yu');
const CLOCK = new RegExp(`(?<!\\d)(?:${DAYS}[ ,]{0,2})?(\\d{1,3}):(\\d{2}):(\\d{2})(?![\\d:])`, 'yu');
const LEFT_AFTER =
  /^[^\d\n]{0,4}(?:后结束|后截止|left|remaining|to go|restantes?|verbleibend|남음|남았|เหลือ|còn lại|lagi berakhir)/;
const START_AFTER = /^[^\d\n]{0,4}(?:后开始|后开抢|后开售|to start|until start|bis zum start)/;

/** The time that a span lasts where the words after its start say so (", 持续2小时", " for 30 mins"), or null. */
export function lastingAfter(after: string): Temporal.DurationLike | null {
  const lead = /^[ ,起]*(?:for|持续|共|dauer|durante|pendant|per|selama|trong) ?(?=\d)/.exec(after);
  return lead ? (durationAt(after, lead[0].length)?.span ?? null) : null;
}

const STARTING = /^ ?(?:(?:starting|beginning)(?: from| at)?|from|ab|a partir de|à partir de|从|自) ?$/;

/** The same where the words stand before the start ("for 30 minutes starting at 4pm"), or null. */
export function lastingBefore(before: string): Temporal.DurationLike | null {
  const lead = [...before.matchAll(/(?:for|durante|pendant|für) (?=\d)/g)].at(-1);
  const found = lead ? durationAt(before, lead.index + lead[0].length) : null;
  return found && STARTING.test(before.slice(found.end)) ? found.span : null;
}

/**
 * Countdowns ("还剩3天5小时", "Ends in 02:14:33") as ends or starts relative to when they were seen, and the text with
 * them blanked out, so that no digit of them is read twice. A clock without such words is no countdown.
 */
export function countdownsIn(plain: string, seen: Temporal.PlainDateTime): { windows: Span[]; rest: string } {
  const windows: Span[] = [];
  let rest = plain;
  for (let at = 0; at < plain.length; at += 1) {
    if (!/\d/.test(plain[at] ?? '') || /\d/.test(plain[at - 1] ?? '')) continue;
    const found = durationAt(plain, at);
    if (!found) continue;
    const before = plain.slice(Math.max(0, at - 30), at);
    const after = plain.slice(found.end, found.end + 12);
    const starts = COUNTUP.test(before) || START_AFTER.test(after);
    const ends = !starts && (COUNTDOWN.test(before) || LEFT_AFTER.test(after));
    if (!starts && !ends) continue;
    const point = { at: seen.add(found.span), grain: found.grain };
    windows.push({ from: at, to: found.end, vague: false, start: starts ? point : null, end: ends ? point : null });
    rest = rest.slice(0, at) + ' '.repeat(found.end - at) + rest.slice(found.end);
    at = found.end;
  }
  return { windows, rest };
}

function durationAt(plain: string, at: number) {
  for (const pattern of [CLOCK, SPELLED]) {
    pattern.lastIndex = at;
    const match = pattern.exec(plain);
    if (!match || match[0].trim() === '') continue;
    const [days, hours, minutes, seconds] = match.slice(1).map((text) => (text === undefined ? null : Number(text)));
    const span = { days: days ?? 0, hours: hours ?? 0, minutes: minutes ?? 0, seconds: seconds ?? 0 };
    const grain =
      seconds != null ? ('second' as const) : hours != null || minutes != null ? ('minute' as const) : ('day' as const);
    return { span, grain, end: at + match[0].trimEnd().length };
  }
  return null;
}

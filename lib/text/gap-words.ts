import { alternatives } from './alternatives';
import { LANGUAGES } from './month-names';

// As CLDR writes them, long and short, in every language whose months are known.
const DAY_NAMES = alternatives(
  LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((weekday) => {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      const days = [1, 2, 3, 4, 5, 6, 7].map((day) => format.format(Date.UTC(2026, 1, day)));
      return days.map((day) => day.normalize('NFKC').toLowerCase().replace(/\.$/, ''));
    }),
  ),
);

/** A day of the week that stands with a date, in brackets or not: "(金)", "(土・祝)", "(Fri)", "周五", "星期五". */
const WEEKDAY = String.raw`(?:\((?:[a-z]{2,9}\.?|(?:周|週|星期)?[一二三四五六日天]|[월화수목금토일月火水木金土])(?:[・,/]?[祝休공])?(?:曜日?|요일)?\)|(?:周|星期|礼拜|週)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일|(?:${DAY_NAMES})(?![\p{L}])\.?)`;

/** What joins the two ends of a span; the first one's day of the week may stand before it, the second one's behind. */
export const JOINT = new RegExp(
  `^[ ,]*(?:${WEEKDAY}[ ,]*)?(?:起|开始|から|부터)?[ ,]*(?:[-–—~→/]{1,3}|至|到|until|till|til|to|through|thru|bis|até|a|al|hasta|à|au|sampai|hingga|s/d|sd|đến|tới|ถึง|до|по|do|tot|t/m|から|부터|and|和|与|y|und|et|e|i|и|ー)[ ,]*(?:the |um |às |as |a las |at |on |del |dia |ngày |le |den |zum |次|翌)?(?:${WEEKDAY}[ ,]*)?$`,
  'u',
);

/** What lists two dates more often than it joins them. */
export const AND = new RegExp(String.raw`^[ ,]*(?:${WEEKDAY}[ ,]*)?(?:and|和|与|y|und|et|e|i|и)\b`, 'u');

/** What may stand between a date and its time, or a time and its date. */
export const WITHIN =
  /^[ ,∙·]*(?:t|at|on|@|of|um|à|às|as|a las|alle|ore|om|o|godz\.?|в|saat|jam|pukul|lúc|เวลา|的|从|from|between|ngày|hari|tanggal|dnia|vom|am|en|el|de|dia|le|den|kl\.?|\((?:[a-z]{2,9}\.?|周?[一二三四五六日天]|[월화수목금토일月火水木金土])\)|(?:周|星期|礼拜|週)[一二三四五六日天],?|[-–—])?[ ,∙·]*(?:the )?(?:from |between )?$/;

/** A span that recurs is no window. */
export const RECURRING =
  /每(?:天|日|晚|早|周|月|年|个|逢)|逢周|毎(?:日|週|月)|매(?:일|주|월)|\b(?:daily|every|each|weekly|monthly|täglich|jeden|todos los|todos os|cada|chaque|tous les|ogni|elke|codziennie|co tydzień|setiap|mỗi|hàng ngày)\b|каждый|ежедневно|her gün|ทุกวัน|ทุก/;

/** What joins the two ends of a span. */
export const JOINT =
  /^[ ,]*(?:起|开始|から|부터)?[ ,]*(?:[-–—~→/]{1,3}|至|到|until|till|til|to|through|thru|bis|até|a|al|hasta|à|au|sampai|hingga|s\/d|sd|đến|tới|ถึง|до|по|do|tot|t\/m|から|부터|and|和|与|y|und|et|e|i|и|ー)[ ,]*(?:the |um |às |as |a las |at |on |del |dia |ngày |le |den |zum |次|翌)?$/;

/** What may stand between a date and its time, or a time and its date. */
export const WITHIN =
  /^[ ,∙·]*(?:t|at|on|@|of|um|à|às|as|a las|alle|ore|om|o|godz\.?|в|saat|jam|pukul|lúc|เวลา|的|从|from|between|ngày|hari|tanggal|dnia|vom|am|en|el|de|dia|le|den|kl\.?|\((?:[a-z]{2,9}\.?|周?[一二三四五六日天]|[월화수목금토일月火水木金土])\)|(?:周|星期|礼拜|週)[一二三四五六日天],?|[-–—])?[ ,∙·]*(?:the )?(?:from |between )?$/;

/** A span that recurs is no window. */
export const RECURRING =
  /每(?:天|日|晚|早|周|月|年|个|逢)|逢周|毎(?:日|週|月)|매(?:일|주|월)|\b(?:daily|every|each|weekly|monthly|täglich|jeden|todos los|todos os|cada|chaque|tous les|ogni|elke|codziennie|co tydzień|setiap|mỗi|hàng ngày)\b|каждый|ежедневно|her gün|ทุกวัน|ทุก/;

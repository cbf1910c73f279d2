import type { Capture, Line } from '@/lib/domain/capture';
import type { WindowReading } from '@/lib/domain/reading';
import type { LocalTime } from '@/lib/domain/time';
import type { Place } from '@/lib/platforms/registry';
import { readWindows } from '@/lib/text/window-text';
import { leadsAway } from './product/cards';
import { isProductAddress } from './product/offering';
import { isOfOthers, plainToken } from './product/vocabulary';

const LONGEST_TEXT = 400;
const MOST_WINDOWS = 60;

// What a promotion calls its times.
const PROMOTION =
  /活动|報名|报名|预热|預熱|预售|預售|付定|定金|尾款|开抢|開搶|开售|抢购|秒杀|大促|促销|促銷|优惠|優惠|券|有效期|使用期限|领取|直播|狂欢|返场|折扣|满减|特卖|聚划算|限时|限時|キャンペーン|セール|期間|開催|受付|抽選|エントリー|クーポン|행사|이벤트|기간|할인|쿠폰|(?<![\p{L}])(?:sales?|promo\p{L}*|deals?|offers?|campaign|valid(?:ity)?|discounts?|vouchers?|coupons?|flash|event|starts?|ends?|begins?|until|through|expires?|expiry|runs?|period|aktion\p{L}*|angebot\p{L}*|gültig|rabatt\p{L}*|gutschein\p{L}*|läuft|offre|valable|jusqu'au|soldes?|promoción|oferta|válid[ao]|hasta|vigencia|promozione|offerta|valid[ao]|fino al|scade|promocj\p{L}*|ważn\p{L}*|obowiązuje|akcja|акци\p{L}*|действу\p{L}*|распродажа|скидк\p{L}*|promoção|khuyến mãi|giảm giá|periode|berlaku|diskon|erbjudande|gäller|giltig\p{L}*|rabattkod\p{L}*|gyldig|tilbud|kampanje)(?![\p{L}])/iu;
// A day alone is a time of the promotion only where its label says so: pages are full of other dates.
const NAMES_A_TIME =
  /(?:活动|報名|报名|预热|預熱|预售|付款|尾款|开抢|开售|领取|使用|有效|抢购|促销).{0,4}(?:时间|時間|日期|期限|期)|有效期|期間|開催日|抽選|当選発表|기간|행사일|(?<![\p{L}])(?:valid|promotion|campaign|sale|offer|event|gültig|valable|válid[ao]|ważn\p{L}*|действует|gyldig|giltig|berlaku)(?![\p{L}]).{0,12}$/iu;
// What gives a date to something else.
const ELSE =
  /©|\(c\) ?\d{4}|copyright|all rights reserved|统计|數據|数据|更新时间|更新時間|对比|同比|环比|近\d+天|最近\d+|发布|评论|评价|发货|送达|预计|出生|注册|成立|(?<![\p{L}])(?:posted|published|updated|last (?:update|seen)|written|reviewed?|reviews?|comments?|joined|member since|since|established|born|deliver\p{L}*|dispatch\p{L}*|arriv\p{L}*|ships?|shipping|estimated|compared?|vs|release(?:d| date)?|in den warenkorb|liefer\p{L}*|versand\p{L}*|veröffentlicht|bewert\p{L}*|livraison|publié|avis|entrega|publicado|consegna|pubblicato|dostaw\p{L}*|dodano|opini\p{L}*|доставк\p{L}*|опубликован\p{L}*|отзыв\p{L}*|発売日?|投稿|更新|配送|お届け|배송|등록일|opening hours|business hours|store hours|öffnungszeiten|geöffnet)(?![\p{L}])/iu;
// A clock that runs down shows what is left, not when.
const COUNTDOWN =
  /剩余|剩下|还剩|距(?:离)?(?:结束|开始|活动)|倒计时|残り|あと|남은|(?<![\p{L}])(?:left|remaining|ends? in|starts? in|hurry|countdown|noch \d|verbleib\p{L}*|reste|quedan|осталось)(?![\p{L}])/iu;
const ELSEWHERE =
  /review|comment|countdown|count-down|timer|copyright|calendar|datepicker|date-picker|delivery|shipping|blog-?list|news-?list|archive/i;

/**
 * The time spans that the page states for its promotion, in the platform's wall clock; of a page without a platform the
 * browser's zone is taken. Countdowns, copyright years and dates of reviews, deliveries and statistics are none. On the
 * page of one product, times of the others that it shows are none either.
 */
export function readPageWindows(
  capture: Capture,
  place: Place,
  reference: LocalTime,
  isOfOneProduct = false,
): WindowReading[] {
  const zone = place.site?.zone ?? capture.browserZone;
  const lang = capture.lang ?? place.site?.locale ?? null;
  const isActivity = place.page?.kind === 'activity';
  const found: WindowReading[] = [];
  const read = (text: string, label: string | null, at: string, sure: boolean) => {
    if (!sure && !PROMOTION.test(`${label ?? ''} ${text}`)) return;
    if (ELSE.test(label ?? '') || ELSE.test(text) || COUNTDOWN.test(text) || COUNTDOWN.test(label ?? '')) return;
    const windows = readWindows(text, { reference, zone, lang });
    const days = windows.filter(isBareDay).length;
    for (const window of windows) {
      if (window.start === null && window.end === null) continue;
      if (isBareDay(window) && (days > 1 || !namesATime(window.label ?? label))) continue;
      const known = found.some(({ window: one }) => one.start === window.start && one.end === window.end);
      if (known || found.length === MOST_WINDOWS) continue;
      found.push({ label: window.label ?? label, text, at, window: { start: window.start, end: window.end } });
    }
  };
  for (const pair of capture.pairs) {
    for (const value of pair.values)
      if (bearsTime(value.text)) read(`${pair.label}: ${value.text}`, pair.label, pair.at, false);
  }
  for (const [index, line] of capture.lines.entries()) {
    if (!bearsTime(line.text) || !isStatement(line) || (isOfOneProduct && isOfAnother(line, capture.url))) continue;
    read(line.text, labelOf(capture.lines, index), line.at, isActivity);
  }
  return found;
}

function namesATime(label: string | null): boolean {
  return label !== null && !/\d/.test(label) && NAMES_A_TIME.test(label);
}

function isBareDay(window: { start: LocalTime | null; end: LocalTime | null }): boolean {
  return window.start === window.end && window.start?.includes('T') === false;
}

/** Two figures and something between them that dates and clocks are made of. */
function bearsTime(text: string): boolean {
  return (
    text.length <= LONGEST_TEXT &&
    /\d\s*[:：./\-–年月日號号点點时時h]\s*\d|\d\s*[月日號号点點时時]|\d\s+\p{L}{3,}|\p{L}{3,}\.?\s+\d/u.test(text)
  );
}

function isStatement(line: Line): boolean {
  if (line.region === 'footer' || line.region === 'navigation') return false;
  return !line.hints.slice(0, 12).some((hint) => ELSEWHERE.test(hint));
}

function isOfAnother(line: Line, url: string): boolean {
  if (line.hints.slice(0, 24).some((hint) => isOfOthers(plainToken(hint)))) return true;
  return line.link !== null && isProductAddress(line.link) && leadsAway(line, [url]);
}

/** A short line right before that bears no time itself: "活动时间". */
function labelOf(lines: readonly Line[], index: number): string | null {
  const line = lines[index];
  const above = lines[index - 1];
  if (!line || !above || above.text.length > 30 || /\d/.test(above.text)) return null;
  const gap = line.box.y - (above.box.y + above.box.height);
  const sameRow = above.box.y < line.box.y + line.box.height && line.box.y < above.box.y + above.box.height;
  return sameRow || (gap >= -2 && gap < line.fontSize * 2) ? above.text.replace(/[:：]\s*$/, '') : null;
}

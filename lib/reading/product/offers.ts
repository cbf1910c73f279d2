import Big from 'big.js';
import type { Line } from '@/lib/domain/capture';
import type { Decimal } from '@/lib/domain/decimal';
import type { Money } from '@/lib/domain/money';
import type { OfferReading } from '@/lib/domain/reading';
import { readMoney } from '@/lib/text/money-text';
import { readPercent } from '@/lib/text/percent-text';
import { leadsAway } from './cards';
import type { PriceContext } from './mentions';
import { offerKindOf } from './offer-words';
import { isProductAddress } from './offering';
import type { Title } from './titles';
import { isOfOthers, plainToken } from './vocabulary';

const LONGEST = 120;
const MOST = 30;
/** How far around its title a product's own offers stand; a shop's stand in the head of the page. */
const REACH = { above: 20, below: 90 };

/** The offers that the page makes beside the product's price, each once, with as much of their terms as can be read. */
export function offersIn(
  lines: readonly Line[],
  scene: { title: Title | null; addresses: readonly string[]; context: PriceContext },
): OfferReading[] {
  const { title, addresses, context } = scene;
  const offers = new Map<string, OfferReading>();
  for (const [index, line] of lines.entries()) {
    if (offers.size === MOST) break;
    if (line.text.length > LONGEST || line.struck || offers.has(line.text) || !standsByProduct(line, index, title))
      continue;
    if (line.link !== null && isProductAddress(line.link) && leadsAway(line, addresses)) continue;
    if (line.hints.slice(0, 24).some((hint) => isOfOthers(plainToken(hint)))) continue;
    const kind = offerKindOf(line.text);
    if (kind) offers.set(line.text, { raw: line.text, at: line.at, kind, ...termsOf(line.text, context) });
  }
  return [...offers.values()];
}

function standsByProduct(line: Line, index: number, title: Title | null): boolean {
  if (line.region === 'navigation' || line.region === 'footer' || line.region === 'dialog') return false;
  if (line.region === 'header') return true;
  return title === null || (index >= title.index - REACH.above && index <= title.index + REACH.below);
}

const SIGN = '(?:US\\$|[A-Z]{0,3}\\p{Sc}|Rp\\.?|RM|R\\$|CHF|EUR|USD|GBP|CNY|RMB|PLN)';
const UNIT = '(?:\\p{Sc}|元|圆|块|円|원|บาท|zł|руб\\.?|р\\.|kr|Kč|Ft|lei|TL|EUR|USD|PLN|CHF|đ)';
const FIGURES = '\\d[\\d.,]*(?:(?<=\\d)[kK](?![\\p{L}]))?';
const MONEY = `(?:${SIGN}\\s?${FIGURES}(?:\\s?${UNIT})?|${FIGURES}\\s?${UNIT})`;
/** Money as Chinese offers write it, mostly without a sign. */
const BARE = `(?:${MONEY}|\\d+(?:\\.\\d+)?)`;
const SHARE = '\\d{1,2}(?:[.,]\\d+)?\\s?%';
const words = (either: string) => `(?<![\\p{L}])(?:${either})`;

const patterns = (sources: readonly string[]) => sources.map((source) => new RegExp(source, 'giu'));

// One group a pattern: what the money, the share or the count is.
const THRESHOLDS = patterns([
  `每?[满滿]\\s?(${BARE})(?!\\s?[件\\d])`,
  `${words('spend|over|above|orders? (?:of|from)|purchases? of|minimum(?: (?:spend|order|purchase))?(?: of)?|min\\.?(?: (?:spend|order|purchase|belanja))?|when you buy|ab|über|von|mindestbestellwert|dès|à partir de|au-dessus de|a partir de|desde|acima de|superior(?:es)? a|mayor(?:es)? (?:a|de|que)|da|oltre|sopra|od|powyżej|za min\\.?|от|vanaf|boven|över|från|fra|over|tối thiểu|từ|üzeri')}\\s*(${MONEY})`,
  `(?:ขั้นต่ำ|ครบ)\\s*(${MONEY})`,
  `(${MONEY})\\s*(?:or more|and (?:over|up|above)|\\+|以上|이상|ขึ้นไป|und mehr|et plus|o más|ou mais|e oltre|d[’']achats?|bestellwert|einkaufswert|ve üzeri)`,
]);
const REDUCTIONS = patterns([
  `(?:减|減|省|返|抵|立减|用)\\s?(${BARE})`,
  `(${BARE})元?(?:无门槛)?(?:优惠|優惠|店铺|商品|现金|折扣)?券`,
  `${words('save|saves|get|extra|take|discount of|giảm|diskon|potongan|rabat|скидка|remise de|réduction de|descuento de|desconto de|sconto di|korting van')}\\s*(?:an? )?(?:extra |up to )?(${MONEY}|${SHARE})`,
  `(?:ส่วนลด|ลด|할인)\\s*(${MONEY}|${SHARE})`,
  `(?<![\\d\\p{L}])[-–−]\\s?(${MONEY}|${SHARE})`,
  `(${MONEY}|${SHARE})\\s*(?:${words('off|discount|rabatt|gutschein|coupon|voucher|taniej|rabatu|скидк|indirim|korting|sleva')}|(?:de |di |d[’'])?(?:descuento|desconto|remise|réduction|sconto)|引き?|off|割引|할인|쿠폰|クーポン)`,
]);
const REMAINING = patterns(['(?<![\\d.])((?:\\d|\\d\\.\\d|\\d\\d))\\s?折']);
const PIECES = patterns([
  `${words('buy|any|leve|lleva|beli|mua|compra|acheter')}\\s*(\\d{1,2})(?!\\d|[.,]\\d|\\s?%)`,
  '(?<![\\d.,\\p{L}])(\\d{1,2})\\s?(?:for|für|per|voor|pour|za|x|×)\\s?\\d{1,2}(?![\\d.,]|\\s?%)',
  '(?<![\\d.])(\\d{1,2}|[一二两三四五])\\s?(?:件|点|個|개|ชิ้น)(?:及?以上|이상|ขึ้นไป|打|享|立享|[\\d.]+折|.{0,2}[减省])',
  '第([二三2３3])件',
  '[买買]([一二两三四五\\d])件?[送赠贈]',
  'ซื้อ\\s?(\\d{1,2})\\s?(?:ชิ้น|แถม)',
  `(\\d{1,2}) ${words('achetés?|kaufen')}`,
]);
const SMALL: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, '３': 3 };

/** What only bounds a reduction ("up to 50%", 最高减50, "max. $5"): how much comes off is left open. */
const BOUNDED =
  /(?<!\p{L})(?:up to|as much as|at most|max(?:imum|imal|\.)?|maks\p{L}*|bis zu|höchstens|jusqu|au maximum|hasta|até|fino al?|tot|do|až|akár|până la|до|έως|op ?til|opp ?til|upp till|jopa|hingga|s\/d|sampai|tối đa|lên đến|kadar|varan)(?!\p{L})|最高|最大|最多|至高|上限|최대|สูงสุด/iu;
/** What reduces one of several pieces, not all of them: "buy 2, get 1 50% off", 第2件5折. */
const ONE_OF_SEVERAL =
  /(?<!\p{L})(?:get (?:\d+|one|the \p{L}+)(?![\d.,]|\s?%)|2nd|3rd|second|third|next|zweite\p{L}*|deuxième|2e|2ème|second[ao]|segund[ao]|drug\p{L}{1,3}|втор\p{L}+|thứ (?:hai|2)|kedua|ikinci)(?!\p{L})|[第前]\s?[一二两三四\d]+\s?[件个]|\d点目|\d個目|[두세] ?번째|ชิ้นที่/iu;

type Terms = Pick<OfferReading, 'threshold' | 'pieces' | 'off'>;

/** The terms that the words state for sure; where two amounts compete for one place, none of them takes it. */
function termsOf(text: string, context: PriceContext): Terms {
  const thresholds = found(text, THRESHOLDS).filter((one) => !/%/.test(one));
  const reductions = found(text, REDUCTIONS).filter((one) => !thresholds.includes(one));
  const remaining = found(text, REMAINING);
  const [threshold] = only(thresholds);
  const [reduction] = only([...reductions, ...remaining.map((one) => `${one}折`)]);
  const [pieces] = only(found(text, PIECES));
  const isOpen = BOUNDED.test(text) || ONE_OF_SEVERAL.test(text);
  return {
    threshold: threshold === undefined ? null : moneyIn(threshold, context),
    pieces: pieces === undefined ? null : (SMALL[pieces] ?? Number(pieces)),
    off: reduction === undefined || isOpen ? null : offOf(reduction, context),
  };
}

function found(text: string, terms: readonly RegExp[]): string[] {
  return terms.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, group]) => group?.trim() ?? []));
}

function only(texts: readonly string[]): string[] {
  const distinct = [...new Set(texts)];
  return distinct.length === 1 ? distinct : [];
}

function moneyIn(text: string, { currency, locale }: PriceContext): Money | null {
  const read = readMoney(text.replace(/[.,]$/, ''), { currency, locale });
  if (read.kind !== 'amount' || !read.currency || Number(read.amount) <= 0) return null;
  return { amount: read.amount, currency: read.currency };
}

function offOf(text: string, context: PriceContext): OfferReading['off'] {
  if (/[%折]/.test(text)) {
    const share = shareOff(text, context.locale);
    return share === null ? null : { by: 'share', share };
  }
  const amount = moneyIn(text, context);
  return amount && { by: 'amount', amount };
}

function shareOff(text: string, locale: string | null): Decimal | null {
  const read = readPercent(text, locale);
  if (read === null) return null;
  const share = text.includes('折') ? new Big(1).minus(read) : new Big(read).abs();
  return share.gt(0) && share.lt(1) ? share.toFixed() : null;
}

import type { AnnouncedText } from '@/lib/domain/announced-text';
import type { Currency } from '@/lib/domain/money';
import type { MoneyField } from '@/lib/domain/reading';
import type { LocalTime, Zone } from '@/lib/domain/time';
import { readWindows, type WindowText } from '@/lib/text/window-text';
import { mentionsInText, type TextMention } from './product/mentions';
import { isPerUnit, isSomethingElse, type Role, roleOfWords } from './product/vocabulary';

/**
 * What the text of an announcement says, read as of `reference` in the zone and currency of the plan. An amount that its
 * own words call the price is one, with a currency or right behind the word, and so is the only amount of a text; what is off, the size of a coupon, a deposit or a
 * former price is none. A text whose amounts leave the price open says so.
 */
export function readAnnouncedText(
  text: string,
  { zone, currency, reference }: { zone: Zone; currency: Currency; reference: LocalTime },
): AnnouncedText {
  // On which day a message goes out that says "tomorrow", nobody has written down.
  const stated = readWindows(text, { reference, zone, lang: null }).filter((one) => !OTHER_DAY.test(one.text));
  const isTimed = ({ start, end }: WindowText) => `${start}${end}`.includes('T');
  const meant = stated.some(isTimed) ? stated.filter((one) => isTimed(one) || !FESTIVAL.test(one.text)) : stated;
  const windows = meant.map(({ label, start, end }) => ({ label, text, at: '', window: { start, end } }));
  return { windows, prices: pricesIn(text, currency) };
}

const OTHER_DAY =
  /明[天日晚早]|后[天日]|後[天日]|昨|tomorrow|(?:in|within) \d+ (?:hours?|days?)|倒计时|倒計時|还剩|還剩/iu;

/** A day that is the name of a sale where the times stand beside it: 11.11, 6.18, 12/12. */
const FESTIVAL = /^\D{0,2}\d{1,2}[./-]\d{1,2}\D{0,2}$/u;

function pricesIn(text: string, currency: Currency): MoneyField[] {
  const mentions = mentionsInText(inClauses(text), { currency, locale: null });
  if ('refused' in mentions) return [{ status: 'unparsable', raw: text, at: '', reason: mentions.refused }];
  const parts = mentions.map((mention) => ({ mention, role: roleOf(mention) }));
  const called = parts.filter(({ role }) => role === 'price');
  const bare = bareOf(text, currency);
  const open = called.length + bare.length > 0 ? [] : parts.filter(({ role }) => role === null);
  const fields = new Map(
    [...called, ...open].map(({ mention }) => [`${mention.min} ${mention.max}`, fieldOf(mention)]),
  );
  for (const [amount, field] of bare) if (!fields.has(`${amount} ${amount}`)) fields.set(`${amount} ${amount}`, field);
  const [field, ...others] = fields.values();
  if (!field) return [];
  const isSure = others.length === 0 && (open.length === 0 || mentions.length === 1);
  return [isSure ? field : { status: 'ambiguous', raw: text, at: '', reason: 'witnesses' }];
}

// A number of pieces, days, a share, a bound, a time or a longer number is no price: 到手价99起, 券后5折.
const BARE =
  /(?:到手价?|券后价?|券後價?|活动价|活動價|秒杀价|秒殺價|售价|售價)\s*[:：]?\s*(\d{1,6}(?:\.\d{1,2})?)(?![\d.]|\s*(?:[-~～–/:：,%％]|[\p{Script=Latin}]|[件份个個盒瓶套包袋片支斤克天日月年号號点點时時分秒折万萬千人名位期起块塊元圆圓円¥￥至到]))/gu;

/** Amounts that stand without a currency right behind a word for the price, as messages put it: 到手价99. They are in the plan's. */
function bareOf(text: string, currency: Currency): [string, MoneyField][] {
  return [...text.matchAll(BARE)].flatMap((found) => {
    const [raw, amount] = found;
    const lead = text.slice(0, found.index).split(CLAUSE).at(-1) ?? '';
    if (amount === undefined || OF_SEVERAL.test(lead)) return [];
    return [[amount, { status: 'ok', value: { amount, currency }, raw, at: '' }]];
  });
}

/** A comma between clauses is none of a number, though no space follows it: 到手价99，11月10日开抢. */
function inClauses(text: string): string {
  return text.replace(/(?<![０-９])，|，(?![０-９])|,(?=\d{1,2}(?:[月日号號点點时時]|:\d\d))/g, '； ');
}

function fieldOf({ raw, min, max, currency }: TextMention): MoneyField {
  if (max !== min) return { status: 'ambiguous', raw, at: '', reason: max === null ? 'bound' : 'range' };
  if (currency === null) return { status: 'ambiguous', raw, at: '', reason: 'currency' };
  return { status: 'ok', value: { amount: min, currency }, raw, at: '' };
}

const CLAUSE = /[,，。;；!！?？、\n|｜~]/;
// Right at the figures: 满300元, 减50元, 立返20元, 第二件1元, 2件180元, and 20元券, 5元红包, 100元定金.
const REDUCED_BEFORE =
  /(?:[满滿减減返送赠贈抵省补補膨胀付领領抢搶加]|第[二三四2-4]件|(?:\d|[二两兩三四五])\s?[件份盒瓶套包][仅只共]?)\s*(?:[¥￥$]\s*)?$/u;
const REDUCED_AFTER =
  /^\s*(?:无门槛|無門檻|店铺|店鋪|优惠|優惠|现金|現金)?(?:券|券包|红包|紅包|补贴|補貼|定金|订金|以上|以内|以內|免单|话费|礼)/u;
// The price of several, or of a further one, is not what one costs: 拍2件到手价99, 第2件到手价1元.
const OF_SEVERAL =
  /(?:第\s?[2-9二三四]|(?:[拍买買选選]|(?<!限)[购購]|任选|任選|共)\s?(?:[2-9]|\d{2,}|[二两兩三四五]))\s?[件份个個盒瓶套包袋]/u;
const CALLED_PRICE = /(?:到手价?|券后价?|券後價?|活动价|售价|仅需?|僅需?|只要|只需|秒杀价?|秒殺價?)[^\p{L}]*$/u;

/** What the words of an amount's own clause make of it; null where they say nothing. */
function roleOf({ before, after }: TextMention): Role | null {
  const [lead, trail] = [before.split(CLAUSE).at(-1) ?? '', after.split(CLAUSE)[0] ?? ''];
  if (REDUCED_BEFORE.test(lead) || OF_SEVERAL.test(lead) || REDUCED_AFTER.test(trail)) return 'other';
  if (isSomethingElse(trail) || isPerUnit(trail)) return 'other';
  if (CALLED_PRICE.test(lead)) return 'price';
  return roleOfWords(lead) ?? (/价[^\p{L}]*$/u.test(lead) ? 'price' : null);
}

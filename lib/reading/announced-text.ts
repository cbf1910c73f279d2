import type { AnnouncedText } from '@/lib/domain/announced-text';
import type { Currency } from '@/lib/domain/money';
import type { MoneyField } from '@/lib/domain/reading';
import type { LocalTime, Zone } from '@/lib/domain/time';
import { readWindows, type WindowText } from '@/lib/text/window-text';
import { mentionsInText, type TextMention } from './product/mentions';
import { isPerUnit, isSomethingElse, type Role, roleOfWords } from './product/vocabulary';

/**
 * What the text of an announcement says, read as of `reference` in the zone and currency of the plan. An amount that its
 * own words call the price is one, and so is the only amount of a text; what is off, the size of a coupon, a deposit or a
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
  const open = parts.filter(({ role }) => role === null);
  const meant = called.length > 0 ? called : open;
  const fields = new Map(meant.map(({ mention }) => [`${mention.min} ${mention.max}`, fieldOf(mention)]));
  const [field, ...others] = fields.values();
  if (!field) return [];
  const isSure = others.length === 0 && (called.length > 0 || mentions.length === 1);
  return [isSure ? field : { status: 'ambiguous', raw: text, at: '', reason: 'witnesses' }];
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
const CALLED_PRICE = /(?:到手价?|券后价?|券後價?|活动价|售价|仅需?|僅需?|只要|只需|秒杀价?|秒殺價?)[^\p{L}]*$/u;

/** What the words of an amount's own clause make of it; null where they say nothing. */
function roleOf({ before, after }: TextMention): Role | null {
  const [lead, trail] = [before.split(CLAUSE).at(-1) ?? '', after.split(CLAUSE)[0] ?? ''];
  if (REDUCED_BEFORE.test(lead) || REDUCED_AFTER.test(trail)) return 'other';
  if (isSomethingElse(trail) || isPerUnit(trail)) return 'other';
  if (CALLED_PRICE.test(lead)) return 'price';
  return roleOfWords(lead) ?? (/价[^\p{L}]*$/u.test(lead) ? 'price' : null);
}

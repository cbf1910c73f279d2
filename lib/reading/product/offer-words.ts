import type { OfferReading } from '@/lib/domain/reading';

/** Words without letters before or after them, in any of the languages written with spaces. */
const word = (words: string) => `(?<![\\p{L}])(?:${words})(?![\\p{L}])`;
const either = (...parts: string[]) => new RegExp(parts.join('|'), 'iu');

const FREE_SHIPPING = either(
  word(
    'free (?:\\p{L}+ )?(?:shipping|delivery|postage|p&p)|(?:ships?|delivered|delivery|shipping) (?:is )?free|(?:kostenlose[rn]?|gratis|freie[rn]?|portofreie[rn]?) (?:versand|lieferung)|versandkostenfrei\\p{L}*|portofrei|livraison (?:gratuite|offerte)|frais de port offerts|env[ií]os? (?:gratis|gratuitos?)|frete gr[aá]tis|spedizione gratuita|darmow\\p{L} (?:dostaw\\p{L}|wysyłk\\p{L})|бесплатн\\p{L}+ доставк\\p{L}+|gratis (?:verzending|ongkir|frakt|bezorgd)|fri frakt|doprava zdarma|ingyenes szállítás|ücretsiz kargo|miễn phí (?:vận chuyển|giao hàng|ship)|freeship',
  ),
  '包邮|免邮|免运费|免運|送料無料|무료 ?배송|ส่งฟรี|จัดส่งฟรี',
);
const COUPON = either(
  word(
    'coupons?|vouchers?|promo(?:tion(?:al)?)? codes?|discount codes?|(?:use|with|enter|apply) code|code promo|bon de réduction|gutschein\\p{L}*|rabattcode|cup[oó]n\\p{L}*|cupom|cupons|buono sconto|codice (?:sconto|promo)|kod\\p{L}* (?:rabatow\\p{L}*|promocyjn\\p{L}*)|kupon\\p{L}*|промокод\\p{L}*|купон\\p{L}*|mã giảm(?: giá)?|kode (?:promo|voucher)|kortingscode|rabattkod\\p{L}*|slevov\\p{L}+ kód\\p{L}*',
  ),
  '优惠[券卷]|優惠券|店铺券|领券|用券|折扣券|\\d元?券|券(?!后|後)|クーポン|쿠폰|คูปอง|โค้ด',
);
const MEMBER = either(
  `${word('members?|prime|plus members?|vip|club|insiders?|loyalty|mitglied\\p{L}*|adhérents?|socios?|membros?|soci|klubow\\p{L}*|участник\\p{L}*|thành viên|anggota')}.{0,30}${word('save|saves|off|discount|price|pay|rabatt|sparen|remise|descuento|desconto|sconto|rabat\\p{L}*|скидк\\p{L}*|giảm|diskon')}`,
  '(?:会员|會員|88VIP|PLUS|学生|会員|회원|สมาชิก).{0,12}(?:折|减|減|价|價|优惠|OFF|割引|引|할인|ลด)',
);
const GIFT = either(
  word(
    'free (?:\\p{L}+ )?gifts?(?! ?(?:wrap\\p{L}*|cards?))|gifts? with (?:\\p{L}+ )?purchase|buy (?:one|\\d),? get (?:one|\\d) free|bogo|(?:one|\\d+) free with|gratis(?:geschenk|artikel|zugabe)|cadeau offert|(?:\\d+ )?achetés?,? (?:\\d+ )?offerts?|de regalo|brinde|in omaggio|gratis przy|подар\\p{L}+ при|mua \\d+ tặng \\d+|quà tặng|beli \\d+ gratis \\d+|hediye',
  ),
  '买[一二两三\\d]+?件?[送赠]|買[一二兩三\\d]+?件?[送贈]|满\\d+元?[送赠]|下单[即]?[送赠]|[送赠](?:品|礼|运费险)|赠送|おまけ|プレゼント付|사은품|\\d ?\\+ ?\\d(?= ?(?:행사|증정|이벤트))|แถม',
);
const PIECES = either(
  word(
    'buy \\d+(?: or more| items?)?,? (?:and )?(?:get|save)|(?:any|mix(?: and match)?) \\d+ for|second (?:one |item )?(?:half price|\\d+ ?% off)|leve \\d+ pague \\d+|lleva \\d+ (?:y )?paga \\d+|\\d+ \\p{L}+ kaufen',
  ),
  '满?[一二两三四五\\d]+件(?:及以上)?(?:打|享|立享)?[\\d.]+折|满[二两三四五\\d]+件.{0,4}[减省]|第[二三２3３]件|\\d+[点個]以上.{0,12}(?:OFF|引)|\\d+개 이상',
);
/** "3 for 2", "2x1", "3 für 2": more than is paid for, and nothing but that, or it is a measure. */
const MORE_THAN_PAID =
  /(?:^|\s)(\d{1,2})\s?(?:for|für|per|voor|pour|za)\s?(\d{1,2})(?=\s|$|[!.,)])|^\W*(\d)\s?[x×]\s?(\d)\W*$/iu;
const SPEND = either(
  word(
    "spend|orders? (?:over|above|of|from)|purchases? (?:over|above|of)|when you (?:spend|buy)|minimum (?:spend|order|purchase)|min\\.? ?(?:spend|order|belanja|purchase)|mindestbestellwert|bestellwert|einkaufswert|d’achat|d['’]achats?|compras? (?:mayor\\p{L}*|superior\\p{L}*|acima|a partir|desde)|acquisti|zakup\\p{L}* (?:od|za|powyżej)|заказ\\p{L}* от|покупк\\p{L}* от|đơn (?:hàng )?(?:tối thiểu|từ)|bestelling\\p{L}* (?:vanaf|boven)",
  ),
  '每?满\\s?[\\p{Sc}]?\\s?\\d|滿\\s?[\\p{Sc}]?\\s?\\d|円以上|원 ?이상|ขั้นต่ำ|ซื้อครบ|เมื่อซื้อ',
);
const DEPOSIT =
  /定金.{0,12}(?:抵|翻倍|膨胀)|(?:以旧换新|换新).{0,8}补贴|cashback|返现|trade-?in (?:and )?(?:save|get)/iu;
const REDUCES = either(
  word(
    'off|save|get|discount|rabatt\\p{L}*|sparen|remise|réduction|descuento|desconto|sconto|rabat\\p{L}*|taniej|скидк\\p{L}*|giảm|diskon|potongan|korting|indirim|sleva|kedvezmény|free|gratis',
  ),
  '减|減|省|返|抵|折|送|赠|引|OFF|할인|ลด|-\\s?\\d',
);

const DENIED =
  /不包邮|非包邮|不支持|不可用|(?<![\p{L}])(?:not (?:offer|eligible|include|valid|available)|no free|except|excludes?|from other sellers|finance|financing|instal+ments?|points?)(?![\p{L}])/iu;

/**
 * What kind of offer a line of text makes; null where it makes none. A figure is asked for where words alone name a
 * field or a menu ("Enter a coupon code").
 */
export function offerKindOf(text: string): OfferReading['kind'] | null {
  if (DENIED.test(text)) return null;
  const figures = /\p{Nd}/u.test(text);
  if (FREE_SHIPPING.test(text)) return 'shipping';
  if (figures && COUPON.test(text)) return 'coupon';
  if (figures && MEMBER.test(text)) return 'member';
  if (GIFT.test(text)) return 'gift';
  if (DEPOSIT.test(text) && figures) return 'other';
  if (PIECES.test(text) || givesMoreThanPaid(text)) return 'threshold';
  if (figures && SPEND.test(text) && REDUCES.test(text)) return 'threshold';
  return null;
}

function givesMoreThanPaid(text: string): boolean {
  const [, many, paid, pieces, full] = MORE_THAN_PAID.exec(text) ?? [];
  return Number(many ?? pieces) > Number(paid ?? full);
}

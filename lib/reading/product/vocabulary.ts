/** What words beside an amount make of it. */
export type Role = 'price' | 'list' | 'other';

const word = (words: string) => new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'iu');

// Words of a former, recommended or foreign price.
const LIST = [
  word(
    "high street(?: price)?|street price|typical price|market price|comparable value|elsewhere|was|were|list price|listprice|msrp|m\\.s\\.r\\.p\\.?|rrp|r\\.r\\.p\\.?|srp|retail(?: price)?|regular(?:ly| price)?|reg\\.?|original(?:ly| price)?|old price|before|compare at|compared? (?:to|with)|previous(?:ly)?|strike price|uvp|unverb\\S*|statt|bisher|vorher|früher|listenpreis|ursprünglich|prix (?:conseillé|public|barré|d'origine|initial)|au lieu de|ancien prix|antes|pvp|pvr|precio (?:anterior|original|de lista|normal)|preço (?:anterior|original|de lista)|prezzo (?:di listino|originale|precedente|consigliato)|anziché|invece di|cena (?:regularna|katalogowa|poprzednia|w innych sklepach|rynkowa)|stara cena|было|старая цена|рекомендованная|розничная|giá gốc|giá cũ|harga (?:asli|normal|coret)|van voor|adviesprijs|ord\\.? ?pris|tidligere|běžná cena|původně|bežná cena|pôvodná|eredeti ár|pret vechi|preț vechi|стара цена|cena wcześniej",
  ),
  /^de:?\s*$/iu,
  /优惠前|日常价|平时价|活动前|零售价|官方价|原价|市场价|参考价|划线价|专柜价|吊牌价|厂商建议|定価|参考価格|希望小売価格|通常価格|メーカー希望|정가|정상가|소비자가|시중가/u,
];
// Words of money that is not what the product costs.
const OTHER = [
  word(
    'save|saves|saved|saving|savings|off|discount|rebate|you save|rabatt|sparen|ersparnis|sie sparen|gespart|économi\\p{L}*|remise|réduction|ahorr\\p{L}*|descuento|risparm\\p{L}*|sconto|oszczęd\\p{L}*|rabat|скидк\\p{L}*|эконом\\p{L}*|tiết kiệm|giảm|hemat|diskon|economize|desconto|besparing|korting|spar|sleva|zľava|ušetr\\p{L}*',
  ),
  word(
    'shipping|ships|postage|delivery|handling|freight|p&p|versand\\p{L}*|lieferung|porto|livraison|frais de port|envío|envio|gastos de env\\p{L}*|spedizion\\p{L}*|dostaw\\p{L}*|wysyłk\\p{L}*|доставк\\p{L}*|ongkir|verzend\\p{L}*|frakt|fragt|doprav\\p{L}*|poštovn\\p{L}*|import fees?|customs|duties',
  ),
  word(
    'per month|monthly|month|months|mo|mth|instal+ments?|payments? of|finance|financing|apr|mtl|monatlich\\p{L}*|monat|raten?|ratenzahlung|mois|mensualit\\p{L}*|fois|mensual\\p{L}*|meses|cuotas?|mensil\\p{L}*|rate da|rat|raty|ratach|miesięcznie|в месяц|кредит|рассрочк\\p{L}*|parcel\\p{L}*|sem juros|juros|cicilan|trả góp|klarna|afterpay|affirm|paypal credit|pix|boleto|splátk\\p{L}*|week|weekly|per day|day',
  ),
  word(
    'total|subtotal|sub-total|basket|cart|warenkorb|panier|carrito|carrello|koszyk|корзин\\p{L}*|gesamt\\p{L}*|zwischensumme|summe|razem|итого|totale|košík|order value|orders? (?:over|above|of)|over|above|under|below|spend|minimum|min\\.?|up to|bestellwert|ab einem|mehr als|au-dessus|dès|à partir de \\d+ achet\\S+|threshold|more than|less than',
  ),
  word(
    "subscri\\p{L}+|autoship|auto-?delivery|spar-?abo|éco-?part\\p{L}*|eco-?(?:contribution|fee)|weee|raee|recycling|zzgl|zuzüglich|aufpreis|surcharges?|supplément|suplemento|supplemento|dopłata|доплата|příplatek|príplatok|import (?:tax|charge)s?|donat\\p{L}+|spende|price match\\p{L}*|beat|gift ?cards?|gift ?wrap\\p{L}*|geschenk\\p{L}*|vouchers?|coupons?|gutschein\\p{L}*|bon d'achat|cashback|points?|punkte|rewards?|credits?|trade-?in|deposit|pfand|kaution|eco-?tax|warranty|protection|insurance|garantie|garantieverlängerung|plans?|membership|members?|prime|plus|vip|club|student|used|refurb\\p{L}*|renewed|open box|pre-?owned|rental?|rent|lease|bid|auction|new (?:&|and) used|other sellers|lower price|bundle|both|together|all three|set of both|add-?on|accessor\\p{L}*|engraving|assembly|installation|fee|fees|excl\\.?|in store|in-store|prezzo in negozio|negozio|franchise|wholesale|dealer|salary|value|worth|wert|valore|wartości|balance|sales|sold",
  ),
  /(?<![\p{L}\d])\d{1,2} ?(?:x|×|fois|mal|veces|cuotas|meses|payments|rate|rat)\s*(?:de|of|à|von|zu|por|a|po)?\s*$/iu,
  /省|立减|满\d|满减|优惠券|券(?!后)|红包|运费|邮费|定金|订金|预付|押金|进口税|关税|税费|行邮税|开抢|開搶|开售|即将|预告|預告|预热|届时|定期|周期购|分期|每期|免息|积分|天猫积分|保证金|起拍|月销|总计|合计|购物车|会员价|plus价|学生价|送料|ポイント|クーポン|割引|月々|分割|合計|할인|쿠폰|배송|개월|적립|무이자|총/iu,
];
const PRICE = [
  word(
    'price|prices|our price|now|sale|sale price|special|your price|today|only|just|web price|price:|buy (?:it )?now|unit price|case price|deal|preis|unser preis|jetzt|nur|aktionspreis|sonderpreis|angebotspreis|prix|notre prix|maintenant|precio|ahora|oferta|prezzo|ora|adesso|prezzo online|offerta|cena|teraz|promocja|cena z vat|цена|сейчас|preço|por|agora|prijs|nu|voor|pris|cena s dph|naše cena|ár|harga|giá|ราคา|fiyat|цена:|τιμή|pret|preț',
  ),
  /价格|售价|促销价|活动价|到手价|现价|淘宝价|京东价|抢购价|秒杀价|一口价|商城价|単価|価格|販売価格|税込|特価|セール|가격|판매가|할인가|최종가/u,
];
// "per kg": a unit that is not the thing that is sold.
const PER_UNIT =
  /(?:\/|per|pro|je|par|por|al|za|за|na|1 ?(?:kg|l|m)\s*=)\s?(?:\d+ ?)?(?:kg|g|mg|gr?|lbs?|oz|ounce|pound|l|ml|cl|dl|lit(?:er|re|ro|r)s?|m|cm|mm|m²|m2|sq ?ft|ft|foot|feet|yd|yard|met(?:er|re)s?|100 ?(?:g|ml)|count|sheet|wash|tab|day|night|hour|hr|user|seat|mo|month|wk|week|yr|year|кг|г|л|м|monat|mois|mes)(?![\p{L}])|每(?:斤|克|kg|升|米|月|期)|\/(?:斤|月|期)/iu;

// Words right after an amount that make it something else: "$5 off", "£9 a month", "€ 450 prezzo in negozio".
const AFTER =
  /^[\s)*]*(?:off(?!er)|discount|savings?|rebate|shipping|delivery|p&p|(?:a|per|each|every|\/) ?(?:month|mo|week|day|year|night|person)|monthly|credit|gift ?card|deposit|vouchers?|coupons?|gutschein|pfand|consigne|statiegeld|fianza|towards|or more|in points|points|rabatt|versand|gespart|sparen|monatlich|mtl|im monat|de (?:remise|réduction|descuento|desconto)|par mois|al mes|por mes|\/ ?mes|al mese|prezzo in negozio|in negozio|miesięcznie|taniej|rabatu|скидк|в месяц|в кредит|бонус|积分|优惠|红包|券|运费|\/月|每期|off|ポイント|引き|할인|적립|[x×] ?\d|sin inter[eé]s\p{L}*|sem juros|interest[- ]free|sans frais|zinsfrei)/iu;

/** Whether the words right after an amount make it something other than a price. */
export function isSomethingElse(after: string): boolean {
  return AFTER.test(after);
}

/** Whether the words say that the amount is for a measure or a period and not for the product. */
export function isPerUnit(text: string): boolean {
  return PER_UNIT.test(text);
}

const LOWEST =
  /(?<![\p{L}])(?:lowest (?:price|offer)|cheapest(?: offer)?|najtańsza oferta|najtaniej|günstigste[rs]? (?:preis|angebot)|prix le plus bas|meilleure offre|precio más bajo|mejor oferta|prezzo più basso|migliore offerta|самая низкая цена|laagste prijs|nejlevnější)(?![\p{L}])|最低价|最安値|최저가/iu;
/** The law of several countries has shops state the lowest price before a reduction. */
const PAST_DAYS =
  /(?<!\d)30[ -]?(?:days?|tagen?|dni|jours|días|dias|giorni|dage|dager|dagar|dagen|dn[íů]|nap|zile|дней|дні|дена|天|日)(?![\p{L}])/iu;

/** Whether the words before an amount call it the cheapest of several offers. */
export function saysLowest(before: string): boolean {
  return LOWEST.test(before) && !PAST_DAYS.test(before);
}

/** Whether the words around an amount say that it held in the weeks before. */
export function isOfPastDays(text: string): boolean {
  return PAST_DAYS.test(text);
}

const TAX = '(?:vat|tax(?:es)?|gst|mwst|ust|umsatzsteuer|mehrwertsteuer|tva|iva|btw|dph|moms|mva|ндс)';
const NET = new RegExp(
  `(?<![\\p{L}])(?:(?:ex(?:cl?)?|exkl|excluding|without|zzgl|ohne|plus|hors|sin|senza|bez|без|utan|uden|zonder)\\.?\\s?(?:gesetzl\\.?\\s|der\\s|la\\s)?${TAX}|HT|netto|net price)(?![\\p{L}])|\\+\\s?(?:iva|vat)(?![\\p{L}])|税抜|未税|不含税|税别`,
  'iu',
);

/** Whether the words right before or after an amount say that tax comes on top. */
export function isWithoutTax(before: string, after: string): boolean {
  return NET.test(before) || NET.test(after);
}

/** Whether the amount is for one of several that are sold together, if another amount is there for all of them. */
export function isPerPiece(after: string): boolean {
  return /^[\s)*]*(?:each|ea\b|apiece|(?:\/|per|pro|je|par|por|al|za)\s?(?:item|piece|unit|stück|stk|st\.|pièce|unité|unidad|pezzo|szt|ks|шт|book|bottle|pack))/iu.test(
    after,
  );
}

/** What the words before an amount make of it; other things go before list price, list price before price. */
export function roleOfWords(text: string): Role | null {
  if (text.trim() === '') return null;
  if (OTHER.some((pattern) => pattern.test(text))) return 'other';
  if (LIST.some((pattern) => pattern.test(text))) return 'list';
  if (PRICE.some((pattern) => pattern.test(text))) return 'price';
  return null;
}

const PRICE_TOKEN =
  /price|prix|preis|prijs|precio|prezzo|preco|preço|cena(?!r)|cijena|fiyat|tsena|kakaku|jiage|harga|priceblock|^ammount$|^amount$/;
const LIST_TOKEN =
  /(?:list|old|was|retail|before|prev(?:ious)?|orig(?:inal)?|compare(?:-at)?|standard|strike\w*|stroke|struck|cross(?:ed)?|through|catalog|market|ancien|barre|alt(?:er)?|stara|vecchio|antes|anterior|full)-?(?:price|prix|preis|precio|prezzo|cena|prijs)|(?:price|prix|preis|precio|prezzo|cena|prijs)-{0,2}(?:was|old|before|original|orig|strike\w*|cross(?:ed)?|retail|compare|through|previous|regular|rrp|barre|alt)(?![a-z])|^(?:rrp|msrp|uvp|srp|pvp|was|old|strike|strikethrough|line-through|list)(?:-|$)|-(?:rrp|msrp|uvp|strike|strikethrough|was|old)(?:-|$)|(?:rrp|msrp)/;
// Containers of other products than the page's own.
const OTHERS =
  'relat(?:ed|ion)|recomm|rekom|recommend|similar|alsobought|also-(?:bought|viewed|like|purchased)|also-|crosssell|cross-sell|upsell|up-sell|recently|recent-|-recent$|last-?seen|last-?viewed|viewed|bundle|together|accessor|addon|add-on|complement|suggest|carousel|slick|swiper|owl-|best-?sell|bestsell|top-?ten|hotlist|hot-?sale|trending|popular|widget-products|widget--products';
const OTHERS_TOKEN = new RegExp(OTHERS);
const NOT_THIS_TOKEN = new RegExp(
  [
    OTHERS,
    'mini-?cart|micro-?cart|cart-?(?:box|count|info|summary|area|total|line|link|icon|preview|content)|top-?cart|header-?cart|shopping-?cart(?!-?form)|basket-?(?:count|info|total|link|box|summary|preview)|mini-?basket|header-?basket|warenkorb|wishlist|wish-list',
    'shipping|delivery|postage|versand|livraison|freight|dostaw',
    'saving|you-?save|save-?(?:amount|price|box)|yousave|discount-?(?:amount|value)|saleoff|savings?-',
    'coupon|voucher|gift-?card|giftcard|gift-?wrap|loyalty|rewards?-|points-|cashback',
    'instal+ment|financ|monthly|klarna|afterpay|affirm|leasing|credit-|rate-?plan',
    'warranty|protection|insurance|service-plan',
    'tier-?pric|bulk|volume-pric|quantity-?(?:break|discount)|wholesale|unit-?price|per-?unit|base-?price|grundpreis|price-?per-?(?:unit|book|item|piece)',
    'mega-?menu|breadcrumb|facet|search-result|currency-(?:select|switch|list|box)',
    'other-?sellers?|more-?buying|buying-choices|open-?box|trade-?in|offer-list|marketplace-offers|sponsored|advert',
  ].join('|'),
);
/** Names that rule an amount out only where they stand right at it: whole columns bear them too. */
const NEAR_TOKEN =
  /review|comment|question|description|descr$|forum|blog|menu|filter|member|prime|vip|plus-?price|club|login|dealer|used-/;

/** A name that a container gives itself, in one spelling: "ourPrice_Wrap" is "our-price-wrap". */
export function plainToken(token: string): string {
  return token
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/[_\s:./]+/g, '-')
    .toLowerCase();
}

/** What a container's name makes of the amounts in it; `near` for the containers right around the amount. */
export function roleOfToken(token: string, near: boolean): Role | null {
  if (/^(?:with|has|is|no|without)-/.test(token)) return null;
  if (NOT_THIS_TOKEN.test(token) || (near && NEAR_TOKEN.test(token))) return 'other';
  if (LIST_TOKEN.test(token)) return 'list';
  if (PRICE_TOKEN.test(token)) return 'price';
  return null;
}

/** Whether a container's name is that of a part of the page that shows other products. */
export function isOfOthers(token: string): boolean {
  return OTHERS_TOKEN.test(token);
}

const DETAIL_TOKEN =
  /product-?(?:detail|view|info|page|full|main|order|form|summary|essential)|prod-?(?:detail|info|page)|pro-detail|item-?(?:detail|page|info|order)|detail-?(?:card|page|price|box)|^pdp|-pdp|h-?product$|itemtype-(?:product|offer|car|book)$|fiche|artikel-?detail|produkt-?(?:detail|info|karte)|box-?productfull|detalle|dettagli|buy-?box|detail-main|itemtype-individual-?product/;

/** Whether a container's name is that of the part of a page that shows one product in full. */
export function isDetailToken(token: string): boolean {
  return DETAIL_TOKEN.test(token);
}

const QUANTITY =
  /^(?:select )?(?:qty|quantity|order quantity|menge|anzahl|stückzahl|quantité|cantidad|unidades|quantità|quantidade|ilość|szt|количество|кол-во|mnoho|množství|množstvo|počet|mennyiség|hoeveelheid|aantal|antal|antall|cantitate|adet|jumlah|kuantitas|số lượng|จำนวน|数量|购买数量|個数|수량)\.?\s*[:：]?$/iu;

/** Whether a text is the label of the field that says how many to buy. */
export function isQuantityLabel(text: string): boolean {
  return QUANTITY.test(text.trim());
}

const BUY = [
  /(?:add(?: item)? to (?:my |your |shopping )?(?:cart|basket|bag|trolley|tote|order)|add to shopping (?:cart|bag|basket)|buy(?: it)?(?: now)?|order now|purchase|in den (?:waren|einkaufs)korb(?: legen)?|(?:jetzt )?kaufen|in den korb|(?:ajouter|mettre) au panier|acheter(?: maintenant)?|a(?:ñ|n)adir (?:al? )?(?:la )?(?:carrito|cesta|bolsa|compra)|agregar al carrito|comprar(?: ya| ahora| agora)?|aggiungi al carrello|acquista(?: ora)?|metti nel carrello|(?:dodaj )?do koszyka|kup teraz|dodaj do koszyka|(?:добавить )?в корзину|купить(?: сейчас)?|добави в количката|купи|adicionar ao carrinho|in winkelwagen|in winkelmand(?:je)?|bestellen|lägg i (?:varukorg|kundvagn)\w*|köp|legg i handlekurv|læg i kurv|(?:vložit |přidat )?do košíku|(?:vložiť |pridať )?do košíka|kosárba(?: teszem)?|adaug(?:ă|a) (?:î|i)n co(?:ș|s)|sepete ekle|tambah(?:kan)? ke keranjang|beli sekarang|thêm vào giỏ(?: hàng)?|mua ngay|(?:หยิบ|เพิ่ม)\S*ตะกร้า\S*|ซื้อ\S*|pre-?order(?: now)?)/iu,
  /(?:加入购物车|立即购买|加入購物車|直接購買|立即抢购|马上抢|立即预定|カートに入れる|買い物かごに入れる|今すぐ購入|カゴに入れる|購入する|ショッピングカートに入れる|장바구니(?: 담기)?|바로 ?구매|구매하기)/u,
];
const BUY_TOKEN =
  /add-?(?:to-?)?(?:cart|basket|bag)|cart-?(?:add|button)|buy-?(?:now|button|box|btn)|addtocart|in-?den-?warenkorb|ajout-?panier|do-?koszyka|cart-quantity|^j-link-basket/;

const FRAME = /[\s!.+»>→‹›•]+/gu;

/** Whether a text is what a buy button says, and nothing else. */
export function isBuyText(text: string): boolean {
  if (text.length > 48) return false;
  const bare = text.trim().replace(FRAME, ' ').trim();
  return BUY.some((pattern) => pattern.exec(bare)?.[0].length === bare.length);
}

/** Whether a short text bears an amount and a buy button in one line. */
export function bearsBuyText(text: string): boolean {
  return text.length <= 60 && /\d/.test(text) && BUY.some((pattern) => pattern.test(text));
}

/** Whether a short text with an amount goes on with what a buy button says: "163 290 руб. В корзину". */
export function goesOnWithBuy(after: string): boolean {
  return BUY.some((pattern) => pattern.exec(after.trim())?.index === 0);
}

/** Whether a container's name is that of a form that buys the product. */
export function isBuyToken(token: string): boolean {
  return BUY_TOKEN.test(token) && !/mini|micro|wish/.test(token);
}

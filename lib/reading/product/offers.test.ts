import { describe, expect, it } from 'vitest';
import type { OfferReading } from '@/lib/domain/reading';
import { line } from '../../../test/support/shop-page';
import { offersIn } from './offers';

const title = { text: 'Blue Kettle', index: 0, group: [0, 1] };

function offersOf(texts: readonly (string | ReturnType<typeof line>)[], currency = 'CNY', locale = 'zh-CN') {
  const lines = [line('Blue Kettle'), ...texts.map((text) => (typeof text === 'string' ? line(text) : text))];
  return offersIn(lines, { title, addresses: ['https://shop.example/product/1'], context: { currency, locale } });
}

/** "kind threshold pieces off", a dash for what stays null. */
function told(text: string, currency: string, locale: string): string | null {
  const [offer] = offersOf([text], currency, locale);
  return offer ? [offer.kind, offer.threshold?.amount ?? '-', offer.pieces ?? '-', off(offer)].join(' ') : null;
}

function off({ off }: OfferReading): string {
  if (off === null) return '-';
  return off.by === 'amount' ? `${off.amount.amount} ${off.amount.currency}` : off.share;
}

describe('offers beside a price', () => {
  it.each([
    ['满300减40', 'threshold 300 - 40 CNY'],
    ['每满300元减50元', 'threshold 300 - 50 CNY'],
    ['店铺优惠券 满199减20', 'coupon 199 - 20 CNY'],
    ['领券减20', 'coupon - - 20 CNY'],
    ['10元店铺券', 'coupon - - 10 CNY'],
    ['满2件8折', 'threshold - 2 0.2'],
    ['2件9.5折', 'threshold - 2 0.05'],
    ['第二件半价', 'threshold - 2 -'],
    ['88VIP会员9.5折', 'member - - 0.05'],
    ['买一送一', 'gift - 1 -'],
    ['赠品：保温杯套', 'gift - - -'],
    ['满99元包邮', 'shipping 99 - -'],
    ['定金50抵100', 'other - - -'],
  ])('%s is %s', (text, expected) => {
    const [kind] = expected.split(' ');
    if (kind === 'other') expect(told(text, 'CNY', 'zh-CN')).toMatch(/^other/);
    else expect(told(text, 'CNY', 'zh-CN')).toBe(expected);
  });

  it.each([
    ['Save 10% with coupon', 'USD', 'en-US', 'coupon - - 0.1'],
    ['Up to 70% off with code X', 'USD', 'en-US', 'coupon - - -'],
    ['Bis zu 30% Rabatt mit Gutschein', 'EUR', 'de-DE', 'coupon - - -'],
    ['20% off coupon, max. discount $5', 'USD', 'en-US', 'coupon - - -'],
    ['最高可减50元券', 'CNY', 'zh-CN', 'coupon - - -'],
    ['最大50%OFFクーポン', 'JPY', 'ja-JP', 'coupon - - -'],
    ['Buy 2 get 1 50% off', 'USD', 'en-US', 'threshold - 2 -'],
    ['2nd item 50% off with code', 'USD', 'en-US', 'coupon - - -'],
    ['第2件5折', 'CNY', 'zh-CN', 'threshold - 2 -'],
    ['Use code SAVE20 for 20% off', 'USD', 'en-US', 'coupon - - 0.2'],
    ['Get 20% off with coupon', 'USD', 'en-US', 'coupon - - 0.2'],
    ['Apply $5 coupon', 'USD', 'en-US', 'coupon - - 5 USD'],
    ['Extra 15% off with code SPRING15', 'USD', 'en-US', 'coupon - - 0.15'],
    ['Spend £50 get £10 off', 'GBP', 'en-GB', 'threshold 50 - 10 GBP'],
    ['Get $20 off orders over $100', 'USD', 'en-US', 'threshold 100 - 20 USD'],
    ['3 for 2', 'GBP', 'en-GB', 'threshold - 3 -'],
    ['Buy 2, save 10%', 'USD', 'en-US', 'threshold - 2 0.1'],
    ['Buy one get one free', 'USD', 'en-US', 'gift - - -'],
    ['Free gift with purchase', 'USD', 'en-US', 'gift - - -'],
    ['Members save 5%', 'USD', 'en-US', 'member - - 0.05'],
    ['FREE Shipping on orders over $35', 'USD', 'en-US', 'shipping 35 - -'],
    ['Free delivery', 'GBP', 'en-GB', 'shipping - - -'],
    ['5 € Gutschein ab 50 € Bestellwert', 'EUR', 'de-DE', 'coupon 50 - 5 EUR'],
    ['Versandkostenfrei ab 29 €', 'EUR', 'de-DE', 'shipping 29 - -'],
    ['Livraison offerte dès 35 €', 'EUR', 'fr-FR', 'shipping 35 - -'],
    ['-10 € dès 100 € d’achat', 'EUR', 'fr-FR', 'threshold 100 - 10 EUR'],
    ['Cupón 10% de descuento', 'EUR', 'es-ES', 'coupon - - 0.1'],
    ['Frete grátis acima de R$ 79', 'BRL', 'pt-BR', 'shipping 79 - -'],
    ['Leve 3 Pague 2', 'BRL', 'pt-BR', 'threshold - 3 -'],
    ['Darmowa dostawa od 199 zł', 'PLN', 'pl-PL', 'shipping 199 - -'],
    ['Скидка 500 руб. по промокоду', 'RUB', 'ru-RU', 'coupon - - 500 RUB'],
    ['500円OFFクーポン', 'JPY', 'ja-JP', 'coupon - - 500 JPY'],
    ['3,980円以上で送料無料', 'JPY', 'ja-JP', 'shipping 3980 - -'],
    ['2点以上で10%OFF', 'JPY', 'ja-JP', 'threshold - 2 0.1'],
    ['10% 할인 쿠폰', 'KRW', 'ko-KR', 'coupon - - 0.1'],
    ['30,000원 이상 무료배송', 'KRW', 'ko-KR', 'shipping 30000 - -'],
    ['ส่วนลด ฿50 ขั้นต่ำ ฿500', 'THB', 'th-TH', 'threshold 500 - 50 THB'],
    ['คูปอง ลด 10%', 'THB', 'th-TH', 'coupon - - 0.1'],
    ['Giảm 10% đơn tối thiểu ₫200.000', 'VND', 'vi-VN', 'threshold 200000 - 0.1'],
    ['Voucher diskon Rp20.000 min. belanja Rp200.000', 'IDR', 'id-ID', 'coupon 200000 - 20000 IDR'],
  ])('%s (%s, %s) is %s', (text, currency, locale, expected) => {
    expect(told(text, currency, locale)).toBe(expected);
  });

  it.each([
    '¥299.00',
    'You save $10.00 (20%)',
    '-20%',
    'Enter a promo code if available',
    'Gift wrapping available',
    'Gift cards from $10',
    'Size: 3 x 2 cm',
    'Shipping: $4.90',
    'Free returns within 30 days',
    'Save to list',
    '券后¥259',
    '库存 300 件',
    '43 x 37 x 8 mm',
    '8x12 cm x 2',
    '偏远地区不包邮',
    'Get low cost finance on any order over $280',
    'Sellers that may not offer free shipping',
  ])('%s is none', (text) => {
    expect(offersOf([text], 'USD', 'en-US')).toEqual([]);
  });

  it('keeps the words where the currency is not known', () => {
    const lines = [line('Blue Kettle'), line('Spend $50 get $10 off')];
    const [offer] = offersIn(lines, { title, addresses: [], context: { currency: null, locale: 'en' } });
    expect(offer).toMatchObject({ raw: 'Spend $50 get $10 off', kind: 'threshold', threshold: null, off: null });
  });

  it('claims no terms where two amounts compete for them', () => {
    const [offer] = offersOf(['Spend £50 get £10 off, spend £80 get £20 off'], 'GBP', 'en-GB');
    expect(offer).toMatchObject({ threshold: null, off: null });
  });

  it('leaves out what other products, menus and windows offer', () => {
    const text = 'Save 10% with coupon';
    const elsewhere = [
      line(text, { link: 'https://shop.example/product/2' }),
      line(text, { hints: ['badge', 'card', 'similar-items'] }),
      line(text, { region: 'footer' }),
      line(text, { region: 'dialog' }),
    ];
    expect(offersOf(elsewhere, 'USD', 'en-US')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { isPersonalLabel } from './personal-label';
import { privatePieces } from './private-text';

/** The text with its private pieces named. */
function marked(text: string): string {
  let marked = text;
  for (const { kind, start, end } of privatePieces(text).reverse())
    marked = `${marked.slice(0, start)}[${kind}]${marked.slice(end)}`;
  return marked;
}

describe('privatePieces', () => {
  it.each([
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '138****8000',
    '+86 138 0013 8000',
    '021-62345678',
    '0571-88156688',
    '400-820-8820',
    '+1 (415) 555-2671',
    '(415) 555-2671',
    '415-555-2671',
    '415.555.2671',
    '+44 20 7946 0958',
    '020 7946 0958',
    '07700 900123',
    '+49 (0)151 23456789',
    '030 / 1234567',
    '06 12 34 56 78',
    '+33 6 12 34 56 78',
    '612 34 56 78',
    '03-1234-5678',
    '090-1234-5678',
    '010-1234-5678',
    '+82 10-1234-5678',
    '98765 43210',
    '+91 98765 43210',
    '(11) 91234-5678',
    '8 (912) 345-67-89',
    '0412 345 678',
    '0912 345 678',
    '081-234-5678',
    '0812-3456-7890',
    '+52 1 55 1234 5678',
    '0532 123 45 67',
  ])('knows %s for a phone number', (phone) => {
    expect(privatePieces(`Tel ${phone} ok`).map(({ start, end }) => `Tel ${phone} ok`.slice(start, end))).toEqual([
      phone,
    ]);
  });

  it.each([
    ['mail zhang.san@example.cn now', 'mail [email] now'],
    ['see https://shop.example/x?token=1 now', 'see [url] now'],
    ['身份证 11010519491231002X 已验', '身份证 [id-card] 已验'],
    ['SSN 078-05-1120', 'SSN [id-card]'],
    ['card 4111 1111 1111 1111', 'card [card-number]'],
    ['订单号 2411081234567890123', '订单号 [long-id]'],
    ['Order 114-1234567-7654321', 'Order [long-id]'],
    ['Order 2411AB12CD34EF', 'Order [long-id]'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl', '[token]'],
    ['Authorization: Bearer abcDEF123456.xyz', 'Authorization: [labelled]'],
    ['cookie=9f8a7b6c5d4e3f2a1b0c', 'cookie=[token]'],
    ['id 3f2504e0-4f89-41d3-9a0c-0305e82c3301', 'id [token]'],
    ['x 9f86d081884c7d659a2feaa0c55ad015 y', 'x [token] y'],
    ['浙江省杭州市西湖区文三路100号3幢', '[address]'],
    ['寄到文三路 100 号', '[address]'],
    ['東京都千代田区丸の内1-1', '[address]'],
    ['서울시 강남구 테헤란로 152', '[address]'],
    ['lives at 1600 Amphitheatre Parkway there', 'lives at [address] there'],
    ['Musterstraße 12', '[address]'],
    ['12 rue de la Paix', '[address]'],
    ['Calle Mayor, 5', '[address]'],
    ['San Jose, CA 94107', 'San Jose[address]'],
    ['收货人：张三，已付款', '收货人：[labelled]，已付款'],
    ['收货人 张三 已付款', '收货人 [labelled] 已付款'],
    ['Buyer: Jane Doe', 'Buyer: [labelled]'],
    ['Ship to: Jane Doe; paid', 'Ship to: [labelled]; paid'],
    ['Käufer: Max Muster', 'Käufer: [labelled]'],
    ['받는 사람: 김철수', '받는 사람: [labelled]'],
  ])('finds what is private in: %s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it.each([
    '支付金额 ¥1,234,567.80',
    '1 234 567,89 zł',
    'Visitors 12,345',
    '2026-11-10 20:00 – 2026-11-12 00:00',
    '08.11.2026 – 12.11.2026',
    '11/10/2026',
    '1-20 of 310',
    '12.5%',
    '0.0345',
    'Buyer protection on all orders',
    '买家秀',
    'ant-table-cell-fix-left-last',
    'data-testid product-detail-page-section',
    '客单价 99.00',
    '12345678',
    '近7天 访客数',
    'US$ 1,234.00 - US$ 2,345.00',
    'row 3 of 42',
  ])('leaves alone: %s', (text) => {
    expect(marked(text)).toBe(text);
  });
});

describe('isPersonalLabel', () => {
  it.each(['收货人', '买家昵称', 'Buyer name', 'Shipping address', '手机号', 'E-mail', 'Adresse', 'お名前', 'Телефон'])(
    'knows %s',
    (label) => expect(isPersonalLabel(label)).toBe(true),
  );
  it.each(['商品名称', 'Product name', 'Visitors', '客单价', 'Buyers', '支付买家数', 'Name'])(
    'does not take %s for one',
    (label) => expect(isPersonalLabel(label)).toBe(false),
  );
});

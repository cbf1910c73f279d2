import type { Dashboard } from '../dashboard';
import { drawProducts, gmvOf, shareOf, sumFacts } from '../facts';
import { cellsOf, columnsOf, type Figure, kpi, rowsOf } from '../figures';
import { formats } from '../formats';

const write = formats({
  locale: 'zh-TW',
  currency: 'TWD',
  moneyDigits: 0,
  percentDigits: 2,
  money: (number) => `NT$${number}`,
  percent: (number) => `${number}%`,
  seconds: (number) => `${number} 秒`,
  times: (number) => number,
  scales: [
    { from: 1e8, of: 1e8, write: (number) => `${number}億`, writeMoney: (number) => `NT$${number}億` },
    { from: 1e4, of: 1e4, write: (number) => `${number}萬`, writeMoney: (number) => `NT$${number}萬` },
  ],
});

const FIGURES: readonly Figure[] = [
  { metric: 'page_views', header: '商品瀏覽數', group: '流量', show: (f) => write.count(f.pageViews) },
  { metric: 'visitors', header: '商品訪客數', group: '流量', show: (f) => write.count(f.visitors) },
  { metric: 'bounce_rate', header: '跳出率', group: '流量', show: (f) => write.percent(f.bounce) },
  { metric: 'favorites', header: '收藏人數', group: '流量', show: (f) => write.count(f.favorites) },
  { metric: 'add_to_cart_users', header: '加入購物車人數', group: '購物車', show: (f) => write.count(f.cartUsers) },
  { metric: 'add_to_cart_units', header: '加入購物車件數', group: '購物車', show: (f) => write.count(f.cartUnits) },
  { metric: 'orders', header: '訂單數', group: '成交', show: (f) => write.count(f.orders) },
  { metric: 'units', header: '銷售件數', group: '成交', show: (f) => write.count(f.units) },
  { metric: 'gmv', header: '銷售金額', group: '成交', show: (f) => write.shortMoney(gmvOf(f)) },
  {
    metric: 'conversion_rate',
    header: '轉換率',
    group: '成交',
    show: (f) => write.percent(shareOf(f.buyers, f.visitors)),
  },
  { metric: 'price', header: '售價', show: (f) => write.money(f.price) },
  { metric: 'stock', header: '庫存', show: (f) => write.count(f.stock) },
];

/** momo, Traditional Chinese, Element Plus on Vue: fixed columns, grouped header, summary row, rows that unfold. */
export function elementPlusMomo(): Dashboard {
  const products = drawProducts({
    seed: 23,
    count: 87,
    idDigits: 8,
    prices: [190, 5200],
    catalogue: {
      nouns: ['保溫瓶', '藍牙耳機', '除濕機', '瑜珈墊', '兒童書包', '電動牙刷', '行李箱'],
      traits: ['大容量 1L', '降噪升級版', '靜音省電', '加厚防滑', '2入組', '旅行專用'],
      colours: ['霧黑', '奶茶色', '湖水藍', '珍珠白', '玫瑰粉'],
    },
  });
  const shop = sumFacts(products);
  return {
    page: 'element-plus-momo',
    library: 'element-plus 2 on vue 3',
    url: 'https://seller.momoshop.com.tw/analytics/goods?start=20261104&end=20261110',
    platform: 'momo 賣家中心',
    lang: 'zh-TW',
    zone: 'Asia/Taipei',
    currency: 'TWD',
    dateRange: { raw: '2026/11/04 至 2026/11/10', start: '2026-11-04', end: '2026-11-10' },
    missing: '--',
    kpis: [
      kpi('gmv', '銷售金額', write.shortMoney(gmvOf(shop)), write.change(0.094)),
      kpi('orders', '訂單數', write.count(shop.orders), write.change(0.051)),
      kpi('visitors', '訪客數', write.count(shop.visitors), write.change(-0.026)),
      kpi('conversion_rate', '轉換率', write.percent(shareOf(shop.buyers, shop.visitors)), write.change(0.012)),
      kpi('aov', '客單價', write.money(gmvOf(shop) / shop.buyers), write.change(-0.048)),
      kpi('refund_amount', '退款金額', write.money(shop.refundedUnits * shop.price), write.change(0.303)),
    ],
    columns: columnsOf(FIGURES),
    rows: rowsOf(products, FIGURES, {
      idleEvery: 11,
      sku: (index) => `MM${5010 + index}`,
      variants: ['霧黑 / 單入', '珍珠白 / 2入'],
      withVariants: 1,
    }),
    totals: { label: '合計', cells: cellsOf(FIGURES, shop) },
    pageSize: 20,
    firstPaint: { rows: 20, metrics: FIGURES.map(({ metric }) => metric) },
    features: [
      'fixed left and right columns',
      'grouped header',
      'summary row',
      'an unfolded row with a table of variants',
      'change below the value in two columns',
      'period in the inputs of a range picker',
      '20 of 87',
      '萬',
    ],
  };
}

import type { Dashboard } from '../dashboard';
import { drawProducts, gmvOf, shareOf, sumFacts } from '../facts';
import { cellsOf, columnsOf, type Figure, kpi, rowsOf } from '../figures';
import { formats } from '../formats';

const write = formats({
  locale: 'tr-TR',
  currency: 'TRY',
  moneyDigits: 2,
  percentDigits: 2,
  money: (number) => `${number} TL`,
  percent: (number) => `%${number}`,
  seconds: (number) => `${number} sn`,
  times: (number) => number,
  scales: [
    { from: 1e6, of: 1e6, write: (number) => `${number} Mn`, writeMoney: (number) => `${number} Mn TL` },
    { from: 1e4, of: 1e3, write: (number) => `${number} B`, writeMoney: (number) => `${number} B TL` },
  ],
});

const FIGURES: readonly Figure[] = [
  { metric: 'page_views', header: 'Görüntülenme', group: 'Trafik', show: (f) => write.count(f.pageViews) },
  { metric: 'visitors', header: 'Tekil Ziyaretçi', group: 'Trafik', show: (f) => write.count(f.visitors) },
  { metric: 'favorites', header: 'Favoriye Ekleme', group: 'Trafik', show: (f) => write.count(f.favorites) },
  { metric: 'add_to_cart_units', header: 'Sepete Ekleme', group: 'Trafik', show: (f) => write.count(f.cartUnits) },
  { metric: 'orders', header: 'Sipariş Adedi', group: 'Satış', show: (f) => write.count(f.orders) },
  { metric: 'units', header: 'Satış Adedi', group: 'Satış', show: (f) => write.count(f.units) },
  { metric: 'gmv', header: 'Ciro', group: 'Satış', show: (f) => write.money(gmvOf(f)) },
  {
    metric: 'conversion_rate',
    header: 'Dönüşüm Oranı',
    group: 'Satış',
    show: (f) => write.percent(shareOf(f.orders, f.visitors)),
  },
  {
    metric: 'refund_rate',
    header: 'İade Oranı',
    group: 'Satış',
    show: (f) => (f.units > 0 ? write.percent(shareOf(f.refundedUnits, f.units)) : null),
  },
  { metric: 'ad_spend', header: 'Reklam Harcaması', group: 'Reklam', show: (f) => write.money(f.adSpend) },
  {
    metric: 'roas',
    header: 'ROAS',
    group: 'Reklam',
    show: (f) => (f.adSpend > 0 ? write.times(gmvOf(f) / f.adSpend) : null),
  },
  { metric: 'price', header: 'Satış Fiyatı', show: (f) => write.money(f.price) },
  { metric: 'stock', header: 'Stok', show: (f) => write.count(f.stock) },
];

/** Trendyol, Turkish, rsuite-table: rows of absolutely placed divs, virtualised, the percent sign before the number. */
export function rsuiteTrendyol(): Dashboard {
  const products = drawProducts({
    seed: 41,
    count: 60,
    idDigits: 9,
    prices: [80, 2400],
    catalogue: {
      nouns: ['Spor Ayakkabı', 'Kahve Makinesi', 'Nevresim Takımı', 'Kablosuz Kulaklık', 'Sırt Çantası', 'Elbise'],
      traits: ['Hafif Taban', '2 Kişilik', 'Gürültü Önleyici', 'Su Geçirmez', 'Pamuklu', 'Yeni Sezon'],
      colours: ['Siyah', 'Beyaz', 'Lacivert', 'Haki', 'Pudra'],
    },
  });
  const shop = sumFacts(products);
  return {
    page: 'rsuite-trendyol',
    library: 'rsuite-table 5 on react',
    url: 'https://partner.trendyol.com/412233/reports/product-performance?startDate=2026-11-04&endDate=2026-11-10',
    platform: 'Trendyol Satıcı Paneli',
    lang: 'tr',
    zone: 'Europe/Istanbul',
    currency: 'TRY',
    dateRange: { raw: '04 Kas 2026 - 10 Kas 2026', start: '2026-11-04', end: '2026-11-10' },
    missing: '-',
    kpis: [
      kpi('gmv', 'Ciro', write.shortMoney(gmvOf(shop)), write.change(0.182)),
      kpi('units', 'Satış Adedi', write.count(shop.units), write.change(0.07)),
      kpi('page_views', 'Görüntülenme', write.shortCount(shop.pageViews), write.change(-0.013)),
      kpi('conversion_rate', 'Dönüşüm Oranı', write.percent(shareOf(shop.orders, shop.visitors)), write.change(0.021)),
    ],
    columns: columnsOf(FIGURES),
    rows: rowsOf(products, FIGURES, { idleEvery: 8, sku: (index) => `TRY-${310 + index}` }),
    totals: { label: 'Toplam', cells: cellsOf(FIGURES, shop) },
    firstPaint: { rows: 12, metrics: FIGURES.map(({ metric }) => metric) },
    features: [
      'div rows, virtualised',
      'fixed left column',
      'grouped headers',
      'totals as the first row',
      '%3,45',
      'B and Mn',
      'one column of two-line headers',
    ],
  };
}

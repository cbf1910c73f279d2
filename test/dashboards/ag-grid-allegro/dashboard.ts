import type { Dashboard } from '../dashboard';
import { drawProducts, gmvOf, shareOf, sumFacts } from '../facts';
import { cellsOf, columnsOf, type Figure, kpi, rowsOf } from '../figures';
import { formats } from '../formats';

const write = formats({
  locale: 'pl-PL',
  currency: 'PLN',
  moneyDigits: 2,
  percentDigits: 2,
  money: (number) => `${number} zł`,
  percent: (number) => `${number}%`,
  seconds: (number) => `${number} s`,
  times: (number) => number,
  scales: [
    { from: 1e6, of: 1e6, write: (number) => `${number} mln`, writeMoney: (number) => `${number} mln zł` },
    { from: 1e4, of: 1e3, write: (number) => `${number} tys.`, writeMoney: (number) => `${number} tys. zł` },
  ],
});

const FIGURES: readonly Figure[] = [
  {
    metric: 'impressions',
    header: 'Wyświetlenia na listach',
    group: 'Ruch',
    show: (f) => write.shortCount(f.impressions),
  },
  { metric: 'clicks', header: 'Kliknięcia', group: 'Ruch', show: (f) => write.count(f.clicks) },
  { metric: 'ctr', header: 'CTR', group: 'Ruch', show: (f) => write.percent(shareOf(f.clicks, f.impressions)) },
  { metric: 'page_views', header: 'Wyświetlenia ofert', group: 'Ruch', show: (f) => write.count(f.pageViews) },
  { metric: 'visitors', header: 'Odwiedzający', group: 'Ruch', show: (f) => write.count(f.visitors) },
  { metric: 'add_to_cart_units', header: 'Dodania do koszyka', group: 'Ruch', show: (f) => write.count(f.cartUnits) },
  { metric: 'orders', header: 'Zamówienia', group: 'Sprzedaż', show: (f) => write.count(f.orders) },
  { metric: 'units', header: 'Sprzedane sztuki', group: 'Sprzedaż', show: (f) => write.count(f.units) },
  { metric: 'gmv', header: 'Wartość sprzedaży', group: 'Sprzedaż', show: (f) => write.money(gmvOf(f)) },
  {
    metric: 'conversion_rate',
    header: 'Współczynnik konwersji',
    group: 'Sprzedaż',
    show: (f) => write.percent(shareOf(f.orders, f.visitors)),
  },
  { metric: 'price', header: 'Cena', group: 'Oferta', show: (f) => write.money(f.price) },
  { metric: 'stock', header: 'Dostępne sztuki', group: 'Oferta', show: (f) => write.count(f.stock) },
  {
    metric: 'refund_rate',
    header: 'Odsetek zwrotów',
    group: 'Oferta',
    show: (f) => (f.units > 0 ? write.percent(shareOf(f.refundedUnits, f.units)) : null),
  },
];

/** Allegro, Polish, AG Grid: rows and columns virtualised, pinned columns, a pinned row of totals. */
export function agGridAllegro(): Dashboard {
  const products = drawProducts({
    seed: 11,
    count: 160,
    idDigits: 11,
    prices: [9, 480],
    catalogue: {
      nouns: [
        'Lampka nocna',
        'Czajnik elektryczny',
        'Plecak szkolny',
        'Koc bawełniany',
        'Głośnik bluetooth',
        'Zestaw kubków',
        'Bluza męska',
      ],
      traits: ['LED z czujnikiem', 'premium', '2w1', 'z pilotem', 'eko', '1,7 l', 'XL 24 cm'],
      colours: ['biały', 'czarny', 'granatowy', 'szary', 'zielony', 'beżowy'],
    },
  });
  const shop = sumFacts(products);
  return {
    page: 'ag-grid-allegro',
    library: 'ag-grid-community 36',
    url: 'https://salescenter.allegro.com/statistics/offers?from=2026-11-04&to=2026-11-10',
    platform: 'Allegro Sales Center',
    lang: 'pl',
    zone: 'Europe/Warsaw',
    currency: 'PLN',
    dateRange: { raw: '04.11.2026 – 10.11.2026', start: '2026-11-04', end: '2026-11-10' },
    missing: '—',
    kpis: [
      kpi('gmv', 'Wartość sprzedaży', write.money(gmvOf(shop)), write.change(0.128)),
      kpi('orders', 'Zamówienia', write.count(shop.orders), write.change(-0.034)),
      kpi('units', 'Sprzedane sztuki', write.count(shop.units), write.change(0.017)),
      kpi('visitors', 'Odwiedzający', write.shortCount(shop.visitors), write.change(0.221)),
      kpi(
        'conversion_rate',
        'Współczynnik konwersji',
        write.percent(shareOf(shop.orders, shop.visitors)),
        write.change(-0.087),
      ),
    ],
    columns: columnsOf(FIGURES),
    rows: rowsOf(products, FIGURES, { idleEvery: 9, sku: (index) => `AL-${1000 + 7 * index}` }),
    totals: { label: 'Razem', cells: cellsOf(FIGURES, shop) },
    firstPaint: { rows: 16, metrics: FIGURES.slice(0, 9).map(({ metric }) => metric) },
    features: [
      'virtualised rows and columns',
      'pinned left and right columns',
      'pinned bottom totals',
      'grouped headers',
      'tys. and mln',
    ],
  };
}

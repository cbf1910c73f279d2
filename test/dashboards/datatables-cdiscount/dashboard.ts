import type { Dashboard } from '../dashboard';
import { drawProducts, gmvOf, shareOf, sumFacts } from '../facts';
import { cellsOf, columnsOf, type Figure, kpi, rowsOf } from '../figures';
import { formats } from '../formats';

const write = formats({
  locale: 'fr-FR',
  currency: 'EUR',
  moneyDigits: 2,
  percentDigits: 1,
  money: (number) => `${number} €`,
  percent: (number) => `${number} %`,
  seconds: (number) => `${number} s`,
  times: (number) => number,
  scales: [
    { from: 1e6, of: 1e6, write: (number) => `${number} M`, writeMoney: (number) => `${number} M€` },
    { from: 1e4, of: 1e3, write: (number) => `${number} k`, writeMoney: (number) => `${number} k€` },
  ],
});

const FIGURES: readonly Figure[] = [
  { metric: 'page_views', header: 'Pages vues', show: (f) => write.count(f.pageViews) },
  { metric: 'visitors', header: 'Visiteurs uniques', show: (f) => write.count(f.visitors) },
  { metric: 'add_to_cart_units', header: 'Ajouts au panier', show: (f) => write.count(f.cartUnits) },
  { metric: 'orders', header: 'Commandes', show: (f) => write.count(f.orders) },
  { metric: 'units', header: 'Unités vendues', show: (f) => write.count(f.units) },
  { metric: 'gmv', header: "Chiffre d'affaires TTC", show: (f) => write.money(gmvOf(f)) },
  {
    metric: 'conversion_rate',
    header: 'Taux de conversion',
    show: (f) => write.percent(shareOf(f.orders, f.visitors)),
  },
  {
    metric: 'aov',
    header: 'Panier moyen',
    show: (f) => (f.orders > 0 ? write.money(gmvOf(f) / f.orders) : null),
  },
  { metric: 'price', header: 'Prix de vente', show: (f) => write.money(f.price) },
  { metric: 'stock', header: 'Stock disponible', show: (f) => write.count(f.stock), hidden: true },
  {
    metric: 'refund_rate',
    header: 'Taux de retour',
    show: (f) => (f.units > 0 ? write.percent(shareOf(f.refundedUnits, f.units)) : null),
    hidden: true,
  },
  { metric: 'avg_stay_seconds', header: 'Temps moyen passé', show: (f) => write.seconds(f.staySeconds), hidden: true },
];

/** Cdiscount, French, DataTables with Bootstrap: pages, a foot of totals, columns folded into a row below. */
export function datatablesCdiscount(): Dashboard {
  const products = drawProducts({
    seed: 37,
    count: 42,
    idDigits: 10,
    prices: [12, 690],
    catalogue: {
      nouns: [
        'Aspirateur balai',
        'Chaise de bureau',
        'Enceinte portable',
        'Robot cuiseur',
        'Couette chaude',
        'Lampe de chevet',
      ],
      traits: ['sans fil 25 kPa', 'ergonomique', 'étanche IPX7', '4,5 L', '220 × 240 cm', 'tactile'],
      colours: ['noir', 'blanc', 'gris clair', 'bleu nuit', 'vert sauge'],
    },
  }).map((product) => ({ ...product, id: `AUC${product.id}` }));
  const shop = sumFacts(products);
  return {
    page: 'datatables-cdiscount',
    library: 'datatables.net-bs5 3, datatables.net-responsive 4, bootstrap 5',
    url: 'https://seller.octopia.com/cdiscount/statistiques/produits?debut=2026-11-04&fin=2026-11-10',
    platform: 'Cdiscount Espace vendeur',
    lang: 'fr',
    zone: 'Europe/Paris',
    currency: 'EUR',
    dateRange: { raw: 'Du 04/11/2026 au 10/11/2026', start: '2026-11-04', end: '2026-11-10' },
    missing: 'n. d.',
    kpis: [
      kpi('gmv', "Chiffre d'affaires TTC", write.shortMoney(gmvOf(shop)), write.change(0.064)),
      kpi('orders', 'Commandes', write.count(shop.orders), write.change(0.031)),
      kpi('visitors', 'Visiteurs uniques', write.count(shop.visitors), write.change(-0.112)),
      kpi(
        'conversion_rate',
        'Taux de conversion',
        write.percent(shareOf(shop.orders, shop.visitors)),
        write.change(0.009),
      ),
      kpi('aov', 'Panier moyen', write.money(gmvOf(shop) / shop.orders), write.change(-0.02)),
    ],
    columns: columnsOf(FIGURES),
    rows: rowsOf(products, FIGURES, { idleEvery: 7, sku: (index) => `REF-${220 + 3 * index}` }),
    totals: { label: 'Total', cells: cellsOf(FIGURES, shop) },
    pageSize: 10,
    firstPaint: { rows: 10, metrics: FIGURES.filter(({ hidden }) => !hidden).map(({ metric }) => metric) },
    features: [
      '10 of 42',
      'totals in tfoot',
      'columns folded into child rows, one open',
      'spaces as thousands marks',
      'k€',
      'n. d.',
    ],
  };
}

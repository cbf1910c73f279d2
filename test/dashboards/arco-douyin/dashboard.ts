import type { Dashboard, Shown } from '../dashboard';
import { drawProducts, type Facts, gmvOf, shareOf, sumFacts } from '../facts';
import { columnsOf, type Figure, kpi, rowsOf } from '../figures';
import { formats } from '../formats';

const write = formats({
  locale: 'zh-CN',
  currency: 'CNY',
  moneyDigits: 2,
  percentDigits: 2,
  money: (number) => `¥${number}`,
  percent: (number) => `${number}%`,
  seconds: (number) => `${number}秒`,
  times: (number) => number,
  scales: [
    { from: 1e8, of: 1e8, write: (number) => `${number}亿`, writeMoney: (number) => `¥${number}亿` },
    { from: 1e4, of: 1e4, write: (number) => `${number}万`, writeMoney: (number) => `¥${number}万` },
  ],
});

const FIGURES: readonly Figure[] = [
  { metric: 'impressions', header: '商品曝光次数', show: (f) => write.shortCount(f.impressions) },
  { metric: 'clicks', header: '商品点击次数', show: (f) => write.shortCount(f.clicks) },
  { metric: 'ctr', header: '商品点击率', show: (f) => write.percent(shareOf(f.clicks, f.impressions)) },
  { metric: 'gmv', header: '成交金额', show: (f) => write.shortMoney(gmvOf(f)) },
  { metric: 'orders', header: '成交订单数', show: (f) => write.count(f.orders) },
  { metric: 'units', header: '成交件数', show: (f) => write.count(f.units) },
  { metric: 'buyers', header: '成交人数', show: (f) => write.count(f.buyers) },
  { metric: 'other:peer_gmv', header: '同行优秀成交金额', show: peers },
  { metric: 'refund_amount', header: '退款金额', show: (f) => write.money(f.refundedUnits * f.price) },
  { metric: 'aov', header: '客单价', show: (f) => (f.buyers > 0 ? write.money(gmvOf(f) / f.buyers) : null) },
];

/** Douyin, Simplified Chinese, Arco on React 18: tabs, tiles with small charts, a drawer with one product's figures. */
export function arcoDouyin(): Dashboard {
  const products = drawProducts({
    seed: 53,
    count: 36,
    idDigits: 19,
    prices: [19, 899],
    catalogue: {
      nouns: ['羽绒服女', '空气炸锅', '猫粮全价', '保温杯', '儿童积木', '洗地机'],
      traits: ['中长款加厚', '大容量可视', '冻干双拼', '316不锈钢', '大颗粒益智', '家用吸拖一体'],
      colours: ['黑色', '米白', '浅灰', '藏青', '雾蓝'],
    },
  });
  const shop = sumFacts(products);
  return {
    page: 'arco-douyin',
    library: '@arco-design/web-react 2 on react 18',
    url: 'https://compass.jinritemai.com/shop/commodity/product-list?from_page=%2Fshop%2Fcommodity&date_type=23',
    platform: '抖音电商罗盘',
    lang: 'zh-CN',
    zone: 'Asia/Shanghai',
    currency: 'CNY',
    dateRange: { raw: '2026-11-04 - 2026-11-10', start: '2026-11-04', end: '2026-11-10' },
    missing: '-',
    kpis: [
      kpi('gmv', '成交金额', write.shortMoney(gmvOf(shop)), write.change(0.2341)),
      kpi('orders', '成交订单数', write.count(shop.orders), write.change(0.118)),
      kpi('buyers', '成交人数', write.count(shop.buyers), write.change(0.0903)),
      kpi('impressions', '商品曝光次数', write.shortCount(shop.impressions), write.change(-0.0415)),
      kpi('refund_amount', '退款金额', write.money(shop.refundedUnits * shop.price), write.change(-0.132)),
    ],
    columns: columnsOf(FIGURES),
    rows: rowsOf(products, FIGURES, { idleEvery: 5, variants: ['黑色 / M', '米白 / L'], withVariants: 1 }),
    pageSize: 10,
    firstPaint: { rows: 10, metrics: FIGURES.map(({ metric }) => metric) },
    features: [
      'tabs with counts',
      'tiles with small charts',
      'an open drawer with one product’s figures',
      'variants as child rows',
      'change below each value',
      'a column of the peers’ ranges',
      '10 of 36',
      '万',
    ],
  };
}

function peers(facts: Facts): Shown {
  const low = Math.max(1, Math.round(gmvOf(facts) / 5000));
  return { raw: `¥${low}万-¥${low * 2}万`, value: null, unit: 'money', currency: 'CNY' };
}

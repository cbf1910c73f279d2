import type { Campaign, Listing, PhaseKind, PhasePrice, Product, Slot } from '@/lib/domain/campaign';
import type { Instant, LocalTime } from '@/lib/domain/time';
import type { Language } from '@/lib/i18n/translate';
import { exampleHistory } from './example-history';
import { exampleOffers } from './example-offers';
import { exampleChannels, exampleEstimates } from './example-targets';
import { hoursAfter } from './example-time';
import { exampleWork } from './example-work';

type Names = Record<Language, string>;

/** A product of the example: its price through the campaign, as list, presale, live and encore price. */
interface Item {
  id: string;
  name: Names;
  currency: string;
  listings: readonly Omit<Listing, 'currency'>[];
  prices: readonly [list: string, presale: string, live: string, encore: string];
  /** What the live price is reached from by an offer on the product itself, where there is one. */
  base?: string;
  floor: string;
  role: Product['role'];
  alternates: readonly string[];
  stock: number;
  units: number;
}

const ITEMS: readonly Item[] = [
  {
    id: 'mug',
    name: { en: 'Thermal mug 500 ml', 'zh-CN': '云感保温杯 500ml' },
    currency: 'CNY',
    listings: [
      { platform: 'tmall', productId: '680010010001', url: 'https://detail.tmall.com/item.htm?id=680010010001' },
      { platform: 'jd', productId: '100010010001', url: 'https://item.jd.com/100010010001.html' },
    ],
    prices: ['129', '99', '89.9', '95'],
    base: '99',
    floor: '54',
    role: 'traffic',
    alternates: ['bottle'],
    stock: 12000,
    units: 8000,
  },
  {
    id: 'blender',
    name: { en: 'Quiet blender 1.2 l', 'zh-CN': '静音破壁机 1.2L' },
    currency: 'CNY',
    listings: [
      { platform: 'tmall', productId: '680010010002', url: 'https://detail.tmall.com/item.htm?id=680010010002' },
      { platform: 'jd', productId: '100010010002', url: 'https://item.jd.com/100010010002.html' },
    ],
    prices: ['599', '459', '429', '449'],
    floor: '259',
    role: 'main',
    alternates: ['kettle'],
    stock: 3000,
    units: 1800,
  },
  {
    id: 'duvet',
    name: { en: 'Four-season duvet', 'zh-CN': '四季被 200×230cm' },
    currency: 'CNY',
    listings: [
      { platform: 'tmall', productId: '680010010003', url: 'https://detail.tmall.com/item.htm?id=680010010003' },
    ],
    prices: ['399', '329', '299', '319'],
    base: '329',
    floor: '179',
    role: 'profit',
    alternates: [],
    stock: 5000,
    units: 2600,
  },
  {
    id: 'kettle',
    name: { en: 'Gooseneck kettle', 'zh-CN': '细口手冲壶' },
    currency: 'CNY',
    listings: [{ platform: 'jd', productId: '100010010004', url: 'https://item.jd.com/100010010004.html' }],
    prices: ['259', '219', '199', '209'],
    floor: '119',
    role: 'main',
    alternates: ['blender'],
    stock: 2400,
    units: 1200,
  },
  {
    id: 'lamp',
    name: { en: 'Clip-on reading lamp', 'zh-CN': '夹式阅读灯' },
    currency: 'USD',
    listings: [{ platform: 'amazon', productId: 'B0PITCREW1', url: 'https://www.amazon.com/dp/B0PITCREW1' }],
    prices: ['34.99', '29.99', '24.99', '27.99'],
    floor: '15',
    role: 'main',
    alternates: ['organizer'],
    stock: 1800,
    units: 900,
  },
  {
    id: 'organizer',
    name: { en: 'Drawer organizer, set of 8', 'zh-CN': '抽屉收纳盒 8 件套' },
    currency: 'USD',
    listings: [{ platform: 'amazon', productId: 'B0PITCREW2', url: 'https://www.amazon.com/dp/B0PITCREW2' }],
    prices: ['25.99', '22.99', '18.99', '21.99'],
    floor: '11.5',
    role: 'profit',
    alternates: [],
    stock: 2500,
    units: 1400,
  },
  {
    id: 'bottle',
    name: { en: 'Sports bottle 750 ml', 'zh-CN': '运动水壶 750ml' },
    currency: 'SGD',
    listings: [
      { platform: 'shopee', productId: '23456780001', url: 'https://shopee.sg/Sports-bottle-i.880011.23456780001' },
    ],
    prices: ['19.9', '16.9', '12.9', '14.9'],
    floor: '7.8',
    role: 'traffic',
    alternates: ['towel'],
    stock: 4000,
    units: 2200,
  },
  {
    id: 'towel',
    name: { en: 'Quick-dry towel', 'zh-CN': '速干毛巾' },
    currency: 'SGD',
    listings: [
      { platform: 'shopee', productId: '23456780002', url: 'https://shopee.sg/Quick-dry-towel-i.880011.23456780002' },
    ],
    prices: ['12.5', '9.9', '7.9', '8.9'],
    floor: '4.8',
    role: 'gift',
    alternates: [],
    stock: 6000,
    units: 3500,
  },
];

/** The kinds of the example's phases with their start and end in hours from the start of the live phase. */
const PHASES: readonly { kind: PhaseKind; name: Names; from: number; to: number }[] = [
  { kind: 'preheat', name: { en: 'Preheat', 'zh-CN': '预热' }, from: -17 * 24, to: -10 * 24 },
  { kind: 'presale', name: { en: 'Presale', 'zh-CN': '预售' }, from: -10 * 24, to: 0 },
  { kind: 'live', name: { en: 'Live', 'zh-CN': '正式售卖' }, from: 0, to: 28 },
  { kind: 'encore', name: { en: 'Encore', 'zh-CN': '返场' }, from: 28, to: 4 * 24 },
];

/**
 * The example that fills the template and the demo: a 双11 over four marketplaces. `start` is when its live phase
 * starts, in Shanghai; the other phases lie around it. Shops, products and figures are made up.
 */
export function exampleCampaign(start: LocalTime, language: Language): Campaign {
  return {
    version: 2,
    revision: 1,
    id: `double-11-${start.slice(0, 4)}`,
    name: language === 'en' ? `Double 11 ${start.slice(0, 4)}` : `${start.slice(0, 4)} 双11`,
    purpose: 'sales',
    theme: language === 'en' ? 'Warm things for the winter' : '暖冬好物',
    zone: 'Asia/Shanghai',
    currency: 'CNY',
    phases: PHASES.map(({ kind, name, from, to }) => ({
      id: kind,
      name: name[language],
      kind,
      start: hoursAfter(start, from),
      end: hoursAfter(start, to),
    })),
    goals: [
      { metric: 'gmv', target: '3200000' },
      { metric: 'orders', target: '21600' },
      { metric: 'visitors', target: '540000' },
      { metric: 'conversion', target: '0.04' },
    ],
    channels: exampleChannels(language),
    estimates: exampleEstimates(language),
    history: exampleHistory(),
    products: ITEMS.map((item) => product(item, language)),
    slots: slots(start, language),
    offers: exampleOffers(language),
    ...exampleWork(start, language),
  };
}

function product(item: Item, language: Language): Product {
  const { id, name, role, currency, listings, alternates, stock, units } = item;
  const orders = Math.round(units * 0.9);
  return {
    id,
    name: name[language],
    role,
    listings: listings.map((listing) => ({ ...listing, currency: null })),
    prices: prices(item),
    currency,
    stock,
    safetyStock: Math.round(stock / 20),
    targetUnits: units,
    targetVisitors: orders * 20,
    targetConversion: '0.05',
    targetOrders: orders,
    targetGmv: String(Math.round(Number(item.prices[2]) * units)),
    alternates: [...alternates],
  };
}

/** The prices of every platform, and beside them a floor of their own for where the platform takes a larger share. */
function prices({ prices: [list, presale, live, encore], base, floor, listings }: Item): PhasePrice[] {
  const everywhere = (phase: string, promotion: string | null, change: Partial<PhasePrice> = {}): PhasePrice => ({
    phase,
    platform: null,
    base: null,
    list,
    promotion,
    floor: promotion === null ? null : floor,
    ...change,
  });
  return [
    everywhere('preheat', null),
    everywhere('presale', presale),
    everywhere('live', live, { base: base ?? null }),
    everywhere('encore', encore),
    ...(base !== undefined && listings.some(({ platform }) => platform === 'jd')
      ? [everywhere('live', live, { platform: 'jd', base, floor: String(Number(floor) + 4) })]
      : []),
  ];
}

function slots(start: LocalTime, language: Language): Slot[] {
  const end = hoursAfter(start, 28);
  const pages = {
    venue: { en: 'Main venue', 'zh-CN': '主会场' },
    home: { en: 'Shop home page', 'zh-CN': '店铺首页' },
    category: { en: 'Category venue', 'zh-CN': '类目会场' },
    deals: { en: 'Deals page', 'zh-CN': '秒杀页' },
  } satisfies Record<string, Names>;
  const rows: [
    id: string,
    platform: string,
    page: keyof typeof pages,
    position: string,
    product: string,
    rest: Rest,
    promised: [orders: number, gmv: string | null],
  ][] = [
    ['T1', 'tmall', 'venue', '1-1', 'mug', [900000, '0.035', '0.06', '80000', ['duvet', 'blender']], [1800, '150000']],
    ['T2', 'tmall', 'venue', '1-2', 'blender', [600000, '0.022', '0.03', '60000', ['duvet']], [380, '155000']],
    ['T3', 'tmall', 'home', 'banner', 'duvet', [150000, '0.05', '0.045', null, ['mug']], [320, '90000']],
    ['J1', 'jd', 'category', '2-1', 'kettle', [220000, '0.028', '0.035', '18000', ['mug', 'blender']], [200, '38000']],
    ['A1', 'amazon', 'deals', '12', 'lamp', [180000, '0.018', '0.08', '9000', ['organizer']], [240, null]],
    ['S1', 'shopee', 'deals', '3', 'bottle', [120000, '0.03', '0.05', '4000', ['towel']], [170, null]],
  ];
  return rows.map(
    ([
      id,
      platform,
      page,
      position,
      product,
      [impressions, clickRate, conversion, cost, alternates],
      [orders, gmv],
    ]) => ({
      id,
      platform,
      page: pages[page][language],
      position,
      product,
      start,
      end,
      promise: { impressions, clickRate, conversion, orders, gmv },
      cost,
      alternates,
    }),
  );
}

type Rest = [impressions: number, clickRate: string, conversion: string, cost: string | null, alternates: string[]];

/** The example with its live phase under way as of an instant: it started when Shanghai's clocks last showed 20:00. */
export function runningExample(now: Instant, language: Language): Campaign {
  const clock = Temporal.Instant.from(now).toZonedDateTimeISO('Asia/Shanghai').toPlainDateTime();
  const evening = clock.with({ hour: 20, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  const start = Temporal.PlainDateTime.compare(evening, clock) <= 0 ? evening : evening.subtract({ days: 1 });
  return exampleCampaign(start.toString({ smallestUnit: 'minute' }), language);
}

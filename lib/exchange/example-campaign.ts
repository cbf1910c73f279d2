import type { Campaign, Listing, PhaseKind, Product, Slot } from '@/lib/domain/campaign';
import type { Channel } from '@/lib/domain/plan-targets';
import type { Announcement } from '@/lib/domain/plan-work';
import type { LocalTime } from '@/lib/domain/time';
import type { Language } from '@/lib/i18n/translate';

type Names = Record<Language, string>;

/** A product of the example: its price through the campaign, as list, presale, live and encore price. */
interface Item {
  id: string;
  name: Names;
  currency: string;
  listings: readonly Omit<Listing, 'currency'>[];
  prices: readonly [list: string, presale: string, live: string, encore: string];
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
    stock: 5000,
    units: 2600,
  },
  {
    id: 'kettle',
    name: { en: 'Gooseneck kettle', 'zh-CN': '细口手冲壶' },
    currency: 'CNY',
    listings: [{ platform: 'jd', productId: '100010010004', url: 'https://item.jd.com/100010010004.html' }],
    prices: ['259', '219', '199', '209'],
    stock: 2400,
    units: 1200,
  },
  {
    id: 'lamp',
    name: { en: 'Clip-on reading lamp', 'zh-CN': '夹式阅读灯' },
    currency: 'USD',
    listings: [{ platform: 'amazon', productId: 'B0PITCREW1', url: 'https://www.amazon.com/dp/B0PITCREW1' }],
    prices: ['34.99', '29.99', '24.99', '27.99'],
    stock: 1800,
    units: 900,
  },
  {
    id: 'organizer',
    name: { en: 'Drawer organizer, set of 8', 'zh-CN': '抽屉收纳盒 8 件套' },
    currency: 'USD',
    listings: [{ platform: 'amazon', productId: 'B0PITCREW2', url: 'https://www.amazon.com/dp/B0PITCREW2' }],
    prices: ['25.99', '22.99', '18.99', '21.99'],
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
    purpose: null,
    theme: null,
    zone: 'Asia/Shanghai',
    currency: 'CNY',
    nodes: [],
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
    channels: channels(language),
    estimates: [],
    history: [],
    products: ITEMS.map((item) => product(item, language)),
    slots: slots(start, language),
    offers: [],
    budget: [],
    tasks: [],
    announcements: ANNOUNCEMENTS,
    competitors: [],
    risks: [],
  };
}

const NO_PRICE = { platform: null, base: null, floor: null };

function product({ id, name, currency, listings, prices, stock, units }: Item, language: Language): Product {
  const [list, presale, live, encore] = prices;
  return {
    id,
    name: name[language],
    currency,
    role: null,
    listings: listings.map((listing) => ({ ...listing, currency: null })),
    prices: [
      { ...NO_PRICE, phase: 'preheat', list, promotion: null },
      { ...NO_PRICE, phase: 'presale', list, promotion: presale },
      { ...NO_PRICE, phase: 'live', list, promotion: live },
      { ...NO_PRICE, phase: 'encore', list, promotion: encore },
    ],
    stock,
    safetyStock: null,
    targetUnits: units,
    targetVisitors: null,
    targetConversion: null,
    targetOrders: null,
    targetGmv: String(Math.round(Number(live) * units)),
    alternates: [],
  };
}

function channels(language: Language): Channel[] {
  const rows: [id: string, name: Names, budget: string | null, gmv: string, visitors: string][] = [
    ['search', { en: 'Search', 'zh-CN': '手淘搜索' }, null, '1100000', '190000'],
    ['recommendation', { en: 'Recommendation', 'zh-CN': '首页推荐' }, null, '700000', '160000'],
    ['search-ads', { en: 'Search ads', 'zh-CN': '直通车' }, '120000', '520000', '80000'],
    ['live-stream', { en: 'Live stream', 'zh-CN': '店铺直播' }, '60000', '580000', '60000'],
    ['members', { en: 'Members and SMS', 'zh-CN': '会员与短信' }, '18000', '300000', '50000'],
  ];
  return rows.map(([id, name, budget, gmv, visitors]) => ({
    id,
    name: name[language],
    site: null,
    reserve: false,
    budget,
    targets: [
      { metric: 'gmv', target: gmv },
      { metric: 'visitors', target: visitors },
    ],
  }));
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
  ][] = [
    ['T1', 'tmall', 'venue', '1-1', 'mug', [900000, '0.035', '0.06', '80000', ['duvet', 'blender']]],
    ['T2', 'tmall', 'venue', '1-2', 'blender', [600000, '0.022', '0.03', '60000', ['duvet']]],
    ['T3', 'tmall', 'home', 'banner', 'duvet', [150000, '0.05', '0.045', null, ['mug']]],
    ['J1', 'jd', 'category', '2-1', 'kettle', [220000, '0.028', '0.035', '18000', ['mug', 'blender']]],
    ['A1', 'amazon', 'deals', '12', 'lamp', [180000, '0.018', '0.08', '9000', ['organizer']]],
    ['S1', 'shopee', 'deals', '3', 'bottle', [120000, '0.03', '0.05', '4000', ['towel']]],
  ];
  return rows.map(
    ([id, platform, page, position, product, [impressions, clickRate, conversion, cost, alternates]]) => ({
      id,
      platform,
      page: pages[page][language],
      position,
      product,
      start,
      end,
      promise: { impressions, clickRate, conversion, orders: null, gmv: null },
      cost,
      alternates,
    }),
  );
}

type Rest = [impressions: number, clickRate: string, conversion: string, cost: string | null, alternates: string[]];

const ANNOUNCEMENTS: Announcement[] = [
  {
    id: 'banner-tmall',
    kind: 'banner',
    url: 'https://pages.tmall.com/wow/double11',
    phase: 'live',
    product: null,
    says: null,
  },
  {
    id: 'detail-mug',
    kind: 'detail',
    url: 'https://detail.tmall.com/item.htm?id=680010010001',
    phase: 'live',
    product: null,
    says: null,
  },
  {
    id: 'banner-jd',
    kind: 'banner',
    url: 'https://pro.jd.com/mall/active/double11/index.html',
    phase: 'live',
    product: null,
    says: null,
  },
  {
    id: 'deals-amazon',
    kind: 'dashboard',
    url: 'https://sellercentral.amazon.com/merchandising-new',
    phase: 'live',
    product: null,
    says: null,
  },
];

function hoursAfter(time: LocalTime, hours: number): LocalTime {
  const at = new Date(`${time.includes('T') ? time : `${time}T00:00`}Z`);
  at.setUTCHours(at.getUTCHours() + hours);
  return at.toISOString().slice(0, time.length > 16 ? 19 : 16);
}

import type { Announcement, BudgetLine, CalendarNode, Competitor, Risk, Task } from '@/lib/domain/plan-work';
import type { LocalTime } from '@/lib/domain/time';
import type { Language } from '@/lib/i18n/translate';
import { hoursAfter } from './example-time';

const DAY = 24;
const LIVE_HOURS = 28;

/** All that the example plans around its products: dates, money, work, what is announced, whom to watch, what may go wrong. */
export interface ExampleWork {
  nodes: CalendarNode[];
  budget: BudgetLine[];
  tasks: Task[];
  announcements: Announcement[];
  competitors: Competitor[];
  risks: Risk[];
}

/** The example's work around a live phase that starts at `start`: what was due before then is done, what comes after is not. */
export function exampleWork(start: LocalTime, language: Language): ExampleWork {
  const said = (en: string, zh: string) => (language === 'en' ? en : zh);
  const at = (hours: number) => hoursAfter(start, hours);
  const end = at(LIVE_HOURS);
  return {
    nodes: [
      {
        id: 'double-11',
        name: said('Double 11', '双11'),
        kind: 'platform',
        platform: 'tmall',
        start: at(0),
        end,
      },
      {
        id: 'jd-11-11',
        name: said('JD 11.11', '京东 11.11'),
        kind: 'platform',
        platform: 'jd',
        start: at(-DAY),
        end: at(2 * DAY),
      },
      {
        id: 'month-end',
        name: said('Month-end clearance', '月末清仓'),
        kind: 'own',
        platform: null,
        start: at(17 * DAY),
        end: at(20 * DAY),
      },
    ],
    budget: [
      {
        id: 'ads-tmall',
        name: said('Search ads', '直通车'),
        kind: 'on-site',
        platform: 'tmall',
        channel: 'search-ads',
        amount: '120000',
        sales: '520000',
        owner: said('Traffic, Lin', '推广 林'),
        due: end,
      },
      {
        id: 'hosts',
        name: said('Live hosts', '主播坑位与佣金'),
        kind: 'on-site',
        platform: 'tmall',
        channel: 'live-stream',
        amount: '60000',
        sales: '580000',
        owner: said('Live, Zhou', '直播 周'),
        due: end,
      },
      {
        id: 'sms',
        name: said('SMS to members', '会员短信'),
        kind: 'off-site',
        platform: null,
        channel: 'members',
        amount: '18000',
        sales: '300000',
        owner: said('Members, Chen', '会员 陈'),
        due: at(20),
      },
      {
        id: 'lids',
        name: said('Spare lids', '备用杯盖'),
        kind: 'gift',
        platform: null,
        channel: null,
        amount: '14000',
        sales: null,
        owner: said('Goods, Wu', '商品 吴'),
        due: at(-3 * DAY),
      },
      {
        id: 'photos',
        name: said('Photos and video', '拍摄与剪辑'),
        kind: 'other',
        platform: null,
        channel: null,
        amount: '22000',
        sales: null,
        owner: null,
        due: null,
      },
    ],
    tasks: tasks(at, said),
    announcements: announcements(start, end, said),
    competitors: [
      {
        id: 'rival-mug',
        name: said('Vacuum mug of the shop next door', '隔壁店真空杯 500ml'),
        url: 'https://detail.tmall.com/item.htm?id=690010020001',
        product: 'mug',
        note: said('Usually 5 yuan below ours', '通常比我们低 5 元'),
      },
      {
        id: 'rival-blender',
        name: said('Blender of the market leader', '头部品牌破壁机'),
        url: 'https://item.jd.com/100020020001.html',
        product: 'blender',
        note: null,
      },
    ],
    risks: [
      {
        id: 'sold-out',
        event: said('The blender sells out early', '破壁机提前售罄'),
        trigger: said('Less than 6 hours of cover', '按现在的速度不够卖 6 小时'),
        check: 'stock',
        decides: said('Head of shop', '店长'),
        action: said('Move slot T2 to the duvet, restock from the second warehouse', 'T2 坑位换四季被，从二仓调货'),
      },
      {
        id: 'price-slip',
        event: said('A price is wrong when the doors open', '开门时价格设错'),
        trigger: said('Any price differs from the plan', '任何价格与计划不符'),
        check: 'price',
        decides: said('Operations on duty', '当班运营'),
        action: said(
          'Correct it at once; take the product off where that takes over 5 minutes',
          '立即改价；5 分钟内改不好先下架',
        ),
      },
      {
        id: 'goal-short',
        event: said('Sales fall behind', '成交落后'),
        trigger: said('The forecast ends below 90 % of the goal', '预测不到目标的 90%'),
        check: 'goal',
        decides: said('Head of shop', '店长'),
        action: said('Open the affiliate channel', '启用备用渠道淘客'),
      },
      {
        id: 'courier',
        event: said('Couriers are overloaded', '快递爆仓'),
        trigger: said('Parcels wait for over 12 hours', '揽收超过 12 小时'),
        check: null,
        decides: said('Warehouse', '仓库'),
        action: said('Second courier, and a notice on the product pages', '启用备用快递，并在详情页公告'),
      },
    ],
  };
}

type Said = (en: string, zh: string) => string;

function tasks(at: (hours: number) => LocalTime, said: Said): Task[] {
  const done = (from: number, due: number, before: number) => ({
    start: at(from),
    due: at(due),
    done: at(due - before),
  });
  const open = (from: number, due: number) => ({ start: at(from), due: at(due), done: null });
  return [
    {
      id: 'choose',
      name: said('Choose products and prices', '选品定价'),
      role: said('Goods', '商品'),
      ...done(-40 * DAY, -30 * DAY, 10),
      dependsOn: [],
    },
    {
      id: 'enter',
      name: said('Enter the promotion on the platforms', '活动报名'),
      role: said('Operations', '运营'),
      ...done(-30 * DAY, -24 * DAY, 30),
      dependsOn: ['choose'],
    },
    {
      id: 'stock-up',
      name: said('Stock up', '备货入仓'),
      role: said('Warehouse', '仓库'),
      ...done(-28 * DAY, -18 * DAY, 5),
      dependsOn: ['choose'],
    },
    {
      id: 'pictures',
      name: said('Pictures and pages', '主图与会场页'),
      role: said('Design', '设计'),
      ...done(-26 * DAY, -18 * DAY, 20),
      dependsOn: ['choose'],
    },
    {
      id: 'set-up',
      name: said('Set prices, offers and banners', '设置价格、优惠与公示'),
      role: said('Operations', '运营'),
      ...done(-4 * DAY, -DAY, 6),
      dependsOn: ['enter', 'pictures'],
    },
    {
      id: 'rehearse',
      name: said('Rehearse the opening', '开门演练'),
      role: said('All', '全员'),
      ...done(-DAY, -4, 1),
      dependsOn: ['set-up', 'stock-up'],
    },
    {
      id: 'watch',
      name: said('Watch prices, stock and slots', '盯价格、库存与坑位'),
      role: said('On duty', '当班'),
      ...open(0, LIVE_HOURS),
      dependsOn: ['rehearse'],
    },
    {
      id: 'restore',
      name: said('Take prices and banners back', '恢复价格与页面'),
      role: said('Operations', '运营'),
      ...open(4 * DAY, 4 * DAY + 12),
      dependsOn: ['watch'],
    },
    {
      id: 'review',
      name: said('Review', '复盘'),
      role: said('Head of shop', '店长'),
      ...open(5 * DAY, 8 * DAY),
      dependsOn: ['restore'],
    },
  ];
}

function announcements(start: LocalTime, end: LocalTime, said: Said): Announcement[] {
  const page = (id: string, kind: Announcement['kind'], url: string): Announcement => ({
    id,
    kind,
    url,
    phase: 'live',
    product: null,
    says: null,
  });
  const message = (id: string, kind: Announcement['kind'], product: string | null, says: string): Announcement => ({
    id,
    kind,
    url: null,
    phase: 'live',
    product,
    says,
  });
  const from = { en: written(start, 'en'), zh: written(start, 'zh') };
  const to = { en: written(end, 'en'), zh: written(end, 'zh') };
  return [
    page('banner-tmall', 'banner', 'https://pages.tmall.com/wow/double11'),
    page('detail-mug', 'detail', 'https://detail.tmall.com/item.htm?id=680010010001'),
    page('banner-jd', 'banner', 'https://pro.jd.com/mall/active/double11/index.html'),
    page('deals-amazon', 'dashboard', 'https://sellercentral.amazon.com/merchandising-new'),
    message(
      'sms-members',
      'sms',
      'mug',
      said(
        `Double 11 at Spruce Home: ${from.en} to ${to.en}. Thermal mug for CNY 89.90.`,
        `【云杉家居】双11 ${from.zh} 至 ${to.zh}，保温杯到手价 89.9 元。`,
      ),
    ),
    message(
      'push-app',
      'push',
      null,
      said(`Spruce Home is open: ${from.en} to ${to.en}.`, `云杉家居双11 开场：${from.zh} 至 ${to.zh}。`),
    ),
  ];
}

/** A time as a message to buyers says it. */
function written(time: LocalTime, language: 'en' | 'zh'): string {
  const [day = '', clock = '00:00'] = time.split('T');
  const [year = '', month = '', date = ''] = day.split('-');
  return language === 'zh' ? `${year}年${Number(month)}月${Number(date)}日 ${clock}` : `${day} ${clock}`;
}

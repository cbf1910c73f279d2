import type { Channel, Estimate } from '@/lib/domain/plan-targets';
import type { Language } from '@/lib/i18n/translate';

type Names = Record<Language, string>;

/** The example's channels. Those in use add up to its goals; the affiliates are kept for where they fall short. */
export function exampleChannels(language: Language): Channel[] {
  const rows: [id: string, name: Names, site: Channel['site'], budget: string | null, gmv: string, visitors: string][] =
    [
      ['search', { en: 'Search', 'zh-CN': '手淘搜索' }, 'on-site', null, '1100000', '190000'],
      ['recommendation', { en: 'Recommendation', 'zh-CN': '首页推荐' }, 'on-site', null, '700000', '160000'],
      ['search-ads', { en: 'Search ads', 'zh-CN': '直通车' }, 'on-site', '120000', '520000', '80000'],
      ['live-stream', { en: 'Live stream', 'zh-CN': '店铺直播' }, 'on-site', '60000', '580000', '60000'],
      ['members', { en: 'Members and SMS', 'zh-CN': '会员与短信' }, 'off-site', '18000', '300000', '50000'],
      ['affiliates', { en: 'Affiliates', 'zh-CN': '淘客' }, 'off-site', '40000', '150000', '30000'],
    ];
  return rows.map(([id, name, site, budget, gmv, visitors]) => ({
    id,
    name: name[language],
    site,
    reserve: id === 'affiliates',
    budget,
    targets: [
      { metric: 'gmv', target: gmv },
      { metric: 'visitors', target: visitors },
    ],
  }));
}

const NOTHING = { channel: null, product: null, base: null, growth: null, visitors: null, conversion: null };

/** Where the example's targets came from. */
export function exampleEstimates(language: Language): Estimate[] {
  const said = (en: string, zh: string) => (language === 'en' ? en : zh);
  const lastEvent = said('Order report of 11 November 2025', '2025 年双11 订单报表');
  const grown = (
    of: Partial<Pick<Estimate, 'channel' | 'product'>>,
    metric: Estimate['metric'],
    method: 'last-event' | 'year-on-year',
    base: string,
    growth: string,
  ): Estimate => ({ ...NOTHING, ...of, metric, method, base, growth, orderValue: null, source: lastEvent });
  const forecast = (channel: string, visitors: number, conversion: string, orderValue: string): Estimate => ({
    ...NOTHING,
    channel,
    metric: 'gmv',
    method: 'forecast',
    visitors,
    conversion,
    orderValue,
    source: said('Mean of the last 30 days', '近 30 天均值'),
  });
  return [
    grown({}, 'gmv', 'last-event', '2560000', '0.25'),
    grown({}, 'visitors', 'year-on-year', '450000', '0.2'),
    forecast('search', 190_000, '0.04', '145'),
    forecast('recommendation', 160_000, '0.035', '125'),
    forecast('search-ads', 80_000, '0.042', '155'),
    grown({ channel: 'live-stream' }, 'gmv', 'last-event', '464000', '0.25'),
    grown({ channel: 'members' }, 'gmv', 'year-on-year', '250000', '0.2'),
    forecast('affiliates', 30_000, '0.04', '125'),
    grown({ product: 'mug' }, 'orders', 'last-event', '6080', '0.25'),
    grown({ product: 'towel' }, 'orders', 'year-on-year', '3500', '-0.05'),
  ];
}

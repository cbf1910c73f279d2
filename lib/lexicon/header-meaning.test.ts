import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OTHER_LABELS, OWN_METRIC_LABELS } from './header-labels.fixture';
import { type HeaderMeaning, meaningOf, metricInfo } from './header-meaning';

const nowhere = { platform: null, lang: null };
const metricOf = (meaning: HeaderMeaning) => (meaning.kind === 'metric' ? meaning.metric : null);

// Names that two metrics of the lexicon share; either is right where nothing else speaks.
const ALIKE: Record<string, readonly string[]> = {
  aov: ['avg_order_value'],
  avg_order_value: ['aov'],
  gmv_placed: ['gmv_paid', 'net_gmv'],
  units_placed: ['units_paid', 'orders_placed'],
  orders_paid: ['orders_placed'],
  buyers_paid: ['buyers_placed'],
  pay_conversion_rate: ['order_conversion_rate'],
  add_to_cart_units: ['add_to_cart_users'],
  promo_price: ['final_price'],
};

describe('meaningOf', () => {
  const own = Object.entries(OWN_METRIC_LABELS).flatMap(([metric, labels]) =>
    labels.split('; ').map((label) => [label, metric] as const),
  );

  it.each(own)('understands %j as %s', (label, metric) => {
    expect([metric, ...(ALIKE[metric] ?? [])]).toContain(metricOf(meaningOf(label, nowhere)));
  });

  it.each(OTHER_LABELS.split('; '))('does not take %j for a metric', (label) => {
    expect(metricOf(meaningOf(label, nowhere))).toBeNull();
  });

  it('reads unit, currency and scale from the header', () => {
    expect(meaningOf('支付金额（万元）', nowhere)).toMatchObject({ metric: 'gmv_paid', unit: 'money', scale: 4 });
    expect(meaningOf('Revenue (USD)', nowhere)).toMatchObject({ currency: 'USD', scale: 0 });
    expect(meaningOf('Umsatz in EUR', nowhere)).toMatchObject({ metric: 'gmv_paid', currency: 'EUR' });
    expect(meaningOf('売上(千円)', nowhere)).toMatchObject({ metric: 'gmv_paid', currency: 'JPY', scale: 3 });
    expect(meaningOf('点击率(%)', nowhere)).toMatchObject({ unit: 'ratio', scale: -2 });
    expect(meaningOf('Avg. time on page (min)', nowhere)).toEqual({ kind: 'unknown' });
  });

  it.each([
    ['Besøgende', 'visitors'],
    ['Besøg', 'sessions'],
    ['Købere', 'buyers_paid'],
    ['Ønskeliste', 'favorites'],
    ['Ø Bestellwert', 'avg_order_value'],
  ])('reads the letter of %s, which is a sign by itself', (label, metric) => {
    expect(meaningOf(label, { platform: null, lang: null })).toMatchObject({ kind: 'metric', metric });
  });

  it('completes and narrows a label by its groups', () => {
    expect(meaningOf(['退款', '金额'], nowhere)).toMatchObject({ metric: 'refund_amount' });
    expect(meaningOf(['Advertising', 'Clicks'], nowhere)).toMatchObject({ metric: 'ad_clicks' });
    expect(meaningOf(['Traffic', 'Visitors'], nowhere)).toMatchObject({ metric: 'visitors' });
    expect(meaningOf(['Industry average', 'Conversion rate'], nowhere)).toEqual({ kind: 'benchmark' });
  });

  it('keeps what narrows a metric as qualifiers', () => {
    expect(meaningOf('昨日访客数', nowhere)).toMatchObject({ metric: 'visitors', qualifiers: ['period:yesterday'] });
    expect(meaningOf('PC端浏览量', nowhere)).toMatchObject({ metric: 'page_views', qualifiers: ['device:pc'] });
    expect(meaningOf('近7天支付金额', nowhere)).toMatchObject({ qualifiers: ['period:7d'] });
  });

  it('lets a listed label hold on its platform alone where its words say something else', () => {
    expect(meaningOf('点击量', { platform: 'tmall', lang: 'zh' })).toMatchObject({ metric: 'ad_clicks' });
    expect(meaningOf('点击量', nowhere)).toMatchObject({ metric: 'clicks' });
    expect(meaningOf('Deal price', { platform: 'amazon', lang: 'en' })).toMatchObject({ metric: 'min_deal_price' });
    expect(meaningOf('Deal price', nowhere)).toMatchObject({ metric: 'promo_price' });
  });

  it('tells sales per buyer from sales per order', () => {
    for (const label of ['客单价', '平均客单价', '支付客单价(元)', '객단가', '客単価'])
      expect(meaningOf(label, nowhere)).toMatchObject({ metric: 'aov' });
    for (const label of ['笔单价', '平均订单金额', 'AOV', 'Sales per order'])
      expect(metricOf(meaningOf(label, nowhere))).toBe('avg_order_value');
  });

  it('takes comparisons and peers for benchmarks', () => {
    for (const label of ['较前一日', '支付金额环比', 'vs. last week', '전일 대비', '前日比', '同行平均访客数'])
      expect(meaningOf(label, nowhere)).toEqual({ kind: 'benchmark' });
  });

  it('knows the dimensions', () => {
    expect(meaningOf('商品ID', nowhere)).toEqual({ kind: 'dimension', dimension: 'product-id' });
    expect(meaningOf('Produkt', nowhere)).toEqual({ kind: 'dimension', dimension: 'product-name' });
    expect(meaningOf('Número de pedido', nowhere)).toEqual({ kind: 'dimension', dimension: 'other' });
    expect(meaningOf('操作', nowhere)).toEqual({ kind: 'dimension', dimension: 'action' });
  });

  it('one unknown word makes a label unknown', () => {
    expect(meaningOf('Visitors', nowhere).kind).toBe('metric');
    expect(meaningOf('Zorbled visitors', nowhere)).toEqual({ kind: 'unknown' });
    expect(meaningOf('访客数甲', nowhere)).toEqual({ kind: 'unknown' });
  });

  it('knows a metric of texts, which bears no figure', () => {
    expect(meaningOf('优惠信息', nowhere)).toEqual({ kind: 'text', metric: 'discount_desc' });
    expect(meaningOf('优惠信息', { platform: 'amazon', lang: 'zh' })).toEqual({ kind: 'unknown' });
  });

  it('knows the names of JSON fields as their platform lists them', () => {
    const key = (text: string, platform: string | null) => meaningOf(text, { platform, lang: 'key' });
    expect(key('payOldByrCnt', 'tmall')).toMatchObject({ metric: 'returning_buyers', unit: 'count' });
    expect(key('click', 'shopee')).toMatchObject({ metric: 'ad_clicks' });
    expect(key('direct_gmv', 'shopee')).toMatchObject({ metric: 'ad_gmv', qualifiers: ['attribution:direct'] });
    expect(key('payAmt', null)).toMatchObject({ metric: 'gmv_paid' });
    for (const [text, platform] of [
      ['payOldByrCnt', 'jd'],
      ['payoldbyrcnt', 'tmall'],
      ['clicks', 'shopee'],
      ['visitors', 'tmall'],
      ['constructor', null],
    ] as const)
      expect(key(text, platform)).toEqual({ kind: 'unknown' });
  });

  it('takes an identifier over a column for the field of its own platform alone', () => {
    expect(meaningOf('payOldByrCnt', { platform: 'tmall', lang: 'zh' })).toMatchObject({ metric: 'returning_buyers' });
    expect(meaningOf('pay_refund_pkg_cnt', { platform: 'xiaohongshu', lang: null })).toMatchObject({
      metric: 'refund_orders',
    });
    for (const platform of ['jd', null])
      expect(meaningOf('payOldByrCnt', { platform, lang: 'zh' })).toEqual({ kind: 'unknown' });
  });

  it('lets no short or plain field name decide a label', () => {
    expect(meaningOf('click', { platform: 'tmall', lang: 'en' })).toMatchObject({ metric: 'clicks' });
    expect(meaningOf('impression', { platform: 'shopee', lang: 'en' })).toMatchObject({ metric: 'impressions' });
    expect(meaningOf('charge', { platform: 'tmall', lang: 'en' })).toEqual({ kind: 'unknown' });
    expect(meaningOf('AUR', { platform: 'walmart', lang: 'en' })).toEqual({ kind: 'unknown' });
  });

  it('never throws and answers with metrics of the lexicon alone', () => {
    const words = ['访客', '数', 'rate', 'visitors', '(', ')', '/', '%', '退款', '金额', 'order', ' ', '万元', '환불'];
    const label = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...words)).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(label, (text) => {
        const metric = metricOf(meaningOf(text, nowhere));
        if (metric !== null) expect(metricInfo(metric)).not.toBeNull();
      }),
    );
    for (const word of Object.getOwnPropertyNames(Object.prototype))
      expect(meaningOf(`Sales (${word})`, nowhere)).toEqual({ kind: 'unknown' });
    for (const piece of ['a', '访客', '(', 'rate ', '7天']) meaningOf(piece.repeat(50_000), nowhere);
  });
});

interface Listed {
  metrics: { id: string; synonyms: { text: string; lang: string; platform: string; status: string }[] }[];
}

const shared = new URL('../../../shared/lexicon/metrics.json', import.meta.url);
const present = existsSync(shared);
if (!present) console.info('skipped: the shared lexicon is not here');

describe.skipIf(!present)('every confirmed label and field name of the shared lexicon', () => {
  it('is understood, at least 99.5 % of them', () => {
    const { metrics } = JSON.parse(readFileSync(shared, 'utf8')) as Listed;
    const all = metrics
      .flatMap(({ id, synonyms }) => synonyms.map((synonym) => ({ ...synonym, id })))
      .filter(({ status }) => status === 'confirmed');
    const answered = (text: string, platform: string, lang: string) => {
      const meaning = meaningOf(text, { platform, lang });
      return meaning.kind === 'text' ? meaning.metric : metricOf(meaning);
    };
    const missed = all.filter(({ text, id, platform, lang }) => answered(text, platform, lang) !== id);
    for (const [what, isIt] of [
      ['labels', (lang: string) => lang !== 'key'],
      ['field names', (lang: string) => lang === 'key'],
    ] as const) {
      const asked = all.filter(({ lang }) => isIt(lang)).length;
      const right = asked - missed.filter(({ lang }) => isIt(lang)).length;
      console.info(`confirmed ${what} understood: ${right} of ${asked}`);
      expect(right / asked).toBeGreaterThanOrEqual(0.995);
    }
    for (const { text, platform, id } of missed) console.info(`  missed ${text} (${platform}): ${id}`);
  });
});

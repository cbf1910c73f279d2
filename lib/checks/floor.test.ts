import { describe, expect, it } from 'vitest';
import type { PhasePrice, Product } from '@/lib/domain/campaign';
import type { PlannedOffer } from '@/lib/domain/plan-offer';
import type { OfferReading } from '@/lib/domain/reading';
import { translateMessage } from '@/lib/i18n/translate';
import { contextOf, count, dashboard, productPage, samplePlan, yuan } from '@/test/support/check-fixtures';
import { listingOf, offerOf, priceOf, productOf } from '@/test/support/plan-rows';
import { checkFloor } from './floor';

const LIVE = '2026-11-10T21:00:00+08:00';
const NOW = '2026-11-10T21:05:00+08:00';
const BEFORE = '2026-10-20T12:00:00+08:00';

interface Plan {
  price?: Partial<PhasePrice>;
  product?: Partial<Product>;
  more?: Product[];
  offers?: PlannedOffer[];
}

function planOf({ price = {}, product = {}, more = [], offers = [] }: Plan) {
  const kettle = productOf('kettle', {
    name: 'Kettle',
    listings: [listingOf('tmall', '1001', 'https://detail.tmall.com/item.htm?id=1001')],
    prices: [priceOf('live', { list: '199', promotion: '99', floor: '85', ...price })],
    ...product,
  });
  return samplePlan({ products: [kettle, ...more], offers });
}

function ask(
  plan: ReturnType<typeof planOf>,
  aspect: string,
  now = BEFORE,
  snapshots: Parameters<typeof contextOf>[1] = [],
) {
  return checkFloor(contextOf(plan, snapshots, now)).find((one) => one.aspect === aspect);
}

const full = offerOf('full', {
  name: '满300减50',
  layer: 'full-reduction',
  benefit: { kind: 'every', step: '300', off: '50', times: null },
});
const coupon = (off: string, change: Partial<PlannedOffer> = {}) =>
  offerOf(`c${off}`, { name: `Coupon ${off}`, benefit: { kind: 'fixed', off }, ...change });

describe('the floor by the plan alone', () => {
  it('is broken by the combination that is named, with goods beside it, weeks before anything is seen', () => {
    const found = ask(planOf({ offers: [full] }), 'plan live');
    expect(found).toMatchObject({
      verdict: 'breach',
      severity: 'critical',
      expected: '≥ ¥85',
      seen: '¥82.50',
      evidence: [],
      reason: { key: 'check.floor.breach', args: { quantity: 1, beside: 'anything', amount: '¥201', count: 1 } },
    });
    expect(found && translateMessage('en', found.reason)).toBe(
      'By the plan a buyer can come to pay ¥82.50 each in 双11 live, floor ¥85: 1 unit with other goods for ¥201 beside, 满300减50 −¥16.50.',
    );
    expect(found && translateMessage('zh-CN', found.reason)).toBe(
      '按计划，双11 live每件到手价最低可到 ¥82.50，低于底价 ¥85：买 1 件、凑单其他商品 ¥201，叠加 满300减50 −¥16.50。',
    );
  });

  it('holds where the worst case is not below it, to the minor unit', () => {
    expect(ask(planOf({ offers: [coupon('14')] }), 'plan live')).toMatchObject({ verdict: 'ok', seen: '¥85' });
    expect(ask(planOf({ offers: [coupon('14.01')] }), 'plan live')).toMatchObject({
      verdict: 'breach',
      seen: '¥84.99',
    });
  });

  it('is told as resting on an assumption where only that breaks it, and less severely', () => {
    const two = [
      coupon('10'),
      offerOf('full', { name: 'Full', layer: 'full-reduction', benefit: { kind: 'fixed', off: '10' } }),
    ];
    expect(ask(planOf({ offers: two }), 'plan live')).toMatchObject({
      verdict: 'breach',
      severity: 'major',
      seen: '¥79',
      reason: { key: 'check.floor.assumed' },
    });
  });

  it('cannot be told where the offers break it only if they combine against what is assumed', () => {
    const product = { listings: [listingOf('etsy', '7')] };
    const coupons = [coupon('10'), coupon('12')];
    expect(ask(planOf({ product, offers: coupons }), 'plan live')).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.floor.open', args: { each: '¥77' } },
    });
    const inOneGroup = coupons.map((one) => ({ ...one, group: 'coupons' }));
    expect(ask(planOf({ product, offers: inOneGroup }), 'plan live')).toMatchObject({ verdict: 'ok', seen: '¥87' });
  });

  it('says what the platform pays, which is no loss of the merchant', () => {
    const offers = [coupon('20', { layer: 'subsidy', paidBy: 'platform' })];
    const found = ask(planOf({ offers }), 'plan live');
    expect(found).toMatchObject({
      verdict: 'breach',
      severity: 'major',
      costPerHour: null,
      reason: { args: { paid: '¥20' } },
    });
    expect(found && translateMessage('en', found.reason)).toContain('The platform pays ¥20 of it on each.');
  });

  it('counts a promotion price and an item discount as two ways to one price', () => {
    const offers = [offerOf('cut', { layer: 'item', per: 'unit', benefit: { kind: 'fixed', off: '100' } })];
    expect(ask(planOf({ offers }), 'plan live')).toMatchObject({ verdict: 'ok', seen: '¥99' });
    const deeper = [offerOf('cut', { layer: 'item', per: 'unit', benefit: { kind: 'fixed', off: '120' } })];
    expect(ask(planOf({ offers: deeper }), 'plan live')).toMatchObject({ verdict: 'breach', seen: '¥79' });
  });

  it('counts only offers of its platform, phase, product and currency', () => {
    const others = [
      coupon('30', { platform: 'jd' }),
      coupon('31', { phase: 'presale' }),
      coupon('32', { products: ['cup'] }),
    ];
    const cup = productOf('cup', { prices: [priceOf('live', { promotion: '20' })] });
    expect(ask(planOf({ offers: others, more: [cup] }), 'plan live')?.verdict).toBe('ok');
    const abroad = { listings: [{ ...listingOf('shopee', '7'), currency: 'SGD' }] };
    const price = { platform: 'shopee', promotion: '20', floor: '15' };
    expect(ask(planOf({ product: abroad, price, offers: [coupon('10')] }), 'plan live')?.verdict).toBe('ok');
    expect(
      ask(planOf({ product: abroad, price, offers: [coupon('10', { platform: 'shopee' })] }), 'plan live'),
    ).toMatchObject({ verdict: 'breach', expected: '≥ SGD 15' });
  });

  it('counts no amount of an offer on a platform that sells in several currencies', () => {
    const listings = ['SGD', 'MYR'].map((currency, at) => ({ ...listingOf('shopee', `${at}`), currency }));
    const cup = productOf('cup', { listings, prices: [] });
    const abroad = { listings: [{ ...listingOf('shopee', '7'), currency: 'SGD' }] };
    const price = { platform: 'shopee', promotion: '20', floor: '15' };
    const of = (offer: PlannedOffer) =>
      ask(planOf({ product: abroad, price, more: [cup], offers: [offer] }), 'plan live');
    expect(of(coupon('10', { platform: 'shopee' }))?.verdict).toBe('ok');
    const half = { kind: 'percent', percent: '50', cap: null } as const;
    expect(of(offerOf('half', { platform: 'shopee', benefit: half }))).toMatchObject({
      verdict: 'breach',
      seen: 'SGD 10',
    });
  });

  it('fills the cart with other goods of the plan where an offer is for those alone', () => {
    const cup = productOf('cup', {
      name: 'Cup',
      listings: [listingOf('tmall', '2')],
      prices: [priceOf('live', { promotion: '51' })],
    });
    const offers = [coupon('60', { threshold: '150', products: ['kettle', 'cup'] })];
    const found = ask(planOf({ offers, more: [cup] }), 'plan live');
    expect(found).toMatchObject({
      verdict: 'breach',
      seen: '¥59.40',
      reason: { args: { beside: 'good', goodCount: 1, good: 'Cup' } },
    });
  });

  it('is not asked of a phase that is over, and cannot be told without a floor or a price', () => {
    expect(ask(planOf({ offers: [full] }), 'plan live', '2026-11-12T00:00:00+08:00')).toBeUndefined();
    expect(ask(planOf({ price: { floor: null } }), 'plan')).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.floor.none' },
    });
    expect(ask(planOf({ price: { list: null, promotion: null } }), 'plan live')).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.floor.no-price' },
    });
  });
});

describe('the floor by what a page shows', () => {
  const offered = (raw: string, change: Partial<OfferReading>): OfferReading => ({
    raw,
    at: '.coupon',
    kind: 'coupon',
    threshold: null,
    pieces: null,
    off: null,
    ...change,
  });
  const off = (amount: string, currency = 'CNY') => ({ by: 'amount' as const, amount: { amount, currency } });
  const page = (amount: string, offers: OfferReading[] = []) => productPage(LIVE, { price: yuan(amount), offers });
  const seen = (plan: ReturnType<typeof planOf>, ...snapshots: ReturnType<typeof page>[]) =>
    ask(plan, 'page', NOW, snapshots);

  it('is broken by a coupon that the plan does not have, which is evidence beside the price', () => {
    const found = seen(planOf({}), page('99', [offered('领券减20', { off: off('20') })]));
    expect(found).toMatchObject({
      verdict: 'breach',
      severity: 'critical',
      seen: '¥79',
      reason: { args: { by: 'page', unplanned: 1, offers: '领券减20 −¥20' } },
      evidence: [{ raw: '¥99' }, { raw: '领券减20', at: '.coupon' }],
    });
    expect(seen(planOf({}), page('99'))?.verdict).toBe('ok');
    const again = seen(planOf({}), page('99', [offered('领券减20', { off: off('20') })]));
    expect(again).toMatchObject({ reason: { args: { unplanned: 1 } }, evidence: [{}, {}] });
  });

  it('does not count twice an offer that the plan has, nor one whose terms or currency are not read', () => {
    const plan = planOf({ offers: [coupon('10', { threshold: '90' }), full], price: { floor: '74' } });
    const planned = [
      offered('满90减10', { off: off('10'), threshold: { amount: '90', currency: 'CNY' } }),
      offered('满300减50', { kind: 'threshold', off: off('50'), threshold: { amount: '300', currency: 'CNY' } }),
    ];
    const unread = [offered('领券更优惠', {}), offered('US$20 off', { off: off('20', 'USD') })];
    const restated = [offered('直降 100 元', { kind: 'other', off: off('100') })];
    expect(seen(plan, page('99', [...planned, ...unread, ...restated]))?.verdict).toBe(seen(plan, page('99'))?.verdict);
    expect(seen(planOf({}), page('99', [...unread, ...restated]))?.verdict).toBe('ok');
    const across = planOf({ offers: [{ ...full, layer: 'cross-store' }], price: { floor: '82' } });
    expect(seen(across, page('99', planned.slice(1)))).toMatchObject({ verdict: 'ok', seen: '¥82.50' });
  });

  it('is broken by the price itself', () => {
    expect(seen(planOf({}), page('79'))).toMatchObject({
      verdict: 'breach',
      seen: '¥79',
      reason: { args: { count: 0 } },
    });
  });

  it('is broken by the price itself, even where offers that do not combine make it', () => {
    const offers = [coupon('10', { group: 'one' }), coupon('12', { group: 'one' })];
    expect(ask(planOf({ offers }), 'plan live')?.verdict).toBe('ok');
    expect(seen(planOf({ offers }), page('77'))).toMatchObject({ verdict: 'breach', seen: '¥77' });
  });

  it('is left to the plan where the page shows just what breaks it by the plan', () => {
    const plan = planOf({ offers: [coupon('20')] });
    expect(seen(plan, page('99'))).toMatchObject({ verdict: 'ok', reason: { key: 'check.floor.as-planned' } });
    const more = page('99', [offered('会员95折', { kind: 'member', off: { by: 'share', share: '0.05' } })]);
    expect(seen(plan, more)).toMatchObject({ verdict: 'breach', seen: '¥75.05', reason: { args: { unplanned: 1 } } });
  });

  it('is judged from what is shown where the plan names no price', () => {
    const plan = planOf({ price: { list: null, promotion: null }, offers: [coupon('10')] });
    expect(seen(plan, page('96'))).toMatchObject({ verdict: 'ok', seen: '¥86' });
    expect(seen(plan, page('94'))).toMatchObject({ verdict: 'breach', seen: '¥84' });
  });

  it('takes a price that the planned offers make for the price after them', () => {
    const plan = planOf({ offers: [coupon('14')] });
    expect(seen(plan, page('85'))).toMatchObject({ verdict: 'ok', seen: '¥85' });
    const one = planOf({ offers: [coupon('10', { group: 'one' }), coupon('12', { group: 'one' })] });
    expect(seen(one, page('87'))).toMatchObject({ verdict: 'ok', seen: '¥87' });
  });

  it('cannot be told from a lower price that may have the offers in it already', () => {
    const plan = planOf({ offers: [coupon('10')] });
    expect(seen(plan, page('90'))).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.floor.unclear' } });
    const masked = productPage(LIVE, { price: { status: 'unparsable', raw: '¥1??', at: '#p', reason: 'masked' } });
    expect(seen(plan, masked)).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.unread.masked' } });
  });

  it('costs what each unit is short of the floor times the pace of sales', () => {
    const sold = (at: string, units: number) =>
      dashboard(at, [{ productId: '1001', cells: { units_paid: count(units) } }], '2026-11-10');
    const looks = [sold('2026-11-10T20:30:00+08:00', 10), sold('2026-11-10T21:00:00+08:00', 25)];
    const found = seen(planOf({}), ...looks, page('79'));
    expect(found).toMatchObject({ costPerHour: { amount: '180', currency: 'CNY' } });
  });
});

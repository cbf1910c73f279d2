import type { OfferLayer } from '@/lib/domain/plan-offer';
import type { PlatformId } from '@/lib/domain/platform';

/**
 * One thing that is known of how a platform combines offers: whether two layers are used together, or how many offers of
 * one layer are. It is of one platform, or of all that say nothing else (null), and holds from one day to another, each
 * left open where that is not known. `confirmed` was seen on the platform's own pages or reports; `assumed` was only
 * told, or is taken from how most do it. `source` says where from.
 */
export type StackingRule = {
  platform: PlatformId | null;
  since: string | null;
  until: string | null;
  status: 'confirmed' | 'assumed';
  source: string;
} & (
  | { kind: 'between'; layers: readonly [OfferLayer, OfferLayer]; together: boolean }
  | { kind: 'within'; layer: OfferLayer | null; most: number }
);

const OPEN = { since: null, until: null } as const;
const QIANNIU =
  'The price page of Qianniu lists one row a discount, from the item over the shop to the platform, down to the lowest price';
const LEVELS = 'The levels item, shop, platform: the best one within a level, one level after the other';
const SHOPEE =
  'The income of a Shopee order: product price, less one seller voucher, one Shopee voucher and coins, each in a field of its own';
const RAKUTEN = "Rakuten's order file has the shop's coupon and Rakuten's in columns of their own";
const DOUYIN = "Douyin's overview shows the amount sold as what buyers paid and the subsidies added back";
const AMAZON =
  'Detail pages show a coupon to clip beside a price that is already reduced; sellers count price less coupon';
const JINGTIE = 'Told of JD in June 2021: its platform reduction goes with a category coupon and a shop coupon at once';

const together = (
  platform: PlatformId,
  pairs: readonly (readonly [OfferLayer, OfferLayer])[],
  status: StackingRule['status'],
  source: string,
): StackingRule[] =>
  pairs.map((layers) => ({ kind: 'between', platform, ...OPEN, layers, together: true, status, source }));

/** What is known, the more special before the more general; see `stackingAt`. */
export const STACKING_RULES: readonly StackingRule[] = [
  ...together(
    'tmall',
    [
      ['item', 'coupon'],
      ['item', 'full-reduction'],
      ['item', 'cross-store'],
      ['coupon', 'cross-store'],
      ['full-reduction', 'cross-store'],
    ],
    'confirmed',
    QIANNIU,
  ),
  { kind: 'within', platform: 'tmall', ...OPEN, layer: null, most: 1, status: 'confirmed', source: LEVELS },
  {
    kind: 'within',
    platform: 'jd',
    since: '2021-05-24',
    until: null,
    layer: 'coupon',
    most: 2,
    status: 'assumed',
    source: JINGTIE,
  },
  {
    kind: 'between',
    platform: 'jd',
    since: '2021-05-24',
    until: null,
    layers: ['coupon', 'cross-store'],
    together: true,
    status: 'assumed',
    source: JINGTIE,
  },
  ...together('amazon', [['item', 'coupon']], 'confirmed', AMAZON),
  {
    kind: 'between',
    platform: 'amazon',
    ...OPEN,
    layers: ['item', 'member'],
    together: false,
    status: 'assumed',
    source: 'Told of Amazon: a Prime Exclusive Discount and a deal are not used together',
  },
  ...together(
    'shopee',
    [
      ['item', 'coupon'],
      ['item', 'cross-store'],
      ['coupon', 'cross-store'],
      ['coupon', 'subsidy'],
      ['cross-store', 'subsidy'],
    ],
    'confirmed',
    SHOPEE,
  ),
  { kind: 'within', platform: 'shopee', ...OPEN, layer: 'coupon', most: 1, status: 'confirmed', source: SHOPEE },
  { kind: 'within', platform: 'shopee', ...OPEN, layer: 'cross-store', most: 1, status: 'confirmed', source: SHOPEE },
  ...together(
    'lazada',
    [['coupon', 'full-reduction']],
    'assumed',
    'Lazada calls its Flexi Combo stackable; with what is not said',
  ),
  ...together('rakuten', [['coupon', 'cross-store']], 'confirmed', RAKUTEN),
  ...together(
    'douyin',
    [
      ['item', 'subsidy'],
      ['coupon', 'subsidy'],
      ['full-reduction', 'subsidy'],
    ],
    'confirmed',
    DOUYIN,
  ),
  { kind: 'within', platform: null, ...OPEN, layer: null, most: 1, status: 'assumed', source: LEVELS },
];

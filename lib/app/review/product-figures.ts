import type { CheckContext } from '@/lib/checks/check';
import { comparableLooks, scopeOf } from '@/lib/checks/comparable';
import { evidenceOf } from '@/lib/checks/evidence';
import { gathered } from '@/lib/checks/gathered';
import type { Figure } from '@/lib/checks/goal-figures';
import { standingOf } from '@/lib/checks/goal-progress';
import { indexListings, type PlannedListing } from '@/lib/checks/listing-index';
import { listingRowsIn, readCell, type TableRows } from '@/lib/checks/listing-rows';
import { isNoughtThroughout } from '@/lib/checks/nought-column';
import { remembered } from '@/lib/checks/remembered';
import { pathOf } from '@/lib/checks/same-page';
import { slotRowsIn } from '@/lib/checks/slot-rows';
import type { Campaign } from '@/lib/domain/campaign';
import type { MetricId } from '@/lib/domain/metric';
import type { PageKind } from '@/lib/domain/platform';
import type { GoalStanding } from '@/lib/domain/progress';
import type { Snapshot } from '@/lib/domain/snapshot';
import { STAGE_METRICS, type Stage } from './stage-figures';

/** What is counted of a listing. */
export type ListingCount = Stage | 'orders' | 'gmv';

/** What pages' rows of a listing come to since the live phases began. */
export type ListingCounts = Readonly<Record<ListingCount, ListingStanding>>;

/** With the looks that it stands on, which a count over several platforms is put together from. */
export interface ListingStanding {
  standing: GoalStanding;
  figures: readonly Figure[];
}

interface Counting {
  metrics: readonly MetricId[];
  addsUp: boolean;
  money: boolean;
}

const staged = ({ shop, addsUp }: (typeof STAGE_METRICS)[Stage]): Counting => ({ metrics: shop, addsUp, money: false });
const COUNTED: Record<ListingCount, Counting> = {
  impressions: staged(STAGE_METRICS.impressions),
  visitors: staged(STAGE_METRICS.visitors),
  cart: staged(STAGE_METRICS.cart),
  buyers: staged(STAGE_METRICS.buyers),
  orders: { metrics: ['orders_paid'], addsUp: true, money: false },
  gmv: { metrics: ['gmv_paid'], addsUp: true, money: true },
};

/** What was counted of each listing of the plan, by its key. */
export function listingCounts(context: CheckContext, planned: PlannedListing, since: number): ListingCounts {
  return countsOf(context, planned, rowsOf(context).get(planned.key) ?? NONE, context.campaign, since);
}

const NONE: readonly TableRows[] = [];

/** Pages that speak of a part of the shop, or of other shops. */
const OF_LESS: readonly (PageKind | null)[] = ['advertising', 'market'];

/** The rows of each listing that speak of it as a whole: one of a slot speaks of that slot alone. */
const rowsOf = gathered((snapshot: Snapshot, campaign: Campaign) => {
  const found = new Map<string, TableRows[]>();
  if (OF_LESS.includes(snapshot.reading.pageKind)) return found;
  const ofSlots = new Set([...slotRowsIn(snapshot, campaign).values()].flat().map(({ table }) => table));
  for (const [key, rows] of listingRowsIn(snapshot, indexListings(campaign))) {
    const whole = rows.filter(({ table }) => !ofSlots.has(table));
    if (whole.length > 0) found.set(key, whole);
  }
  return found;
});

const countsOf = remembered(
  (_clock, planned: PlannedListing, rows: readonly TableRows[], campaign: Campaign, since: number): ListingCounts => {
    const pages = new Map<string, TableRows[]>();
    for (const look of comparableLooks(rows)) {
      const page = JSON.stringify([pageOf(look.snapshot), scopeOf(look.snapshot), look.table.at]);
      const looks = pages.get(page);
      if (looks) looks.push(look);
      else pages.set(page, [look]);
    }
    const counted = (what: ListingCount) =>
      mostOf([...pages.values()], what, planned.listing.platform, campaign, since);
    return {
      impressions: counted('impressions'),
      visitors: counted('visitors'),
      cart: counted('cart'),
      buyers: counted('buyers'),
      orders: counted('orders'),
      gmv: counted('gmv'),
    };
  },
);

const pagesOf = new WeakMap<Snapshot, string>();

/** One page whatever day it is asked for: of today and of yesterday it is the same, and counts on. */
function pageOf(snapshot: Snapshot): string {
  const known = pagesOf.get(snapshot) ?? snapshot.reading.page ?? pathOf(new URL(snapshot.url));
  pagesOf.set(snapshot, known);
  return known;
}

/** What the page says that has most of it: pages may show a part, and what several show is never added. */
function mostOf(
  pages: readonly (readonly TableRows[])[],
  what: ListingCount,
  platform: string,
  campaign: Campaign,
  since: number,
): ListingStanding {
  const { addsUp } = COUNTED[what];
  const sold = new Set([platform]);
  const read = pages.flatMap((looks): ListingStanding[] => {
    const figures = looks.flatMap((look) => figureIn(look, what, campaign) ?? []);
    if (figures.length === 0) return [];
    return [{ figures, standing: standingOf(new Map([[platform, figures]]), { addsUp, since, campaign, sold }) }];
  });
  const unseen: ListingStanding = { figures: [], standing: standingOf(new Map(), { addsUp, since, campaign, sold }) };
  return read.reduce((best, one) => (reached(one) > reached(best) ? one : best), read[0] ?? unseen);
}

function reached({ standing }: ListingStanding): number {
  return standing.status === 'cannot-tell' ? -1 : Number(standing.value);
}

function figureIn(look: TableRows, what: ListingCount, campaign: Campaign): Figure | null {
  const { metrics, money } = COUNTED[what];
  for (const metric of metrics) {
    const field = readCell(look, metric);
    if (field?.status !== 'ok' || isNoughtThroughout(look.table, metric)) continue;
    const { value } = field;
    if (value.unit === 'money' ? !money || value.currency !== campaign.currency : money || value.unit !== 'count')
      continue;
    return { snapshot: look.snapshot, value: value.value, evidence: [evidenceOf(look.snapshot, field)] };
  }
  return null;
}

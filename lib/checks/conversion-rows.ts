import type { Campaign } from '@/lib/domain/campaign';
import type { TableReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { comparableLooks, scopeOf } from './comparable';
import { daysOf } from './coverage';
import { gathered } from './gathered';
import { indexListings, type PlannedListing } from './listing-index';
import { listingRowsIn, type TableRows } from './listing-rows';
import { dayByZone } from './plan-clock';
import { type CountReading, readCount } from './rate-count';
import { RATE_PAIRS } from './rate-pairs';
import { remembered } from './remembered';
import { slotRowsIn } from './slot-rows';

/** How many visitors of a listing or a slot bought: `count` is of orders, its `expected` and `base` are the visitors. */
export type Conversion = Extract<CountReading, { status: 'ok' }>;

/** The rows that say how a listing as a whole converts, by its key: a row of a slot says it of that slot alone. */
export const conversionRowsOf = gathered((snapshot: Snapshot, campaign: Campaign) => {
  const ofSlots = new Set([...slotRowsIn(snapshot, campaign).values()].flat().map(({ table }) => table));
  const found = new Map<string, TableRows[]>();
  for (const [key, rows] of listingRowsIn(snapshot, indexListings(campaign))) {
    const whole = rows.filter(({ table }) => !ofSlots.has(table) && hasConversion(table));
    if (whole.length > 0) found.set(key, whole);
  }
  return found;
});

function hasConversion({ columns }: TableReading): boolean {
  const has = (metrics: readonly string[]) => columns.some(({ metric }) => metric !== null && metrics.includes(metric));
  return RATE_PAIRS.orders.some(({ counted, outOf }) => has(counted) && has(outOf));
}

/** How a listing converted over the live time: by the page that has most of its visitors, on figures that begin with it. */
export const readConversion = remembered(
  (
    _clock,
    _planned: PlannedListing,
    rows: readonly TableRows[],
    campaign: Campaign,
    liveStart: number,
  ): Conversion | null => {
    const firstDay = dayByZone(liveStart);
    const looks = comparableLooks(rows).filter(({ snapshot, seenAt }) => {
      const days = daysOf(snapshot, campaign.zone);
      return seenAt >= liveStart && days !== null && days.first >= firstDay(snapshot.reading.zone ?? campaign.zone);
    });
    const pages = new Map<string, TableRows[]>();
    for (const look of looks) {
      const page = JSON.stringify([look.snapshot.pageKey, scopeOf(look.snapshot), look.table.at]);
      pages.set(page, [...(pages.get(page) ?? []), look]);
    }
    return [...pages.values()]
      .map((ofPage) => readCount(ofPage, { pairs: RATE_PAIRS.orders, rate: 1 }, campaign.zone, liveStart))
      .filter((reading) => reading.status === 'ok')
      .reduce<Conversion | null>((most, one) => (most && most.base >= one.base ? most : one), null);
  },
);

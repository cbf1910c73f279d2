import Big from 'big.js';
import type { Zone } from '@/lib/domain/time';
import type { CheckContext } from './check';
import { tellsOfNow } from './coverage';
import type { PlannedListing } from './listing-index';
import { readCell, type TableRows } from './listing-rows';
import { holdsAt, type TimedPhase } from './plan-clock';
import { remembered } from './remembered';
import { type PageLook, sightsOf } from './sights';

/** How many a row says are in stock; null where it does not, or cannot be read. */
export function leftIn(look: TableRows): Big | null {
  const column = readCell(look, 'stock');
  return column?.status === 'ok' && column.value.unit === 'count' ? new Big(column.value.value) : null;
}

/** The newest row with a stock column in a phase, on a page that tells of now. */
function newestStock(rows: readonly TableRows[], { span }: TimedPhase, zone: Zone): TableRows | null {
  return (
    rows.findLast(
      (one) => holdsAt(span, one.seenAt) && readCell(one, 'stock') !== null && tellsOfNow(one.snapshot, zone),
    ) ?? null
  );
}

/** What was last seen of a listing's stock in a phase: the newest row with a stock column, and what the newest page says. */
export interface StockSight {
  row: TableRows | null;
  left: Big | null;
  page: PageLook | null;
}

/** What was last seen of a listing's stock; the same object until something else is seen. */
export function stockOf(context: CheckContext, planned: PlannedListing, current: TimedPhase): StockSight {
  const { rows, pages } = sightsOf(context);
  return newest(context, planned, current, context.campaign.zone, rows.get(planned.key), pages.get(planned.key));
}

const newest = remembered(
  (
    _,
    __: PlannedListing,
    current: TimedPhase,
    zone: Zone,
    rows: readonly TableRows[] = [],
    pages: readonly PageLook[] = [],
  ): StockSight => {
    const row = newestStock(rows, current, zone);
    const page = pages.findLast(({ seenAt }) => holdsAt(current.span, seenAt)) ?? null;
    return { row, left: row && leftIn(row), page };
  },
);

/** Names those of these listings that were seen in stock, each with how many; `stocks` are theirs, in order. */
export function namesInStock(listings: readonly PlannedListing[], stocks: readonly StockSight[]): string {
  return listings
    .flatMap(({ product: { name } }, at) => {
      const { left = null, page = null } = stocks[at] ?? {};
      if (left) return left.gt(0) ? `${name} (${left.toFixed()})` : [];
      return page?.snapshot.reading.product?.availability === 'in' ? name : [];
    })
    .join(', ');
}

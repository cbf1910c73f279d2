import Big from 'big.js';
import type { CheckContext } from './check';
import type { PlannedListing } from './listing-index';
import { readCell, type TableRows } from './listing-rows';
import { holdsAt, type TimedPhase } from './plan-clock';
import { sightsOf } from './sights';

/** How many a row says are in stock; null where it does not, or cannot be read. */
export function leftIn(look: TableRows): Big | null {
  const column = readCell(look, 'stock');
  return column?.status === 'ok' && column.value.unit === 'count' ? new Big(column.value.value) : null;
}

/** The newest row with a stock column in a phase. */
export function newestStock(rows: readonly TableRows[], { span }: TimedPhase): TableRows | null {
  return rows.findLast((one) => holdsAt(span, one.seenAt) && readCell(one, 'stock') !== null) ?? null;
}

/** Names the alternates of a listing's product that were seen in stock on its marketplace in a phase, each with how many. */
export function standInsOf(context: CheckContext, current: TimedPhase): (planned: PlannedListing) => string {
  const { index, rows, pages } = sightsOf(context);
  const byProduct = new Map<string, PlannedListing[]>();
  for (const one of index.all) {
    const list = byProduct.get(one.product.id);
    if (list) list.push(one);
    else byProduct.set(one.product.id, [one]);
  }
  return ({ product, listing }) =>
    product.alternates
      .flatMap((id) => byProduct.get(id) ?? [])
      .filter((other) => other.listing.platform === listing.platform)
      .flatMap(({ key, product: { name } }) => {
        const stock = newestStock(rows.get(key) ?? [], current);
        const left = stock && leftIn(stock);
        if (left) return left.gt(0) ? `${name} (${left.toFixed()})` : [];
        const page = pages.get(key)?.findLast(({ seenAt }) => holdsAt(current.span, seenAt));
        return page?.snapshot.reading.product?.availability === 'in' ? name : [];
      })
      .join(', ');
}

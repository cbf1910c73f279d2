import type { MetricId } from '@/lib/domain/metric';
import type { QuantityField, TableReading } from '@/lib/domain/reading';
import { shownFigure } from './shown-figure';

/** A total that its own rows contradict: `row` where one row alone is more, else all rows together come to `sum`. */
export interface WrongTotal {
  header: string;
  total: QuantityField;
  row: QuantityField | null;
  sum: number;
}

/** Metrics of which the rows of a table add up; people and rates never do. */
const ADDITIVE: ReadonlySet<MetricId> = new Set([
  'page_views',
  'impressions',
  'clicks',
  'add_to_cart_units',
  'orders_placed',
  'units_placed',
  'gmv_placed',
  'orders_paid',
  'units_paid',
  'gmv_paid',
  'refund_amount',
  'refund_orders',
  'ad_impressions',
  'ad_clicks',
  'ad_spend',
]);
/** So many other columns must show that the total is the total of these rows: it may as well be an average. */
const PROVEN_BY = 2;

type Answer = 'holds' | 'off' | 'open';

/**
 * The totals of a table that cannot be: less than one row alone, or not what all rows come to where all are on the page.
 * Only where other columns of the same table show that this is what its total row means, and how many were asked.
 */
export function wrongTotals(table: TableReading, slack: number): { asked: number; wrong: WrongTotal[] } {
  const { totals, rows, rowsSeen, rowsTotal } = table;
  if (!totals || rows.length < 2) return { asked: 0, wrong: [] };
  const isWhole = rowsTotal === rows.length && rowsSeen === rows.length;
  const columns = table.columns.flatMap((column, at) => {
    const total = totals[at];
    if (!total || column.metric === null || !ADDITIVE.has(column.metric) || column.qualifiers.length > 0) return [];
    const shown = shownFigure(total);
    if (!shown) return [];
    const figures = column.fields.map(shownFigure);
    const largest = figures.reduce<number>(
      (max, one, row) => ((one?.low ?? -1) > (figures[max]?.low ?? -1) ? row : max),
      0,
    );
    const most = figures[largest];
    const isRead = column.fields.every(({ status }, row) => status === 'absent' || figures[row]);
    const sum = (side: 'value' | 'low' | 'high') => figures.reduce((all, one) => all + (one?.[side] ?? 0), 0);
    const below: Answer = !most ? 'open' : shown.high * (1 + slack) < most.low ? 'off' : 'holds';
    const isSum = shown.high * (1 + slack) >= sum('low') && shown.low * (1 - slack) <= sum('high');
    const whole: Answer = !isWhole || !isRead || !most ? 'open' : isSum ? 'holds' : 'off';
    return [{ header: column.header, total, row: column.fields[largest] ?? null, sum: sum('value'), below, whole }];
  });
  const proven = (['below', 'whole'] as const).filter(
    (what) => columns.filter((one) => one[what] === 'holds').length >= PROVEN_BY,
  );
  const wrong = proven.flatMap((what) => {
    const off = columns.filter((one) => one[what] === 'off');
    const holds = columns.filter((one) => one[what] === 'holds').length;
    if (off.length > Math.max(1, holds / 4)) return [];
    return off.map(({ header, total, row, sum }) => ({ header, total, row: what === 'below' ? row : null, sum }));
  });
  const asked = columns.filter((one) => proven.some((what) => one[what] !== 'open')).length;
  // What is less than one row is less than all of them, too: said once.
  const once = wrong.filter((one, at) => wrong.findIndex(({ header }) => header === one.header) === at);
  return { asked, wrong: once };
}

import { looksSince } from '@/lib/checks/coverage';
import { showMoney } from '@/lib/checks/display';
import { soldOn } from '@/lib/checks/goal-figures';
import { liveSpans } from '@/lib/checks/live-time';
import { wrongTotals } from '@/lib/checks/table-totals';
import type { Campaign } from '@/lib/domain/campaign';
import { compareDecimals, sumDecimals } from '@/lib/domain/decimal';
import type { MetricId } from '@/lib/domain/metric';
import { isPartTotal } from '@/lib/domain/page-total';
import type { Goal, GoalMetric } from '@/lib/domain/plan-targets';
import type { ColumnReading, TableReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { wallClock } from '@/lib/domain/wall-clock';
import { type Language, translate } from '@/lib/i18n/translate';
import '@/lib/i18n/page-texts';
import type { Mark } from '@/lib/messages/page-to-background';

/** The metrics of a table that are what a goal counts; people are counted in more than one row, and a rate has no total. */
const COUNTED: Partial<Record<GoalMetric, MetricId>> = { gmv: 'gmv_paid', orders: 'orders_paid' };
/** As a difference between a total and its rows that rounding makes. */
const SLACK = 0.005;

/** What a column comes to, where that is shown on the page, and how many rows were added; null for the page's own total. */
interface ColumnTotal {
  value: string;
  at: string;
  rows: number | null;
}

/**
 * A mark at the total row, or else at the header, of each column that counts what a goal of the campaign does. Only where
 * the page speaks of the whole shop, for exactly the time since the first live phase began, and where either the page
 * itself gives the total or every row of the table is there and was read; of anything less nothing is said.
 */
export function columnTotals(snapshot: Snapshot, campaign: Campaign, language: Language): Mark[] {
  const { reading } = snapshot;
  if (reading.platform === null || !soldOn(campaign).has(reading.platform) || !isOfWhole(snapshot, campaign)) return [];
  const others = [...soldOn(campaign)].filter((platform) => platform !== reading.platform);
  return campaign.goals.flatMap((goal): Mark[] => {
    const totals = reading.tables.flatMap((table) => totalIn(table, goal, campaign) ?? []);
    // Of two tables that count the whole differently, one does not.
    if (new Set(totals.map(({ value }) => value)).size > 1) return [];
    return totals.map((total) => markOf(total, goal, { campaign, others, language }));
  });
}

function totalIn(table: TableReading, goal: Goal, campaign: Campaign): ColumnTotal | null {
  const metric = COUNTED[goal.metric];
  const [column, ...rivals] = table.columns.filter(
    (one) => one.metric === metric && metric !== undefined && one.qualifiers.length === 0,
  );
  if (!column || rivals.length > 0) return null;
  const wrong = wrongTotals(table, SLACK).wrong.some(({ header }) => header === column.header);
  return wrong ? null : totalOf(table, column, goal, campaign);
}

/** Whether the page's figures are of the shop, of nothing less, and for the time that the goals are for. */
function isOfWhole(snapshot: Snapshot, campaign: Campaign): boolean {
  const { pageKind, product, scope } = snapshot.reading;
  if (product || pageKind === 'advertising' || pageKind === 'item' || pageKind === 'market') return false;
  if ((scope ?? []).length > 0) return false;
  const since = liveSpans(campaign)[0]?.start;
  // A promotion that begins within a day shares that day's figures with the hours before it.
  if (since === undefined || !wallClock(since, snapshot.reading.zone ?? campaign.zone).endsWith('T00:00')) return false;
  return since <= Date.parse(snapshot.takenAt) && looksSince([{ snapshot }], since, campaign.zone) !== null;
}

function totalOf(table: TableReading, column: ColumnReading, goal: Goal, campaign: Campaign): ColumnTotal | null {
  const { currency } = campaign;
  const shown = table.totals?.[table.columns.indexOf(column)];
  if (shown && shown.status !== 'absent') {
    const isGood = shown.status === 'ok' && !isPartTotal(table, column, shown) && suits(shown.value, goal, currency);
    return isGood ? { value: shown.value.value, at: shown.at, rows: null } : null;
  }
  const isWhole = table.rowsTotal === table.rows.length && table.rowsSeen === table.rows.length;
  // An order of two products stands in two rows, money in one; rows of what else than products are not the shop.
  if (!column.at || !isWhole || goal.metric !== 'gmv' || table.rows.some(({ productId }) => !productId)) return null;
  const known = column.fields.flatMap((field) =>
    field.status === 'ok' && suits(field.value, goal, currency) ? [field.value.value] : [],
  );
  const isRead = known.length > 0 && known.length === column.fields.length;
  return isRead ? { value: sumDecimals(known), at: column.at, rows: known.length } : null;
}

type Counted = Extract<ColumnReading['fields'][number], { status: 'ok' }>['value'];

function suits(value: Counted, { metric }: Goal, currency: string): boolean {
  return value.unit === 'money'
    ? metric === 'gmv' && value.currency === currency
    : metric !== 'gmv' && value.unit === 'count';
}

function markOf(
  { value, at, rows }: ColumnTotal,
  { metric, target }: Goal,
  { campaign, others, language }: { campaign: Campaign; others: readonly string[]; language: Language },
): Mark {
  const shown = (amount: string) =>
    metric === 'gmv'
      ? showMoney({ amount, currency: campaign.currency })
      : new Intl.NumberFormat(language).format(Number(amount));
  const share = compareDecimals(target, '0') > 0 ? Math.floor((Number(value) / Number(target)) * 1000) / 10 : null;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const text =
    share === null ? shown(value) : translate(language, 'total.share', { share: percent.format(share / 100) });
  const detail = (key: Parameters<typeof translate>[1], said: string) => ({
    label: translate(language, key),
    text: said,
  });
  return {
    target: { kind: 'place', at },
    verdict: 'total',
    text,
    details: [
      detail('total.column', shown(value)),
      detail('total.goal', shown(target)),
      detail(
        'total.counted',
        rows === null ? translate(language, 'total.own') : translate(language, 'total.rows', { count: rows }),
      ),
      ...(others.length > 0 ? [detail('total.missing', others.join(', '))] : []),
    ],
    also: [],
    todo: null,
    finding: null,
  };
}

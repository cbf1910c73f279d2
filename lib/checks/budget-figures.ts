import type { Campaign } from '@/lib/domain/campaign';
import type { Evidence } from '@/lib/domain/finding';
import type { MetricId } from '@/lib/domain/metric';
import type { BudgetLine } from '@/lib/domain/plan-work';
import type { QuantityField, Reading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { CheckContext } from './check';
import { comparableLooks } from './comparable';
import { evidenceOf } from './evidence';
import { gathered } from './gathered';
import { agreed } from './listing-rows';
import { rowsByName } from './named-rows';
import { namesUnder } from './plain-name';

/** What one page says of a budget line: what was spent, and what that brought in where it says so. */
export interface SpendFigure {
  snapshot: Snapshot;
  /** The spend, a decimal in the plan's currency. */
  value: string;
  sales: string | null;
  orders: string | null;
  evidence: Evidence[];
}

/** The looks at a line's spend on one platform, oldest first: from rows that bear its name or its channel's, else from the tiles of the platform's advertising where no other line is on it. */
export function spendFigures(context: CheckContext, line: BudgetLine): ReadonlyMap<string, readonly SpendFigure[]> {
  const found = new Map<string, readonly SpendFigure[]>();
  for (const [key, figures] of gatheredSpend(context)) {
    const [of, platform, kind] = JSON.parse(key) as [string, string, Kind];
    if (of !== line.id || (kind === 'tiles' && found.has(platform))) continue;
    if (figures.length > 0) found.set(platform, figures);
  }
  return found;
}

type Kind = 'row' | 'tiles';

const gatheredSpend = gathered(spendIn, comparableLooks<SpendFigure>);

function spendIn(snapshot: Snapshot, campaign: Campaign): Map<string, SpendFigure[]> {
  const { platform, product } = snapshot.reading;
  const found = new Map<string, SpendFigure[]>();
  if (platform === null || product || campaign.budget.length === 0) return found;
  const keep = (line: BudgetLine, kind: Kind, read: (metric: MetricId) => QuantityField | null) => {
    const figure = figureOf(snapshot, campaign, read);
    if (figure) found.set(JSON.stringify([line.id, platform, kind]), [figure]);
  };
  const lines = campaign.budget.filter((line) => line.platform === null || line.platform === platform);
  for (const { line, read } of namedRows(snapshot, campaign, lines)) keep(line, 'row', read);
  if (snapshot.reading.pageKind === 'advertising') {
    const [only, ...others] = lines.filter(({ kind }) => kind === 'on-site');
    if (only && others.length === 0 && only.platform === platform)
      keep(only, 'tiles', (metric) => witness(tilesOf(snapshot.reading, metric)));
  }
  return found;
}

/** The rows named like a line or its channel, each name of one line and in one row of one table alone. */
function namedRows({ reading }: Snapshot, campaign: Campaign, lines: readonly BudgetLine[]) {
  const { channels } = campaign;
  const plain = namesUnder(campaign);
  const namesOf = (line: BudgetLine) =>
    new Set([line.name, ...channels.flatMap(({ id, name }) => (id === line.channel ? name : []))].map(plain));
  const named = lines.map((line) => ({ line, names: namesOf(line) }));
  const all = new Set(named.flatMap(({ names }) => [...names]));
  const tables = reading.tables
    .filter(({ columns }) => columns.some(({ metric }) => metric === 'ad_spend'))
    .map((table) => ({ table, byName: rowsByName(table, all, plain) }));
  return named.flatMap(({ line, names }) => {
    const own = [...names].filter((name) => named.filter((other) => other.names.has(name)).length === 1);
    const rows = tables.flatMap(({ table, byName }) =>
      [...new Set(own.flatMap((name) => byName.get(name) ?? []))].map((at) => ({ table, at })),
    );
    const [row, ...others] = rows;
    if (!row || others.length > 0) return [];
    const read = (metric: MetricId) =>
      witness(
        row.table.columns.flatMap((column) => {
          const field = column.fields[row.at];
          return column.metric === metric && field ? [{ qualifiers: column.qualifiers, field }] : [];
        }),
      );
    return [{ line, read }];
  });
}

interface Witness {
  qualifiers: readonly string[];
  field: QuantityField;
}

function tilesOf({ kpis }: Reading, metric: MetricId): Witness[] {
  return kpis.filter((kpi) => kpi.metric === metric);
}

/** Of what advertising is credited with, the whole: unnarrowed, else all of it by the platform's own window. */
function witness(found: readonly Witness[]): QuantityField | null {
  const whole = found.filter(({ qualifiers }) => qualifiers.length === 0);
  const total = found.filter(({ qualifiers }) => qualifiers.every(isOfAll));
  return agreed((whole.length > 0 ? whole : total).map(({ field }) => field));
}

function isOfAll(qualifier: string): boolean {
  return qualifier === 'attribution:total' || qualifier.startsWith('window:') || qualifier === 'ads:sitewide';
}

function figureOf(
  snapshot: Snapshot,
  { currency }: Campaign,
  read: (metric: MetricId) => QuantityField | null,
): SpendFigure | null {
  const spend = read('ad_spend');
  if (spend?.status !== 'ok' || spend.value.unit !== 'money' || spend.value.currency !== currency) return null;
  const [sales, orders] = [read('ad_gmv'), read('ad_orders')];
  const isSales = sales?.status === 'ok' && sales.value.unit === 'money' && sales.value.currency === currency;
  const isOrders = orders?.status === 'ok' && orders.value.unit === 'count';
  return {
    snapshot,
    value: spend.value.value,
    sales: isSales ? sales.value.value : null,
    orders: isOrders ? orders.value.value : null,
    evidence: [spend, ...(isSales ? [sales] : []), ...(isOrders ? [orders] : [])].map((field) =>
      evidenceOf(snapshot, field),
    ),
  };
}

import { PhaseKind } from '@/lib/domain/campaign';
import type { Message } from '@/lib/domain/finding';
import { GoalMetric } from '@/lib/domain/plan-targets';
import { Announcement } from '@/lib/domain/plan-work';
import { type Language, type MessageKey, translate } from '@/lib/i18n/translate';

/** The languages that a workbook's sheets and headers may be in; both are read, whatever the user's own is. */
export const LANGUAGES: readonly Language[] = ['en', 'zh-CN'];

/** What the cells of a column hold. `target` is money, a count or a rate, as the metric of its row says. */
export type ColumnType =
  | 'text'
  | 'id'
  | 'phase'
  | 'product'
  | 'channel'
  | 'time'
  | 'end-time'
  | 'money'
  | 'rate'
  | 'target'
  | 'count'
  | 'currency'
  | 'zone'
  | 'platform'
  | 'url'
  | 'phase-kind'
  | 'metric'
  | 'announcement-kind';

/** The closed sets among the column types; a cell may hold the value itself or its name in either language. */
export const CHOICES = {
  'phase-kind': PhaseKind.options,
  metric: GoalMetric.options,
  'announcement-kind': Announcement.shape.kind.options,
} as const;

export interface PlanColumn {
  /** The field's path within its row: "start", "promise.clickRate". */
  field: string;
  header: MessageKey;
  type: ColumnType;
  /** Whether a cell may be blank, which is null in the plan; such a column may be left out altogether. */
  optional?: true;
  /** "Alternate 1", "Alternate 2", …: one array from as many columns as there are. */
  repeated?: true;
}

export interface PlanTable {
  name: MessageKey;
  /** Whether it has one row, the campaign itself; a row for each item of a list; or rows that belong to such items. */
  rows:
    | { kind: 'one' }
    | { kind: 'list'; into: 'phases' | 'goals' | 'channels' | 'products' | 'slots' | 'announcements' }
    | ChildRows;
  columns: readonly PlanColumn[];
}

/** Each row goes into a list within that item of `parent` whose id stands in the row's `by` column. */
export interface ChildRows {
  kind: 'children';
  parent: 'channels' | 'products';
  by: PlanColumn;
  into: 'targets' | 'listings' | 'prices';
}

const column = (field: string, type: ColumnType, header: MessageKey): PlanColumn => ({ field, type, header });
const optional = (field: string, type: ColumnType, header: MessageKey): PlanColumn => ({
  ...column(field, type, header),
  optional: true,
});

const ID = column('id', 'id', 'plan.column.id');
const NAME = column('name', 'text', 'plan.column.name');
const START = column('start', 'time', 'plan.column.start');
const END = column('end', 'end-time', 'plan.column.end');
const PRODUCT = column('product', 'product', 'plan.column.product');
const PHASE = column('phase', 'phase', 'plan.column.phase');
const PLATFORM = column('platform', 'platform', 'plan.column.platform');
const METRIC = column('metric', 'metric', 'plan.column.metric');
const TARGET = column('target', 'target', 'plan.column.target');
const CURRENCY = column('currency', 'currency', 'plan.column.currency');

/** The plan workbook, one sheet a table, in the order in which the sheets stand. */
export const PLAN_TABLES: readonly PlanTable[] = [
  {
    name: 'plan.table.campaign',
    rows: { kind: 'one' },
    columns: [ID, NAME, column('zone', 'zone', 'plan.column.zone'), CURRENCY],
  },
  {
    name: 'plan.table.phases',
    rows: { kind: 'list', into: 'phases' },
    columns: [ID, NAME, column('kind', 'phase-kind', 'plan.column.phase-kind'), START, END],
  },
  { name: 'plan.table.goals', rows: { kind: 'list', into: 'goals' }, columns: [METRIC, TARGET] },
  {
    name: 'plan.table.channels',
    rows: { kind: 'list', into: 'channels' },
    columns: [ID, NAME, optional('budget', 'money', 'plan.column.budget')],
  },
  {
    name: 'plan.table.channel-targets',
    rows: { kind: 'children', parent: 'channels', by: column('', 'channel', 'plan.column.channel'), into: 'targets' },
    columns: [METRIC, TARGET],
  },
  {
    name: 'plan.table.products',
    rows: { kind: 'list', into: 'products' },
    columns: [
      ID,
      NAME,
      CURRENCY,
      optional('stock', 'count', 'plan.column.stock'),
      optional('targetUnits', 'count', 'plan.column.target-units'),
      optional('targetGmv', 'money', 'plan.column.target-gmv'),
    ],
  },
  {
    name: 'plan.table.listings',
    rows: { kind: 'children', parent: 'products', by: { ...PRODUCT, field: '' }, into: 'listings' },
    columns: [
      PLATFORM,
      column('productId', 'id', 'plan.column.product-id'),
      optional('url', 'url', 'plan.column.product-url'),
    ],
  },
  {
    name: 'plan.table.prices',
    rows: { kind: 'children', parent: 'products', by: { ...PRODUCT, field: '' }, into: 'prices' },
    columns: [
      PHASE,
      optional('list', 'money', 'plan.column.list-price'),
      optional('promotion', 'money', 'plan.column.promotion-price'),
    ],
  },
  {
    name: 'plan.table.slots',
    rows: { kind: 'list', into: 'slots' },
    columns: [
      ID,
      PLATFORM,
      column('page', 'text', 'plan.column.page'),
      column('position', 'text', 'plan.column.position'),
      PRODUCT,
      START,
      END,
      optional('promise.impressions', 'count', 'plan.column.impressions'),
      optional('promise.clickRate', 'rate', 'plan.column.click-rate'),
      optional('promise.conversion', 'rate', 'plan.column.conversion'),
      optional('cost', 'money', 'plan.column.cost'),
      { ...optional('alternates', 'product', 'plan.column.alternate'), repeated: true },
    ],
  },
  {
    name: 'plan.table.announcements',
    rows: { kind: 'list', into: 'announcements' },
    columns: [
      ID,
      column('kind', 'announcement-kind', 'plan.column.announcement-kind'),
      column('url', 'url', 'plan.column.announcement-url'),
      PHASE,
    ],
  },
];

/** The columns of a table as they stand in its sheet: the parent's id first. */
export function sheetColumns(table: PlanTable): readonly PlanColumn[] {
  return table.rows.kind === 'children' ? [table.rows.by, ...table.columns] : table.columns;
}

/** Whether a column's cells hold one of a closed set. */
export function isChoice(type: ColumnType): type is keyof typeof CHOICES {
  return type in CHOICES;
}

/** The key of a choice's name ("plan.phase-kind.presale"), by its column type and value. */
export function choiceKey(type: keyof typeof CHOICES, value: string): MessageKey {
  return `plan.${type}.${value}` as MessageKey;
}

/** What a cell of a column should hold, for people. `platforms` are those that the product knows. */
export function expectedOf(type: ColumnType, platforms: readonly string[] = []): Message {
  if (isChoice(type)) {
    const choices = CHOICES[type].map((value) => `${value} (${translate('zh-CN', choiceKey(type, value))})`);
    return { key: 'plan.expected.choice', args: { choices: choices.join(', ') } };
  }
  if (type === 'platform' && platforms.length > 0)
    return { key: 'plan.expected.choice', args: { choices: platforms.join(', ') } };
  return { key: `plan.expected.${type}`, args: {} };
}

/** The name of a table or column in both languages, for messages about one that is missing. */
export function bothNames(key: MessageKey): string {
  return [...new Set(LANGUAGES.map((language) => translate(language, key)))].join(' / ');
}

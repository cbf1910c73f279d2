import type { Message } from '@/lib/domain/finding';
import '@/lib/i18n/plan-texts';
import { type Language, type MessageKey, translate } from '@/lib/i18n/translate';
import { CHOICES, type ChoiceType, choiceKey, isChoice } from './plan-choices';
import { type KnownPlatform, shownPlatform } from './plan-platforms';

/** The languages that a workbook's sheets and headers may be in; both are read, whatever the user's own is. */
export const LANGUAGES: readonly Language[] = ['en', 'zh-CN'];

/**
 * What the cells of a column hold. `target` is money, a count or a rate, as the metric of its row says; `growth` a
 * fraction that may be negative; `percent` is of 100; `tiers` are steps such as "300-50, 500-100"; `flag` is yes
 * or no; `pieces` a count of at least one.
 */
export type ColumnType =
  | ChoiceType
  | 'text'
  | 'id'
  | 'phase'
  | 'product'
  | 'channel'
  | 'task'
  | 'time'
  | 'end-time'
  | 'money'
  | 'rate'
  | 'growth'
  | 'percent'
  | 'tiers'
  | 'target'
  | 'count'
  | 'pieces'
  | 'currency'
  | 'zone'
  | 'platform'
  | 'url';

export interface PlanColumn {
  /** The field's path within its row: "start", "promise.clickRate". */
  field: string;
  header: MessageKey;
  type: ColumnType;
  /** Whether a cell may be blank, which is null in the plan; such a column may be left out altogether. */
  optional?: true;
  /** What a blank cell stands for, where that is not null. */
  blank?: string | boolean;
  /** "Alternate 1", "Alternate 2", …: one array from as many columns as there are. */
  repeated?: true;
  /** A column that only rows of some kinds have; those of another kind must leave it blank. */
  only?: OnlyKinds;
}

/** The field that says of which kind a row is, and the kinds that have the column. */
export interface OnlyKinds {
  field: string;
  kinds: readonly string[];
}

export type ListField =
  | 'nodes'
  | 'phases'
  | 'goals'
  | 'channels'
  | 'estimates'
  | 'history'
  | 'products'
  | 'slots'
  | 'offers'
  | 'budget'
  | 'tasks'
  | 'announcements'
  | 'competitors'
  | 'risks';

export interface PlanTable {
  name: MessageKey;
  /** Whether it has one row, the campaign itself; a row for each item of a list; or rows that belong to such items. */
  rows: { kind: 'one' } | { kind: 'list'; into: ListField } | ChildRows;
  columns: readonly PlanColumn[];
  /** Whether a workbook may do without its sheet, which is then a table without rows. */
  optional?: true;
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
const repeated = (field: string, type: ColumnType, header: MessageKey): PlanColumn => ({
  ...optional(field, type, header),
  repeated: true,
});
const list = (into: ListField): PlanTable['rows'] => ({ kind: 'list', into });
const ofKinds = (kinds: readonly string[], benefit: PlanColumn): PlanColumn => ({
  ...benefit,
  field: `benefit.${benefit.field}`,
  only: { field: 'benefit.kind', kinds },
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
const CHANNEL = column('channel', 'channel', 'plan.column.channel');
const ALTERNATES = repeated('alternates', 'product', 'plan.column.alternate');
const mayBeBlank = (one: PlanColumn): PlanColumn => ({ ...one, optional: true });

/** The plan workbook, one sheet a table, in the order in which the sheets stand. */
export const PLAN_TABLES: readonly PlanTable[] = [
  {
    name: 'plan.table.campaign',
    rows: { kind: 'one' },
    columns: [
      ID,
      NAME,
      column('zone', 'zone', 'plan.column.zone'),
      CURRENCY,
      optional('purpose', 'purpose', 'plan.column.purpose'),
      optional('theme', 'text', 'plan.column.theme'),
    ],
  },
  {
    name: 'plan.table.nodes',
    rows: list('nodes'),
    optional: true,
    columns: [ID, NAME, column('kind', 'node-kind', 'plan.column.node-kind'), mayBeBlank(PLATFORM), START, END],
  },
  {
    name: 'plan.table.phases',
    rows: list('phases'),
    columns: [ID, NAME, column('kind', 'phase-kind', 'plan.column.phase-kind'), START, END],
  },
  { name: 'plan.table.goals', rows: list('goals'), optional: true, columns: [METRIC, TARGET] },
  {
    name: 'plan.table.channels',
    rows: list('channels'),
    optional: true,
    columns: [
      ID,
      NAME,
      optional('budget', 'money', 'plan.column.budget'),
      optional('site', 'site', 'plan.column.site'),
      { ...optional('reserve', 'flag', 'plan.column.reserve'), blank: false },
    ],
  },
  {
    name: 'plan.table.channel-targets',
    rows: { kind: 'children', parent: 'channels', by: { ...CHANNEL, field: '' }, into: 'targets' },
    optional: true,
    columns: [METRIC, TARGET],
  },
  {
    name: 'plan.table.products',
    rows: list('products'),
    columns: [
      ID,
      NAME,
      CURRENCY,
      optional('role', 'product-role', 'plan.column.product-role'),
      optional('stock', 'count', 'plan.column.stock'),
      optional('safetyStock', 'count', 'plan.column.safety-stock'),
      optional('targetVisitors', 'count', 'plan.column.target-visitors'),
      optional('targetConversion', 'rate', 'plan.column.target-conversion'),
      optional('targetOrders', 'count', 'plan.column.target-orders'),
      optional('targetUnits', 'count', 'plan.column.target-units'),
      optional('targetGmv', 'money', 'plan.column.target-gmv'),
      ALTERNATES,
    ],
  },
  {
    name: 'plan.table.listings',
    rows: { kind: 'children', parent: 'products', by: { ...PRODUCT, field: '' }, into: 'listings' },
    columns: [
      PLATFORM,
      column('productId', 'id', 'plan.column.product-id'),
      optional('url', 'url', 'plan.column.product-url'),
      optional('currency', 'currency', 'plan.column.listing-currency'),
    ],
  },
  {
    name: 'plan.table.prices',
    rows: { kind: 'children', parent: 'products', by: { ...PRODUCT, field: '' }, into: 'prices' },
    columns: [
      PHASE,
      optional('platform', 'platform', 'plan.column.price-platform'),
      optional('base', 'money', 'plan.column.base-price'),
      optional('list', 'money', 'plan.column.list-price'),
      optional('promotion', 'money', 'plan.column.promotion-price'),
      optional('floor', 'money', 'plan.column.floor-price'),
    ],
  },
  {
    name: 'plan.table.estimates',
    rows: list('estimates'),
    optional: true,
    columns: [
      mayBeBlank(CHANNEL),
      mayBeBlank(PRODUCT),
      METRIC,
      column('method', 'estimate-method', 'plan.column.estimate-method'),
      optional('base', 'target', 'plan.column.estimate-base'),
      optional('growth', 'growth', 'plan.column.growth'),
      optional('visitors', 'count', 'plan.column.estimate-visitors'),
      optional('conversion', 'rate', 'plan.column.estimate-conversion'),
      optional('orderValue', 'money', 'plan.column.order-value'),
      optional('source', 'text', 'plan.column.source'),
    ],
  },
  {
    name: 'plan.table.history',
    rows: list('history'),
    optional: true,
    columns: [
      column('event', 'text', 'plan.column.event'),
      METRIC,
      column('hour', 'count', 'plan.column.hour'),
      column('value', 'target', 'plan.column.value'),
    ],
  },
  {
    name: 'plan.table.slots',
    rows: list('slots'),
    optional: true,
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
      optional('promise.orders', 'count', 'plan.column.promised-orders'),
      optional('promise.gmv', 'money', 'plan.column.promised-gmv'),
      optional('cost', 'money', 'plan.column.cost'),
      ALTERNATES,
    ],
  },
  {
    name: 'plan.table.offers',
    rows: list('offers'),
    optional: true,
    columns: [
      ID,
      NAME,
      column('layer', 'offer-layer', 'plan.column.offer-layer'),
      optional('platform', 'platform', 'plan.column.offer-platform'),
      optional('phase', 'phase', 'plan.column.offer-phase'),
      column('benefit.kind', 'benefit-kind', 'plan.column.benefit-kind'),
      ofKinds(['price'], column('price', 'money', 'plan.column.offer-price')),
      ofKinds(['fixed', 'every'], column('off', 'money', 'plan.column.amount-off')),
      ofKinds(['percent'], column('percent', 'percent', 'plan.column.percent-off')),
      ofKinds(['percent'], optional('cap', 'money', 'plan.column.cap')),
      ofKinds(['every'], column('step', 'money', 'plan.column.step')),
      ofKinds(['every'], optional('times', 'pieces', 'plan.column.times')),
      ofKinds(['tiers'], column('tiers', 'tiers', 'plan.column.tiers')),
      ofKinds(['gift'], column('gift', 'text', 'plan.column.gift')),
      ofKinds(['gift'], optional('worth', 'money', 'plan.column.worth')),
      column('per', 'offer-per', 'plan.column.offer-per'),
      optional('threshold', 'money', 'plan.column.threshold'),
      { ...optional('base', 'amount-base', 'plan.column.amount-base'), blank: 'running' },
      optional('pieces', 'pieces', 'plan.column.pieces'),
      optional('group', 'id', 'plan.column.offer-group'),
      { ...optional('alone', 'flag', 'plan.column.alone'), blank: false },
      { ...optional('paidBy', 'paid-by', 'plan.column.paid-by'), blank: 'merchant' },
      optional('rule', 'text', 'plan.column.rule'),
      repeated('products', 'product', 'plan.column.offer-product'),
    ],
  },
  {
    name: 'plan.table.budget',
    rows: list('budget'),
    optional: true,
    columns: [
      ID,
      NAME,
      column('kind', 'budget-kind', 'plan.column.budget-kind'),
      mayBeBlank(PLATFORM),
      mayBeBlank(CHANNEL),
      column('amount', 'money', 'plan.column.amount'),
      optional('sales', 'money', 'plan.column.sales'),
      optional('owner', 'text', 'plan.column.owner'),
      optional('due', 'time', 'plan.column.spend-by'),
    ],
  },
  {
    name: 'plan.table.tasks',
    rows: list('tasks'),
    optional: true,
    columns: [
      ID,
      NAME,
      optional('role', 'text', 'plan.column.task-role'),
      column('start', 'time', 'plan.column.task-start'),
      column('due', 'end-time', 'plan.column.due'),
      optional('done', 'time', 'plan.column.done'),
      repeated('dependsOn', 'task', 'plan.column.depends-on'),
    ],
  },
  {
    name: 'plan.table.announcements',
    rows: list('announcements'),
    optional: true,
    columns: [
      ID,
      column('kind', 'announcement-kind', 'plan.column.announcement-kind'),
      optional('url', 'url', 'plan.column.announcement-url'),
      PHASE,
      mayBeBlank(PRODUCT),
      optional('says', 'text', 'plan.column.says'),
    ],
  },
  {
    name: 'plan.table.competitors',
    rows: list('competitors'),
    optional: true,
    columns: [
      ID,
      NAME,
      column('url', 'url', 'plan.column.competitor-url'),
      optional('product', 'product', 'plan.column.competes-with'),
      optional('note', 'text', 'plan.column.note'),
    ],
  },
  {
    name: 'plan.table.risks',
    rows: list('risks'),
    optional: true,
    columns: [
      ID,
      column('event', 'text', 'plan.column.risk-event'),
      column('trigger', 'text', 'plan.column.trigger'),
      optional('check', 'check', 'plan.column.check'),
      column('decides', 'text', 'plan.column.decides'),
      column('action', 'text', 'plan.column.action'),
    ],
  },
];

/** The columns of a table as they stand in its sheet: the parent's id first. */
export function sheetColumns(table: PlanTable): readonly PlanColumn[] {
  return table.rows.kind === 'children' ? [table.rows.by, ...table.columns] : table.columns;
}

/** The key of what a column is for. */
export function hintKey({ header }: PlanColumn): MessageKey {
  return header.replace('plan.column.', 'plan.hint.') as MessageKey;
}

/** What a cell of a column should hold, for people. `platforms` are those that the product knows. */
export function expectedOf(type: ColumnType, platforms: readonly KnownPlatform[] = []): Message {
  if (type === 'flag') return { key: 'plan.expected.flag', args: {} };
  if (isChoice(type)) {
    const choices = CHOICES[type].map((value) => `${value} (${translate('zh-CN', choiceKey(type, value))})`);
    return { key: 'plan.expected.choice', args: { choices: choices.join(', ') } };
  }
  if (type === 'platform' && platforms.length > 0)
    return { key: 'plan.expected.choice', args: { choices: platforms.map(shownPlatform).join(', ') } };
  return { key: `plan.expected.${type}`, args: {} };
}

/** The name of a table or column in both languages, for messages about one that is missing. */
export function bothNames(key: MessageKey): string {
  return [...new Set(LANGUAGES.map((language) => translate(language, key)))].join(' / ');
}

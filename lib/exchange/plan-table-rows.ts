import Big from 'big.js';
import type { Campaign } from '@/lib/domain/campaign';
import { type Decimal, shiftDecimal } from '@/lib/domain/decimal';
import { type Language, translate } from '@/lib/i18n/translate';
import { choiceKey, isChoice } from './plan-choices';
import type { ColumnType, PlanColumn, PlanTable } from './plan-tables';

/** A column as it stands in a sheet; `at` is its place among those of a repeated column, from 0, else null. */
export interface SpreadColumn {
  column: PlanColumn;
  at: number | null;
}

/** What a cell holds: null where nothing does. A `target` is given as what the metric of its row makes it. */
export interface PlanCellValue {
  type: Exclude<ColumnType, 'target'>;
  value: unknown;
}

/** One row of a table: which item of the plan it shows and its cells. */
export interface PlanTableRow {
  /** The id of the item that it belongs to, where it belongs to one. */
  parent: string | null;
  item: object;
  cells: readonly PlanCellValue[];
}

/** A plan's table as its sheet shows it, with as many of each repeated column as its rows need, and at least one. */
export function planTableRows(
  table: PlanTable,
  campaign: Campaign | null,
): { columns: readonly SpreadColumn[]; rows: readonly PlanTableRow[] } {
  const items = campaign === null ? [] : itemsOf(table, campaign);
  const by: SpreadColumn[] = table.rows.kind === 'children' ? [{ column: table.rows.by, at: null }] : [];
  const columns = table.columns.flatMap((column) => spread(column, items));
  return {
    columns: [...by, ...columns],
    rows: items.map(({ parent, item }) => ({
      parent,
      item,
      cells: [
        ...by.map(({ column }) => cellValue(parent, column.type, item)),
        ...columns.map(({ column, at }) => cellValue(valueAt(item, column.field, at), column.type, item)),
      ],
    })),
  };
}

/** A value as a merchant would type it in a language, where that reads back as this very value; '' for none. */
export function cellText({ type, value }: PlanCellValue, language: Language): string {
  if (value === null || value === undefined) return '';
  if (type === 'tiers') return tiersText(value, language);
  if (type === 'flag') return translate(language, choiceKey(type, value === true ? 'yes' : 'no'));
  const text = String(value);
  if (isChoice(type)) return translate(language, choiceKey(type, text));
  switch (type) {
    case 'time':
    case 'end-time':
      return text.replace('T', ' ');
    case 'rate':
    case 'growth': {
      const percent = shiftDecimal(text, 2);
      return type === 'growth' || shiftDecimal(percent, -2) === text ? `${percent}%` : text;
    }
    case 'percent':
      return percentText(text, language);
    default:
      return text;
  }
}

/** What a percentage leaves to pay, in tenths, is how Chinese says it: 5 off is 95折, 20 off 8折, 5.5 off 9.45折. */
function percentText(percent: Decimal, language: Language): string {
  const tenths = new Big(100).minus(percent).div(10);
  const isSaid = new Big(100).minus(tenths.times(10)).toFixed() === percent && tenths.gt(0) && tenths.lt(10);
  if (language === 'en' || !isSaid) return `${percent}%`;
  const left = tenths.toFixed();
  return `${/^[1-9]\.[1-9]$/.test(left) ? left.replace('.', '') : left}折`;
}

function tiersText(value: unknown, language: Language): string {
  const tiers = Array.isArray(value) ? value : [];
  return language === 'en'
    ? tiers.map(({ least, off }) => `${least}-${off}`).join(', ')
    : tiers.map(({ least, off }) => `满${least}减${off}`).join('，');
}

function itemsOf({ rows }: PlanTable, campaign: Campaign): { parent: string | null; item: object }[] {
  switch (rows.kind) {
    case 'one':
      return [{ parent: null, item: campaign }];
    case 'list':
      return campaign[rows.into].map((item) => ({ parent: null, item }));
    case 'children':
      return campaign[rows.parent].flatMap((parent) => {
        const children: readonly object[] = rows.into in parent ? Object(parent)[rows.into] : [];
        return children.map((item) => ({ parent: parent.id, item }));
      });
  }
}

function spread(column: PlanColumn, items: readonly { item: object }[]): SpreadColumn[] {
  if (!column.repeated) return [{ column, at: null }];
  const longest = items.reduce((most, { item }) => Math.max(most, Object(valueAt(item, column.field, null)).length), 1);
  return Array.from({ length: longest }, (_, at) => ({ column, at }));
}

function valueAt(item: object, field: string, at: number | null): unknown {
  const path = at === null ? field.split('.') : [...field.split('.'), String(at)];
  return path.reduce<unknown>((value, step) => Object(value)[step], item) ?? null;
}

function cellValue(value: unknown, type: ColumnType, item: object): PlanCellValue {
  if (type !== 'target') return { type, value };
  return { type: Object(item).metric === 'conversion' ? 'rate' : 'money', value };
}

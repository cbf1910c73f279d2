import type { Message } from '@/lib/domain/finding';
import { type CellValue, isBlank, type RowContext, readPlanCell, shownText } from './plan-cells';
import { checkPlan } from './plan-check';
import { choiceKey } from './plan-choices';
import { estimateCurrency, offerCurrency, priceCurrency } from './plan-currency';
import { type PlanError, type PlanImport, type PlanPlace, planError } from './plan-error';
import type { PlanPath } from './plan-fields';
import type { KnownPlatform } from './plan-platforms';
import { type PlacedCell, placeOf, type TableRead, type TableRow } from './plan-sheet';
import {
  bothNames,
  type ChildRows,
  type ColumnType,
  expectedOf,
  PLAN_TABLES,
  type PlanColumn,
  type PlanTable,
} from './plan-tables';

interface Item {
  [field: string]: unknown;
}

/** A row of a table while it becomes an item; `kept` are the cells of each repeated column that hold something. */
interface RowSpot {
  table: PlanTable;
  read: TableRead;
  row: TableRow;
  kept: Map<PlanColumn, readonly PlacedCell[]>;
}

interface Spot {
  place: PlanPlace;
  found: string;
}

/**
 * Puts a plan together from the rows of its tables, parents before children, and remembers which row each item came
 * from, so that whatever is wrong with the whole can be said of a cell.
 */
export class PlanAssembly {
  /** The store numbers revisions: a plan that comes in is its own first. */
  private readonly plan: Item = { version: 2, revision: 1 };
  private readonly lists = new Map<string, Item[]>();
  /** The place of the first item of each id in its list. */
  private readonly places = new Map<string, Map<unknown, number>>();
  private readonly spots = new Map<string, RowSpot>();
  private readonly sheets = new Map<PlanTable, string>();
  private readonly errors: PlanError[] = [];
  private readonly marked = new Set<string>();
  /** What cannot be told, since the sheet that it would be told from is not there or lacks a column. */
  private readonly untold = new Set<string>();

  /** What is known around any row. */
  private readonly around: RowContext;

  /** `platforms` are those that the product knows; none means that any id will do. */
  constructor(platforms: readonly KnownPlatform[]) {
    this.around = { currency: null, metric: null, platforms };
    for (const { rows } of PLAN_TABLES) {
      if (rows.kind !== 'list') continue;
      this.lists.set(rows.into, []);
      this.places.set(rows.into, new Map());
      this.plan[rows.into] = this.lists.get(rows.into);
    }
  }

  /** Takes up a table; every cell that does not hold what its column asks for is an error. */
  addTable(table: PlanTable, read: TableRead): void {
    this.sheets.set(table, read.sheet);
    for (const error of read.errors) this.report(error);
    if (!read.complete) this.leaveUntold(table);
    if (table.rows.kind === 'one' && read.complete && read.rows.length !== 1)
      this.reportAt(
        { place: { kind: 'sheet', sheet: read.sheet }, found: String(read.rows.length) },
        { key: 'plan.expected.one-campaign', args: {} },
      );
    for (const row of table.rows.kind === 'one' ? read.rows.slice(0, 1) : read.rows)
      this.addRow({ table, read, row, kept: new Map() });
  }

  /** The plan, if it is whole and sound; else all errors, in the order of sheets, rows and columns. */
  finish(): PlanImport {
    const check = checkPlan(this.plan, this.around.platforms);
    for (const { path, expected } of check.status === 'invalid' ? check.faults : [])
      if (!this.untold.has(expected.key)) this.reportAt(this.spotOf(path), expected);
    if (check.status === 'valid' && this.errors.length === 0) return check;
    return { status: 'invalid', errors: inOrder(this.errors, [...this.sheets.values()]) };
  }

  private addRow(spot: RowSpot): void {
    const { rows } = spot.table;
    if (rows.kind === 'one') this.fill(this.plan, [], spot, this.contextOf(spot, null));
    if (rows.kind === 'list') {
      const item: Item = {};
      for (const child of PLAN_TABLES)
        if (child.rows.kind === 'children' && child.rows.parent === rows.into) item[child.rows.into] = [];
      const list = this.lists.get(rows.into) ?? [];
      this.fill(item, [rows.into, list.length], spot, this.contextOf(spot, null));
      const places = this.places.get(rows.into);
      if (!places?.has(item.id)) places?.set(item.id, list.length);
      list.push(item);
    }
    if (rows.kind === 'children') {
      const found = this.parentOf(rows, spot);
      const siblings = (found?.parent[rows.into] ?? []) as Item[];
      const item: Item = {};
      const path = found ? [rows.parent, found.index, rows.into, siblings.length] : null;
      this.fill(item, path, spot, this.contextOf(spot, found?.parent ?? null));
      siblings.push(item);
    }
  }

  /** Reads the cells of a row into an item; `path` is null where the item will not be part of the plan. */
  private fill(item: Item, path: PlanPath | null, spot: RowSpot, context: RowContext): void {
    if (path) this.spots.set(path.join('.'), spot);
    for (const column of spot.table.columns) {
      const cells = spot.row.cells.get(column) ?? [];
      if (column.only && !this.hasColumn(item, column, cells, spot)) continue;
      const values = cells.map((cell) => this.read(cell, column, context, spot.read));
      const steps = column.field.split('.');
      if (column.repeated) {
        const kept = cells.filter((_, index) => values[index] != null);
        spot.kept.set(column, kept);
        set(
          item,
          steps,
          values.filter((value) => value != null),
        );
      } else set(item, steps, cells.length > 0 ? values[0] : (column.blank ?? null));
    }
  }

  /** Whether a row of this kind has a column that not all have; what is filled in although it has not is an error. */
  private hasColumn(item: Item, column: PlanColumn, cells: readonly PlacedCell[], { read }: RowSpot): boolean {
    const { only } = column;
    const kind = only?.field.split('.').reduce<unknown>((inner, step) => Object(inner)[step], item);
    if (!only || typeof kind !== 'string') return false;
    if (only.kinds.includes(kind)) {
      if (cells.length === 0 && !column.optional) this.reportColumn(column, read);
      return true;
    }
    for (const cell of cells) {
      if (isBlank(cell.cell)) continue;
      const kinds = only.kinds.map((one) => bothNames(choiceKey('benefit-kind', one)));
      this.report(
        planError(placeOf(read, cell), shownText(cell.cell), {
          key: 'plan.expected.blank-of-kind',
          args: { kinds: kinds.join(', ') },
        }),
      );
    }
    return false;
  }

  /** The value of a cell, null where it is blank and may be; undefined where it is wrong, which is then an error. */
  private read(placed: PlacedCell, column: PlanColumn, context: RowContext, table: TableRead): CellValue | undefined {
    const read = readPlanCell(placed.cell, column.type, context);
    if (read.status === 'value' && read.value !== null) return read.value;
    if (read.status === 'value' && column.optional) return column.blank ?? null;
    const expected = read.status === 'fault' ? read.expected : expectedOf(column.type);
    this.report(planError(placeOf(table, placed), shownText(placed.cell), expected));
    return undefined;
  }

  private parentOf(rows: ChildRows, { row, read }: RowSpot): { parent: Item; index: number } | null {
    const [cell] = row.cells.get(rows.by) ?? [];
    if (!cell) return null;
    const id = this.read(cell, rows.by, this.around, read);
    if (id === undefined) return null;
    const index = this.places.get(rows.parent)?.get(id);
    const parent = index === undefined ? undefined : this.lists.get(rows.parent)?.[index];
    if (parent && index !== undefined) return { parent, index };
    const expected = expectedOf(rows.by.type);
    if (!this.untold.has(expected.key)) this.reportAt(spotOfCell(read, cell), expected);
    return null;
  }

  private contextOf({ table, row }: RowSpot, parent: Item | null): RowContext {
    const own = (type: ColumnType) => {
      const column = table.columns.find((one) => one.type === type);
      const cells = column ? (row.cells.get(column) ?? []) : [];
      return cells.flatMap(({ cell }) => {
        const read = readPlanCell(cell, type, this.around);
        return read.status === 'value' && typeof read.value === 'string' ? [read.value] : [];
      });
    };
    const into = table.rows.kind === 'one' ? null : table.rows.into;
    const around = () => {
      if (into === 'prices') return priceCurrency(parent, own('platform')[0]);
      if (into === 'offers')
        return offerCurrency(
          { platform: own('platform')[0], products: own('product') },
          this.itemsById('products'),
          this.plan.currency,
        );
      if (into === 'estimates')
        return estimateCurrency({ product: own('product')[0] }, this.itemsById('products'), this.plan.currency);
      return parent?.currency ?? this.plan.currency;
    };
    const currency = own('currency')[0] ?? around();
    return {
      ...this.around,
      currency: typeof currency === 'string' ? currency : null,
      metric: own('metric')[0] ?? null,
    };
  }

  private itemsById(list: string): ReadonlyMap<unknown, Item | undefined> {
    const items = this.lists.get(list) ?? [];
    return new Map([...(this.places.get(list) ?? [])].map(([id, index]) => [id, items[index]]));
  }

  private leaveUntold(table: PlanTable): void {
    const { rows } = table;
    if (rows.kind === 'list' && /^(phases|channels|products|tasks)$/.test(rows.into))
      this.untold.add(`plan.expected.${rows.into.slice(0, -1)}`);
    if (rows.kind === 'children' && rows.into === 'listings') {
      this.untold.add('plan.expected.listings');
      this.untold.add('plan.expected.listed-platform');
    }
  }

  /** The cell of a field, or of the first column of its row, or the sheet of its table. */
  private spotOf(path: PlanPath): Spot {
    for (let length = path.length; length >= 0; length -= 1) {
      const spot = this.spots.get(path.slice(0, length).join('.'));
      const rest = path.slice(length);
      const column = spot?.table.columns.find(({ field }) => leadTheSameWay(field.split('.'), rest));
      if (spot && column) return this.spotOfField(spot, column, rest);
      const [first] = [...(spot?.row.cells.values() ?? [])].flat();
      if (spot && first && length > 0) return spotOfCell(spot.read, first);
    }
    return this.sheetOf(PLAN_TABLES.find(({ rows }) => rows.kind === 'list' && rows.into === path[0]));
  }

  private spotOfField({ table, read, row, kept }: RowSpot, column: PlanColumn, rest: PlanPath): Spot {
    const at = Number(rest[column.field.split('.').length] ?? 0);
    const cell = (column.repeated && kept.get(column)?.[at]) || row.cells.get(column)?.[0];
    return cell ? spotOfCell(read, cell) : this.sheetOf(table);
  }

  private sheetOf(table: PlanTable | undefined): Spot {
    const [campaign = ''] = this.sheets.values();
    return { place: { kind: 'sheet', sheet: (table && this.sheets.get(table)) ?? campaign }, found: '' };
  }

  /** A column that a row needs and that the whole sheet lacks: said once. */
  private reportColumn({ header }: PlanColumn, { sheet }: TableRead): void {
    const args = { header: bothNames(header) };
    const at = JSON.stringify([sheet, args]);
    if (this.marked.has(at)) return;
    this.marked.add(at);
    this.report(planError({ kind: 'sheet', sheet }, '', { key: 'plan.expected.column', args }));
  }

  private reportAt({ place, found }: Spot, expected: Message): void {
    this.report(planError(place, found, expected));
  }

  /** One error a place: the first says what must be mended before anything else there can be told. */
  private report(error: PlanError): void {
    const at = JSON.stringify(error.place);
    const several = error.place.kind === 'sheet' && error.expected.key === 'plan.expected.column';
    if (this.marked.has(at) && !several) return;
    this.marked.add(at);
    this.errors.push(error);
  }
}

function spotOfCell(read: TableRead, placed: PlacedCell): Spot {
  return { place: placeOf(read, placed), found: shownText(placed.cell) };
}

/** Whether one of two paths into an item goes on where the other ends. */
function leadTheSameWay(field: readonly string[], path: PlanPath): boolean {
  return path.length > 0 && field.every((step, index) => index >= path.length || path[index] === step);
}

function inOrder(errors: readonly PlanError[], sheets: readonly string[]): PlanError[] {
  const orderOfSheet = new Map(sheets.map((sheet, index) => [sheet, index]));
  const sorted = errors.map((error) => {
    const { place } = error;
    const sheet = place.kind === 'cell' || place.kind === 'sheet' ? (orderOfSheet.get(place.sheet) ?? -1) : -1;
    const letters = place.kind === 'cell' ? [...place.column].map((letter) => letter.charCodeAt(0)) : [];
    return { error, key: [sheet, place.kind === 'cell' ? place.row : 0, letters.length, ...letters] };
  });
  sorted.sort((a, b) => {
    const at = a.key.findIndex((part, index) => part !== b.key[index]);
    return at === -1 ? 0 : (a.key[at] ?? 0) - (b.key[at] ?? 0);
  });
  return sorted.map(({ error }) => error);
}

function set(item: Item, steps: readonly string[], value: unknown): void {
  const [step = '', ...rest] = steps;
  if (rest.length === 0) item[step] = value;
  else {
    const inner = (item[step] ?? {}) as Item;
    item[step] = inner;
    set(inner, rest, value);
  }
}

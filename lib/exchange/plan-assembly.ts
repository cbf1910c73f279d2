import type { Message } from '@/lib/domain/finding';
import { type RowContext, readPlanCell, shownText } from './plan-cells';
import { checkPlan, type PlanPath } from './plan-check';
import { type PlanError, type PlanImport, type PlanPlace, planError } from './plan-error';
import type { PlacedCell, TableRead, TableRow } from './plan-sheet';
import { type ChildRows, expectedOf, PLAN_TABLES, type PlanColumn, type PlanTable } from './plan-tables';

interface Item {
  [field: string]: unknown;
}

interface Spot {
  place: PlanPlace;
  found: string;
}

/**
 * Puts a plan together from the rows of its tables, parents before children, and remembers which cell each field came
 * from, so that whatever is wrong with the whole can be said of a cell.
 */
export class PlanAssembly {
  private readonly plan: Item = { version: 1 };
  private readonly lists = new Map<string, Item[]>();
  private readonly spots = new Map<string, Spot>();
  private readonly sheets = new Map<PlanTable, string>();
  private readonly errors: PlanError[] = [];
  private readonly marked = new Set<string>();
  /** What cannot be told, since the sheet that it would be told from is not there or lacks a column. */
  private readonly untold = new Set<string>();

  constructor() {
    for (const { rows } of PLAN_TABLES) {
      if (rows.kind !== 'list') continue;
      this.lists.set(rows.into, []);
      this.plan[rows.into] = this.lists.get(rows.into);
    }
  }

  /** Takes up a table; every cell that does not hold what its column asks for is an error. */
  addTable(table: PlanTable, read: TableRead): void {
    this.sheets.set(table, read.sheet);
    for (const error of read.errors) this.report(error);
    if (!read.complete) this.leaveUntold(table);
    if (table.rows.kind === 'one' && read.complete && read.rows.length !== 1)
      this.reportAt({ place: { kind: 'sheet', sheet: read.sheet }, found: String(read.rows.length) }, 'one-campaign');
    for (const row of table.rows.kind === 'one' ? read.rows.slice(0, 1) : read.rows) this.addRow(table, row);
  }

  /** The plan, if it is whole and sound; else all errors, in the order of sheets, rows and columns. */
  finish(platforms: readonly string[]): PlanImport {
    const check = checkPlan(this.plan, platforms);
    for (const { path, expected } of check.status === 'invalid' ? check.faults : [])
      if (!this.untold.has(expected.key)) this.report(planErrorAt(this.spotOf(path), expected));
    if (check.status === 'valid' && this.errors.length === 0) return check;
    return { status: 'invalid', errors: this.errors.sort((a, b) => this.order(a.place, b.place)) };
  }

  private addRow(table: PlanTable, row: TableRow): void {
    const { rows } = table;
    if (rows.kind === 'one') this.fill(this.plan, [], table, row, this.contextOf(row, null));
    if (rows.kind === 'list') {
      const item: Item = {};
      for (const child of PLAN_TABLES)
        if (child.rows.kind === 'children' && child.rows.parent === rows.into) item[child.rows.into] = [];
      const list = this.lists.get(rows.into) ?? [];
      this.fill(item, [rows.into, list.length], table, row, this.contextOf(row, this.plan.currency));
      list.push(item);
    }
    if (rows.kind === 'children') {
      const found = this.parentOf(rows, row);
      const siblings = (found?.parent[rows.into] ?? []) as Item[];
      const item: Item = {};
      const path = found ? [rows.parent, found.index, rows.into, siblings.length] : null;
      this.fill(item, path, table, row, this.contextOf(row, found?.parent.currency ?? this.plan.currency));
      siblings.push(item);
    }
  }

  /** Reads the cells of a row into an item; `path` is null where the item will not be part of the plan. */
  private fill(item: Item, path: PlanPath | null, table: PlanTable, row: TableRow, context: RowContext): void {
    const first = [...row.cells.values()][0]?.[0];
    if (path && first) this.mark(path, first);
    for (const column of table.columns) {
      const cells = row.cells.get(column) ?? [];
      const values = cells.map((cell) => this.read(cell, column, context));
      const steps = column.field.split('.');
      if (column.repeated) {
        const kept = cells.flatMap((cell, index) => (values[index] == null ? [] : [{ cell, value: values[index] }]));
        if (path) for (const [index, { cell }] of kept.entries()) this.mark([...path, ...steps, index], cell);
        set(
          item,
          steps,
          kept.map(({ value }) => value),
        );
      } else {
        const [cell] = cells;
        if (path) this.spots.set(JSON.stringify([...path, ...steps]), cell ? spotOfCell(cell) : this.sheetOf(table));
        set(item, steps, cell ? values[0] : null);
      }
    }
  }

  /** The value of a cell, null where it is blank and may be; undefined where it is wrong, which is then an error. */
  private read(
    { cell, place }: PlacedCell,
    column: PlanColumn,
    context: RowContext,
  ): string | number | null | undefined {
    const read = readPlanCell(cell, column.type, context);
    if (read.status === 'value' && (read.value !== null || column.optional)) return read.value;
    const expected = read.status === 'fault' ? read.expected : expectedOf(column.type);
    this.report(planError(place, shownText(cell), expected));
    return undefined;
  }

  private parentOf(rows: ChildRows, row: TableRow): { parent: Item; index: number } | null {
    const [cell] = row.cells.get(rows.by) ?? [];
    if (!cell) return null;
    const id = this.read(cell, rows.by, { currency: null, metric: null });
    if (id === undefined) return null;
    const parents = this.lists.get(rows.parent) ?? [];
    const index = parents.findIndex((parent) => parent.id === id);
    const parent = parents[index];
    if (parent) return { parent, index };
    const expected = expectedOf(rows.by.type);
    if (!this.untold.has(expected.key)) this.report(planError(cell.place, shownText(cell.cell), expected));
    return null;
  }

  private contextOf(row: TableRow, currency: unknown): RowContext {
    const none = { currency: null, metric: null };
    const own = (type: 'currency' | 'metric') => {
      const [, cells] = [...row.cells].find(([column]) => column.type === type) ?? [];
      const read = cells?.[0] && readPlanCell(cells[0].cell, type, none);
      return read?.status === 'value' && typeof read.value === 'string' ? read.value : null;
    };
    return { currency: own('currency') ?? (typeof currency === 'string' ? currency : null), metric: own('metric') };
  }

  private leaveUntold(table: PlanTable): void {
    const { rows } = table;
    if (rows.kind === 'list' && /^(phases|channels|products)$/.test(rows.into))
      this.untold.add(`plan.expected.${rows.into.slice(0, -1)}`);
    if (rows.kind === 'children' && rows.into === 'listings') this.untold.add('plan.expected.listings');
  }

  private mark(path: PlanPath, cell: PlacedCell): void {
    this.spots.set(JSON.stringify(path), spotOfCell(cell));
  }

  /** The cell of a field, or of the first column of its row, or the sheet of its table. */
  private spotOf(path: PlanPath): Spot {
    for (let length = path.length; length > 0; length -= 1) {
      const spot = this.spots.get(JSON.stringify(path.slice(0, length)));
      if (spot) return spot;
    }
    return this.sheetOf(PLAN_TABLES.find(({ rows }) => rows.kind === 'list' && rows.into === path[0]));
  }

  private sheetOf(table: PlanTable | undefined): Spot {
    const [campaign = ''] = this.sheets.values();
    return { place: { kind: 'sheet', sheet: (table && this.sheets.get(table)) ?? campaign }, found: '' };
  }

  private reportAt(spot: Spot, what: string): void {
    this.report(planErrorAt(spot, { key: `plan.expected.${what}`, args: {} }));
  }

  /** One error a place: the first says what must be mended before anything else there can be told. */
  private report(error: PlanError): void {
    const at = JSON.stringify(error.place);
    const several = error.place.kind === 'sheet' && error.expected.key === 'plan.expected.column';
    if (this.marked.has(at) && !several) return;
    this.marked.add(at);
    this.errors.push(error);
  }

  private order(a: PlanPlace, b: PlanPlace): number {
    const sheets = [...this.sheets.values()];
    const key = (place: PlanPlace) => {
      if (place.kind === 'cell')
        return [
          sheets.indexOf(place.sheet),
          place.row,
          place.column.length,
          place.column.charCodeAt(0),
          place.column.charCodeAt(1),
        ];
      return [place.kind === 'sheet' ? sheets.indexOf(place.sheet) : -1, 0];
    };
    const [first, second] = [key(a), key(b)];
    const differing = first.findIndex((part, index) => part !== second[index]);
    return differing === -1 ? 0 : (first[differing] ?? 0) - (second[differing] ?? 0);
  }
}

function spotOfCell({ cell, place }: PlacedCell): Spot {
  return { place, found: shownText(cell) };
}

function planErrorAt({ place, found }: Spot, expected: Message): PlanError {
  return planError(place, found, expected);
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

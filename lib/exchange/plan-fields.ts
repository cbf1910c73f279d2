import { rawItem } from './plan-currency';
import { type ColumnType, type OnlyKinds, PLAN_TABLES, type PlanTable } from './plan-tables';

/** A path into a plan: ["products", 0, "prices", 2, "list"]. */
export type PlanPath = readonly PropertyKey[];

/** What the fields of a plan hold, by pattern: "products.*.prices.*.list" is money. */
const TYPES = new Map<string, ColumnType>([['revision', 'pieces'], ...PLAN_TABLES.flatMap(fieldTypes)]);
const ONLY = new Map<string, OnlyKinds>(PLAN_TABLES.flatMap(fieldKinds));
const KINDS = new Set([...ONLY.values()].flatMap(({ kinds }) => kinds));
const FIELDS = new Set(['version', ...[...TYPES.keys()].flatMap(prefixes)]);

/** The type of the field at a path; null where that is a list, a group or nothing. */
export function typeAt(pattern: string): ColumnType | null {
  return TYPES.get(pattern) ?? null;
}

/** A path with a * for each place in a list. */
export function patternOf(path: PlanPath): string {
  return path.map((step) => (typeof step === 'number' ? '*' : String(step))).join('.');
}

/** The paths of all fields of a raw plan that no plan has: what is misspelt would otherwise be lost in silence. */
export function unknownFields(raw: unknown): PlanPath[] {
  const unknown: PlanPath[] = [];
  const look = (value: unknown, path: PlanPath, pattern: string, owners: readonly unknown[]) => {
    if (Object(value) !== value) return;
    const steps = Array.isArray(value) ? value.keys() : Object.keys(value as object);
    for (const step of steps) {
      const field = [...path, step];
      const inner = `${pattern}${pattern === '' ? '' : '.'}${typeof step === 'number' ? '*' : step}`;
      if (!FIELDS.has(inner) || isOfOtherKind(inner, [...owners, value])) unknown.push(field);
      else look((value as Record<PropertyKey, unknown>)[step], field, inner, [...owners, value]);
    }
  };
  look(raw, [], '', []);
  return unknown;
}

/** Whether a row of this kind has no such field: the schema would drop it. `owners` lead from the plan to its group. */
function isOfOtherKind(pattern: string, owners: readonly unknown[]): boolean {
  const only = ONLY.get(pattern);
  if (!only) return false;
  const kind = rawItem(owners.at(-1))[only.field.split('.').at(-1) ?? ''];
  return typeof kind === 'string' && KINDS.has(kind) && !only.kinds.includes(kind);
}

function pathOf({ rows }: PlanTable): string {
  if (rows.kind === 'one') return '';
  return rows.kind === 'list' ? `${rows.into}.*.` : `${rows.parent}.*.${rows.into}.*.`;
}

function fieldTypes(table: PlanTable): [string, ColumnType][] {
  return table.columns.flatMap(({ field, repeated, type }): [string, ColumnType][] => {
    const path = `${pathOf(table)}${field}`;
    if (type === 'tiers')
      return [
        [path, type],
        [`${path}.*.least`, 'money'],
        [`${path}.*.off`, 'money'],
      ];
    return [[`${path}${repeated ? '.*' : ''}`, type]];
  });
}

function fieldKinds(table: PlanTable): [string, OnlyKinds][] {
  return table.columns.flatMap(({ field, only }): [string, OnlyKinds][] =>
    only ? [[`${pathOf(table)}${field}`, only]] : [],
  );
}

function prefixes(field: string): string[] {
  const steps = field.split('.');
  return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
}

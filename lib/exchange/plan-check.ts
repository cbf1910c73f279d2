import type { z } from 'zod';
import { Campaign } from '@/lib/domain/campaign';
import type { Message } from '@/lib/domain/finding';
import { Currency } from '@/lib/domain/money';
import { PlanOutline, type PlanProblem, problemsBetweenRows } from '@/lib/domain/plan-outline';
import { minorDigits } from '@/lib/text/currency-signs';
import { type ColumnType, expectedOf, PLAN_TABLES, type PlanTable } from './plan-tables';

/** A path into a plan: ["products", 0, "prices", 2, "list"]. */
export type PlanPath = readonly PropertyKey[];

/** One reason why what was read is no plan. */
export interface PlanFault {
  path: PlanPath;
  expected: Message;
}

/** A plan that holds in itself, or every reason why it does not. */
export type PlanCheck = { status: 'valid'; campaign: Campaign } | { status: 'invalid'; faults: PlanFault[] };

const EXPECTED: Record<PlanProblem['message'], string> = {
  duplicate: 'plan.expected.unique',
  'unknown-phase': 'plan.expected.phase',
  'unknown-product': 'plan.expected.product',
  'unknown-channel': 'plan.expected.channel',
  'unknown-task': 'plan.expected.task',
  'unlisted-platform': 'plan.expected.listed-platform',
  'task-cycle': 'plan.expected.no-cycle',
  'phase-order': 'plan.expected.phase-order',
  'ends-before-it-starts': 'plan.expected.later-end',
};
const TYPES = new Map(PLAN_TABLES.flatMap(fieldTypes));
const FIELDS = new Set(['version', 'revision', ...[...TYPES.keys()].flatMap(prefixes)]);

/**
 * Checks what was read as a plan against the domain's schema, the references between its rows and, where `platforms`
 * names any, the platforms that the product knows.
 */
export function checkPlan(raw: unknown, platforms: readonly string[]): PlanCheck {
  const outline = PlanOutline.parse(raw);
  const parsed = Campaign.safeParse(raw);
  const faults: PlanFault[] = [
    ...problemsBetweenRows(outline).map(({ path, message }) => ({
      path,
      expected: { key: EXPECTED[message], args: {} },
    })),
    ...unknownPlatforms(outline, platforms),
    ...tooFine(raw),
    ...(parsed.error?.issues ?? []).map((issue) => ({ path: issue.path, expected: expectedAt(issue, platforms) })),
  ];
  if (parsed.success && faults.length === 0) return { status: 'valid', campaign: parsed.data };
  return { status: 'invalid', faults: firstAtEachPath(faults) };
}

function typeAt(path: PlanPath): ColumnType | null {
  return TYPES.get(pattern(path)) ?? null;
}

/** The paths of all fields of a raw plan that no plan has: what is misspelt would otherwise be lost in silence. */
export function unknownFields(raw: unknown, path: PlanPath = []): PlanPath[] {
  if (Object(raw) !== raw) return [];
  const steps = Array.isArray(raw) ? [...raw.keys()] : Object.keys(raw as object);
  return steps.flatMap((step) => {
    const field = [...path, step];
    return FIELDS.has(pattern(field)) ? unknownFields((raw as Record<PropertyKey, unknown>)[step], field) : [field];
  });
}

function unknownPlatforms(outline: PlanOutline, platforms: readonly string[]): PlanFault[] {
  if (platforms.length === 0) return [];
  const named = [
    ...outline.products.flatMap((product, index) =>
      product.listings.map(({ platform }, at) => ({
        path: ['products', index, 'listings', at, 'platform'],
        platform,
      })),
    ),
    ...outline.slots.map(({ platform }, index) => ({ path: ['slots', index, 'platform'], platform })),
  ];
  return named
    .filter(({ platform }) => platform != null && !platforms.includes(platform))
    .map(({ path }) => ({ path, expected: expectedOf('platform', platforms) }));
}

/** Amounts with more decimals than their currency has: most often the rest of a calculation. */
function tooFine(raw: unknown): PlanFault[] {
  return amountsIn(raw, [], null).flatMap(({ path, amount, currency }) => {
    const digits = minorDigits(currency);
    const decimals = /\.(\d*?)0*$/.exec(amount)?.[1] ?? '';
    return decimals.length > digits
      ? [{ path, expected: { key: 'plan.expected.money-digits', args: { currency, digits } } }]
      : [];
  });
}

/** Every amount of money in what was read as a plan, with the currency of the closest thing around it that has one. */
function amountsIn(raw: unknown, path: PlanPath, around: string | null) {
  const amounts: { path: PlanPath; amount: string; currency: string }[] = [];
  if (Object(raw) !== raw) return amounts;
  const item = raw as Record<PropertyKey, unknown>;
  const own = Currency.safeParse(item.currency);
  const currency = own.success ? own.data : around;
  for (const step of Array.isArray(raw) ? raw.keys() : Object.keys(item)) {
    const field = [...path, step];
    const value = item[step];
    const type = typeAt(field);
    const money = type === 'money' || (type === 'target' && item.metric === 'gmv');
    if (money && currency !== null && typeof value === 'string') amounts.push({ path: field, amount: value, currency });
    else amounts.push(...amountsIn(value, field, currency));
  }
  return amounts;
}

function expectedAt(issue: z.core.$ZodIssue, platforms: readonly string[]): Message {
  const type = typeAt(issue.path);
  if (type) return expectedOf(type, platforms);
  const field = pattern(issue.path);
  if (field === 'version') return { key: 'plan.expected.version', args: {} };
  if (issue.code === 'too_small' && field === 'phases') return { key: 'plan.expected.phases', args: {} };
  if (issue.code === 'too_small' && field === 'products.*.listings') return { key: 'plan.expected.listings', args: {} };
  const list = issue.code === 'invalid_type' && issue.expected === 'array';
  return { key: list ? 'plan.expected.list' : 'plan.expected.group', args: {} };
}

function fieldTypes(table: PlanTable): [string, ColumnType][] {
  const { rows } = table;
  const before =
    rows.kind === 'one' ? '' : rows.kind === 'list' ? `${rows.into}.*.` : `${rows.parent}.*.${rows.into}.*.`;
  return table.columns.map(({ field, repeated, type }) => [`${before}${field}${repeated ? '.*' : ''}`, type]);
}

function prefixes(field: string): string[] {
  const steps = field.split('.');
  return steps.map((_, index) => steps.slice(0, index + 1).join('.'));
}

function pattern(path: PlanPath): string {
  return path.map((step) => (typeof step === 'number' ? '*' : String(step))).join('.');
}

function firstAtEachPath(faults: readonly PlanFault[]): PlanFault[] {
  const first = new Map<string, PlanFault>();
  for (const fault of faults) {
    const at = JSON.stringify(fault.path);
    if (!first.has(at)) first.set(at, fault);
  }
  return [...first.values()];
}

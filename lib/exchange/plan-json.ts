import { upgradedCampaign } from '@/lib/domain/campaign-upgrade';
import type { Message } from '@/lib/domain/finding';
import { checkPlan } from './plan-check';
import { type PlanError, type PlanImport, planError } from './plan-error';
import { type PlanPath, unknownFields } from './plan-fields';
import type { KnownPlatform } from './plan-platforms';

/**
 * Reads a plan from JSON text, of this version or an earlier one. Every field that is wrong, missing or unknown is an
 * error at its path.
 */
export function readPlanJson(text: string, platforms: readonly KnownPlatform[]): PlanImport {
  let raw: unknown;
  try {
    raw = upgradedCampaign(JSON.parse(text));
  } catch (error) {
    const found = error instanceof Error ? error.message : '';
    return { status: 'invalid', errors: [planError({ kind: 'file' }, found, { key: 'plan.expected.json', args: {} })] };
  }
  const check = checkPlan(raw, platforms);
  const faults = check.status === 'valid' ? [] : check.faults;
  const errors: PlanError[] = [
    ...faults.map(({ path, expected }) => errorAt(raw, path, inJson(expected))),
    ...unknownFields(raw).map((path) => errorAt(raw, path, { key: 'plan.expected.no-field', args: {} })),
  ];
  return check.status === 'valid' && errors.length === 0 ? check : { status: 'invalid', errors };
}

function errorAt(raw: unknown, path: PlanPath, expected: Message): PlanError {
  const found = path.reduce<unknown>(
    (value, step) => (Object(value) === value ? (value as Record<PropertyKey, unknown>)[step] : undefined),
    raw,
  );
  return planError({ kind: 'json', path: pathText(path) }, JSON.stringify(found) ?? '', expected);
}

/** Where a cell and a JSON field hold the same in another form, the message must say it of the field. */
const IN_JSON: Readonly<Record<string, string>> = {
  'plan.expected.money': 'plan.expected.decimal-text',
  'plan.expected.target': 'plan.expected.decimal-text',
  'plan.expected.rate': 'plan.expected.rate-text',
  'plan.expected.growth': 'plan.expected.growth-text',
  'plan.expected.percent': 'plan.expected.percent-text',
  'plan.expected.flag': 'plan.expected.true-or-false',
  'plan.expected.tiers': 'plan.expected.list',
};

function inJson(expected: Message): Message {
  const key = IN_JSON[expected.key];
  return key === undefined ? expected : { key, args: {} };
}

function pathText(path: PlanPath): string {
  if (path.length === 0) return '$';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('');
}

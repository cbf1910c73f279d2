import type { Message } from '@/lib/domain/finding';
import { checkPlan, type PlanPath, unknownFields } from './plan-check';
import { type PlanError, type PlanImport, planError } from './plan-error';

/** Reads a plan from JSON text. Every field that is wrong, missing or unknown is an error at its path. */
export function readPlanJson(text: string, platforms: readonly string[]): PlanImport {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
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

/** Amounts are texts in JSON, so that none passes through a float; the message must say so. */
function inJson(expected: Message): Message {
  if (expected.key === 'plan.expected.rate') return { key: 'plan.expected.rate-text', args: {} };
  const decimal = expected.key === 'plan.expected.money' || expected.key === 'plan.expected.target';
  return decimal ? { key: 'plan.expected.decimal-text', args: {} } : expected;
}

function pathText(path: PlanPath): string {
  if (path.length === 0) return '$';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`))
    .join('');
}

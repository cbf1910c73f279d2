import type { z } from 'zod';
import { Campaign } from '@/lib/domain/campaign';
import type { Message } from '@/lib/domain/finding';
import { PlanOutline, type PlanProblem, problemsBetweenRows } from '@/lib/domain/plan-outline';
import { minorDigits } from '@/lib/text/currency-signs';
import { amountsIn } from './plan-amounts';
import { type PlanPath, patternOf, typeAt } from './plan-fields';
import { type KnownPlatform, platformIds } from './plan-platforms';
import { expectedOf } from './plan-tables';

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

/**
 * Checks what was read as a plan against the domain's schema, the references between its rows and, where `platforms`
 * names any, the platforms that the product knows.
 */
export function checkPlan(raw: unknown, platforms: readonly KnownPlatform[]): PlanCheck {
  const parsed = Campaign.safeParse(raw);
  const outline = parsed.success ? parsed.data : PlanOutline.parse(raw);
  const faults: PlanFault[] = [
    ...unknownPlatforms(outline, platforms),
    // A plan that the schema takes has no problem between its rows: it has looked for them.
    ...(parsed.success ? [] : problemsBetweenRows(outline)).map(({ path, message }) => ({
      path,
      expected: { key: EXPECTED[message], args: {} },
    })),
    ...tooFine(raw),
    ...(parsed.error?.issues ?? []).map((issue) => ({ path: issue.path, expected: expectedAt(issue, platforms) })),
  ];
  if (parsed.success && faults.length === 0) return { status: 'valid', campaign: parsed.data };
  return { status: 'invalid', faults: firstAtEachPath(faults) };
}

function unknownPlatforms(outline: PlanOutline, platforms: readonly KnownPlatform[]): PlanFault[] {
  if (platforms.length === 0) return [];
  const known = new Set<unknown>(platformIds(platforms));
  const faults: PlanFault[] = [];
  const look = (rows: readonly { platform?: string | null | undefined }[], path: PlanPath) => {
    for (const [index, { platform }] of rows.entries()) {
      if (platform == null || known.has(platform)) continue;
      faults.push({ path: [...path, index, 'platform'], expected: expectedOf('platform', platforms) });
    }
  };
  for (const [index, { listings, prices }] of outline.products.entries()) {
    look(listings, ['products', index, 'listings']);
    look(prices, ['products', index, 'prices']);
  }
  for (const table of ['nodes', 'slots', 'offers', 'budget'] as const) look(outline[table], [table]);
  return faults;
}

/** Amounts with more decimals than their currency has: most often the rest of a calculation. */
function tooFine(raw: unknown): PlanFault[] {
  return amountsIn(raw).flatMap(({ path, amount, currency }) => {
    const digits = minorDigits(currency);
    const decimals = /\.(\d*?)0*$/.exec(amount)?.[1] ?? '';
    return decimals.length > digits
      ? [{ path, expected: { key: 'plan.expected.money-digits', args: { currency, digits } } }]
      : [];
  });
}

function expectedAt(issue: z.core.$ZodIssue, platforms: readonly KnownPlatform[]): Message {
  const pattern = patternOf(issue.path);
  if (pattern === 'estimates.*.product' && issue.message === 'two owners')
    return { key: 'plan.expected.one-owner', args: {} };
  const type = typeAt(pattern);
  if (type) return expectedOf(type, platforms);
  if (pattern === 'version') return { key: 'plan.expected.version', args: {} };
  if (issue.code === 'too_small' && pattern === 'phases') return { key: 'plan.expected.phases', args: {} };
  if (issue.code === 'too_small' && pattern === 'products.*.listings')
    return { key: 'plan.expected.listings', args: {} };
  const list = issue.code === 'invalid_type' && issue.expected === 'array';
  return { key: list ? 'plan.expected.list' : 'plan.expected.group', args: {} };
}

function firstAtEachPath(faults: readonly PlanFault[]): PlanFault[] {
  const first = new Map<string, PlanFault>();
  for (const fault of faults) {
    const at = JSON.stringify(fault.path);
    if (!first.has(at)) first.set(at, fault);
  }
  return [...first.values()];
}

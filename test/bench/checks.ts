import 'temporal-polyfill/global';
import type { CheckContext } from '@/lib/checks/check';
import { goalProgress } from '@/lib/checks/goal-progress';
import { mergeFindings } from '@/lib/checks/life';
import { emptyMemory } from '@/lib/checks/memory';
import { CHECKS, runChecks } from '@/lib/checks/registry';
import type { Campaign } from '@/lib/domain/campaign';
import type { Finding, Judgement } from '@/lib/domain/finding';
import type { QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { contextOf } from '../support/check-fixtures';
import { benchHistory, benchPlan, dashboardOf, NEWEST, productPageOf } from './checks/campaign';

export const title = 'All checks over 1,000 products on 5 platforms, against one bare pass over the same numbers';

const ROUNDS = 3;
const MINUTE = 60_000;
const BESIDE = { health: [], texts: new Map(), curves: [] };
/** Looks at each of 100 pages: 500 snapshots, and ten times as many. */
const LOOKS = [5, 50];

/** Measures a run from nothing and runs that go on from it, over a history and one ten times as long; there is no limit. */
export async function run(): Promise<string[]> {
  return LOOKS.flatMap((looks, at) => {
    const snapshots = benchHistory(looks);
    const fresh = measureFresh(snapshots);
    return [
      `${snapshots.length} snapshots, from nothing: ${fresh.line}`,
      ...measureRechecks(snapshots, fresh.time),
      ...(at === 0 ? [`each alone: ${eachAlone(snapshots)}`] : []),
    ];
  });
}

function measureFresh(snapshots: readonly Snapshot[]): { time: number; line: string } {
  const bare = fastest(() => sumOf(snapshots));
  let judgements: Judgement[] = [];
  // A copy each time: what one run has found out must not serve the next.
  const time = fastest(
    (context) => {
      judgements = runChecks(context);
    },
    () => contextAt(structuredClone(benchPlan()), structuredClone(snapshots), 1),
  );
  const floor = bare + fastest(() => judgements.map((judgement) => structuredClone(judgement)).length);
  const line = `${ms(time)} for ${judgements.length} answers, ${(time / bare).toFixed(0)} times a bare pass of ${ms(bare)}; the pass and a copy of the answers: ${ms(floor)}`;
  return { time, line };
}

/** What one thing more costs: a look at a small and at a large page, a minute, an hour. */
function measureRechecks(snapshots: readonly Snapshot[], fresh: number): string[] {
  const campaign = benchPlan();
  const memory = emptyMemory();
  let findings: readonly Finding[] = [];
  let now = 1;
  let history = snapshots;
  const parts = { checks: 0, merge: 0, goals: 0 };
  const judge = () => {
    const context = { ...contextAt(campaign, history, now), memory };
    const times = [performance.now()];
    const judgements = runChecks(context);
    times.push(performance.now());
    const changed = mergeFindings(campaign, findings, judgements, context.now);
    times.push(performance.now());
    goalProgress(context);
    times.push(performance.now());
    const [a = 0, b = 0, c = 0, d = 0] = times;
    Object.assign(parts, { checks: b - a, merge: c - b, goals: d - c });
    const byId = new Map(findings.map((finding) => [finding.id, finding]));
    for (const finding of changed) byId.set(finding.id, finding);
    findings = [...byId.values()];
    return d - a;
  };
  judge();
  const after = (what: string, change: () => Snapshot | null) => {
    let best = { time: Number.POSITIVE_INFINITY, parts: { ...parts }, own: 0 };
    for (let round = 0; round < ROUNDS * 2; round += 1) {
      const added = change();
      const time = judge();
      if (time < best.time) best = { time, parts: { ...parts }, own: added ? fastest(() => sumOf([added])) : 0 };
    }
    const { checks, merge, goals } = best.parts;
    const own = best.own > 0 ? `, its own bare pass ${ms(best.own)}` : '';
    return `  after ${what}: ${ms(best.time)} (checks ${ms(checks)}, findings ${ms(merge)}, goals ${ms(goals)}), ${((100 * best.time) / fresh).toFixed(1)} % of the run from nothing${own}`;
  };
  const look = (snapshot: (minutes: number) => Snapshot) => () => {
    now += 0.05;
    const added = snapshot(now);
    history = [...history, added];
    return added;
  };
  return [
    after(
      'one small page',
      look((minutes) => productPageOf(minutes, 7)),
    ),
    after(
      'one large page',
      look((minutes) => dashboardOf(minutes, 3)),
    ),
    after('nothing but a second', () => {
      now += 1 / 60;
      return null;
    }),
    after('nothing but a minute', () => {
      now += 1;
      return null;
    }),
  ];
}

function eachAlone(snapshots: readonly Snapshot[]): string {
  const times = CHECKS.map(({ id, check }) => {
    const time = fastest(check, () => contextAt(structuredClone(benchPlan()), structuredClone(snapshots), 1));
    return `${id} ${ms(time)}`;
  });
  return times.join(', ');
}

function contextAt(campaign: Campaign, snapshots: readonly Snapshot[], minutes: number): CheckContext {
  // What is known beside the pages is the same from run to run.
  return { ...contextOf(campaign, snapshots, new Date(NEWEST + minutes * MINUTE).toISOString()), ...BESIDE };
}

function fastest(work: () => unknown): number;
function fastest<T>(work: (input: T) => unknown, prepare: () => T): number;
function fastest<T>(work: (input: T | undefined) => unknown, prepare?: () => T): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const input = prepare?.();
    const start = performance.now();
    work(input);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}

/** The least that reading a history takes: every number that it holds, once. */
function sumOf(snapshots: readonly Snapshot[]): number {
  let sum = 0;
  const add = (field: QuantityField) => {
    if (field.status === 'ok') sum += Number(field.value.value);
  };
  for (const { reading } of snapshots) {
    for (const { columns } of reading.tables) for (const { fields } of columns) fields.forEach(add);
    if (reading.product?.price.status === 'ok') sum += Number(reading.product.price.value.amount);
  }
  return sum;
}

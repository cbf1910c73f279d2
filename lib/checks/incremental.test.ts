import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Campaign } from '@/lib/domain/campaign';
import type { Snapshot } from '@/lib/domain/snapshot';
import { instant, look, plan } from '@/test/support/arbitrary-history';
import { contextOf } from '@/test/support/check-fixtures';
import { emptyMemory } from './memory';
import { timedPhases } from './plan-clock';
import { runChecks } from './registry';

type Step =
  | { what: 'look'; look: Snapshot }
  | { what: 'forget'; at: number }
  | { what: 'time'; now: string }
  | { what: 'plan'; name: string };

const boundaries = timedPhases(plan).flatMap(({ span }) => [span.start, span.end]);
const nearBoundary = fc
  .record({ boundary: fc.constantFrom(...boundaries), off: fc.integer({ min: -2, max: 2 }) })
  .map(({ boundary, off }) => new Date(boundary + off).toISOString());
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: look.map((look) => ({ what: 'look' as const, look })) },
  { weight: 1, arbitrary: fc.nat().map((at) => ({ what: 'forget' as const, at })) },
  { weight: 3, arbitrary: fc.oneof(instant, nearBoundary).map((now) => ({ what: 'time' as const, now })) },
  { weight: 1, arbitrary: fc.constantFrom('one', 'two').map((name) => ({ what: 'plan' as const, name })) },
);

it('with what the last run left, the checks say exactly what they say from nothing, whatever comes, goes or passes', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), instant, (steps, start) => {
      const memory = emptyMemory();
      let campaign: Campaign = structuredClone(plan);
      let snapshots: readonly Snapshot[] = [];
      let now = start;
      for (const step of steps) {
        if (step.what === 'look') snapshots = inOrder([...snapshots, step.look]);
        if (step.what === 'forget') snapshots = snapshots.filter((_, at) => at !== step.at % snapshots.length);
        if (step.what === 'time') now = step.now;
        if (step.what === 'plan') campaign = { ...campaign, name: step.name };
        const context = contextOf(campaign, snapshots, now);
        expect(runChecks({ ...context, memory })).toEqual(runChecks(structuredClone(context)));
      }
    }),
    { numRuns: 150 },
  );
}, 60_000);

function inOrder(snapshots: readonly Snapshot[]): Snapshot[] {
  return snapshots.toSorted((a, b) => (a.takenAt < b.takenAt ? -1 : a.takenAt > b.takenAt ? 1 : 0));
}

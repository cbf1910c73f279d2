import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { saveCampaign } from '@/lib/store/campaigns';
import { samplePlan } from '@/test/support/check-fixtures';
import { assess } from './assessment';
import { database } from './connection';

const runs = vi.hoisted(() => ({ count: 0 }));
vi.mock('@/lib/checks/registry', () => ({
  runChecks: () => {
    runs.count += 1;
    return [];
  },
}));

it('judges once for all who ask while a run is under way, on what was stored before they asked', async () => {
  const db = await database();
  await saveCampaign(db, samplePlan({ name: 'before' }), '2026-11-10T12:00:00.000Z');
  const first = assess();
  const saved = saveCampaign(db, samplePlan({ name: 'after' }), '2026-11-10T12:00:00.000Z');
  await saved;
  const asked = await Promise.all([assess(), assess(), assess()]);
  expect(asked.map((assessment) => assessment?.campaign.name)).toEqual(['after', 'after', 'after']);
  await first;
  const before = runs.count;
  await Promise.all(Array.from({ length: 10 }, assess));
  expect(runs.count - before).toBe(2);
});

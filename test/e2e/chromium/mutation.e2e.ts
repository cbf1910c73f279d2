import { expect, it } from 'vitest';
import { dashboardSources, runMutations } from '../../mutation/mutate';

it('reads nothing wrong on dashboards that were changed: renamed, wrapped, shuffled, with parts gone', async () => {
  const own = (await dashboardSources()).filter(({ file }) => file.includes('test-results'));
  const { all, failures } = await runMutations({ sources: own, seed: 7, variants: 25 });
  expect(failures).toEqual([]);
  expect(all.variants).toBe(25);
  expect(all.right).toBeGreaterThan(all.cells / 2);
}, 180_000);

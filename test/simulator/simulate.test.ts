import { describe, expect, it } from 'vitest';
import { readCapture } from '@/lib/reading/read-capture';
import { DETERMINISTIC } from './faults';
import { looksOf } from './looks';
import { capturePage } from './pages';
import { promotionOf } from './promotion';
import { simulate } from './simulate';
import { tallyOf } from './tally';
import { World } from './world';

const SHORT = { hours: 16, looks: 16 };
const seeds = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

describe('a simulated promotion', () => {
  it('is the same for the same seed, and another for another', () => {
    const run = (seed: number) => JSON.stringify(simulate({ seed, ...SHORT, faults: 'all' }));
    expect(run(3)).toBe(run(3));
    expect(run(3)).not.toBe(run(4));
  });

  it('shows pages that the reader can read', () => {
    for (const seed of seeds(4)) {
      const promotion = promotionOf(seed, SHORT.hours);
      const world = new World(promotion, []);
      for (const { page, at } of looksOf(promotion, 6).flatMap(({ views }) => views)) {
        world.advance(at);
        expect(readCapture(capturePage(page, promotion, world, 1)).verdict).toBe('read');
      }
    }
  });

  it('finds at the first look what a page or the plan shows, and says nothing false of it', () => {
    const tally = tallyOf(seeds(6).map((seed) => simulate({ seed, ...SHORT, faults: 'all' })));
    for (const kind of DETERMINISTIC) {
      const { shown = 0, atFirstLook = 0, falselyRaised = 0 } = tally.kinds[kind] ?? {};
      expect({ kind, atFirstLook, falselyRaised }).toEqual({ kind, atFirstLook: shown, falselyRaised: 0 });
    }
  });

  it('raises nothing that is sure where nothing is wrong', () => {
    const tally = tallyOf(seeds(3).map((seed) => simulate({ seed, ...SHORT, faults: 'none' })));
    for (const kind of DETERMINISTIC) expect(tally.kinds[kind]?.falselyRaised ?? 0).toBe(0);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reach, selectedLooks, thinningFor } from './selected-looks';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.parse('2026-10-11T00:00:00.000Z');
const REACH: Reach = { since: iso(0), offset: 8 * 60 * MINUTE, cuts: [] };
const product = { kind: 'product' } as const;
const dashboard = { kind: 'ranking' } as const;
const one = thinningFor([product])('product');
const thinnings = [
  one,
  thinningFor(Array.from({ length: 151 }, () => product))('product'),
  thinningFor(Array.from({ length: 41 }, () => dashboard))('ranking'),
];

function iso(minutes: number): string {
  return new Date(START + minutes * MINUTE).toISOString();
}

const times = fc
  .uniqueArray(
    fc.oneof(fc.integer({ min: -2 * 1440, max: 40 * 1440 }), fc.integer({ min: 39 * 1440, max: 40 * 1440 })),
    {
      minLength: 1,
      maxLength: 200,
    },
  )
  .map((minutes) => minutes.sort((a, b) => a - b).map(iso));
const reaches = fc.record({
  since: fc.constant(REACH.since),
  offset: fc.constantFrom(0, 8, -7, 5.5).map((hours) => hours * 60 * MINUTE),
  cuts: fc
    .array(fc.integer({ min: 0, max: 40 * 1440 }), { maxLength: 6 })
    .map((minutes) => minutes.sort((a, b) => a - b).map((minute) => START + minute * MINUTE)),
});

describe('the looks at a page that the checks see', () => {
  it('are the newest and, of the others, only some of those that were taken within reach', () => {
    fc.assert(
      fc.property(times, reaches, fc.constantFrom(...thinnings), (taken, reach, thinning) => {
        const selected = selectedLooks(taken, thinning, reach);
        expect(selected.at(-1)).toBe(taken.at(-1));
        expect(taken.filter((look) => selected.includes(look))).toEqual(selected);
        expect(selected.slice(0, -1).every((look) => look >= reach.since)).toBe(true);
      }),
    );
  });

  it('stay the same with one more look, but for that one and those that give way: none that was passed over comes back', () => {
    fc.assert(
      fc.property(times, reaches, fc.constantFrom(...thinnings), (taken, reach, thinning) => {
        const before = selectedLooks(taken.slice(0, -1), thinning, reach);
        const after = selectedLooks(taken, thinning, reach);
        expect(after.filter((look) => !before.includes(look))).toEqual([taken.at(-1)]);
      }),
    );
  });

  it('have one of every day on which the page was seen, by the days of the plan’s zone', () => {
    const dayOf = (look: string) => Math.floor((Date.parse(look) + REACH.offset) / DAY);
    fc.assert(
      fc.property(times, (taken) => {
        const days = new Set(taken.filter((look) => look >= REACH.since).map(dayOf));
        expect(
          new Set(
            selectedLooks(taken, one, REACH)
              .filter((look) => look >= REACH.since)
              .map(dayOf),
          ),
        ).toEqual(days);
      }),
    );
  });

  it('have the last one before a phase begins and one of the first five minutes of it, however long ago that was', () => {
    const taken = Array.from({ length: 30 * 1440 }, (_, minute) => iso(minute));
    const cut = 10 * 1440 + 617;
    const cuts = [cut, cut + 5].map((minute) => START + minute * MINUTE);
    const selected = selectedLooks(taken, one, { ...REACH, cuts });
    expect(selected).toContain(iso(cut - 1));
    expect(selected).toContain(iso(cut + 4));
    expect(selected.length).toBeLessThan(70);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { snapshotAt } from '@/test/support/check-fixtures';
import { looksSince, RunningCover } from './coverage';

const ZONE = 'Asia/Shanghai';
const day = fc.integer({ min: 9, max: 14 });
const look = fc
  .record({
    hour: fc.integer({ min: 0, max: 150 }),
    first: day,
    days: fc.integer({ min: 0, max: 3 }),
    said: fc.boolean(),
  })
  .map(({ hour, first, days, said }) => {
    const takenAt = new Date(Date.UTC(2026, 10, 9) + hour * 3_600_000).toISOString();
    const dated = (of: number) => `2026-11-${String(of).padStart(2, '0')}`;
    const period = said ? { raw: '', start: dated(first), end: dated(first + days) } : null;
    return { snapshot: snapshotAt(takenAt, { period }) };
  });
const looks = fc
  .array(look, { maxLength: 25 })
  .map((all) => all.sort((a, b) => (a.snapshot.takenAt < b.snapshot.takenAt ? -1 : 1)));

it('says look by look what covers the days since, as going over all of them does', () => {
  fc.assert(
    fc.property(looks, day, (all, since) => {
      const start = Date.UTC(2026, 10, since) - 8 * 3_600_000;
      const cover = new RunningCover(start, ZONE);
      for (const [at, one] of all.entries()) {
        cover.add(one);
        expect(cover.parts()).toEqual(looksSince(all.slice(0, at + 1), start, ZONE));
      }
    }),
  );
});

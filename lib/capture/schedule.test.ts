import { describe, expect, it } from 'vitest';
import type { CaptureTrigger } from '@/lib/domain/capture';
import { type CaptureOutcome, RHYTHMS, scheduleCaptures } from './schedule';

interface Taken {
  at: number;
  trigger: CaptureTrigger;
}

/** A schedule on a clock of its own; `answer` decides how each capture turns out. */
function startSchedule(
  answer: (taken: Taken) => Partial<CaptureOutcome> | Error = () => ({}),
  { visible = true, unasked = true } = {},
) {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const taken: Taken[] = [];
  const schedule = scheduleCaptures({
    unasked,
    visible,
    timers: {
      now: () => now,
      after(wait, run) {
        const timer = { at: now + wait, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    },
    async capture(trigger) {
      const one = { at: now, trigger };
      taken.push(one);
      const outcome = answer(one);
      if (outcome instanceof Error) throw outcome;
      return { cost: 5, changed: true, busy: false, ...outcome };
    },
  });

  async function passTo(end: number): Promise<void> {
    for (;;) {
      await Promise.resolve().then(() => Promise.resolve());
      await new Promise((resume) => setImmediate(resume));
      const due = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      timers = timers.filter((other) => other !== due);
      now = Math.max(now, due.at);
      due.run();
    }
    now = end;
  }

  /** Lets the page change at a steady pace. */
  async function change(options: { every: number; until: number }): Promise<void> {
    while (now + options.every <= options.until) {
      await passTo(now + options.every);
      schedule.changed();
    }
  }

  return { schedule, taken, passTo, change, times: () => taken.map(({ at }) => at) };
}

const { quiet, patience, floor, ceiling, eager } = RHYTHMS.usual;

describe('the schedule of captures', () => {
  it('captures a page once it has been quiet for a while, and then not again', async () => {
    const { taken, passTo, change } = startSchedule();
    await change({ every: 100, until: 1000 });
    await passTo(60_000);
    expect(taken).toEqual([{ at: 1000 + quiet, trigger: 'settled' }]);
  });

  it('does not wait for a page that never goes quiet', async () => {
    const { taken, change } = startSchedule();
    await change({ every: 100, until: patience + 50 });
    expect(taken).toEqual([{ at: patience, trigger: 'settled' }]);
  });

  it('captures a change, but no sooner than the floor after the last capture', async () => {
    const { schedule, taken, passTo } = startSchedule();
    await passTo(quiet);
    schedule.changed();
    await passTo(30_000);
    expect(taken.slice(1)).toEqual([{ at: quiet + floor, trigger: 'change' }]);
  });

  it('is not flooded by figures that change every second', async () => {
    const { change, times } = startSchedule();
    await change({ every: 1000, until: 120_000 });
    const gaps = times().map((at, index) => at - (times()[index - 1] ?? 0));
    expect(times().length).toBeLessThan(20);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(ceiling + 1000);
  });

  it('goes by the rhythm that the user chose, at once, and by another as soon as it is chosen', async () => {
    const { schedule, change, passTo, times } = startSchedule();
    schedule.setRhythm(RHYTHMS.sparing);
    await change({ every: 1000, until: 120_000 });
    const sparing = times().length;
    expect(sparing).toBeLessThan(6);
    schedule.setRhythm(RHYTHMS.close);
    await passTo(121_000);
    await change({ every: 1000, until: 240_000 });
    expect(times().length - sparing).toBeGreaterThan(20);
  });

  it('is quick again after a page has been calm', async () => {
    const { schedule, change, passTo, times } = startSchedule();
    await change({ every: 1000, until: 60_000 });
    await passTo(120_000);
    schedule.changed();
    await passTo(120_000 + floor);
    expect(times().at(-1)).toBe(120_000 + quiet);
  });

  it('captures a new view at once, however often the old one changed', async () => {
    const { schedule, change, passTo, taken } = startSchedule();
    await change({ every: 1000, until: 60_000 });
    schedule.routed();
    await passTo(60_000 + quiet);
    expect(taken.at(-1)).toEqual({ at: 60_000 + quiet, trigger: 'route' });
  });

  it('keeps up with a user who scrolls, since the rows are gone in a moment, and slows down again after', async () => {
    const { schedule, change, passTo, times } = startSchedule();
    await change({ every: 1000, until: 60_000 });
    const before = times().length;
    for (let at = 60_000; at < 66_000; at += 100) {
      await passTo(at);
      schedule.used();
      schedule.changed();
    }
    expect(times().length - before).toBeGreaterThanOrEqual(4);
    const gaps = times()
      .slice(before + 1)
      .map((at, index) => at - (times()[before + index] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(2 * eager);
    const after = times().length;
    await change({ every: 1000, until: 80_000 });
    expect(times().length - after).toBeLessThan(4);
  });

  it('takes no more of the thread from a user who scrolls than its share', async () => {
    const cost = 100;
    const { schedule, passTo, times } = startSchedule(() => ({ cost }));
    for (let at = 0; at < 20_000; at += 100) {
      await passTo(at);
      schedule.used();
      schedule.changed();
    }
    expect(times().length * cost).toBeLessThanOrEqual(20_000 * RHYTHMS.usual.share + cost);
  });

  it('waits longer where captures are dear', async () => {
    const cost = 250;
    const { schedule, passTo, times } = startSchedule(() => ({ cost }));
    await passTo(quiet);
    schedule.changed();
    await passTo(60_000);
    expect(times()[1]).toBe(quiet + cost / RHYTHMS.usual.share);
  });

  it('keeps still while the page is hidden, and catches up when it is shown', async () => {
    const { schedule, passTo, times } = startSchedule(undefined, { visible: false });
    await passTo(20_000);
    expect(times()).toEqual([]);
    schedule.setVisible(true);
    await passTo(20_001);
    expect(times()).toEqual([20_000]);
  });

  it('keeps to the floor while a page loads, but not for one that always seems to', async () => {
    const { change, times } = startSchedule(() => ({ busy: true }));
    await change({ every: 500, until: 120_000 });
    const gaps = times().map((at, index) => at - (times()[index - 1] ?? 0));
    expect(gaps[2]).toBeLessThanOrEqual(floor + 500);
    expect(gaps.at(-1)).toBeGreaterThan(floor * 3);
  });

  it('looks again at a page that loads, though nothing on it changes, but not for ever', async () => {
    let loading = true;
    const { passTo, taken, times } = startSchedule(() => ({ busy: loading }));
    await passTo(quiet + 1500);
    loading = false;
    await passTo(60_000);
    expect(times().length).toBeGreaterThan(1);
    expect(times().length).toBeLessThanOrEqual(3);
    expect(times().at(-1)).toBeGreaterThan(quiet + 1500);
    expect(new Set(taken.map(({ trigger }) => trigger))).toEqual(new Set(['settled']));
    const always = startSchedule(() => ({ busy: true }));
    await always.passTo(600_000);
    expect(always.times().length).toBeLessThan(10);
  });

  it('captures on demand even while hidden, after the capture that runs', async () => {
    const { schedule, passTo, taken } = startSchedule(undefined, { visible: false });
    await passTo(1000);
    await schedule.demand();
    expect(taken).toEqual([{ at: 1000, trigger: 'user' }]);
  });

  it('captures nothing unasked where it may only capture on demand', async () => {
    const { schedule, passTo, taken } = startSchedule(undefined, { unasked: false });
    await passTo(30_000);
    await schedule.demand();
    schedule.changed();
    schedule.routed();
    schedule.setVisible(true);
    await passTo(60_000);
    expect(taken.map(({ trigger }) => trigger)).toEqual(['user']);
  });

  it('tries a failed capture again, a few times', async () => {
    const { passTo, times } = startSchedule(() => new Error('the worker died'));
    await passTo(120_000);
    expect(times().length).toBe(3);
  });

  it('tells who demanded a capture that it failed', async () => {
    const { schedule } = startSchedule(() => new Error('the worker died'));
    await expect(schedule.demand()).rejects.toThrow('the worker died');
  });

  it('does nothing once stopped', async () => {
    const { schedule, passTo, times } = startSchedule();
    schedule.stop();
    schedule.changed();
    await passTo(60_000);
    expect(times()).toEqual([]);
  });
});

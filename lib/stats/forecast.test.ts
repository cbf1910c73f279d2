import { describe, expect, it } from 'vitest';
import { eventDraws } from '@/test/support/event-simulator';
import { forecastByCurves, type RunningEvent, runningSums, strayed } from './forecast';

const ONE: RunningEvent = {
  earlier: [{ grown: 500, ahead: 1 }],
  grown: 600,
  goal: 1000,
  dispersion: 1,
  strayed: [],
  unlike: 0,
  pieces: false,
};

describe('a forecast by earlier events', () => {
  it('goes on from here as they did, and never ends below what has come in', () => {
    const forecast = forecastByCurves(ONE);
    expect(forecast?.median).toBeCloseTo(1200);
    expect(forecast?.low).toBeGreaterThan(600);
    expect(forecast?.low).toBeLessThan(1200);
    expect(forecast?.high).toBeGreaterThan(1200);
  });

  it('is sure of a goal that is reached, and of nothing where nothing came', () => {
    expect(forecastByCurves({ ...ONE, goal: 600 })?.probability).toBe(1);
    expect(forecastByCurves({ ...ONE, grown: 0 })).toBeNull();
    expect(forecastByCurves({ ...ONE, earlier: [] })).toBeNull();
  });

  it('narrows with events that were alike, and widens with those that were not', () => {
    const width = (aheads: number[]) => {
      const forecast = forecastByCurves({ ...ONE, earlier: aheads.map((ahead) => ({ grown: 500, ahead })) });
      return forecast ? forecast.high - forecast.low : 0;
    };
    expect(width([1, 1, 1, 1])).toBeLessThan(width([1]));
    expect(width([0.5, 0.8, 1.3, 2])).toBeGreaterThan(width([1]));
  });

  it('stands on ranks from ten events on, and says how many grew enough', () => {
    const earlier = Array.from({ length: 10 }, (_, at) => ({ grown: 500, ahead: 0.55 + at / 10 }));
    const forecast = forecastByCurves({ ...ONE, earlier });
    expect(forecast).toMatchObject({ basis: 'conformal', sufficed: 8 });
    expect(forecastByCurves({ ...ONE, earlier: earlier.slice(1) })?.basis).toBe('curve');
  });

  it('counts few pieces in whole ones', () => {
    const forecast = forecastByCurves({ ...ONE, grown: 12, goal: 24, pieces: true });
    for (const value of [forecast?.low, forecast?.median, forecast?.high]) expect(Number.isInteger(value)).toBe(true);
    expect(forecast?.probability).toBeGreaterThan(0.3);
    expect(forecast?.probability).toBeLessThan(0.7);
  });

  it('sees an event stray from the course of the others', () => {
    const even = [0, 0.1, 0.2, 0.3, 0.4].map((share) => ({ share, count: share * 10_000 }));
    const fading = even.map(({ share }) => ({ share, count: 10_000 * (share - share ** 2) }));
    expect(strayed(even, 1)).toEqual([0, 0, 0]);
    expect(strayed(fading, 1)[0]).toBeGreaterThan(0.1);
    expect(strayed(even.slice(0, 2), 1)).toEqual([]);
  });

  it('holds its 80 % four times in five, however many events and however far in', () => {
    const held = new Map<string, number>();
    const RUNS = 120;
    for (const events of [1, 3, 10, 20]) {
      const draw = eventDraws(70 + events);
      for (let run = 0; run < RUNS; run++) {
        const variety = { hours: 36, orders: 1500, unlikeness: 1, overdispersion: 3 };
        const past = Array.from({ length: events }, () => runningSums(draw(variety).gmv));
        const course = runningSums(draw(variety).gmv);
        for (const hour of [4, 11, 22, 32]) {
          const looks = course.slice(0, hour + 1).map((count, at) => ({ count, share: meanShare(past, at) }));
          const dispersion = 800;
          const forecast = forecastByCurves({
            earlier: past.map((sums) => ({ grown: at(sums, hour), ahead: at(sums, -1) / at(sums, hour) - 1 })),
            grown: at(course, hour),
            goal: 1,
            dispersion,
            strayed: strayed(looks, dispersion),
            unlike: 0,
            pieces: false,
          });
          const end = at(course, -1);
          const isIn = forecast !== null && forecast.low <= end && end <= forecast.high;
          for (const key of [`${events} events`, `hour ${hour}`]) held.set(key, (held.get(key) ?? 0) + (isIn ? 1 : 0));
        }
      }
    }
    for (const [key, count] of held) {
      const rate = count / (4 * RUNS);
      expect(rate, key).toBeGreaterThan(0.72);
      expect(rate, key).toBeLessThan(0.88);
    }
  });
});

function at(sums: readonly number[], place: number): number {
  return sums.at(place) ?? 0;
}

function meanShare(past: readonly (readonly number[])[], hour: number): number {
  return past.reduce((sum, sums) => sum + at(sums, hour) / at(sums, -1), 0) / past.length;
}

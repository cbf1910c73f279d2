import type { Draws } from './draws';

/** How an event goes by the hour: demand is `at` an hour since it went live, times what its owner draws. */
export interface Course {
  /** The level of demand in an hour since the live phase began (negative before it); about 1 on the average of a day. */
  level(hour: number): number;
}

/** What visitors do by the hour of the day: nights are empty, lunch is a bump, the evening is the peak. */
const BY_CLOCK = [
  1.3, 0.7, 0.35, 0.2, 0.15, 0.15, 0.25, 0.45, 0.7, 0.9, 1, 1.05, 1.25, 1.2, 1, 0.95, 0.95, 0.95, 1.05, 1.35, 2.1, 1.9,
  1.7, 1.5,
];

/**
 * The course of one event that goes live at an hour of the day and lasts so long. No two events are alike: the rush of
 * the first hours, the last push, how far the day swings and a slow drift of the level are drawn for each.
 */
export function courseOf(draws: Draws, startHour: number, liveHours: number): Course {
  const rush = 4.5 * draws.swing(12);
  const second = 1 + (rush - 1) * draws.between(0.25, 0.45);
  const push = 1 + 0.6 * draws.swing(6);
  const depth = draws.between(0.75, 1.15);
  const drift: number[] = [];
  let level = 0;
  for (let hour = -200; hour < liveHours + 200; hour += 1) {
    level = 0.75 * level + 0.13 * draws.normal();
    drift.push(Math.exp(level - 0.02));
  }
  return {
    level(hour) {
      const at = Math.floor(hour);
      const clock = (BY_CLOCK[(((startHour + at) % 24) + 24) % 24] ?? 1) ** depth;
      const base = clock * (drift[at + 200] ?? 1);
      if (at < 0) return 0.12 * base;
      if (at >= liveHours) return 0.25 * base;
      const rushed = at === 0 ? rush : at === 1 ? second : 1;
      return base * rushed * (at >= liveHours - 3 ? push : 1);
    },
  };
}

/** What an event's live hours come to, hour by hour. */
export function liveLevels(course: Course, liveHours: number): number[] {
  return Array.from({ length: liveHours }, (_, hour) => course.level(hour));
}

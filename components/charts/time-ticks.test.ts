import { describe, expect, it } from 'vitest';
import { timeTicks } from './time-ticks';

const HOUR = 3_600_000;

describe('ticks of the time axis', () => {
  it('stand at round hours of the zone, also where it is off the hour', () => {
    const from = Date.parse('2026-11-10T00:10:00Z');
    const shown = (zone: string) =>
      timeTicks(from, from + 6 * HOUR, zone, 8).map((at) =>
        Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5),
      );
    expect(shown('Asia/Shanghai')).toEqual(['09:00', '10:00', '11:00', '12:00', '13:00', '14:00']);
    expect(shown('Asia/Kolkata')).toEqual(['06:00', '07:00', '08:00', '09:00', '10:00', '11:00']);
  });

  it('stay few however long the history', () => {
    expect(timeTicks(0, 1000 * 24 * HOUR, 'UTC', 8).length).toBeLessThanOrEqual(9);
  });
});

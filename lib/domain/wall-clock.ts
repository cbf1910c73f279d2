import type { LocalTime, Zone } from './time';

// Calendars are dear, and the times of a plan are asked for at every look.
const epochs = new Map<string, number>();
const MOST_EPOCHS = 20_000;

/** The instant, in milliseconds since the epoch, at which clocks in a zone show a local time; a day is its first second. */
export function epochOf(time: LocalTime, zone: Zone): number {
  const key = `${time} ${zone}`;
  const known = epochs.get(key);
  if (known !== undefined) return known;
  const epoch = Temporal.PlainDateTime.from(time).toZonedDateTime(zone).epochMilliseconds;
  if (epochs.size >= MOST_EPOCHS) epochs.clear();
  epochs.set(key, epoch);
  return epoch;
}

/** What clocks in a zone show at an instant (milliseconds), to the minute. */
export function wallClock(milliseconds: number, zone: Zone): LocalTime {
  const time = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).toPlainDateTime();
  return time.toString({ smallestUnit: 'minute' });
}

/** How far clocks in a zone are ahead of UTC at an instant, both in milliseconds. */
export function offsetOf(zone: Zone, milliseconds: number): number {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}

import type { LocalTime } from '@/lib/domain/time';

/** A wall-clock time some hours later, in a zone without summer time, to the minute or the second as the given one is. */
export function hoursAfter(time: LocalTime, hours: number): LocalTime {
  const at = new Date(`${time.includes('T') ? time : `${time}T00:00`}Z`);
  at.setUTCHours(at.getUTCHours() + hours);
  return at.toISOString().slice(0, time.length > 16 ? 19 : 16);
}

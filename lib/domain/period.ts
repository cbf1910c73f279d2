import type { Reading } from './reading';
import type { LocalTime } from './time';

/** What a page says its figures are for, and what it is filtered to. */
type About = Pick<Reading, 'period' | 'scope'>;

/**
 * Which kind of period a page's figures are for, seen on a day: figures of one kind may stand in one series, day after
 * day ("yesterday", "7 days up to yesterday"). A span that is not over is its own kind, and so is none at all ("").
 */
export function periodKind({ period }: Pick<About, 'period'>, day: LocalTime): string {
  if (!period) return '';
  const { start, end, relative, raw } = period;
  if (!start || !end) return relative ?? `${start ?? ''}..${end ?? ''} ${start || end ? '' : raw}`;
  const [from, to, taken] = [start, end, day].map((time) => Temporal.PlainDate.from(time.slice(0, 10)));
  if (!from || !to || !taken || Temporal.PlainDate.compare(to, taken) > 0) return `${start}..${end}`;
  return `${from.until(to).days + 1} days, ${to.until(taken).days} ago`;
}

/** What a page is filtered to, as one text: figures of different scopes are never of one series. */
export function scopeKey({ scope = [] }: Pick<About, 'scope'>): string {
  return scope
    .map(({ label, text }) => `${label ?? ''}=${text}`)
    .sort()
    .join('; ');
}

/** Whether a page is filtered to one channel or device, so that its counts are not the whole of anything. */
export function isNarrowed({ scope = [] }: Pick<About, 'scope'>): boolean {
  return scope.some(({ qualifiers }) => qualifiers.length > 0);
}

import type { LocalTime, Zone } from '@/lib/domain/time';

/** What is known where a text was seen: when (wall clock in `zone`), the platform's zone, the page's language. */
export interface WindowContext {
  reference: LocalTime;
  zone: Zone;
  lang: string | null;
}

/** A span of time that a text states, with the word that labels it; null where a side is left open. */
export interface WindowText {
  label: string | null;
  text: string;
  start: LocalTime | null;
  end: LocalTime | null;
}

/** The time windows that a text states, in the platform's wall clock and in reading order; none where it is refused. */
export function readWindows(_text: string, _context: WindowContext): WindowText[] {
  return [];
}

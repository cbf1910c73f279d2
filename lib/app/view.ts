import type { Capture } from '@/lib/domain/capture';
import type { Reading } from '@/lib/domain/reading';
import { wallClock } from '@/lib/domain/wall-clock';
import { choiceWords } from '@/lib/reading/choice-words';

/**
 * What must stay as it is for two captures to show parts of one thing, as a text: the load of the page and its route, its
 * language, what its figures are counted in and for when, the day, and everything that the page shows as chosen.
 */
export function viewOf(capture: Capture, { platform, page, zone, currency, period }: Reading): string {
  const day = wallClock(Date.parse(capture.takenAt), zone ?? capture.browserZone).slice(0, 10);
  const span = period && (period.start ? [period.start, period.end?.slice(0, 10)] : [choiceWords(period.raw, 'tab')]);
  const chosen = capture.choices.map(({ control, label, text }) => [control, label, choiceWords(text, control)]);
  return JSON.stringify([capture.visit, capture.lang, platform, page, currency, span, day, chosen]);
}

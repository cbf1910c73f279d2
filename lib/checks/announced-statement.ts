import type { AnnouncedText } from '@/lib/domain/announced-text';
import type { Evidence } from '@/lib/domain/finding';
import type { Announcement } from '@/lib/domain/plan-work';
import type { WindowReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Zone } from '@/lib/domain/time';
import type { CheckContext } from './check';
import { evidenceAt } from './evidence';
import { type TimedPhase, timedPhases } from './plan-clock';
import { windowAbout } from './stated-window';
import { newestVisit } from './visited-pages';

/** Where an announcement was read: its page as last seen, or the text that the plan has of it. */
export type StatementSource = { kind: 'page'; snapshot: Snapshot } | { kind: 'text'; text: AnnouncedText };

/** What an announcement says about its phase; `source` is null where its page was not seen, or the plan has no text. */
export interface Statement {
  announcement: Announcement;
  timed: TimedPhase;
  source: StatementSource | null;
  windows: readonly WindowReading[];
  window: WindowReading | null;
  /** The zone that its times are in: the page's, null where the site is not known; a text is in the plan's. */
  zone: Zone | null;
}

/** What each announcement of the plan is known to say. */
export function statementsOf(context: CheckContext): Statement[] {
  const { campaign, texts } = context;
  const phases = new Map(timedPhases(campaign).map((timed) => [timed.phase.id, timed]));
  const visited = newestVisit(context);
  return campaign.announcements.flatMap((announcement) => {
    const timed = phases.get(announcement.phase);
    if (!timed) return [];
    const text = texts.get(announcement.id);
    const snapshot = announcement.url === null ? null : visited(announcement.url);
    const source: StatementSource | null = snapshot ? { kind: 'page', snapshot } : text ? { kind: 'text', text } : null;
    const zone = snapshot ? snapshot.reading.zone : campaign.zone;
    const windows = snapshot ? snapshot.reading.windows : (text?.windows ?? []);
    const window = source && zone ? windowAbout(windows, zone, timed, timedPhases(campaign)) : null;
    return [{ announcement, timed, source, windows, window, zone }];
  });
}

/** Where on a page a statement was seen; a text of the plan is on none. */
export function evidenceFrom({ source, window }: Statement): Evidence[] {
  return source?.kind === 'page' ? [evidenceAt(source.snapshot, window?.at ?? '', window?.text ?? '')] : [];
}

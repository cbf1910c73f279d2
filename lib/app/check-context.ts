import type { CheckContext } from '@/lib/checks/check';
import type { AnnouncedText } from '@/lib/domain/announced-text';
import type { Campaign } from '@/lib/domain/campaign';
import type { EventCurve } from '@/lib/domain/event-curve';
import type { PageHealth } from '@/lib/domain/health';
import type { PastHour } from '@/lib/domain/plan-targets';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import { readAnnouncedText } from '@/lib/reading/announced-text';

/** What is known of a campaign: its plan, snapshots with the newest last, how pages read, events that were watched. */
export interface Known {
  campaign: Campaign;
  snapshots: readonly Snapshot[];
  health: readonly PageHealth[];
  watched: readonly EventCurve[];
}

/** What the checks are asked with, as of an instant: what is known, with what only the plan's own texts say. */
export function checkContext({ campaign, snapshots, health, watched }: Known, now: Instant): CheckContext {
  return { campaign, snapshots, now, health, ...saidBeside(campaign, watched) };
}

type Beside = Pick<CheckContext, 'texts' | 'curves'> & { watched: readonly EventCurve[] };

const beside = new WeakMap<Campaign, Beside>();

/** What is known but from pages: the same objects for as long as the plan and the watched events are the same. */
function saidBeside(campaign: Campaign, watched: readonly EventCurve[]): Pick<CheckContext, 'texts' | 'curves'> {
  const known = beside.get(campaign);
  const { texts, curves } =
    known?.watched === watched
      ? known
      : { texts: known?.texts ?? textsOf(campaign), curves: [...planned(campaign), ...watched] };
  beside.set(campaign, { watched, texts, curves });
  return { texts, curves };
}

/** A text is read as of the day on which its phase begins, whenever it is asked: "tonight" is that night. */
function textsOf({ announcements, phases, zone, currency }: Campaign): Map<string, AnnouncedText> {
  return new Map(
    announcements.flatMap(({ id, url, says, phase }) => {
      const reference = phases.find((one) => one.id === phase)?.start;
      if (url !== null || says === null || reference === undefined) return [];
      return [[id, readAnnouncedText(says, { zone, currency, reference: reference.slice(0, 10) })] as const];
    }),
  );
}

/** The earlier events that the plan holds, each hour that it does not name counting as none. */
function planned({ history }: Campaign): EventCurve[] {
  const events = new Map<string, PastHour[]>();
  for (const hour of history) {
    const key = JSON.stringify([hour.event, hour.metric]);
    events.set(key, [...(events.get(key) ?? []), hour]);
  }
  return [...events.values()].flatMap((hours) => {
    const [first] = hours;
    const length = Math.max(...hours.map(({ hour }) => hour)) + 1;
    if (!first || length < 2) return [];
    const byHour = Array.from({ length }, (_, at) => Number(hours.find(({ hour }) => hour === at)?.value ?? 0));
    return [{ event: first.event, metric: first.metric, byHour }];
  });
}

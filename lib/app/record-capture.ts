import type { Capture } from '@/lib/domain/capture';
import type { PageHealth } from '@/lib/domain/health';
import { pageKeyOf } from '@/lib/domain/page';
import type { Reading, Verdict } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { healthAfter, healthKeyOf } from '@/lib/reading/health';
import { readCapture } from '@/lib/reading/read-capture';
import { locateTeachings } from '@/lib/reading/teaching/locate';
import type { Database } from '@/lib/store/database';
import { recordHealth } from '@/lib/store/health';
import { addSnapshot } from '@/lib/store/snapshots';
import { noteStandings, teachingsOf } from '@/lib/store/teachings';
import { accumulate, looksToCompare } from './accumulation';
import { digest } from './digest';
import { viewOf } from './view';

/** `kept` is durable; one that holds nothing to keep (a login page, a skeleton) is noted as an attempt. */
export type Recorded = { status: 'kept'; snapshot: Snapshot } | { status: 'not-kept'; verdict: Verdict };

/**
 * Reads a capture with what the user taught of its page and stores it as a snapshot, together with the rows that its view
 * showed before; recording the same capture twice stores it once.
 */
export async function recordCapture(database: Database, capture: Capture): Promise<Recorded> {
  const lessons = locateTeachings(capture, await teachingsOf(database, new URL(capture.url).host));
  const reading = readCapture(capture, lessons);
  // A page that asks to sign in, or still loads, says nothing of where its values went.
  if (reading.verdict === 'read' || reading.verdict === 'unreadable') await noteStandings(database, lessons.standings);
  const health = {
    key: healthKeyOf(capture.url, reading),
    after: (before: PageHealth | undefined) => healthAfter(before, capture, reading, lessons),
  };
  if (reading.verdict !== 'read') {
    await recordHealth(database, health);
    return { status: 'not-kept', verdict: reading.verdict };
  }
  const taken = await snapshotOf(capture, reading);
  const { snapshot } = await addSnapshot(database, taken, health, { asks: looksToCompare, continued: accumulate });
  return { status: 'kept', snapshot };
}

/** The snapshot of a capture as it was read, by itself: what its view showed before is not in it. */
export async function snapshotOf(capture: Capture, reading: Reading): Promise<Snapshot> {
  return {
    // Parsing has put the keys in the schema's order: the same capture has the same text.
    id: await digest(JSON.stringify(capture)),
    pageKey: pageKeyOf(capture.url),
    url: capture.url,
    title: capture.title,
    takenAt: capture.takenAt,
    trigger: capture.trigger,
    view: await digest(viewOf(capture, reading)),
    cut: capture.cut,
    reading,
  };
}

import type { EventCurve } from '@/lib/domain/event-curve';
import type { Instant } from '@/lib/domain/time';
import type { Database } from './database';
import { writing } from './writing';

/** When the curves of an event were last looked for, null where they never were. */
export async function curvesSoughtAt(database: Database, event: string): Promise<Instant | null> {
  return (await database.get('choices', keyOf(event))) ?? null;
}

/** Stores what was found of an event's curves, in place of what was known of them, and that they were looked for now. */
export async function keepCurves(
  database: Database,
  event: string,
  curves: readonly EventCurve[],
  at: Instant,
): Promise<void> {
  const transaction = writing(database, ['curves', 'choices']);
  for (const curve of curves) await transaction.objectStore('curves').put(curve);
  await transaction.objectStore('choices').put(at, keyOf(event));
  await transaction.done;
}

function keyOf(event: string): string {
  return `curves-of ${event}`;
}

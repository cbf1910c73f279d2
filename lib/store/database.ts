import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Campaign } from '@/lib/domain/campaign';
import type { EventCurve } from '@/lib/domain/event-curve';
import type { Finding } from '@/lib/domain/finding';
import type { PageHealth } from '@/lib/domain/health';
import type { Mute } from '@/lib/domain/mute';
import type { PageRecord } from '@/lib/domain/page';
import type { Picture } from '@/lib/domain/picture';
import type { PlanVersion } from '@/lib/domain/plan-version';
import type { GoalProgress } from '@/lib/domain/progress';
import type { RemovedCampaign } from '@/lib/domain/removed-campaign';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Teaching } from '@/lib/domain/teaching';
import { upgrade } from './migrations';

/**
 * The tables. `snapshots` is the record; `pages` and `progress` can be derived from it anew, and so can `findings`, but
 * for the states and notes that the user gave them.
 */
export interface Schema extends DBSchema {
  snapshots: {
    key: string;
    value: Snapshot;
    indexes: { byTime: [string, string]; byPage: [string, string]; byView: [string, string] };
  };
  pictures: { key: string; value: Picture };
  pages: { key: string; value: PageRecord; indexes: { byTime: string } };
  campaigns: { key: string; value: Campaign };
  /** Campaigns that can still be brought back. */
  removed: { key: string; value: RemovedCampaign };
  /** Every revision of every plan, the current one too. */
  plans: { key: [string, number]; value: PlanVersion };
  mutes: { key: [string, string]; value: Mute };
  curves: { key: [string, string]; value: EventCurve };
  findings: { key: string; value: Finding; indexes: { byCampaign: [string, string] } };
  progress: { key: string; value: GoalProgress };
  choices: { key: string; value: string | null };
  teachings: { key: string; value: Teaching };
  health: { key: string; value: PageHealth };
}
export type Database = IDBPDatabase<Schema>;

export const DATABASE_NAME = 'pitcrew';
export const DATABASE_VERSION = 6;

/**
 * Opens the database, bringing it to the current version. The background is its only writer; panels read.
 * An older connection closes by itself when a newer version wants to upgrade; `closed` is told, as it is when the
 * browser ends a connection.
 */
export async function openDatabase(name = DATABASE_NAME, closed: () => void = () => undefined): Promise<Database> {
  // Some browsers throw at once where a page may not store anything: that is an answer like any other.
  return openDB<Schema>(name, DATABASE_VERSION, {
    upgrade,
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed,
  });
}

/** Options of every writing transaction: an acknowledged write has reached the disk. */
export const DURABLE = { durability: 'strict' } as const;

import { dequal } from 'dequal';
import type { Campaign } from '@/lib/domain/campaign';
import type { EventCurve } from '@/lib/domain/event-curve';
import type { Finding } from '@/lib/domain/finding';
import type { PageHealth } from '@/lib/domain/health';
import type { Mute } from '@/lib/domain/mute';
import type { GoalProgress } from '@/lib/domain/progress';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import { type Database, DURABLE } from './database';
import { isAsBefore, type Known, readKnown, TABLES } from './known-inputs';
import type { Reach } from './selected-looks';
import { ASSESSED, takeWritten } from './writing';

/**
 * What the checks look at: the active campaign, what is known of every page oldest first, how pages read, earlier
 * events, its findings and which kinds of them are muted.
 */
export interface Inputs {
  campaign: Campaign;
  snapshots: readonly Snapshot[];
  health: readonly PageHealth[];
  watched: readonly EventCurve[];
  findings: readonly Finding[];
  mutes: readonly Mute[];
}

/** What the checks say of their inputs: the findings that it changes, and how far the goals are. */
export interface Outcome {
  changed: readonly Finding[];
  progress: GoalProgress;
}

/** What the last run read and left: a cache, which a restart loses and the next run reads anew. */
interface Memory {
  known: Known | null;
  /** Runs follow each other, so that each sees all that the one before it left. */
  turn: Promise<unknown>;
}

const memories = new WeakMap<Database, Memory>();

/**
 * Reads the inputs, lets `judge` decide and stores what it changed, all in one transaction, so that two captures at
 * once cannot undo each other's findings. Only what was written since the last run is read anew, and where nothing was,
 * the database is not asked; every input is the same object as in the last run for as long as it is the same. Pages last
 * read before the reach are left out, and so are all but the 300 read last; a page that an unsettled finding stands on
 * never is. `judge` must be synchronous. Null where no campaign is active.
 */
export function judgeActive<T extends Outcome>(
  database: Database,
  reachOf: (campaign: Campaign) => Reach,
  judge: (inputs: Inputs) => T,
): Promise<(T & Inputs) | null> {
  const memory = memories.get(database) ?? { known: null, turn: Promise.resolve() };
  memories.set(database, memory);
  const run = memory.turn.then(() => judgeInTurn(database, memory, reachOf, judge));
  memory.turn = run.catch(() => undefined);
  return run;
}

async function judgeInTurn<T extends Outcome>(
  database: Database,
  memory: Memory,
  reachOf: (campaign: Campaign) => Reach,
  judge: (inputs: Inputs) => T,
): Promise<(T & Inputs) | null> {
  // From here to the transaction, or to the end of judging, nothing else can run: what is written later is noted anew.
  const written = takeWritten(database);
  const before = memory.known;
  // A run that fails leaves nothing to go on with.
  memory.known = null;
  if (before && isAsBefore(before, written, reachOf)) {
    const { outcome, inputs } = judged(before, judge);
    if (hasNews(before, outcome)) {
      const transaction = database.transaction(['findings', 'progress', 'choices'], 'readwrite', DURABLE);
      for (const finding of outcome.changed) await transaction.objectStore('findings').put(finding);
      await transaction.objectStore('progress').put(outcome.progress);
      await transaction.objectStore('choices').put(outcome.progress.at, ASSESSED);
      await transaction.done;
    }
    memory.known = after(before, outcome);
    return { ...outcome, ...inputs };
  }
  const transaction = database.transaction(TABLES, 'readwrite', DURABLE);
  const known = await readKnown(transaction, before, written, reachOf);
  if (!known) return null;
  const { outcome, inputs } = judged(known, judge);
  for (const finding of outcome.changed) await transaction.objectStore('findings').put(finding);
  if (hasNews(known, outcome)) await transaction.objectStore('progress').put(outcome.progress);
  await transaction.objectStore('choices').put(outcome.progress.at, ASSESSED);
  await transaction.done;
  memory.known = after(known, outcome);
  return { ...outcome, ...inputs };
}

/** As of when the checks last saw all that is stored; null where something was written since. */
export async function assessedAt(database: Database): Promise<Instant | null> {
  return (await database.get('choices', ASSESSED)) ?? null;
}

function judged<T extends Outcome>(known: Known, judge: (inputs: Inputs) => T): { outcome: T; inputs: Inputs } {
  const { campaign, snapshots, health, watched, mutes } = known;
  const inputs = { campaign, snapshots, health, watched, mutes, findings: [...known.findings.values()] };
  return { outcome: judge(inputs), inputs };
}

function hasNews({ progress }: Known, outcome: Outcome): boolean {
  return outcome.changed.length > 0 || !progress || !dequal(progress, { ...outcome.progress, at: progress.at });
}

function after(known: Known, { changed, progress }: Outcome): Known {
  for (const finding of changed) known.findings.set(finding.id, finding);
  return { ...known, progress };
}

import { type Assessment, assessCampaign, isSettled, lastAssessment } from '@/lib/app/assess-campaign';
import { keepEventCurves } from '@/lib/app/event-curves';
import { keepSnapshots } from '@/lib/app/keep-snapshots';
import { announceStoreChange } from '@/lib/messages/changes';
import { readSettings } from '@/lib/store/settings';
import { database } from './connection';
import { notify } from './notices';
import { refreshPages } from './page-scripts';

let running: Promise<unknown> | null = null;
let next: Promise<Assessment | null> | null = null;
/** Whether this worker has judged at all, so that another run costs no more than what is new. */
let isWarm = false;

/**
 * Judges the active campaign as of now. Every open tab asks at once after a change: those who ask while a run is under
 * way share the next one, which sees all that was stored before they asked.
 */
export function assess(): Promise<Assessment | null> {
  if (!running) return start();
  next ??= running.then(start, start);
  return next;
}

function start(): Promise<Assessment | null> {
  next = null;
  const run = database().then((db) => assessCampaign(db, new Date().toISOString()));
  const ended = () => {
    if (running === run) running = null;
  };
  running = run;
  isWarm = true;
  run.then(ended, ended);
  run.then((assessment) => assessment && notify(assessment), ended).catch(console.error);
  return run;
}

/** What the checks say now. Where one fails, what was stored stays stored, and there are the findings of the last run. */
export async function assessOrLast(): Promise<Assessment | null> {
  try {
    return await assess();
  } catch (error) {
    console.error(error);
    return lastAssessment(await database());
  }
}

/**
 * Judges the active campaign as of now, and tells the open panels and pages. A failure is logged and no more: what was
 * stored before stands, and within a minute the checks run again.
 */
export async function reassess(): Promise<void> {
  try {
    if (await assess()) announceStoreChange(['findings']);
    await refreshPages();
  } catch (error) {
    console.error(error);
  }
}

/**
 * Judges as time passes, and tells panels and pages where that changes anything. A worker that was just woken does not
 * read the history again for a minute that cannot have changed a thing.
 */
export async function recheck(): Promise<void> {
  try {
    if (!isWarm && (await isSettled(await database(), new Date().toISOString()))) return;
    const assessment = await assess();
    if (!assessment?.news) return;
    announceStoreChange(['findings']);
    await refreshPages();
  } catch (error) {
    console.error(error);
  }
}

/**
 * Makes the promotions that have ended the history of the next, and only then removes what is older than the user wants
 * it kept. Both read every plan, so they are not for every minute.
 */
export async function keepHistory(): Promise<void> {
  try {
    const db = await database();
    const now = new Date().toISOString();
    if ((await keepEventCurves(db, now)) > 0) await reassess();
    const { keepDays, keepDaysAt } = await readSettings();
    if ((await keepSnapshots(db, { days: keepDays, chosenAt: keepDaysAt }, now)) > 0)
      announceStoreChange(['snapshots']);
  } catch (error) {
    console.error(error);
  }
}

import { type Database, openDatabase } from '@/lib/store/database';
import { readStanding, type Standing } from '@/lib/store/standing';

interface Reading {
  database: Promise<Database>;
  standing: Promise<Standing | null>;
}

declare global {
  /** What the script that shows the picture has begun to read, for the popup's own code. */
  var popupReading: Reading | undefined;
}

/** Begins to read what the popup shows, while the browser still loads the code that shows it. */
export function beginReading(): void {
  // Where the browser refuses at once it throws, which is a failure to show like any other.
  const database = Promise.resolve().then(() => openDatabase());
  const standing = database.then(readStanding);
  // A failure is shown by the popup, which awaits both; until then it is not to be reported as unhandled.
  standing.catch(() => undefined);
  globalThis.popupReading = { database, standing };
}

/** What was begun to be read, or a reading of its own where nothing was. */
export function begunReading(): Reading {
  if (!globalThis.popupReading) beginReading();
  const reading = globalThis.popupReading;
  if (!reading) throw new Error('nothing was begun');
  return reading;
}

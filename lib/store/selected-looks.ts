import type { PageRecord } from '@/lib/domain/page';
import type { Instant } from '@/lib/domain/time';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Of the looks that are no more than so far behind the newest one, the last of every such stretch of time counts. */
interface Stretch {
  within: number;
  every: number;
}

/** How a page's looks are thinned out, from the newest backwards; each stretch is a multiple of the one before. */
export type Thinning = readonly Stretch[];

const NEAR: Thinning = [
  { within: 45 * MINUTE, every: 5 * MINUTE },
  { within: 2 * HOUR, every: 20 * MINUTE },
  { within: 8 * HOUR, every: HOUR },
  { within: 2 * DAY, every: 4 * HOUR },
];
const NEAR_OF_MANY: Thinning = [
  { within: 10 * MINUTE, every: 5 * MINUTE },
  { within: HOUR, every: 20 * MINUTE },
  { within: 8 * HOUR, every: 4 * HOUR },
];
const DAILY: Stretch = { within: Number.POSITIVE_INFINITY, every: DAY };
const SELDOM: Stretch = { within: Number.POSITIVE_INFINITY, every: 4 * DAY };

const CLOSE: Thinning = [...NEAR, DAILY];
const PRODUCT_OF_MANY: Thinning = [...NEAR_OF_MANY, DAILY];
const DASHBOARD_OF_MANY: Thinning = [...NEAR_OF_MANY, SELDOM];

const MANY_PRODUCT_PAGES = 150;
const MANY_DASHBOARDS = 40;

/**
 * How the looks at each of these pages are thinned out. A product's page is small and shows a price that may be asked for
 * on each of 30 days; a dashboard is large, so that where there are many of them fewer looks must do.
 */
export function thinningFor(pages: readonly Pick<PageRecord, 'kind'>[]): (kind: PageRecord['kind']) => Thinning {
  const products = pages.filter(({ kind }) => kind === 'product').length;
  const product = products > MANY_PRODUCT_PAGES ? PRODUCT_OF_MANY : CLOSE;
  const dashboard = pages.length - products > MANY_DASHBOARDS ? DASHBOARD_OF_MANY : CLOSE;
  return (kind) => (kind === 'product' ? product : dashboard);
}

/**
 * Where looking back ends; how far the clocks of the days that are told apart are ahead of UTC, in milliseconds; and the
 * instants (milliseconds, ascending) that part what lies before from what comes after, as the start of a phase does.
 */
export interface Reach {
  since: Instant;
  offset: number;
  cuts: readonly number[];
}

/**
 * Steps back through the looks at a page: yields the instant (milliseconds) before which the next look is wanted, is told
 * the newest look before it, and answers those that count, newest first. Stretches are fixed in time, not counted from the
 * newest look, so that what counts stays the same from look to look but for the new one and what falls to a longer stretch.
 */
export function* steppingBack(
  newest: number,
  thinning: Thinning,
  { since, offset, cuts }: Reach,
): Generator<number, number[], number | null> {
  const first = Date.parse(since);
  /** Where the stretch that has an instant begins, as long as stretches are around a look. */
  const beginning = (at: number, look: number) => {
    const every = thinning.find(({ within }) => newest - look <= within)?.every ?? DAY;
    const even = Math.floor((at + offset) / every) * every - offset;
    return Math.max(even, cuts.findLast((cut) => cut <= at) ?? even);
  };
  const kept = [newest];
  let last = newest;
  let before = beginning(last, last);
  while (before > first) {
    const look = yield before;
    if (look === null || look < first) break;
    const ownStretch = beginning(last, look);
    if (look >= ownStretch) {
      // So far back, stretches are longer, and the last look of this one is known.
      before = ownStretch;
      continue;
    }
    kept.push(look);
    last = look;
    before = beginning(last, last);
  }
  return kept;
}

/** Which of the looks at one page the checks see: their instants, oldest first, out of all of them, oldest first. */
export function selectedLooks(takenAts: readonly Instant[], thinning: Thinning, reach: Reach): Instant[] {
  const newest = takenAts.at(-1);
  if (newest === undefined) return [];
  const times = takenAts.map((takenAt) => Date.parse(takenAt));
  const stepping = steppingBack(Date.parse(newest), thinning, reach);
  let at = times.length - 1;
  let step = stepping.next();
  while (!step.done) {
    const before = step.value;
    while (at >= 0 && (times[at] ?? 0) >= before) at -= 1;
    step = stepping.next(times[at] ?? null);
  }
  return step.value.map((time) => new Date(time).toISOString()).reverse();
}

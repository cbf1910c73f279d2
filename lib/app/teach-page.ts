import { dequal } from 'dequal';
import type { Capture } from '@/lib/domain/capture';
import { matchOf, patternOf } from '@/lib/domain/page-pattern';
import type { PickedPlace, Proposal, Teaching, TeachingDefinition } from '@/lib/domain/teaching';
import type { Instant } from '@/lib/domain/time';
import type { TeachDraft, TeachMeaning, TeachPreview } from '@/lib/messages/panel-to-background';
import { placeOf } from '@/lib/platforms/registry';
import { readCapture } from '@/lib/reading/read-capture';
import { locateTeachings } from '@/lib/reading/teaching/locate';
import { claimOf, lessonOf, type Picked, pickedIn, readPlaces, shownOf } from '@/lib/reading/teaching/picked';

/** A place that the user pointed at, with the capture that it was pointed out in. */
export interface Pick {
  capture: Capture;
  place: PickedPlace;
}

/** What a lesson would change in the store: the teaching that bears it, and those that it replaces. */
export interface TaughtChange {
  put: Teaching;
  removed: string[];
}

const SAMPLES = 4;
const PREVIEWED = 30;

/** What the user pointed at, in the page's own words and as it reads now; null where the page has no such place. */
export function draftOf({ capture, place }: Pick, teachings: readonly Teaching[]): TeachDraft | null {
  const picked = pickedIn(capture, place);
  if (!picked) return null;
  const { label, texts, rows } = shownOf(picked);
  const own = teachings.find((teaching) => isAbout(teaching, picked, capture));
  return {
    place: picked.kind,
    label: label.slice(0, 200),
    samples: texts
      .filter((text) => text !== '')
      .slice(0, SAMPLES)
      .map((text) => text.slice(0, 120)),
    rows,
    taught: own?.lesson.means ?? null,
  };
}

/** How the place would read as what the user says it is; nothing is stored. */
export function previewOf(pick: Pick, means: TeachMeaning, teachings: readonly Teaching[]): TeachPreview {
  const { capture, place } = pick;
  const picked = pickedIn(capture, place);
  const change = picked && changeFor(pick, means, teachings, { id: 'preview', now: capture.takenAt });
  if (!picked || !change) return { rows: [], count: 0, read: 0 };
  const after = [...teachings.filter(({ id }) => !change.removed.includes(id) && id !== change.put.id), change.put];
  const rows = readPlaces(picked, means, readCapture(capture, locateTeachings(capture, after)));
  const isRead = ({ field, text }: (typeof rows)[number]) => text !== null || field?.status === 'ok';
  return {
    rows: rows.slice(0, PREVIEWED).map(({ subject, raw, ...row }) => ({
      ...row,
      subject: subject?.slice(0, 120) ?? null,
      raw: raw.slice(0, 120),
    })),
    count: rows.length,
    read: rows.filter(isRead).length,
  };
}

/**
 * What must be stored so that the place is known as what the user says. What was taught of the same place before is
 * replaced, and so is what claims the same of another place beside it; a lesson that lost its place has found it here.
 */
export function changeFor(
  { capture, place }: Pick,
  means: TeachMeaning,
  teachings: readonly Teaching[],
  { id, now }: { id: string; now: Instant },
): TaughtChange | null {
  const picked = pickedIn(capture, place);
  const lesson = picked && lessonOf(picked, means, capture, now);
  if (!picked || !lesson) return null;
  const { host } = new URL(capture.url);
  const platform = placeOf(capture.url).platform?.id ?? null;
  const claim = claimOf(lesson, platform);
  const here = teachings.filter((one) => one.host === host && matchOf(one.page, capture.url) === 'same');
  const same = here.filter((one) => isAbout(one, picked, capture));
  const rivals = here.filter(
    (one) =>
      !same.includes(one) &&
      claim !== 'ignore' &&
      one.lesson.place === lesson.place &&
      claimOf(one.lesson, platform) === claim &&
      isBeside(one, picked, capture),
  );
  const lost = rivals.find((one) => locateTeachings(capture, [one]).standings.get(one.id)?.status === 'moved');
  const definition: TeachingDefinition = {
    id: lost?.id ?? id,
    taughtAt: now,
    host,
    page: lost?.page ?? patternOf(capture.url),
    lesson: lost ? extended(lost, lesson) : lesson,
  };
  return {
    put: { ...definition, standing: { status: 'found' } },
    removed: [...same, ...rivals].map((one) => one.id).filter((one) => one !== definition.id),
  };
}

/** A teaching that has taken the place proposed for it; null where that is not what is proposed to it now. */
export function withProposal(teaching: Teaching, proposal: Proposal): Teaching | null {
  const { standing, lesson } = teaching;
  const proposed = standing.status === 'moved' ? standing.proposal : null;
  if (!proposed || JSON.stringify(placeIn(proposed)) !== JSON.stringify(placeIn(proposal))) return null;
  const taught = extended(teaching, { ...lesson, anchors: [proposed.anchor] } as Teaching['lesson']);
  return { ...teaching, lesson: taught, standing: { status: 'found' } };
}

function placeIn({ anchor, shown }: Proposal): unknown {
  return { ...anchor, since: '', shown };
}

const MOST_ANCHORS = 20;

/**
 * The lesson with the newer one's anchor in force; the older anchors stay, so that the old page is read too, but where it
 * says another unit or currency now: nobody said that of the old page.
 */
function extended({ lesson }: Teaching, newer: Teaching['lesson']): Teaching['lesson'] {
  if (!dequal(lesson.means, newer.means)) return newer;
  if (lesson.place === 'column' && newer.place === 'column') {
    return { ...newer, anchors: [...lesson.anchors, ...newer.anchors].slice(-MOST_ANCHORS) };
  }
  if (lesson.place === 'value' && newer.place === 'value') {
    return { ...newer, anchors: [...lesson.anchors, ...newer.anchors].slice(-MOST_ANCHORS) };
  }
  return newer;
}

/** Whether a teaching, by itself, finds just this place. */
function isAbout(teaching: Teaching, picked: Picked, capture: Capture): boolean {
  const { tables, pairs, lines } = locateTeachings(capture, [teaching]);
  if (picked.kind === 'column') return tables.get(picked.column.grid)?.columns.has(picked.column.col) ?? false;
  return picked.place.kind === 'pair' ? pairs.has(picked.place.pair) : lines.has(picked.place.line);
}

/** Whether a teaching speaks of the same table, or of any single value of the page. */
function isBeside(teaching: Teaching, picked: Picked, capture: Capture): boolean {
  return picked.kind === 'value' || locateTeachings(capture, [teaching]).tables.has(picked.column.grid);
}

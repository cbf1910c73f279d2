import type { Capture, Grid, Line, Pair } from '@/lib/domain/capture';
import { matchOf } from '@/lib/domain/page-pattern';
import type {
  ColumnAnchor,
  ColumnMeaning,
  Lesson,
  Proposal,
  Standing,
  Teaching,
  ValueMeaning,
} from '@/lib/domain/teaching';
import { meaningOf } from '@/lib/lexicon/header-meaning';
import { placeOf } from '@/lib/platforms/registry';
import { type PageContext, pageContext } from '../page-context';
import { type Candidate, clearWinner, columnCandidates } from './column-proposals';
import { columnAt, columnsIn, type GridColumn, headerKey, isBare, tableLikeness, textsIn } from './columns';
import { lookOf, mayBecome } from './look';
import { valueAnchor, valueAt, valueConfidence, valuePlaces, valueText } from './values';

/** A column that a lesson speaks of and the table no longer has. */
export interface LostColumn {
  readonly header: string;
  readonly means: ColumnMeaning;
}

/** What was taught of one table: its columns by number, and those that are gone. */
export interface TaughtTable {
  readonly columns: ReadonlyMap<number, ColumnMeaning>;
  readonly lost: readonly LostColumn[];
}

/** A single value that a lesson speaks of and the page no longer has. */
export interface LostValue {
  readonly label: string;
  readonly means: ValueMeaning;
}

/** All that was taught of the page of one capture, by the capture's own objects, and how each lesson fared. */
export interface Lessons {
  readonly tables: ReadonlyMap<Grid, TaughtTable>;
  readonly pairs: ReadonlyMap<Pair, ValueMeaning>;
  readonly lines: ReadonlyMap<Line, ValueMeaning>;
  readonly lostValues: readonly LostValue[];
  /** The lessons that this capture says something of; others are left as they were. */
  readonly standings: ReadonlyMap<string, Standing>;
}

export const NO_LESSONS: Lessons = {
  tables: new Map(),
  pairs: new Map(),
  lines: new Map(),
  lostValues: [],
  standings: new Map(),
};

type ColumnLesson = Extract<Lesson, { place: 'column' }>;
type ValueLesson = Extract<Lesson, { place: 'value' }>;
type Match = NonNullable<ReturnType<typeof matchOf>>;
interface Lost {
  teaching: Teaching;
  candidates: Candidate[];
}

/**
 * Finds the places of all lessons on a captured page. A lesson whose place is gone from its own page is lost: nothing
 * is read by it, and where one place stands clear of all others it is proposed.
 */
export function locateTeachings(capture: Capture, teachings: readonly Teaching[]): Lessons {
  const here = teachings.flatMap((teaching) => {
    const match = teaching.host === new URL(capture.url).host ? matchOf(teaching.page, capture.url) : null;
    return match ? [{ teaching, match }] : [];
  });
  if (here.length === 0) return NO_LESSONS;
  // The newest lesson about a place is the one that counts.
  here.sort((a, b) => (a.teaching.taughtAt < b.teaching.taughtAt ? 1 : -1));
  const context = pageContext(capture, placeOf(capture.url));
  const tables = capture.grids.filter(({ body }) => body.length > 0).map(columnsIn);
  const places = valuePlaces(capture);
  const columns = new Map<Grid, Map<number, ColumnMeaning>>();
  const lostColumns = new Map<Grid, LostColumn[]>();
  const values = new Map<Pair | Line, ValueMeaning>();
  const lostValues: LostValue[] = [];
  const standings = new Map<string, Standing>();
  const missing: { teaching: Teaching; lesson: Lesson }[] = [];
  const settled = capture.signals.busy === 0;
  const whole = settled && !capture.cut.some(({ what }) => what === 'lines');

  for (const { teaching, match } of here) {
    const { lesson } = teaching;
    const found = lesson.place === 'column' ? takeColumns(lesson, match) : takeValue(lesson, match);
    if (found) standings.set(teaching.id, { status: 'found' });
    else if (match === 'same' && lesson.means.kind !== 'ignore' && (lesson.place === 'column' || whole))
      missing.push({ teaching, lesson });
  }
  const lost = missing.flatMap(({ teaching, lesson }): Lost[] => {
    const candidates = lesson.place === 'column' ? lose(lesson) : loseValue(lesson);
    return candidates ? [{ teaching, candidates }] : [];
  });
  for (const [teaching, proposal] of proposalsFor(lost)) {
    const { standing } = teaching;
    const since = standing.status === 'moved' ? standing.since : capture.takenAt;
    standings.set(teaching.id, { status: 'moved', since, proposal });
  }
  const grids = new Set([...columns.keys(), ...lostColumns.keys()]);
  return {
    tables: new Map(
      [...grids].map((grid) => [grid, { columns: columns.get(grid) ?? new Map(), lost: lostColumns.get(grid) ?? [] }]),
    ),
    pairs: new Map([...values].filter((entry): entry is [Pair, ValueMeaning] => 'values' in entry[0])),
    lines: new Map([...values].filter((entry): entry is [Line, ValueMeaning] => 'runs' in entry[0])),
    lostValues,
    standings,
  };

  function takeColumns({ anchors, means }: ColumnLesson, match: Match): boolean {
    const found = findColumns(anchors, tables, match);
    for (const { grid, col } of found) {
      const taught = columns.get(grid) ?? new Map<number, ColumnMeaning>();
      if (!taught.has(col)) taught.set(col, means);
      columns.set(grid, taught);
    }
    return found.length > 0;
  }

  function takeValue({ anchors, means }: ValueLesson, match: Match): boolean {
    // One label ("total") stands over other figures in another view of a page.
    if (match === 'kin' && means.kind === 'metric') return false;
    for (const anchor of anchors.toReversed()) {
      const place = valueAt(anchor, places, capture.lines);
      if (!place) continue;
      const key = place.kind === 'pair' ? place.pair : place.line;
      if (!values.has(key)) values.set(key, means);
      return true;
    }
    return false;
  }

  /** Null where the page does not show the table at all, which other views of one address do not. */
  function lose({ anchors, means }: ColumnLesson): Candidate[] | null {
    const anchor = anchors.at(-1);
    const own = anchor ? ownTables(anchor, tables, settled) : [];
    if (!anchor || own.length === 0) return null;
    for (const [column] of own) {
      if (column && !saidElsewhere(own, means, context))
        lostColumns.set(column.grid, [
          ...(lostColumns.get(column.grid) ?? []),
          { header: anchor.header.join(' '), means },
        ]);
    }
    const taken = ({ grid, col }: GridColumn) => columns.get(grid)?.has(col) ?? false;
    return columnCandidates(anchor, means, own, taken, context, capture.takenAt);
  }

  function loseValue({ anchors, means }: ValueLesson): Candidate[] {
    const anchor = anchors.at(-1);
    if (!anchor) return [];
    lostValues.push({ label: anchor.label ?? anchor.id ?? anchor.tag, means });
    return places.flatMap((place): Candidate[] => {
      const key = place.kind === 'pair' ? place.pair : place.line;
      const text = valueText(place);
      if (place.kind !== anchor.kind || values.has(key) || !mayBecome(anchor.look, lookOf([text]))) return [];
      if (place.kind === 'pair' && isOtherFigure(place.pair, means, context)) return [];
      const confidence = valueConfidence(anchor, place, capture.lines);
      return [
        {
          key: JSON.stringify([key.at, place.kind === 'pair' ? place.pair.label : '']),
          proposal: {
            place: 'value',
            anchor: valueAnchor(place, capture.lines, capture.takenAt),
            confidence: Math.round(confidence * 100) / 100,
            shown: place.kind === 'pair' ? place.pair.label : text.slice(0, 80),
            samples: [text.slice(0, 80)],
          },
        },
      ];
    });
  }
}

/**
 * The columns that the newest anchor with any finds, one a table. Another view of the page must have a table of just the
 * same columns. Where a place alone tells the column, it must hold what it held, in the only table like that.
 */
function findColumns(
  anchors: readonly ColumnAnchor[],
  tables: readonly (readonly GridColumn[])[],
  match: Match,
): GridColumn[] {
  for (const anchor of anchors.toReversed()) {
    const bare = isBare(anchor);
    if (bare && match === 'kin') continue;
    const found = tables.flatMap((columns) => {
      const alike = tableLikeness(anchor, columns);
      const column = alike === 1 || (alike > 0 && match === 'same') ? columnAt(anchor, columns) : null;
      return column && (!bare || mayBecome(anchor.look, lookOf(textsIn(column)))) ? [column] : [];
    });
    if (found.length > 0 && (!bare || found.length === 1)) return found;
  }
  return [];
}

/** The tables that are likest the one an anchor was taken from; where none is like it, the only table of a settled page. */
function ownTables(
  anchor: ColumnAnchor,
  tables: readonly (readonly GridColumn[])[],
  settled: boolean,
): (readonly GridColumn[])[] {
  const alike = tables.map((columns) => tableLikeness(anchor, columns));
  const most = Math.max(0, ...alike);
  if (most > 0) return tables.filter((_, at) => alike[at] === most);
  const large = tables.filter((columns) => columns.length >= Math.max(2, anchor.headers.length * 0.75));
  return settled && large.length === 1 ? large : [];
}

/** Whether the lexicon reads the metric from a column of the table by itself. */
function saidElsewhere(
  tables: readonly (readonly GridColumn[])[],
  means: ColumnMeaning,
  context: PageContext,
): boolean {
  if (means.kind !== 'metric') return false;
  return tables.flat().some(({ path }) => {
    const now = headerKey(path) === '' ? null : meaningOf(path, context);
    return now?.kind === 'metric' && now.metric === means.metric && now.qualifiers.length === 0;
  });
}

function isOtherFigure(pair: Pair, means: ValueMeaning, context: PageContext): boolean {
  const now = meaningOf(pair.label, context);
  if (now.kind === 'unknown') return false;
  return !(means.kind === 'metric' && now.kind === 'metric' && now.metric === means.metric);
}

/** One proposal a lesson at most, and no place for two: a place that two lessons want goes to neither. */
function proposalsFor(lost: readonly Lost[]): [Teaching, Proposal | null][] {
  const winners = lost.map(({ candidates }) => clearWinner(candidates));
  return lost.map(({ teaching }, at) => {
    const winner = winners[at];
    const wanted = winners.filter((other) => other?.key === winner?.key).length > 1;
    return [teaching, winner && !wanted ? winner.proposal : null];
  });
}

import { findingId } from '@/lib/checks/life';
import type { Campaign } from '@/lib/domain/campaign';
import type { CheckId } from '@/lib/domain/check-id';
import type { Judgement } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';
import { type Language, translate } from '@/lib/i18n/translate';
import '@/lib/i18n/page-texts';
import type { Mark, PageLabels, PageView } from '@/lib/messages/page-to-background';
import type { Assessment } from './assess-campaign';
import { judgedPlaces } from './page-view-places';
import { columnTotals } from './page-view-totals';
import { markWords } from './page-view-words';

/**
 * What to draw on the page that a snapshot was taken of: a mark a row, one at every other judged place, and what columns
 * come to against the plan. What the user called a false alarm is not drawn, and neither is a kind that is muted.
 */
export function pageView(snapshot: Snapshot | null, assessment: Assessment | null, language: Language): PageView {
  const open = assessment?.findings.filter(
    ({ state, judgement }) => state === 'open' && !assessment.muted.has(judgement.check),
  );
  const openFindings = open?.length ?? 0;
  return {
    marks: snapshot && assessment ? marksOf(snapshot, assessment, language) : [],
    openFindings,
    lang: language,
    labels: labelsIn(language, openFindings),
  };
}

function labelsIn(language: Language, count: number): PageLabels {
  // Numbers that only the page knows take the place of these.
  const position = { at: '{at}', count: '{count}' };
  return {
    button: translate(language, 'button.open', { count }),
    menu: translate(language, 'button.menu'),
    hide: translate(language, 'button.hide'),
    hidden: translate(language, 'button.hidden'),
    next: translate(language, 'button.next'),
    previous: translate(language, 'button.previous'),
    position: translate(language, 'mark.position', position),
    noBreach: translate(language, 'mark.no-breach'),
    close: translate(language, 'button.close'),
    dock: translate(language, 'button.dock'),
    resize: translate(language, 'button.resize'),
    todo: translate(language, 'card.todo'),
    acknowledge: translate(language, 'finding.act.acknowledged'),
    acknowledged: translate(language, 'finding.state.acknowledged'),
    falseAlarm: translate(language, 'finding.act.false-alarm'),
    marked: translate(language, 'finding.state.false-alarm'),
    reopen: translate(language, 'finding.act.open'),
    reopened: translate(language, 'finding.state.open'),
    note: translate(language, 'finding.note'),
    noteHint: translate(language, 'finding.note.placeholder'),
    save: translate(language, 'card.save'),
    noted: translate(language, 'card.noted'),
    undo: translate(language, 'finding.undo'),
    undone: translate(language, 'card.undone'),
    failed: translate(language, 'finding.failed'),
    verdicts: {
      ok: translate(language, 'mark.ok'),
      breach: translate(language, 'mark.breach'),
      'cannot-tell': translate(language, 'mark.cannot-tell'),
      unplanned: translate(language, 'mark.unplanned'),
      total: translate(language, 'mark.total'),
    },
  };
}

/** The findings that belong to a snapshot's page, false alarms too: what the user may settle there, and take back. */
export function findingsOn(snapshot: Snapshot, { campaign, judgements, findings }: Assessment): ReadonlySet<string> {
  const breaches = judgements.filter(({ verdict }) => verdict === 'breach');
  const { rows, places } = judgedPlaces(snapshot, breaches);
  const here = [...rows.flatMap(({ about }) => about), ...[...places.values()].flat()];
  const ids = new Set(here.map((judgement) => findingId(campaign.id, judgement)));
  return new Set(findings.flatMap(({ id }) => (ids.has(id) ? [id] : [])));
}

function marksOf(snapshot: Snapshot, assessment: Assessment, language: Language): Mark[] {
  const { campaign, findings, muted: kinds } = assessment;
  const alarms = new Set(findings.flatMap(({ id, state }) => (state === 'false-alarm' ? [id] : [])));
  const isMuted = (one: Judgement) =>
    one.verdict === 'breach' && (kinds.has(one.check) || alarms.has(findingId(campaign.id, one)));
  const judged = judgedPlaces(
    snapshot,
    assessment.judgements.filter((one) => !isMuted(one) && !isOfNoRow(one)),
  );
  const quiet = judgedPlaces(snapshot, assessment.judgements.filter(isMuted));
  const words = (about: readonly Judgement[]) => markWords(about, snapshot, assessment, language);
  const rowMarks = judged.rows.flatMap(({ row, about }, index): Mark[] => {
    const target = { kind: 'row', ref: row.ref } as const;
    if (about.length > 0) return [{ target, ...words(about) }];
    const isSettled = (quiet.rows[index]?.about.length ?? 0) > 0;
    if (row.productId === null || isSettled) return [];
    const verdict = isPlanned(campaign, row.productId, snapshot.reading.platform) ? 'cannot-tell' : 'unplanned';
    return [
      {
        target,
        verdict,
        text: translate(language, `mark.${verdict}`),
        details: [],
        also: [],
        todo: null,
        finding: null,
      },
    ];
  });
  const placeMarks = [...judged.places].map(
    ([at, about]): Mark => ({ target: { kind: 'place', at }, ...words(about) }),
  );
  const totals = columnTotals(snapshot, campaign, language).filter(
    ({ target }) => target.kind === 'row' || !judged.places.has(target.at),
  );
  return [...rowMarks, ...placeMarks, ...totals];
}

/**
 * What these ask is of the data or of the whole: that figures agree, are young enough or may yet reach a goal does not
 * make the row or tile that they were read from be as planned, nor open. On the page they speak up only when something is wrong.
 */
const OF_NO_ROW: readonly CheckId[] = ['contradiction', 'unreadable', 'freshness', 'goal', 'budget', 'orders'];

/** Whether a slot would better be given away is no question to which its row owes an answer. */
const ADVICE: readonly string[] = ['gem', 'replace'];

function isOfNoRow({ check, aspect, verdict }: Judgement): boolean {
  return verdict !== 'breach' && (OF_NO_ROW.includes(check) || (check === 'slot' && ADVICE.includes(aspect)));
}

function isPlanned(campaign: Campaign, productId: string, platform: string | null): boolean {
  return campaign.products.some(({ listings }) =>
    listings.some((listing) => listing.platform === platform && listing.productId === productId),
  );
}

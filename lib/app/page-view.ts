import { findingId } from '@/lib/checks/life';
import type { Campaign } from '@/lib/domain/campaign';
import type { CheckId } from '@/lib/domain/check-id';
import type { Judgement } from '@/lib/domain/finding';
import type { RowReading, TableReading } from '@/lib/domain/reading';
import { isReportAddress } from '@/lib/domain/report';
import type { Snapshot } from '@/lib/domain/snapshot';
import { type Language, translate, translateMessage } from '@/lib/i18n/translate';
import type { Mark, PageView } from '@/lib/messages/page-to-background';
import type { Assessment } from './assess-campaign';

/**
 * What to draw on the page that a snapshot was taken of: a mark a row, and one at every other judged place. What the
 * user called a false alarm is not drawn, and neither is a kind that is muted.
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
    labels: {
      button: translate(language, 'button.open', { count: openFindings }),
      close: translate(language, 'button.close'),
      dock: translate(language, 'button.dock'),
      resize: translate(language, 'button.resize'),
      verdicts: {
        ok: translate(language, 'mark.ok'),
        breach: translate(language, 'mark.breach'),
        'cannot-tell': translate(language, 'mark.cannot-tell'),
        unplanned: translate(language, 'mark.unplanned'),
      },
    },
  };
}

function marksOf(snapshot: Snapshot, assessment: Assessment, language: Language): Mark[] {
  const { campaign, findings, muted: kinds } = assessment;
  const alarms = new Set(findings.flatMap(({ id, state }) => (state === 'false-alarm' ? [id] : [])));
  const isMuted = (one: Judgement) =>
    one.verdict === 'breach' && (kinds.has(one.check) || alarms.has(findingId(campaign.id, one)));
  const judgements = assessment.judgements.filter((one) => !isMuted(one) && !isOfNoRow(one));
  const muted = assessment.judgements.filter(isMuted);
  const rows = snapshot.reading.tables.flatMap(placedRows);
  const words = (about: readonly Judgement[]) => wordsFor(about, snapshot, assessment, language);
  const rowMarks = rows.flatMap(({ row, places }): Mark[] => {
    const about = judgements.filter((judgement) => isAboutRow(judgement, row, places, snapshot));
    const target = { kind: 'row', ref: row.ref } as const;
    if (about.length > 0) return [{ target, ...words(about) }];
    const isSettled = muted.some((judgement) => isAboutRow(judgement, row, places, snapshot));
    if (row.productId === null || isSettled) return [];
    const verdict = isPlanned(campaign, row.productId, snapshot.reading.platform) ? 'cannot-tell' : 'unplanned';
    return [{ target, verdict, text: translate(language, `mark.${verdict}`), details: [] }];
  });

  const places = new Map<string, Judgement[]>();
  for (const judgement of judgements) {
    const here = judgement.evidence.find(({ snapshotId }) => snapshotId === snapshot.id);
    // A judgement of the page as a whole (its age) has no place of its own to stand beside.
    if (!here?.at || rows.some(({ places }) => places.has(here.at))) continue;
    places.set(here.at, [...(places.get(here.at) ?? []), judgement]);
  }
  const placeMarks = [...places].map(([at, about]): Mark => ({ target: { kind: 'place', at }, ...words(about) }));
  return [...rowMarks, ...placeMarks];
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

interface PlacedRow {
  row: RowReading;
  /** Where its values stood: in a table of split halves they are in other elements than the row's own. */
  places: ReadonlySet<string>;
}

function placedRows({ rows, columns }: TableReading): PlacedRow[] {
  return rows.map((row, index) => {
    const fields = columns.flatMap(({ fields }) => fields[index] ?? []);
    return { row, places: new Set([row.at, ...fields.flatMap((field) => ('at' in field ? [field.at] : []))]) };
  });
}

/** A judgement belongs to a row that it was read from, and a breach of a product to every row that shows the product. */
function isAboutRow(
  { evidence, subject, verdict }: Judgement,
  row: RowReading,
  places: ReadonlySet<string>,
  { id, reading, earlier = [] }: Snapshot,
): boolean {
  if (evidence.some(({ snapshotId, at }) => snapshotId === id && places.has(at))) return true;
  // Read of this row too, before its column was scrolled out of sight.
  const isEarlier = evidence.some((seen) => earlier.some(({ snapshotId }) => snapshotId === seen.snapshotId));
  return (
    (verdict === 'breach' || isEarlier) &&
    subject.type === 'product' &&
    subject.productId === row.productId &&
    subject.platform === reading.platform
  );
}

function isPlanned(campaign: Campaign, productId: string, platform: string | null): boolean {
  return campaign.products.some(({ listings }) =>
    listings.some((listing) => listing.platform === platform && listing.productId === productId),
  );
}

const VERDICTS = ['breach', 'cannot-tell', 'ok'] as const;
const SEVERITIES = ['critical', 'major', 'minor'] as const;

/** What a seller should see first: the worst, and of several equally bad what this very page shows. */
function worstFirst(judgements: readonly Judgement[], snapshot: Snapshot): Judgement[] {
  const rank = (judgement: Judgement) => [
    VERDICTS.indexOf(judgement.verdict),
    judgement.verdict === 'breach' ? SEVERITIES.indexOf(judgement.severity) : 0,
    judgement.evidence.some(({ snapshotId }) => snapshotId === snapshot.id) ? 0 : 1,
  ];
  return judgements
    .map((judgement) => ({ judgement, rank: rank(judgement) }))
    .sort((a, b) => a.rank.map((one, at) => one - (b.rank[at] ?? 0)).find((difference) => difference !== 0) ?? 0)
    .map(({ judgement }) => judgement);
}

function wordsFor(
  about: readonly Judgement[],
  snapshot: Snapshot,
  { campaign, findings }: Assessment,
  language: Language,
): Omit<Mark, 'target'> {
  const ordered = worstFirst(about, snapshot);
  const [worst] = ordered;
  const verdict = worst?.verdict ?? 'cannot-tell';
  const finding = worst && findings.find(({ id }) => id === findingId(campaign.id, worst));
  const detail = (key: Parameters<typeof translate>[1], text: string | null | undefined) =>
    text ? [{ label: translate(language, key), text }] : [];
  return {
    verdict,
    text: shortText(worst, language),
    details: [
      ...ordered.map((judgement) => ({
        label: translate(language, `mark.${judgement.verdict}`),
        text: translateMessage(language, judgement.reason),
      })),
      ...detail('card.expected', worst?.expected),
      ...detail('card.seen', worst?.seen),
      ...(worst?.evidence ?? []).map(({ raw, url, takenAt, snapshotId }) => ({
        label: translate(language, 'card.evidence'),
        text: `“${raw}” · ${snapshotId === snapshot.id ? translate(language, 'card.here') : placeName(url, language)} · ${clockTime(takenAt, campaign, language)}`,
      })),
      ...detail('card.since', finding && verdict === 'breach' ? clockTime(finding.since, campaign, language) : null),
    ],
  };
}

function shortText(worst: Judgement | undefined, language: Language): string {
  if (worst?.verdict !== 'breach') return translate(language, `mark.${worst?.verdict ?? 'cannot-tell'}`);
  const runsOut = worst.check === 'stock' && worst.aspect === 'cover';
  const what = translate(language, runsOut ? 'mark.what.stock-cover' : `mark.what.${worst.check}`);
  // Two prices, rates or times beside each other say it all; of the others the card says more.
  const figures = worst.check === 'price' || worst.check === 'rate' || worst.check === 'times';
  if (!figures || worst.seen === null || worst.expected === null) return what;
  return translate(language, 'mark.seen-expected', { seen: worst.seen, expected: worst.expected });
}

function placeName(url: string, language: Language): string {
  return isReportAddress(url) ? translate(language, 'report.place') : new URL(url).host;
}

/** Clock time in the campaign's zone, which is the one the plan is written in. */
function clockTime(instant: string, { zone }: Campaign, language: Language): string {
  const format = { timeZone: zone, month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat(language, format).format(new Date(instant));
}

import { showMoney } from '@/lib/checks/display';
import { findingId } from '@/lib/checks/life';
import type { Campaign } from '@/lib/domain/campaign';
import type { Finding, FindingState, Judgement } from '@/lib/domain/finding';
import { isReportAddress } from '@/lib/domain/report';
import type { Snapshot } from '@/lib/domain/snapshot';
import { type Language, type MessageKey, translate, translateMessage } from '@/lib/i18n/translate';
import '@/lib/i18n/page-texts';
import { whatToDo } from '@/lib/i18n/what-to-do';
import type { Mark } from '@/lib/messages/page-to-background';
import type { Assessment } from './assess-campaign';

const VERDICTS = ['breach', 'cannot-tell', 'ok'] as const;
const SEVERITIES = ['critical', 'major', 'minor'] as const;

/**
 * What a mark and its card say of judgements about one row or place: the worst in a few words, then all of them, and of
 * the worst what was planned and seen, where and since when, what it costs and what to do.
 */
export function markWords(
  about: readonly Judgement[],
  snapshot: Snapshot,
  { campaign, findings }: Assessment,
  language: Language,
): Omit<Mark, 'target'> {
  const findingOf = (judgement: Judgement) => findings.find(({ id }) => id === findingId(campaign.id, judgement));
  const ordered = worstFirst(about, snapshot, findingOf);
  const [worst, ...others] = ordered;
  const verdict = worst?.verdict ?? 'cannot-tell';
  const finding = worst?.verdict === 'breach' ? findingOf(worst) : undefined;
  const todo = worst && whatToDo(worst);
  const detail = (key: MessageKey, text: string | null | undefined) =>
    text ? [{ label: translate(language, key), text }] : [];
  const said = ({ verdict: own, reason }: Judgement) => ({
    label: translate(language, `mark.${own}`),
    text: translateMessage(language, reason),
  });
  return {
    verdict,
    text: shortText(ordered, language),
    details: [
      ...(worst ? [said(worst)] : []),
      ...detail('card.cost', costOf(worst, language)),
      ...detail('card.expected', worst?.expected),
      ...detail('card.seen', worst?.seen),
      ...(worst?.evidence ?? []).map(({ raw, url, takenAt, snapshotId }) => ({
        label: translate(language, 'card.evidence'),
        text: `“${raw}” · ${snapshotId === snapshot.id ? translate(language, 'card.here') : placeName(url, language)} · ${clockTime(takenAt, campaign, language)}`,
      })),
      ...detail('card.since', finding && clockTime(finding.since, campaign, language)),
      ...detail('finding.note', finding?.note),
    ],
    // Beside what is wrong, nobody reads what is right.
    also: others.filter((one) => verdict !== 'breach' || one.verdict !== 'ok').map(said),
    todo: todo ? translateMessage(language, todo) : null,
    finding: finding ? { id: finding.id, state: drawnState(finding.state), note: finding.note } : null,
  };
}

/** A breach that is drawn is open, whatever its finding says until the next run of the checks. */
function drawnState(state: FindingState): 'open' | 'acknowledged' | 'false-alarm' {
  return state === 'resolved' ? 'open' : state;
}

/** What a seller should see first: the worst that is not dealt with, and of several equally bad what this very page shows. */
function worstFirst(
  judgements: readonly Judgement[],
  snapshot: Snapshot,
  findingOf: (judgement: Judgement) => Finding | undefined,
): Judgement[] {
  const rank = (judgement: Judgement) => [
    VERDICTS.indexOf(judgement.verdict),
    judgement.verdict === 'breach' && findingOf(judgement)?.state === 'acknowledged' ? 1 : 0,
    judgement.verdict === 'breach' ? SEVERITIES.indexOf(judgement.severity) : 0,
    judgement.evidence.some(({ snapshotId }) => snapshotId === snapshot.id) ? 0 : 1,
  ];
  return judgements
    .map((judgement) => ({ judgement, rank: rank(judgement) }))
    .sort((a, b) => a.rank.map((one, at) => one - (b.rank[at] ?? 0)).find((difference) => difference !== 0) ?? 0)
    .map(({ judgement }) => judgement);
}

function shortText(ordered: readonly Judgement[], language: Language): string {
  const [worst] = ordered;
  if (!worst) return translate(language, 'mark.cannot-tell');
  switch (worst.verdict) {
    case 'ok':
      return translate(language, rightText(ordered));
    case 'cannot-tell':
      return translate(language, worst.reason.key.startsWith('check.unread.') ? 'mark.unread' : 'mark.cannot-tell');
    case 'breach': {
      const runsOut = worst.check === 'stock' && worst.aspect === 'cover';
      const what = translate(language, runsOut ? 'mark.what.stock-cover' : `mark.what.${worst.check}`);
      // Two prices, rates or times beside each other say it all; of the others the card says more.
      const figures = worst.check === 'price' || worst.check === 'rate' || worst.check === 'times';
      if (!figures || worst.seen === null || worst.expected === null) return what;
      return translate(language, 'mark.seen-expected', { seen: worst.seen, expected: worst.expected });
    }
  }
}

/** Where one kind of check alone was answered, what is right is named. */
function rightText(ordered: readonly Judgement[]): MessageKey {
  const kinds = new Set(ordered.map(({ check }) => check));
  const [kind] = kinds;
  if (kinds.size > 1) return 'mark.ok';
  return kind === 'price' || kind === 'times' || kind === 'stock' || kind === 'rate' ? `mark.right.${kind}` : 'mark.ok';
}

function costOf(worst: Judgement | undefined, language: Language): string | null {
  if (worst?.verdict !== 'breach' || worst.costPerHour === null) return null;
  return translate(language, 'card.cost-per-hour', { amount: showMoney(worst.costPerHour) });
}

function placeName(url: string, language: Language): string {
  return isReportAddress(url) ? translate(language, 'report.place') : new URL(url).host;
}

/** Clock time with its zone: the campaign's, which is the one the plan is written in. */
function clockTime(instant: string, { zone }: Campaign, language: Language): string {
  const format = { timeZone: zone, month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' } as const;
  const time = new Date(instant);
  const parts = new Intl.DateTimeFormat(language, { ...format, timeZoneName: 'short' }).formatToParts(time);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  return `${new Intl.DateTimeFormat(language, format).format(time)} ${name}`;
}

import type { Subject } from '@/lib/domain/finding';
import { translateMessage } from '@/lib/i18n/translate';
import { type DataTable, money, number, text } from './data-table';

/** The findings with their newest judgement, in words, and the first piece of its evidence. */
export const findingTable: DataTable = {
  file: 'findings',
  sheet: 'export.table.findings',
  columns: [
    ['export.column.finding', 20],
    ['export.column.campaign', 16],
    ['export.column.check', 14],
    ['export.column.aspect', 14],
    ['export.column.subject-type', 10],
    ['export.column.subject', 30],
    ['export.column.state', 14],
    ['export.column.verdict', 12],
    ['export.column.severity', 10],
    ['export.column.reason', 40],
    ['export.column.expected', 16],
    ['export.column.seen', 16],
    ['export.column.cost', 12],
    ['export.column.exact', 12],
    ['export.column.currency', 10],
    ['export.column.since', 20],
    ['export.column.last-seen', 20],
    ['export.column.note', 30],
    ['export.column.evidence-count', 10],
    ['export.column.raw', 16],
    ['export.column.url', 40],
    ['export.column.locator', 30],
    ['export.column.snapshot', 14],
  ],
  *rows({ findings }, language) {
    for (const { id, campaign, state, note, since, lastSeen, judgement } of findings) {
      const { check, aspect, subject, verdict, reason, expected, seen, evidence } = judgement;
      const breach = judgement.verdict === 'breach' ? judgement : null;
      const [first] = evidence;
      yield [
        ...[id, campaign, check, aspect, subject.type, subjectText(subject), state, verdict].map(text),
        text(breach?.severity ?? null),
        text(translateMessage(language, reason)),
        text(expected),
        text(seen),
        ...money(breach?.costPerHour ?? null),
        { kind: 'instant', at: since },
        { kind: 'instant', at: lastSeen },
        text(note),
        number(evidence.length),
        ...[first?.raw, first?.url, first?.at, first?.snapshotId].map((value) => text(value ?? null)),
      ];
    }
  },
};

function subjectText(subject: Subject): string {
  switch (subject.type) {
    case 'product':
      return `${subject.product} (${subject.platform} ${subject.productId})`;
    case 'slot':
      return subject.slot;
    case 'phase':
      return `${subject.phase} (${subject.place})`;
    case 'page':
      return subject.pageKey;
    case 'announcement':
      return subject.announcement;
    case 'goal':
      return subject.channel === null ? subject.metric : `${subject.channel} ${subject.metric}`;
    case 'budget':
      return subject.line;
    case 'task':
      return subject.task;
    case 'competitor':
      return subject.competitor;
  }
}

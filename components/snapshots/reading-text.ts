import type { Reading } from '@/lib/domain/reading';
import type { SnapshotResult } from '@/lib/messages/panel-to-background';
import type { I18n } from '../ui/i18n';
import type { NoticeTone } from '../ui/Notice';
import { type ReadingSummary, summarise } from './reading-summary';

/** What was read, in one sentence: "42 of 310 rows seen, 96 values read, 3 fields unreadable". */
export function readingText(i18n: I18n, reading: Reading): string {
  const { t } = i18n;
  const summary = summarise(reading);
  const { values, unreadable } = summary;
  const parts = [
    ...(summary.rows > 0 ? [rowsText(i18n, summary)] : []),
    t('snapshot.values', { values }),
    ...(unreadable > 0 ? [t('snapshot.unreadable', { unreadable })] : []),
  ];
  return parts.join(t('snapshot.separator'));
}

/** How many of the rows that a page has were seen on it; where it does not say, how many were. */
function rowsText({ t, format }: I18n, { rows, rowsTotal }: ReadingSummary): string {
  if (rowsTotal === null || rows > rowsTotal) return t('snapshot.rows', { rows });
  if (rows < rowsTotal) return t('snapshot.rows-of', { rows: format.number(rows), total: format.number(rowsTotal) });
  return rows > 1 ? t('snapshot.rows-all', { rows: format.number(rows) }) : t('snapshot.rows', { rows });
}

/** What came of *Snapshot this page*: what was read and kept, or why nothing was. */
export function snapshotOutcome(i18n: I18n, result: SnapshotResult): { tone: NoticeTone; text: string } {
  if (result.status === 'failed') return { tone: 'doubt', text: i18n.t(`snapshot.failed.${result.reason}`) };
  if (result.status === 'not-kept') {
    const why = result.verdict === 'read' ? 'nothing-to-read' : result.verdict;
    return { tone: 'doubt', text: i18n.t(`snapshot.verdict.${why}`) };
  }
  const text = readingText(i18n, result.reading);
  if (!result.picture) return { tone: 'ok', text };
  const sentence = i18n.t(`snapshot.picture.${result.picture}`);
  return { tone: result.picture === 'kept' ? 'ok' : 'doubt', text: i18n.t('snapshot.pictured', { text, sentence }) };
}

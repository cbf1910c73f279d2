import type { Reading } from '@/lib/domain/reading';
import type { SnapshotResult } from '@/lib/messages/panel-to-background';
import type { I18n } from '../ui/i18n';
import type { NoticeTone } from '../ui/Notice';
import { summarise } from './reading-summary';

/** What was read, in one sentence: "42 of 310 rows, 96 values, 3 unreadable". */
export function readingText({ t, format }: I18n, reading: Reading): string {
  const { rows, rowsTotal, values, unreadable } = summarise(reading);
  const parts = [
    ...(rows > 0
      ? [
          rowsTotal !== null && rowsTotal > rows
            ? t('snapshot.rows-of', { rows, total: format.number(rowsTotal) })
            : t('snapshot.rows', { rows }),
        ]
      : []),
    t('snapshot.values', { values }),
    ...(unreadable > 0 ? [t('snapshot.unreadable', { unreadable })] : []),
  ];
  return parts.join(t('snapshot.separator'));
}

/** What came of *Snapshot this page*: what was read and kept, or why nothing was. */
export function snapshotOutcome(i18n: I18n, result: SnapshotResult): { tone: NoticeTone; text: string } {
  if (result.status === 'failed') return { tone: 'doubt', text: i18n.t(`snapshot.failed.${result.reason}`) };
  if (result.status === 'not-kept') {
    const why = result.verdict === 'read' ? 'nothing-to-read' : result.verdict;
    return { tone: 'doubt', text: i18n.t(`snapshot.verdict.${why}`) };
  }
  return { tone: 'ok', text: readingText(i18n, result.reading) };
}

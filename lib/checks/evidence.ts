import type { Field } from '@/lib/domain/field';
import type { Evidence, Message } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';

/** What was read at a place on a snapshot's page. */
export function evidenceAt({ id, url, takenAt }: Snapshot, at: string, raw: string): Evidence {
  return { snapshotId: id, url, takenAt, at, raw };
}

/** What was read in a field; one that is absent has no place, so the page as a whole stands for it. */
export function evidenceOf(snapshot: Snapshot, field: Field<unknown>): Evidence {
  return evidenceAt(snapshot, field.status === 'absent' ? '' : field.at, field.raw ?? '');
}

/** Why a field that is not `ok` gives no answer, in words. */
export function unreadReason(field: Exclude<Field<unknown>, { status: 'ok' }>): Message {
  if (field.status === 'absent') return { key: 'check.unread.absent', args: {} };
  const known = ['range', 'bound', 'currency', 'witnesses', 'metric', 'masked', 'glyphs', 'moved'] as const;
  const reason = known.find((one) => one === field.reason);
  return { key: `check.unread.${reason ?? 'other'}`, args: { raw: field.raw } };
}

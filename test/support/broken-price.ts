import type { Finding } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';

/** A finding of the sample plan's kettle at a wrong price, as a snapshot's page shows it. */
export function brokenPrice({ id, url, takenAt }: Snapshot, change: Partial<Finding> = {}): Finding {
  return {
    id: `finding of ${id}`,
    campaign: 'double-11',
    state: 'open',
    note: '',
    revision: 1,
    since: takenAt,
    lastSeen: takenAt,
    log: [],
    judgement: {
      check: 'price',
      aspect: 'promotion',
      subject: { type: 'product', product: 'kettle', platform: 'tmall', productId: '1001' },
      verdict: 'breach',
      expected: '¥99',
      seen: '¥98',
      reason: { key: 'check.price.wrong', args: {} },
      severity: 'critical',
      costPerHour: null,
      evidence: [{ snapshotId: id, url, takenAt, at: '', raw: '¥98' }],
    },
    ...change,
  };
}

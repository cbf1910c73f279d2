import type { FindingCase } from '@/lib/exchange/evidence-pack/evidence-record';
import { samplePlan, snapshotAt } from './check-fixtures';

const AT = '2026-11-10T12:04:10.000Z';
const NAME = '<script>alert(1)</script> =1+1 \u202egnp.exe';

/** Findings with all that stands behind them: texts of a page that want to be markup, formulas and turned around; one with a picture. */
export function evidenceCases(count = 3): FindingCase[] {
  const campaign = samplePlan({ revision: 4 });
  return Array.from({ length: count }, (_, index) => {
    const snapshot = snapshotAt(AT, { zone: index === 1 ? null : 'Asia/Shanghai' }, { title: `${NAME} ${index}` });
    const evidence = {
      snapshotId: snapshot.id,
      url: `https://detail.tmall.com/item.htm?id=${index}&a="><img src=x>`,
      takenAt: AT,
      at: 'span.price',
      raw: `¥129 ${NAME}`,
    };
    return {
      finding: {
        id: `finding-${index}`,
        campaign: campaign.id,
        state: 'open',
        note: 'a private note',
        revision: 4,
        since: AT,
        lastSeen: '2026-11-10T13:00:00.000Z',
        judgement: {
          check: 'price',
          aspect: 'promotion',
          subject: { type: 'product', product: 'kettle', platform: 'tmall', productId: '1001' },
          reason: { key: 'check.unread.absent', args: {} },
          expected: '¥99',
          seen: '¥129',
          evidence: [evidence],
          verdict: 'breach',
          severity: 'critical',
          costPerHour: null,
        },
        log: [],
      },
      plan: { id: campaign.id, revision: 4, savedAt: '2026-11-01T00:00:00.000Z', campaign },
      snapshots: [snapshot],
      pictures:
        index === 0
          ? [{ snapshotId: snapshot.id, takenAt: AT, type: 'image/jpeg', bytes: new Uint8Array([255, 216, 1, 2, 3]) }]
          : [],
    };
  });
}

import type { Finding } from '@/lib/domain/finding';
import type { Picture } from '@/lib/domain/picture';
import type { FindingCase, PackedPicture } from '@/lib/exchange/evidence-pack/evidence-record';
import type { Database } from '@/lib/store/database';
import { picturesOf } from '@/lib/store/pictures';
import { getSnapshot } from '@/lib/store/snapshots';

/**
 * All that is kept of what stands behind some findings, in their order: the plan of the time, the snapshots, the pictures.
 * A finding that is no longer stored is left out. `onProgress` is told the share that is read.
 */
export async function evidenceCases(
  database: Database,
  ids: readonly string[],
  onProgress: (share: number) => void = () => undefined,
): Promise<FindingCase[]> {
  const cases: FindingCase[] = [];
  for (const [index, id] of ids.entries()) {
    const finding = await database.get('findings', id);
    if (finding) cases.push(await caseOf(database, finding));
    onProgress((index + 1) / ids.length);
  }
  return cases;
}

async function caseOf(database: Database, finding: Finding): Promise<FindingCase> {
  const ids = [...new Set(finding.judgement.evidence.map(({ snapshotId }) => snapshotId))];
  const [plan, snapshots, pictures] = await Promise.all([
    database.get('plans', [finding.campaign, finding.revision]),
    Promise.all(ids.map((id) => getSnapshot(database, id))),
    picturesOf(database, ids),
  ]);
  return {
    finding,
    plan: plan ?? null,
    snapshots: snapshots.filter((snapshot) => snapshot !== undefined),
    pictures: await Promise.all(pictures.map(packed)),
  };
}

async function packed({ snapshotId, takenAt, image }: Picture): Promise<PackedPicture> {
  const type = image.type === 'image/png' ? 'image/png' : 'image/jpeg';
  return { snapshotId, takenAt, type, bytes: new Uint8Array(await image.arrayBuffer()) };
}

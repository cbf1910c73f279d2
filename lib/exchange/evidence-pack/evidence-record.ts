import type { Campaign } from '@/lib/domain/campaign';
import type { CheckId } from '@/lib/domain/check-id';
import type { Evidence, Finding } from '@/lib/domain/finding';
import type { PlanVersion } from '@/lib/domain/plan-version';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import { subjectName } from '@/lib/i18n/subject-name';
import { translateMessage } from '@/lib/i18n/translate';
import { canonicalJson, type Json } from './canonical-json';
import type { Digest } from './hash-chain';

/** A picture that was taken with a snapshot, as it goes into a pack. */
export interface PackedPicture {
  snapshotId: string;
  takenAt: Instant;
  type: 'image/jpeg' | 'image/png';
  bytes: Uint8Array<ArrayBuffer>;
}

/** A finding with all that is kept of what stands behind it; a snapshot that is no longer kept is missing. */
export interface FindingCase {
  finding: Finding;
  /** The plan that it was judged by; null where that revision is not kept. */
  plan: PlanVersion | null;
  snapshots: readonly Snapshot[];
  pictures: readonly PackedPicture[];
}

/** One instant as UTC, as clocks of the platform show it, and as those of the user do; null where a zone is not known. */
export interface ZonedTimes {
  utc: Instant;
  platform: string | null;
  user: string;
}

export interface PictureRecord {
  file: string;
  sha256: string;
  type: string;
  takenAt: ZonedTimes;
}

export interface EvidenceItem {
  raw: string;
  url: string;
  locator: string;
  takenAt: ZonedTimes;
  snapshot: string;
  /** What is known of the page beside that; null where the snapshot is no longer kept. */
  page: { title: string; platform: string | null; readerVersion: number } | null;
  picture: PictureRecord | null;
}

/** A finding as a pack states it: facts alone, neither the user's notes nor the rest of the plan. */
export interface FindingRecord {
  number: number;
  type: 'finding';
  id: string;
  check: CheckId;
  aspect: string;
  subject: Json;
  name: string;
  verdict: string;
  severity: string | null;
  text: { en: string; 'zh-CN': string };
  expected: string | null;
  seen: string | null;
  since: ZonedTimes;
  lastSeen: ZonedTimes;
  /** `sha256` is that of the whole plan's canonical JSON: it proves which plan it was without showing it. */
  plan: { id: string; name: string; revision: number; savedAt: Instant | null; sha256: string | null };
  evidence: readonly EvidenceItem[];
}

/** What a record of a finding is made with: the plan of today names things, `zone` is the user's. */
export interface Making {
  campaign: Campaign;
  zone: string;
  language: 'en' | 'zh-CN';
  digest: Digest;
}

export async function findingRecord(
  { finding, plan, snapshots, pictures }: FindingCase,
  number: number,
  making: Making,
): Promise<FindingRecord> {
  const { judgement } = finding;
  const { campaign, language, digest } = making;
  const [first] = judgement.evidence;
  const zone = zoneOf(snapshots, first);
  const evidence: EvidenceItem[] = [];
  for (const item of judgement.evidence) evidence.push(await evidenceItem(item, { snapshots, pictures }, making));
  return {
    number,
    type: 'finding',
    id: finding.id,
    check: judgement.check,
    aspect: judgement.aspect,
    subject: judgement.subject,
    name: subjectName(judgement.subject, campaign, language),
    verdict: judgement.verdict,
    severity: judgement.verdict === 'breach' ? judgement.severity : null,
    text: { en: translateMessage('en', judgement.reason), 'zh-CN': translateMessage('zh-CN', judgement.reason) },
    expected: judgement.expected,
    seen: judgement.seen,
    since: zonedTimes(finding.since, zone, making.zone),
    lastSeen: zonedTimes(finding.lastSeen, zone, making.zone),
    plan: {
      id: finding.campaign,
      name: plan?.campaign.name ?? campaign.name,
      revision: finding.revision,
      savedAt: plan?.savedAt ?? null,
      sha256: plan ? await digest(canonicalJson(plan.campaign)) : null,
    },
    evidence,
  };
}

async function evidenceItem(
  { snapshotId, url, takenAt, at, raw }: Evidence,
  { snapshots, pictures }: Pick<FindingCase, 'snapshots' | 'pictures'>,
  { zone, digest }: Making,
): Promise<EvidenceItem> {
  const snapshot = snapshots.find(({ id }) => id === snapshotId);
  const picture = pictures.find((one) => one.snapshotId === snapshotId);
  const platformZone = snapshot?.reading.zone ?? null;
  return {
    raw,
    url,
    locator: at,
    takenAt: zonedTimes(takenAt, platformZone, zone),
    snapshot: snapshotId,
    page: snapshot
      ? {
          title: snapshot.title,
          platform: snapshot.reading.platform,
          readerVersion: snapshot.reading.readerVersion,
        }
      : null,
    picture: picture
      ? {
          file: pictureFile(picture),
          sha256: await digest(picture.bytes),
          type: picture.type,
          takenAt: zonedTimes(picture.takenAt, platformZone, zone),
        }
      : null,
  };
}

/** Where a picture stands in a pack. */
export function pictureFile({ snapshotId, type }: Pick<PackedPicture, 'snapshotId' | 'type'>): string {
  return `pictures/${snapshotId}.${type === 'image/png' ? 'png' : 'jpg'}`;
}

function zoneOf(snapshots: readonly Snapshot[], evidence: Evidence | undefined): string | null {
  return snapshots.find(({ id }) => id === evidence?.snapshotId)?.reading.zone ?? null;
}

/** "2026-11-11T22:00:05+08:00[Asia/Shanghai]". */
export function zonedTimes(at: Instant, platform: string | null, user: string): ZonedTimes {
  const shown = (zone: string) =>
    Temporal.Instant.from(at).toZonedDateTimeISO(zone).toString({ smallestUnit: 'second' });
  return { utc: at, platform: platform === null ? null : shown(platform), user: shown(user) };
}

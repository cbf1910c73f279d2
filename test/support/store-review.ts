import type { Page } from 'playwright';
import type { ReviewKnown } from '@/lib/app/review/known';
import type { Snapshot } from '@/lib/domain/snapshot';

/**
 * Stores what a review is made of through one of the extension's pages: snapshots, both campaigns, the findings; the
 * first campaign becomes the active one. Reading so many pages one by one would take minutes.
 */
export async function storeReview(extensionPage: Page, known: ReviewKnown): Promise<void> {
  const { campaign, findings, earlier } = known;
  await extensionPage.evaluate(write, {
    active: campaign.id,
    campaigns: [campaign, ...(earlier ? [earlier.campaign] : [])],
    snapshots: [...known.snapshots, ...(earlier?.snapshots ?? [])],
    findings: [...findings],
  });
}

interface Rows {
  active: string;
  campaigns: { id: string }[];
  snapshots: Snapshot[];
  findings: { id: string }[];
}

/** Runs in a page of the extension, so it can use nothing of this file. */
async function write({ active, campaigns, snapshots, findings }: Rows): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('pitcrew');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const writing = database.transaction(['snapshots', 'pages', 'campaigns', 'findings', 'choices'], 'readwrite');
  for (const snapshot of snapshots) {
    writing.objectStore('snapshots').put(snapshot);
    const { pageKey, url, title, takenAt, id, reading } = snapshot;
    const own = snapshots.filter((one) => one.pageKey === pageKey).map((one) => one.takenAt);
    writing.objectStore('pages').put({
      pageKey,
      url,
      title,
      platform: reading.platform,
      kind: reading.pageKind,
      latestAt: takenAt,
      latest: id,
      firstAt: own[0],
      snapshots: own.length,
    });
  }
  for (const campaign of campaigns) writing.objectStore('campaigns').put(campaign);
  for (const finding of findings) writing.objectStore('findings').put(finding);
  writing.objectStore('choices').put(active, 'active-campaign');
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = () => reject(writing.error);
  });
  database.close();
}

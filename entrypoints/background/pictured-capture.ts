import { announceStoreChange } from '@/lib/messages/changes';
import { putPicture } from '@/lib/store/pictures';
import { captureTab } from './capture-tab';
import { database } from './connection';
import { takePicture } from './take-picture';

/** What came of a picture: kept with its snapshot, or none, whyever; null where none was asked for. */
export type PictureOutcome = 'kept' | 'none' | null;

/**
 * Captures a tab's page at once, with a picture of it where the user wants one. Whatever becomes of the picture, the
 * snapshot is kept; where nothing is kept of the page, no picture is.
 */
export async function capturePictured(
  tabId: number,
  pictured: boolean,
): Promise<{ answer: Awaited<ReturnType<typeof captureTab>>; picture: PictureOutcome }> {
  const takenAt = new Date().toISOString();
  // Both at once: the picture is to show what was read.
  const [answer, image] = await Promise.all([captureTab(tabId), pictured ? takePicture(tabId) : null]);
  if (!pictured || answer?.status !== 'kept') return { answer, picture: null };
  if (!image) return { answer, picture: 'none' };
  try {
    await putPicture(await database(), { snapshotId: answer.snapshotId, takenAt, image });
  } catch (error) {
    console.error(error);
    return { answer, picture: 'none' };
  }
  announceStoreChange(['snapshots']);
  return { answer, picture: 'kept' };
}

import { assessCampaign } from '@/lib/app/assess-campaign';
import { announceStoreChange } from '@/lib/messages/changes';
import { database } from './connection';
import { refreshPages } from './page-scripts';

/**
 * Judges the active campaign as of now, and tells the open panels and pages. A failure is logged and no more: what was
 * stored before stands, and within a minute the checks run again.
 */
export async function reassess(): Promise<void> {
  try {
    const assessment = await assessCampaign(await database(), new Date().toISOString());
    if (assessment) announceStoreChange(['findings']);
    await refreshPages();
  } catch (error) {
    console.error(error);
  }
}

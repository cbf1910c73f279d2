import { assessCampaign } from '@/lib/app/assess-campaign';
import { announceStoreChange } from '@/lib/messages/changes';
import { database } from './connection';
import { refreshPages } from './page-scripts';

/** Judges the active campaign as of now, and tells the open panels and pages. */
export async function reassess(): Promise<void> {
  const assessment = await assessCampaign(await database(), new Date().toISOString());
  if (assessment) announceStoreChange(['findings']);
  await refreshPages();
}

import type { Browser } from 'wxt/browser';
import { assessCampaign } from '@/lib/app/assess-campaign';
import { pageView } from '@/lib/app/page-view';
import { recordCapture } from '@/lib/app/record-capture';
import type { Capture } from '@/lib/domain/capture';
import { announceStoreChange } from '@/lib/messages/changes';
import { PageRequest, type PageResponse, type PageResponses } from '@/lib/messages/page-to-background';
import { database } from './connection';
import { language } from './language';
import { drawOverlay } from './page-scripts';

/** Does what a page script asks, and answers once it is done; a failure of ours is an answer too. */
export async function answerPage(
  message: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<PageResponses[PageRequest['type']]> {
  const request = PageRequest.safeParse(message);
  if (!request.success || sender.tab?.id === undefined) return { status: 'refused', reason: 'malformed' };
  if (request.data.type === 'load-overlay') {
    await drawOverlay(sender.tab.id, sender.frameId ?? 0);
    return null;
  }
  const { capture } = request.data;
  // A page script speaks for the document it runs in, and for no other.
  if (sender.url === undefined || new URL(sender.url).host !== new URL(capture.url).host) {
    return { status: 'refused', reason: 'sender' };
  }
  try {
    return await keep(capture);
  } catch (error) {
    console.error(error);
    return { status: 'refused', reason: 'storage' };
  }
}

/** Stores a capture and answers, once it is durable, with what to draw on its page. */
async function keep(capture: Capture): Promise<PageResponse> {
  const db = await database();
  const recorded = await recordCapture(db, capture);
  const assessment = await assessCampaign(db, new Date().toISOString());
  if (recorded.status === 'not-kept') return { ...recorded, view: pageView(null, assessment, await language()) };
  announceStoreChange(['snapshots', 'findings']);
  const view = pageView(recorded.snapshot, assessment, await language());
  return { status: 'kept', snapshotId: recorded.snapshot.id, view };
}

import type { Browser } from 'wxt/browser';
import { lastAssessment } from '@/lib/app/assess-campaign';
import { pageView } from '@/lib/app/page-view';
import { recordCapture } from '@/lib/app/record-capture';
import type { Capture } from '@/lib/domain/capture';
import { announceStoreChange } from '@/lib/messages/changes';
import { PageRequest, type PageResponse, type PageResponses, type PageView } from '@/lib/messages/page-to-background';
import { getSnapshot } from '@/lib/store/snapshots';
import { assessOrLast } from './assessment';
import { database } from './connection';
import { language } from './language';
import { drawOverlay, isWatched } from './page-scripts';

/** Does what a page script asks, and answers once it is done; what is no request of ours is refused. */
export async function answerPage(
  message: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<PageResponses[PageRequest['type']]> {
  const request = PageRequest.safeParse(message);
  if (!request.success || sender.tab?.id === undefined) return { status: 'refused', reason: 'malformed' };
  switch (request.data.type) {
    case 'capture':
      return answerCapture(request.data.capture, sender.tab.id, sender.url);
    case 'view':
      return viewOf(request.data.snapshotId, sender.url);
    case 'load-overlay':
      await drawOverlay(sender.tab.id, sender.frameId ?? 0);
      return null;
  }
}

/** Keeps a capture that may be kept; a failure of ours is an answer too. */
async function answerCapture(capture: Capture, tabId: number, sender: string | undefined): Promise<PageResponse> {
  if (!isAt(capture.url, sender)) return { status: 'refused', reason: 'sender' };
  try {
    // A page that was away while its grant was withdrawn does not know of it.
    if (capture.trigger !== 'user' && !(await isWatched(tabId))) return { status: 'refused', reason: 'not-watched' };
    return await keep(capture);
  } catch (error) {
    console.error(error);
    return { status: 'refused', reason: 'storage' };
  }
}

/** A page script speaks for the document it runs in, and for no other. */
function isAt(url: string, sender: string | undefined): boolean {
  return sender !== undefined && new URL(sender).host === new URL(url).host;
}

/** What to draw as of now on the page that a snapshot was taken of. */
async function viewOf(snapshotId: string | null, sender: string | undefined): Promise<PageView> {
  const db = await database();
  const snapshot = snapshotId === null ? undefined : await getSnapshot(db, snapshotId);
  const own = snapshot && isAt(snapshot.url, sender) ? snapshot : null;
  return pageView(own, await assessOrLast(), await language());
}

/** Stores a capture and answers, once it is durable, with what to draw on its page. */
async function keep(capture: Capture): Promise<PageResponse> {
  const db = await database();
  const recorded = await recordCapture(db, capture);
  if (recorded.status === 'not-kept') {
    // Nothing new was stored, so that there is nothing to judge anew.
    return { ...recorded, view: pageView(null, await lastAssessment(db), await language()) };
  }
  const assessment = await assessOrLast();
  announceStoreChange(['snapshots', 'findings']);
  const view = pageView(recorded.snapshot, assessment, await language());
  return { status: 'kept', snapshotId: recorded.snapshot.id, view };
}

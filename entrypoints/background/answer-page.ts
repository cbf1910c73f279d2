import type { Browser } from 'wxt/browser';
import { assessCampaign } from '@/lib/app/assess-campaign';
import { pageView } from '@/lib/app/page-view';
import { recordCapture } from '@/lib/app/record-capture';
import { Instant } from '@/lib/domain/time';
import { announceStoreChange } from '@/lib/messages/changes';
import { PageRequest, type PageResponse } from '@/lib/messages/page-to-background';
import { database } from './connection';
import { language } from './language';

/** Stores a page's capture and answers, once it is durable, with what to draw on the page. */
export async function answerPage(message: unknown, sender: Browser.runtime.MessageSender): Promise<PageResponse> {
  const request = PageRequest.safeParse(message);
  if (!request.success) return { status: 'refused', reason: 'malformed' };
  const { capture } = request.data;
  // A page script speaks for the document it runs in, and for no other.
  if (sender.url === undefined || new URL(sender.url).host !== new URL(capture.url).host) {
    return { status: 'refused', reason: 'sender' };
  }
  const db = await database();
  const recorded = await recordCapture(db, capture);
  const assessment = await assessCampaign(db, Instant.parse(new Date().toISOString()));
  const snapshot = recorded.status === 'kept' ? recorded.snapshot : null;
  const view = pageView(snapshot, assessment, await language());
  if (!snapshot) return { status: 'not-kept', verdict: recorded.status === 'kept' ? 'read' : recorded.verdict, view };
  announceStoreChange(['snapshots', 'findings']);
  return { status: 'kept', snapshotId: snapshot.id, view };
}

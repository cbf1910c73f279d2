import type { Browser } from 'wxt/browser';
import { lastAssessment } from '@/lib/app/assess-campaign';
import { viewOfFrame } from '@/lib/app/join-frames';
import { findingsOn, pageView } from '@/lib/app/page-view';
import { recordCapture } from '@/lib/app/record-capture';
import { settled } from '@/lib/checks/life';
import type { Capture } from '@/lib/domain/capture';
import { pageKeyOf } from '@/lib/domain/page';
import { announceStoreChange } from '@/lib/messages/changes';
import { askPage } from '@/lib/messages/page-client';
import {
  type FramePlace,
  PageRequest,
  type PageResponse,
  type PageResponses,
  type PageView,
} from '@/lib/messages/page-to-background';
import { changeFinding } from '@/lib/store/findings';
import { changeSettings } from '@/lib/store/settings';
import { getSnapshot } from '@/lib/store/snapshots';
import { assessOrLast } from './assessment';
import { database } from './connection';
import { captureWithFrames, tellKept } from './frames';
import { language } from './language';
import { isWatched, loadScript, refreshPages } from './page-scripts';

/** Does what a page script asks, and answers once it is done; what is no request of ours is refused. */
export async function answerPage(
  message: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<PageResponses[PageRequest['type']]> {
  const request = PageRequest.safeParse(message);
  if (!request.success || sender.tab?.id === undefined) return { status: 'refused', reason: 'malformed' };
  switch (request.data.type) {
    case 'capture':
      if (sender.frameId) return { status: 'refused', reason: 'sender' };
      return answerCapture(request.data.capture, sender.tab.id, sender.url);
    case 'view': {
      const { snapshotId, frame } = request.data;
      return sender.frameId ? viewInFrame(snapshotId, frame, sender.tab.url) : viewOf(snapshotId, sender.url);
    }
    case 'frame-changed':
      return frameChanged(sender.tab.id);
    case 'load':
      await loadScript(sender.tab.id, sender.frameId ?? 0, request.data.script);
      return null;
    case 'pointed':
      announceStoreChange(['pointed']);
      return null;
    case 'settle-finding':
      return settle(request.data, sender);
    case 'set-button':
      if (sender.url && !sender.frameId) await setButton(new URL(sender.url).host, request.data.hidden);
      return null;
  }
}

/** Keeps a capture that may be kept; a failure of ours is an answer too. */
async function answerCapture(capture: Capture, tabId: number, sender: string | undefined): Promise<PageResponse> {
  if (!isAt(capture.url, sender)) return { status: 'refused', reason: 'sender' };
  try {
    // A page that was away while its grant was withdrawn does not know of it.
    if (capture.trigger !== 'user' && !(await isWatched(tabId))) return { status: 'refused', reason: 'not-watched' };
    return await keep(capture, tabId);
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

/** What to draw in a frame of another origin: of its page's marks only those that stand in it. */
async function viewInFrame(
  snapshotId: string | null,
  frame: FramePlace | null,
  page: string | undefined,
): Promise<PageView> {
  const view = await viewOf(frame && snapshotId, page);
  return frame ? viewOfFrame(view, frame) : view;
}

/** Stores what the user said beside a mark, and answers with what is to be drawn now. */
async function settle(
  { snapshotId, frame, settlement }: Extract<PageRequest, { type: 'settle-finding' }>,
  { frameId, url, tab }: Browser.runtime.MessageSender,
): Promise<PageResponses['settle-finding']> {
  const page = frameId ? tab?.url : url;
  const db = await database();
  const snapshot = await getSnapshot(db, snapshotId);
  // A page that goes on without being loaded anew may have its old address in one of the two.
  const isOfPage = [page, tab?.url].some((address) => address && pageKeyOf(address) === snapshot?.pageKey);
  if (!snapshot || !isOfPage || (frameId && !frame)) return { status: 'refused', reason: 'sender' };
  const { id, state, note } = settlement;
  const assessment = await assessOrLast();
  if (!assessment || !findingsOn(snapshot, assessment).has(id)) return { status: 'refused', reason: 'not-here' };
  const at = new Date().toISOString();
  const known = await changeFinding(db, id, (finding) => settled(finding, state, note, at));
  if (!known) return { status: 'refused', reason: 'not-found' };
  announceStoreChange(['findings']);
  void refreshPages();
  const view = frameId ? await viewInFrame(snapshotId, frame, page) : await viewOf(snapshotId, page);
  return { status: 'settled', view };
}

async function setButton(host: string, hidden: boolean): Promise<void> {
  await changeSettings(({ buttonHiddenOn }) => {
    const others = buttonHiddenOn.filter((one) => one !== host);
    return { buttonHiddenOn: hidden ? [...others, host] : others };
  });
}

/** A frame that shows something else is read with its page, where that is read unasked; the frame of another page rests. */
async function frameChanged(tabId: number): Promise<PageResponse> {
  if (!(await isWatched(tabId))) return { status: 'refused', reason: 'not-watched' };
  void askPage(tabId, { type: 'frame-changed' }).catch(() => undefined);
  return { status: 'awaited' };
}

/** Stores a capture and answers, once it is durable, with what to draw on its page. */
async function keep(top: Capture, tabId: number): Promise<PageResponse> {
  const db = await database();
  const { capture, frames } = await captureWithFrames(top, tabId);
  const recorded = await recordCapture(db, capture);
  if (recorded.status === 'not-kept') {
    announceStoreChange(['health']);
    // No new values were stored, so that there is nothing to judge anew.
    return { ...recorded, view: pageView(null, await lastAssessment(db), await language()) };
  }
  const assessment = await assessOrLast();
  announceStoreChange(['snapshots', 'findings', 'health']);
  tellKept(tabId, frames, recorded.snapshot.id);
  const view = pageView(recorded.snapshot, assessment, await language());
  return { status: 'kept', snapshotId: recorded.snapshot.id, view };
}

import { browser } from 'wxt/browser';
import { type JoinedFrame, joinFrames } from '@/lib/app/join-frames';
import { type Capture, FrameCapture } from '@/lib/domain/capture';
import { askPage } from '@/lib/messages/page-client';

/** A frame that hangs must not keep its page from being read. */
const ANSWER_WITHIN = 4000;

/** A frame that became part of a capture, by the browser's number for it. */
type KnownFrame = JoinedFrame & { frameId: number };

/** A capture of a tab's top document with what its frames of other origins show, where there are any that may be entered. */
export async function captureWithFrames(
  top: Capture,
  tabId: number,
): Promise<{ capture: Capture; frames: readonly KnownFrame[] }> {
  if (top.frames.length === 0) return { capture: top, frames: [] };
  const found = await Promise.race([captureFrames(tabId), patience()]);
  const { capture, joined } = joinFrames(
    top,
    found.map(({ frame }) => frame),
  );
  const frames = joined.flatMap((one) => {
    const frameId = found.find(({ frame }) => frame.path === one.path)?.frameId;
    return frameId === undefined ? [] : [{ ...one, frameId }];
  });
  return { capture, frames };
}

/** Tells the frames of a capture that it was kept, so that they draw what it says of them. Nobody waits for them. */
export function tellKept(tabId: number, frames: readonly KnownFrame[], snapshotId: string): void {
  for (const { frameId, firstRef, prefix } of frames) {
    const kept = { type: 'frame-kept', snapshotId, frame: { firstRef, prefix } } as const;
    void askPage(tabId, kept, frameId).catch(() => undefined);
  }
}

interface FoundFrame {
  frameId: number;
  frame: FrameCapture;
}

async function captureFrames(tabId: number): Promise<FoundFrame[]> {
  try {
    const target = { tabId, allFrames: true };
    const results = await browser.scripting.executeScript({ target, func: captureOwnFrame });
    return results.flatMap(({ frameId, result }) => {
      const frame = FrameCapture.nullish().safeParse(result).data;
      return frame ? [{ frameId, frame }] : [];
    });
  } catch {
    // The tab went elsewhere meanwhile, or may not be entered any more: its page is read without its frames.
    return [];
  }
}

function patience(): Promise<FoundFrame[]> {
  return new Promise((resolve) => setTimeout(resolve, ANSWER_WITHIN, []));
}

/** Runs in each frame, where the page script of a frame of another origin answers. */
function captureOwnFrame(): Promise<unknown> | null {
  const { pitcrewPage } = globalThis as { pitcrewPage?: { captureFrame?: () => Promise<unknown> } };
  return pitcrewPage?.captureFrame?.() ?? null;
}

// The browser's own API: the polyfill is as large as all that decides when to capture.
import { browser } from '@wxt-dev/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CapturePage } from '@/lib/capture/capture-page';
import { framePath } from '@/lib/capture/closed-frames';
import type { ButtonPlace } from '@/lib/capture/marks/floating-button';
import type { CreatePageOverlay, Keeping, OverlayOptions } from '@/lib/capture/marks/page-overlay';
import type { CreatePointing, Pointing } from '@/lib/capture/teach/pointing';
import type { Capture, FrameCapture } from '@/lib/domain/capture';
import type { BackgroundRequest, PointerWords } from '@/lib/messages/background-to-page';
import { sendToBackground } from '@/lib/messages/page-client';
import type { FramePlace, PageResponse } from '@/lib/messages/page-to-background';
import { openShadowRoot } from './open-shadow-root';
import { followChoices } from './page-choices';
import { type Extension, type PageSession, startSession } from './session';

/**
 * What an earlier run of this script left in the extension's own world of this page, which page scripts cannot see.
 * A newer version of the extension gets a world of its own: it finds the older one's overlay and takes it down.
 */
interface Running {
  onDemand: boolean;
  isAlive(): boolean;
  stop(): void;
  /** In a frame of another origin: what it shows now, and where it stands in its tab. */
  captureFrame?: () => Promise<FrameCapture | null>;
}
const world = globalThis as {
  pitcrewPage?: Running;
  pitcrewReader?: CapturePage;
  pitcrewOverlay?: CreatePageOverlay;
  pitcrewPointing?: CreatePointing;
  /** Set by the background where the page may be read only when the user asks. */
  pitcrewOnDemand?: boolean;
};

const FAILED: PageResponse = { status: 'refused', reason: 'failed' };

const BUTTON = 'button-place';
const WIDTH = 'dock-width';

/**
 * The content script. The background registers it for granted hosts at run time, so it is no content script of the
 * manifest, and it needs no framework's context: one run knows of another by the world they share.
 */
export default defineUnlistedScript({
  main() {
    const onDemand = world.pitcrewOnDemand === true;
    const before = world.pitcrewPage;
    // Frames of their parent's origin are read from there.
    const isTop = window === window.top;
    if ((!isTop && window.frameElement) || (before?.isAlive() && (onDemand || !before.onDemand))) return;
    before?.stop();

    let shown: Capture | null = null;
    let place: FramePlace | null = null;
    const session = startSession(document, window, {
      onDemand,
      send: isTop ? sendToBackground : sendFrame,
      viewOf: (snapshotId) => sendToBackground({ type: 'view', snapshotId, frame: place }),
      isAlive,
      loadReader,
      createOverlay: (options) => createOverlay(options, isTop),
      follow: (heard) => followChoices(location.host, heard),
      async settle(snapshotId, settlement) {
        const answer = await sendToBackground({ type: 'settle-finding', snapshotId, frame: place, settlement });
        return answer.status === 'settled' ? answer.view : null;
      },
      openShadow: openShadowRoot,
      ended,
    });
    let pointing: Pointing | null = null;
    const hear = (message: unknown, _sender: unknown, respond: (response: unknown) => void): true => {
      answer(session, message as BackgroundRequest).then(respond, () => respond(FAILED));
      return true;
    };
    browser.runtime.onMessage.addListener(hear);
    world.pitcrewPage = { onDemand, isAlive, stop: session.stop, ...(!isTop && { captureFrame }) };

    /** A frame's captures go with its page's: only that there is something new is said at once. */
    async function sendFrame({ capture }: Parameters<Extension['send']>[0]): Promise<PageResponse> {
      shown = capture;
      return capture.trigger === 'user' ? { status: 'awaited' } : sendToBackground({ type: 'frame-changed' });
    }

    async function captureFrame(): Promise<FrameCapture | null> {
      const { status } = await session.captureNow();
      const path = framePath(window);
      // Where the frame went on meanwhile, what it showed last is of another place.
      return status === 'awaited' && shown && path ? { path, capture: shown } : null;
    }

    function answer(to: PageSession, request: BackgroundRequest): Promise<unknown> {
      switch (request.type) {
        case 'capture-now':
          return to.captureNow();
        case 'refresh':
          to.refresh();
          break;
        case 'toggle-dock':
          to.toggleDock();
          break;
        case 'go-to-breach':
          to.goToBreach(request.step);
          break;
        case 'say':
          to.say(request.text);
          break;
        case 'frame-changed':
          to.frameChanged();
          break;
        case 'frame-kept':
          place = request.frame;
          to.keptAs(request.snapshotId);
          break;
        case 'point':
          return point(request.words);
        case 'pointed-at':
          return Promise.resolve(pointing?.pointedAt() ?? null);
        case 'forget-pointed':
          pointing?.forget();
          break;
        case 'tear-down':
          to.stop();
      }
      return Promise.resolve(null);
    }

    /** What lets the user point is a script of its own too. */
    async function point(words: PointerWords): Promise<boolean> {
      if (!world.pitcrewPointing) await sendToBackground({ type: 'load', script: 'pointer' });
      pointing ??=
        world.pitcrewPointing?.({
          page: document,
          view: window,
          capture: session.look,
          openShadow: openShadowRoot,
          tuckDock: session.tuckDock,
          ended() {
            if (isAlive()) sendToBackground({ type: 'pointed' }).catch(() => undefined);
          },
        }) ?? null;
      return pointing?.begin(words) ?? false;
    }

    function ended(): void {
      pointing?.forget();
      if (isAlive()) browser.runtime.onMessage.removeListener(hear);
      delete world.pitcrewPage;
    }
  },
});

/** What reads is a script of its own, which the background runs in this world when it is asked to. */
async function loadReader(): Promise<CapturePage> {
  if (!world.pitcrewReader) await sendToBackground({ type: 'load', script: 'reader' });
  if (!world.pitcrewReader) throw new Error('the reader did not load');
  return world.pitcrewReader;
}

/** And so is what draws. */
async function createOverlay(options: Pick<OverlayOptions, 'page' | 'view' | 'settle'>, controls: boolean) {
  if (!world.pitcrewOverlay) await sendToBackground({ type: 'load', script: 'overlay' });
  if (!world.pitcrewOverlay) throw new Error('the overlay did not load');
  const dockSource = browser.runtime.getURL('/dock.html');
  const setButton = (hidden: boolean) => void sendToBackground({ type: 'set-button', hidden });
  return world.pitcrewOverlay({ ...options, dockSource, keeping, controls, setButton, openShadow: openShadowRoot });
}

function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** What is stored; nothing where the extension is gone already. */
async function stored(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.local.get([BUTTON, WIDTH]);
  } catch {
    return {};
  }
}

const keeping: Keeping = {
  async load() {
    const { [BUTTON]: button, [WIDTH]: dockWidth } = await stored();
    return {
      button: isPlace(button) ? button : null,
      dockWidth: typeof dockWidth === 'number' ? dockWidth : null,
    };
  },
  saveButton(place) {
    void browser.storage.local.set({ [BUTTON]: place });
  },
  saveDockWidth(width) {
    void browser.storage.local.set({ [WIDTH]: width });
  },
};

function isPlace(value: unknown): value is ButtonPlace {
  const { right, bottom } = (value ?? {}) as Partial<ButtonPlace>;
  return typeof right === 'number' && typeof bottom === 'number';
}

// The browser's own API: the polyfill is as large as all that decides when to capture.
import { browser } from '@wxt-dev/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ButtonPlace } from '@/lib/capture/marks/floating-button';
import type { CreatePageOverlay, Keeping } from '@/lib/capture/marks/page-overlay';
import type { BackgroundRequest } from '@/lib/messages/background-to-page';
import { sendToBackground } from '@/lib/messages/page-client';
import type { PageResponse } from '@/lib/messages/page-to-background';
import { type PageSession, startSession } from './session';

/**
 * What an earlier run of this script left in the extension's own world of this page, which page scripts cannot see.
 * A newer version of the extension gets a world of its own: it finds the older one's overlay and takes it down.
 */
interface Running {
  onDemand: boolean;
  isAlive(): boolean;
  stop(): void;
}
const world = globalThis as {
  pitcrewPage?: Running;
  pitcrewOverlay?: CreatePageOverlay;
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
    // Frames of the page's own origin are read from the top; those of others are their own affair.
    if (window !== window.top || (before?.isAlive() && (onDemand || !before.onDemand))) return;
    before?.stop();

    const session = startSession(document, window, {
      onDemand,
      send: sendToBackground,
      viewOf: (snapshotId) => sendToBackground({ type: 'view', snapshotId }),
      isAlive,
      createOverlay,
    });
    const hear = (message: unknown, _sender: unknown, respond: (response: unknown) => void): true => {
      answer(session, message as BackgroundRequest).then(respond, () => respond(FAILED));
      return true;
    };
    browser.runtime.onMessage.addListener(hear);
    world.pitcrewPage = { onDemand, isAlive, stop };

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
        case 'tear-down':
          stop();
      }
      return Promise.resolve(null);
    }

    function stop(): void {
      session.stop();
      if (isAlive()) browser.runtime.onMessage.removeListener(hear);
      delete world.pitcrewPage;
    }
  },
});

/** The overlay is a script of its own, which the background runs in this world when it is asked to. */
async function createOverlay(page: Document, view: Window) {
  if (!world.pitcrewOverlay) await sendToBackground({ type: 'load-overlay' });
  if (!world.pitcrewOverlay) throw new Error('the overlay did not load');
  return world.pitcrewOverlay({ page, view, dockSource: browser.runtime.getURL('/dock.html'), keeping });
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

import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ButtonPlace } from '@/lib/capture/marks/floating-button';
import type { Keeping } from '@/lib/capture/marks/page-overlay';
import type { BackgroundRequest } from '@/lib/messages/background-to-page';
import { sendToBackground } from '@/lib/messages/page-client';
import { type PageSession, startSession } from './session';

/**
 * What an earlier run of this script left in the extension's own world of this page, which page scripts cannot see.
 * A newer version of the extension gets a world of its own: it finds the older one's overlay and takes it down.
 */
interface Running {
  isAlive(): boolean;
  stop(): void;
}
const world = globalThis as { pitcrewPage?: Running };

const BUTTON = 'button-place';
const WIDTH = 'dock-width';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  // The page need not be told that we run; one run knows of another by the world they share.
  noScriptStartedPostMessage: true,
  main() {
    // Frames of the page's own origin are read from the top; those of others are their own affair.
    if (window !== window.top || world.pitcrewPage?.isAlive()) return;
    world.pitcrewPage?.stop();

    const session = startSession(document, window, {
      send: sendToBackground,
      isAlive,
      dockSource: browser.runtime.getURL('/dock.html'),
      keeping,
    });
    const hear = (message: unknown) => answer(session, message as BackgroundRequest);
    browser.runtime.onMessage.addListener(hear);
    world.pitcrewPage = { isAlive, stop };

    function answer(to: PageSession, request: BackgroundRequest): Promise<unknown> {
      switch (request.type) {
        case 'capture-now':
          return to.captureNow();
        case 'show':
          to.show(request.view);
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

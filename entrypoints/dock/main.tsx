import { browser } from 'wxt/browser';
import { mount } from '@/components/frame/mount';
import { Elsewhere } from '@/components/panel/Elsewhere';
import { Panel } from '@/components/panel/Panel';
import type { Teaching } from '@/lib/domain/teaching';
import { askBackground } from '@/lib/messages/panel-client';
import { followOwnTab } from '@/lib/messages/tab-address';

/**
 * Whether it is our own overlay that shows this page. Any site may put it into a frame, to lead a click on it astray;
 * ours stands straight in a tab whose address we may know, which is one that the user lets us read.
 */
async function isOurFrame(): Promise<boolean> {
  if (window === window.top) return true;
  const { url } = await askBackground({ type: 'own-tab' });
  return window.parent === window.top && url !== null;
}

const localNow = () => Temporal.Now.plainDateTimeISO().toString({ smallestUnit: 'minute' });

// Loaded when a file is saved or read: it knows every word of the lexicon, which no panel waits for.
const teachingsFile = () => import('@/lib/exchange/teachings-file');

const teaching = {
  findTab: async () => null,
  files: {
    write: async (all: readonly Teaching[]) => (await teachingsFile()).writeTeachings(all, localNow()),
    read: async (text: string) => (await teachingsFile()).readTeachings(text),
  },
};

const panel = (
  <Panel
    followPage={followOwnTab}
    openReview={() => void askBackground({ type: 'open-review' })}
    openPlan={(campaign) => void askBackground({ type: 'open-plan', campaign })}
    openSetup={() => void browser.runtime.openOptionsPage()}
    teaching={teaching}
  />
);

await mount('panel.title', (await isOurFrame()) ? panel : <Elsewhere />);

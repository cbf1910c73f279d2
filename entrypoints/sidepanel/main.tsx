import { browser } from 'wxt/browser';
import { mount } from '@/components/frame/mount';
import { Panel } from '@/components/panel/Panel';
import type { Teaching } from '@/lib/domain/teaching';
import { planPage } from '@/lib/messages/plan-address';
import { followActiveTab } from '@/lib/messages/tab-address';

const localNow = () => Temporal.Now.plainDateTimeISO().toString({ smallestUnit: 'minute' });

// Loaded when a file is saved or read: it knows every word of the lexicon, which no panel waits for.
const teachingsFile = () => import('@/lib/exchange/teachings-file');

const teaching = {
  findTab: async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id ?? null;
  },
  files: {
    write: async (all: readonly Teaching[]) => (await teachingsFile()).writeTeachings(all, localNow()),
    read: async (text: string) => (await teachingsFile()).readTeachings(text),
  },
};

void mount(
  'panel.title',
  <Panel
    followPage={followActiveTab}
    openReview={() => void browser.tabs.create({ url: browser.runtime.getURL('/review.html') })}
    openPlan={(campaign) => void browser.tabs.create({ url: browser.runtime.getURL(planPage(campaign)) })}
    openSetup={() => void browser.runtime.openOptionsPage()}
    teaching={teaching}
  />,
);

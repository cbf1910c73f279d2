import { browser } from 'wxt/browser';
import { mount } from '@/components/frame/mount';
import { Panel } from '@/components/panel/Panel';
import { followOwnTab } from '@/lib/messages/tab-address';

void mount(
  'panel.title',
  <Panel
    followPage={followOwnTab}
    openReview={() => void browser.tabs.create({ url: browser.runtime.getURL('/review.html') })}
    openSetup={() => void browser.runtime.openOptionsPage()}
  />,
);

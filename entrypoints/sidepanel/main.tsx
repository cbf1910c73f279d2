import { browser } from 'wxt/browser';
import { mount } from '@/components/frame/mount';
import { Panel } from '@/components/panel/Panel';
import { followActiveTab } from '@/lib/messages/tab-address';

void mount(
  'panel.title',
  <Panel
    followPage={followActiveTab}
    openReview={() => void browser.tabs.create({ url: browser.runtime.getURL('/review.html') })}
    openSetup={() => void browser.runtime.openOptionsPage()}
  />,
);

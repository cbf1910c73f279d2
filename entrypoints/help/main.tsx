import { browser } from 'wxt/browser';
import { mount } from '@/components/frame/mount';
import { Help } from '@/components/help/Help';
import '@/lib/i18n/page-texts';
import '@/lib/i18n/panel-texts';

const openPage = (page: '/options.html' | '/demo-page.html') =>
  void browser.tabs.create({ url: browser.runtime.getURL(page) });

void mount('help.title', async () => (
  <Help
    hotkeys={(await browser.commands.getAll()).map(({ name = '', description = '', shortcut = '' }) => ({
      name,
      description,
      shortcut,
    }))}
    openDemo={() => openPage('/demo-page.html')}
    openSettings={() => openPage('/options.html')}
  />
));

import { browser } from 'wxt/browser';
import { DemoPage } from '@/components/demo-page/DemoPage';
import { mount } from '@/components/frame/mount';
import '@/lib/i18n/page-texts';
import '@/lib/i18n/panel-texts';
import { startDemo } from './demo';

void mount(
  'demo-page.title',
  <DemoPage start={startDemo} openSetup={() => location.assign(browser.runtime.getURL('/options.html'))} />,
);

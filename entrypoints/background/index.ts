import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerPage } from './answer-page';
import { answerPanel } from './answer-panel';
import { showDockAgain } from './answer-round';
import { keepHistory, recheck } from './assessment';
import { obey } from './commands';
import { openReviewFromNotices } from './notices';
import { watchGrantedHosts } from './page-scripts';

/** The alarms, each with how often it rings, in minutes. */
const RECHECK = 'recheck';
const KEEP_HISTORY = 'keep-history';
const PERIODS = { [RECHECK]: 1, [KEEP_HISTORY]: 60 };

// Every listener is added in the first turn of the script, so that an event which woke the worker finds it.
export default defineBackground({
  type: 'module',
  main() {
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void watchGrantedHosts();
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/options.html') });
    });
    browser.runtime.onStartup.addListener(() => void watchGrantedHosts());
    openReviewFromNotices();
    browser.permissions.onAdded.addListener(({ permissions }) => {
      if (permissions?.includes('notifications')) openReviewFromNotices();
      void watchGrantedHosts();
    });
    browser.permissions.onRemoved.addListener(() => void watchGrantedHosts());
    // Time alone can turn a price right or wrong: a phase starts, data grows old.
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === RECHECK) void recheck();
      if (name === KEEP_HISTORY) void keepHistory();
    });
    browser.commands.onCommand.addListener((command, tab) => {
      if (tab?.id !== undefined) void obey(command, tab.id).catch(console.error);
    });
    browser.runtime.onMessage.addListener((message: unknown, sender) => {
      const fromPanel = sender.url?.startsWith(browser.runtime.getURL('/'));
      if (fromPanel) return answerPanel(message, sender);
      showDockAgain(sender).catch(() => undefined);
      return answerPage(message, sender);
    });
    void keepAlarms();
  },
});

/** At each start, since an extension that was off for a while finds its alarms gone and is told of no start. */
async function keepAlarms(): Promise<void> {
  for (const [name, periodInMinutes] of Object.entries(PERIODS)) {
    if (!(await browser.alarms.get(name))) await browser.alarms.create(name, { delayInMinutes: 1, periodInMinutes });
  }
}

import { browser } from 'wxt/browser';
import { mount } from '@/components/frame/mount';
import { begunReading } from '@/components/popup/early-reading';
import { Popup, type PopupActions } from '@/components/popup/Popup';
import { planPage } from '@/lib/messages/plan-address';

/** Firefox's sidebar, which the types of the Chrome API do not know. */
type WithSidebar = typeof browser & { sidebarAction: { open(): Promise<void> } };

// Known before the click: both browsers open a panel within the user's gesture alone.
let windowId: number | undefined;
void browser.windows.getCurrent().then(({ id }) => {
  windowId = id;
});

function openPanel(): Promise<void> {
  if (import.meta.env.FIREFOX) return (browser as WithSidebar).sidebarAction.open();
  return windowId === undefined ? Promise.resolve() : browser.sidePanel.open({ windowId });
}

const actions: PopupActions = {
  findTab: async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id ?? null;
  },
  openReview: () =>
    void browser.tabs.create({ url: browser.runtime.getURL('/review.html') }).then(() => window.close()),
  openPlan: (campaign) =>
    void browser.tabs.create({ url: browser.runtime.getURL(planPage(campaign)) }).then(() => window.close()),
  openPanel: () => void openPanel().then(() => window.close()),
  openSetup: () => void browser.runtime.openOptionsPage().then(() => window.close()),
};

const granted = browser.permissions.getAll().then(({ origins = [] }) => origins.length > 0);

const { database, standing } = begunReading();

void mount(
  'popup.title',
  async () => <Popup granted={await granted} first={await standing} actions={actions} />,
  database,
);

import { type Browser, browser } from 'wxt/browser';
import { launchRound } from '@/lib/app/launch-round';
import { askPage } from '@/lib/messages/page-client';
import type { PanelRequest, PanelResponses } from '@/lib/messages/panel-to-background';
import { activeCampaign } from '@/lib/store/campaigns';
import { allPages } from '@/lib/store/snapshots';
import { assessOrLast } from './assessment';
import { database } from './connection';
import { isWatchedAddress } from './page-scripts';

type RoundRequest = 'launch-round' | 'open-step' | 'slot-judgements';
type Handlers = {
  [T in RoundRequest]: (
    request: Extract<PanelRequest, { type: T }>,
    sender: Browser.runtime.MessageSender,
  ) => Promise<PanelResponses[T]>;
};

/** What panels ask of the launch round and of slots. Only addresses of the plan are ever opened, never one from a page. */
export const roundHandlers: Handlers = {
  'launch-round': async () => {
    const round = await currentRound();
    if (!round) return null;
    const steps = round.status === 'in' ? round.steps : [];
    const watches = await isWatchedAddress();
    return { round, readable: steps.flatMap(({ id, url }) => (url !== null && watches(url) ? id : [])) };
  },

  'open-step': async ({ step, tabId }, { tab }) => {
    const round = await currentRound();
    const url = round?.status === 'in' ? round.steps.find(({ id }) => id === step)?.url : null;
    const target = tabId ?? tab?.id;
    if (!url || target === undefined) return { status: 'failed', reason: 'not-found' };
    // The dock goes with the page that it stands in.
    if (tabId === null) await browser.storage.session.set({ [dockOf(target)]: { from: tab?.url ?? null, to: url } });
    await browser.tabs.update(target, { url });
    return { status: 'done' };
  },

  'slot-judgements': async () => {
    const judgements = (await assessOrLast())?.judgements ?? [];
    return judgements.filter(({ check, subject }) => subject.type === 'slot' || check === 'slot');
  },
};

async function currentRound() {
  const db = await database();
  const campaign = await activeCampaign(db);
  return campaign && launchRound(campaign, await allPages(db), new Date().toISOString());
}

function dockOf(tabId: number): string {
  return `dock-again-${tabId}`;
}

/** Shows the dock again on the page that it sent its tab to, once the script of that page speaks. */
export async function showDockAgain({ tab, url, frameId }: Browser.runtime.MessageSender): Promise<void> {
  if (tab?.id === undefined || frameId) return;
  const key = dockOf(tab.id);
  const { [key]: sent } = (await browser.storage.session.get(key)) as Record<
    string,
    { from: string | null; to: string }
  >;
  // The page that is left may still speak; one that is loaded anew has its own address again.
  if (!sent || (url === sent.from && sent.from !== sent.to)) return;
  await browser.storage.session.remove(key);
  await askPage(tab.id, { type: 'toggle-dock' });
}

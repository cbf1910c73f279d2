import { type Browser, browser } from 'wxt/browser';
import { readReport, recordReport } from '@/lib/app/import-report';
import { wholeReading } from '@/lib/app/whole-reading';
import { settled } from '@/lib/checks/life';
import { announceStoreChange } from '@/lib/messages/changes';
import { PanelRequest, type PanelResponses, type SnapshotResult } from '@/lib/messages/panel-to-background';
import { planPage } from '@/lib/messages/plan-address';
import { activateCampaign, saveCampaign } from '@/lib/store/campaigns';
import { changeFinding } from '@/lib/store/findings';
import { setMuted } from '@/lib/store/mutes';
import { removeCampaign, restoreCampaign } from '@/lib/store/removed-campaigns';
import { changeSettings } from '@/lib/store/settings';
import { getSnapshot } from '@/lib/store/snapshots';
import { roundHandlers } from './answer-round';
import { teachingHandlers } from './answer-teaching';
import { reassess } from './assessment';
import { database } from './connection';
import { refreshPages, watchGrantedHosts } from './page-scripts';
import { capturePictured } from './pictured-capture';

type Handlers = {
  [T in PanelRequest['type']]: (
    request: Extract<PanelRequest, { type: T }>,
    sender: Browser.runtime.MessageSender,
  ) => Promise<PanelResponses[T]>;
};

const handlers: Handlers = {
  ...teachingHandlers,
  ...roundHandlers,

  'snapshot-tab': ({ tabId, picture = false }) => snapshotTab(tabId, picture),

  'save-campaign': async ({ campaign, activate }) => {
    const { revision } = await saveCampaign(await database(), campaign, new Date().toISOString(), activate);
    announceStoreChange(['campaigns']);
    await reassess();
    return { status: 'done', revision };
  },

  'activate-campaign': async ({ id }) => {
    if (!(await activateCampaign(await database(), id))) return { status: 'failed', reason: 'not-found' };
    announceStoreChange(['campaigns']);
    await reassess();
    return { status: 'done' };
  },

  'remove-campaign': async ({ id }) => {
    if (!(await removeCampaign(await database(), id, new Date().toISOString())))
      return { status: 'failed', reason: 'not-found' };
    announceStoreChange(['campaigns', 'findings']);
    await reassess();
    return { status: 'done' };
  },

  'restore-campaign': async ({ id }) => {
    if (!(await restoreCampaign(await database(), id))) return { status: 'failed', reason: 'not-found' };
    announceStoreChange(['campaigns', 'findings']);
    await reassess();
    return { status: 'done' };
  },

  'set-muted': async (mute) => {
    await setMuted(await database(), mute, new Date().toISOString());
    announceStoreChange(['findings']);
    await refreshPages();
    return { status: 'done' };
  },

  'set-finding': async ({ id, state, note }) => {
    const at = new Date().toISOString();
    const known = await changeFinding(await database(), id, (finding) => settled(finding, state, note, at));
    if (!known) return { status: 'failed', reason: 'not-found' };
    announceStoreChange(['findings']);
    await refreshPages();
    return { status: 'done' };
  },

  'set-platform': async ({ platform, enabled }) => {
    await changeSettings(({ disabledPlatforms }) => {
      const others = disabledPlatforms.filter((id) => id !== platform);
      return { disabledPlatforms: enabled ? others : [...others, platform] };
    });
    await watchGrantedHosts();
    return { status: 'done' };
  },

  'import-report': async ({ file, tables, answers }) => {
    // A large report must not keep captures waiting: they come in between its columns.
    const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
    const report = await readReport(file, tables, answers, new Date().toISOString(), pause);
    if (report.snapshots.length === 0) return { status: 'open', questions: report.questions };
    const { added, known } = await recordReport(await database(), report);
    if (added > 0) {
      announceStoreChange(['snapshots']);
      await reassess();
    }
    return { status: 'imported', added, known };
  },

  'own-tab': async (_, { tab }) => {
    // Asked of the browser, which hides the address of a page that we may not read.
    const own = tab?.id === undefined ? null : await browser.tabs.get(tab.id);
    return { url: own?.url ?? null };
  },

  'open-review': async () => {
    await browser.tabs.create({ url: browser.runtime.getURL('/review.html') });
    return { status: 'done' };
  },

  'open-plan': async ({ campaign }) => {
    await browser.tabs.create({ url: browser.runtime.getURL(planPage(campaign)) });
    return { status: 'done' };
  },
};

/** Does what a panel asks and answers once it is durable; rejects what is no request of ours. */
export async function answerPanel(
  message: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<PanelResponses[PanelRequest['type']]> {
  const request = PanelRequest.parse(message);
  const handle = handlers[request.type] as (
    request: PanelRequest,
    sender: Browser.runtime.MessageSender,
  ) => Promise<PanelResponses[PanelRequest['type']]>;
  return handle(request, sender);
}

async function snapshotTab(tabId: number, pictured: boolean): Promise<SnapshotResult> {
  const { answer, picture } = await capturePictured(tabId, pictured);
  if (answer === null) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    return { status: 'failed', reason: tab ? 'no-access' : 'no-page' };
  }
  if (answer.status === 'not-kept') return { status: 'not-kept', verdict: answer.verdict };
  const db = await database();
  const snapshot = answer.status === 'kept' ? await getSnapshot(db, answer.snapshotId) : undefined;
  if (!snapshot) return { status: 'failed', reason: 'no-answer' };
  const kept = { status: 'kept', snapshotId: snapshot.id, reading: await wholeReading(db, snapshot) } as const;
  return picture ? { ...kept, picture } : kept;
}

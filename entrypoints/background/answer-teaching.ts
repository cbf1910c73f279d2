import '@/lib/i18n/panel-texts';
import { type Browser, browser } from 'wxt/browser';
import { changeFor, draftOf, type Pick, previewOf, withProposal } from '@/lib/app/teach-page';
import { Capture } from '@/lib/domain/capture';
import { PickedPlace, type Teaching } from '@/lib/domain/teaching';
import { translate } from '@/lib/i18n/translate';
import type { PointerWords } from '@/lib/messages/background-to-page';
import { announceStoreChange } from '@/lib/messages/changes';
import { askPage } from '@/lib/messages/page-client';
import type { PanelRequest, PanelResponses } from '@/lib/messages/panel-to-background';
import { changeTeaching, putTeachings, teachingsOf } from '@/lib/store/teachings';
import { askEntered, captureTab } from './capture-tab';
import { database } from './connection';
import { language } from './language';

type TeachingRequest =
  | 'point-at-page'
  | 'pointed-at'
  | 'forget-pointed'
  | 'preview-teaching'
  | 'save-teaching'
  | 'accept-proposal'
  | 'remove-teaching'
  | 'put-teachings';
type Sender = Browser.runtime.MessageSender;
type TeachingHandlers = {
  [T in TeachingRequest]: (request: Extract<PanelRequest, { type: T }>, sender: Sender) => Promise<PanelResponses[T]>;
};

const DONE = { status: 'done' } as const;
const NOT_FOUND = { status: 'failed', reason: 'not-found' } as const;

/** What panels ask in order to teach. What was pointed at is the page's to keep: nothing of it outlives the page. */
export const teachingHandlers: TeachingHandlers = {
  'point-at-page': async ({ tabId }, sender) => {
    const tab = tabOf(tabId, sender);
    if (tab === null) return { status: 'failed', reason: 'no-page' };
    try {
      const begun = await askEntered(tab, { type: 'point', words: await pointerWords() });
      if (begun === true) return { status: 'pointing' };
      return { status: 'failed', reason: begun === null ? 'no-access' : 'no-answer' };
    } catch {
      return { status: 'failed', reason: 'no-answer' };
    }
  },

  'pointed-at': async ({ tabId }, sender) => {
    const pick = await pickIn(tabId, sender);
    return pick && draftOf(pick, await taughtOf(pick));
  },

  'forget-pointed': async ({ tabId }, sender) => {
    await forgetPick(tabId, sender);
    return DONE;
  },

  'preview-teaching': async ({ tabId, means }, sender) => {
    const pick = await pickIn(tabId, sender);
    return pick ? previewOf(pick, means, await taughtOf(pick)) : { rows: [], count: 0, read: 0 };
  },

  'save-teaching': async ({ tabId, means }, sender) => {
    const pick = await pickIn(tabId, sender);
    const own = { id: crypto.randomUUID(), now: new Date().toISOString() };
    const change = pick && changeFor(pick, means, await taughtOf(pick), own);
    if (!change) return NOT_FOUND;
    await putTeachings(await database(), [change.put], change.removed);
    await forgetPick(tabId, sender);
    return readAgain(tabId, sender);
  },

  'accept-proposal': async ({ tabId, id, proposal }, sender) => {
    if (!(await changeTeaching(await database(), id, (known) => withProposal(known, proposal)))) return NOT_FOUND;
    return readAgain(tabId, sender);
  },

  'remove-teaching': async ({ tabId, id }, sender) => {
    await putTeachings(await database(), [], [id]);
    return readAgain(tabId, sender);
  },

  'put-teachings': async ({ tabId, teachings }, sender) => {
    await putTeachings(await database(), teachings);
    return readAgain(tabId, sender);
  },
};

/** The tab that a panel means; the dock means the one that it stands in. */
function tabOf(tabId: number | null, sender: Sender): number | null {
  return tabId ?? sender.tab?.id ?? null;
}

async function pickIn(tabId: number | null, sender: Sender): Promise<Pick | null> {
  const tab = tabOf(tabId, sender);
  const pointed = tab === null ? null : await askPage(tab, { type: 'pointed-at' }).catch(() => null);
  const capture = Capture.safeParse(pointed?.capture);
  const place = PickedPlace.safeParse(pointed?.place);
  return capture.success && place.success ? { capture: capture.data, place: place.data } : null;
}

async function forgetPick(tabId: number | null, sender: Sender): Promise<void> {
  const tab = tabOf(tabId, sender);
  if (tab !== null) await askPage(tab, { type: 'forget-pointed' }).catch(() => undefined);
  announceStoreChange(['pointed']);
}

async function taughtOf({ capture }: Pick): Promise<Teaching[]> {
  return teachingsOf(await database(), new URL(capture.url).host);
}

/** What was taught counts at once: the page at hand is read again, where it may be. */
async function readAgain(tabId: number | null, sender: Sender): Promise<{ status: 'done' }> {
  announceStoreChange(['teachings']);
  const tab = tabOf(tabId, sender);
  const page = tab === null ? null : await browser.tabs.get(tab).catch(() => null);
  if (tab !== null && page) await captureTab(tab).catch(() => null);
  return DONE;
}

async function pointerWords(): Promise<PointerWords> {
  const lang = await language();
  return {
    lang,
    help: translate(lang, 'teach.pointer.help'),
    leave: translate(lang, 'teach.pointer.leave'),
    column: translate(lang, 'teach.pointer.column', { text: '{text}', rows: '{rows}' }),
    value: translate(lang, 'teach.pointer.value', { text: '{text}' }),
    nothing: translate(lang, 'teach.pointer.nothing'),
  };
}

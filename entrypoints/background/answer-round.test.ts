import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveCampaign } from '@/lib/store/campaigns';
import { samplePlan } from '@/test/support/check-fixtures';
import { roundHandlers, showDockAgain } from './answer-round';
import { database } from './connection';

const KETTLE = 'https://detail.tmall.com/item.htm?id=1001';
const RIVAL = 'https://item.jd.com/5.html';
const DASHBOARD = 'https://sycm.taobao.com/page';

const state = vi.hoisted(() => ({
  granted: [] as string[],
  paused: [] as string[],
  session: {} as Record<string, unknown>,
  shown: [] as unknown[],
  told: [] as unknown[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: { getAll: async () => ({ origins: state.granted }) },
    tabs: { update: async (id: number, { url }: { url: string }) => void state.shown.push([id, url]) },
    storage: {
      local: { get: async () => ({ settings: { disabledPlatforms: state.paused } }) },
      session: {
        get: async (key: string) => ({ [key]: state.session[key] }),
        set: async (values: object) => void Object.assign(state.session, values),
        remove: async (key: string) => {
          delete state.session[key];
        },
      },
    },
  },
}));
vi.mock('@/lib/messages/page-client', () => ({
  askPage: async (tab: number, request: object) => void state.told.push([tab, request]),
}));

beforeEach(async () => {
  Object.assign(state, { granted: [], paused: [], session: {}, shown: [], told: [] });
  vi.useFakeTimers({ now: Date.parse('2026-11-10T13:00:00.000Z'), toFake: ['Date'] });
  const competitors = [{ id: 'r', name: 'Rival', url: RIVAL, product: null, note: null }];
  await saveCampaign(await database(), samplePlan({ competitors }), '2026-11-01T00:00:00.000Z');
});

const tab = (url: string) => ({ id: 7, url }) as never;
const round = () => roundHandlers['launch-round']({ type: 'launch-round' }, {});
const open = (step: string, tabId: number | null, url = DASHBOARD) =>
  roundHandlers['open-step']({ type: 'open-step', step, tabId }, { tab: tab(url) });
const stepAt = async (url: string) => {
  const asked = (await round())?.round;
  return (asked?.status === 'in' && asked.steps.find((step) => step.url === url)?.id) || '';
};

describe('the launch round', () => {
  it('says which of its pages may be read: granted, and not switched off', async () => {
    const readable = async () => (await round())?.readable;
    expect(await readable()).toEqual([]);
    state.granted = ['https://*.tmall.com/*', 'https://*.taobao.com/*'];
    expect(await readable()).toEqual([await stepAt(KETTLE)]);
    state.granted = ['*://*/*'];
    expect(await readable()).toEqual([await stepAt(KETTLE), await stepAt(RIVAL)]);
    state.granted = ['https://*.tmall.com/*', 'https://item.jd.com/*'];
    state.paused = ['tmall'];
    expect(await readable()).toEqual([await stepAt(RIVAL)]);
  });

  it('opens a page of the plan in the tab that is named, or in that of the dock', async () => {
    expect(await open(await stepAt(RIVAL), 9)).toEqual({ status: 'done' });
    expect(await open(await stepAt(KETTLE), null)).toEqual({ status: 'done' });
    expect(state.shown).toEqual([
      [9, RIVAL],
      [7, KETTLE],
    ]);
  });

  it('opens nothing that the plan does not name', async () => {
    for (const step of ['https://evil.example/', '["product","kettle","tmall","1002"]', ''])
      expect(await open(step, 9)).toEqual({ status: 'failed', reason: 'not-found' });
    expect(state.shown).toEqual([]);
  });
});

describe('the dock that sent its tab to another page', () => {
  const speaks = (url: string, frameId = 0) => showDockAgain({ tab: tab(url), url, frameId });
  const shown = [[7, { type: 'toggle-dock' }]];

  it('is shown there once, when that page speaks, and not by the page that is left', async () => {
    await open(await stepAt(KETTLE), null);
    await speaks(DASHBOARD);
    await speaks(KETTLE, 3);
    expect(state.told).toEqual([]);
    await speaks(KETTLE);
    await speaks(KETTLE);
    expect(state.told).toEqual(shown);
  });

  it('is shown again on the same page loaded anew', async () => {
    await open(await stepAt(KETTLE), null, KETTLE);
    await speaks(KETTLE);
    expect(state.told).toEqual(shown);
  });

  it('is not shown where the side panel sent the tab, or nobody did', async () => {
    await open(await stepAt(KETTLE), 7);
    await speaks(KETTLE);
    expect(state.told).toEqual([]);
  });
});

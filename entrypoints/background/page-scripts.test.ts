import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tmall } from '@/lib/platforms/tmall/definition';
import { isWatched, startPageScript, watchGrantedHosts } from './page-scripts';

const state = vi.hoisted(() => ({
  granted: [] as string[],
  paused: [] as string[],
  tabs: [] as { id: number; host: string }[],
  scripts: [] as object[],
  calls: [] as string[],
  ran: [] as { target: { tabId: number }; args?: unknown[]; files?: string[] }[],
  told: [] as [number, { type: string }][],
}));

/** A browser that knows tabs by host and match patterns by "https://*.host/*". */
vi.mock('wxt/browser', () => {
  const matches = (pattern: string, host: string) => {
    const wanted = pattern.replace(/^https:\/\/|\/\*$/g, '');
    return wanted === '*' || wanted === host || (wanted.startsWith('*.') && `.${host}`.endsWith(wanted.slice(1)));
  };
  const note = (name: string) => async (scripts: object[]) => {
    state.calls.push(name);
    state.scripts = scripts;
  };
  return {
    browser: {
      permissions: { getAll: async () => ({ origins: state.granted }) },
      storage: { local: { get: async () => ({ settings: { disabledPlatforms: state.paused } }) } },
      tabs: {
        query: async ({ url }: { url?: string[] }) =>
          state.tabs.filter(({ host }) => !url || url.some((pattern) => matches(pattern, host))),
      },
      scripting: {
        getRegisteredContentScripts: async () => state.scripts,
        registerContentScripts: note('register'),
        updateContentScripts: note('update'),
        unregisterContentScripts: async () => note('unregister')([]),
        executeScript: async (run: (typeof state.ran)[number]) => void state.ran.push(run),
      },
    },
  };
});

vi.mock('@/lib/messages/page-client', () => ({
  tellFrames: (id: number, message: { type: string }) => void state.told.push([id, message]),
}));

beforeEach(() => {
  Object.assign(state, { granted: [], paused: [], scripts: [], calls: [], ran: [], told: [] });
  state.tabs = [
    { id: 1, host: 'sycm.taobao.com' },
    { id: 2, host: 'seller.example' },
  ];
});
const started = () => state.ran.filter(({ files }) => files).map(({ target }) => target.tabId);
const tornDown = () => state.told.filter(([, { type }]) => type === 'tear-down').map(([id]) => id);

describe('where the page script runs', () => {
  it('is what is granted: registered there, started in open tabs, taken down in all others', async () => {
    state.granted = [...tmall.grants];
    await watchGrantedHosts();
    expect(state.scripts).toMatchObject([{ matches: tmall.grants }]);
    expect(started()).toEqual([1]);
    expect(tornDown()).toEqual([2]);
  });

  it('is nowhere on a paused platform, however wide the grant that covers it', async () => {
    state.granted = ['https://*/*'];
    state.paused = ['tmall'];
    await watchGrantedHosts();
    expect(state.scripts).toMatchObject([{ matches: ['https://*/*'], excludeMatches: tmall.grants }]);
    expect(started()).toEqual([2]);
    expect(tornDown()).toEqual([1]);
    expect([await isWatched(1), await isWatched(2)]).toEqual([false, true]);
  });

  it('changes in one step, so that a worker that dies leaves no host unregistered', async () => {
    state.granted = [...tmall.grants];
    await watchGrantedHosts();
    state.granted.push('https://seller.example/*');
    await watchGrantedHosts();
    expect(state.calls).toEqual(['register', 'update']);
    state.granted = [];
    await watchGrantedHosts();
    expect(state.calls.at(-1)).toBe('unregister');
  });
});

it('a page that is not watched is read on demand alone', async () => {
  state.granted = [...tmall.grants];
  await startPageScript(1);
  await startPageScript(2);
  const onDemand = state.ran.flatMap(({ target, args }) => (args ? [[target.tabId, ...args]] : []));
  expect(onDemand).toEqual([
    [1, false],
    [2, true],
  ]);
});

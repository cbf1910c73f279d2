// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Grants } from '@/components/platforms/grants';
import { platforms } from '@/lib/platforms/registry';
import { readSettings } from '@/lib/store/settings';
import { addSnapshots } from '@/lib/store/snapshots';
import { snapshotAt } from '@/test/support/check-fixtures';
import { render } from '@/test/support/render';
import config from '@/wxt.config';
import { permissionWords } from './permission-words';
import { type SettingsMeans, SettingsPage } from './SettingsPage';

const grants: Grants = {
  granted: async () => ['https://*.jd.com/*', 'https://*.jd.hk/*', 'https://shop.example/*'],
  request: async () => true,
  revoke: async () => true,
  onChange: () => () => undefined,
};

function meansWith(change: Partial<SettingsMeans> = {}): SettingsMeans {
  return {
    platforms,
    grants,
    notifications: { given: async () => false, ask: async () => true, onChange: () => () => undefined },
    hotkeys: {
      list: async () => [{ name: 'toggle-dock', description: 'x', shortcut: 'Alt+Shift+D' }],
      change: { here: false, open: () => undefined },
    },
    permissions: { always: ['storage'], optional: ['notifications'] },
    storage: { estimate: async () => ({ usage: 12_340_000 }), persisted: async () => false, persist: async () => true },
    retention: {
      keptSince: async () => '2026-10-01T00:00:00.000Z',
      removalFrom: (chosenAt) => new Date(Date.parse(chosenAt) + 3_600_000).toISOString(),
    },
    ...change,
  };
}

async function show(change: Partial<SettingsMeans> = {}, language: 'en' | 'zh-CN' = 'en') {
  const shown = <SettingsPage means={meansWith(change)} openFirstRun={() => undefined} />;
  const view = await render(shown, language);
  const entries = () =>
    view.all('settings-none').length > 0
      ? []
      : [...view.element.querySelectorAll<HTMLElement>('[data-testid^=entry-]')].map(({ dataset }) => dataset.testid);
  return { ...view, entries, search: (text: string) => view.type('settings-search', text) };
}

const option = (view: { one(id: string): HTMLElement }, id: string, value: string) =>
  view.one(id).querySelector<HTMLInputElement>(`input[value="${value}"]`) as HTMLInputElement;

describe('the search of the settings', () => {
  it.each(['theme', '主题', 'Dark', '深色'])('finds the theme by %s, whatever the language shown', async (query) => {
    for (const language of ['en', 'zh-CN'] as const) {
      const { search, entries } = await show({}, language);
      await search(query);
      expect(entries()).toEqual(['entry-theme']);
    }
  });

  it('finds a marketplace by its name and shows that one', async () => {
    const { search, entries, element } = await show();
    await search('京东');
    expect(entries()).toEqual(['entry-platforms']);
    expect(element.querySelectorAll('.platform-row')).toHaveLength(1);
  });

  it('says so where nothing is called so, and leads back to everything', async () => {
    const { search, entries, one, click } = await show();
    const all = entries().length;
    await search('qwertz');
    expect(one('settings-none').textContent).toContain('“qwertz”');
    await click(one('settings-none').querySelector('button') as HTMLElement);
    expect(entries()).toHaveLength(all);
  });

  it('is reached by the slash key, but not out of a text field', async () => {
    const { one } = await show();
    const press = (target: EventTarget) =>
      act(async () => {
        target.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
      });
    one('other-host').focus();
    await press(one('other-host'));
    expect(document.activeElement).toBe(one('other-host'));
    one('other-host').blur();
    await press(document.body);
    expect(document.activeElement).toBe(one('settings-search'));
  });
});

describe('how long snapshots are kept', () => {
  it('shows what would go before it does, and can be chosen back', async () => {
    const view = await show();
    await addSnapshots(view.database, [
      snapshotAt('2026-09-01T00:00Z', {}),
      snapshotAt('2026-09-02T00:00Z', {}),
      snapshotAt('2026-11-01T00:00Z', {}),
    ]);
    await view.click(option(view, 'setting-keep', '90'));
    await vi.waitFor(() => expect(view.one('keep-going').textContent).toContain('2 snapshots of 3 from before'));
    expect(await readSettings()).toMatchObject({ keepDays: 90, keepDaysAt: expect.any(String) });
    await view.click(option(view, 'setting-keep', 'forever'));
    await vi.waitFor(() => expect(view.all('keep-going')).toEqual([]));
    expect(await readSettings()).toMatchObject({ keepDays: null });
  });
});

describe('notifications', () => {
  it('are not said to be on where the browser has withdrawn its leave', async () => {
    let given = true;
    let told: () => void = () => undefined;
    const view = await show({
      notifications: {
        given: async () => given,
        ask: async () => true,
        onChange: (listener) => {
          told = listener;
          return () => undefined;
        },
      },
    });
    await view.click(option(view, 'setting-notify', 'on'));
    await vi.waitFor(() => expect(option(view, 'setting-notify', 'on').checked).toBe(true));
    given = false;
    await act(async () => told());
    expect(view.one('notify-withdrawn').textContent).toContain('withdrawn');
    expect(option(view, 'setting-notify', 'off').checked).toBe(true);
  });
});

describe('hotkeys', () => {
  it('are changed in place where the browser lets us, and refused in words where it does not take one', async () => {
    const set = vi.fn(async (_name: string, shortcut: string) => {
      if (shortcut === 'D') throw new Error('no modifier');
    });
    const view = await show({
      hotkeys: { list: meansWith().hotkeys.list, change: { here: true, set, reset: async () => undefined } },
    });
    const press = (key: object) =>
      act(async () => {
        const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...key });
        view.one('change-toggle-dock').dispatchEvent(event);
      });
    await view.click(view.one('change-toggle-dock'));
    await press({ key: 'd', code: 'KeyD', altKey: true });
    expect(set).toHaveBeenLastCalledWith('toggle-dock', 'Alt+D');
    await view.click(view.one('change-toggle-dock'));
    await press({ key: 'd', code: 'KeyD' });
    expect(view.one('hotkey-refused').textContent).toContain('D cannot be a hotkey');
  });

  it('lead to the browser’s own page elsewhere', async () => {
    const open = vi.fn();
    const view = await show({ hotkeys: { list: meansWith().hotkeys.list, change: { here: false, open } } });
    await view.click(view.one('open-hotkeys'));
    expect(open).toHaveBeenCalledTimes(1);
    expect(view.all('change-toggle-dock')).toEqual([]);
  });
});

describe('permissions', () => {
  it('say which sites may be read: marketplaces by name, others by host', async () => {
    const view = await show();
    expect(view.one('permitted-sites').textContent).toBe('JD and shop.example');
  });

  it.each(['chrome', 'firefox'])('are all put into words in %s', async (browser) => {
    const { manifest } = config as {
      manifest: (env: object) => { permissions: string[]; optional_permissions: string[] };
    };
    const asked = manifest({ browser, command: 'build' });
    const all = [...asked.permissions, ...asked.optional_permissions];
    expect(all.length).toBeGreaterThan(4);
    expect(all.filter((name) => permissionWords(name) === null)).toEqual([]);
  });
});

it('says what is stored, and asks the browser to keep it', async () => {
  const view = await show();
  expect(view.one('storage-used').textContent).toContain('12.3 MB');
  await view.click(view.one('storage-persist'));
  expect(view.all('storage-persist')).toEqual([]);
});

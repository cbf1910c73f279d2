import { browser } from 'wxt/browser';
import type { Hotkey } from '@/components/help/hotkeys';
import type { Grants } from '@/components/platforms/grants';
import type { HotkeyChange } from '@/components/settings/HotkeySettings';
import type { NotificationLeave } from '@/components/settings/NotificationSettings';
import type { ManifestPermissions } from '@/components/settings/PermissionList';

const NOTIFICATIONS = { permissions: ['notifications' as const] };

function onPermissionsChange(listener: () => void): () => void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}

/** The grants of hosts, as the browser keeps them. */
export const grants: Grants = {
  granted: async () => (await browser.permissions.getAll()).origins ?? [],
  request: (patterns) => browser.permissions.request({ origins: [...patterns] }),
  revoke: (patterns) => browser.permissions.remove({ origins: [...patterns] }),
  onChange: onPermissionsChange,
};

/** The browser's leave to show messages of the system. */
export const notifications: NotificationLeave = {
  given: () => browser.permissions.contains(NOTIFICATIONS),
  ask: () => browser.permissions.request(NOTIFICATIONS),
  onChange: onPermissionsChange,
};

/** The commands of the extension with the keys that they have now. */
export async function hotkeys(): Promise<Hotkey[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut }));
}

/** Firefox lets an extension change its keys; Chrome and Edge have a page of their own for that. */
type ChangeableCommands = typeof browser.commands & {
  update?: (command: { name: string; shortcut: string }) => Promise<void>;
  reset?: (name: string) => Promise<void>;
};

/** How hotkeys are changed in this browser. */
export function hotkeyChange(): HotkeyChange {
  const { update, reset } = browser.commands as ChangeableCommands;
  if (update && reset)
    return { here: true, set: (name, shortcut) => update({ name, shortcut }), reset: (name) => reset(name) };
  return { here: false, open: () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' }) };
}

/** What the manifest asks for, without the hosts. */
export function manifestPermissions(): ManifestPermissions {
  const { permissions, optional_permissions: optional } = browser.runtime.getManifest();
  return { always: permissions ?? [], optional: optional ?? [] };
}

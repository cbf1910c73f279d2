import type { MessageKey } from '@/lib/i18n/translate';

const WORDS: Readonly<Record<string, MessageKey>> = {
  storage: 'permission.storage',
  unlimitedStorage: 'permission.unlimitedStorage',
  alarms: 'permission.alarms',
  activeTab: 'permission.activeTab',
  scripting: 'permission.scripting',
  sidePanel: 'permission.sidePanel',
  notifications: 'permission.notifications',
};

/** What a permission of the manifest is for, in plain words; null for one that nobody has put into words. */
export function permissionWords(permission: string): MessageKey | null {
  return WORDS[permission] ?? null;
}

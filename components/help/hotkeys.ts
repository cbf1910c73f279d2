import type { MessageKey } from '@/lib/i18n/translate';

/** A command of the extension with its key, as the browser writes it ("Alt+Shift+D"); empty where it has none. */
export interface Hotkey {
  name: string;
  /** The manifest's, in the browser's language; empty where the browser names the command itself. */
  description: string;
  shortcut: string;
}

const NAMES: Readonly<Record<string, MessageKey>> = {
  _execute_action: 'hotkey.command.popup',
  'toggle-dock': 'hotkey.command.dock',
  'next-breach': 'hotkey.command.next',
  'previous-breach': 'hotkey.command.previous',
  'take-snapshot': 'hotkey.command.snapshot',
};

/** What a command does, in the language of the surface, which may be another than the browser's. */
export function hotkeyName({ name, description }: Hotkey, t: (key: MessageKey) => string): string {
  const key = NAMES[name];
  return key ? t(key) : description || name;
}

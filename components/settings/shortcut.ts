/** What of a key press a hotkey is made of. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

const NAMED: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '.': 'Period',
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Insert: 'Insert',
  Delete: 'Delete',
};
const MODIFIERS = ['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'OS'];

/**
 * A key press as the `commands` API writes it ("Alt+Shift+D"); null as long as modifiers alone are down. Whether it may
 * be a hotkey is for the browser to say.
 */
export function shortcutOf({ key, code, ctrlKey, altKey, shiftKey, metaKey }: KeyPress): string | null {
  if (MODIFIERS.includes(key)) return null;
  // By the key's place: with Alt held, some layouts type another character.
  const [, printed] = /^(?:Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  const name = printed ?? NAMED[key] ?? key;
  const held = [ctrlKey && 'Ctrl', altKey && 'Alt', metaKey && 'Command', shiftKey && 'Shift'];
  return [...held.filter((one) => one !== false), name].join('+');
}

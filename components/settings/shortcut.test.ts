import { expect, it } from 'vitest';
import { shortcutOf } from './shortcut';

const NO_KEY = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

it.each([
  ['Alt+Shift+D', { key: 'Î', code: 'KeyD', altKey: true, shiftKey: true }],
  ['Ctrl+Alt+7', { key: '7', code: 'Digit7', ctrlKey: true, altKey: true }],
  ['Alt+Comma', { key: ',', code: 'Comma', altKey: true }],
  ['F8', { key: 'F8', code: 'F8' }],
  [null, { key: 'Shift', code: 'ShiftLeft', altKey: true, shiftKey: true }],
] as const)('writes a key press as %s', (shortcut, press) => {
  expect(shortcutOf({ ...NO_KEY, ...press })).toBe(shortcut);
});

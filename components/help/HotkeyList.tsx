import type { ReactNode } from 'react';
import { useI18n } from '../ui/i18n';
import { type Hotkey, hotkeyName } from './hotkeys';
import './hotkey-list.css';

/** The commands of the extension with their keys; `change` draws what changes one. */
export function HotkeyList({
  hotkeys,
  change,
}: {
  hotkeys: readonly Hotkey[];
  change?: (hotkey: Hotkey) => ReactNode;
}) {
  const { t } = useI18n();
  if (hotkeys.length === 0) return <p className="soft">{t('help.keys.none')}</p>;
  return (
    <ul className="hotkey-list" data-testid="hotkeys">
      {hotkeys.map((hotkey) => (
        <li key={hotkey.name} data-testid={`hotkey-${hotkey.name}`}>
          <span className="grow">{hotkeyName(hotkey, t)}</span>
          {hotkey.shortcut ? <kbd>{hotkey.shortcut}</kbd> : <span className="faint">{t('hotkey.none')}</span>}
          {change?.(hotkey)}
        </li>
      ))}
    </ul>
  );
}

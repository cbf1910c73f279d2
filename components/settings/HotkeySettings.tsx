import { type KeyboardEvent, useEffect, useState } from 'react';
import { useAnnounce } from '../frame/announce';
import { HotkeyList } from '../help/HotkeyList';
import { type Hotkey, hotkeyName } from '../help/hotkeys';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { shortcutOf } from './shortcut';

/** Where hotkeys are changed: here, where the browser lets us (Firefox), else on a page of its own (Chrome, Edge). */
export type HotkeyChange =
  | { here: true; set(name: string, shortcut: string): Promise<void>; reset(name: string): Promise<void> }
  | { here: false; open(): void };

interface Props {
  list: () => Promise<readonly Hotkey[]>;
  change: HotkeyChange;
}

/** The extension's commands with their keys, and the way to change them. */
export function HotkeySettings({ list, change }: Props) {
  const { t } = useI18n();
  const announce = useAnnounce();
  const [hotkeys, setHotkeys] = useState<readonly Hotkey[]>([]);
  const [asked, setAsked] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  useEffect(() => {
    const read = () => void list().then(setHotkeys);
    read();
    // They may be changed on the browser's own page meanwhile.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [list]);

  async function make(shortcut: string, write: () => Promise<void>) {
    setAsked(null);
    try {
      await write();
      setRefused(null);
      announce(shortcut);
    } catch {
      setRefused(shortcut);
    }
    setHotkeys(await list());
  }

  function onKey(event: KeyboardEvent, { name }: Hotkey) {
    if (event.key === 'Tab') return setAsked(null);
    event.preventDefault();
    if (event.key === 'Escape') return setAsked(null);
    const shortcut = shortcutOf(event);
    if (shortcut && change.here) void make(shortcut, () => change.set(name, shortcut));
  }

  return (
    <>
      <h3>{t('settings-page.keys')}</h3>
      <HotkeyList
        hotkeys={hotkeys}
        {...(change.here && {
          change: (hotkey: Hotkey) => {
            const command = hotkeyName(hotkey, t);
            return (
              <>
                <button
                  type="button"
                  className="button"
                  {...(asked !== hotkey.name && { 'aria-label': t('hotkey.change.label', { command }) })}
                  onClick={() => setAsked(hotkey.name)}
                  onBlur={() => setAsked(null)}
                  onKeyDown={(event) => asked === hotkey.name && onKey(event, hotkey)}
                  data-testid={`change-${hotkey.name}`}
                >
                  {t(asked === hotkey.name ? 'hotkey.press' : 'hotkey.change')}
                </button>
                <button
                  type="button"
                  className="button quiet"
                  aria-label={t('hotkey.reset.label', { command })}
                  onClick={() => void make(t('hotkey.reset'), () => change.reset(hotkey.name))}
                >
                  {t('hotkey.reset')}
                </button>
              </>
            );
          },
        })}
      />
      {refused && (
        <div role="alert" data-testid="hotkey-refused">
          <Notice tone="doubt">{t('hotkey.refused', { shortcut: refused })}</Notice>
        </div>
      )}
      {!change.here && (
        <div className="settings-line">
          <p className="soft small grow">{t('settings-page.keys.elsewhere')}</p>
          <button type="button" className="button" onClick={change.open} data-testid="open-hotkeys">
            <Icon name="external" />
            {t('settings-page.keys.open')}
          </button>
        </div>
      )}
    </>
  );
}

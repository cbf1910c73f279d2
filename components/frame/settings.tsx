import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { onSettingsChange, type Settings } from '@/lib/store/settings';

const Context = createContext<Settings | null>(null);

/** Gives everything below it the settings, kept up to date across contexts. */
export function SettingsProvider({ initial, children }: { initial: Settings; children: ReactNode }) {
  const [settings, setSettings] = useState(initial);
  useEffect(() => onSettingsChange(setSettings), []);
  return <Context value={settings}>{children}</Context>;
}

/** The settings in force; a component outside a `SettingsProvider` is a bug. */
export function useSettings(): Settings {
  const settings = useContext(Context);
  if (!settings) throw new Error('no SettingsProvider above');
  return settings;
}

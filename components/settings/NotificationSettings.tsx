import { useEffect, useState } from 'react';
import { changeSettings } from '@/lib/store/settings';
import { useSettings } from '../frame/settings';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { Choice } from './Choice';

/** The browser's leave to show messages of the system. */
export interface NotificationLeave {
  /** Whether it is given now. */
  given(): Promise<boolean>;
  /** Asks the user; must be called within a click. */
  ask(): Promise<boolean>;
  /** Calls back when it is given or withdrawn, also in the browser's own settings; returns the way to stop. */
  onChange(listener: () => void): () => void;
}

/**
 * Whether the system tells of what cannot wait; the browser asks the user before it is switched on. Where the leave was
 * withdrawn since, they are off, and that is said.
 */
export function NotificationSettings({ leave }: { leave: NotificationLeave }) {
  const { t } = useI18n();
  const { notify } = useSettings();
  const [given, setGiven] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const read = () => void leave.given().then(setGiven);
    read();
    return leave.onChange(read);
  }, [leave]);

  async function choose(on: boolean) {
    // Asked for first: a browser takes only what follows a click at once for the user's own wish.
    const allowed = !on || (await leave.ask());
    setRefused(!allowed);
    if (on) setGiven(allowed);
    await changeSettings(() => ({ notify: on && allowed }));
  }

  const withdrawn = notify && given === false;
  return (
    <>
      <Choice
        label={t('settings.notify')}
        value={notify && !withdrawn ? 'on' : 'off'}
        options={[
          { value: 'off', label: t('settings.notify.off') },
          { value: 'on', label: t('settings.notify.on') },
        ]}
        onChoose={(chosen) => void choose(chosen === 'on')}
        testId="setting-notify"
      />
      <p className="soft small">{t('settings.notify.text')}</p>
      {refused && <Notice tone="info">{t('settings.notify.refused')}</Notice>}
      {withdrawn && !refused && (
        <div data-testid="notify-withdrawn">
          <Notice tone="doubt">{t('settings-page.notify.withdrawn')}</Notice>
        </div>
      )}
    </>
  );
}

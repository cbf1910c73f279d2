import { useState } from 'react';
import { changeSettings } from '@/lib/store/settings';
import { useSettings } from '../frame/settings';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { Choice } from './Choice';

/** Whether the system tells of what cannot wait; the browser asks the user before it is switched on. */
export function NotificationSettings({ allow }: { allow: () => Promise<boolean> }) {
  const { t } = useI18n();
  const { notify } = useSettings();
  const [refused, setRefused] = useState(false);

  async function choose(on: boolean) {
    // Asked for first: a browser takes only what follows a click at once for the user's own wish.
    const allowed = !on || (await allow());
    setRefused(!allowed);
    await changeSettings(() => ({ notify: on && allowed }));
  }

  return (
    <div className="stack">
      <Choice
        label={t('settings.notify')}
        value={notify ? 'on' : 'off'}
        options={[
          { value: 'off', label: t('settings.notify.off') },
          { value: 'on', label: t('settings.notify.on') },
        ]}
        onChoose={(chosen) => void choose(chosen === 'on')}
        testId="setting-notify"
      />
      <p className="soft small">{t('settings.notify.text')}</p>
      {refused && <Notice tone="info">{t('settings.notify.refused')}</Notice>}
    </div>
  );
}

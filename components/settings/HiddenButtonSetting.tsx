import { changeSettings } from '@/lib/store/settings';
import { useSettings } from '../frame/settings';
import { useUndo } from '../frame/undo';
import { useI18n } from '../ui/i18n';

/** The sites on which the floating button is hidden; each can have it back. */
export function HiddenButtonSetting() {
  const { t } = useI18n();
  const undo = useUndo();
  const { buttonHiddenOn } = useSettings();

  async function show(host: string) {
    await changeSettings(({ buttonHiddenOn: hosts }) => ({ buttonHiddenOn: hosts.filter((one) => one !== host) }));
    undo(t('settings-page.hidden.shown', { host }), async () => {
      await changeSettings(({ buttonHiddenOn: hosts }) => ({ buttonHiddenOn: [...hosts, host] }));
      return true;
    });
  }

  return (
    <>
      <h3>{t('settings-page.hidden')}</h3>
      {buttonHiddenOn.length === 0 && <p className="soft small">{t('settings-page.hidden.none')}</p>}
      <ul className="settings-list" data-testid="hidden-hosts">
        {buttonHiddenOn.map((host) => (
          <li key={host}>
            <span className="grow">{host}</span>
            <button
              type="button"
              className="button quiet"
              onClick={() => void show(host)}
              aria-label={t('settings-page.hidden.show.label', { host })}
            >
              {t('settings-page.hidden.show')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

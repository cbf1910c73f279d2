import { changeSettings } from '@/lib/store/settings';
import { useSettings } from '../frame/settings';
import { useI18n } from '../ui/i18n';
import { Choice } from './Choice';

/** Whether a picture is kept with each snapshot that the user takes by hand. */
export function PictureSetting() {
  const { t } = useI18n();
  const { picture } = useSettings();
  return (
    <>
      <Choice
        label={t('settings-page.picture')}
        value={picture ? 'on' : 'off'}
        options={[
          { value: 'off', label: t('settings.notify.off') },
          { value: 'on', label: t('settings.notify.on') },
        ]}
        onChoose={(chosen) => void changeSettings(() => ({ picture: chosen === 'on' }))}
        testId="setting-picture"
      />
      <p className="soft small">{t('settings-page.picture.text')}</p>
    </>
  );
}

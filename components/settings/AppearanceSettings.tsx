import { changeSettings } from '@/lib/store/settings';
import { useSettings } from '../frame/settings';
import { useI18n } from '../ui/i18n';
import { Choice } from './Choice';

/** The language of every surface; it can be left to the browser. */
export function LanguageSetting() {
  const { t } = useI18n();
  const { language } = useSettings();
  return (
    <Choice
      label={t('settings.language')}
      value={language ?? 'browser'}
      options={[
        { value: 'browser', label: t('settings.browser') },
        { value: 'en', label: t('settings.language.en') },
        { value: 'zh-CN', label: t('settings.language.zh-CN') },
      ]}
      onChoose={(chosen) => void changeSettings(() => ({ language: chosen === 'browser' ? null : chosen }))}
      testId="setting-language"
    />
  );
}

/** The theme of every surface; it can be left to the browser. */
export function ThemeSetting() {
  const { t } = useI18n();
  const { theme } = useSettings();
  return (
    <Choice
      label={t('settings.theme')}
      value={theme ?? 'browser'}
      options={[
        { value: 'browser', label: t('settings.browser') },
        { value: 'light', label: t('settings.theme.light') },
        { value: 'dark', label: t('settings.theme.dark') },
      ]}
      onChoose={(chosen) => void changeSettings(() => ({ theme: chosen === 'browser' ? null : chosen }))}
      testId="setting-theme"
    />
  );
}

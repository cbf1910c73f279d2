import { changeSettings, type Settings } from '@/lib/store/settings';
import { useSettings } from '../frame/settings';
import { useI18n } from '../ui/i18n';
import { Choice } from './Choice';

const RHYTHMS = ['close', 'usual', 'sparing'] as const satisfies readonly Settings['rhythm'][];

/** How eagerly a page that changes is read, with what the chosen rhythm means. */
export function RhythmSetting() {
  const { t } = useI18n();
  const { rhythm } = useSettings();
  return (
    <>
      <Choice
        label={t('settings-page.rhythm')}
        value={rhythm}
        options={RHYTHMS.map((value) => ({ value, label: t(`settings-page.rhythm.${value}`) }))}
        onChoose={(chosen) => void changeSettings(() => ({ rhythm: chosen }))}
        testId="setting-rhythm"
      />
      <p className="soft small">{t(`settings-page.rhythm.${rhythm}.text`)}</p>
    </>
  );
}

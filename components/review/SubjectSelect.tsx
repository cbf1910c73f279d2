import type { Campaign } from '@/lib/domain/campaign';
import type { ReviewSubject } from '@/lib/domain/campaign-review';
import { useI18n } from '../ui/i18n';
import { Select } from '../ui/Select';
import { nameOf } from './figures';
import { subjectKey } from './subject-key';

interface Props {
  campaign: Campaign;
  subjects: readonly ReviewSubject[];
  value: ReviewSubject;
  onChoose: (of: ReviewSubject) => void;
  testId: string;
}

/** The choice of the whole, a channel or a product. */
export function SubjectSelect({ campaign, subjects, value, onChoose, testId }: Props) {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <Select
      label={t('review-page.of')}
      value={subjectKey(value)}
      options={subjects.map((of) => ({
        value: subjectKey(of),
        label:
          of.type === 'campaign'
            ? nameOf(of, campaign, i18n)
            : t(`review-page.of.${of.type}`, { name: nameOf(of, campaign, i18n) }),
      }))}
      onChoose={(key) => {
        const chosen = subjects.find((of) => subjectKey(of) === key);
        if (chosen) onChoose(chosen);
      }}
      testId={testId}
      labelShown
    />
  );
}

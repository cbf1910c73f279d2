import type { ProductPlace } from '@/lib/domain/campaign-review';
import { useI18n } from '../ui/i18n';
import './place-mark.css';

/** Where a product stands, by shape and word: sells, is a dark spot, sells to the few, is quiet, or not sure. */
export function PlaceMark({ place }: { place: ProductPlace | null }) {
  const { t } = useI18n();
  const word = place ?? 'unsure';
  return (
    <span className="place-mark nowrap" data-place={word} title={t(`review-page.place.${word}.text`)}>
      <i aria-hidden="true" />
      {t(`review-page.place.${word}`)}
    </span>
  );
}

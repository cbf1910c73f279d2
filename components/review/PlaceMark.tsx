import { useI18n } from '../ui/i18n';
import type { PlaceWord } from './place-word';
import './place-mark.css';

/** Where a product stands, by shape and word. */
export function PlaceMark({ word }: { word: PlaceWord }) {
  const { t } = useI18n();
  return (
    <span className="place-mark nowrap" data-place={word} title={t(`review-page.place.${word}.text`)}>
      <i aria-hidden="true" />
      {t(`review-page.place.${word}`)}
    </span>
  );
}

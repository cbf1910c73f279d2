import { type ReviewSection, reviewSections } from '@/lib/messages/review-address';
import { useI18n } from '../ui/i18n';
import './review-nav.css';

interface Props {
  section: ReviewSection;
  href: (section: ReviewSection) => string;
  /** How much there is in a part, beside its name. */
  counts: Partial<Record<ReviewSection, number>>;
}

/** The parts of the review; each is a place of its own in the address. */
export function ReviewNav({ section, href, counts }: Props) {
  const { t, format } = useI18n();
  return (
    <nav className="review-nav" aria-label={t('review-page.nav')}>
      <ul>
        {reviewSections.map((one) => (
          <li key={one}>
            <a href={href(one)} aria-current={one === section ? 'page' : undefined} data-testid={`nav-${one}`}>
              <span>{t(`review-page.nav.${one}`)}</span>
              {(counts[one] ?? 0) > 0 && <b>{format.number(counts[one] ?? 0)}</b>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

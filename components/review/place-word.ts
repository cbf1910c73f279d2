import type { ProductOutcome, ProductPlace } from '@/lib/domain/campaign-review';

/** Where a product stands; `unsure` while too little is known of it, `unread` where its rate was not read at all. */
export type PlaceWord = ProductPlace | 'unsure' | 'unread';

export const placeWords: readonly PlaceWord[] = ['hot', 'dark', 'hidden', 'quiet', 'unsure', 'unread'];

/** What to call the place of a product: what was not read is not merely unsure. */
export function placeWord({ place, conversion }: Pick<ProductOutcome, 'place' | 'conversion'>): PlaceWord {
  return place ?? (conversion.status === 'cannot-tell' ? 'unread' : 'unsure');
}

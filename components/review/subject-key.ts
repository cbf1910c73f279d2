import type { ReviewSubject } from '@/lib/domain/campaign-review';

/** One text a subject of a review, to tell it from others. */
export function subjectKey(of: ReviewSubject): string {
  switch (of.type) {
    case 'campaign':
      return 'campaign';
    case 'channel':
      return `channel ${of.channel}`;
    case 'product':
      return `product ${of.product}`;
  }
}

import type { ReviewSubject } from '@/lib/domain/campaign-review';
import { Instant } from '@/lib/domain/time';

/** The parts of the review page, in the order in which they are offered. */
export const reviewSections = [
  'overview',
  'goals',
  'funnel',
  'products',
  'slots',
  'budget',
  'schedule',
  'findings',
  'log',
  'comparison',
  'report',
  'data',
] as const;
export type ReviewSection = (typeof reviewSections)[number];

/**
 * What the review page shows: which part of it, as of when (null is now), of what (null leaves that to the part), and
 * beside which earlier campaign.
 */
export interface ReviewPlace {
  section: ReviewSection;
  at: Instant | null;
  of: ReviewSubject | null;
  compare: string | null;
}

export function reviewHash({ section, at, of, compare }: ReviewPlace): `#${string}` {
  const said = new URLSearchParams();
  if (at !== null) said.set('at', at);
  if (of?.type === 'campaign') said.set('of', 'campaign');
  if (of?.type === 'channel') said.set('channel', of.channel);
  if (of?.type === 'product') said.set('product', of.product);
  if (compare !== null) said.set('with', compare);
  return `#${section}${said.size > 0 ? `?${said}` : ''}`;
}

/** The place that the fragment of an address stands for; what it does not name is the overview, now. */
export function reviewPlaceOf(hash: string): ReviewPlace {
  const [name, ...rest] = hash.replace(/^#/, '').split('?');
  const said = new URLSearchParams(rest.join('?'));
  const [channel, product] = [said.get('channel'), said.get('product')];
  return {
    section: reviewSections.find((section) => section === name) ?? 'overview',
    at: instantOf(said.get('at')),
    of:
      product !== null
        ? { type: 'product', product }
        : channel !== null
          ? { type: 'channel', channel }
          : said.get('of') === 'campaign'
            ? { type: 'campaign' }
            : null,
    compare: said.get('with'),
  };
}

function instantOf(text: string | null): Instant | null {
  const at = Instant.safeParse(text);
  return at.success && !Number.isNaN(Date.parse(at.data)) ? at.data : null;
}

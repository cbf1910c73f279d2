import { paceOf } from '@/components/progress/pace';
import { formatOf } from '@/components/ui/format';
import type { CampaignReview } from '@/lib/domain/campaign-review';
import type { ReportStyle } from '@/lib/exchange/review-report/report-words';
import type { Language } from '@/lib/i18n/translate';
import { reportReview } from './report-review';

/** What reports are written with, as on the review page. */
export function reportStyle(language: Language): ReportStyle {
  return { language, format: formatOf(language, ''), pace: paceOf, platformName: (id) => `[${id}]` };
}

/** Names that want to be markup, a formula, turned around, or what no document can hold. */
export const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>"\'&amp; \u202egnp\u0000\ud800';
export const FORMULA = '=HYPERLINK("https://evil.example","x")';

/** A review whose plan bears such names everywhere that a name stands. */
export function hostileReview(): CampaignReview {
  const review = reportReview('en');
  const { campaign } = review;
  return {
    ...review,
    campaign: {
      ...campaign,
      name: HOSTILE,
      phases: campaign.phases.map((phase) => ({ ...phase, name: HOSTILE })),
      channels: campaign.channels.map((channel) => ({ ...channel, name: FORMULA })),
      products: campaign.products.map((product) => ({ ...product, name: `${HOSTILE} ${product.id}` })),
      slots: campaign.slots.map((slot) => ({ ...slot, page: HOSTILE, position: FORMULA })),
      budget: campaign.budget.map((line) => ({ ...line, name: FORMULA })),
    },
    log: review.log.map((entry) => ({
      ...entry,
      seen: FORMULA,
      expected: HOSTILE,
      notes: [{ at: entry.since, note: HOSTILE }],
    })),
    comparison: review.comparison && { ...review.comparison, with: { id: 'x', name: HOSTILE } },
  };
}

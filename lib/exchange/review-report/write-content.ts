import type { CampaignReview } from '@/lib/domain/campaign-review';
import type { ReportContent } from './report-content';
import { budgetSection, logSection, slotSection } from './report-costs';
import { comparisonSection, seriesSection } from './report-curves';
import { goalHighlights, goalSection } from './report-goals';
import { funnelSection, productSection } from './report-sales';
import { type ReportStyle, timeText, wordsOf } from './report-words';

/** A review in the words of a language: what the page, the slides and the workbook of a report have in common. */
export function writeContent(review: CampaignReview, style: ReportStyle): ReportContent {
  const words = wordsOf(review, style);
  const { t } = words;
  const { campaign, snapshots } = review;
  const [first] = campaign.phases;
  const last = campaign.phases.at(-1);
  return {
    language: style.language,
    title: campaign.name,
    subtitle: t('report-out.as-of', { time: timeText(words, review.at) }),
    facts: [
      ...(first && last
        ? [
            {
              label: t('report-out.fact.runs'),
              value: `${first.start.replace('T', ' ')} – ${last.end.replace('T', ' ')}`,
            },
          ]
        : []),
      { label: t('report-out.fact.zone'), value: campaign.zone },
      { label: t('report-out.fact.currency'), value: campaign.currency },
      {
        label: t('report-out.fact.snapshots'),
        value:
          snapshots.latest === null
            ? style.format.number(snapshots.count)
            : t('report-out.fact.snapshots.latest', {
                count: style.format.number(snapshots.count),
                time: timeText(words, snapshots.latest),
              }),
      },
      { label: t('report-out.fact.revision'), value: String(campaign.revision) },
    ],
    highlights: goalHighlights(words),
    sections: [
      goalSection(words),
      seriesSection(words),
      funnelSection(words),
      productSection(words),
      slotSection(words),
      budgetSection(words),
      logSection(words),
      comparisonSection(words),
    ],
    footer: t('report-out.footer'),
  };
}

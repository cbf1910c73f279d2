import type { Funnel, ProductOutcome } from '@/lib/domain/campaign-review';
import { metricName } from '@/lib/i18n/metric-name';
import type { BarChart, PlacedProduct, QuadrantChart, Section } from './report-content';
import { drawn, figureCell, ofText, productName, type ReportWords, rateCell } from './report-words';

const STAGES = ['impressions', 'visitors', 'cart', 'buyers'] as const;

/** From being seen to buying: the whole, its channels, its products. */
export function funnelSection(words: ReportWords): Section {
  const { t, review } = words;
  const { funnels } = review;
  const [first] = funnels;
  return {
    id: 'funnels',
    title: t('report-out.funnels'),
    lead: funnels.length > 0 ? t('report-out.funnels.lead') : null,
    charts: first ? [funnelChart(words, first)] : [],
    table:
      funnels.length > 0
        ? {
            columns: [
              { header: t('report-out.column.of'), align: 'start' },
              ...STAGES.map((stage) => ({ header: t(`report-out.stage.${stage}`), align: 'end' as const })),
            ],
            rows: funnels.map((funnel) => [
              { text: ofText(words, funnel.of) },
              ...STAGES.map((stage) => figureCell(words, funnel[stage], 'count')),
            ]),
          }
        : null,
    empty: t('report-out.funnels.empty'),
  };
}

function funnelChart(words: ReportWords, funnel: Funnel): BarChart {
  const { t } = words;
  return {
    kind: 'bars',
    title: ofText(words, funnel.of),
    description: t('report-out.funnels.text'),
    unit: 'count',
    unknown: t('finding.cannot-tell'),
    categories: STAGES.map((stage) => t(`report-out.stage.${stage}`)),
    bars: [{ name: t('report-out.line.seen'), role: 'seen', values: STAGES.map((stage) => drawn(funnel[stage])) }],
  };
}

/** Each product's traffic beside its conversion, and what it brought in. */
export function productSection(words: ReportWords): Section {
  const { t, format, review } = words;
  const { products } = review;
  return {
    id: 'products',
    title: t('report-out.products'),
    lead: products.length > 0 ? t('report-out.products.lead') : null,
    charts: quadrantCharts(words),
    table:
      products.length > 0
        ? {
            columns: [
              { header: t('report-out.column.product'), align: 'start' },
              { header: t('report-out.column.platform'), align: 'start' },
              { header: t('report-out.stage.visitors'), align: 'end' },
              { header: t('goal.metric.conversion'), align: 'end' },
              { header: t('goal.metric.orders'), align: 'end' },
              { header: t('goal.metric.gmv'), align: 'end' },
              { header: t('report-out.column.share-of-gmv'), align: 'end' },
              { header: t('report-out.column.place'), align: 'start' },
            ],
            rows: products.map(({ product, platform, visitors, conversion, orders, gmv, share, place }) => [
              { text: productName(review.campaign, product) },
              { text: words.platformName(platform) },
              figureCell(words, visitors, 'count'),
              rateCell(words, conversion),
              figureCell(words, orders, 'count'),
              figureCell(words, gmv, 'money'),
              { text: share === null ? '' : format.percent(share, 1) },
              { text: place === null ? t('report-out.place.unsure') : t(`report-out.place.${place}`) },
            ]),
          }
        : null,
    empty: t('report-out.products.empty'),
  };
}

/** A chart for each platform and basis: rates of two of them are never set beside each other. */
function quadrantCharts(words: ReportWords): QuadrantChart[] {
  const { t, review, platformName, language } = words;
  const told = review.products.filter(({ conversion, outOf }) => conversion.status === 'ok' && outOf !== null);
  const groups = [...new Set(told.map(({ platform, outOf }) => `${platform} ${outOf}`))];
  return groups.map((group) => {
    const outcomes = told
      .filter(({ platform, outOf }) => `${platform} ${outOf}` === group)
      .sort((a, b) => trials(b) - trials(a));
    const [first] = outcomes;
    const traffic = metricName(language, first?.outOf ?? '');
    return {
      kind: 'quadrant',
      title: t('report-out.quadrant', { platform: platformName(first?.platform ?? ''), traffic }),
      description: t('report-out.quadrant.text', { traffic }),
      visitors: traffic,
      conversion: t('goal.metric.conversion'),
      points: outcomes.flatMap((outcome) => placed(review.campaign, outcome)).slice(0, MOST_PLACED),
      lines: first?.lines ?? null,
      places: [
        ...PLACES.map((place) => ({ place, name: t(`report-out.place.${place}`) })),
        { place: null, name: t('report-out.place.unsure') },
      ],
    };
  });
}

/** More names than these are not told apart in a chart; its table has all. */
const MOST_PLACED = 40;
const PLACES = ['hot', 'dark', 'hidden', 'quiet'] as const;

const trials = ({ conversion }: ProductOutcome) => (conversion.status === 'ok' ? conversion.trials : 0);

function placed(
  campaign: ReportWords['review']['campaign'],
  { product, conversion, place }: ProductOutcome,
): PlacedProduct[] {
  if (conversion.status !== 'ok') return [];
  const { rate, low, high, trials } = conversion;
  return [{ name: productName(campaign, product), visitors: trials, conversion: rate, low, high, place }];
}

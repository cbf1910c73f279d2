import type { CampaignReview, Figure, RateFigure } from '@/lib/domain/campaign-review';
import type { Decimal } from '@/lib/domain/decimal';
import type { Money } from '@/lib/domain/money';
import type { GoalLine } from '@/lib/domain/progress';
import type { Instant, LocalTime } from '@/lib/domain/time';
import { offsetOf, wallClock } from '@/lib/domain/wall-clock';
import { subjectName } from '@/lib/i18n/subject-name';
import type { MessageKey } from '@/lib/i18n/translate';
import { translateMessage } from '@/lib/i18n/translate';
import { text } from '../data-table';
import type { WrittenCell, WrittenSheet } from '../workbook/write-workbook';
import { writeWorkbook } from '../workbook/write-workbook';
import { slotName } from './report-costs';
import { ofText, productName, type ReportStyle, type ReportWords, timeText, wordsOf } from './report-words';

type Columns = readonly [header: MessageKey, width: number][];

interface Sheet {
  name: MessageKey;
  columns: Columns;
  rows: (words: ReportWords) => Iterable<readonly WrittenCell[]>;
}

/** A figure takes three cells: the number, whether it is the whole, and as of when or why there is none. */
const FIGURE: Columns = [
  ['report-out.column.value', 16],
  ['report-out.column.state', 12],
  ['report-out.column.as-of', 20],
  ['report-out.column.why', 30],
];

/**
 * The data of a review as a workbook: numbers are numbers, times are the campaign's clock with their distance from UTC
 * beside them, and what cannot be told is an empty cell whose reason stands in its row.
 */
export function reviewWorkbook(review: CampaignReview, style: ReportStyle): Uint8Array {
  const words = wordsOf(review, style);
  return writeWorkbook(
    SHEETS.map(
      ({ name, columns, rows }): WrittenSheet => ({
        name: words.t(name),
        columns: columns.map(([header, width]) => ({ header: words.t(header), width })),
        rows: rows(words),
      }),
    ),
  );
}

const SHEETS: readonly Sheet[] = [
  {
    name: 'report-out.sheet.about',
    columns: [
      ['report-out.column.about', 26],
      ['report-out.column.value', 44],
      ['report-out.column.offset', 12],
    ],
    *rows(words) {
      const { t, review } = words;
      const { campaign, snapshots } = review;
      yield [text(t('report-out.about.campaign')), text(campaign.name)];
      yield [text(t('report-out.about.id')), text(campaign.id)];
      yield [text(t('report-out.fact.revision')), number(campaign.revision)];
      yield [text(t('report-out.fact.zone')), text(campaign.zone)];
      yield [text(t('report-out.fact.currency')), text(campaign.currency)];
      yield [text(t('report-out.about.at')), ...moment(words, review.at)];
      yield [text(t('report-out.fact.snapshots')), number(snapshots.count)];
      yield [text(t('report-out.about.latest')), ...moment(words, snapshots.latest)];
      yield [text(t('report-out.about.read')), text(t('report-out.footer'))];
    },
  },
  {
    name: 'report-out.goals',
    columns: [
      ['report-out.column.of', 20],
      ['report-out.column.metric', 14],
      ['report-out.fact.currency', 10],
      ['report-out.column.target', 14],
      ['report-out.column.expected', 14],
      ...FIGURE,
      ['report-out.column.forecast', 14],
      ['report-out.column.low', 14],
      ['report-out.column.high', 14],
      ['report-out.column.chance', 12],
      ['report-out.column.no-forecast', 24],
    ],
    *rows(words) {
      const { t, review } = words;
      for (const line of review.progress.lines) {
        const { owner, metric, currency, target, expectedByNow, forecast } = line;
        const of = metric === 'conversion' ? rate : number;
        const known = forecast.status === 'ok' ? forecast : null;
        yield [
          text(ofText(words, owner)),
          text(t(`goal.metric.${metric}`)),
          text(currency),
          of(target),
          of(expectedByNow),
          ...figure(words, standing(line), metric === 'conversion'),
          of(known?.median ?? null),
          of(known?.low ?? null),
          of(known?.high ?? null),
          rate(known?.probability ?? null),
          text(forecast.status === 'none' ? t(`report-out.no-forecast.${forecast.reason}`) : null),
        ];
      }
    },
  },
  {
    name: 'report-out.series',
    columns: [
      ['report-out.column.of', 20],
      ['report-out.column.metric', 14],
      ['report-out.column.line-kind', 10],
      ['report-out.column.time', 20],
      ['report-out.column.offset', 12],
      ['report-out.column.value', 16],
      ['report-out.column.state', 12],
    ],
    *rows(words) {
      const { t } = words;
      for (const { of, metric, points, plan, missing } of words.review.series) {
        const value = metric === 'conversion' ? rate : number;
        const lines = [
          { name: t('report-out.line.seen'), points, state: missing.length > 0 ? 'partial' : 'ok' },
          { name: t('report-out.line.plan'), points: plan, state: 'ok' },
        ] as const;
        for (const { name, points: all, state } of lines)
          for (const { x, y } of all)
            yield [
              text(ofText(words, of)),
              text(t(`goal.metric.${metric}`)),
              text(name),
              ...moment(words, new Date(x).toISOString()),
              value(y),
              text(t(`report-out.state.${state}`)),
            ];
      }
    },
  },
  {
    name: 'report-out.funnels',
    columns: [['report-out.column.of', 24], ['report-out.column.stage', 16], ...FIGURE],
    *rows(words) {
      for (const funnel of words.review.funnels)
        for (const stage of ['impressions', 'visitors', 'cart', 'buyers'] as const)
          yield [
            text(ofText(words, funnel.of)),
            text(words.t(`report-out.stage.${stage}`)),
            ...figure(words, funnel[stage]),
          ];
    },
  },
  {
    name: 'report-out.products',
    columns: [
      ['report-out.column.product', 26],
      ['report-out.column.platform', 12],
      ['report-out.column.listing', 18],
      ['report-out.column.metric', 14],
      ...FIGURE,
      ['report-out.column.low', 12],
      ['report-out.column.high', 12],
      ['report-out.column.events', 12],
      ['report-out.column.trials', 12],
      ['report-out.column.share-of-gmv', 12],
      ['report-out.column.place', 14],
    ],
    *rows(words) {
      const { t, review, platformName } = words;
      for (const { product, platform, productId, visitors, conversion, orders, gmv, share, place } of review.products) {
        const start = [text(productName(review.campaign, product)), text(platformName(platform)), text(productId)];
        yield [...start, text(t('report-out.stage.visitors')), ...figure(words, visitors)];
        yield [
          ...start,
          text(t('goal.metric.conversion')),
          ...figure(words, asFigure(conversion), true),
          ...interval(conversion),
          null,
          text(place === null ? t('report-out.place.unsure') : t(`report-out.place.${place}`)),
        ];
        yield [...start, text(t('goal.metric.orders')), ...figure(words, orders)];
        yield [...start, text(t('goal.metric.gmv')), ...figure(words, gmv), null, null, null, null, rate(share)];
      }
    },
  },
  {
    name: 'report-out.sheet.slots',
    columns: [
      ['report-out.column.id', 10],
      ['report-out.column.slot', 36],
      ['report-out.column.promise', 14],
      ['report-out.column.promised', 14],
      ['report-out.column.expected', 14],
      ...FIGURE,
      ['report-out.column.low', 12],
      ['report-out.column.high', 12],
      ['report-out.column.events', 12],
      ['report-out.column.trials', 12],
    ],
    *rows(words) {
      for (const { slot, deliveries, returned } of words.review.slots) {
        const start = [text(slot), text(slotName(words, slot))];
        for (const { promise, promised, expected, delivered, rate: counted } of deliveries) {
          const isRate = promise === 'clickRate' || promise === 'conversion';
          const of = isRate ? rate : number;
          yield [
            ...start,
            text(words.t(`report-out.promise.${promise}`)),
            of(promised),
            of(expected),
            ...figure(words, delivered, isRate),
            ...(counted ? interval(counted) : []),
          ];
        }
        yield [...start, text(words.t('report-out.column.returned')), null, null, ...figure(words, returned)];
      }
    },
  },
  {
    name: 'report-out.sheet.budget',
    columns: [
      ['report-out.column.line', 24],
      ['report-out.column.budget', 14],
      ['report-out.column.metric', 14],
      ...FIGURE,
    ],
    *rows(words) {
      const { review, t } = words;
      for (const { line, spent, sales, returned } of review.budget) {
        const planned = review.campaign.budget.find(({ id }) => id === line);
        const start = [text(planned?.name ?? line), number(planned?.amount ?? null)];
        yield [...start, text(t('report-out.column.spent')), ...figure(words, spent)];
        yield [...start, text(t('report-out.column.sales')), ...figure(words, sales)];
        yield [...start, text(t('report-out.column.roi')), ...figure(words, returned)];
      }
    },
  },
  {
    name: 'report-out.log',
    columns: [
      ['report-out.column.id', 16],
      ['report-out.column.check', 14],
      ['report-out.column.what', 34],
      ['report-out.column.platform', 12],
      ['report-out.column.severity', 10],
      ['report-out.column.reason', 50],
      ['finding.expected', 14],
      ['finding.seen', 14],
      ['report-out.column.since', 20],
      ['report-out.column.offset', 12],
      ['report-out.column.resolved', 20],
      ['report-out.column.offset', 12],
      ['finding.state', 14],
      ['report-out.column.hours', 10],
      ['report-out.column.cost', 12],
      ['report-out.fact.currency', 10],
      ['report-out.column.notes', 50],
    ],
    *rows(words) {
      const { t, review, language, platformName } = words;
      for (const entry of review.log)
        yield [
          text(entry.finding),
          text(t(`finding.check.${entry.check}`)),
          text(subjectName(entry.subject, review.campaign, language)),
          text(entry.platform === null ? null : platformName(entry.platform)),
          text(entry.severity === null ? null : t(`finding.severity.${entry.severity}`)),
          text(translateMessage(language, entry.reason)),
          text(entry.expected),
          text(entry.seen),
          ...moment(words, entry.since),
          ...moment(words, entry.resolved),
          text(t(`finding.state.${entry.state}`)),
          number(entry.hours),
          ...money(entry.cost),
          text(entry.notes.map(({ at, note }) => `${timeText(words, at)} ${note}`).join('\n') || null),
        ];
    },
  },
  {
    name: 'report-out.comparison',
    columns: [
      ['report-out.column.phase', 18],
      ['report-out.column.metric', 14],
      ['report-out.column.campaign', 24],
      ...FIGURE,
    ],
    *rows(words) {
      const { review, t } = words;
      const { comparison, campaign } = review;
      for (const { phase, goals } of comparison?.phases ?? [])
        for (const { metric, now, then } of goals) {
          const start = [
            text(campaign.phases.find(({ id }) => id === phase)?.name ?? phase),
            text(t(`goal.metric.${metric}`)),
          ];
          const isRate = metric === 'conversion';
          yield [...start, text(campaign.name), ...figure(words, now, isRate)];
          yield [...start, text(comparison?.with.name ?? null), ...figure(words, then, isRate)];
        }
    },
  },
  {
    name: 'report-out.sheet.comparison-series',
    columns: [
      ['report-out.column.metric', 14],
      ['report-out.column.campaign', 24],
      ['report-out.comparison.axis', 18],
      ['report-out.column.value', 16],
    ],
    *rows({ review, t }) {
      const { comparison, campaign } = review;
      for (const { metric, now, then } of comparison?.series ?? [])
        for (const [name, points] of [
          [campaign.name, now],
          [comparison?.with.name ?? '', then],
        ] as const)
          for (const { share, y } of points)
            yield [
              text(t(`goal.metric.${metric}`)),
              text(name),
              rate(share),
              metric === 'conversion' ? rate(y) : number(y),
            ];
    },
  },
];

function number(value: Decimal | number | null): WrittenCell {
  return value === null ? null : { kind: 'number', value: String(value) };
}

/** A fraction, shown as a percentage. */
function rate(value: Decimal | number | null): WrittenCell {
  return value === null ? null : { kind: 'rate', value: String(Number(value)) };
}

function money(value: Money | null): WrittenCell[] {
  return [number(value?.amount ?? null), text(value?.currency ?? null)];
}

/** An instant as the campaign's clock shows it, and how far that is from UTC. */
function moment({ review }: ReportWords, at: Instant | null): WrittenCell[] {
  if (at === null) return [null, null];
  const { zone } = review.campaign;
  const milliseconds = Date.parse(at);
  const time: LocalTime = wallClock(milliseconds, zone);
  const minutes = offsetOf(zone, milliseconds) / 60_000;
  const two = (part: number) => String(part).padStart(2, '0');
  const offset = `UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return [{ kind: 'time', time }, text(offset)];
}

function figure(words: ReportWords, of: Figure, isRate = false): WrittenCell[] {
  const state = text(words.t(`report-out.state.${of.status}`));
  if (of.status === 'cannot-tell') return [null, state, null, text(translateMessage(words.language, of.reason))];
  const [time = null] = moment(words, of.asOf);
  return [isRate ? rate(of.value) : number(of.value), state, time, null];
}

function standing({ standing }: GoalLine): Figure {
  return standing.status === 'cannot-tell'
    ? standing
    : { status: standing.status, value: standing.value, asOf: standing.asOf };
}

function asFigure(of: RateFigure): Figure {
  return of.status === 'ok' ? { status: 'ok', value: String(of.rate), asOf: of.asOf } : of;
}

function interval(of: RateFigure): WrittenCell[] {
  return of.status === 'ok'
    ? [rate(of.low), rate(of.high), number(of.events), number(of.trials)]
    : [null, null, null, null];
}

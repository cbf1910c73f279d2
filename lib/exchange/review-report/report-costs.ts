import type { BudgetOutcome, Delivery, LogEntry, SlotOutcome } from '@/lib/domain/campaign-review';
import { sumOfLosses } from '@/lib/domain/losses';
import { subjectName } from '@/lib/i18n/subject-name';
import { translateMessage } from '@/lib/i18n/translate';
import type { BarChart, Cell, ChartUnit, Section } from './report-content';
import { drawn, figureCell, type ReportWords, rateNote, timeText, valueText } from './report-words';

/** What each slot was promised for, beside what it delivered. */
export function slotSection(words: ReportWords): Section {
  const { t, review } = words;
  const rows = review.slots.flatMap(({ slot, deliveries, returned }) =>
    deliveries.map((delivery, index) => ({ slot, delivery, returned: index === 0 ? returned : null })),
  );
  return {
    id: 'slots',
    title: t('report-out.slots'),
    lead: null,
    charts: review.slots.length > 0 ? [slotChart(words)] : [],
    table:
      rows.length > 0
        ? {
            columns: [
              { header: t('report-out.column.slot'), align: 'start' },
              { header: t('report-out.column.promise'), align: 'start' },
              { header: t('report-out.column.promised'), align: 'end' },
              { header: t('report-out.column.expected'), align: 'end' },
              { header: t('report-out.column.delivered'), align: 'end' },
              { header: t('report-out.column.returned'), align: 'end' },
            ],
            rows: rows.map(({ slot, delivery, returned }) => {
              const unit = promiseUnit(delivery.promise);
              return [
                { text: slotName(words, slot) },
                { text: t(`report-out.promise.${delivery.promise}`) },
                { text: valueText(words, delivery.promised, unit) },
                { text: valueText(words, unit === 'count' ? whole(delivery.expected) : delivery.expected, unit) },
                deliveredCell(words, delivery),
                returned === null ? { text: '' } : figureCell(words, returned, 'factor'),
              ];
            }),
          }
        : null,
    empty: t('report-out.slots.empty'),
  };
}

/** What was delivered as it stands: whether that is too little is for the checks to say, which weigh how sure it is. */
function deliveredCell(words: ReportWords, { promise, delivered, rate }: Delivery): Cell {
  const cell = figureCell(words, delivered, promiseUnit(promise));
  return delivered.status === 'ok' && rate?.status === 'ok' ? { ...cell, ...rateNote(words, rate) } : cell;
}

function slotChart(words: ReportWords): BarChart {
  const { t, review } = words;
  const share = ({ deliveries }: SlotOutcome) => {
    const [first] = deliveries;
    const value = first ? drawn(first.delivered) : null;
    return first && value !== null && Number(first.expected) > 0 ? value / Number(first.expected) : null;
  };
  return {
    kind: 'bars',
    title: t('report-out.slots.chart'),
    description: t('report-out.slots.text'),
    unit: 'ratio',
    unknown: t('finding.cannot-tell'),
    categories: review.slots.map((outcome) => {
      const [first] = outcome.deliveries;
      const name = slotName(words, outcome.slot);
      return first ? `${name} · ${t(`report-out.promise.${first.promise}`)}` : name;
    }),
    bars: [
      { name: t('report-out.column.delivered'), role: 'seen', values: review.slots.map(share) },
      { name: t('report-out.column.expected'), role: 'plan', values: review.slots.map(() => 1) },
    ],
  };
}

/** What was due by an instant is a share of a promise: of pieces, whole ones. */
function whole(value: string): string {
  return String(Math.round(Number(value)));
}

/** What a promise is counted in. */
export function promiseUnit(promise: Delivery['promise']): ChartUnit {
  if (promise === 'gmv') return 'money';
  return promise === 'clickRate' || promise === 'conversion' ? 'ratio' : 'count';
}

/** A slot by its page, position and product; its id where the plan no longer knows it. */
export function slotName({ review, language }: ReportWords, slot: string): string {
  return subjectName({ type: 'slot', slot }, review.campaign, language);
}

/** What each line of the budget may spend, spent and brought in. */
export function budgetSection(words: ReportWords): Section {
  const { t, review } = words;
  const { budget, campaign } = review;
  const planned = ({ line }: BudgetOutcome) => campaign.budget.find(({ id }) => id === line) ?? null;
  return {
    id: 'budget',
    title: t('report-out.budget'),
    lead: null,
    charts:
      budget.length > 0
        ? [
            {
              kind: 'bars',
              title: t('report-out.in-currency', { name: t('report-out.budget.chart'), currency: campaign.currency }),
              description: t('report-out.budget.text'),
              unit: 'money',
              unknown: t('finding.cannot-tell'),
              categories: budget.map((outcome) => planned(outcome)?.name ?? outcome.line),
              bars: [
                { name: t('report-out.column.spent'), role: 'seen', values: budget.map(({ spent }) => drawn(spent)) },
                {
                  name: t('report-out.column.budget'),
                  role: 'plan',
                  values: budget.map((outcome) => toNumberOrNull(planned(outcome)?.amount)),
                },
              ],
            },
          ]
        : [],
    table:
      budget.length > 0
        ? {
            columns: [
              { header: t('report-out.column.line'), align: 'start' },
              { header: t('report-out.column.budget'), align: 'end' },
              { header: t('report-out.column.spent'), align: 'end' },
              { header: t('report-out.column.sales'), align: 'end' },
              { header: t('report-out.column.roi'), align: 'end' },
            ],
            rows: budget.map((outcome) => {
              const line = planned(outcome);
              return [
                { text: line?.name ?? outcome.line },
                { text: line ? valueText(words, line.amount, 'money') : '' },
                figureCell(words, outcome.spent, 'money'),
                figureCell(words, outcome.sales, 'money'),
                figureCell(words, outcome.returned, 'factor'),
              ];
            }),
          }
        : null,
    empty: t('report-out.budget.empty'),
  };
}

function toNumberOrNull(value: string | undefined): number | null {
  return value === undefined ? null : Number(value);
}

/** What went wrong, when it was seen, how it was solved, how long it lasted and what it cost. */
export function logSection(words: ReportWords): Section {
  const { t, format, review } = words;
  const { log, campaign } = review;
  return {
    id: 'log',
    title: t('report-out.log'),
    lead: log.length > 0 ? logLead(words) : null,
    charts: [],
    table:
      log.length > 0
        ? {
            columns: [
              { header: t('report-out.column.what'), align: 'start' },
              { header: t('finding.expected'), align: 'end' },
              { header: t('finding.seen'), align: 'end' },
              { header: t('report-out.column.since'), align: 'start' },
              { header: t('report-out.column.lasted'), align: 'end' },
              { header: t('report-out.column.cost'), align: 'end' },
              { header: t('report-out.column.solved'), align: 'start' },
            ],
            rows: log.map((entry) => [
              {
                text: subjectName(entry.subject, campaign, words.language),
                note: `${t(`finding.check.${entry.check}`)}${severityText(words, entry)}: ${translateMessage(words.language, entry.reason)}`,
              },
              { text: entry.expected ?? '' },
              { text: entry.seen ?? '' },
              { text: timeText(words, entry.since) },
              { text: format.duration(entry.hours * 3_600_000) },
              { text: entry.cost === null ? '' : format.money(entry.cost) },
              {
                text: t(`finding.state.${entry.state}`),
                tone: entry.resolved === null && entry.state !== 'false-alarm' ? 'breach' : 'ok',
                note: [
                  ...(entry.resolved === null ? [] : [timeText(words, entry.resolved)]),
                  ...entry.notes.map(({ at, note }) => `${timeText(words, at)} ${note}`),
                ].join('\n'),
              },
            ]),
          }
        : null,
    empty: t('report-out.log.empty'),
  };
}

function severityText({ t }: ReportWords, { severity }: LogEntry): string {
  return severity === null ? '' : ` (${t(`finding.severity.${severity}`)})`;
}

function logLead({ t, format, review: { log } }: ReportWords): string {
  const open = log.filter(({ resolved, state }) => resolved === null && state !== 'false-alarm').length;
  const sums = sumOfLosses(log.filter(({ state }) => state !== 'false-alarm')).map((sum) => format.money(sum));
  const count = t('report-out.log.lead', { count: log.length, open });
  return sums.length === 0 ? count : `${count} ${t('report-out.log.cost', { cost: sums.join(' + ') })}`;
}

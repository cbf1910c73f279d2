import type { CampaignReview, Figure, RateFigure, ReviewSubject } from '@/lib/domain/campaign-review';
import type { Decimal } from '@/lib/domain/decimal';
import type { Money } from '@/lib/domain/money';
import type { GoalMetric } from '@/lib/domain/plan-targets';
import type { GoalLine } from '@/lib/domain/progress';
import type { Instant } from '@/lib/domain/time';
import { offsetOf, wallClock } from '@/lib/domain/wall-clock';
import '@/lib/i18n/panel-texts';
import { type Language, type MessageArgs, type MessageKey, translate, translateMessage } from '@/lib/i18n/translate';
import type { Cell, ChartUnit } from './report-content';

/** How numbers, money and lengths of time are written in the report's language: as on the surfaces. */
export interface ReportFormat {
  number(value: number | Decimal): string;
  percent(fraction: number, digits?: number): string;
  money(money: Money): string;
  duration(milliseconds: number): string;
}

/** What a report is written with. */
export interface ReportStyle {
  language: Language;
  format: ReportFormat;
  /** How a goal stands against what was due by now: as on the surfaces. */
  pace: (line: GoalLine) => 'reached' | 'ahead' | 'on' | 'behind' | 'early' | 'partial' | 'unread';
  /** What a platform is called in the language. */
  platformName: (platform: string) => string;
}

/** The words of one report. */
export interface ReportWords extends ReportStyle {
  review: CampaignReview;
  t(key: MessageKey, args?: MessageArgs): string;
}

export function wordsOf(review: CampaignReview, style: ReportStyle): ReportWords {
  return { ...style, review, t: (key, args) => translate(style.language, key, args) };
}

/** A value of a unit in words. */
export function valueText({ format, review }: ReportWords, value: Decimal, unit: ChartUnit): string {
  if (unit === 'money') return format.money({ amount: value, currency: review.campaign.currency });
  if (unit === 'ratio') return format.percent(Number(value), 2);
  return format.number(unit === 'factor' ? Math.round(Number(value) * 100) / 100 : value);
}

/** A figure as a cell: what is not the whole or cannot be told is never shown as if it were. */
export function figureCell(words: ReportWords, figure: Figure, unit: ChartUnit): Cell {
  if (figure.status === 'cannot-tell') return unknownCell(words, translateMessage(words.language, figure.reason));
  const text = valueText(words, figure.value, unit);
  if (figure.status === 'ok') return { text };
  return { text: words.t('report-out.at-least', { value: text }), note: words.t('report-out.partial'), tone: 'doubt' };
}

export function rateCell(words: ReportWords, rate: RateFigure): Cell {
  if (rate.status === 'cannot-tell') return unknownCell(words, translateMessage(words.language, rate.reason));
  return { text: words.format.percent(rate.rate, 2), ...rateNote(words, rate) };
}

/** The interval of a rate, beneath it. */
export function rateNote({ format }: ReportWords, { low, high }: { low: number; high: number }): { note: string } {
  return { note: `${format.percent(low, 2)} – ${format.percent(high, 2)}` };
}

export function unknownCell(words: ReportWords, why: string): Cell {
  return { text: words.t('finding.cannot-tell'), note: why, tone: 'doubt' };
}

/** The double of a figure that can be told, for drawing; null draws nothing. */
export function drawn(figure: Figure): number | null {
  return figure.status === 'cannot-tell' ? null : Number(figure.value);
}

/** An instant with its year on the campaign's clock, and how far that is from UTC. */
export function timeText({ review }: Pick<ReportWords, 'review'>, at: Instant): string {
  return zonedText(at, review.campaign.zone);
}

/** "2026-11-11 22:00 UTC+08:00". */
export function zonedText(at: Instant, zone: string): string {
  const milliseconds = Date.parse(at);
  return `${wallClock(milliseconds, zone).replace('T', ' ')} ${offsetText(zone, milliseconds)}`;
}

function offsetText(zone: string, milliseconds: number): string {
  const minutes = offsetOf(zone, milliseconds) / 60_000;
  const two = (part: number) => String(part).padStart(2, '0');
  const size = Math.abs(minutes);
  return `UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** A subject by the plan's names; its id where the plan no longer knows it. */
export function ofText({ review: { campaign }, t }: ReportWords, of: ReviewSubject): string {
  switch (of.type) {
    case 'campaign':
      return t('report-out.whole');
    case 'channel':
      return campaign.channels.find(({ id }) => id === of.channel)?.name ?? of.channel;
    case 'product':
      return productName(campaign, of.product);
  }
}

export function productName({ products }: CampaignReview['campaign'], product: string): string {
  return products.find(({ id }) => id === product)?.name ?? product;
}

export function unitOf(metric: GoalMetric): ChartUnit {
  if (metric === 'gmv') return 'money';
  return metric === 'conversion' ? 'ratio' : 'count';
}

/** A metric's name with the unit that the figures of a chart stand in. */
export function metricTitle({ review, t }: ReportWords, metric: GoalMetric): string {
  const name = t(`goal.metric.${metric}`);
  return metric === 'gmv' ? t('report-out.in-currency', { name, currency: review.campaign.currency }) : name;
}

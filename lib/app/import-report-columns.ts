import type { MetricId, Unit } from '@/lib/domain/metric';
import type { Currency } from '@/lib/domain/money';
import type { PlatformId } from '@/lib/domain/platform';
import type { ReportColumn, ReportTable } from '@/lib/domain/report';
import { saysCurrency, saysTime } from '@/lib/exchange/reports/column-names';
import { knownMetric } from '@/lib/exchange/reports/known-labels';
import { type DimensionKind, meaningOf, metricInfo } from '@/lib/lexicon/header-meaning';
import { ID_TOKEN, saysId, saysSku } from '@/lib/reading/product-ids';

/** What a column of figures means; null where its name is not known, and it is kept by that name. */
export interface ReportMetric {
  metric: MetricId;
  qualifiers: readonly string[];
  unit: Unit;
  currency: Currency | null;
  scale: number;
}

/** One column of a report by what it is for. */
export type ReportColumnRole =
  | { kind: 'figures'; column: ReportColumn; header: string; meaning: ReportMetric | null }
  | { kind: 'dimension'; column: ReportColumn; header: string; dimension: DimensionKind | null }
  | { kind: 'time'; column: ReportColumn; header: string; says: 'start' | 'end' | 'day' }
  | { kind: 'currency'; column: ReportColumn; header: string };

/**
 * Says what each column of a report is for. Two columns that claim one metric and differ anywhere lose it both. All figures
 * of a report of advertising are advertising's.
 */
export function rolesOf(table: ReportTable, platform: PlatformId | null): ReportColumnRole[] {
  const headers = table.columns.map(({ header }) => header.at(-1) ?? '');
  const roles = (over: readonly string[]) => table.columns.map((column) => roleOf(column, over, headers, platform));
  const plain = roles([]);
  return withoutRivals(isOfAdvertising(plain) ? roles(['Ads']) : plain);
}

const AD_METRIC = /^(?:ad_|(?:roas|acos|cpc|cpm)$)/;
/** What a shop counts and an advertisement does not: a report of the shop may state what advertising cost as well. */
const SHOP_METRIC =
  /^(?:visitors|new_visitors|page_views|sessions|buyers_|new_buyers|returning_|refund|cancelled|add_to_cart_users|favorites|stock|bounce|uv_value|aov|shop_)/;

/** Whether a table is of advertising: it counts costs or returns of it, by campaigns or mostly, and nothing of a shop. */
export function isOfAdvertising(roles: readonly ReportColumnRole[]): boolean {
  const metrics = roles.flatMap((role) => (role.kind === 'figures' && role.meaning ? [role.meaning.metric] : []));
  const ads = metrics.filter((metric) => AD_METRIC.test(metric)).length;
  if (ads === 0 || metrics.some((metric) => SHOP_METRIC.test(metric))) return false;
  return ads >= metrics.length / 2 || roles.some((role) => role.kind === 'dimension' && role.dimension === 'slot');
}

function roleOf(
  column: ReportColumn,
  over: readonly string[],
  headers: readonly string[],
  platform: PlatformId | null,
): ReportColumnRole {
  const header = column.header.join(' ');
  const name = column.header.at(-1) ?? '';
  const about = { column, header };
  if (saysCurrency(name)) return { kind: 'currency', ...about };
  const known = knownMetric(name, platform, headers);
  const info = known ? metricInfo(known) : null;
  if (known && info)
    return {
      kind: 'figures',
      ...about,
      meaning: { metric: known, qualifiers: [], unit: info.unit, currency: null, scale: 0 },
    };
  const meaning = meaningOf([...over, ...column.header], { platform, lang: null });
  const says = saysTime(name);
  if (says && (meaning.kind === 'unknown' || meaning.kind === 'dimension')) return { kind: 'time', ...about, says };
  if (known === null) return { kind: 'figures', ...about, meaning: null };
  switch (meaning.kind) {
    case 'metric':
      return { kind: 'figures', ...about, meaning };
    case 'benchmark':
      return { kind: 'figures', ...about, meaning: null };
    case 'dimension':
      if (meaning.dimension === 'date') return { kind: 'time', ...about, says: 'day' };
      return { kind: 'dimension', ...about, dimension: meaning.dimension };
    case 'text':
      return { kind: 'dimension', ...about, dimension: null };
    case 'unknown':
      if (bearsIds(name, column))
        return { kind: 'dimension', ...about, dimension: saysSku(name) ? 'sku' : 'product-id' };
      return holdsFigures(column)
        ? { kind: 'figures', ...about, meaning: null }
        : { kind: 'dimension', ...about, dimension: null };
  }
}

const MOSTLY = 0.8;

function bearsIds(name: string, { cells }: ReportColumn): boolean {
  const filled = cells.filter((cell) => cell !== null);
  const tokens = filled.filter((cell) => ID_TOKEN.test(cell) && /\d/.test(cell)).length;
  return filled.length > 0 && tokens >= filled.length * MOSTLY && (saysId(name) || saysSku(name));
}

function holdsFigures({ cells }: ReportColumn): boolean {
  const filled = cells.filter((cell) => cell !== null);
  const figures = filled.filter((cell) => /^[^\p{L}]*\p{L}{0,3}[^\p{L}]*\p{Nd}[^\p{L}]*\p{L}{0,3}$/u.test(cell)).length;
  return figures > 0 && figures >= filled.filter((cell) => !/^[-–—]+$/.test(cell)).length * MOSTLY;
}

function withoutRivals(roles: readonly ReportColumnRole[]): ReportColumnRole[] {
  const claims = new Map<string, (ReportColumnRole & { kind: 'figures' })[]>();
  for (const role of roles) {
    if (role.kind !== 'figures' || !role.meaning) continue;
    const claim = claimOf(role.meaning);
    claims.set(claim, [...(claims.get(claim) ?? []), role]);
  }
  return roles.map((role) => {
    const rivals = (role.kind === 'figures' && role.meaning && claims.get(claimOf(role.meaning))) || [];
    const [first] = rivals;
    if (role.kind !== 'figures' || rivals.length < 2 || !first || role === first) {
      const isAlone = rivals.length < 2 || rivals.every((rival) => sameCells(rival.column, role.column));
      return role.kind === 'figures' && !isAlone ? { ...role, meaning: null } : role;
    }
    return { ...role, meaning: null };
  });
}

function claimOf({ metric, qualifiers }: ReportMetric): string {
  return [metric, ...[...qualifiers].sort()].join(' ');
}

function sameCells(a: ReportColumn, b: ReportColumn): boolean {
  return a === b || a.cells.every((cell, at) => cell === b.cells[at]);
}

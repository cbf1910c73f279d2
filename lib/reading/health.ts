import type { Capture } from '@/lib/domain/capture';
import type { Field } from '@/lib/domain/field';
import type { Fallback, HealthCounts, PageHealth } from '@/lib/domain/health';
import { pageKeyOf } from '@/lib/domain/page';
import type { Reading } from '@/lib/domain/reading';
import { placeOf } from '@/lib/platforms/registry';
import { fieldsAfter } from './health/fields';
import { outlineOf } from './health/outline';
import { type Lessons, NO_LESSONS } from './teaching/locate';

/**
 * The key under which the health of a page's kind is kept: platform, page and host, or host and path with the segments
 * that name a thing left open.
 */
export function healthKeyOf(url: string, reading: Pick<Reading, 'platform' | 'page'>): string {
  const { host, pathname, hash } = new URL(url);
  if (reading.platform && reading.page) return `${reading.platform}/${reading.page}@${host}`;
  const route = /^#!?\//.test(hash) ? (hash.split('?')[0] ?? '') : '';
  return `${host}${`${pathname}${route}`.replace(/[^/]*(?:\d|[^/]{40})[^/]*/g, '*')}`;
}

/**
 * How reading goes on a kind of page once one more capture of it was read, kept or not. Null where nothing is to be
 * noted: an older capture than the last, or a page without figures that nobody expects any of.
 */
export function healthAfter(
  before: PageHealth | undefined,
  capture: Capture,
  reading: Reading,
  lessons: Lessons = NO_LESSONS,
): PageHealth | null {
  if (before && capture.takenAt <= before.lastTriedAt) return null;
  if (!before && reading.verdict === 'nothing-to-read' && reading.page === null) return null;
  const read = reading.verdict === 'read';
  return {
    key: healthKeyOf(capture.url, reading),
    platform: reading.platform,
    page: reading.page,
    kind: reading.pageKind,
    pageKey: pageKeyOf(capture.url),
    host: new URL(capture.url).host,
    readerVersion: reading.readerVersion,
    lastTriedAt: capture.takenAt,
    lastVerdict: reading.verdict,
    lastReadAt: read ? capture.takenAt : (before?.lastReadAt ?? null),
    tries: triesAfter(before?.tries ?? [], reading.verdict),
    fields: read ? fieldsAfter(before?.fields ?? [], reading, capture.takenAt) : (before?.fields ?? []),
    fallbacks: fallbacksOf(capture, reading, lessons),
    counts: countsOf(reading),
    outline: outlineOf(capture, reading.platform),
  };
}

function triesAfter(tries: PageHealth['tries'], verdict: Reading['verdict']): PageHealth['tries'] {
  if (!tries.some((one) => one.verdict === verdict)) return [...tries, { verdict, count: 1 }];
  return tries.map((one) => (one.verdict === verdict ? { verdict, count: one.count + 1 } : one));
}

/** What the page was read by in place of what should serve, and what of the user's lessons has lost its place. */
function fallbacksOf(capture: Capture, reading: Reading, lessons: Lessons): Fallback[] {
  const moved = [
    ...[...lessons.tables.values()].flatMap(({ lost }) => lost.map(({ header }) => header)),
    ...lessons.lostValues.map(({ label }) => label),
  ].map((name): Fallback => ({ kind: 'taught-moved', name }));
  if (reading.verdict === 'unreadable') return moved;
  if (reading.verdict !== 'read') return [];
  const { page } = placeOf(capture.url);
  const found = new Set(capture.lines.flatMap((line) => line.hints));
  const missed = (['title', 'price'] as const).filter((field) => {
    const hints = page?.kind === 'product' ? page.hints[field] : [];
    return hints.length > 0 && !hints.some((hint) => found.has(hint));
  });
  const { product } = reading;
  const machineOnly =
    product?.status === 'no-price' && product.sources.some(({ where, price }) => where !== 'visible' && price !== null);
  return [
    ...(page ? [] : [{ kind: 'no-definition' as const }]),
    ...missed.map((field) => ({ kind: 'hint-missed' as const, field })),
    ...(machineOnly ? [{ kind: 'machine-only' as const }] : []),
    ...moved,
  ];
}

function countsOf({ tables, kpis, product }: Reading): HealthCounts {
  const fields: Field<unknown>[] = [
    ...tables.flatMap(({ columns }) => columns.filter(({ metric }) => metric !== null).flatMap(({ fields }) => fields)),
    ...kpis.filter(({ metric }) => metric !== null).map(({ field }) => field),
    ...(product ? [product.price] : []),
  ];
  const of = (status: Field<unknown>['status']) => fields.filter((field) => field.status === status).length;
  const stated = tables.flatMap(({ rowsTotal }) => rowsTotal ?? []);
  return {
    rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
    rowsTotal: stated.length > 0 ? stated.reduce((sum, count) => sum + count, 0) : null,
    ok: of('ok'),
    absent: of('absent'),
    ambiguous: of('ambiguous'),
    unparsable: of('unparsable'),
  };
}

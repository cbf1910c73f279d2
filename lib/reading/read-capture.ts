import type { Capture } from '@/lib/domain/capture';
import {
  type KpiReading,
  type ProductReading,
  type QuantityField,
  READER_VERSION,
  type Reading,
  type TableReading,
} from '@/lib/domain/reading';
import { wallClock } from '@/lib/domain/wall-clock';
import { type Place, placeOf } from '@/lib/platforms/registry';
import { isRowOfTiles, readKpis } from './kpis';
import { pageContext } from './page-context';
import { statedZone } from './page-zone';
import { readPeriod } from './period';
import { readProduct } from './product';
import { readScope } from './scope';
import { readTable } from './table';
import { type Lessons, NO_LESSONS } from './teaching/locate';
import { untaughtPairs, withTaughtKpis } from './teaching/taught-kpis';
import { withTaughtProduct } from './teaching/taught-product';
import { judgeVerdict } from './verdict';
import { readPageWindows } from './windows';

/**
 * Turns a capture into values, each with its raw text, its place and its status. A page that is not ready, asks for
 * signing in or cannot be read gives no values at all and says so in `verdict`. `lessons` are what the user taught of it.
 */
export function readCapture(capture: Capture, lessons: Lessons = NO_LESSONS): Reading {
  const place = placeOfPage(capture);
  const zone = place.site?.zone ?? statedZone(capture);
  const context = pageContext(capture, place);
  const reference = wallClock(Date.parse(capture.takenAt), zone ?? capture.browserZone);
  const grids = capture.grids.flatMap((grid) => readTable(grid, context, lessons.tables.get(grid)) ?? []);
  const tables = grids.filter((table) => !isRowOfTiles(table));
  const product = withTaughtProduct(readProduct(capture, place), capture, place, lessons, context);
  const tiles = readKpis(untaughtPairs(capture, lessons), grids.filter(isRowOfTiles), context);
  const general = isShoppersPage({ capture, place, product, tables, tiles }) ? [] : tiles;
  const kpis = withTaughtKpis(general, lessons, context);
  const fields = [...tables.flatMap(fieldsOf), ...kpis.map((kpi) => kpi.field)];
  const windows = readPageWindows(capture, place, reference, product !== null);
  const values = fields.filter(({ status }) => status === 'ok').length + (product ? 1 : 0) + windows.length;
  const unreadable =
    fields.filter(({ status }) => status === 'unparsable').length + (lessons.lostValues.length > 0 ? 1 : 0);
  const verdict = judgeVerdict(capture, place, { values, unreadable, tables: product ? 0 : tables.length });
  const about = {
    readerVersion: READER_VERSION,
    platform: context.platform,
    page: place.page?.id ?? null,
    pageKind: place.page?.kind ?? null,
    verdict,
    zone,
    currency: context.currency,
  };
  if (verdict !== 'read') return { ...about, product: null, kpis: [], tables: [], period: null, windows: [] };
  const hasFigures = tables.length > 0 || kpis.length > 0;
  const period = hasFigures
    ? readPeriod(capture, context, {
        reference,
        zone: zone ?? capture.browserZone,
        lang: context.locale,
      })
    : null;
  const scope = hasFigures ? readScope(capture, context) : [];
  return { ...about, product, kpis, tables, period, scope, windows };
}

/** Where a page is; a shell that shows a known page of its platform in a frame is that page. */
function placeOfPage({ url, frames }: Capture): Place {
  const own = placeOf(url);
  if (own.page || !own.platform) return own;
  const within = frames.flatMap((frame) => (frame.url === null ? [] : placeOf(frame.url)));
  return within.find(({ platform, page }) => platform === own.platform && page !== null) ?? own;
}

const PRICES = new Set(['price', 'list_price', 'promo_price', 'final_price']);

/**
 * Whether the labelled figures of a page are a shopper's and not the shop's: the counts of cart and wish list that stand
 * on every page of a shop, also where one buys or signs in, and the prices of what it sells. One such figure alone, or
 * prices alone, make no dashboard of an unknown site.
 */
function isShoppersPage(page: {
  capture: Capture;
  place: Place;
  product: ProductReading | null;
  tables: readonly TableReading[];
  tiles: readonly KpiReading[];
}): boolean {
  if (page.product) return true;
  if (page.tables.length > 0) return false;
  const arePrices = page.tiles.every(({ metric }) => metric !== null && PRICES.has(metric));
  const isAShop = page.place.platform === null && (page.tiles.length === 1 || arePrices);
  return page.capture.signals.passwordFields > 0 || isAShop;
}

function fieldsOf(table: TableReading): QuantityField[] {
  return table.columns.filter((column) => column.metric !== null).flatMap((column) => column.fields);
}

import type { MoneyField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { type DataRow, type DataTable, money, number, SNAPSHOT_COLUMNS, snapshotCells, text } from './data-table';
import type { WrittenCell } from './workbook/write-workbook';

/** The stored snapshots themselves, one a row. */
export const snapshotTable: DataTable = {
  file: 'snapshots',
  sheet: 'export.table.snapshots',
  columns: [
    ...SNAPSHOT_COLUMNS,
    ['export.column.local-time', 20],
    ['export.column.zone', 16],
    ['export.column.page-title', 30],
    ['export.column.verdict', 14],
    ['export.column.trigger', 10],
    ['export.column.period', 24],
    ['export.column.rows', 8],
    ['export.column.cut', 14],
    ['export.column.reader-version', 10],
    ['export.column.page-key', 30],
  ],
  *rows({ snapshots }) {
    for (const snapshot of snapshots) {
      const { takenAt, title, trigger, cut, pageKey, reading } = snapshot;
      yield [
        ...snapshotCells(snapshot),
        localTime(takenAt, reading.zone),
        text(reading.zone),
        text(title),
        text(reading.verdict),
        text(trigger),
        text(reading.period?.raw ?? null),
        number(reading.tables.reduce((sum, table) => sum + table.rows.length, 0)),
        text(cut.map(({ what, kept }) => `${what} ${kept}`).join(', ')),
        number(reading.readerVersion),
        text(pageKey),
      ];
    }
  },
};

/** What product pages offer: one row a snapshot of one, with each witness of the price in the last column. */
export const priceTable: DataTable = {
  file: 'prices',
  sheet: 'export.table.prices',
  columns: [
    ...SNAPSHOT_COLUMNS,
    ['export.column.product-id', 18],
    ['export.column.title', 30],
    ...moneyColumns('export.column.price'),
    ['export.column.price-raw', 14],
    ['export.column.price-status', 12],
    ...moneyColumns('export.column.list-price'),
    ['export.column.list-price-raw', 14],
    ['export.column.list-price-status', 12],
    ...moneyColumns('export.column.lowest'),
    ...moneyColumns('export.column.highest'),
    ['export.column.availability', 12],
    ['export.column.availability-raw', 16],
    ['export.column.agreement', 12],
    ['export.column.sources', 40],
    ['export.column.offers', 40],
  ],
  *rows({ snapshots }) {
    for (const snapshot of snapshots) {
      const { product } = snapshot.reading;
      if (!product) continue;
      yield [
        ...snapshotCells(snapshot),
        text(product.productId),
        text(product.title),
        ...moneyCells(product.price),
        ...moneyCells(product.listPrice),
        ...money(product.range?.min ?? null),
        ...money(product.range?.max ?? null),
        text(product.availability),
        text(product.availabilityRaw),
        text(product.status),
        text(product.sources.map(({ where, raw }) => `${where}: ${raw}`).join('\n')),
        text((product.offers ?? []).map(({ raw }) => raw).join('\n')),
      ];
    }
  },
};

/** The time spans that pages state, in the page's zone. */
export const windowTable: DataTable = {
  file: 'windows',
  sheet: 'export.table.windows',
  columns: [
    ...SNAPSHOT_COLUMNS,
    ['export.column.label', 20],
    ['export.column.text', 40],
    ['export.column.start', 18],
    ['export.column.end', 18],
    ['export.column.zone', 16],
    ['export.column.locator', 30],
  ],
  *rows({ snapshots }) {
    for (const snapshot of snapshots)
      for (const { label, text: words, window, at } of snapshot.reading.windows) {
        const ends = [window.start, window.end].map(
          (time): WrittenCell => (time === null ? null : { kind: 'time', time }),
        );
        yield [...snapshotCells(snapshot), text(label), text(words), ...ends, text(snapshot.reading.zone), text(at)];
      }
  },
};

function moneyColumns(header: DataTable['columns'][number][0]): DataTable['columns'] {
  return [
    [header, 12],
    ['export.column.exact', 12],
    ['export.column.currency', 10],
  ];
}

function moneyCells(field: MoneyField): DataRow {
  return [...money(field.status === 'ok' ? field.value : null), text(field.raw), text(field.status)];
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function localTime(instant: Snapshot['takenAt'], zone: string | null): WrittenCell {
  if (zone === null) return null;
  // Swedish writes times as ISO 8601 does.
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(zone, clock);
  return { kind: 'time', time: clock.format(new Date(instant)).replace(' ', 'T') };
}

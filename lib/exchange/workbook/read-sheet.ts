import type { LocalTime } from '@/lib/domain/time';
import { parseAddress } from './address';
import { unescapeCellText } from './cell-text';
import type { NumberLook, Shown } from './number-format';
import { RichText } from './rich-text';
import { fromSerial } from './serial-time';
import { RefusedPart, scanXml } from './xml';

/**
 * What one cell holds. A formula is its last calculated value; `uncalculated` has none. `error` is what Excel shows
 * for one (#N/A). A number that is shown as a date is a time, unless it is none that a calendar has; `isLength` where
 * its format shows one as hours and minutes, and `look` where it shows more than figures.
 */
export type ReadCell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number; look?: NumberLook; isLength?: true }
  | { kind: 'time'; time: LocalTime }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; text: string }
  | { kind: 'uncalculated'; formula: string };

/** One row that holds anything: its number as Excel shows it and its cells by column, both from 1. */
export interface ReadRow {
  row: number;
  cells: Map<number, ReadCell>;
}

/** What a style says of a number. */
export interface CellFormat {
  shown: Shown;
  look: NumberLook | null;
}

/** What the cells of every sheet of a workbook refer to. */
export interface Context {
  shared: readonly string[];
  formats: readonly CellFormat[];
  since1904: boolean;
}

/** The rows of a sheet that hold anything; null where there are more than `most`. */
export function readRows(xml: string, context: Context, most: number): ReadRow[] | null {
  const rows: ReadRow[] = [];
  const inline = new RichText();
  let row: ReadRow = { row: 0, cells: new Map() };
  let cell: RawCell | null = null;
  let column = 0;
  let into: 'value' | 'formula' | null = null;
  scanXml(xml, {
    open(name, attribute) {
      if (name === 'row') {
        row = { row: Number(attribute('r') ?? row.row + 1), cells: new Map() };
        column = 0;
      } else if (name === 'c') {
        column = parseAddress(attribute('r') ?? '')?.column ?? column + 1;
        cell = { type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), value: null, formula: null };
      } else if (name === 'is') inline.start();
      else if (name === 'v' && cell) [into, cell.value] = ['value', ''];
      else if (name === 'f' && cell) [into, cell.formula] = ['formula', ''];
      inline.open(name);
    },
    close(name) {
      inline.close(name);
      if (name === 'is' && cell) cell.value = inline.take();
      else if (name === 'v' || name === 'f') into = null;
      else if (name === 'c' && cell) {
        const read = readCell(cell, context);
        if (read) row.cells.set(column, read);
        cell = null;
      } else if (name === 'row' && row.cells.size > 0 && rows.length <= most) rows.push(row);
    },
    text(piece) {
      if (cell && into === 'value') cell.value += piece;
      else if (cell && into === 'formula') cell.formula += piece;
      inline.add(piece);
    },
  });
  return rows.length > most ? null : rows;
}

interface RawCell {
  type: string;
  style: number;
  value: string | null;
  formula: string | null;
}

function readCell({ type, style, value, formula }: RawCell, context: Context): ReadCell | null {
  if (value === null || (value === '' && type !== 'str' && type !== 'inlineStr'))
    return formula === null ? null : { kind: 'uncalculated', formula: `=${formula}` };
  switch (type) {
    case 's': {
      const text = context.shared[Number(value)];
      if (text === undefined) throw new RefusedPart('damaged');
      return { kind: 'text', text };
    }
    case 'inlineStr':
      return { kind: 'text', text: value };
    case 'str':
      return { kind: 'text', text: unescapeCellText(value) };
    case 'b':
      return { kind: 'boolean', value: value === '1' || value === 'true' };
    case 'e':
      return { kind: 'error', text: value };
    case 'd':
      return { kind: 'text', text: value };
    default: {
      const number = Number(value);
      if (!Number.isFinite(number)) throw new RefusedPart('damaged');
      const { shown, look } = context.formats[style] ?? { shown: 'number', look: null };
      const time = shown === 'number' ? null : fromSerial(number, shown, context.since1904);
      if (time !== null) return { kind: 'time', time };
      if (shown === 'moment') return { kind: 'number', value: number, isLength: true };
      return look ? { kind: 'number', value: number, look } : { kind: 'number', value: number };
    }
  }
}

import type { Block, CellAt } from './sheet';

/**
 * What is selected: the block between `anchor` and `active`, which is the cell that typing goes to. `entry` is the column
 * that a row of entries began in: Enter goes back to it after Tab went along the row.
 */
export interface Selection {
  active: CellAt;
  anchor: CellAt;
  entry: number;
}

/** How many rows (the blank one counted) and columns there are, and how many rows a page of them is. */
export interface Extent {
  rows: number;
  columns: number;
  page: number;
}

/** The keys of a keyboard event that moving depends on. */
export interface Keys {
  key: string;
  shiftKey: boolean;
  /** Control, or Command. */
  jump: boolean;
}

/** One cell selected. */
export function selected(row: number, column: number): Selection {
  const at = { row, column };
  return { active: at, anchor: at, entry: column };
}

/** The block that is selected. */
export function blockOf({ active, anchor }: Selection): Block {
  return {
    top: Math.min(active.row, anchor.row),
    bottom: Math.max(active.row, anchor.row),
    left: Math.min(active.column, anchor.column),
    right: Math.max(active.column, anchor.column),
  };
}

/** What a key selects, as spreadsheets do; null for a key that moves nothing, and for Tab at either end of the grid. */
export function afterKey(selection: Selection, keys: Keys, extent: Extent): Selection | null {
  const { active, entry } = selection;
  const last = { row: extent.rows - 1, column: extent.columns - 1 };
  switch (keys.key) {
    case 'Tab': {
      const at = active.row * extent.columns + active.column + (keys.shiftKey ? -1 : 1);
      if (at < 0 || at >= extent.rows * extent.columns) return null;
      const row = Math.floor(at / extent.columns);
      const next = selected(row, at % extent.columns);
      return row === active.row ? { ...next, entry } : next;
    }
    case 'Enter': {
      const row = clamp(active.row + (keys.shiftKey ? -1 : 1), last.row);
      return selected(row, entry);
    }
    default: {
      const to = target(active, keys, extent, last);
      if (!to) return null;
      return keys.shiftKey ? { ...selection, active: to } : selected(to.row, to.column);
    }
  }
}

/** The selection kept within a grid that has become smaller. */
export function within(selection: Selection, extent: Pick<Extent, 'rows' | 'columns'>): Selection {
  const kept = ({ row, column }: CellAt) => ({
    row: clamp(row, extent.rows - 1),
    column: clamp(column, extent.columns - 1),
  });
  return {
    active: kept(selection.active),
    anchor: kept(selection.anchor),
    entry: clamp(selection.entry, extent.columns - 1),
  };
}

function target({ row, column }: CellAt, { key, jump }: Keys, { page }: Extent, last: CellAt): CellAt | null {
  switch (key) {
    case 'ArrowUp':
      return { row: jump ? 0 : Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: jump ? last.row : clamp(row + 1, last.row), column };
    case 'ArrowLeft':
      return { row, column: jump ? 0 : Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: jump ? last.column : clamp(column + 1, last.column) };
    case 'PageUp':
      return { row: Math.max(0, row - page), column };
    case 'PageDown':
      return { row: clamp(row + page, last.row), column };
    case 'Home':
      return { row: jump ? 0 : row, column: 0 };
    case 'End':
      return { row: jump ? last.row : row, column: last.column };
    default:
      return null;
  }
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(value, most));
}

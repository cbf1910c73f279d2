// biome-ignore-all lint/a11y/useSemanticElements: a table cannot draw only those of its rows that are in sight.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { readClipboardTable, writeClipboardTable } from './clipboard-table';
import { GridInput } from './GridInput';
import { GridRow } from './GridRow';
import { afterKey, blockOf, type Selection, selected } from './selection';
import { type Block, type CellText, filled, type Row, type Rows, textsOf } from './sheet';
import './grid.css';

/** A column as it is shown: `width` in rem; what is `locked` can be copied but not changed. */
export interface GridColumn {
  key: string;
  label: string;
  hint: string;
  width: number;
  align: 'start' | 'end';
  needed: boolean;
  locked: boolean;
}

/** A text that a cell may be given, with what it stands for where the text alone does not say. */
export interface GridOption {
  text: string;
  note?: string;
}

interface Props {
  label: string;
  columns: readonly GridColumn[];
  rows: Rows;
  /** Whether there is a blank row at the end, in which typing adds a row. */
  growing: boolean;
  selection: Selection;
  /** Counts up where the cursor is to go to the selected cell; 0 where it is left alone. */
  led: number;
  onSelect: (selection: Selection) => void;
  /** What is wrong in a row, by column. */
  problemsOf: (row: Row) => ReadonlyMap<number, string> | undefined;
  /** What a cell may be given; none where anything goes. */
  optionsOf: (column: number, row: Row | undefined) => readonly GridOption[];
  onTexts: (texts: readonly CellText[]) => void;
  onPaste: (block: Block, table: readonly (readonly string[])[]) => void;
  /** Moves the selected rows past the next one above or below. */
  onMoveRows: (by: -1 | 1) => void;
  onUndo: () => void;
  onRedo: () => void;
  testId: string;
}

/** What is being typed: `typing` replaces the cell's text and ends with an arrow key, `caret` moves within it. */
interface Edit {
  text: string;
  by: 'typing' | 'caret';
}

const ROW_HEIGHT = 32;
const HEAD_WIDTH = 3;

/**
 * A table of texts that is worked on as in a spreadsheet: arrow keys, Enter and Tab move, typing replaces, F2 edits,
 * Delete clears, blocks are copied and pasted. Only the rows in sight are drawn. Escape lets Tab leave the grid.
 */
export function Grid(props: Props) {
  const { label, columns, rows, growing, selection, onSelect, problemsOf, optionsOf, onTexts, testId } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [edit, setEdit] = useState<Edit | null>(null);
  const editing = useRef<Edit | null>(null);
  const [choosing, setChoosing] = useState(false);
  const focusWanted = useRef(false);
  const leaving = useRef(false);
  const pressed = useRef(false);
  const { active } = selection;
  const block = blockOf(selection);
  const count = rows.length + (growing ? 1 : 0);
  const text = rows[active.row]?.[active.column] ?? '';
  const locked = columns[active.column]?.locked ?? true;

  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
    // The row that is typed in stays, or scrolling away would take the focus with it.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), Math.min(active.row, count - 1)])].sort((a, b) => a - b),
  });
  const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
  const extent = { rows: count, columns: columns.length, page };

  const put = useCallback((next: Edit | null) => {
    editing.current = next;
    setEdit(next);
    if (next === null) setChoosing(false);
  }, []);

  function commit(): void {
    const done = editing.current;
    put(null);
    if (done && done.text !== text) onTexts([{ ...active, text: done.text }]);
  }

  function select(next: Selection): void {
    focusWanted.current = true;
    onSelect(next);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen has moved; the rest is read as it is then.
  useLayoutEffect(() => {
    virtual.scrollToIndex(active.row, { align: 'auto' });
    const cell = input.current?.parentElement;
    if (cell && scroller.current) bringIntoView(scroller.current, cell);
  }, [active.row, active.column]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the active cell.
  useLayoutEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    input.current?.focus({ preventScroll: true });
    if (!editing.current) input.current?.select();
  }, [selection, edit === null]);

  const drawn = virtual.getVirtualItems().length > 0;
  useLayoutEffect(() => {
    if (props.led === 0 || !drawn) return;
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, [props.led, drawn]);

  useEffect(() => {
    const release = () => {
      pressed.current = false;
    };
    window.addEventListener('pointerup', release);
    return () => window.removeEventListener('pointerup', release);
  }, []);

  function cellAt(event: PointerEvent) {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null;
    const row = Number(cell?.dataset.row);
    return cell && Number.isInteger(row) ? { row, column: Number(cell.dataset.column) } : null;
  }

  function press(event: PointerEvent): void {
    const at = cellAt(event);
    if (!at || event.button !== 0) return;
    const same = at.row === active.row && at.column === active.column;
    if (same && editing.current) return;
    event.preventDefault();
    commit();
    pressed.current = true;
    const whole = at.column < 0;
    const next = whole
      ? { ...selected(at.row, 0), anchor: { row: at.row, column: columns.length - 1 } }
      : selected(at.row, at.column);
    select(
      event.shiftKey
        ? {
            ...selection,
            active: next.active,
            ...(whole && { anchor: { row: selection.anchor.row, column: columns.length - 1 } }),
          }
        : next,
    );
  }

  function drag(event: PointerEvent): void {
    const at = pressed.current ? cellAt(event) : null;
    if (at && (at.row !== active.row || at.column !== active.column))
      select({ ...selection, active: { row: at.row, column: Math.max(0, at.column) } });
  }

  function startEdit(next: Edit, choose = false): void {
    if (locked) return;
    focusWanted.current = true;
    put(next);
    setChoosing(choose && optionsOf(active.column, rows[active.row]).length > 0);
  }

  function keyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const jump = event.ctrlKey || event.metaKey;
    const own = editing.current !== null;
    const caret = editing.current?.by === 'caret';
    const handled = own ? editKey(event, caret) : readyKey(event, jump);
    if (handled) return void event.preventDefault();
    const moves = caret ? ['Tab', 'Enter'].includes(event.key) : !(own && ['Home', 'End'].includes(event.key));
    if (!moves || event.altKey || (event.key === 'Tab' && leaving.current)) return;
    const next = afterKey(
      selection,
      { key: event.key, shiftKey: event.shiftKey && !(own && event.key.startsWith('Arrow')), jump },
      extent,
    );
    if (!next) {
      if (event.key === 'Tab') commit();
      return;
    }
    event.preventDefault();
    commit();
    select(next);
  }

  /** Keys while a text is typed; true where there is nothing more to do. */
  function editKey(event: KeyboardEvent, caret: boolean): boolean {
    if (event.key === 'Escape') {
      put(null);
      focusWanted.current = true;
      return true;
    }
    if (event.key === 'F2' && !caret && editing.current) {
      put({ ...editing.current, by: 'caret' });
      return true;
    }
    return false;
  }

  /** Keys while nothing is typed; true where there is nothing more to do. */
  function readyKey(event: KeyboardEvent, jump: boolean): boolean {
    leaving.current = event.key === 'Escape' || (leaving.current && ['Tab', 'Shift'].includes(event.key));
    const name = event.key.toLowerCase();
    if (jump && !event.altKey && name === 'z') return does(event.shiftKey ? props.onRedo : props.onUndo);
    if (jump && !event.altKey && name === 'y') return does(props.onRedo);
    if (jump && !event.altKey && name === 'a')
      return does(() =>
        select({ ...selected(0, 0), anchor: { row: Math.max(0, rows.length - 1), column: columns.length - 1 } }),
      );
    if (event.altKey && event.shiftKey && event.key.startsWith('Arrow'))
      return does(() => /Up|Down/.test(event.key) && props.onMoveRows(event.key === 'ArrowUp' ? -1 : 1));
    if (event.altKey && event.key === 'ArrowDown') return does(() => startEdit({ text, by: 'caret' }, true));
    if (event.key === 'F2') return does(() => startEdit({ text, by: 'caret' }));
    if (event.key === 'Delete')
      return does(() => onTexts(filled(block, () => '').filter(({ column }) => !columns[column]?.locked)));
    if (event.key === ' ' && event.shiftKey)
      return does(() =>
        select({
          ...selection,
          active: { ...active, column: 0 },
          anchor: { ...selection.anchor, column: columns.length - 1 },
        }),
      );
    return false;
  }

  function copy(event: ClipboardEvent, cut: boolean): void {
    if (editing.current) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', writeClipboardTable(textsOf(rows, block)));
    if (cut)
      onTexts(filled(block, () => '').filter(({ column, row }) => row < rows.length && !columns[column]?.locked));
  }

  function paste(event: ClipboardEvent): void {
    if (editing.current) return;
    event.preventDefault();
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted !== '') props.onPaste(block, readClipboardTable(pasted));
  }

  const template = `${HEAD_WIDTH}rem ${columns.map(({ width }) => `${width}rem`).join(' ')}`;
  const options = choosing || edit?.by === 'typing' ? optionsOf(active.column, rows[active.row]) : [];

  return (
    <div
      ref={scroller}
      className="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      onKeyDown={keyDown}
      onPointerDown={press}
      onPointerMove={drag}
      onDoubleClick={() => !editing.current && startEdit({ text, by: 'caret' }, true)}
      onCopy={(event) => copy(event, false)}
      onCut={(event) => copy(event, true)}
      onPaste={paste}
      data-testid={testId}
    >
      <div
        className="grid-row grid-head"
        role="row"
        tabIndex={-1}
        aria-rowindex={1}
        style={{ gridTemplateColumns: template }}
      >
        <div className="grid-corner" role="columnheader" tabIndex={-1} aria-colindex={1}>
          #
        </div>
        {columns.map((column, at) => (
          <div
            key={column.key}
            className={`grid-column${at === active.column ? ' current' : ''} ${column.align}`}
            role="columnheader"
            tabIndex={-1}
            aria-colindex={at + 2}
            title={column.hint}
          >
            <span>{column.label}</span>
            {column.needed && <span className="grid-needed" aria-hidden="true" />}
          </div>
        ))}
      </div>
      <div className="grid-body" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          const within = block.top <= index && index <= block.bottom;
          return (
            <GridRow
              key={index}
              index={index}
              row={row}
              columns={columns}
              template={template}
              start={start}
              left={within ? block.left : -1}
              right={within ? block.right : -1}
              active={index === active.row ? active.column : -1}
              problems={row && problemsOf(row)}
            >
              {index === active.row && (
                <GridInput
                  ref={input}
                  id={id}
                  label={columns[active.column]?.label ?? ''}
                  text={edit?.text ?? text}
                  editing={edit !== null}
                  locked={locked}
                  align={columns[active.column]?.align ?? 'start'}
                  problem={(row && problemsOf(row)?.get(active.column)) ?? null}
                  options={options}
                  all={choosing && edit?.by === 'caret'}
                  offers={optionsOf(active.column, row).length > 0}
                  onOffer={() => startEdit({ text, by: 'caret' }, true)}
                  onText={(next) => put({ text: next, by: editing.current?.by ?? 'typing' })}
                  onChoose={(next) => {
                    put(null);
                    focusWanted.current = true;
                    if (next !== text) onTexts([{ ...active, text: next }]);
                  }}
                  onLeave={commit}
                />
              )}
            </GridRow>
          );
        })}
      </div>
    </div>
  );
}

function does(act: () => unknown): true {
  act();
  return true;
}

/** Scrolls sideways so far that a cell stands beside the two columns that stay in place, and no further. */
function bringIntoView(scroller: HTMLElement, cell: HTMLElement): void {
  if (cell.dataset.column === '0') return;
  const kept = [...(scroller.querySelector('.grid-head')?.children ?? [])].slice(0, 2);
  const covered = kept.reduce((sum, one) => sum + one.getBoundingClientRect().width, 0);
  const { offsetLeft, offsetWidth } = cell;
  const { scrollLeft, clientWidth } = scroller;
  if (offsetLeft - covered < scrollLeft) scroller.scrollLeft = offsetLeft - covered;
  else if (offsetLeft + offsetWidth > scrollLeft + clientWidth)
    scroller.scrollLeft = offsetLeft + offsetWidth - clientWidth;
}

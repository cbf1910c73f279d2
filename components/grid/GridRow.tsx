// biome-ignore-all lint/a11y/useSemanticElements: a table cannot draw only those of its rows that are in sight.
import { memo, type ReactNode } from 'react';
import type { GridColumn } from './Grid';
import type { Row } from './sheet';

interface Props {
  index: number;
  /** Undefined for the blank row at the end. */
  row: Row | undefined;
  columns: readonly GridColumn[];
  template: string;
  /** How far down it stands, in pixels. */
  start: number;
  /** The selected columns of this row, and the active one; -1 where it has none. */
  left: number;
  right: number;
  active: number;
  problems: ReadonlyMap<number, string> | undefined;
  /** The input of the active cell. */
  children: ReactNode;
}

/** One row of a grid; it is drawn anew only where something of it changed. */
export const GridRow = memo(function GridRow(props: Props) {
  const { index, row, columns, template, start, left, right, active, problems, children } = props;
  return (
    <div
      className={row ? 'grid-row' : 'grid-row blank'}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      style={{ gridTemplateColumns: template, top: start }}
    >
      <div
        className={left >= 0 ? 'grid-number current' : 'grid-number'}
        role="rowheader"
        tabIndex={-1}
        aria-colindex={1}
        data-row={index}
        data-column={-1}
      >
        {row ? index + 1 : '+'}
      </div>
      {columns.map((column, at) => {
        const isSelected = left <= at && at <= right;
        const problem = problems?.get(at);
        const look = [
          'grid-cell',
          column.align,
          ...(isSelected ? ['selected'] : []),
          ...(at === active ? ['active'] : []),
          ...(problem ? ['invalid'] : []),
          ...(column.locked ? ['locked'] : []),
        ];
        return (
          <div
            key={column.key}
            className={look.join(' ')}
            role="gridcell"
            tabIndex={-1}
            aria-colindex={at + 2}
            aria-selected={isSelected}
            aria-invalid={problem !== undefined}
            aria-readonly={column.locked}
            title={problem}
            data-row={index}
            data-column={at}
          >
            {at === active ? children : row?.[at]}
          </div>
        );
      })}
    </div>
  );
});

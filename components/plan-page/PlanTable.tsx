import { useMemo, useState } from 'react';
import type { MessageKey } from '@/lib/i18n/translate';
import { useAnnounce } from '../frame/announce';
import { Grid } from '../grid/Grid';
import { blockOf, type Selection, selected } from '../grid/selection';
import {
  type Block,
  blankRow,
  type CellText,
  type Row,
  type Rows,
  withoutRows,
  withRows,
  withRowsMoved,
  withRowsTwice,
  withTexts,
} from '../grid/sheet';
import { Icon, type IconName } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { CALENDAR_TABLES, CalendarImport } from './CalendarImport';
import { type DraftError, type PlanDraft, sheetOf } from './draft';
import type { EditorAction } from './editor-state';
import { pasted, withRepeated } from './paste';
import { CAMPAIGN_TABLE, type Choices, columnOptions, gridColumns, withPlatformIds } from './plan-columns';

interface Props {
  draft: PlanDraft;
  table: MessageKey;
  selection: Selection;
  led: number;
  errors: ReadonlyMap<Row, ReadonlyMap<number, DraftError>> | null;
  choices: Choices;
  calendar: Pick<Parameters<typeof CalendarImport>[0], 'withCalendar' | 'zone'>;
  canUndo: boolean;
  canRedo: boolean;
  act: (action: EditorAction) => void;
  onProductList: () => void;
}

/** The tables that a product list goes into. */
const OF_PRODUCTS: readonly MessageKey[] = ['plan.table.products', 'plan.table.listings', 'plan.table.prices'];

/** One table of the plan: what can be done to its rows, what the selected cell is for, and the grid. */
export function PlanTable({
  draft,
  table,
  selection,
  led,
  errors,
  choices,
  calendar,
  canUndo,
  canRedo,
  act,
  onProductList,
}: Props) {
  const { t, message, language } = useI18n();
  const announce = useAnnounce();
  const [note, setNote] = useState<string | null>(null);
  const sheet = sheetOf(draft, table);
  const { rows, columns: told } = sheet;
  const columns = useMemo(() => gridColumns({ table, columns: told }, language), [table, told, language]);
  const options = useMemo(
    () => told.map((column) => columnOptions(column, draft, language, choices)),
    [told, draft, language, choices],
  );
  const single = table === CAMPAIGN_TABLE;
  const block = blockOf(selection);
  const onRows = block.top < rows.length;
  const [top, bottom] = [block.top, Math.min(block.bottom, rows.length - 1)];
  const here = sheet.columns[selection.active.column];
  const repeats = sheet.columns.filter(({ nth }) => nth === 1);

  // Told only of the rows that are drawn: of thousands that are wrong, few are.
  const problemsOf = useMemo(() => {
    const told = new Map<Row, ReadonlyMap<number, string>>();
    return (row: Row) => {
      const wrong = errors?.get(row);
      if (wrong && !told.has(row))
        told.set(
          row,
          new Map(
            [...wrong].map(([column, { expected }]) => [column, t('plan-page.expected', { what: message(expected) })]),
          ),
        );
      return told.get(row);
    };
  }, [errors, t, message]);

  const edit = (next: Rows, at = selection) => act({ type: 'edit', sheet: { ...sheet, rows: next }, selection: at });
  const spanning = (from: number, to: number): Selection => ({
    ...selected(from, 0),
    anchor: { row: to, column: columns.length - 1 },
  });
  function said(
    next: Rows,
    at: Selection,
    key: 'plan-page.rows.added' | 'plan-page.rows.removed',
    count: number,
  ): void {
    edit(next, at);
    announce(t(key, { count }));
  }

  const rowActions: {
    id: 'insert' | 'duplicate' | 'delete' | 'up' | 'down';
    icon: IconName;
    can: boolean;
    act: () => void;
  }[] = [
    {
      id: 'insert',
      icon: 'plus',
      can: true,
      act: () =>
        said(
          withRows(rows, Math.min(top, rows.length), [blankRow(columns.length)]),
          selected(Math.min(top, rows.length), 0),
          'plan-page.rows.added',
          1,
        ),
    },
    {
      id: 'duplicate',
      icon: 'copy',
      can: onRows,
      act: () =>
        said(
          withRowsTwice(rows, top, bottom),
          spanning(bottom + 1, 2 * bottom - top + 1),
          'plan-page.rows.added',
          bottom - top + 1,
        ),
    },
    {
      id: 'delete',
      icon: 'remove',
      can: onRows,
      act: () =>
        said(
          withoutRows(rows, top, bottom),
          selected(top, selection.active.column),
          'plan-page.rows.removed',
          bottom - top + 1,
        ),
    },
    { id: 'up', icon: 'up', can: onRows && top > 0, act: () => moveRows(-1) },
    { id: 'down', icon: 'down', can: onRows && bottom < rows.length - 1, act: () => moveRows(1) },
  ];

  function moveRows(by: -1 | 1): void {
    const next = onRows && !single ? withRowsMoved(rows, top, bottom, by) : rows;
    if (next === rows) return;
    const shift = ({ row, column }: { row: number; column: number }) => ({ row: row + by, column });
    edit(next, { ...selection, active: shift(selection.active), anchor: shift(selection.anchor) });
  }

  function paste(at: Block, table: readonly (readonly string[])[]): void {
    const locked = new Set(columns.flatMap((column, index) => (column.locked ? [index] : [])));
    const {
      sheet: next,
      block: written,
      left,
    } = pasted(sheet, at, table, {
      locked,
      mostRows: single ? 1 : Number.POSITIVE_INFINITY,
    });
    act({
      type: 'edit',
      sheet: { ...next, rows: withPlatformIds(next, rows, choices.platforms) },
      selection: { ...selected(written.top, written.left), anchor: { row: written.bottom, column: written.right } },
    });
    const count = written.bottom - written.top + 1;
    announce(left > 0 ? t('plan-page.pasted.left', { count, left }) : t('plan-page.pasted', { count }));
  }

  function putTexts(texts: readonly CellText[]): void {
    const next = withTexts(rows, columns.length, single ? texts.filter(({ row }) => row === 0) : texts);
    edit(withPlatformIds({ ...sheet, rows: next }, rows, choices.platforms));
  }

  return (
    <div className="plan-table">
      <div className="plan-table-tools row" role="toolbar" aria-label={t('plan-page.tools')}>
        <ToolButton
          icon="undo"
          label={t('plan-page.undo')}
          can={canUndo}
          act={() => act({ type: 'undo' })}
          testId="undo"
        />
        <ToolButton
          icon="redo"
          label={t('plan-page.redo')}
          can={canRedo}
          act={() => act({ type: 'redo' })}
          testId="redo"
        />
        {!single && (
          <>
            <span className="plan-table-divider" />
            {rowActions.map(({ id, icon, can, act: does }) => (
              <ToolButton
                key={id}
                icon={icon}
                label={t(`plan-page.row.${id}`)}
                can={can}
                act={does}
                testId={`row-${id}`}
              />
            ))}
          </>
        )}
        {OF_PRODUCTS.includes(table) && (
          <button type="button" className="button quiet" onClick={onProductList} data-testid="product-list-open">
            <Icon name="upload" />
            {t('plan-page.list.open')}
          </button>
        )}
        {CALENDAR_TABLES.includes(table) && (
          <CalendarImport
            draft={draft}
            table={table}
            {...calendar}
            onDraft={(next) => act({ type: 'replace', draft: next })}
            onSaid={setNote}
          />
        )}
        {repeats.map((column) => (
          <button
            key={column.header}
            type="button"
            className="button quiet"
            onClick={() => act({ type: 'edit', sheet: withRepeated(sheet, column), selection })}
            data-testid={`column-${column.header}`}
          >
            <Icon name="plus" />
            {t(column.header)}
          </button>
        ))}
        <p className="plan-table-hint small soft grow" data-testid="cell-hint">
          {here && (
            <>
              <strong>{columns[selection.active.column]?.label}</strong> {t(here.hint)}
            </>
          )}
        </p>
      </div>
      <Grid
        label={t(table)}
        columns={columns}
        rows={rows}
        growing={!single}
        selection={selection}
        led={led}
        onSelect={(next) => act({ type: 'select', selection: next })}
        problemsOf={problemsOf}
        optionsOf={(column) => options[column] ?? []}
        onTexts={putTexts}
        onPaste={paste}
        onMoveRows={moveRows}
        onUndo={() => act({ type: 'undo' })}
        onRedo={() => act({ type: 'redo' })}
        testId="plan-grid"
      />
      <p className={note ? 'small' : 'faint small'} data-testid="table-note">
        {note ?? t('plan-page.keys')}
      </p>
    </div>
  );
}

function ToolButton({
  icon,
  label,
  can,
  act,
  testId,
}: {
  icon: IconName;
  label: string;
  can: boolean;
  act: () => void;
  testId: string;
}) {
  return (
    <button
      type="button"
      className="button quiet plan-tool"
      disabled={!can}
      onClick={act}
      aria-label={label}
      title={label}
      data-testid={testId}
    >
      <Icon name={icon} />
    </button>
  );
}

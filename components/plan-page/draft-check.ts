import { useEffect, useRef, useState } from 'react';
import type { Row } from '../grid/sheet';
import type { DraftError, DraftRead, PlanDraft } from './draft';

/** What a draft was found to say; `draft` is the one that was read, which typing may have left behind. */
export interface DraftCheck {
  draft: PlanDraft;
  read: DraftRead;
}

/** A pause in typing that is worth a check. */
const PAUSE = 250;

/** Reads the draft again after every pause in typing; null until the first answer. */
export function useDraftCheck(check: (draft: PlanDraft) => Promise<DraftRead>, draft: PlanDraft): DraftCheck | null {
  const [last, setLast] = useState<DraftCheck | null>(null);
  const first = useRef(true);
  useEffect(() => {
    let superseded = false;
    const timer = setTimeout(
      () => void check(draft).then((read) => superseded || setLast({ draft, read })),
      first.current ? 0 : PAUSE,
    );
    first.current = false;
    return () => {
      superseded = true;
      clearTimeout(timer);
    };
  }, [check, draft]);
  return last;
}

/** The errors of a draft by the row that they stand in: a row keeps its errors while others are put in above it. */
export function errorsByRow({ draft, read }: DraftCheck): ReadonlyMap<Row, ReadonlyMap<number, DraftError>> {
  const rows = new Map<Row, Map<number, DraftError>>();
  const sheets = new Map(draft.sheets.map((sheet) => [sheet.table, sheet]));
  for (const error of read.status === 'invalid' ? read.errors : []) {
    const row = error.table !== null && error.row !== null ? sheets.get(error.table)?.rows[error.row] : undefined;
    if (!row || error.column === null) continue;
    const errors = rows.get(row) ?? new Map<number, DraftError>();
    rows.set(row, errors);
    if (!errors.has(error.column)) errors.set(error.column, error);
  }
  return rows;
}

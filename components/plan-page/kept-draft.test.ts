// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftColumn, DraftSheet } from './draft';
import { forgetDraft, hasKeptDraft, keepDraft, keptDraft } from './kept-draft';

const column = (header: DraftColumn['header'], nth: number | null = null): DraftColumn => ({
  header,
  hint: 'plan.hint.id',
  type: 'text',
  choices: null,
  optional: true,
  nth,
});
const sheet = (columns: DraftColumn[], rows: string[][]): DraftSheet => ({ table: 'plan.table.slots', columns, rows });
const ID = column('plan.column.id');
const PAGE = column('plan.column.page');
const ALTERNATES = [1, 2, 3].map((nth) => column('plan.column.alternate', nth));
const [FIRST] = ALTERNATES;
const at = '2026-11-10T12:00:00.000Z';

beforeEach(() => localStorage.clear());

describe('unsaved work on a plan', () => {
  const now = { sheets: [sheet([ID, ...(FIRST ? [FIRST] : [])], [])] };

  it('is there again, with the revision that it began from', () => {
    const draft = {
      sheets: [
        sheet(
          [ID, ...(FIRST ? [FIRST] : [])],
          [
            ['T1', 'mug'],
            ['T2', ''],
          ],
        ),
      ],
    };
    keepDraft('a', { revision: 3, at, draft });
    expect(keptDraft('a', now)).toEqual({ revision: 3, at, draft });
    expect(keptDraft('b', now)).toBeNull();
    expect(hasKeptDraft('a')).toBe(true);
    forgetDraft('a');
    expect(keptDraft('a', now)).toBeNull();
  });

  it('finds its columns in a version that orders them otherwise, has more, or has lost some', () => {
    keepDraft('a', {
      revision: 1,
      at,
      draft: { sheets: [sheet([PAGE, ID, ...ALTERNATES], [['home', 'T1', 'x', 'y', 'z']])] },
    });
    const kept = keptDraft('a', now);
    expect(kept?.draft.sheets[0]?.columns.map(({ nth }) => nth)).toEqual([null, 1, 2, 3]);
    expect(kept?.draft.sheets[0]?.rows).toEqual([['T1', 'x', 'y', 'z']]);
  });

  it('does not come back as an older state where the newer found no room', () => {
    const draft = { sheets: [sheet([ID], [['T1']])] };
    keepDraft('a', { revision: 1, at, draft });
    const { localStorage } = globalThis;
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      removeItem: (key: string) => localStorage.removeItem(key),
    });
    expect(keepDraft('a', { revision: 1, at, draft })).toBe(false);
    vi.unstubAllGlobals();
    expect(keptDraft('a', now)).toBeNull();
  });

  it('is none where what was kept is not readable', () => {
    localStorage.setItem('plan-draft:a', '{"revision":1');
    expect(keptDraft('a', now)).toBeNull();
  });
});

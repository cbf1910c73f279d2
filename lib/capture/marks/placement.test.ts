import { describe, expect, it } from 'vitest';
import { type CellRoom, chooseSpot, fits } from './placement';

const cell = (room: Partial<CellRoom>): CellRoom => ({ before: 0, after: 0, below: 0, width: 200, ...room });
const FULL = cell({});

describe('the place of a table’s marks', () => {
  it('is behind the naming text where every row has room for its own mark', () => {
    const rows = [
      { width: 150, cells: [FULL, cell({ after: 170, below: 20 }), FULL] },
      { width: 60, cells: [FULL, cell({ after: 80, below: 20 }), FULL] },
    ];
    expect(chooseSpot(rows, [0, 1, 2], 1)).toEqual({ cell: 1, side: 'after' });
  });

  it('is under the naming text where a row is too full beside it', () => {
    const rows = [
      { width: 150, cells: [FULL, cell({ after: 170, below: 20 })] },
      { width: 150, cells: [FULL, cell({ after: 100, below: 20 })] },
    ];
    expect(chooseSpot(rows, [0, 1], 1)).toEqual({ cell: 1, side: 'below' });
  });

  it('rather cuts words short beside the name than stands among figures', () => {
    const rows = [{ width: 150, cells: [cell({ after: 90 }), cell({ before: 190 })] }];
    expect(chooseSpot(rows, [0, 1], 0)).toEqual({ cell: 0, side: 'after' });
  });

  it('is in the nearest cell with room where the naming cell is full', () => {
    const rows = [{ width: 60, cells: [cell({ after: 100 }), FULL, FULL, cell({ before: 100 })] }];
    expect(chooseSpot(rows, [0, 1, 2, 3], 2)).toEqual({ cell: 3, side: 'before' });
  });

  it('leaves out cells that cannot be seen', () => {
    const rows = [{ width: 60, cells: [cell({ after: 100 }), cell({ after: 100 })] }];
    expect(chooseSpot(rows, [1], 0)).toEqual({ cell: 1, side: 'after' });
  });

  it('is the row’s edge where all is full', () => {
    expect(chooseSpot([{ width: 60, cells: [FULL, FULL] }], [0, 1], 0)).toEqual({ cell: 0, side: 'edge' });
  });

  it('does not serve once a row has no room there', () => {
    const spot = { cell: 0, side: 'after' } as const;
    expect(fits(spot, [{ width: 60, cells: [cell({ after: 100 })] }], false)).toBe(true);
    expect(
      fits(
        spot,
        [
          { width: 60, cells: [cell({ after: 100 })] },
          { width: 60, cells: [FULL] },
        ],
        true,
      ),
    ).toBe(false);
  });
});

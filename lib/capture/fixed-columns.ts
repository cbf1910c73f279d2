import { type Band, isLevel, isPainted } from './bands';
import { textOf } from './walk';

/** How many rows are looked at to say whether some are a copy of others. */
const SAMPLE = 20;
const MOSTLY = 0.8;

/**
 * A container may hold every column and show only the fixed ones, which the main one leaves blank: its cells go where
 * those are blank. False, and nothing is done, where the rows are not such twins.
 */
export function fillBlanks(bands: Band[], twins: readonly Band[]): boolean {
  const pairs = bands.flatMap((band) => {
    const twin = twins.find((one) => isLevel(one.box, band.box) && one.cells.length === band.cells.length);
    return twin ? [[band, twin] as const] : [];
  });
  const fits = pairs.every(([band, twin]) =>
    band.cells.every(({ box }, at) => {
      const other = twin.cells[at]?.box;
      return box.inks === 0 || !other?.inks || textOf(other) === textOf(box);
    }),
  );
  if (!fits || pairs.length < bands.length * MOSTLY || pairs.length === 0) return false;
  for (const [{ cells }, twin] of pairs) {
    for (const [at, cell] of twin.cells.entries()) if (cells[at]?.box.inks === 0 && cell.box.inks > 0) cells[at] = cell;
  }
  return true;
}

/** Whether all that some rows say stands at the start or end of the rows level with them: fixed columns painted again. */
export function isCopyIn(rows: readonly Band[], others: readonly Band[]): boolean {
  const filled = rows.filter((row) => row.part !== 'head' && isPainted(row)).slice(0, SAMPLE);
  return (
    filled.length > 0 &&
    filled.every((row) => {
      const level = others.find((other) => other.part !== 'head' && isLevel(other.box, row.box));
      if (!level || level.cells.length <= row.cells.length) return false;
      const texts = row.cells.map(({ box }) => textOf(box));
      const theirs = [level.cells.slice(0, texts.length), level.cells.slice(-texts.length)];
      return theirs.some((cells) => cells.every(({ box }, at) => textOf(box) === texts[at]));
    })
  );
}

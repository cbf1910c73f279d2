import type { Capture } from '@/lib/domain/capture';

/** So many rows are written down at a time. */
const ROWS = 500;

/**
 * What a capture says, as one text to compare: without its instant, and without how its lines and frames happen to be laid out.
 * Two captures with the same text need not both be sent. A long table takes several slices of work.
 */
export async function saidBy(
  { takenAt: _at, trigger: _why, lines, frames, grids, ...rest }: Capture,
  pause: () => Promise<void>,
): Promise<string> {
  const shown = lines.map(({ text, at, struck, link }) => [text, at, struck, link]);
  const said = [JSON.stringify([rest, shown, frames.map(({ path, at }) => [path, at])])];
  for (const { body, ...grid } of grids) {
    said.push(JSON.stringify(grid));
    for (let at = 0; at < body.length; at += ROWS) {
      if (at > 0) await pause();
      said.push(JSON.stringify(body.slice(at, at + ROWS)));
    }
  }
  return said.join('\n');
}

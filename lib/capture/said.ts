import type { Capture } from '@/lib/domain/capture';

/**
 * What a capture says, as one text to compare: without its instant, and without how its lines and frames happen to be laid out.
 * Two captures with the same text need not both be sent.
 */
export function saidBy({ takenAt: _at, trigger: _why, lines, frames, ...rest }: Capture): string {
  const shown = lines.map(({ text, at, struck, link }) => [text, at, struck, link]);
  return JSON.stringify([rest, shown, frames.map(({ path, at }) => [path, at])]);
}

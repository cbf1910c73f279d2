import type { Capture } from '@/lib/domain/capture';

/** What may differ between two captures that say the same: the instant, and how a line happens to be laid out. */
const LEFT_OUT = new Set(['takenAt', 'trigger', 'box', 'fontSize', 'hints', 'group']);

/** A 53-bit hash of what a capture says, so that a page that says nothing new is not sent again. */
export function digestOf(capture: Capture): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;

  function feed(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    high = Math.imul(high ^ 0x1f, 2654435761);
  }

  function visit(value: unknown): void {
    if (typeof value !== 'object' || value === null) {
      feed(String(value));
      return;
    }
    for (const [key, part] of Object.entries(value)) {
      if (LEFT_OUT.has(key)) continue;
      feed(key);
      visit(part);
    }
  }

  visit(capture);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & (high >>> 0)) + (low >>> 0);
}

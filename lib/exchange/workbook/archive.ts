import { strFromU8, unzipSync, Zip, ZipDeflate } from 'fflate';

/** Bounds on what is unpacked, so that a small file cannot fill the memory. */
export interface UnpackLimits {
  bytes: number;
  rows: number;
}

/**
 * The entries of a ZIP whose names `wanted` takes, unpacked in this thread: an extension page may start no worker from
 * a blob, as asynchronous unpacking would. Sizes are those that the archive declares, and nothing is unpacked beyond.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limit: number,
): { status: 'unpacked'; entries: Map<string, Uint8Array> } | { status: 'refused'; reason: 'damaged' | 'too-large' } {
  let total = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        total += originalSize;
        return total <= limit;
      },
    });
    if (total > limit) return { status: 'refused', reason: 'too-large' };
    return { status: 'unpacked', entries: new Map(Object.entries(entries)) };
  } catch {
    return { status: 'refused', reason: 'damaged' };
  }
}

/** Packs entries one after the other, each from the pieces of its text, so that no whole table is held as text. */
export function pack(entries: Iterable<{ name: string; pieces: Iterable<string> }>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const encoder = new TextEncoder();
  for (const { name, pieces } of entries) {
    const entry = new ZipDeflate(name, { level: 3 });
    entry.mtime = EPOCH;
    zip.add(entry);
    for (const piece of pieces) entry.push(encoder.encode(piece));
    entry.push(new Uint8Array(0), true);
  }
  zip.end();
  return joined(chunks);
}

/** The text of an unpacked entry; a byte that is no UTF-8 becomes U+FFFD. */
export function entryText(entry: Uint8Array): string {
  return strFromU8(entry);
}

/** Nothing here reads the clock, so every entry bears the first time that a ZIP can: equal input, equal bytes. */
const EPOCH = '1980-01-01T00:00:00';

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

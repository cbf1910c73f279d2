import { inflateRawSync } from 'node:zlib';

/** One entry of a ZIP as its central directory lists it; `bytes` null where it cannot be unpacked. */
export interface ZipEntry {
  name: string;
  bytes: Buffer | null;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const MOST_BYTES = 1_000_000_000;

/**
 * All entries of a ZIP in the order of its directory, names that stand there twice too; null where it is no ZIP. Read by
 * Node's zlib alone, so that what checks a pack shares nothing with what wrote it.
 */
export function zipEntries(file: Buffer): ZipEntry[] | null {
  const end = directoryEnd(file);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  const count = file.readUInt16LE(end + 10);
  try {
    for (let index = 0; index < count; index += 1) {
      if (file.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
      const [method, packed, size] = [
        file.readUInt16LE(at + 10),
        file.readUInt32LE(at + 20),
        file.readUInt32LE(at + 24),
      ];
      const [name, extra, comment] = [
        file.readUInt16LE(at + 28),
        file.readUInt16LE(at + 30),
        file.readUInt16LE(at + 32),
      ];
      entries.push({
        name: file.toString('utf8', at + 46, at + 46 + name),
        bytes: content(file, file.readUInt32LE(at + 42), { method, packed, size }),
      });
      at += 46 + name + extra + comment;
    }
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return entries;
}

function directoryEnd(file: Buffer): number | null {
  for (let at = file.length - 22; at >= 0 && at >= file.length - 65_557; at -= 1)
    if (file.readUInt32LE(at) === DIRECTORY_END) return at;
  return null;
}

function content(
  file: Buffer,
  local: number,
  { method, packed, size }: { method: number; packed: number; size: number },
): Buffer | null {
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const bytes = file.subarray(start, start + packed);
  if (method === 0) return bytes;
  if (method !== 8 || size > MOST_BYTES) return null;
  try {
    return inflateRawSync(bytes, { maxOutputLength: size });
  } catch {
    return null;
  }
}

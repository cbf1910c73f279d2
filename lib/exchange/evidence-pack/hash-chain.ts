import { canonicalJson, type Json } from './canonical-json';

/** The SHA-256 of a text's UTF-8 bytes, or of bytes, in lower-case hexadecimal. */
export type Digest = (content: string | Uint8Array<ArrayBuffer>) => Promise<string>;

/** A record with the hash of the one before it; `hash` is that of both as one canonical JSON. */
export interface Link {
  record: Json;
  previous: string;
  hash: string;
}

/** What stands before the first record. */
export const NOTHING_BEFORE = '0'.repeat(64);

/** Chains records in their order: none can be changed, taken out, put in or moved without every later hash changing. */
export async function chained(records: readonly Json[], digest: Digest): Promise<Link[]> {
  const links: Link[] = [];
  let previous = NOTHING_BEFORE;
  for (const record of records) {
    const hash = await digest(canonicalJson({ previous, record }));
    links.push({ record, previous, hash });
    previous = hash;
  }
  return links;
}

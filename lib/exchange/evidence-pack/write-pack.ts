import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Instant } from '@/lib/domain/time';
import '@/lib/i18n/panel-texts';
import { canonicalJson, type Json } from './canonical-json';
import {
  type FindingCase,
  type FindingRecord,
  findingRecord,
  type Making,
  pictureFile,
  zonedTimes,
} from './evidence-record';
import { FORMAT } from './format-text';
import { chained, type Digest } from './hash-chain';
import { packIndex } from './pack-index';

/** What a pack is made from, beside its findings. `maker` names this program and its version. */
export interface PackMaking extends Omit<Making, 'digest'> {
  at: Instant;
  maker: string;
}

/** The first record of a pack: what it is of, when and by what it was made, and how many records there are with it. */
export interface PackRecord {
  number: 0;
  type: 'pack';
  format: 'pitcrew-evidence';
  version: 1;
  campaign: { id: string; name: string; zone: string; currency: string };
  madeAt: { utc: Instant; user: string };
  madeBy: string;
  records: number;
}

/**
 * A pack of evidence for an appeal, as a ZIP: the records in a hash chain, the pictures, an index to read them by, and how
 * all that is checked. `head` is the hash of the last record: whoever noted it can tell later that nothing was changed.
 */
export async function writePack(
  cases: readonly FindingCase[],
  making: PackMaking,
  digest: Digest,
): Promise<{ bytes: Uint8Array; head: string }> {
  const findings: FindingRecord[] = [];
  for (const [index, one] of cases.entries()) findings.push(await findingRecord(one, index + 1, { ...making, digest }));
  const first = packRecord(making, findings.length + 1);
  const links = await chained([first, ...findings].map(asJson), digest);
  const head = links.at(-1)?.hash ?? '';
  const files: Record<string, Uint8Array<ArrayBuffer>> = {
    'records.jsonl': strToU8(links.map((link) => `${canonicalJson(asJson(link))}\n`).join('')),
    'index.html': strToU8(packIndex(first, findings, head, making.language)),
    'FORMAT.txt': strToU8(FORMAT),
  };
  for (const { pictures } of cases) for (const picture of pictures) files[pictureFile(picture)] = picture.bytes;
  const hashes: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(files)) hashes[name] = await digest(bytes);
  const summary = { format: 'pitcrew-evidence', version: 1, head, records: links.length, files: hashes };
  return { bytes: packed({ ...files, 'pack.json': strToU8(`${canonicalJson(summary)}\n`) }), head };
}

function packRecord({ campaign, at, zone, maker }: PackMaking, records: number): PackRecord {
  const { user } = zonedTimes(at, null, zone);
  return {
    number: 0,
    type: 'pack',
    format: 'pitcrew-evidence',
    version: 1,
    campaign: { id: campaign.id, name: campaign.name, zone: campaign.zone, currency: campaign.currency },
    madeAt: { utc: at, user },
    madeBy: maker,
    records,
  };
}

/** A record as plain JSON, as it is read back. */
function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** Pictures are compressed already. Every entry bears the first time that a ZIP can: equal input, equal bytes. */
function packed(files: Record<string, Uint8Array>): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, [bytes, { level: name.startsWith('pictures/') ? 0 : 6 }]]),
  );
  return zipSync(entries, { mtime: '1980-01-01T00:00:00' });
}

import { createHash } from 'node:crypto';
import { type ZipEntry, zipEntries } from './zip-entries';

/** What is wrong with a pack, and where: a line of `records.jsonl` by its record's number, or a file by its name. */
export interface PackProblem {
  problem: 'unreadable' | 'altered' | 'missing' | 'added' | 'reordered' | 'head';
  where: string;
  says: string;
}

/** `head` and `records` are null where the pack cannot be read so far. */
export interface PackVerdict {
  ok: boolean;
  head: string | null;
  records: number | null;
  pictures: number;
  problems: PackProblem[];
}

const HASH = /^[0-9a-f]{64}$/;
/** A pack that says it had more records than it has is told so of each of so many. */
const MOST_MISSING = 1000;
const NOTHING_BEFORE = '0'.repeat(64);

/**
 * Checks a pack of evidence by its FORMAT.txt, with nothing of the program that wrote it: the files by their hashes, the
 * chain link by link, the pictures by their records, and the head where one was noted.
 */
export function verifyPack(file: Buffer, noted: string | null = null): PackVerdict {
  const problems: PackProblem[] = [];
  const say = (problem: PackProblem['problem'], where: string, says: string) => problems.push({ problem, where, says });
  const verdict = (head: string | null, records: number | null, pictures: number): PackVerdict => ({
    ok: problems.length === 0,
    head,
    records,
    pictures,
    problems,
  });

  const entries = zipEntries(file);
  if (!entries) {
    say('unreadable', 'the file', 'it is no ZIP, or was cut off');
    return verdict(null, null, 0);
  }
  const files = uniqueFiles(entries, say);
  const summary = objectOf(parsed(files.get('pack.json')));
  if (!summary) say('missing', 'pack.json', 'it is not there, or is no JSON object');
  else if (summary.format !== 'pitcrew-evidence' || summary.version !== 1)
    say('unreadable', 'pack.json', 'it is not of the format that is checked here: pitcrew-evidence, version 1');
  const hashes = objectOf(summary?.files);
  if (hashes) checkFiles(files, hashes, say);
  else if (summary) say('missing', 'pack.json', 'it gives no hashes of the files');

  const lines = linesOf(files.get('records.jsonl'), say);
  if (!lines) {
    say('missing', 'records.jsonl', 'it is not there');
    return verdict(null, null, 0);
  }
  const links = lines.flatMap((line, index) => linkOf(line, index, say));
  checkLinks(links, say);
  checkOrder(links, summary, say);
  const pictures = checkPictures(links, files, say);

  const head = links.at(-1)?.hash ?? null;
  if (summary && summary.head !== head)
    say('head', 'pack.json', `its head is ${String(summary.head)}, the chain ends in ${head}`);
  if (head !== null && !files.get('index.html')?.toString('utf8').includes(head))
    say('head', 'index.html', 'it does not show the hash that the chain ends in');
  if (noted !== null && noted !== head) say('head', 'the noted head', `it is ${noted}, the chain ends in ${head}`);
  return verdict(head, links.length, pictures);
}

type Say = (problem: PackProblem['problem'], where: string, says: string) => void;
type Members = Readonly<Record<string, unknown>>;

interface Link {
  number: number;
  record: Members;
  previous: string;
  hash: string;
}

function uniqueFiles(entries: readonly ZipEntry[], say: Say): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const { name, bytes } of entries) {
    if (files.has(name)) say('added', name, 'the ZIP holds this name more than once');
    if (bytes === null) say('unreadable', name, 'it cannot be unpacked');
    files.set(name, bytes ?? Buffer.alloc(0));
  }
  return files;
}

function checkFiles(files: ReadonlyMap<string, Buffer>, hashes: Members, say: Say): void {
  for (const [name, hash] of Object.entries(hashes)) {
    const bytes = files.get(name);
    if (!bytes) say('missing', name, 'pack.json names it');
    else if (sha256(bytes) !== hash) say('altered', name, 'its bytes have another hash than pack.json gives');
  }
  for (const name of files.keys())
    if (name !== 'pack.json' && !Object.hasOwn(hashes, name)) say('added', name, 'pack.json does not name it');
}

function linesOf(bytes: Buffer | undefined, say: Say): string[] | null {
  if (!bytes) return null;
  const lines = bytes.toString('utf8').split('\n');
  if (lines.pop() !== '') say('unreadable', 'the end of records.jsonl', 'its last line is not ended by a line feed');
  return lines;
}

function linkOf(line: string, index: number, say: Say): Link[] {
  const where = `line ${index + 1} of records.jsonl`;
  const link = objectOf(json(line));
  const record = objectOf(link?.record);
  if (!link || !record || !isHash(link.previous) || !isHash(link.hash) || !Number.isInteger(record.number)) {
    say('unreadable', where, 'it is no record with its two hashes and its number');
    return [];
  }
  // What stands beside the members or twice among them, no hash covers, though whoever reads the file may see it.
  if (Object.keys(link).length > 3 || JSON.stringify(link) !== line)
    say('altered', where, 'it holds more than a record with its two hashes, each written once');
  return [{ number: Number(record.number), record, previous: link.previous, hash: link.hash }];
}

/** Each record against its own hash: what was changed in place. */
function checkLinks(links: readonly Link[], say: Say): void {
  for (const { number, record, previous, hash } of links)
    if (sha256(Buffer.from(canonical({ previous, record }), 'utf8')) !== hash)
      say('altered', `record ${number}`, 'it has another hash than the one beside it');
}

/** Each record against the one before it: what was taken out, put in or moved, and what was changed with its hash. */
function checkOrder(links: readonly Link[], summary: Members | null, say: Say): void {
  const numbers = links.map(({ number }) => number);
  const seen = new Set<number>();
  for (const number of numbers) {
    if (seen.has(number)) say('added', `record ${number}`, 'its number stands in the chain more than once');
    seen.add(number);
  }
  const first = links.find(({ record }) => record.type === 'pack');
  if (!first) say('missing', 'record 0', 'no record says what the pack is of');
  const count = Number.isInteger(first?.record.records) ? Number(first?.record.records) : null;
  if (count !== null && summary && summary.records !== count)
    say('altered', 'pack.json', `it says ${String(summary.records)} records, record 0 says ${count}`);
  const expected = count ?? numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
  for (let number = 0; number < Math.min(expected, links.length + MOST_MISSING); number += 1)
    if (!seen.has(number)) say('missing', `record ${number}`, 'its number does not stand in the chain');
  for (const number of seen)
    if (number >= expected) say('added', `record ${number}`, `there should be ${expected} records`);

  links.forEach(({ number, previous }, index) => {
    const before = links[index - 1];
    if (before && number < before.number)
      say('reordered', `record ${number}`, `it stands after record ${before.number}`);
    if (previous === (before?.hash ?? NOTHING_BEFORE)) return;
    const follows = before ? `record ${before.number}` : 'nothing';
    if (number === (before?.number ?? -1) + 1)
      say('altered', follows, `record ${number} was chained to another than ${follows}, which stands before it`);
  });
}

function checkPictures(links: readonly Link[], files: ReadonlyMap<string, Buffer>, say: Say): number {
  const named = new Set<string>();
  for (const { number, record } of links) {
    const evidence = Array.isArray(record.evidence) ? record.evidence : [];
    for (const item of evidence) {
      const picture = objectOf(objectOf(item)?.picture);
      if (!picture) continue;
      const name = String(picture.file);
      named.add(name);
      const bytes = files.get(name);
      if (!bytes) say('missing', name, `record ${number} names it`);
      else if (sha256(bytes) !== picture.sha256)
        say('altered', name, `it is not the picture that record ${number} names`);
    }
  }
  for (const name of files.keys())
    if (name.startsWith('pictures/') && !named.has(name)) say('added', name, 'no record names it');
  return named.size;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** RFC 8785, for what JSON.parse gives. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = objectOf(value);
  if (!members) return JSON.stringify(value);
  const names = Object.keys(members).sort((a, b) => (a < b ? -1 : 1));
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(members[name])}`).join(',')}}`;
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && HASH.test(value);
}

function objectOf(value: unknown): Members | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Members) : null;
}

function parsed(bytes: Buffer | undefined): unknown {
  return bytes ? json(bytes.toString('utf8')) : null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

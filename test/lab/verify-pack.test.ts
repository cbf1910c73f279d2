import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { digest } from '@/lib/app/digest';
import { writePack } from '@/lib/exchange/evidence-pack/write-pack';
import { samplePlan } from '../support/check-fixtures';
import { evidenceCases } from '../support/evidence-case';
import { verifyPack } from './verify-pack';

type Files = Record<string, Uint8Array>;
type Line = { hash: string; previous: string; record: Record<string, unknown> };

async function made(): Promise<{ bytes: Uint8Array; head: string }> {
  const making = {
    campaign: samplePlan(),
    zone: 'UTC',
    language: 'en',
    at: '2026-11-11T08:00:00.000Z',
    maker: 'x',
  } as const;
  return writePack(evidenceCases(4), making, digest);
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A pack with some of its files changed; `covered` also gives pack.json their new hashes, as a careful forger would. */
async function changed(change: (files: Files) => void, covered = true) {
  const { bytes, head } = await made();
  const files: Files = unzipSync(bytes);
  change(files);
  if (covered) {
    const summary = JSON.parse(strFromU8(files['pack.json'] ?? new Uint8Array()));
    const names = Object.keys(files).filter((name) => name !== 'pack.json');
    summary.files = Object.fromEntries(names.map((name) => [name, hashOf(files[name] ?? new Uint8Array())]));
    files['pack.json'] = strToU8(JSON.stringify(summary));
  }
  return { verdict: verifyPack(Buffer.from(zipSync(files))), head, files };
}

function lines(files: Files, change: (lines: Line[]) => Line[]): void {
  const before = strFromU8(files['records.jsonl'] ?? new Uint8Array())
    .split('\n')
    .slice(0, -1);
  const after = change(before.map((line) => JSON.parse(line)));
  files['records.jsonl'] = strToU8(after.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

const problems = ({ verdict }: Awaited<ReturnType<typeof changed>>) =>
  verdict.problems.map(({ problem, where }) => `${problem} ${where}`);

/** What the format says of a hash, written once more. */
function rehash({ previous, record }: Pick<Line, 'previous' | 'record'>): string {
  const canonical = (value: unknown): string =>
    value === null || typeof value !== 'object'
      ? JSON.stringify(value)
      : Array.isArray(value)
        ? `[${value.map(canonical).join(',')}]`
        : `{${Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`)
            .join(',')}}`;
  return hashOf(strToU8(canonical({ previous, record })));
}

describe('the check of a pack of evidence', () => {
  it('finds nothing amiss in one that was not touched, whatever the order of its members and files', async () => {
    const { bytes, head } = await made();
    expect(verifyPack(Buffer.from(bytes), head)).toEqual({ ok: true, head, records: 5, pictures: 1, problems: [] });
    const shuffled = await changed((files) =>
      lines(files, (all) => all.map(({ record, hash, previous }) => ({ record, hash, previous }))),
    );
    expect(shuffled.verdict.ok).toBe(true);
  });

  it('finds a record that was altered', async () => {
    const found = await changed((files) =>
      lines(files, (all) =>
        all.map((line) => ({
          ...line,
          record: { ...line.record, ...(line.record.number === 2 ? { seen: '¥99' } : {}) },
        })),
      ),
    );
    expect(problems(found)).toEqual(['altered record 2']);
  });

  it('finds a record that was altered and hashed anew', async () => {
    const found = await changed((files) =>
      lines(files, (all) =>
        all.map((line) => {
          if (line.record.number !== 2) return line;
          const record = { ...line.record, seen: '¥99' };
          return { ...line, record, hash: rehash({ previous: line.previous, record }) };
        }),
      ),
    );
    expect(problems(found)).toEqual(['altered record 2']);
  });

  it('finds a chain that was made anew from its start by the head that was noted', async () => {
    const { bytes, head } = await made();
    const files: Files = unzipSync(bytes);
    lines(files, (all) => {
      let previous = '0'.repeat(64);
      return all.map(({ record }) => {
        const changed = record.number === 2 ? { ...record, seen: '¥99' } : record;
        const link = { record: changed, previous, hash: rehash({ previous, record: changed }) };
        previous = link.hash;
        return link;
      });
    });
    const forged = verifyPack(Buffer.from(zipSync(files)), head);
    expect(forged.problems.map(({ problem, where }) => `${problem} ${where}`)).toEqual([
      'altered records.jsonl',
      'head pack.json',
      'head index.html',
      'head the noted head',
    ]);
  });

  it.each([
    ['in the middle', 2],
    ['at the start', 0],
    ['at the end', 4],
  ])('finds a record that is missing %s', async (_, gone) => {
    const found = await changed((files) => lines(files, (all) => all.filter(({ record }) => record.number !== gone)));
    expect(problems(found)).toContain(`missing record ${gone}`);
    expect(problems(found).filter((problem) => problem.startsWith('altered record'))).toEqual([]);
  });

  it('finds records that changed places', async () => {
    const found = await changed((files) =>
      lines(files, ([a, b, c, d, e]) => [a, b, d, c, e].filter((line) => line !== undefined)),
    );
    expect(problems(found)).toEqual(['reordered record 2']);
  });

  it('finds a record that was added', async () => {
    const found = await changed((files) =>
      lines(files, (all) => {
        const last = all.at(-1);
        if (!last) return all;
        const record = { ...last.record, number: 5 };
        return [...all, { record, previous: last.hash, hash: rehash({ previous: last.hash, record }) }];
      }),
    );
    expect(problems(found)).toContain('added record 5');
    const twice = await changed((files) =>
      lines(files, (all) => all.flatMap((line) => (line.record.number === 3 ? [line, line] : [line]))),
    );
    expect(problems(twice)).toContain('added record 3');
  });

  it('finds a picture that was altered, is missing or was added', async () => {
    const name = (files: Files) => Object.keys(files).find((file) => file.startsWith('pictures/')) ?? '';
    const altered = await changed((files) => {
      files[name(files)] = new Uint8Array([1]);
    });
    expect(problems(altered)).toEqual([`altered ${name(altered.files)}`]);
    const missing = await changed((files) => {
      delete files[name(files)];
    });
    expect(problems(missing)).toEqual([expect.stringMatching(/^missing pictures\//)]);
    const added = await changed((files) => {
      files['pictures/more.jpg'] = new Uint8Array([1]);
    });
    expect(problems(added)).toEqual(['added pictures/more.jpg']);
  });

  it('finds an index that was altered, a file that was added, a line that is no record', async () => {
    const index = await changed((files) => {
      files['index.html'] = strToU8('<p>all is well');
    }, false);
    expect(problems(index)).toEqual(['altered index.html', 'head index.html']);
    const added = await changed((files) => {
      files['readme.exe'] = new Uint8Array([1]);
    }, false);
    expect(problems(added)).toEqual(['added readme.exe']);
    const broken = await changed((files) => lines(files, (all) => [...all, { ...all[0], hash: 'x' } as Line]));
    expect(problems(broken)).toEqual(['unreadable line 6 of records.jsonl']);
  });

  it('finds what stands beside the chain in its own file: no hash covers it', async () => {
    const said = (change: (text: string) => string) =>
      changed((files) => {
        files['records.jsonl'] = strToU8(change(strFromU8(files['records.jsonl'] ?? new Uint8Array())));
      });
    const more = await said((text) => text.replace('{"hash"', '{"comment":"all was well","hash"'));
    expect(problems(more)).toEqual(['altered line 1 of records.jsonl']);
    const twice = await said((text) => text.replace('"seen":"¥129"', '"seen":"¥99","seen":"¥129"'));
    expect(problems(twice)).toEqual(['altered line 2 of records.jsonl']);
    const number = await said((text) => text.replace('"readerVersion":1', '"readerVersion":1.0000000000000000001'));
    expect(problems(number)).toEqual(['altered line 2 of records.jsonl']);
    const behind = await said((text) => `${text}{"number":5,"seen":"¥1"}`);
    expect(problems(behind)).toEqual(['unreadable the end of records.jsonl']);
  });

  it('takes no pack whose summary says less than it must, nor one of another format', async () => {
    const without = (change: (summary: Record<string, unknown>) => void) =>
      changed((files) => {
        files['index.html'] = strToU8(`all is well ${strFromU8(files['index.html'] ?? new Uint8Array())}`);
        files['more.exe'] = new Uint8Array([1]);
        const summary = JSON.parse(strFromU8(files['pack.json'] ?? new Uint8Array()));
        change(summary);
        files['pack.json'] = strToU8(JSON.stringify(summary));
      }, false);
    const unlisted = await without((summary) => {
      delete summary.files;
    });
    expect(problems(unlisted)).toEqual(['missing pack.json']);
    const other = await changed((files) => {
      files['pack.json'] = strToU8(
        strFromU8(files['pack.json'] ?? new Uint8Array()).replace('"version":1', '"version":2'),
      );
    }, false);
    expect(problems(other)).toEqual(['unreadable pack.json']);
    const uncounted = await changed((files) => {
      files['pack.json'] = strToU8(strFromU8(files['pack.json'] ?? new Uint8Array()).replace('"records":5,', ''));
    }, false);
    expect(problems(uncounted)).toEqual(['altered pack.json']);
  });

  it('says so of what is no pack, and of one that was cut off', async () => {
    expect(verifyPack(Buffer.from('no zip')).problems).toMatchObject([{ problem: 'unreadable' }]);
    const { bytes } = await made();
    expect(verifyPack(Buffer.from(bytes.subarray(0, bytes.length / 2))).ok).toBe(false);
    expect(verifyPack(Buffer.from(zipSync({ 'a.txt': new Uint8Array([1]) }))).ok).toBe(false);
  });
});

import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { builtExtension } from '../support/build';
import { openReader, type PageJob, type PageReader } from './page-reader';
import type { ReadingAnswer } from './reading-answer';

const Source = z.object({ file: z.string(), url: z.url() });
const ManifestLine = Source.extend({
  zone: z.string().optional(),
  encoding: z.string().optional(),
  frames: z.array(Source).optional(),
});

// More would not be faster: each Chromium keeps a core busy.
const READERS = 2;

/**
 * `lab read --manifest FILE [--scroll]`: opens each page of the manifest in real Chromium with the built extension,
 * under its own host, and prints what the extension read there, one line a page in the manifest's order.
 */
export async function read(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { manifest: { type: 'string' }, scroll: { type: 'boolean' } } });
  if (!values.manifest) throw new Error('lab read needs --manifest FILE');
  const jobs = await readManifest(values.manifest);
  const extension = await builtExtension('chrome');
  const answers = new Map<number, ReadingAnswer>();
  let taken = 0;
  let printed = 0;
  const work = async (reader: PageReader) => {
    for (;;) {
      const index = taken;
      taken += 1;
      const job = jobs[index];
      if (!job) return;
      answers.set(index, await reader.read(job));
      for (let next = answers.get(printed); next; next = answers.get(printed)) {
        process.stdout.write(`${JSON.stringify(next)}\n`);
        answers.delete(printed);
        printed += 1;
      }
    }
  };
  await Promise.all(
    Array.from({ length: Math.min(READERS, jobs.length) }, async () => {
      const reader = await openReader({ extension, scroll: values.scroll ?? false });
      try {
        await work(reader);
      } finally {
        await reader.close();
      }
    }),
  );
}

async function readManifest(manifest: string): Promise<PageJob[]> {
  const folder = dirname(resolve(manifest));
  const lines = (await readFile(manifest, 'utf8')).split('\n').filter((line) => line.trim());
  return lines.map((text) => {
    const line = ManifestLine.parse(JSON.parse(text));
    const frames = (line.frames ?? []).map(({ file, url }) => ({ path: resolve(folder, file), url }));
    return {
      file: line.file,
      path: resolve(folder, line.file),
      url: line.url,
      zone: line.zone ?? null,
      encoding: line.encoding ?? null,
      frames,
    };
  });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { page } from './en/page';
import { panelTexts } from './en/panel-texts';
import { planTexts } from './en/plan-texts';

const root = join(import.meta.dirname, '../..');
const roomOf = (key: string) => key.split('.')[0] ?? '';
const core = new Set(Object.keys(en).map(roomOf));

/** What names a text of an area, by the file that makes the area's texts known. */
const AREAS = [
  ['plan-texts.ts', planTexts],
  ['panel-texts.ts', panelTexts],
  ['page-texts.ts', page],
].map(([file, texts]) => {
  const rooms = [...new Set(Object.keys(texts ?? {}).map(roomOf))].filter((room) => !core.has(room));
  return { file: `lib/i18n/${file}`, rooms, names: new RegExp(`['"\`](${rooms.join('|')})\\.[a-z]`) };
});

/** The files of ours that an entry point is made of. */
async function partsOf(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(root, 'entrypoints', entry)],
    alias: { '@': root },
    absWorkingDir: root,
    packages: 'external',
    loader: { '.css': 'empty' },
    bundle: true,
    metafile: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    outdir: 'out',
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs).filter(
    (input) => !input.startsWith('lib/i18n/') || AREAS.some(({ file }) => file === input),
  );
}

describe('texts that not every surface loads', () => {
  it('have names of their own', () => {
    expect(AREAS.map(({ rooms }) => rooms)).toEqual([
      expect.arrayContaining(['plan', 'plan-page']),
      expect.arrayContaining(['teach', 'health']),
      expect.arrayContaining(['mark', 'card']),
    ]);
  });

  it.each([
    'popup/main.tsx',
    'sidepanel/main.tsx',
    'dock/main.tsx',
    'review/main.tsx',
    'review/report-worker.ts',
    'review/write-report-worker.ts',
    'options/main.tsx',
    'help/main.tsx',
    'demo-page/main.tsx',
    'plan/main.tsx',
    'plan/plan-worker.ts',
    'background/index.ts',
  ])('are loaded by %s if it names any', async (entry) => {
    const parts = await partsOf(entry);
    expect(parts.length).toBeGreaterThan(5);
    const codes = parts
      // What captures reads the names of a page's own data, and knows no texts.
      .filter((part) => /\.tsx?$/.test(part) && !part.startsWith('lib/capture/'))
      .map((part) => ({ part, code: readFileSync(join(root, part), 'utf8') }));
    for (const { file, names } of AREAS.filter((area) => !parts.includes(area.file)))
      expect({ file, named: codes.filter(({ code }) => names.test(code)).map(({ part }) => part) }).toEqual({
        file,
        named: [],
      });
  });
});

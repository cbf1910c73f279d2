import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { planTexts } from './en/plan-texts';

const root = join(import.meta.dirname, '../..');
const roomOf = (key: string) => key.split('.')[0] ?? '';
const core = new Set(Object.keys(en).map(roomOf));
const rooms = [...new Set(Object.keys(planTexts).map(roomOf))].filter((room) => !core.has(room));
const names = new RegExp(`['"\`](${rooms.join('|')})\\.[a-z]`);

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
    (input) => !input.startsWith('lib/i18n/') || input.endsWith('plan-texts.ts'),
  );
}

describe('the texts of plans', () => {
  it('have names of their own', () => expect(rooms).toContain('plan-page'));

  it.each([
    'popup/main.tsx',
    'sidepanel/main.tsx',
    'dock/main.tsx',
    'review/main.tsx',
    'options/main.tsx',
    'plan/main.tsx',
    'plan/plan-worker.ts',
    'background/index.ts',
  ])('are loaded by %s if it names any', async (entry) => {
    const parts = await partsOf(entry);
    const naming = parts.filter((part) => /\.tsx?$/.test(part) && names.test(readFileSync(join(root, part), 'utf8')));
    if (!parts.includes('lib/i18n/plan-texts.ts')) expect(naming).toEqual([]);
    expect(parts.length).toBeGreaterThan(5);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FixtureMeta } from '../../fixture/fixture-check';
import { openReader, type PageReader } from '../../lab/page-reader';
import { builtExtension, PROJECT } from '../../support/build';

const FOLDER = join(PROJECT, 'test', 'fixtures');
const pages = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
const json = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as unknown;

let reader: PageReader;
beforeAll(async () => {
  reader = await openReader({ extension: await builtExtension('chrome'), scroll: false });
});
afterAll(() => reader?.close());

describe('fixtures in a real browser', () => {
  it.each(pages)('%s reads as expected', async (file) => {
    const name = file.replace(/\.html$/, '');
    const { url, zone } = FixtureMeta.parse(json(`${name}.meta.json`));
    const read = await reader.read({ file, path: join(FOLDER, file), url, zone, encoding: null, frames: [] });
    expect(JSON.parse(JSON.stringify(read))).toEqual(json(`${name}.expected.json`));
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Capture } from '@/lib/domain/capture';
import { readCapture } from '@/lib/reading/read-capture';
import { FixtureMeta, problemsIn } from './fixture/fixture-check';
import { readingAnswer } from './lab/reading-answer';

const FOLDER = join(import.meta.dirname, 'fixtures');
const files = readdirSync(FOLDER).filter((file) => file !== 'README.md');
const fixtures = files.filter((file) => /\.(?:html|capture\.json)$/.test(file));
const nameOf = (file: string) => file.replace(/\.(?:html|capture\.json)$/, '');
const text = (file: string) => readFileSync(join(FOLDER, file), 'utf8');

describe('fixtures', () => {
  it('are there', () => expect(fixtures.length).toBeGreaterThan(0));

  it.each(fixtures)('%s says where it is from and what is to be read of it', (file) => {
    const name = nameOf(file);
    const meta = FixtureMeta.parse(JSON.parse(text(`${name}.meta.json`)));
    expect(meta.why, 'why the fixture exists').not.toBe('');
    const expected = existsSync(join(FOLDER, `${name}.expected.json`));
    expect(expected, `read ${name}.proposed.json and rename it to ${name}.expected.json if it is right`).toBe(true);
  });

  it.each(files)('%s bears nothing private that the redactor did not make', (file) => {
    expect(problemsIn(text(file))).toEqual([]);
  });

  it('are no more than their pages, what they say of themselves and what is expected', () => {
    const known = fixtures.flatMap((file) => [file, `${nameOf(file)}.meta.json`, `${nameOf(file)}.expected.json`]);
    expect(files.filter((file) => !known.includes(file))).toEqual([]);
  });

  it.each(fixtures.filter((file) => file.endsWith('.capture.json')))('%s reads as expected', (file) => {
    const capture = Capture.parse(JSON.parse(text(file)));
    const read = readingAnswer(file, capture.url, readCapture(capture));
    expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(text(`${nameOf(file)}.expected.json`)));
  });
});

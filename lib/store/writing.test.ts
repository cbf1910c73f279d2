import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('is how every file writes, so that a run of the checks knows what to read anew', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => /(?<!\.test)\.ts$/.test(file));
  const writers = files.filter((file) =>
    /'readwrite', DURABLE|database\.(put|add|delete|clear)\(/.test(
      readFileSync(join(import.meta.dirname, file), 'utf8'),
    ),
  );
  // A run of the checks knows what it wrote itself.
  expect(writers.sort()).toEqual(['assessment.ts', 'writing.ts']);
});

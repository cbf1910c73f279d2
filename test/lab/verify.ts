import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { CommandVerb } from './main';
import { verifyPack } from './verify-pack';

/**
 * `lab verify FILE [--head HASH]`: checks a pack of evidence and prints a line a problem (what was altered, is missing,
 * was added or moved), then one with the verdict. It ends with 1 where anything does not match.
 */
export const verify: CommandVerb = async (args) => {
  const { values, positionals } = parseArgs({ args, options: { head: { type: 'string' } }, allowPositionals: true });
  const [file] = positionals;
  if (!file) throw new Error('usage: npm run -s lab -- verify FILE [--head HASH]');
  const { problems, ...verdict } = verifyPack(await readFile(file), values.head ?? null);
  for (const line of [...problems, { file, ...verdict }]) process.stdout.write(`${JSON.stringify(line)}\n`);
  if (!verdict.ok) process.exitCode = 1;
};

import { readdir } from 'node:fs/promises';

interface Bench {
  title: string;
  /** Measures and gives the lines to print; throws where a limit is broken. */
  run(): Promise<string[]>;
}

/** `npm run bench [NAME]`: runs every measurement of this folder, or one, and prints what each found. */
async function main(wanted: string | undefined): Promise<void> {
  const files = await readdir(new URL('.', import.meta.url));
  const names = files.filter((file) => file.endsWith('.ts') && file !== 'run.ts').map((file) => file.slice(0, -3));
  const chosen = wanted ? names.filter((name) => name === wanted) : names;
  if (chosen.length === 0) throw new Error(`no such bench: ${wanted}; there are ${names.join(', ')}`);
  for (const name of chosen) {
    const bench: Bench = await import(`./${name}.ts`);
    process.stdout.write(`${name}: ${bench.title}\n`);
    try {
      for (const line of await bench.run()) process.stdout.write(`  ${line}\n`);
    } catch (error) {
      process.stdout.write(`  failed: ${error instanceof Error ? error.message : error}\n`);
      process.exitCode = 1;
    }
  }
}

await main(process.argv[2]);

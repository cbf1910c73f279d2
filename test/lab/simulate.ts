import { parseArgs } from 'node:util';
import { z } from 'zod';
import { FAULT_KINDS } from '../simulator/faults';
import { type Outcome, simulate } from '../simulator/simulate';
import { tallyOf } from '../simulator/tally';
import type { CommandVerb } from './main';

const USAGE =
  'usage: npm run -s lab -- simulate [--seed N | --seeds COUNT | --seeds A..B] [--hours H] [--looks N] [--faults all|none|KIND] [--details]';

const Whole = z.coerce.number().int().positive();
const Options = z.object({
  seed: Whole.optional(),
  seeds: z
    .string()
    .regex(/^\d+(\.\.\d+)?$/)
    .optional(),
  hours: Whole.default(48),
  looks: Whole.default(48),
  faults: z.enum(['all', 'none', ...FAULT_KINDS]).default('all'),
  details: z.boolean().default(false),
});

/**
 * `lab simulate --seed N --hours H`: runs seeded promotions with faults, lets a merchant look at their pages, and prints in
 * one line what the checks found, missed and raised falsely, and after how long. `--details` says each discrepancy with its seed
 * on standard error. The same options always print the same line.
 */
export const runSimulation: CommandVerb = async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string' },
      seeds: { type: 'string' },
      hours: { type: 'string' },
      looks: { type: 'string' },
      faults: { type: 'string' },
      details: { type: 'boolean' },
    },
  });
  const read = Options.safeParse(values);
  if (!read.success) throw new Error(`${USAGE}\n${z.prettifyError(read.error)}`);
  const { hours, looks, faults, details } = read.data;
  const [first, last] = seedsOf(read.data);
  const outcomes: Outcome[] = [];
  for (let seed = first; seed <= last; seed += 1) {
    const outcome = simulate({ seed, hours, looks, faults });
    outcomes.push(outcome);
    if (details)
      process.stderr.write(
        tallyOf([outcome])
          .discrepancies.map((one) => `${one}\n`)
          .join(''),
      );
  }
  const { discrepancies, ...tally } = tallyOf(outcomes);
  const told = { seeds: `${first}..${last}`, hours, looks, faults, ...tally, discrepancies: discrepancies.length };
  process.stdout.write(`${JSON.stringify(told)}\n`);
};

function seedsOf({ seed, seeds }: z.infer<typeof Options>): [number, number] {
  if (seeds === undefined) return [seed ?? 1, seed ?? 1];
  const [first, last] = seeds.split('..').map(Number);
  return last === undefined ? [1, first ?? 1] : [first ?? 1, last];
}

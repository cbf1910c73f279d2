// The contributor's bench: JSON Lines in, JSON Lines out, in the same order, nothing else on standard output.
import 'temporal-polyfill/global';
import { createInterface } from 'node:readline';

/** A verb that answers line by line. */
export type LineVerb = (question: unknown) => unknown;
/** A verb with options of its own; it writes its answers itself. */
export type CommandVerb = (args: string[]) => Promise<void>;

// Imported on demand, so that `lab money` does not pay for a browser driver.
const LINE_VERBS: Record<string, () => Promise<LineVerb>> = {
  header: async () => (await import('./header')).answerHeader,
  money: async () => (await import('./money')).answerMoney,
  statistics: async () => (await import('./statistics')).answerStatistics,
  time: async () => (await import('./time')).answerTime,
};
const COMMAND_VERBS: Record<string, () => Promise<CommandVerb>> = {
  check: async () => (await import('./check')).runCheck,
  mutate: async () => (await import('../mutation/mutate')).mutate,
  read: async () => (await import('./read')).read,
  report: async () => (await import('./report')).report,
  simulate: async () => (await import('./simulate')).runSimulation,
  verify: async () => (await import('./verify')).verify,
};

const [verb = '', ...args] = process.argv.slice(2);
const lineVerb = LINE_VERBS[verb];
const commandVerb = COMMAND_VERBS[verb];
if (lineVerb) {
  const answer = await lineVerb();
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim()) process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
  }
} else if (commandVerb) {
  await (await commandVerb())(args);
} else {
  const verbs = [...Object.keys(LINE_VERBS), ...Object.keys(COMMAND_VERBS)].join(' | ');
  process.stderr.write(`usage: npm run -s lab -- ${verbs}\n`);
  process.exitCode = 2;
}

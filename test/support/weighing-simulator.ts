import { type Count, type Question, weighCounts } from '@/lib/checks/rate-evidence';
import { seeded } from './seeded';

/** Counts that run through a promotion of 48 hourly looks. */
export interface Weighing {
  /** The true ratio of each count to its promise. */
  ratios: readonly number[];
  /** What an hour lets be expected of each, on average. */
  hourly: number;
  /** Shape of the gamma that each hour swings by, 0 for none: the smaller, the more restless. */
  shape: number;
}

const LOOKS = 48;

/** Runs one promotion look by look, until `onLook` says that it has seen enough. */
function run({ ratios, hourly, shape }: Weighing, seed: number, onLook: (questions: Question[]) => boolean): void {
  const random = seeded(seed);
  const counts = ratios.map((): Count => ({ observed: 0, expected: 0, growth: [] }));
  for (let look = 0; look < LOOKS; look++) {
    counts.forEach((one, at) => {
      const expected = hourly * (0.5 + random.uniform());
      const swing = shape > 0 ? random.gamma(shape) / shape : 1;
      const observed = random.poisson((ratios[at] ?? 1) * expected * swing);
      one.observed += observed;
      one.expected += expected;
      one.growth = [...one.growth, { observed, expected, hours: 1 }];
    });
    if (onLook(counts.map((count) => ({ kind: 'clicks', weight: 1, count })))) return;
  }
}

/** The share of promotions in which all keep their promise and any is ever said to be under it. */
export function falselyRaised(weighing: Omit<Weighing, 'ratios'> & { slots: number }, runs: number): number {
  const ratios = Array.from({ length: weighing.slots }, () => 1);
  let raised = 0;
  for (let seed = 1; seed <= runs; seed++) {
    run({ ...weighing, ratios }, seed, (questions) => {
      const isRaised = weighCounts(questions, questions.length).some(({ state }) => state === 'under');
      if (isRaised) raised += 1;
      return isRaised;
    });
  }
  return raised / runs;
}

/** After how many expected events, in the median, a slot at `ratio` of its promise is found among others that keep theirs. */
export function medianEvents(
  weighing: Omit<Weighing, 'ratios'> & { slots: number },
  ratio: number,
  runs: number,
): number {
  const ratios = Array.from({ length: weighing.slots }, (_, at) => (at === 0 ? ratio : 1));
  const found: number[] = [];
  for (let seed = 1; seed <= runs; seed++) {
    let at = Number.POSITIVE_INFINITY;
    run({ ...weighing, ratios }, seed, (questions) => {
      const isFound = weighCounts(questions, questions.length)[0]?.state === 'under';
      if (isFound) at = questions[0]?.count.expected ?? at;
      return isFound;
    });
    found.push(at);
  }
  return found.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.POSITIVE_INFINITY;
}

import { dispersionOf, estimateRestlessness, type Stretch } from '@/lib/stats/dispersion';
import { flagByEvidence, lnLowerEvidence } from '@/lib/stats/e-values';
import { fitGammaPrior, type Gamma, type RatioPosterior, ratioPosterior } from '@/lib/stats/gamma-poisson';

/** A count against what was promised of it, with the stretches of time that it grew over; none where its course is not known. */
export interface Count {
  observed: number;
  expected: number;
  growth: readonly Stretch[];
}

/** A count that is asked about: those of one kind are neighbours. What matters less, or is told by far, weighs less than one. */
export interface Question {
  kind: string;
  weight: number;
  count: Count;
}

/** `early` until enough was expected; `under` and `on-track` are sure enough to say, `unclear` is not. */
export interface Weighed {
  state: 'early' | 'under' | 'unclear' | 'on-track';
  posterior: RatioPosterior;
  prior: Gamma;
  /** The count as it weighs: over how many times more than a Poisson count it varies. */
  scaled: Pick<Count, 'observed' | 'expected'>;
}

/** Nothing is said of a promise before it has let this many events be expected. */
export const LEAST_EXPECTED = 20;
/** A ratio below this is worth a merchant's time. */
export const WORTH_SAYING = 0.8;
/**
 * Of campaigns that keep every promise to the point, the share in which evidence may ever pass the bar, if it were looked
 * at without pause and for ever. At the looks of a promotion it is less than half of that.
 */
const FALSE_ALARMS = 0.08;
/**
 * What shortfalls the evidence looks for, and how much of it: ratios around 0.65, the least that are worth saying, and
 * slots that bring next to nothing, of which a single look should be enough.
 */
const SHORTFALLS: readonly { share: number; mixture: Gamma }[] = [
  { share: 0.9, mixture: { shape: 100, rate: 154 } },
  { share: 0.1, mixture: { shape: 4, rate: 20 } },
];
/** Before enough neighbours are known: as likely half as one and a half times the promise. */
const PRIOR: Gamma = { shape: 4, rate: 4 };
const NEIGHBOURS = 8;
/** Neighbours that all keep their promise must not talk away the one that does not: they weigh this many events at most. */
const NEIGHBOURS_WEIGH = 10;

/**
 * Weighs counts together. A count is `under` if its always-valid evidence passes e-BH among all questions of the plan,
 * whose weights come to `weights`, and its Gamma–Poisson posterior, shrunk to its neighbours, has it rather below 0.8
 * than above. So looking often adds no false alarm. Counts that vary more than Poisson ones are scaled down by as much;
 * how much is learnt from all of them together.
 */
export function weighCounts(questions: readonly Question[], weights: number): Weighed[] {
  const restlessness = estimateRestlessness(questions.map(({ count }) => count.growth));
  const scaled = questions.map(({ kind, weight, count }) => {
    const dispersion = dispersionOf(count.growth, restlessness);
    return { kind, weight, observed: count.observed / dispersion, expected: count.expected / dispersion };
  });
  const priors = new Map(
    [...new Set(scaled.map(({ kind }) => kind))].map((kind) => [
      kind,
      priorOf(scaled.filter((one) => one.kind === kind)),
    ]),
  );
  const evidence = scaled.map((one) => lnShortfall(one) + Math.log(one.weight));
  const asked = questions.reduce((sum, { weight }) => sum + weight, 0);
  const flagged = flagByEvidence(evidence, Math.max(weights, asked), FALSE_ALARMS);

  return questions.map(({ kind, count }, at): Weighed => {
    const { observed, expected } = scaled[at] ?? count;
    const prior = priors.get(kind) ?? PRIOR;
    const posterior = ratioPosterior(prior, observed, expected, WORTH_SAYING);
    const answer = { posterior, prior, scaled: { observed, expected } };
    if (count.expected < LEAST_EXPECTED) return { ...answer, state: 'early' };
    if (flagged[at] && posterior.below >= 0.5) return { ...answer, state: 'under' };
    // Where counts are restless the posterior may not yet see a shortfall that the figures show.
    const isShort = posterior.below >= 0.5 || count.observed < WORTH_SAYING * count.expected;
    return { ...answer, state: isShort ? 'unclear' : 'on-track' };
  });
}

/** ln of the evidence that a count falls short: it grows where the true ratio is below about 0.81 and shrinks above. */
export function lnShortfall({ observed, expected }: Pick<Count, 'observed' | 'expected'>): number {
  const parts = SHORTFALLS.map(({ share, mixture }) => Math.log(share) + lnLowerEvidence(observed, expected, mixture));
  const most = Math.max(...parts);
  return most + Math.log(parts.reduce((sum, part) => sum + Math.exp(part - most), 0));
}

/** What the neighbours are like, where there are enough of them to tell. */
function priorOf(counts: readonly Pick<Count, 'observed' | 'expected'>[]): Gamma {
  const known = counts.filter(({ expected }) => expected > 0);
  if (known.length < NEIGHBOURS) return PRIOR;
  const fitted = fitGammaPrior(
    known.map(({ observed }) => observed),
    known.map(({ expected }) => expected),
  );
  if (!fitted) return PRIOR;
  const share = Math.min(1, NEIGHBOURS_WEIGH / fitted.rate);
  return { shape: fitted.shape * share, rate: fitted.rate * share };
}

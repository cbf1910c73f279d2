import { estimateDispersion, type Series } from '@/lib/stats/dispersion';
import { flagByEvidence, lnLowerEvidence } from '@/lib/stats/e-values';
import { fitGammaPrior, type Gamma, type RatioPosterior, ratioPosterior } from '@/lib/stats/gamma-poisson';

/** A count against what was promised of it, with the stretches between looks that it grew by. */
export interface Count {
  observed: number;
  expected: number;
  growth: Series;
}

/** `early` until enough was expected; `under` and `on-track` are sure enough to say, `unclear` is not. */
export interface Weighed {
  state: 'early' | 'under' | 'unclear' | 'on-track';
  posterior: RatioPosterior;
  prior: Gamma;
}

/** Nothing is said of a promise before it has let this many events be expected. */
export const LEAST_EXPECTED = 20;
/** A ratio below this is worth a merchant's time. */
export const WORTH_SAYING = 0.8;
const SURE = 0.9;
/** The share of campaigns on their promise that may ever see a false alarm, over all questions and all looks. */
const FALSE_ALARMS = 0.05;
const MIXTURE: Gamma = { shape: 10, rate: 10 };
/** Before enough neighbours are known: as likely half as one and a half times the promise. */
const PRIOR: Gamma = { shape: 4, rate: 4 };
const NEIGHBOURS = 8;
/** Neighbours that all keep their promise must not talk away the one that does not: they weigh this many events at most. */
const NEIGHBOURS_WEIGH = 10;

/**
 * Weighs counts of one kind together. A count is `under` if its Gamma–Poisson posterior, shrunk to its neighbours, is
 * sure that the ratio is below 0.8, and its always-valid evidence passes e-BH among all `questions` of the plan. So
 * looking often adds no false alarm. Counts that vary more than Poisson ones are scaled down by their dispersion.
 */
export function weighCounts(counts: readonly Count[], questions: number): Weighed[] {
  const dispersion = estimateDispersion(counts.map(({ growth }) => growth)) ?? 1;
  const scaled = counts.map(({ observed, expected }) => ({
    observed: observed / dispersion,
    expected: expected / dispersion,
  }));
  const prior = priorOf(scaled);
  const evidence = scaled.map(({ observed, expected }) => lnLowerEvidence(observed, expected, MIXTURE));
  const flagged = flagByEvidence(evidence, Math.max(questions, counts.length), FALSE_ALARMS);

  return scaled.map(({ observed, expected }, at) => {
    const posterior = ratioPosterior(prior, observed, expected, WORTH_SAYING);
    if (expected < LEAST_EXPECTED) return { state: 'early', posterior, prior };
    if (flagged[at] && posterior.below >= SURE) return { state: 'under', posterior, prior };
    return { state: posterior.below < 0.5 ? 'on-track' : 'unclear', posterior, prior };
  });
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

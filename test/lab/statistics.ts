import { z } from 'zod';
import { buyerConcentration, dispersionTest, maxOrdersPerBuyerChance } from '@/lib/stats/concentration';
import { gammaQuantile, negativeBinomialCdf, normalCdf, normalQuantile, poissonCdf } from '@/lib/stats/distributions';
import { lnLowerEvidence, poissonCusum } from '@/lib/stats/e-values';
import { fitGammaPrior, ratioInterval, ratioPosterior } from '@/lib/stats/gamma-poisson';
import { minExpectedEvents, observedExpectedInterval, wilsonInterval } from '@/lib/stats/intervals';
import { adjustFalseDiscovery } from '@/lib/stats/multiple-testing';
import { forecastGammaPoisson, forecastLogNormal, reachByEarlierEvents } from '@/lib/stats/pacing';
import { betaI, gammaP, lnGamma } from '@/lib/stats/special-functions';
import type { LineVerb } from './main';

const n = z.number();
const ns = z.array(n);

function fn<S extends z.ZodRawShape>(input: S, answer: (input: z.infer<z.ZodObject<S>>) => unknown) {
  const schema = z.object(input);
  return (given: unknown) => answer(schema.parse(given));
}

/** The case file's names on the left, ours on the right. */
const FUNCTIONS: Record<string, (input: unknown) => unknown> = {
  normal_cdf: fn({ z: n }, (i) => normalCdf(i.z)),
  normal_quantile: fn({ p: n }, (i) => normalQuantile(i.p)),
  ln_gamma: fn({ x: n }, (i) => lnGamma(i.x)),
  gamma_p_regularized: fn({ a: n, x: n }, (i) => gammaP(i.a, i.x)),
  beta_i_regularized: fn({ a: n, b: n, x: n }, (i) => betaI(i.x, i.a, i.b)),
  gamma_quantile: fn({ shape: n, rate: n, p: n }, (i) => gammaQuantile(i.p, i.shape, i.rate)),
  poisson_cdf: fn({ k: n, mean: n }, (i) => poissonCdf(i.k, i.mean)),
  negbin_cdf_mean_size: fn({ k: n, mean: n, size: n }, (i) => negativeBinomialCdf(i.k, i.mean, i.size)),
  wilson_interval: fn({ successes: n, n, alpha: n }, (i) => wilsonInterval(i.successes, i.n, i.alpha)),
  oe_ratio_exact_interval: fn({ observed: n, expected: n, alpha: n }, (i) =>
    observedExpectedInterval(i.observed, i.expected, i.alpha),
  ),
  eb_gamma_posterior: fn({ shape: n, rate: n, observed: n, expected: n, threshold: n }, (i) => {
    const posterior = ratioPosterior(i, i.observed, i.expected, i.threshold);
    const [q05, q95] = ratioInterval(i, i.observed, i.expected);
    return { posterior_mean: posterior.mean, p_below: posterior.below, q05, q95 };
  }),
  eb_gamma_poisson_mle: fn({ observed: ns, expected: ns }, (i) => fitGammaPrior(i.observed, i.expected)),
  evalue_poisson_lower_log: fn({ observed: n, expected: n, a: n, b: n }, (i) =>
    lnLowerEvidence(i.observed, i.expected, { shape: i.a, rate: i.b }),
  ),
  bh_adjust: fn({ p: ns }, (i) => adjustFalseDiscovery(i.p)),
  pacing_lognormal: fn({ sold: n, cum_share: n, goal: n, sd_log_curve: n, dispersion: n }, (i) => {
    const { sold, goal, dispersion } = i;
    const pace = forecastLogNormal({ sold, share: i.cum_share, goal, sdLogCurve: i.sd_log_curve, dispersion });
    return {
      forecast: pace.forecast,
      pace_index: pace.paceIndex,
      p_goal: pace.reach,
      q10: pace.q10,
      q90: pace.q90,
      sd_log: pace.sdLog,
    };
  }),
  pacing_conformal_p_goal: fn({ history_by_bucket: z.array(ns), bucket_index: n, sold: n, goal: n }, (i) => ({
    p_goal: reachByEarlierEvents(i.history_by_bucket, i.bucket_index, i.sold, i.goal),
  })),
  pacing_gamma_poisson: fn({ sold: n, cum_share: n, goal: n, prior_mean_total: n, prior_cv: n }, (i) => {
    const { sold, goal } = i;
    const pace = forecastGammaPoisson({
      sold,
      share: i.cum_share,
      goal,
      priorMean: i.prior_mean_total,
      priorCv: i.prior_cv,
    });
    return { posterior_mean_total: pace.mean, p_goal: pace.reach };
  }),
  poisson_cusum: fn({ x: ns, expected: ns, ratio: n }, (i) => poissonCusum(i.x, i.expected, i.ratio)),
  min_expected_events: fn({ ratio: n, alpha: n, power: n }, (i) => minExpectedEvents(i.ratio, i.alpha, i.power)),
  buyer_concentration: fn({ orders_per_buyer: ns }, (i) => {
    const found = buyerConcentration(i.orders_per_buyer);
    return (
      found && {
        hhi: found.hhi,
        effective_buyers: found.effectiveBuyers,
        top_share: found.topShare,
        orders_per_buyer: found.ordersPerBuyer,
      }
    );
  }),
  max_orders_per_buyer_p: fn({ orders: n, buyers: n, max: n }, (i) =>
    maxOrdersPerBuyerChance(i.orders, i.buyers, i.max),
  ),
  dispersion_test_p: fn({ counts: ns }, (i) => dispersionTest(i.counts)),
};

const Question = z.object({ fn: z.string(), input: z.unknown() });

/** `lab statistics`: {fn, input} → {value}; an unknown function or a misshapen input gives {value: null, refused}. */
export const answerStatistics: LineVerb = (question) => {
  const parsed = Question.safeParse(question);
  if (!parsed.success) return { value: null, refused: 'not a question' };
  const compute = FUNCTIONS[parsed.data.fn];
  if (!compute) return { value: null, refused: `unknown function ${parsed.data.fn}` };
  try {
    return { value: compute(parsed.data.input) };
  } catch (error) {
    if (error instanceof z.ZodError) return { value: null, refused: z.prettifyError(error) };
    throw error;
  }
};

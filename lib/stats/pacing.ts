import { normalCdf, normalQuantile } from './distributions';
import { betaI } from './special-functions';

/** Where an event that has sold `sold` by the time it usually has `share` of its total will end. */
export interface PaceForecast {
  forecast: number;
  /** Forecast over goal. */
  paceIndex: number;
  /** Probability of reaching the goal. */
  reach: number;
  q10: number;
  q90: number;
  sdLog: number;
}

/**
 * Log-normal forecast: ln(total) ~ N(ln(sold/share), sdLogCurve² + dispersion/sold), where `sdLogCurve` is how much
 * the share curve of earlier events varied at this hour. `sold` and `share` must be positive.
 */
export function forecastLogNormal(input: {
  sold: number;
  share: number;
  goal: number;
  sdLogCurve: number;
  dispersion: number;
}): PaceForecast {
  const { sold, share, goal } = input;
  const forecast = sold / share;
  const sdLog = Math.sqrt(input.sdLogCurve ** 2 + input.dispersion / sold);
  const spread = Math.exp(sdLog * normalQuantile(0.9));
  return {
    forecast,
    paceIndex: forecast / goal,
    reach: sold >= goal ? 1 : 1 - normalCdf(Math.log(goal / forecast) / sdLog),
    q10: forecast / spread,
    q90: forecast * spread,
    sdLog,
  };
}

/**
 * Probability of reaching the goal if this event grows from here as one of the earlier ones did: the conformal rank
 * (count of earlier growths that suffice + 1/2) / (n + 1), after Vovk et al. (2005). `bucket` is the last complete one.
 */
export function reachByEarlierEvents(
  history: readonly (readonly number[])[],
  bucket: number,
  sold: number,
  goal: number,
): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const suffice = history.filter((event) => (sold * sum(event)) / sum(event.slice(0, bucket + 1)) >= goal).length;
  return (suffice + 0.5) / (history.length + 1);
}

/**
 * Forecast for small counts: total intensity ~ Gamma(1/cv², 1/(cv² · mean)), what is left a negative binomial of size
 * shape + sold and probability (rate + share) / (rate + 1).
 */
export function forecastGammaPoisson(input: {
  sold: number;
  share: number;
  goal: number;
  priorMean: number;
  priorCv: number;
}): { mean: number; reach: number } {
  const { sold, share, goal } = input;
  const priorShape = 1 / input.priorCv ** 2;
  const rate = priorShape / input.priorMean;
  const shape = priorShape + sold;
  const missing = Math.ceil(goal - sold);
  return {
    mean: sold + ((1 - share) * shape) / (rate + share),
    reach: missing <= 0 ? 1 : betaI((1 - share) / (rate + 1), missing, shape),
  };
}

import { negativeBinomialCdf, normalQuantile, studentCdf, studentQuantile } from './distributions';

/** An earlier event over the stretch that a running one is counted over: how much it grew by, and the rest of it over that. */
export interface EarlierGrowth {
  /** What it grew by, in the unit of the running event; null where it was counted in another. */
  grown: number | null;
  ahead: number;
}

/** What a running event is forecast from, all in one unit (money or pieces). */
export interface RunningEvent {
  /** The earlier events over the same stretch; `ahead` is positive. */
  earlier: readonly EarlierGrowth[];
  /** What came in over the stretch. */
  grown: number;
  goal: number;
  /** The variance of a count over its mean, in the count's own unit: 1 for Poisson counts. */
  dispersion: number;
  /** What this event has strayed from the earlier ones' mean curve so far: see `strayed`. */
  strayed: readonly number[];
  /** Standard deviation, in log, of whatever makes this event's curve another than the earlier ones'. */
  unlike: number;
  /** Whether it is counted in whole pieces, which small numbers need a distribution of their own for. */
  pieces: boolean;
}

/** Where a running event will end: the middle, the central 80 %, and the probability that the goal is reached. */
export interface EventForecast {
  median: number;
  low: number;
  high: number;
  probability: number;
  /** `conformal`: the interval stands on the ranks of enough earlier events and on no assumed distribution. */
  basis: 'curve' | 'conformal';
  /** How many of the earlier events grew enough from here on. */
  sufficed: number;
}

/** Variance of the log odds of what is still to come that is assumed before anything is known, and the events that it weighs. */
const USUAL_SD = 0.22;
const USUAL_WEIGHT = 2;
/** From so many events on their ranks bound 80 % on both sides. */
const ENOUGH_FOR_RANKS = 10;
/** Below so many independent counts a log-normal is too far from what counts do. */
const FEW = 50;

/**
 * Forecasts by the share curves of earlier events. In each, the rest of the event stood in a ratio to what had come in over the stretch;
 * the log of that ratio is taken for normal over events, its variance a scaled inverse χ² whose prior is worth two
 * events, so that the prediction is Student's t (Gelman et al. 2013, 3.3). From ten events on the interval is a conformal
 * one (Vovk et al. 2005), at fractional ranks (Hutson 1999). The scatter of the counts themselves is added; few counts
 * are Gamma–Poisson. Null where nothing has grown yet or there is no earlier event.
 */
export function forecastByCurves(event: RunningEvent): EventForecast | null {
  const { grown, goal, dispersion } = event;
  if (event.earlier.length === 0 || !(grown > 0)) return null;
  const ratios = event.earlier.map(({ ahead }) => Math.log(ahead));
  const centre = mean(ratios);
  const noise = scatter(grown, grown * Math.exp(centre), dispersion);
  // Earlier events scattered too, and their spread has that in it.
  const noiseBefore = mean(
    event.earlier.map((one) => (one.grown === null ? 0 : scatter(one.grown, one.grown * one.ahead, dispersion))),
  );
  const { variance, degrees } = spreadOf(ratios, centre, noiseBefore, event.strayed);
  const curve = variance * (1 + 1 / ratios.length) + noiseBefore / ratios.length + event.unlike ** 2;
  const missing = goal - grown;
  const sufficed = ratios.filter((ratio) => grown * Math.exp(ratio) >= missing).length;

  if (event.pieces && grown / dispersion < FEW) {
    const few = forecastFew(event, centre, curve * (studentQuantile(0.9, degrees) / normalQuantile(0.9)) ** 2);
    return { ...few, basis: 'curve', sufficed };
  }
  const scale = Math.sqrt(curve + noise);
  // Welch & Satterthwaite: only the variance of the curve is an estimate.
  const effective = degrees * ((curve + noise) / curve) ** 2;
  const at = (ratio: number) => grown + grown * Math.exp(ratio);
  const probability = missing <= 0 ? 1 : 1 - studentCdf((Math.log(missing / grown) - centre) / scale, effective);
  if (ratios.length < ENOUGH_FOR_RANKS) {
    const reach = scale * studentQuantile(0.9, effective);
    return {
      median: at(centre),
      low: at(centre - reach),
      high: at(centre + reach),
      probability,
      basis: 'curve',
      sufficed,
    };
  }
  const sorted = [...ratios].sort((a, b) => a - b);
  const middle = fractionalRank(sorted, 0.5);
  const extra = (Math.max(0, noise - noiseBefore) + event.unlike ** 2) * normalQuantile(0.9) ** 2;
  const low = middle - Math.sqrt((middle - fractionalRank(sorted, 0.1)) ** 2 + extra);
  const high = middle + Math.sqrt((fractionalRank(sorted, 0.9) - middle) ** 2 + extra);
  return { median: at(middle), low: at(low), high: at(high), probability, basis: 'conformal', sufficed };
}

/** The variance of the log of a ratio of two counts. */
function scatter(before: number, after: number, dispersion: number): number {
  return dispersion / before + dispersion / Math.max(after, dispersion);
}

/** The variance over events, shrunk to the usual one, and how many degrees of freedom it has. */
function spreadOf(ratios: readonly number[], centre: number, noise: number, strayed: readonly number[]) {
  const squares = ratios.reduce((sum, ratio) => sum + (ratio - centre) ** 2, 0);
  const between = Math.max(0, squares - (ratios.length - 1) * noise);
  // What this event strayed by is measured against a mean that is itself uncertain.
  const own = strayed.reduce((sum, square) => sum + square, 0) / (1 + 1 / ratios.length);
  const degrees = USUAL_WEIGHT + ratios.length - 1 + strayed.length;
  return { variance: (USUAL_WEIGHT * USUAL_SD ** 2 + between + own) / degrees, degrees };
}

/** A Gamma–Poisson forecast of what is to come, whose median is that of the curve. */
function forecastFew({ grown, goal, dispersion }: RunningEvent, centre: number, curve: number) {
  const spread = curve + dispersion / grown;
  const due = grown * Math.exp(centre) * (1 + spread / 3);
  const size = 1 / (spread + (dispersion - 1) / due);
  const quantile = (p: number) => {
    let high = Math.ceil(due) + 1;
    while (negativeBinomialCdf(high, due, size) < p) high *= 2;
    let low = -1;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (negativeBinomialCdf(middle, due, size) >= p) high = middle;
      else low = middle;
    }
    return grown + high;
  };
  const missing = Math.ceil(goal - grown);
  const probability = missing <= 0 ? 1 : 1 - negativeBinomialCdf(missing - 1, due, size);
  return { median: quantile(0.5), low: quantile(0.1), high: quantile(0.9), probability };
}

/** A running count at a look, with the share of the total that the mean curve of earlier events had by then. */
export interface CurveLook {
  count: number;
  share: number;
}

/**
 * How far a running event has strayed from the mean curve of earlier ones: squared log ratios of what the later and the
 * earlier part of a stretch brought, against what they should have, less what the scatter of counts explains; of the
 * whole, then of its halves. Looks are oldest first, the first one where the count begins.
 */
export function strayed(looks: readonly CurveLook[], dispersion: number): number[] {
  const whole = contrast(looks, dispersion);
  if (!whole) return [];
  const halves = [contrast(looks.slice(0, whole.at + 1), dispersion), contrast(looks.slice(whole.at), dispersion)];
  return [whole, ...halves].flatMap((one) => (one ? [one.square] : []));
}

function contrast(looks: readonly CurveLook[], dispersion: number): { square: number; at: number } | null {
  const first = looks[0];
  const last = looks.at(-1);
  if (!first || !last) return null;
  const half = (first.share + last.share) / 2;
  const distance = (look: CurveLook) => Math.abs(look.share - half);
  const at = looks.reduce((best, look, here) => (distance(look) < distance(looks[best] ?? first) ? here : best), 0);
  const middle = looks[at];
  if (!middle || at === 0 || at === looks.length - 1) return null;
  const [early, late] = [middle.count - first.count, last.count - middle.count];
  const [earlyDue, lateDue] = [middle.share - first.share, last.share - middle.share];
  const lopsided = Math.max(earlyDue, lateDue) > 4 * Math.min(earlyDue, lateDue);
  if (!(early > 0 && late > 0 && earlyDue > 0 && lateDue > 0) || lopsided) return null;
  const ratio = Math.log(late / early) - Math.log(lateDue / earlyDue);
  return { square: Math.max(0, ratio ** 2 - dispersion / early - dispersion / late), at };
}

/** What had come in by the start of each hour and at the end, from nothing on. */
export function runningSums(byHour: readonly number[]): number[] {
  const sums = [0];
  let sum = 0;
  for (const value of byHour) {
    sum += value;
    sums.push(sum);
  }
  return sums;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value at rank p(n + 1) of n sorted ones, between two where that is no whole rank. */
function fractionalRank(sorted: readonly number[], p: number): number {
  const rank = Math.min(Math.max(p * (sorted.length + 1), 1), sorted.length);
  const below = sorted[Math.floor(rank) - 1] ?? 0;
  const above = sorted[Math.ceil(rank) - 1] ?? below;
  return below + (rank - Math.floor(rank)) * (above - below);
}

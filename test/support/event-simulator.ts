import { type Seeded, seeded } from './seeded';

/** A promotion that never was: what each hour brought, with peaks at its start and at 20:00. */
export interface SimulatedEvent {
  orders: number[];
  gmv: number[];
}

/** How unlike events are: 1 is what the rest of the tests take for usual. */
export interface Variety {
  hours: number;
  /** The orders to be expected. */
  orders: number;
  unlikeness: number;
  /** The variance of an hour's orders over their mean. */
  overdispersion: number;
}

/** Draws events whose curves differ in their peaks, their tilt and their hours, with heavy-tailed baskets. */
export function eventDraws(seed: number): (variety: Variety) => SimulatedEvent {
  const draw = seeded(seed);
  return (variety) => {
    const weights = curveOf(draw, variety);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const orders = weights.map((weight) => scattered(draw, (variety.orders * weight) / total, variety.overdispersion));
    const gmv = orders.map((count) => sumOf(count, () => 60 * Math.exp(0.9 * normal(draw))));
    return { orders, gmv };
  };
}

function curveOf(draw: Seeded, { hours, unlikeness }: Variety): number[] {
  const level = (sd: number) => Math.exp(unlikeness * sd * heavy(draw));
  const [launch, evening, tilt, ending] = [
    6 * level(0.3),
    2 * level(0.25),
    0.3 * unlikeness * heavy(draw),
    level(0.25),
  ];
  let drift = 0;
  return Array.from({ length: hours }, (_, hour) => {
    drift = 0.7 * drift + 0.12 * unlikeness * heavy(draw);
    const clock = hour % 24;
    const night = clock >= 2 && clock < 8 ? 0.25 : 1;
    const peak = clock === 20 ? evening : clock === 21 ? evening / 1.5 : 0;
    const last = hours - hour <= 4 ? 1.5 * ending : 0;
    const start = hour === 0 ? launch : hour === 1 ? launch / 3 : 0;
    return (night + peak + last + start) * Math.exp(drift + tilt * (hour / hours - 0.5));
  });
}

/** A count of this mean whose variance is so many times as large. */
function scattered(draw: Seeded, mean: number, overdispersion: number): number {
  const rate = overdispersion > 1 ? draw.gamma(mean / (overdispersion - 1)) * (overdispersion - 1) : mean;
  // Knuth's Poisson needs a mean that e^-mean can hold.
  let count = 0;
  for (let left = rate; left > 0; left -= 500) count += draw.poisson(Math.min(left, 500));
  return count;
}

function sumOf(count: number, one: () => number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += one();
  return Math.round(sum * 100) / 100;
}

function normal(draw: Seeded): number {
  return Math.sqrt(-2 * Math.log(1 - draw.uniform())) * Math.cos(2 * Math.PI * draw.uniform());
}

/** Student's t with five degrees of freedom, of variance 1. */
function heavy(draw: Seeded): number {
  return normal(draw) / Math.sqrt((2 * draw.gamma(2.5)) / 5) / Math.sqrt(5 / 3);
}

/** Repeatable draws for simulations in tests. */
export interface Seeded {
  uniform(): number;
  poisson(mean: number): number;
  /** Gamma with this shape and scale 1. */
  gamma(shape: number): number;
}

/** Mulberry32, with Knuth's Poisson and Marsaglia & Tsang's gamma on top. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  function uniform(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  function poisson(mean: number): number {
    const stop = Math.exp(-mean);
    let product = uniform();
    let drawn = 0;
    while (product > stop) {
      product *= uniform();
      drawn += 1;
    }
    return drawn;
  }
  function normal(): number {
    return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  }
  function gamma(shape: number): number {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  }
  return { uniform, poisson, gamma };
}

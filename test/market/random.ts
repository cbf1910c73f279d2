/** A number in [0, 1) that depends on the seed and the key alone, so that any moment can be computed by itself. */
export function noise(seed: number, key: string): number {
  let hash = 2166136261 ^ seed;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A count with this mean, spread as counts of independent events are (Poisson; its normal limit from 30 on). */
export function randomCount(mean: number, seed: number, key: string): number {
  if (mean <= 0) return 0;
  const first = noise(seed, key);
  if (mean < 30) {
    let count = 0;
    let chance = Math.exp(-mean);
    for (let sum = chance; first > sum && count < 200; sum += chance) {
      count += 1;
      chance *= mean / count;
    }
    return count;
  }
  const second = noise(seed, `${key} second`);
  const normal = Math.sqrt(-2 * Math.log(Math.max(first, 1e-12))) * Math.cos(2 * Math.PI * second);
  return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
}

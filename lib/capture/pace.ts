/** Gives the page's thread back in time: null while the slice still has time, else a promise to wait for. */
export type Pace = () => Promise<void> | null;

/** Milliseconds of work between two pauses; short of a frame, so that a slice never delays one. */
const SLICE = 8;

/** A pace that asks for a pause after each slice of work; `longest` tells the longest slice in milliseconds. */
export function slicedPace(options: { pause: () => Promise<void>; now: () => number }): {
  pace: Pace;
  longest: () => number;
} {
  let since = options.now();
  let longest = 0;
  const measure = () => {
    longest = Math.max(longest, options.now() - since);
    return longest;
  };
  const rest = async () => {
    await options.pause();
    since = options.now();
  };
  const pace = () => {
    if (options.now() - since < SLICE) return null;
    measure();
    return rest();
  };
  return { pace, longest: measure };
}

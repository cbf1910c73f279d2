/** Gives the page's thread back in time: null while the slice still has time, else a promise to wait for. */
export type Pace = () => Promise<void> | null;

/** Milliseconds of work between two pauses; short of a frame, so that a slice never delays one. */
const SLICE = 8;
/** The clock costs as much as a step of the work: it is asked again after about this many milliseconds of steps. */
const GLANCE = 0.5;
const MOST_STEPS = 16;

/** A pace that asks for a pause after each slice of work; `longest` tells the longest slice in milliseconds. */
export function slicedPace(options: { pause: () => Promise<void>; now: () => number }): {
  pace: Pace;
  longest: () => number;
} {
  let since = options.now();
  let longest = 0;
  let glanced = since;
  let stride = 1;
  let steps = 0;
  const measure = () => {
    longest = Math.max(longest, options.now() - since);
    return longest;
  };
  const rest = async () => {
    await options.pause();
    since = options.now();
    glanced = since;
    stride = 1;
  };
  const pace = () => {
    if (++steps < stride) return null;
    const now = options.now();
    const took = now - glanced;
    stride = took * MOST_STEPS <= GLANCE * steps ? MOST_STEPS : Math.max(1, Math.floor((GLANCE * steps) / took));
    glanced = now;
    steps = 0;
    if (now - since < SLICE) return null;
    measure();
    return rest();
  };
  return { pace, longest: measure };
}

/** Counts the time that a capture holds the page's thread: what passes between its pauses. */
export function startMeter(view: Window): { pause: () => Promise<void>; stop: () => number } {
  let spent = 0;
  let since = view.performance.now();
  const stop = () => {
    spent += view.performance.now() - since;
    return spent;
  };
  return {
    stop,
    async pause() {
      stop();
      await breathe();
      since = view.performance.now();
    },
  };
}

/** Lets the page's own tasks go first. */
function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resume) => setTimeout(resume));
}

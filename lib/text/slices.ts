/** Work that gives itself out of hand after every piece, and ends with its result. */
export type Steps<T> = Generator<void, T, void>;

/** Milliseconds of work at a stretch: less than a third of a frame, as a pause for garbage may come on top. */
const SLICE = 5;

/** The result, in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The result, in slices, so that whoever else waits has a turn: `pause` is awaited when `slice` milliseconds are over. */
export async function inSlices<T>(steps: Steps<T>, pause: () => Promise<unknown>, slice = SLICE): Promise<T> {
  for (let until = Date.now() + slice; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() < until) continue;
    await pause();
    until = Date.now() + slice;
  }
}

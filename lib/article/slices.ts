/** Milliseconds of work at a stretch: less than a frame. */
const SLICE = 12;

/** Work in slices, so that the page stays answerable and the work can be given up. */
export class Slices {
  private readonly signal: AbortSignal | undefined;
  private started = performance.now();

  constructor(signal?: AbortSignal) {
    this.signal = signal;
  }

  get isDue(): boolean {
    return performance.now() - this.started > SLICE;
  }

  /**
   * Lets the page go first.
   * @throws the signal's reason, where it has aborted
   */
  async pause(): Promise<void> {
    this.signal?.throwIfAborted();
    const { scheduler } = globalThis as { scheduler?: { postTask?(task: () => void): Promise<void> } };
    // Not `scheduler.yield`: what goes on after it outruns painting, which then waits for a tenth of a second.
    await (scheduler?.postTask?.(() => {}) ?? new Promise<void>((resolve) => setTimeout(resolve)));
    this.signal?.throwIfAborted();
    this.started = performance.now();
  }
}

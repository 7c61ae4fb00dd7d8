import { ApiError } from './api-error.ts';

/** One job at a time, in the order of asking. A job whose signal aborts while it waits is never started. */
export class Queue {
  private tail: Promise<unknown> = Promise.resolve();

  /** @throws ApiError `aborted` as soon as the signal aborts, started or not */
  run<T>(job: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = this.tail.then(() => {
      if (signal?.aborted) throw aborted(signal);
      return job();
    });
    // Not the answer itself, which would stay in memory until the next one.
    const over = () => {};
    this.tail = turn.then(over, over);
    return signal ? orAborted(turn, signal) : turn;
  }
}

/** The promise, or an `aborted` error at once when the signal aborts. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(aborted(signal));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

export function aborted(signal: AbortSignal): ApiError {
  return new ApiError('aborted', 'the request was cancelled', { cause: signal.reason });
}

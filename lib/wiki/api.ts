import { ApiError } from './api-error.ts';
import { aborted, orAborted, Queue } from './queue.ts';
import { wikiHost } from './titles.ts';

export interface WikiClientOptions {
  /** Host of the wiki, e.g. `en.wikipedia.org`; no other site is ever asked. */
  host: string;
  /** Version of the extension, for `Api-User-Agent`. */
  version: string;
  fetch?: typeof fetch;
  /** Milliseconds until an answer, body included, is given up; 30,000 if absent. */
  timeout?: number;
  /** Clock in milliseconds, and a wait; for tests. */
  now?: () => number;
  wait?: (ms: number) => Promise<void>;
}

export type Params = Record<string, string | number>;
/** An answer of the API, checked only for being an object without `error`. */
export type Answer = Record<string, unknown>;

/** Longer requests go by POST: title lists in other scripts than Latin grow ninefold in a URL. */
const LONGEST_URL = 4000;
/** A wait this short is kept within the request, once; a longer one is the caller's to know. */
const SHORT_WAIT = 5;
/** Seconds to hold back where the wiki names none. */
const DEFAULT_WAIT = 10;

/**
 * The one door to a wiki's `api.php`: one request at a time, no cookies, and silence for as long as the wiki asks.
 */
export class Api {
  readonly host: string;
  private readonly options: WikiClientOptions;
  private readonly queue = new Queue();
  private silentUntil = 0;

  constructor(options: WikiClientOptions) {
    if (wikiHost(options.host) !== options.host) throw new TypeError(`not a Wikipedia: ${options.host}`);
    this.host = options.host;
    this.options = options;
  }

  /** @throws ApiError always that, whatever went wrong */
  get(params: Params, signal?: AbortSignal): Promise<Answer> {
    const request = this.request({ format: 'json', formatversion: 2, ...params });
    return this.queue.run(() => this.ask(request, signal), signal);
  }

  /** Asks; where the wiki wants a short wait, waits and asks once more. */
  private async ask(request: [string, RequestInit], signal?: AbortSignal): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const silence = Math.ceil((this.silentUntil - this.now()) / 1000);
      if (silence > 0) throw limited(silence);
      try {
        return await this.fetch(request, signal);
      } catch (error) {
        if (!(error instanceof ApiError) || error.kind !== 'rate-limited') throw error;
        const seconds = error.retryAfter ?? DEFAULT_WAIT;
        if (attempt > 1 || seconds > SHORT_WAIT) {
          this.silentUntil = this.now() + seconds * 1000;
          throw error;
        }
        const wait = this.wait(seconds * 1000);
        await (signal ? orAborted(wait, signal) : wait);
      }
    }
  }

  private request(params: Params): [string, RequestInit] {
    const query = new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)]));
    const url = `https://${this.host}/w/api.php`;
    const init: RequestInit = {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { 'Api-User-Agent': `Crosstalk/${this.options.version} (browser extension)` },
    };
    if (`${query}`.length <= LONGEST_URL) return [`${url}?${query}`, init];
    return [url, { ...init, method: 'POST', body: query }];
  }

  private async fetch([url, init]: [string, RequestInit], signal?: AbortSignal): Promise<Answer> {
    const overtime = new AbortController();
    const timer = setTimeout(() => overtime.abort(), this.options.timeout ?? 30_000);
    const either = signal ? AbortSignal.any([signal, overtime.signal]) : overtime.signal;
    const fetch = this.options.fetch ?? globalThis.fetch;
    let response: Response;
    let body: string;
    try {
      // The race holds even where an injected or broken fetch does not heed its signal.
      response = await orAborted(fetch(url, { ...init, signal: either }), either);
      body = await orAborted(response.text(), either);
    } catch (cause) {
      if (signal?.aborted) throw aborted(signal);
      const why = overtime.signal.aborted ? 'did not answer in time' : 'could not be reached';
      throw new ApiError('offline', `${this.host} ${why}`, { cause });
    } finally {
      clearTimeout(timer);
    }
    return read(this.host, response, body);
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }

  private wait(ms: number): Promise<void> {
    return this.options.wait?.(ms) ?? new Promise((resolve) => setTimeout(resolve, ms));
  }
}

function read(host: string, response: Response, body: string): Answer {
  const { status } = response;
  const retryAfter = seconds(response.headers.get('retry-after'));
  if (status === 429 || (status === 503 && retryAfter !== null)) throw limited(retryAfter, status);
  if (!response.ok) throw new ApiError('http', `${host} answered with HTTP status ${status}`, { status });
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch (cause) {
    throw new ApiError('malformed', `${host} sent an answer that is not JSON`, { status, cause });
  }
  if (!isObject(answer)) throw new ApiError('malformed', `${host} sent an answer that is no object`);
  if (isObject(answer.error)) {
    const code = String(answer.error.code ?? 'unknown');
    if (code === 'ratelimited' || code === 'maxlag') throw limited(retryAfter, status, code);
    throw new ApiError('api', `${host}: ${String(answer.error.info ?? code)}`, { status, code });
  }
  return answer;
}

function limited(retryAfter: number | null, status?: number, code?: string): ApiError {
  const details = { retryAfter, ...(status ? { status } : {}), ...(code ? { code } : {}) };
  return new ApiError('rate-limited', 'the wiki asks to wait', details);
}

/** `Retry-After` is a number of seconds or a date. */
function seconds(header: string | null): number | null {
  if (header === null) return null;
  if (/^\s*\d+\s*$/.test(header)) return Number(header);
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, Math.ceil((until - Date.now()) / 1000));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export type ApiErrorKind =
  /** No answer: no network, a host that cannot be reached, or none within the time allowed. */
  | 'offline'
  /** The wiki asks to wait; `retryAfter` says how long. */
  | 'rate-limited'
  /** An HTTP status other than 200. */
  | 'http'
  /** An error in MediaWiki's own words. */
  | 'api'
  /** An answer that is no JSON, or not what was asked for. */
  | 'malformed'
  | 'aborted';

export interface ApiErrorDetails {
  /** Seconds to wait, where the wiki said so. */
  retryAfter?: number | null;
  /** HTTP status. */
  status?: number;
  /** MediaWiki's error code. */
  code?: string;
  cause?: unknown;
}

/** Every fault of a request to a wiki. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly kind: ApiErrorKind;
  readonly retryAfter: number | null;
  readonly status: number | null;
  readonly code: string | null;

  constructor(kind: ApiErrorKind, message: string, details: ApiErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.retryAfter = details.retryAfter ?? null;
    this.status = details.status ?? null;
    this.code = details.code ?? null;
  }
}

import type { Problem } from './api';

/** What went wrong with a request, by what a person can do about it. */
export type FailureKind =
  'offline' | 'unreachable' | 'slow' | 'busy' | 'down' | 'refused' | 'unknown' | 'signedOut' | 'forbidden' | 'broken';

export class RequestFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
    readonly problem?: Problem,
    /** Seconds after which the server wants to be asked again; absent where it does not say. */
    readonly retryAfter?: number,
  ) {
    super(message);
    this.name = 'RequestFailure';
  }
}

export function kindOf(status: number, code?: string): FailureKind {
  if (code === 'store_unavailable') return 'down';
  if (status === 401) return 'signedOut';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'unknown';
  if (status === 429 || status === 503) return 'busy';
  if (status === 504) return 'slow';
  return status >= 500 ? 'broken' : 'refused';
}

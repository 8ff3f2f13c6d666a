import { RequestFailure } from '@graphexplorer/client';
import { texts } from '../texts/en';
import { viewTexts } from '../texts/views';

/** What can be done about a failure, besides trying again. */
export type Remedy = 'again' | 'signIn' | 'reload' | 'secret' | 'none';

export interface ViewFailure {
  /** What happened, what the server says, what to do. */
  readonly says: string;
  readonly detail: string;
  readonly does: string;
  readonly remedy: Remedy;
}

/** Why a view was not saved, changed or deleted, in words that say what to do. */
export function failureOf(error: unknown): ViewFailure {
  const { failures } = viewTexts;
  if (!(error instanceof RequestFailure)) return { says: texts.failures.broken, detail: '', does: '', remedy: 'again' };
  const detail = error.message;
  switch (error.problem?.status) {
    case 401:
      return { says: failures.ended, detail: '', does: failures.endedDo, remedy: 'signIn' };
    case 403:
      return { says: failures.secret, detail, does: '', remedy: 'secret' };
    case 404:
    case 410:
      return { says: failures.gone, detail, does: '', remedy: 'none' };
    case 409:
      return { says: failures.full, detail, does: failures.fullDo, remedy: 'again' };
    case 412:
    case 428:
      return { says: failures.stale, detail: '', does: failures.staleDo, remedy: 'reload' };
    case 413:
      return { says: failures.tooLarge, detail, does: failures.tooLargeDo, remedy: 'again' };
    case 429: {
      const wait = error.retryAfter ? texts.failures.waitAgain(error.retryAfter) : texts.failures.again;
      return { says: failures.fast, detail: '', does: `${wait}.`, remedy: 'again' };
    }
    case 500:
    case 503:
    case 507:
      return { says: failures.disk, detail, does: '', remedy: 'again' };
    default:
      return {
        says: texts.failures[error.kind],
        detail: error.kind === 'refused' ? detail : '',
        does: '',
        remedy: 'again',
      };
  }
}

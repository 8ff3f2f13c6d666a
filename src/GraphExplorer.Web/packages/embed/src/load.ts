import { readView, webAddress, type ViewFile } from './view-file';

/** Why a view could not be shown. */
export type LoadFailureCode = 'address' | 'unreachable' | 'unknown' | 'refused' | 'malformed' | 'tooLarge';

export class LoadFailure extends Error {
  constructor(
    readonly code: LoadFailureCode,
    readonly status = 0,
  ) {
    super(code);
    this.name = 'LoadFailure';
  }
}

/** The largest snapshot that is read, in bytes: the server keeps views of at most 2 MB. */
const MaxBytes = 4 * 1024 * 1024;

/** Fetches a view as a stranger: without cookies, and without saying from which page. */
export async function loadView(src: string, base: string, signal: AbortSignal): Promise<ViewFile> {
  const address = webAddress(src, base);
  if (!address) throw new LoadFailure('address');
  const content = await read(address, signal);
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    throw new LoadFailure('malformed');
  }
  const view = readView(json);
  if (!view) throw new LoadFailure('malformed');
  return view;
}

async function read(address: string, signal: AbortSignal): Promise<string> {
  let response: Response;
  try {
    response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'application/json' },
      signal,
    });
  } catch (error) {
    throw signal.aborted ? error : new LoadFailure('unreachable');
  }
  if (response.status === 404 || response.status === 410) throw new LoadFailure('unknown', response.status);
  if (!response.ok) throw new LoadFailure('refused', response.status);
  const bytes = await response.arrayBuffer().catch((error: unknown) => {
    throw signal.aborted ? error : new LoadFailure('unreachable');
  });
  if (bytes.byteLength > MaxBytes) throw new LoadFailure('tooLarge');
  return new TextDecoder().decode(bytes);
}

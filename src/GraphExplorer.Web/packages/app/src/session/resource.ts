import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { RequestFailure } from '@graphexplorer/client';

/** Sent to the window when somebody has signed in: what was refused is asked again. */
export const SignedIn = 'gx-signed-in';

/** After so many milliseconds without an answer a skeleton is shown; before, it would only flicker. */
const SkeletonDelay = 200;

/**
 * Something asked of the server for a part of the page: it is asked again when its key changes, the answer before stays
 * until the new one is there, and what comes too late is dropped.
 */
export class Resource<T> implements ReactiveController {
  value: T | undefined;
  failure: RequestFailure | undefined;
  /** Whether an answer is awaited for so long that the page should say so. */
  isSlow = false;
  isLoading = false;
  private key: string | undefined;
  private run: AbortController | undefined;
  private timer = 0;
  private ask: ((signal: AbortSignal) => Promise<T>) | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Asks, unless the key is that of the last question; null asks nothing. */
  load(key: string | null, ask: (signal: AbortSignal) => Promise<T>): void {
    if (key === this.key) return;
    this.key = key ?? undefined;
    this.cancel();
    this.failure = undefined;
    if (key === null) {
      this.value = undefined;
      return;
    }
    this.ask = ask;
    void this.start();
  }

  /** Asks the same again. */
  again(): void {
    if (this.ask) void this.start();
  }

  hostConnected(): void {
    window.addEventListener(SignedIn, this.signedIn);
  }

  hostDisconnected(): void {
    window.removeEventListener(SignedIn, this.signedIn);
    this.cancel();
    this.key = undefined;
  }

  private readonly signedIn = (): void => {
    if (this.failure?.kind === 'signedOut') this.again();
  };

  private async start(): Promise<void> {
    this.cancel();
    const run = new AbortController();
    this.run = run;
    this.isLoading = true;
    this.timer = window.setTimeout(() => {
      this.isSlow = true;
      this.host.requestUpdate();
    }, SkeletonDelay);
    this.host.requestUpdate();
    try {
      const value = await this.ask?.(run.signal);
      if (run.signal.aborted) return;
      this.value = value;
      this.failure = undefined;
    } catch (error) {
      if (run.signal.aborted) return;
      this.value = undefined;
      this.failure = error instanceof RequestFailure ? error : new RequestFailure('broken', String(error));
    }
    this.settle();
    this.host.requestUpdate();
  }

  private cancel(): void {
    this.run?.abort();
    this.settle();
  }

  private settle(): void {
    clearTimeout(this.timer);
    this.isLoading = false;
    this.isSlow = false;
  }
}

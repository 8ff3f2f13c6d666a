import { RequestFailure, type AnalysisAnswer, type Client } from '@graphexplorer/client';

/** Follows one analysis until it has ended, whichever way. */
export class AnalysisWatch {
  now: AnalysisAnswer | null = null;
  failure: RequestFailure | null = null;
  private source: EventSource | null = null;
  private run = new AbortController();
  private id = '';

  constructor(
    private readonly client: Client,
    private readonly changed: (ended: boolean) => void,
  ) {}

  /** Follows this one and no other; an empty id follows none. */
  follow(id: string): void {
    if (id === this.id) return;
    this.stop();
    this.id = id;
    if (id) void this.ask();
  }

  /** Asks again what became of it. */
  again(): void {
    const { id } = this;
    this.stop();
    this.follow(id);
  }

  /** Takes what the server said of it in another answer. */
  take(answer: AnalysisAnswer): void {
    if (answer.id === this.id) this.set(answer);
  }

  stop(): void {
    this.run.abort();
    this.run = new AbortController();
    this.source?.close();
    this.source = null;
    this.id = '';
    this.now = null;
    this.failure = null;
  }

  private async ask(): Promise<void> {
    const { signal } = this.run;
    try {
      this.set(await this.client.analysis(this.id, signal));
    } catch (error) {
      if (signal.aborted) return;
      this.failure = error instanceof RequestFailure ? error : new RequestFailure('broken', String(error));
      this.changed(false);
      return;
    }
    if (!signal.aborted && this.now && !hasEnded(this.now)) this.listen();
  }

  private listen(): void {
    // It asks again by itself where the connection breaks, and hears at once how things stand.
    const source = new EventSource(this.client.address(`/analyses/${encodeURIComponent(this.id)}`, {}));
    this.source = source;
    const hear = (event: MessageEvent<string>): void => this.set(JSON.parse(event.data) as AnalysisAnswer);
    source.addEventListener('progress', hear);
    source.addEventListener('done', hear);
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED && this.source === source) this.again();
    });
  }

  private set(answer: AnalysisAnswer): void {
    this.now = answer;
    this.failure = null;
    const ended = hasEnded(answer);
    if (ended) {
      this.source?.close();
      this.source = null;
    }
    this.changed(ended);
  }
}

/** Whether nothing more will become of an analysis. */
export function hasEnded(answer: AnalysisAnswer): boolean {
  return answer.state !== 'waiting' && answer.state !== 'running';
}

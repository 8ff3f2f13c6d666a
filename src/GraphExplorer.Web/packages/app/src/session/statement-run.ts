import type { ReactiveControllerHost } from 'lit';
import {
  RequestFailure,
  type Client,
  type CypherPlan,
  type CypherSummary,
  type QueryRequest,
} from '@graphexplorer/client';

/** Rows that a page keeps; a statement that gives more is ended. */
export const MaxKeptRows = 50_000;
/** While rows come, the page is drawn anew so often, in milliseconds. */
const DrawPause = 120;

/** What a statement has given so far. */
export interface StatementAnswer {
  readonly text: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  /** Absent while rows still come, and where they were stopped. */
  readonly summary?: CypherSummary;
  readonly wasStopped: boolean;
  readonly wasFull: boolean;
  readonly took: number;
}

/** Runs one statement at a time; rows are shown as they come, and it can be stopped. */
export class StatementRun {
  answer: StatementAnswer | null = null;
  plan: CypherPlan | null = null;
  failure: RequestFailure | null = null;
  isRunning = false;
  private stopper: AbortController | null = null;
  private rows: unknown[][] = [];

  constructor(private readonly host: ReactiveControllerHost) {}

  async run(client: Client, asked: QueryRequest): Promise<void> {
    await this.attempt(async (signal) => {
      const start = performance.now();
      this.rows = [];
      let drawn = start;
      let columns: readonly string[] = [];
      // A list of its own each time: a part of the page is drawn anew when its list is another one.
      const show = (end: Partial<StatementAnswer> = {}): void => {
        const took = Math.round(performance.now() - start);
        this.answer = {
          text: asked.query,
          columns,
          rows: [...this.rows],
          wasStopped: false,
          wasFull: false,
          took,
          ...end,
        };
        this.host.requestUpdate();
      };
      try {
        for await (const event of client.query(asked, signal)) {
          if (signal.aborted) {
            show({ wasStopped: true });
            return;
          }
          if ('columns' in event) columns = event.columns;
          else if ('row' in event) this.rows.push(event.row);
          else {
            show({ summary: event.summary });
            this.plan = event.summary.plan ?? null;
            return;
          }
          if (this.rows.length >= MaxKeptRows) {
            show({ wasFull: true });
            return;
          }
          if (performance.now() - drawn < DrawPause) continue;
          show();
          await new Promise((resolve) => setTimeout(resolve));
          drawn = performance.now();
        }
      } catch (error) {
        if (!signal.aborted) throw error;
        show({ wasStopped: true });
      }
    });
  }

  async explain(client: Client, asked: QueryRequest): Promise<void> {
    await this.attempt(async (signal) => {
      this.plan = (await client.explain(asked, signal)).summary.plan ?? null;
    });
  }

  stop(): void {
    this.stopper?.abort();
  }

  private async attempt(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    this.stop();
    const stopper = new AbortController();
    this.stopper = stopper;
    this.isRunning = true;
    this.failure = null;
    this.host.requestUpdate();
    try {
      await work(stopper.signal);
    } catch (error) {
      if (!stopper.signal.aborted)
        this.failure = error instanceof RequestFailure ? error : new RequestFailure('broken', String(error));
    } finally {
      if (this.stopper === stopper) this.isRunning = false;
      this.host.requestUpdate();
    }
  }
}

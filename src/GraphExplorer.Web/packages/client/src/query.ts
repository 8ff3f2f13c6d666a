import type { CypherSummary, Problem, QueryAnswer } from './api';
import { kindOf, RequestFailure } from './failure';

/** What comes of a statement, in this order: its columns, its rows as they come, at last its summary. */
export type QueryEvent =
  { readonly columns: string[] } | { readonly row: unknown[] } | { readonly summary: CypherSummary };

/** What a statement is sent with. */
export interface QueryRequest {
  readonly query: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whether it may change the graph; reading unless said. */
  readonly access?: 'read' | 'write';
}

/** The longest line that is taken, in characters: a row that long no page can show. */
const MaxLine = 64 * 1024 * 1024;

/** Reads the lines of an answer as they come. A line that tells a failure is thrown as one. */
export async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<QueryEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let isComplete = false;
  try {
    for (;;) {
      const { value, done } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > MaxLine) throw new RequestFailure('broken', 'A row is longer than this page can take.');
      for (const line of lines) {
        if (!line) continue;
        const event = eventOf(line);
        isComplete ||= 'summary' in event;
        yield event;
      }
      if (!done) continue;
      if (!isComplete) throw new RequestFailure('unreachable', 'The answer broke off before its end.');
      return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The events that an answer which came whole would have come in. */
export function* eventsOf(answer: QueryAnswer): Generator<QueryEvent> {
  yield { columns: answer.columns };
  for (const row of answer.rows) yield { row };
  yield { summary: answer.summary };
}

function eventOf(line: string): QueryEvent {
  const event = JSON.parse(line) as QueryEvent | { readonly error: Problem };
  if (!('error' in event)) return event;
  const { error } = event;
  throw new RequestFailure(kindOf(error.status), error.detail ?? error.title ?? 'The statement failed.', error);
}

import type * as Api from './api';
import { kindOf, RequestFailure } from './failure';
import { eventsOf, readLines, type QueryEvent, type QueryRequest } from './query';
import { Views } from './views';

/** A parameter's value; a list repeats the parameter, what is empty or absent is left out. */
export type ParameterValue = string | number | boolean | readonly string[] | undefined;
export type Parameters = Readonly<Record<string, ParameterValue>>;

/** An answer with the state that it names (ETag); empty where it names none. */
export interface Tagged<T> {
  readonly value: T;
  readonly tag: string;
}

/** What is to be analysed, by the API's names. */
export type AnalysisQuestion = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface ClientOptions {
  /** Where the API is; the page's own server unless given. */
  readonly base?: string;
  readonly fetch?: typeof fetch;
  /** After so many milliseconds without an answer a request is given up. */
  readonly timeout?: number;
  /** Told of every failure, besides whoever asked. */
  readonly failed?: (failure: RequestFailure) => void;
}

const DefaultTimeout = 30_000;
const LinesType = 'application/x-ndjson';

/** Asks the API. Every method may be cancelled, and fails with a RequestFailure alone. */
export class Client {
  readonly views = new Views(this);
  private readonly base: string;
  private readonly fetch: typeof fetch;
  private readonly timeout: number;
  private readonly failed: (failure: RequestFailure) => void;

  constructor(options: ClientOptions = {}) {
    this.base = options.base ?? '/api/v1';
    this.fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
    this.timeout = options.timeout ?? DefaultTimeout;
    this.failed = options.failed ?? (() => undefined);
  }

  paths(parameters: Parameters, signal?: AbortSignal): Promise<Api.PathsAnswer> {
    return this.get('/paths', parameters, signal);
  }

  suggest(q: string, signal?: AbortSignal): Promise<Api.SuggestAnswer> {
    return this.get('/suggest', { q }, signal);
  }

  entities(parameters: Parameters, signal?: AbortSignal): Promise<Api.SearchAnswer> {
    return this.get('/entities', parameters, signal);
  }

  entity(id: string, signal?: AbortSignal): Promise<Api.EntityAnswer> {
    return this.get(`/entities/${encodeURIComponent(id)}`, {}, signal);
  }

  timeline(id: string, parameters: Parameters, signal?: AbortSignal): Promise<Api.TimelineAnswer> {
    return this.get(`/entities/${encodeURIComponent(id)}/timeline`, parameters, signal);
  }

  relationships(id: string, parameters: Parameters, signal?: AbortSignal): Promise<Api.EntityRelationshipsAnswer> {
    return this.get(`/entities/${encodeURIComponent(id)}/relationships`, parameters, signal);
  }

  neighbourhood(id: string, parameters: Parameters, signal?: AbortSignal): Promise<Api.NeighbourhoodAnswer> {
    return this.get(`/entities/${encodeURIComponent(id)}/neighbourhood`, parameters, signal);
  }

  claim(id: string, signal?: AbortSignal): Promise<Api.ClaimEvidence> {
    return this.get(`/claims/${encodeURIComponent(id)}`, {}, signal);
  }

  relationship(id: string, signal?: AbortSignal): Promise<Api.RelationshipEvidence> {
    return this.get(`/relationships/${encodeURIComponent(id)}`, {}, signal);
  }

  source(id: string, parameters: Parameters, signal?: AbortSignal): Promise<Api.SourceEvidence> {
    return this.get(`/sources/${encodeURIComponent(id)}`, parameters, signal);
  }

  hypothesis(id: string, signal?: AbortSignal): Promise<Api.HypothesisEvidence> {
    return this.get(`/hypotheses/${encodeURIComponent(id)}`, {}, signal);
  }

  schema(signal?: AbortSignal): Promise<Api.SchemaAnswer> {
    return this.get('/schema', {}, signal);
  }

  explain(asked: QueryRequest, signal?: AbortSignal): Promise<{ summary: Api.CypherSummary }> {
    return this.send('POST', '/query/explain', asked, signal);
  }

  /** Runs a statement; its rows come as the server finds them. Stopping to read, or the signal, ends it there too. */
  async *query(asked: QueryRequest, signal?: AbortSignal): AsyncGenerator<QueryEvent> {
    const response = await this.fetchUntil(
      `${this.base}/query`,
      {
        method: 'POST',
        body: JSON.stringify(asked),
        headers: { 'content-type': 'application/json', accept: `${LinesType}, application/problem+json` },
      },
      signal,
    );
    try {
      const isLines = response.headers.get('content-type')?.startsWith(LinesType) ?? false;
      if (isLines && response.body) yield* readLines(response.body);
      else yield* eventsOf((await response.json()) as Api.QueryAnswer);
    } catch (error) {
      if (signal?.aborted || error instanceof RequestFailure) throw error;
      throw new RequestFailure('unreachable', 'The answer broke off before its end.');
    }
  }

  /** One's own analyses, the last asked for first. */
  analyses(signal?: AbortSignal): Promise<Api.AnalysisListAnswer> {
    return this.get('/analyses', {}, signal);
  }

  analysis(id: string, signal?: AbortSignal): Promise<Api.AnalysisAnswer> {
    return this.get(`/analyses/${encodeURIComponent(id)}`, {}, signal);
  }

  startAnalysis(question: AnalysisQuestion, signal?: AbortSignal): Promise<Api.AnalysisAnswer> {
    return this.send('POST', '/analyses', question, signal);
  }

  /** Cancels one that has not ended, deletes one that has. */
  endAnalysis(id: string, signal?: AbortSignal): Promise<Api.AnalysisAnswer> {
    return this.request(`${this.base}/analyses/${encodeURIComponent(id)}`, { method: 'DELETE' }, signal);
  }

  /** The values of an analysis as they are in its nodes.csv. */
  async analysisNodes(id: string, signal?: AbortSignal): Promise<string> {
    const address = `${this.base}/analyses/${encodeURIComponent(id)}/nodes.csv`;
    const accept = 'text/csv, application/problem+json';
    const response = await this.fetchUntil(address, { method: 'GET', headers: { accept } }, signal);
    return response.text();
  }

  /** What can be computed. */
  metrics(signal?: AbortSignal): Promise<Api.MetricsAnswer> {
    return this.get('/metrics', {}, signal);
  }

  /** Who one is on this server. A server without keys may not know the question; it then asks for none. */
  session(signal?: AbortSignal): Promise<Api.SessionAnswer> {
    return this.get('/session', {}, signal);
  }

  /** Exchanges a key for a cookie that no script can read. */
  signIn(key: string, signal?: AbortSignal): Promise<Api.SessionAnswer> {
    return this.send('POST', '/session', { key }, signal);
  }

  signOut(signal?: AbortSignal): Promise<Api.SessionAnswer> {
    return this.request(`${this.base}/session`, { method: 'DELETE' }, signal);
  }

  /** Asks for, or changes, something that has a state of its own. */
  async exchange<T>(
    method: string,
    path: string,
    asked: {
      readonly body?: unknown;
      readonly headers?: Record<string, string>;
      readonly parameters?: Parameters;
    } = {},
    signal?: AbortSignal,
  ): Promise<Tagged<T>> {
    const { body, headers = {}, parameters = {} } = asked;
    const sent = body === undefined ? { headers } : { headers: { ...headers, 'content-type': 'application/json' } };
    const init = { method, ...sent, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return this.receive(this.address(path, parameters), init, signal);
  }

  /** The address that gives an answer as JSON, for links. */
  address(path: string, parameters: Parameters): string {
    const query = queryOf(parameters);
    return `${this.base}${path}${query ? `?${query}` : ''}`;
  }

  private get<T>(path: string, parameters: Parameters, signal?: AbortSignal): Promise<T> {
    return this.request(this.address(path, parameters), { method: 'GET' }, signal);
  }

  private send<T>(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<T> {
    const init = { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    return this.request(this.base + path, init, signal);
  }

  private async request<T>(address: string, init: RequestInit, signal?: AbortSignal): Promise<T> {
    return (await this.receive<T>(address, init, signal)).value;
  }

  private async receive<T>(address: string, init: RequestInit, signal?: AbortSignal): Promise<Tagged<T>> {
    const limit = AbortSignal.timeout(this.timeout);
    const both = signal ? AbortSignal.any([signal, limit]) : limit;
    const response = await this.attempt(address, init, both, signal, limit);
    try {
      return { value: (await response.json()) as T, tag: response.headers.get('etag') ?? '' };
    } catch (error) {
      throw this.noteworthy(error, signal, limit);
    }
  }

  /** As request, but the time limit ends with the first byte of the answer: the rest may take its time. */
  private async fetchUntil(address: string, init: RequestInit, signal?: AbortSignal): Promise<Response> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), this.timeout);
    const both = signal ? AbortSignal.any([signal, limit.signal]) : limit.signal;
    try {
      return await this.attempt(address, init, both, signal, limit.signal);
    } finally {
      clearTimeout(timer);
    }
  }

  private async attempt(
    address: string,
    init: RequestInit,
    both: AbortSignal,
    signal: AbortSignal | undefined,
    limit: AbortSignal,
  ): Promise<Response> {
    let response: Response;
    try {
      const headers = { accept: 'application/json, application/problem+json', ...init.headers };
      response = await this.fetch(address, { ...init, headers, signal: both, credentials: 'same-origin' });
    } catch (error) {
      throw this.noteworthy(error, signal, limit);
    }
    if (response.ok) return response;
    const failure = await failureOf(response);
    this.failed(failure);
    throw failure;
  }

  /** What broke a request: the one who asked, the time limit, or the way to the server. */
  private noteworthy(error: unknown, signal: AbortSignal | undefined, limit: AbortSignal): unknown {
    if (signal?.aborted) return error;
    if (limit.aborted) return new RequestFailure('slow', 'The server took too long.');
    const offline = typeof navigator !== 'undefined' && navigator.onLine === false;
    return new RequestFailure(offline ? 'offline' : 'unreachable', 'The server did not answer.');
  }
}

/** Parameters as a query, in the order given, so that equal questions have equal addresses. */
export function queryOf(parameters: Parameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === '') continue;
    const list = Array.isArray(value) ? (value as readonly string[]) : [String(value)];
    for (const item of list) query.append(name, item);
  }
  return query.toString();
}

async function failureOf(response: Response): Promise<RequestFailure> {
  const problem = await problemOf(response);
  const retry = Number(response.headers.get('retry-after'));
  const mistakes = problem.errors?.map((error) => error.detail) ?? [];
  const said = mistakes.length > 1 ? mistakes.join(' ') : problem.detail;
  const message = said ?? problem.title ?? `The server answered ${response.status}.`;
  return new RequestFailure(kindOf(response.status, problem.code), message, problem, retry > 0 ? retry : undefined);
}

async function problemOf(response: Response): Promise<Api.Problem> {
  try {
    return { ...((await response.json()) as Api.Problem), status: response.status };
  } catch {
    return { status: response.status };
  }
}

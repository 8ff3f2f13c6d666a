import type { Client, Parameters, Tagged } from './client';
import type * as Api from './api';

/** A view as somebody wants it; the rest is the server's. */
export interface ViewDraft {
  title: string;
  description?: string;
  altText?: string;
  visibility: 'private' | 'unlisted' | 'public';
  mode: 'frozen' | 'live';
  query: { kind: string; parameters: Record<string, unknown> };
  filters?: Record<string, unknown>;
  layout?: { name: string; positions: Record<string, [number, number]> };
  /** Whether a frozen view that is changed takes what the data says now. */
  askAgain?: boolean;
  style?: { theme?: string; colourBy?: string; sizeBy?: string; caption?: string; path?: number };
}

/** The state of a view that is to be changed, and what lets one change it. */
export interface ViewState {
  readonly id: string;
  /** The ETag that came with it. */
  readonly tag: string;
  readonly secret?: string | undefined;
}

/** Saved views. A secret goes in a header, never in an address. */
export class Views {
  constructor(private readonly client: Client) {}

  save(draft: ViewDraft, signal?: AbortSignal): Promise<Tagged<Api.SavedView>> {
    return this.client.exchange('POST', '/views', { body: draft }, signal);
  }

  change(state: ViewState, draft: ViewDraft, signal?: AbortSignal): Promise<Tagged<Api.SavedView>> {
    return this.client.exchange('PUT', addressOf(state.id), { body: draft, headers: headersOf(state) }, signal);
  }

  delete(state: ViewState, signal?: AbortSignal): Promise<Tagged<Api.SavedView>> {
    return this.client.exchange('DELETE', addressOf(state.id), { headers: headersOf(state) }, signal);
  }

  read(id: string, secret?: string, signal?: AbortSignal): Promise<Tagged<Api.SavedView>> {
    return this.client.exchange('GET', addressOf(id), { headers: secretOf(secret) }, signal);
  }

  async list(parameters: Parameters, signal?: AbortSignal): Promise<Api.ViewListAnswer> {
    return (await this.client.exchange<Api.ViewListAnswer>('GET', '/views', { parameters }, signal)).value;
  }

  async changes(id: string, secret?: string, signal?: AbortSignal): Promise<Api.ViewChanges> {
    const options = { headers: secretOf(secret) };
    return (await this.client.exchange<Api.ViewChanges>('GET', `${addressOf(id)}/changes`, options, signal)).value;
  }

  /** CSL-JSON, as reference managers read it. */
  async cite(id: string, secret?: string, signal?: AbortSignal): Promise<Api.ViewCitation[]> {
    const options = { headers: secretOf(secret) };
    return (await this.client.exchange<Api.ViewCitation[]>('GET', `${addressOf(id)}/citation`, options, signal)).value;
  }
}

function addressOf(id: string): string {
  return `/views/${encodeURIComponent(id)}`;
}

function headersOf({ tag, secret }: ViewState): Record<string, string> {
  return { 'if-match': tag, ...secretOf(secret) };
}

function secretOf(secret: string | undefined): Record<string, string> {
  return secret ? { 'x-edit-secret': secret } : {};
}

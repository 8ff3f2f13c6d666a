import type { Client, SchemaAnswer } from '@graphexplorer/client';
import type { Access } from './access';
import type { Session } from './session';

/** What every page works with. */
export interface AppContext {
  readonly client: Client;
  readonly session: Session;
  /** Who one is on the server. */
  readonly access: Access;
  /** What the graph is made of; asked once. */
  schema(): Promise<SchemaAnswer>;
  /** Says something to those who listen to the page. */
  announce(text: string): void;
  /** Shows a line at the foot of the page for a while. */
  notify(text: string): void;
}

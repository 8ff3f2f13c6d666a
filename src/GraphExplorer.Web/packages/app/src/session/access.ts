import { RequestFailure, type Client, type SessionAnswer } from '@graphexplorer/client';

/** The longest time that a browser's timer can wait, in milliseconds. */
const MaxWait = 2 ** 31 - 1;
/** The server is asked so long after the end of a session whether it has really ended, in milliseconds. */
const Grace = 1000;

/** Who one is on a server with keys before one has signed in. */
const Stranger: SessionAnswer = { role: 'none', signIn: 'required' };

/** What is told when one may do something else than before. */
export interface AccessEvents {
  changed(): void;
  /** The server wants a key: none was given yet, or the session has ended. */
  needed(hasEnded: boolean): void;
}

/** Who one is on the server: asked at the start, after each refusal, and when the session should have ended. */
export class Access {
  session: SessionAnswer = { role: 'none', signIn: 'none' };
  private timer = 0;
  private hadRole = false;

  constructor(
    private readonly client: Client,
    private readonly events: AccessEvents,
  ) {}

  /** Whether one is signed in. */
  get isIn(): boolean {
    return this.session.role !== 'none';
  }

  /** Whether one may change the graph. */
  get mayWrite(): boolean {
    return this.session.role === 'write' || this.session.role === 'admin';
  }

  async begin(): Promise<void> {
    try {
      this.take(await this.client.session());
    } catch (error) {
      // A server that knows no sessions has no keys; one that does not answer is told of by whoever asks next.
      if (error instanceof RequestFailure && error.kind === 'signedOut') this.take(Stranger);
    }
  }

  take(session: SessionAnswer): void {
    this.session = session;
    clearTimeout(this.timer);
    if (this.isIn) this.hadRole = true;
    if (session.expires && this.isIn) {
      const wait = Date.parse(session.expires) - Date.now() + Grace;
      if (Number.isFinite(wait))
        this.timer = window.setTimeout(() => void this.begin(), Math.min(MaxWait, Math.max(Grace, wait)));
    }
    this.events.changed();
    if (session.signIn === 'required' && !this.isIn) this.events.needed(this.hadRole);
  }

  /** A request was refused because nobody is signed in. */
  refused(): void {
    this.take(Stranger);
  }

  async signOut(): Promise<void> {
    await this.client.signOut();
    this.hadRole = false;
    this.take(Stranger);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

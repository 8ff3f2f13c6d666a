import { firstQuestion } from './questions';
import { MaxFragment, readFragment, writeFragment } from './fragment';
import { apply, emptyState, isStep, type AppEvent, type AppState } from './state';

/** The most steps that can be undone. */
const MaxSteps = 500;

/**
 * The session: a list of events and the states between them. Undo and redo go along the list; the present state stands in
 * the address, so that back, reload and links restore it.
 */
export class Session extends EventTarget {
  private states: AppState[];
  private events: AppEvent[] = [];
  private at = 0;
  private readonly stop = new AbortController();

  constructor(private readonly window: Window) {
    super();
    this.states = [this.fromAddress()];
    window.addEventListener('popstate', () => this.restore(), { signal: this.stop.signal });
    window.addEventListener('hashchange', () => this.restore(), { signal: this.stop.signal });
  }

  get state(): AppState {
    return this.states[this.at] ?? emptyState;
  }

  get canUndo(): boolean {
    return this.at > 0;
  }

  get canRedo(): boolean {
    return this.at < this.states.length - 1;
  }

  /** What happened so far, oldest first. */
  get history(): readonly AppEvent[] {
    return this.events.slice(0, this.at);
  }

  /** Whether the state is too long for a link; it is then only in this page, and in a file. */
  get isTooLong(): boolean {
    return writeFragment(this.state).length > MaxFragment;
  }

  do(event: AppEvent): void {
    const next = apply(this.state, event);
    if (next === this.state) return;
    this.states = [...this.states.slice(0, this.at + 1), next].slice(-MaxSteps);
    this.events = [...this.events.slice(0, this.at), event].slice(-MaxSteps + 1);
    this.at = this.states.length - 1;
    this.write(isStep(event));
    this.tell();
  }

  /** Begins with another state; there is nothing to go back to. */
  begin(state: AppState): void {
    this.states = [state];
    this.events = [];
    this.at = 0;
    this.tell();
  }

  undo(): void {
    if (!this.canUndo) return;
    this.at--;
    this.write(false);
    this.tell();
  }

  redo(): void {
    if (!this.canRedo) return;
    this.at++;
    this.write(false);
    this.tell();
  }

  /** The present state as a file's content. */
  save(): string {
    return JSON.stringify({ graphExplorerView: 1, state: this.state }, null, 2);
  }

  /** Restores what save gave; returns whether it was that. */
  load(text: string): boolean {
    try {
      const file = JSON.parse(text) as { graphExplorerView?: number; state?: AppState };
      if (file.graphExplorerView !== 1 || !file.state) return false;
      const state = readFragment(writeFragment({ ...emptyState, ...file.state }));
      if (!state) return false;
      this.do({ type: 'restore', state });
      return true;
    } catch {
      return false;
    }
  }

  destroy(): void {
    this.stop.abort();
  }

  private fromAddress(): AppState {
    return readFragment(this.window.location.hash) ?? { ...emptyState, question: firstQuestion };
  }

  private restore(): void {
    if (writeFragment(this.state) === this.window.location.hash) return;
    const state = this.fromAddress();
    this.states = [...this.states.slice(0, this.at + 1), state];
    this.events = [...this.events.slice(0, this.at), { type: 'restore', state }];
    this.at = this.states.length - 1;
    this.tell();
  }

  private write(step: boolean): void {
    const fragment = writeFragment(this.state);
    if (fragment.length > MaxFragment) return;
    if (step) this.window.history.pushState(null, '', fragment);
    else this.window.history.replaceState(null, '', fragment);
  }

  private tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}

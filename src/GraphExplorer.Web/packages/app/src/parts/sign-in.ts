import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { RequestFailure, type Client, type SessionAnswer } from '@graphexplorer/client';
import { shared } from '../style/shared';
import { texts } from '../texts/en';

/** The longest key that a server takes. */
const MaxKey = 512;

/**
 * Asks for a key and exchanges it for a session. The key is in the box and in one request, nowhere else: not in an address,
 * not in what the browser keeps. Tells gx-signed-in with the session.
 */
@customElement('gx-sign-in')
export class SignInElement extends LitElement {
  static override styles = [
    shared,
    css`
      dialog {
        border: 1px solid var(--gx-control);
        border-radius: 8px;
        padding: 20px;
        width: min(420px, calc(100vw - 24px));
        background: var(--gx-panel);
        color: var(--gx-ink);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 40%);
      }
      form {
        display: grid;
        gap: 12px;
      }
      label {
        display: grid;
        gap: 4px;
      }
      input {
        width: 100%;
        min-height: 40px;
        padding: 4px 10px;
        border: 1px solid var(--gx-control);
        border-radius: 6px;
        background: var(--gx-paper);
      }
    `,
  ];

  @property({ attribute: false }) client!: Client;
  /** Whether a session has just ended, which is another thing to say than that none began. */
  @property({ type: Boolean }) hasEnded = false;
  @state() private failure = '';
  @state() private isAsking = false;
  @query('dialog') private dialog!: HTMLDialogElement | null;
  @query('input') private input!: HTMLInputElement | null;

  /** Opens the dialog; where it is open already, nothing happens. */
  open(): void {
    if (this.dialog?.open) return;
    this.failure = '';
    this.dialog?.showModal();
  }

  protected override render(): TemplateResult {
    const { signIn } = texts;
    return html`<dialog aria-labelledby="title" @close=${() => this.forget()}>
      <form @submit=${(event: Event) => void this.submit(event)}>
        <h2 id="title">${this.hasEnded ? signIn.ended : signIn.title}</h2>
        <p>${this.hasEnded ? signIn.kept : signIn.why}</p>
        <label>
          <span>${signIn.key}</span>
          <input
            type="password"
            autocomplete="off"
            spellcheck="false"
            maxlength=${MaxKey}
            required
            aria-describedby="how"
            aria-invalid=${this.failure ? 'true' : 'false'}
          />
        </label>
        ${this.failure ? html`<p class="tag warn" role="alert">${this.failure}</p>` : nothing}
        <p id="how" class="small muted">${signIn.how}</p>
        <div class="row">
          <button class="btn primary" type="submit" ?disabled=${this.isAsking}>${signIn.do}</button>
          <button class="btn" type="button" @click=${() => this.dialog?.close()}>${signIn.later}</button>
        </div>
      </form>
    </dialog>`;
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const key = this.input?.value.trim() ?? '';
    if (!key || this.isAsking) return;
    this.isAsking = true;
    this.failure = '';
    try {
      const session = await this.client.signIn(key);
      this.dialog?.close();
      this.dispatchEvent(new CustomEvent<SessionAnswer>('gx-signed-in', { detail: session }));
    } catch (error) {
      this.failure = wordsOf(error);
      await this.updateComplete;
      this.input?.select();
    } finally {
      this.isAsking = false;
    }
  }

  private forget(): void {
    if (this.input) this.input.value = '';
    this.failure = '';
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof RequestFailure)) return texts.failures.broken;
  if (error.kind === 'signedOut' || error.kind === 'forbidden') return texts.signIn.unknownKey;
  if (error.kind === 'busy') return texts.signIn.wait(error.retryAfter);
  return error.kind === 'refused' ? error.message : texts.failures[error.kind];
}

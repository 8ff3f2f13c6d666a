import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shared } from '../style/shared';
import { texts } from '../texts/en';

export type SelectionDeed = 'open' | 'hide' | 'pin' | 'unpin' | 'connect' | 'ask' | 'clear';

/** Several entities chosen together, and what can be done with all of them. Tells gx-deed. */
@customElement('gx-selection')
export class SelectionElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      ul {
        display: grid;
        gap: 2px;
        max-height: 180px;
        overflow: auto;
      }
    `,
  ];

  @property({ attribute: false }) names: readonly string[] = [];
  @property({ type: Number }) pinned = 0;
  @property() note = '';

  protected override render(): TemplateResult {
    const { selection } = texts;
    const count = this.names.length;
    return html`<h3>${selection.title(count)}</h3>
      <ul>
        ${this.names.map((name) => html`<li class="name">${name}</li>`)}
      </ul>
      <div class="row">
        ${this.button('open', selection.open)} ${this.button('hide', selection.hide)}
        ${this.pinned < count ? this.button('pin', selection.pin) : nothing}
        ${this.pinned > 0 ? this.button('unpin', selection.unpin) : nothing}
        ${count > 1 ? this.button('connect', selection.connect) : nothing}
        ${count === 2 ? this.button('ask', selection.ask) : nothing} ${this.button('clear', selection.clear)}
      </div>
      ${this.note ? html`<p class="small muted" role="status">${this.note}</p>` : nothing}
      <p class="small muted">${selection.how}</p>`;
  }

  private button(deed: SelectionDeed, words: string): TemplateResult {
    return html`<button
      class="btn"
      type="button"
      @click=${() => this.dispatchEvent(new CustomEvent('gx-deed', { detail: deed, bubbles: true, composed: true }))}
    >
      ${words}
    </button>`;
  }
}

import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { shared } from '../style/shared';
import { texts } from '../texts/en';

const PhoneWidth = 760;
const Tabs = 72;

/** A term of the trade that explains itself in a sentence, on focus, on hover and on tap. */
@customElement('gx-term')
export class TermElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline;
      }
      button {
        border: 0;
        background: none;
        padding: 4px 0;
        margin: -4px 0;
        font-weight: inherit;
        text-decoration: underline dotted 1.5px;
        text-underline-offset: 3px;
        cursor: help;
      }
      [popover] {
        position: fixed;
        margin: 0;
        inset: auto;
        width: max-content;
        max-width: min(300px, 90vw);
        padding: 8px 12px;
        border: 1px solid var(--gx-control);
        border-radius: 6px;
        background: var(--gx-panel);
        color: var(--gx-ink);
        font-size: 13px;
        font-weight: 400;
        line-height: 1.45;
        text-align: left;
      }
    `,
  ];

  @property() word = '';
  @state() private isOpen = false;
  @query('[popover]') private bubble!: HTMLElement | null;
  @query('button') private button!: HTMLButtonElement | null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('scroll', this.place, true);
  }

  protected override render(): TemplateResult {
    return html`<button
        type="button"
        aria-describedby="words"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        @click=${(event: Event) => this.toggle(event)}
        @focus=${() => this.show()}
        @blur=${() => this.hide()}
        @pointerenter=${(event: PointerEvent) => event.pointerType === 'mouse' && this.show()}
        @pointerleave=${(event: PointerEvent) => event.pointerType === 'mouse' && this.hide()}
        @keydown=${(event: KeyboardEvent) => this.key(event)}
      >
        <slot></slot></button
      ><span id="words" role="tooltip" popover="manual">${texts.terms[this.word] ?? ''}</span>`;
  }

  private toggle(event: Event): void {
    event.stopPropagation();
    event.preventDefault();
    this.show();
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    event.stopPropagation();
    this.hide();
  }

  private show(): void {
    const { bubble, button } = this;
    if (!bubble || !button || this.isOpen) return;
    bubble.showPopover();
    this.isOpen = true;
    window.addEventListener('scroll', this.place, true);
    this.place();
  }

  /** Beside its word, wherever that is scrolled to. */
  private readonly place = (): void => {
    const { bubble, button } = this;
    if (!bubble || !button) return;
    const place = button.getBoundingClientRect();
    const size = bubble.getBoundingClientRect();
    const left = Math.max(8, Math.min(place.left, window.innerWidth - size.width - 8));
    const below = place.bottom + 6;
    // On a phone the tabs stand at the foot, and must stay within reach.
    const floor = window.innerHeight - (window.innerWidth <= PhoneWidth ? Tabs : 0);
    bubble.style.left = `${left}px`;
    bubble.style.top = `${below + size.height > floor ? place.top - size.height - 6 : below}px`;
  };

  private hide(): void {
    if (!this.isOpen) return;
    this.bubble?.hidePopover();
    this.isOpen = false;
    window.removeEventListener('scroll', this.place, true);
  }
}

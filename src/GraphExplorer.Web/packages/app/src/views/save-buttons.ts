import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AppContext } from '../session/app';
import { shared } from '../style/shared';
import { viewTexts } from '../texts/views';
import type { ViewSubject } from './subject';
import type { ViewDialogElement } from './view-dialog';

/** "Save" and "Share" in the header. The dialog that both open lies in the page's content: the header may fold away. */
@customElement('gx-save-buttons')
export class SaveButtonsElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-flex;
        gap: 8px;
      }
    `,
  ];

  @property({ attribute: false }) app!: AppContext;
  /** What is on the screen when a button is pressed; null while there is nothing. */
  @property({ attribute: false }) subject: () => ViewSubject | null = () => null;
  private dialog: ViewDialogElement | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.dialog?.remove();
  }

  protected override render(): TemplateResult {
    return html`<button class="btn" type="button" @click=${() => void this.open('save')}>${viewTexts.save}</button>
      <button class="btn" type="button" @click=${() => void this.open('share')}>${viewTexts.share}</button>`;
  }

  private async open(purpose: 'save' | 'share'): Promise<void> {
    const subject = this.subject();
    if (!subject) return this.app.notify(viewTexts.nothing);
    await import('./view-dialog');
    this.dialog ??= document.createElement('gx-view-dialog');
    this.dialog.app = this.app;
    const root = this.getRootNode() as Document | ShadowRoot;
    root.querySelector('main')?.append(this.dialog);
    this.dialog.open(subject, purpose);
  }
}

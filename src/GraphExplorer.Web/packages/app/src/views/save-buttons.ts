import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { AppContext } from '../session/app';
import { shared } from '../style/shared';
import { viewTexts } from '../texts/views';
import type { ViewSubject } from './subject';
import type { ViewDialogElement } from './view-dialog';

/** "Save" and "Share" beside a picture, with the dialog that both open. */
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
  @query('gx-view-dialog') private dialog!: ViewDialogElement | null;

  protected override render(): TemplateResult {
    return html`<button class="btn" type="button" @click=${() => void this.open('save')}>${viewTexts.save}</button>
      <button class="btn" type="button" @click=${() => void this.open('share')}>${viewTexts.share}</button>
      <gx-view-dialog .app=${this.app}></gx-view-dialog>`;
  }

  private async open(purpose: 'save' | 'share'): Promise<void> {
    await import('./view-dialog');
    const subject = this.subject();
    if (subject) this.dialog?.open(subject, purpose);
  }
}

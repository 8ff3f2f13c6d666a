import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AppContext } from '../session/app';
import { shared } from '../style/shared';
import { viewTexts } from '../texts/views';
import type { ViewSubject } from './subject';
import type { ViewDialogElement } from './view-dialog';

/** One dialog for the whole visit: what was written in it and not saved is still there after another page. */
const dialogs = new WeakMap<AppContext, ViewDialogElement>();

/** A picture that is still being arranged is waited for; past this many milliseconds that is said. */
const WaitNotice = 300;

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
  @property({ attribute: false }) subject: () => Promise<ViewSubject | null> = () => Promise.resolve(null);
  private isWaiting = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const dialog = dialogs.get(this.app);
    if (dialog && !dialog.isSaving) dialog.remove();
  }

  protected override render(): TemplateResult {
    return html`<button class="btn" type="button" @click=${() => void this.open('save')}>${viewTexts.save}</button>
      <button class="btn" type="button" @click=${() => void this.open('share')}>${viewTexts.share}</button>`;
  }

  private async open(purpose: 'save' | 'share'): Promise<void> {
    if (this.isWaiting) return;
    this.isWaiting = true;
    const notice = window.setTimeout(() => this.app.notify(viewTexts.waits), WaitNotice);
    const subject = await this.subject().finally(() => {
      this.isWaiting = false;
      clearTimeout(notice);
    });
    if (!this.isConnected) return;
    if (!subject) return this.app.notify(viewTexts.nothing);
    await import('./view-dialog');
    const dialog = dialogs.get(this.app) ?? document.createElement('gx-view-dialog');
    dialogs.set(this.app, dialog);
    dialog.app = this.app;
    const root = this.getRootNode() as Document | ShadowRoot;
    root.querySelector('main')?.append(dialog);
    dialog.open(subject, purpose);
  }
}

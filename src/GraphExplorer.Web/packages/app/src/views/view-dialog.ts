import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SavedView, Tagged, ViewDraft } from '@graphexplorer/client';
import type { AppContext } from '../session/app';
import { shared } from '../style/shared';
import { viewTexts } from '../texts/views';
import { texts } from '../texts/en';
import { dialogStyle } from './dialog-style';
import { failureOf, type ViewFailure } from './failure';
import { secrets } from './secrets';
import './share-part';
import type { ViewSubject } from './subject';
import { formTemplate } from './view-form';

/** Why the dialog was opened: to keep a picture, to show it to others, to change one that is kept. */
type Purpose = 'save' | 'share' | 'change';

/**
 * Saves a picture as a view, changes a saved one, and shows how it is shared and embedded. What was written stays in the
 * page until it is saved, whatever fails. Tells gx-views-changed when a view was saved or changed.
 */
@customElement('gx-view-dialog')
export class ViewDialogElement extends LitElement {
  static override styles = [shared, dialogStyle];

  @property({ attribute: false }) app!: AppContext;
  @state() private purpose: Purpose = 'save';
  @state() private draft: ViewDraft | null = null;
  @state() private snapshot: Record<string, unknown> = {};
  @state() private notes: readonly string[] = [];
  @state() private saved: Tagged<SavedView> | null = null;
  /** The secret that has just come, shown this once. */
  @state() private fresh = '';
  @state() private failure: ViewFailure | null = null;
  /** Whether an answer is awaited; until it comes, the dialog opens with nothing else. */
  @state() isSaving = false;
  /** Whether the saved view is shown, with its addresses; else the form. */
  @state() private showsShare = false;
  @query('dialog') private dialog!: HTMLDialogElement | null;
  private given = '';
  /** The question of the draft, by which it is found again when the dialog was closed unsaved. */
  private subjectKey = '';

  /** Opens with a picture that is not saved yet; what was written for the same picture before is still there. */
  open(subject: ViewSubject, purpose: 'save' | 'share'): void {
    if (this.isSaving) return this.show();
    const key = JSON.stringify([subject.draft.query, subject.draft.filters]);
    const isKept = key === this.subjectKey && this.draft !== null && this.saved === null;
    const typed = isKept ? this.draft : null;
    this.subjectKey = key;
    this.start(purpose);
    this.saved = null;
    const { title, description, altText, mode } = typed ?? subject.draft;
    this.draft = {
      ...subject.draft,
      title,
      ...(description === undefined ? {} : { description }),
      ...(altText === undefined ? {} : { altText }),
      mode,
      visibility: typed?.visibility ?? (purpose === 'share' ? 'unlisted' : 'private'),
    };
    this.snapshot = subject.snapshot;
    this.notes = subject.notes;
    this.show();
  }

  /** Opens with a saved view, to change it or to share it. */
  openSaved(view: Tagged<SavedView>, purpose: 'share' | 'change'): void {
    if (this.isSaving) return this.show();
    this.start(purpose);
    this.subjectKey = '';
    this.take(view);
    this.showsShare = purpose === 'share';
    this.show();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="dialog-title" @close=${() => this.closed()}>
      ${this.draft ? (this.showsShare && this.saved ? this.shareTemplate(this.saved.value) : this.saveTemplate(this.draft)) : nothing}
    </dialog>`;
  }

  private saveTemplate(draft: ViewDraft): TemplateResult {
    const title = { save: viewTexts.saveTitle, share: viewTexts.shareTitle, change: viewTexts.changeTitle }[
      this.purpose
    ];
    const isChange = this.saved !== null;
    void import('@graphexplorer/embed/define');
    return html`${this.headTemplate(title)}
      <form class="both" @submit=${(event: Event) => void this.submit(event)}>
        <div class="part">
          ${formTemplate({
            draft,
            notes: this.notes,
            isChange,
            asksSecret: isChange && (!this.mayChange || this.failure?.remedy === 'secret'),
            change: (changes) => (this.draft = { ...draft, ...changes }),
            secret: (value) => (this.given = value.trim()),
          })}
          ${this.failureTemplate()}
          <div class="row">
            <button class="btn primary" type="submit" aria-disabled=${this.isSaving ? 'true' : 'false'}>
              ${this.isSaving ? viewTexts.saving : isChange ? viewTexts.doChange : viewTexts.do}
            </button>
            <button class="btn" type="button" @click=${() => this.dialog?.close()}>${viewTexts.cancel}</button>
          </div>
        </div>
        <div class="part paper">
          <h3>${viewTexts.preview}</h3>
          <gx-graph .view=${this.preview(draft)} theme=${this.themeOf(draft)} lang="en"></gx-graph>
        </div>
      </form>`;
  }

  private shareTemplate(view: SavedView): TemplateResult {
    return html`${this.headTemplate(this.fresh ? viewTexts.savedTitle : viewTexts.shareTitle)}
      <gx-share-part
        .app=${this.app}
        .view=${view}
        secret=${this.fresh}
        @gx-change=${() => this.change()}
      ></gx-share-part>`;
  }

  private headTemplate(title: string): TemplateResult {
    return html`<div class="head">
      <h2 id="dialog-title">${title}</h2>
      <button class="btn push" type="button" aria-label=${viewTexts.close} @click=${() => this.dialog?.close()}>
        ×
      </button>
    </div>`;
  }

  private failureTemplate(): TemplateResult | typeof nothing {
    const { failure } = this;
    if (!failure) return nothing;
    return html`<div class="failure" role="alert">
      <p><b>${failure.says}</b> ${failure.detail} ${failure.does}</p>
      <p>${viewTexts.failures.draft}</p>
      <div class="row">
        ${
          failure.remedy === 'reload'
            ? html`<button class="btn" type="button" @click=${() => void this.reload()}>
                ${viewTexts.failures.reload}
              </button>`
            : nothing
        }
        ${
          failure.remedy === 'signIn'
            ? html`<button class="btn" type="button" @click=${(event: Event) => this.askForKey(event)}>
                ${texts.failures.signIn}
              </button>`
            : nothing
        }
        ${
          this.saved && failure.remedy !== 'again' && failure.remedy !== 'signIn'
            ? html`<button class="btn" type="button" @click=${() => void this.saveAsNew()}>
                ${viewTexts.failures.asNew}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  /** Without a key that may change it, or the secret in this tab, the secret has to be given. */
  private get mayChange(): boolean {
    const view = this.saved?.value;
    return view !== undefined && (view.mayEdit === true || secrets.of(view.id) !== undefined);
  }

  private preview(draft: ViewDraft): Record<string, unknown> {
    if (this.last?.draft === draft) return this.last.view;
    const { title, description, altText, layout, style } = draft;
    const now = new Date().toISOString();
    const { licences = [], ...snapshot } = this.snapshot;
    const view = { id: '', title, description, altText, layout, style, snapshot, licences, updated: now };
    this.last = { draft, view };
    return view;
  }
  private last: { draft: ViewDraft; view: Record<string, unknown> } | null = null;

  /** As the reader has it is, here, as this page has it. */
  private themeOf(draft: ViewDraft): string {
    const theme = draft.style?.theme ?? 'auto';
    if (theme !== 'auto') return theme;
    return getComputedStyle(this).colorScheme === 'dark' ? 'dark' : 'light';
  }

  private start(purpose: Purpose): void {
    this.purpose = purpose;
    this.failure = null;
    this.fresh = '';
    this.given = '';
    this.showsShare = false;
  }

  private take(view: Tagged<SavedView>): void {
    this.saved = view;
    this.draft = draftOf(view.value);
    this.snapshot = { ...view.value.snapshot, licences: view.value.licences };
    this.notes = [];
  }

  private show(): void {
    void this.updateComplete.then(() => {
      if (this.dialog && !this.dialog.open) this.dialog.showModal();
    });
  }

  private closed(): void {
    this.fresh = '';
    this.given = '';
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const { draft, saved } = this;
    if (!draft || this.isSaving) return;
    await this.send(async () => {
      if (!saved) return this.app.client.views.save(draft);
      const secret = this.given || secrets.of(saved.value.id);
      return this.app.client.views.change({ id: saved.value.id, tag: saved.tag, secret }, draft);
    });
  }

  private async saveAsNew(): Promise<void> {
    const { draft } = this;
    if (draft) await this.send(() => this.app.client.views.save({ ...draft, askAgain: undefined }));
  }

  private async send(ask: () => Promise<Tagged<SavedView>>): Promise<void> {
    this.isSaving = true;
    this.failure = null;
    try {
      const view = await ask();
      const { editSecret = '', id } = view.value;
      if (editSecret) secrets.keep(id, editSecret);
      else if (this.given) secrets.keep(id, this.given);
      this.app.announce(editSecret ? viewTexts.saved : viewTexts.changed);
      this.fresh = editSecret;
      this.take(view);
      this.showsShare = true;
      this.dispatchEvent(new CustomEvent('gx-views-changed', { bubbles: true, composed: true }));
    } catch (error) {
      this.failure = failureOf(error);
    } finally {
      this.isSaving = false;
      this.showAnswer();
    }
  }

  /** A person may have closed the dialog meanwhile, or left its page; a secret is shown once, and a failure must be seen. */
  private showAnswer(): void {
    if (this.isConnected) this.show();
    else this.app.notify(this.failure ? `${this.failure.says} ${this.failure.does}` : viewTexts.saved);
  }

  /** What is there now, in place of what was written; only when the person asks for it. */
  private async reload(): Promise<void> {
    const id = this.saved?.value.id;
    if (!id) return;
    try {
      this.take(await this.app.client.views.read(id, secrets.of(id)));
      this.failure = null;
      this.app.announce(viewTexts.reloaded);
    } catch (error) {
      this.failure = failureOf(error);
    }
  }

  private change(): void {
    this.start('change');
  }

  private askForKey(event: Event): void {
    event.target?.dispatchEvent(new CustomEvent('gx-key-needed', { bubbles: true, composed: true }));
  }
}

/** What of a saved view its owner may change. */
function draftOf(view: SavedView): ViewDraft {
  const { title, description, altText, visibility, mode, query, filters, layout, style } = view;
  return {
    title,
    ...(description === undefined ? {} : { description }),
    ...(altText === undefined ? {} : { altText }),
    visibility,
    mode,
    query: query as ViewDraft['query'],
    ...(filters ? { filters: filters as Record<string, unknown> } : {}),
    ...(layout ? { layout: layout as unknown as NonNullable<ViewDraft['layout']> } : {}),
    ...(style ? { style } : {}),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gx-view-dialog': ViewDialogElement;
  }
}

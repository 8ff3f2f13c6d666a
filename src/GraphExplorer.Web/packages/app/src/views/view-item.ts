import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SavedView, Tagged, ViewChanges, ViewSummary } from '@graphexplorer/client';
import type { AppContext } from '../session/app';
import { copy, download } from '../sharing/clipboard';
import { shared } from '../style/shared';
import { number, texts } from '../texts/en';
import { viewTexts } from '../texts/views';
import { failureOf, type ViewFailure } from './failure';
import { listStyle } from './list-style';
import { openInExplorer } from './open-view';
import { secrets } from './secrets';

/** Changes of a sort past so many are told as a number. */
const MostChanges = 12;

/** One saved view of a list, and what can be done with it. Tells gx-view-open with the view and the purpose. */
@customElement('gx-view-item')
export class ViewItemElement extends LitElement {
  static override styles = [shared, listStyle];

  @property({ attribute: false }) app!: AppContext;
  @property({ attribute: false }) view!: ViewSummary;
  @state() private asksToDelete = false;
  @state() private changes: ViewChanges | null = null;
  @state() private citation = '';
  @state() private failure: ViewFailure | null = null;
  @state() private secret = '';

  protected override render(): TemplateResult {
    const { view } = this;
    const { page } = viewTexts;
    const day = new Date(view.updated).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    const counts = page.counts(number(view.entities), number(view.relationships), view.paths);
    return html`<article class="card view" aria-label=${view.title}>
      <h4>${view.title}</h4>
      ${view.description ? html`<p>${view.description}</p>` : nothing}
      <p class="small muted">
        <span class="tag">${viewTexts.visibilities[view.visibility][0]}</span> ${counts} · ${page.updated(day)} ·
        ${view.mode === 'live' ? page.live : page.frozen}
      </p>
      <div class="row">
        <a class="btn primary" href=${`/v/${encodeURIComponent(view.id)}`} target="_blank" rel="noopener"
          >${page.open}</a
        >
        ${this.button(page.explore, () => this.explore())} ${this.button(page.share, () => this.open('share'))}
        ${this.button(page.whatChanged, () => this.compare())} ${this.button(page.cite, () => this.cite())}
        ${
          this.mayChange
            ? html`${this.button(page.change, () => this.open('change'))}
              ${this.button(page.delete, () => Promise.resolve((this.asksToDelete = true)))}`
            : nothing
        }
      </div>
      ${this.asksToDelete ? this.deleteTemplate() : nothing}
      ${this.changes ? this.changesTemplate(this.changes) : nothing}
      ${this.citation ? this.citationTemplate() : nothing}
      ${
        this.failure
          ? html`<p class="tag warn" role="alert">${this.failure.says} ${this.failure.detail} ${this.failure.does}</p>`
          : nothing
      }
    </article>`;
  }

  private deleteTemplate(): TemplateResult {
    const { page } = viewTexts;
    return html`<div class="danger" role="group" aria-label=${page.delete}>
      <p>${page.deleteWhy(this.view.title)}</p>
      ${
        this.failure?.remedy === 'secret'
          ? html`<label
              >${viewTexts.secret.ask}
              <input
                type="password"
                autocomplete="off"
                maxlength="256"
                @input=${(event: Event) => (this.secret = (event.target as HTMLInputElement).value.trim())}
            /></label>`
          : nothing
      }
      <div class="row">
        ${this.button(page.reallyDelete, () => this.delete())}
        ${this.button(page.keep, () => Promise.resolve((this.asksToDelete = false)))}
      </div>
    </div>`;
  }

  private changesTemplate(changes: ViewChanges): TemplateResult {
    const sets = (['entities', 'relationships', 'claims'] as const).map((name) => {
      const set = changes[name];
      const lists = [
        ['added', set.added.map((item) => item.text ?? item.id)],
        ['gone', set.gone.map((item) => item.text ?? item.id)],
        ['merged', set.merged.map((item) => `${item.id} → ${item.mergedInto ?? ''}`)],
        ['deleted', set.deleted.map((item) => item.text ?? item.id)],
      ] as const;
      return { name, lists: lists.filter(([, items]) => items.length > 0) };
    });
    const any = sets.some((set) => set.lists.length > 0);
    return html`<section class="changes">
      <h3>${viewTexts.changes.title}</h3>
      ${changes.failure ? html`<p class="tag warn">${changes.failure}</p>` : nothing}
      ${any || changes.failure ? nothing : html`<p role="status">${viewTexts.changes.none}</p>`}
      ${sets.map((set) =>
        set.lists.map(
          ([kind, items]) =>
            html`<p>
                <b>${viewTexts.changes.sets[set.name]}, ${viewTexts.changes.kinds[kind]}: ${number(items.length)}</b>
              </p>
              <ul>
                ${items.slice(0, MostChanges).map((item) => html`<li>${item}</li>`)}
                ${items.length > MostChanges ? html`<li class="muted">${viewTexts.changes.more(items.length - MostChanges)}</li>` : nothing}
              </ul>`,
        ),
      )}
    </section>`;
  }

  private citationTemplate(): TemplateResult {
    const { cite } = viewTexts;
    return html`<section>
      <h3>${cite.title}</h3>
      <p class="small muted">${cite.why}</p>
      <textarea readonly aria-label=${cite.title} .value=${this.citation}></textarea>
      <div class="row">
        ${this.button(cite.copy, async () => this.app.notify((await copy({ plain: this.citation })) ? viewTexts.copied : texts.connect.notCopied))}
        ${this.button(cite.download, () => Promise.resolve(download('citation.json', this.citation, 'application/json')))}
      </div>
    </section>`;
  }

  /** A view of one's own, or one whose secret this tab has; who may write may change all. */
  private get mayChange(): boolean {
    return this.view.isYours || secrets.of(this.view.id) !== undefined || this.app.access.mayWrite;
  }

  private button(words: string, act: () => Promise<unknown>): TemplateResult {
    return html`<button class="btn" type="button" @click=${() => void this.attempt(act)}>${words}</button>`;
  }

  private async attempt(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      this.failure = null;
    } catch (error) {
      this.failure = failureOf(error);
    }
  }

  private read(): Promise<Tagged<SavedView>> {
    return this.app.client.views.read(this.view.id, this.secret || secrets.of(this.view.id));
  }

  private async open(purpose: 'share' | 'change'): Promise<void> {
    const view = await this.read();
    this.dispatchEvent(new CustomEvent('gx-view-open', { detail: { view, purpose }, bubbles: true, composed: true }));
  }

  private async explore(): Promise<void> {
    openInExplorer((await this.read()).value);
  }

  private async compare(): Promise<void> {
    this.changes = await this.app.client.views.changes(this.view.id, secrets.of(this.view.id));
  }

  private async cite(): Promise<void> {
    const citation = await this.app.client.views.cite(this.view.id, secrets.of(this.view.id));
    this.citation = JSON.stringify(citation, null, 2);
  }

  private async delete(): Promise<void> {
    const { id } = this.view;
    const secret = this.secret || secrets.of(id);
    const { tag } = await this.read();
    await this.app.client.views.delete({ id, tag, secret });
    secrets.forget(id);
    this.app.notify(viewTexts.page.deleted);
    this.dispatchEvent(new CustomEvent('gx-views-changed', { bubbles: true, composed: true }));
  }
}

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { SavedView, Tagged, ViewListAnswer, ViewSummary } from '@graphexplorer/client';
import type { AppContext } from '../session/app';
import { Resource } from '../session/resource';
import { shared } from '../style/shared';
import { failureNotice, skeleton } from '../parts/templates';
import { number } from '../texts/en';
import { viewTexts } from '../texts/views';
import { listStyle } from './list-style';
import type { ViewDialogElement } from './view-dialog';
import './view-dialog';
import './view-item';

const Portion = 20;

/** The public views and one's own; those that show an entity, where one is given. */
@customElement('gx-view-list')
export class ViewListElement extends LitElement {
  static override styles = [shared, listStyle];

  @property({ attribute: false }) app!: AppContext;
  /** The entity whose views are listed; empty for all. */
  @property() entity = '';
  /** Whether nothing is said where there is nothing, because the list is a part of another page. */
  @property({ type: Boolean }) quiet = false;
  @state() private more: readonly ViewSummary[] = [];
  @state() private next: string | undefined;
  @query('gx-view-dialog') private dialog!: ViewDialogElement | null;
  private readonly list = new Resource<ViewListAnswer>(this);
  private turn = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('gx-views-changed', this.again);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('gx-views-changed', this.again);
  }

  protected override willUpdate(): void {
    const entity = this.entity || undefined;
    this.list.load(`${entity ?? ''} ${this.turn}`, async (signal) => {
      const answer = await this.app.client.views.list({ entity, limit: Portion }, signal);
      this.more = [];
      this.next = answer.next;
      return answer;
    });
  }

  protected override render(): TemplateResult {
    return html`<div
        @gx-view-open=${(event: CustomEvent<{ view: Tagged<SavedView>; purpose: 'share' | 'change' }>) =>
          this.dialog?.openSaved(event.detail.view, event.detail.purpose)}
      >
        ${this.listTemplate()}
      </div>
      <gx-view-dialog .app=${this.app}></gx-view-dialog>`;
  }

  private listTemplate(): TemplateResult | typeof nothing {
    const { failure, value, isSlow } = this.list;
    const { page } = viewTexts;
    if (failure) return this.quiet ? nothing : failureNotice(failure, () => this.list.again());
    if (!value) return isSlow && !this.quiet ? skeleton(4) : nothing;
    const items = [...value.items, ...this.more];
    if (items.length === 0) {
      if (this.quiet) return nothing;
      return html`<p class="muted">${page.none}</p>
        <p class="first"><a class="btn primary" href="#/connect">${page.ask}</a></p>`;
    }
    const own = items.filter((item) => item.isYours);
    const others = items.filter((item) => !item.isYours);
    return html`${this.quiet ? html`<h3>${viewTexts.entity.title}</h3>` : nothing}
    ${this.groupTemplate(this.quiet ? '' : page.own, own)} ${this.groupTemplate(this.quiet ? '' : page.public, others)}
    ${
      this.next
        ? html`<p class="row">
            <button class="btn" type="button" @click=${() => void this.showMore()}>${page.more}</button>
            <span class="small muted">${page.total(number(value.total.value))}</span>
          </p>`
        : nothing
    }`;
  }

  private groupTemplate(title: string, items: readonly ViewSummary[]): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    return html`${title ? html`<h3>${title}</h3>` : nothing}
      <ul class="views">
        ${items.map((item) => html`<li><gx-view-item .app=${this.app} .view=${item}></gx-view-item></li>`)}
      </ul>`;
  }

  /** Wherever on the page a view was saved, changed or deleted. */
  private readonly again = (): void => {
    this.turn++;
    this.requestUpdate();
  };

  private async showMore(): Promise<void> {
    try {
      const answer = await this.app.client.views.list({
        entity: this.entity || undefined,
        limit: Portion,
        cursor: this.next,
      });
      this.more = [...this.more, ...answer.items];
      this.next = answer.next;
    } catch (error) {
      this.app.notify(error instanceof Error ? error.message : String(error));
    }
  }
}

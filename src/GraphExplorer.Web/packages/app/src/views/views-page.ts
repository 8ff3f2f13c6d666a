import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AppContext } from '../session/app';
import { shared } from '../style/shared';
import { viewTexts } from '../texts/views';
import { listStyle } from './list-style';
import './view-list';

/** Saved views: one's own, and those that everybody may see. */
@customElement('gx-views')
export class ViewsPage extends LitElement {
  static override styles = [shared, listStyle];

  @property({ attribute: false }) app!: AppContext;

  protected override render(): TemplateResult {
    return html`<div class="page">
      <h1>${viewTexts.page.title}</h1>
      <gx-view-list .app=${this.app}></gx-view-list>
    </div>`;
  }
}

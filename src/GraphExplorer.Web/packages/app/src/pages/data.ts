import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SchemaAnswer, SchemaType } from '@graphexplorer/client';
import { kindSymbol, lookOf } from '@graphexplorer/graph';
import type { AppContext } from '../session/app';
import { webAddress } from '../sharing/cited';
import { Resource } from '../session/resource';
import { shared } from '../style/shared';
import { number, texts } from '../texts/en';
import { emptyNotice, failureNotice, skeleton } from '../parts/templates';
import '../parts/term';
import { pageStyle } from './page-style';

/** What the graph is made of, and under which terms. */
@customElement('gx-data')
export class DataPage extends LitElement {
  static override styles = [shared, pageStyle];

  @property({ attribute: false }) app!: AppContext;
  private readonly schema = new Resource<SchemaAnswer>(this);

  protected override willUpdate(): void {
    this.schema.load('schema', () => this.app.schema());
  }

  protected override render(): TemplateResult {
    const { failure, value, isSlow } = this.schema;
    if (failure) return html`<div class="page single">${failureNotice(failure, () => this.schema.again())}</div>`;
    if (!value) return html`<div class="page single">${isSlow ? skeleton(8) : nothing}</div>`;
    return html`<div class="page">
      <div class="column">
        <header>
          <h1>${value.title ?? texts.data.title}</h1>
          ${value.description ? html`<p>${value.description}</p>` : nothing}
          ${value.entities === 0 ? emptyNotice() : value.hasEvidence ? nothing : html`<p class="muted">${texts.data.noEvidence}</p>`}
        </header>
        <section>
          <h2>${texts.data.types}</h2>
          ${this.typesTemplate(value)}
        </section>
      </div>
      <aside class="column">
        <section class="card">
          <h3>${texts.data.what}</h3>
          <dl class="counts">
            <dt>${texts.data.entities}</dt>
            <dd class="num">${number(value.entities)}</dd>
            <dt>${texts.data.relationships}</dt>
            <dd class="num">${number(value.relationships)}</dd>
            ${
              value.hasEvidence
                ? html`<dt><gx-term word="claim">${texts.data.claims}</gx-term></dt>
                    <dd class="num">${number(value.claims)}</dd>
                    <dt>${texts.data.sources}</dt>
                    <dd class="num">${number(value.sources)}</dd>`
                : nothing
            }
          </dl>
        </section>
        <section class="card">
          <h3>${texts.data.labels}</h3>
          <dl class="counts">
            ${value.labels
              .filter((label) => label.name !== 'Entity')
              .map(
                (label) =>
                  html`<dt class="row">${kindSymbol(label.name, 18)} ${lookOf(label.name).word}</dt>
                    <dd class="num">${number(label.count)}</dd>`,
              )}
          </dl>
        </section>
        ${value.meta.licences.length > 0 ? this.licencesTemplate(value) : nothing}
        <section class="card">
          <h3>${texts.data.api}</h3>
          <p>${texts.data.apiText}</p>
          <div><a class="btn" href="/docs">${texts.data.docs}</a></div>
        </section>
      </aside>
    </div>`;
  }

  private typesTemplate(value: SchemaAnswer): TemplateResult {
    const families = new Map(value.families.map((family) => [family.id, family]));
    const groups = new Map<string, SchemaType[]>();
    for (const type of value.types) groups.set(type.family ?? '', [...(groups.get(type.family ?? '') ?? []), type]);
    const order = [...families.keys(), ''].filter((id) => groups.has(id));
    return html`${order.map((id) => {
      const family = families.get(id);
      return html`<details ?open=${order.length === 1}>
        <summary>
          <b>${family?.label ?? texts.data.types}</b> <span class="muted small">${family?.description ?? ''}</span>
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">${texts.data.type}</th>
              <th scope="col">${texts.data.meaning}</th>
              <th scope="col">${texts.data.count}</th>
            </tr>
          </thead>
          <tbody>
            ${(groups.get(id) ?? []).map(
              (type) =>
                html`<tr>
                  <td>${type.label}<br /><span class="small muted">${type.type}</span></td>
                  <td>
                    ${type.description ?? ''}
                    ${type.defaultPath ? nothing : html`<span class="tag">${texts.data.notDefault}</span>`}
                  </td>
                  <td class="num">${number(type.count)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </details>`;
    })}`;
  }

  private licencesTemplate(value: SchemaAnswer): TemplateResult {
    return html`<section class="card">
      <h3>${texts.data.licences}</h3>
      ${value.meta.licences.map((licence) => {
        const address = webAddress(licence.url);
        return html`<p>
          <b
            >${address ? html`<a href=${address} rel="noopener noreferrer" target="_blank">${licence.name}</a>` : licence.name}</b
          ><br />
          ${licence.attribution}<br /><span class="small muted">${licence.covers}</span>
        </p>`;
      })}
    </section>`;
  }
}

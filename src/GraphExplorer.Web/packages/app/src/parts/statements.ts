import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SchemaAnswer } from '@graphexplorer/client';
import { samplesFor } from '../pages/cypher-samples';
import { forgetQuery, ranQueries, savedQueries, type SavedQuery } from '../session/queries';
import { shared } from '../style/shared';
import { number, texts } from '../texts/en';

const MostListed = 40;

/**
 * Statements to take up again, and the names that they can use. Tells gx-take with a statement, gx-save with a name, gx-name with
 * a label or type as Cypher takes it.
 */
@customElement('gx-statements')
export class StatementsElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 16px;
      }
      h2 {
        margin-bottom: 6px;
      }
      .tree li {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 26px;
      }
      .tree .num {
        margin-left: auto;
        color: var(--gx-muted);
      }
      .tree button {
        border: 0;
        background: none;
        padding: 2px 0;
        min-height: 24px;
        text-align: left;
        overflow: hidden;
        text-overflow: ellipsis;
        overflow-wrap: anywhere;
      }
      .tree .statement {
        color: var(--gx-accent);
        text-decoration: underline;
      }
      .tree .forget {
        margin-left: auto;
        min-width: 24px;
        text-align: center;
        color: var(--gx-muted);
      }
      input {
        flex: 1;
        min-width: 120px;
      }
    `,
  ];

  @property({ attribute: false }) schema: SchemaAnswer | null = null;
  /** Changes when something was run or saved, so that the lists are read anew. */
  @property({ attribute: false }) mark: unknown = null;
  @state() private name = '';

  protected override render(): TemplateResult {
    const { cypher } = texts;
    const ran = ranQueries().map((text) => ({ name: text.split('\n')[0]?.slice(0, 60) ?? '', text, parameters: {} }));
    return html`${this.savedTemplate()} ${this.list(cypher.examples, samplesFor(this.schema))}
    ${this.list(cypher.history, ran)} ${this.schemaTemplate()}`;
  }

  private savedTemplate(): TemplateResult {
    const { cypher } = texts;
    return html`<div>
      <h2>${cypher.saved}</h2>
      <ul class="tree small">
        ${savedQueries().map(
          (item) =>
            html`<li>
              ${this.statement(item)}<button
                class="forget"
                type="button"
                aria-label=${cypher.forget(item.name)}
                @click=${() => this.forget(item.name)}
              >
                ×
              </button>
            </li>`,
        )}
      </ul>
      <form class="row" @submit=${(event: Event) => this.save(event)}>
        <input
          type="text"
          aria-label=${cypher.saveName}
          placeholder=${cypher.saveHint}
          maxlength="80"
          .value=${this.name}
          @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}
        />
        <button class="btn" type="submit">${cypher.save}</button>
      </form>
    </div>`;
  }

  private list(title: string, list: readonly SavedQuery[]): TemplateResult | typeof nothing {
    if (list.length === 0) return nothing;
    return html`<div>
      <h2>${title}</h2>
      <ul class="tree small">
        ${list.map((item) => html`<li>${this.statement(item)}</li>`)}
      </ul>
    </div>`;
  }

  private statement(item: SavedQuery): TemplateResult {
    return html`<button class="statement" type="button" @click=${() => this.tell('gx-take', item)}>
      ${item.name}
    </button>`;
  }

  private schemaTemplate(): TemplateResult | typeof nothing {
    const { schema } = this;
    if (!schema) return nothing;
    const list = (title: string, items: readonly { name: string; count: number }[]): TemplateResult =>
      html`<div>
        <h2>${title}</h2>
        <ul class="tree small">
          ${[...items]
            .sort((a, b) => b.count - a.count)
            .slice(0, MostListed)
            .map(
              (item) =>
                html`<li>
                  <button type="button" @click=${() => this.tell('gx-name', quoted(item.name))}>${item.name}</button
                  ><span class="num">${number(item.count)}</span>
                </li>`,
            )}
        </ul>
      </div>`;
    return html`${list(texts.cypher.labels, schema.labels)}
    ${list(
      texts.cypher.relationships,
      schema.types.map((type) => ({ name: type.type, count: type.count })),
    )}`;
  }

  private save(event: Event): void {
    event.preventDefault();
    this.tell('gx-save', this.name.trim());
    this.name = '';
  }

  private forget(name: string): void {
    forgetQuery(name);
    this.requestUpdate();
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** A name as Cypher takes it: in backticks where it is not a plain one. */
function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `\`${name.replace(/`/g, '``')}\``;
}

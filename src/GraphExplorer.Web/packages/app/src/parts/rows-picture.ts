import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import {
  fieldsOf,
  numberFieldsOf,
  plainEncoding,
  textOf,
  type Encoding,
  type PictureChoice,
  type PictureData,
  type PictureElement,
} from '@graphexplorer/graph';
import { rowsAsPicture } from '../answers/rows';
import { writeFragment } from '../session/fragment';
import { emptyState } from '../session/state';
import { shared } from '../style/shared';
import { texts } from '../texts/en';
import './picture-tools';

/** The nodes, relationships and paths of a statement's rows as a picture, with what the data says of the chosen one. */
@customElement('gx-rows-picture')
export class RowsPictureElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(260px, 1fr) auto;
      }
      gx-picture-tools,
      .detail {
        padding: 8px 16px;
      }
      .detail {
        max-height: 200px;
        overflow: auto;
        border-top: 1px solid var(--gx-line);
        background: var(--gx-panel);
        display: grid;
        gap: 8px;
      }
      p {
        padding: 10px 16px;
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly (readonly unknown[])[] = [];
  @property() theme = '';
  @state() private encoding: Encoding = plainEncoding;
  @state() private choice: PictureChoice = { kind: 'nothing' };
  @state() private found: readonly string[] | null = null;
  @query('gx-picture') private picture!: PictureElement | null;
  private data: PictureData = { nodes: [], links: [] };
  private at = -1;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('rows')) this.data = rowsAsPicture(this.rows);
  }

  protected override render(): TemplateResult {
    const { data, choice } = this;
    if (data.nodes.length === 0) return html`<p class="muted" role="status">${texts.cypher.noPicture}</p>`;
    const own = {
      ...(choice.kind === 'node' ? { node: choice.id } : {}),
      ...(choice.kind === 'line' ? { link: choice.links[0] } : {}),
    };
    return html`<gx-picture-tools
        .encoding=${this.encoding}
        .fields=${fieldsOf(data.nodes)}
        .numbers=${numberFieldsOf(data.nodes)}
        .found=${this.found?.length ?? null}
        .hasRelations=${false}
        @gx-encode=${(event: CustomEvent<Encoding>) => (this.encoding = event.detail)}
        @gx-find=${(event: CustomEvent<string>) => this.find(event.detail)}
        @gx-next=${() => this.next()}
      ></gx-picture-tools>
      <gx-picture
        .data=${data}
        .choice=${own}
        .encoding=${this.encoding}
        .found=${new Set(this.found ?? [])}
        theme=${this.theme}
        @gx-choose=${(event: CustomEvent<PictureChoice>) => (this.choice = event.detail)}
      ></gx-picture>
      ${this.detailTemplate()}`;
  }

  private detailTemplate(): TemplateResult | typeof nothing {
    const { choice, data } = this;
    if (choice.kind === 'node') {
      const node = data.nodes.find((item) => item.id === choice.id);
      // In a database of its own an entity's id is a property; the database's number for it is another thing.
      const own = node?.properties?.['id'];
      const id = typeof own === 'string' && own ? own : choice.id;
      const address = writeFragment({ ...emptyState, page: 'entity', id });
      return html`<div class="detail">
        <b class="name">${node?.name ?? choice.id}</b>
        ${this.pairs(node?.properties ?? {})}
        <div><a class="btn" href=${address}>${texts.evidence.openPage}</a></div>
      </div>`;
    }
    if (choice.kind !== 'line') return nothing;
    const links = data.links.filter((item) => choice.links.includes(item.id));
    return html`<div class="detail">
      ${links.map((link) => html`<b class="name">${link.verb}</b> ${this.pairs(link.properties ?? {})}`)}
    </div>`;
  }

  private pairs(properties: Readonly<Record<string, unknown>>): TemplateResult {
    return html`<dl class="pairs">
      ${Object.entries(properties).map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd class="name">${textOf(value)}</dd>`,
      )}
    </dl>`;
  }

  private find(words: string): void {
    const sought = words.toLowerCase();
    this.at = -1;
    this.found = sought
      ? this.data.nodes.filter((node) => node.name.toLowerCase().includes(sought)).map((node) => node.id)
      : null;
  }

  private next(): void {
    const found = this.found ?? [];
    if (found.length === 0) return;
    this.at = (this.at + 1) % found.length;
    const id = found[this.at] ?? '';
    this.choice = { kind: 'node', id };
    this.picture?.reveal(id);
  }
}

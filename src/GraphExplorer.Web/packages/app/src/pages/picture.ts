import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EntitySummary, NeighbourhoodAnswer, RelationshipAnswer } from '@graphexplorer/client';
import '@graphexplorer/graph';
import type { PictureChoice, PictureData, PictureElement } from '@graphexplorer/graph';
import type { AppContext } from '../session/app';
import { download } from '../sharing/clipboard';
import { pictureLink, pictureNode } from '../answers/picture-of';
import { Resource } from '../session/resource';
import type { AppState, NetworkLayout, StageView } from '../session/state';
import { csvOf, rowsOf } from '../answers/table';
import { shared } from '../style/shared';
import { number, texts } from '../texts/en';
import '../parts/entity-box';
import '../parts/evidence';
import '../parts/table';
import '../parts/term';
import { failureNotice, skeleton } from '../parts/templates';
import { connectStyle } from './connect-style';

/** An opened entity brings so many neighbours; "show more" is opening by type. */
const MostNeighbours = 120;

interface Network {
  readonly nodes: ReadonlyMap<string, EntitySummary>;
  readonly relations: ReadonlyMap<string, number>;
  readonly links: readonly RelationshipAnswer[];
  /** Groups of neighbours of every entity shown, by its id. */
  readonly around: ReadonlyMap<string, NeighbourhoodAnswer>;
}

/** The free picture: begin with an entity, open what is around it, hide, arrange. */
@customElement('gx-picture-page')
export class PicturePage extends LitElement {
  static override styles = [
    shared,
    connectStyle,
    css`
      .work {
        grid-template-columns: minmax(0, 1fr) minmax(280px, 348px);
        grid-template-rows: minmax(0, 1fr);
      }
      .begin {
        max-width: 420px;
        margin: 48px auto;
        display: grid;
        gap: 12px;
      }
      .groups li {
        display: flex;
        gap: 8px;
        align-items: center;
        padding: 4px 0;
      }
      .groups .num {
        margin-left: auto;
        color: var(--gx-muted);
      }
      .tools gx-entity-box {
        width: 260px;
      }
      @media (max-width: 1100px) {
        .work {
          grid-template-columns: minmax(0, 1fr);
        }
        .side {
          grid-column: 1;
          grid-row: 2;
        }
      }
      @media (max-width: 760px) {
        .work .stage,
        .work .side {
          display: grid;
        }
        .stage {
          min-height: 70vh;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: AppContext;
  @property({ attribute: false }) state!: AppState;
  @property() theme = '';
  @state() private links: readonly string[] = [];
  @query('gx-picture') private picture!: PictureElement | null;
  private readonly network = new Resource<Network>(this);
  private drawn: { network: Network; hidden: readonly string[]; data: PictureData } | null = null;

  protected override willUpdate(): void {
    const { shown, opened } = this.state;
    const key = shown.length + opened.length > 0 ? JSON.stringify([shown, opened]) : null;
    this.network.load(key, (signal) => this.read(shown, opened, signal));
  }

  protected override render(): TemplateResult {
    const { shown, opened } = this.state;
    if (shown.length + opened.length === 0) return this.beginTemplate();
    return html`<div class="work">
      <section class="stage" aria-label=${texts.stage.label}>${this.toolsTemplate()} ${this.stageTemplate()}</section>
      <aside class="side" aria-label=${texts.evidence.label}>
        <gx-evidence
          .app=${this.app}
          .names=${this.network.value?.nodes ?? new Map()}
          .node=${this.state.node}
          .links=${this.links}
          @gx-use=${(event: CustomEvent<{ id: string; as: 'from' | 'to' | 'via' | 'avoid' }>) => this.use(event.detail)}
        >
          ${this.state.node ? this.aroundTemplate(this.state.node) : nothing}
        </gx-evidence>
      </aside>
    </div>`;
  }

  private beginTemplate(): TemplateResult {
    return html`<div class="begin">
      <h1>${texts.nav.picture}</h1>
      <p class="muted">${texts.stage.nothing}</p>
      <gx-entity-box
        .client=${this.app.client}
        label=${texts.stage.startWith}
        @gx-pick=${(event: CustomEvent<EntitySummary>) =>
          this.app.session.do({ type: 'show', shown: [event.detail.id], opened: [event.detail.id] })}
      ></gx-entity-box>
    </div>`;
  }

  private toolsTemplate(): TemplateResult {
    const { view, layout, hidden } = this.state;
    return html`<div class="tools">
      <span class="seg" role="group" aria-label=${texts.stage.showAs}>
        ${(['picture', 'table'] as StageView[]).map(
          (name) =>
            html`<button
              type="button"
              aria-pressed=${view === name ? 'true' : 'false'}
              @click=${() => this.app.session.do({ type: 'view', view: name })}
            >
              ${texts.stage[name]}
            </button>`,
        )}
      </span>
      <label class="row"
        ><span class="small muted">${texts.stage.layout}</span>
        <select
          @change=${(event: Event) => this.app.session.do({ type: 'layout', layout: (event.target as HTMLSelectElement).value as NetworkLayout })}
        >
          ${Object.entries(texts.stage.layouts).map(([name, words]) => html`<option value=${name} ?selected=${layout === name}>${words}</option>`)}
        </select></label
      >
      <gx-entity-box
        .client=${this.app.client}
        label=${texts.stage.startWith}
        hint="+ ${texts.searchAll}"
        @gx-pick=${(event: CustomEvent<EntitySummary>) => this.addNode(event.detail.id)}
      ></gx-entity-box>
      <span class="push row">
        ${
          hidden.length > 0
            ? html`<button class="btn" type="button" @click=${() => this.app.session.do({ type: 'unhide' })}>
                ${texts.stage.unhide(hidden.length)}
              </button>`
            : nothing
        }
        <button
          class="btn"
          type="button"
          aria-label=${texts.stage.zoomOut}
          @click=${() => this.picture?.zoomBy(1 / 1.25)}
        >
          −
        </button>
        <button class="btn" type="button" aria-label=${texts.stage.zoomIn} @click=${() => this.picture?.zoomBy(1.25)}>
          +
        </button>
        <button class="btn" type="button" @click=${() => this.picture?.fit()}>${texts.stage.fit}</button>
        <details class="menu">
          <summary class="btn">${texts.stage.download} ▾</summary>
          <div class="menu-list">
            <button class="btn quiet" type="button" @click=${() => void this.save('png')}>${texts.stage.png}</button>
            <button class="btn quiet" type="button" @click=${() => void this.save('csv')}>${texts.stage.csv}</button>
          </div>
        </details>
      </span>
    </div>`;
  }

  private stageTemplate(): TemplateResult | typeof nothing {
    const { failure, value, isSlow } = this.network;
    if (failure) return failureNotice(failure, () => this.network.again());
    if (!value) return isSlow ? skeleton(8) : nothing;
    const data = this.pictureData(value);
    if (this.state.view === 'table') {
      const hidden = new Set(this.state.hidden);
      const links = value.links.filter((link) => !hidden.has(link.from) && !hidden.has(link.to));
      return html`<gx-table
        .rows=${rowsOf(links, (id) => value.nodes.get(id)?.name ?? id)}
        .hasEvidence=${links.some((link) => link.stance !== undefined)}
        chosen=${this.links[0] ?? ''}
        @gx-row=${(event: CustomEvent<string>) => this.choose({ kind: 'line', links: [event.detail] })}
      ></gx-table>`;
    }
    return html`<gx-picture
      .data=${data}
      .choice=${{ node: this.state.node, link: this.links[0] }}
      layout=${this.state.layout}
      root=${this.state.opened[0]?.split(' ')[0] ?? ''}
      theme=${this.theme}
      @gx-choose=${(event: CustomEvent<PictureChoice>) => this.choose(event.detail)}
      @gx-open=${(event: CustomEvent<string>) => this.app.session.do({ type: 'open', id: event.detail })}
    ></gx-picture>`;
  }

  private aroundTemplate(id: string): TemplateResult {
    const { opened } = this.state;
    const isOpen = opened.some((key) => key === id || key.startsWith(`${id} `));
    const groups = this.network.value?.around.get(id)?.groups ?? [];
    return html`<div slot="entity">
      <div class="row">
        <button class="btn" type="button" @click=${() => this.app.session.do({ type: 'open', id })}>
          ${texts.stage.expandAll}
        </button>
        ${isOpen ? html`<button class="btn" type="button" @click=${() => this.app.session.do({ type: 'close', id })}>${texts.stage.collapse}</button>` : nothing}
        <button class="btn" type="button" @click=${() => this.app.session.do({ type: 'hide', ids: [id] })}>
          ${texts.stage.hide}
        </button>
      </div>
      ${
        groups.length > 0
          ? html`<h3>${texts.stage.expand}</h3>
              <ul class="groups">
                ${groups.map(
                  (group) =>
                    html`<li>
                      <button
                        class="btn quiet"
                        type="button"
                        @click=${() => this.app.session.do({ type: 'open', id, of: group.type })}
                      >
                        ${group.label}
                      </button>
                      <span class="num">${texts.stage.shownOf(number(group.shown), number(group.total))}</span>
                    </li>`,
                )}
              </ul>`
          : nothing
      }
    </div>`;
  }

  private async read(shown: readonly string[], opened: readonly string[], signal: AbortSignal): Promise<Network> {
    const { client } = this.app;
    const nodes = new Map<string, EntitySummary>();
    const relations = new Map<string, number>();
    const links = new Map<string, RelationshipAnswer>();
    const around = new Map<string, NeighbourhoodAnswer>();
    const beside = await Promise.all(
      shown.map((id) => client.neighbourhood(id, { limit: MostNeighbours, types: 'all', labels: 'all' }, signal)),
    );
    for (const answer of beside) {
      around.set(answer.center, answer);
      const own = answer.nodes.find((node) => node.entity.id === answer.center);
      if (own) keep(own.entity, own.relations);
    }
    const brought = await Promise.all(
      opened.map((key) => {
        const [id = '', type] = key.split(' ');
        return client.neighbourhood(id, { limit: MostNeighbours, types: type ?? undefined }, signal);
      }),
    );
    for (const answer of brought) {
      if (!around.has(answer.center)) around.set(answer.center, answer);
      for (const node of answer.nodes) keep(node.entity, node.relations);
      for (const link of answer.relationships) links.set(link.id, link);
    }
    for (const answer of beside) {
      for (const link of answer.relationships) if (nodes.has(link.from) && nodes.has(link.to)) links.set(link.id, link);
    }
    return { nodes, relations, links: [...links.values()], around };

    function keep(entity: EntitySummary, count: number): void {
      nodes.set(entity.id, entity);
      relations.set(entity.id, count);
    }
  }

  private pictureData(network: Network): PictureData {
    if (this.drawn?.network === network && this.drawn.hidden === this.state.hidden) return this.drawn.data;
    const hidden = new Set(this.state.hidden);
    const nodes = [...network.nodes.values()].filter((node) => !hidden.has(node.id));
    const links = network.links.filter((link) => !hidden.has(link.from) && !hidden.has(link.to));
    const data: PictureData = {
      nodes: nodes.map((node) => pictureNode(node, network.relations.get(node.id))),
      links: links.map((link) => pictureLink(link, network.nodes)),
    };
    this.drawn = { network, hidden: this.state.hidden, data };
    this.app.announce(texts.stage.among(number(nodes.length), number(links.length)));
    return data;
  }

  private choose(choice: PictureChoice): void {
    this.links = choice.kind === 'line' ? choice.links : [];
    this.app.session.do({ type: 'chooseNode', node: choice.kind === 'node' ? choice.id : undefined });
  }

  private addNode(id: string): void {
    const { shown, opened } = this.state;
    if (!shown.includes(id)) this.app.session.do({ type: 'show', shown: [...shown, id], opened });
  }

  private use({ id, as }: { id: string; as: 'from' | 'to' | 'via' | 'avoid' }): void {
    const { question } = this.state;
    const list = as === 'from' || as === 'to' ? [id] : [...new Set([...question[as], id])];
    this.app.session.do({ type: 'ask', question: { ...question, [as]: list } });
  }

  private async save(form: 'png' | 'csv'): Promise<void> {
    const network = this.network.value;
    if (!network) return;
    if (form === 'csv') {
      const rows = rowsOf(network.links, (id) => network.nodes.get(id)?.name ?? id);
      const { table } = texts;
      const header = [table.from, table.verb, table.to, table.date, table.strength, table.works];
      const cells = rows.map((row) => [row.from, row.verb, row.to, row.date, row.strength, row.works]);
      download('picture.csv', csvOf(header, cells), 'text/csv');
      return;
    }
    try {
      const file = await this.picture?.export('png');
      if (file) download('picture.png', file);
    } catch {
      this.app.notify(texts.stage.notMade);
    }
  }
}

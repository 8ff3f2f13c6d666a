import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EntitySummary } from '@graphexplorer/client';
import { fieldsOf, numberFieldsOf } from '@graphexplorer/graph';
import type { PictureChoice, PictureData, PictureElement, PictureMoves } from '@graphexplorer/graph';
import type { AppContext } from '../session/app';
import { download } from '../sharing/clipboard';
import {
  connectAll,
  MostConnected,
  pictureOfNetwork,
  Portion,
  readNetwork,
  readProperties,
  type Network,
} from '../answers/network';
import { metricOfField } from '../answers/analysis-values';
import { withMetrics } from '../answers/analysis-properties';
import { openKey, readOpened, readPins } from '../session/picture-keys';
import { Resource } from '../session/resource';
import { emptyQuestion, type AppState, type NetworkLayout } from '../session/state';
import { csvOfNetwork, jsonOfNetwork, shownLinks } from '../answers/network-files';
import { rowsOf } from '../answers/table';
import { shared } from '../style/shared';
import { number, texts } from '../texts/en';
import { aroundTemplate, groupsOf } from '../parts/around';
import '../parts/entity-box';
import '../parts/evidence';
import { Menus } from '../parts/menus';
import '../parts/picture-tools';
import '../parts/selection';
import type { SelectionDeed } from '../parts/selection';
import { downloadMenu, viewSwitch, zoomButtons, type FileForm } from '../parts/stage-tools';
import '../parts/table';
import '../parts/term';
import { subjectOfNetwork, type ViewSubject } from '../views/subject';
import { failureNotice, skeleton } from '../parts/templates';
import { connectStyle } from './connect-style';
import { pictureStyle } from './picture-style';

type Properties = ReadonlyMap<string, Readonly<Record<string, unknown>>>;
const nothingKnown: Properties = new Map();

/** The free picture: begin with an entity, open what is around it, select, hide, pin, find, arrange. */
@customElement('gx-picture-page')
export class PicturePage extends LitElement {
  static override styles = [shared, connectStyle, pictureStyle];

  @property({ attribute: false }) app!: AppContext;
  @property({ attribute: false }) state!: AppState;
  @property() theme = '';
  @state() private links: readonly string[] = [];
  @state() private selected: ReadonlySet<string> = new Set();
  @state() private found: readonly string[] | null = null;
  @state() private gathers = false;
  @state() private wantsFields = false;
  @state() private note = '';
  /** Whether the tools that a narrow page folds away are shown there. */
  @state() private showsTools = false;
  @query('gx-picture') private picture!: PictureElement | null;
  private readonly network = new Resource<Network>(this);
  private readonly properties = new Resource<Properties>(this);
  private foundAt = -1;
  protected readonly menus = new Menus(this);
  private drawn: { network: Network; hidden: readonly string[]; properties: Properties; data: PictureData } | null =
    null;
  private pins: { keys: readonly string[]; places: PictureMoves } = { keys: [], places: new Map() };

  protected override willUpdate(): void {
    const { shown, opened, among, encoding } = this.state;
    const { client } = this.app;
    const key = shown.length + opened.length > 0 ? JSON.stringify([shown, opened, among]) : null;
    this.network.load(key, (signal) => readNetwork(client, { shown, opened, among }, signal));
    const fields: string[] = Object.values(encoding);
    const byProperty = fields.some((field) => field.startsWith('.') && !metricOfField(field));
    const metrics = fields.filter((field) => metricOfField(field));
    const ids = [...(this.network.value?.nodes.keys() ?? [])];
    const wanted = (this.wantsFields || byProperty) && ids.length > 0;
    const asked = wanted || (metrics.length > 0 && ids.length > 0);
    this.properties.load(asked ? JSON.stringify([wanted, metrics, ids]) : null, async (signal) =>
      withMetrics(client, metrics, wanted ? await readProperties(client, ids, signal) : nothingKnown, signal),
    );
    // Before the tools are drawn, for they offer the properties that it holds.
    if (this.network.value) this.pictureData(this.network.value);
    if (this.state.pinned !== this.pins.keys)
      this.pins = { keys: this.state.pinned, places: readPins(this.state.pinned) };
  }

  protected override render(): TemplateResult {
    const { shown, opened } = this.state;
    if (shown.length + opened.length === 0) return this.beginTemplate();
    return html`<div class="work">
      <section class="stage" aria-label=${texts.stage.label}>${this.toolsTemplate()} ${this.stageTemplate()}</section>
      <aside class="side" aria-label=${texts.evidence.label}>${this.sideTemplate()}</aside>
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
          this.app.session.do({ type: 'show', shown: [event.detail.id], opened: [openKey(event.detail.id)] })}
      ></gx-entity-box>
    </div>`;
  }

  private sideTemplate(): TemplateResult {
    const nodes = this.network.value?.nodes;
    if (this.selected.size > 0) {
      return html`<gx-selection
        .names=${[...this.selected].map((id) => nodes?.get(id)?.name ?? id)}
        .pinned=${[...this.selected].filter((id) => this.pins.places.has(id)).length}
        note=${this.note}
        @gx-deed=${(event: CustomEvent<SelectionDeed>) => void this.act(event.detail)}
      ></gx-selection>`;
    }
    return html`<gx-evidence
      .app=${this.app}
      .names=${nodes ?? new Map()}
      .node=${this.state.node}
      .links=${this.links}
      @gx-use=${(event: CustomEvent<{ id: string; as: 'from' | 'to' | 'via' | 'avoid' }>) => this.use(event.detail)}
    >
      ${this.state.node ? this.aroundTemplate(this.state.node) : nothing}
    </gx-evidence>`;
  }

  private toolsTemplate(): TemplateResult {
    const { view, layout, hidden, among } = this.state;
    const { stage } = texts;
    const { session } = this.app;
    return html`<div class="tools ${this.showsTools ? 'open' : ''}">
      ${viewSwitch(['picture', 'table'], view, (name) => session.do({ type: 'view', view: name }))}
      ${this.toggle(stage.tools, this.showsTools, () => (this.showsTools = !this.showsTools), 'more')}
      <label class="row fold"
        ><span class="small muted">${stage.layout}</span>
        <select
          @change=${(event: Event) => session.do({ type: 'layout', layout: (event.target as HTMLSelectElement).value as NetworkLayout })}
        >
          ${Object.entries(stage.layouts).map(([name, words]) => html`<option value=${name} .selected=${layout === name}>${words}</option>`)}
        </select></label
      >
      <gx-entity-box
        class="fold"
        .client=${this.app.client}
        label=${stage.add}
        hint=${stage.add}
        @gx-pick=${(event: CustomEvent<EntitySummary>) => session.do({ type: 'add', ids: [event.detail.id] })}
      ></gx-entity-box>
      ${this.toggle(stage.among, among, () => session.do({ type: 'among', among: !among }), 'fold')}
      <span class="push row">
        ${hidden.length > 0 ? html`<button class="btn" type="button" @click=${() => session.do({ type: 'unhide' })}>${stage.unhide(hidden.length)}</button>` : nothing}
        ${view === 'picture' ? zoomButtons(() => this.picture) : nothing}
        ${downloadMenu(view === 'picture', (form) => void this.save(form))}
      </span>
      ${
        view === 'picture'
          ? html`<div class="row fold looks">
              <gx-picture-tools
                .encoding=${this.state.encoding}
                .fields=${fieldsOf(this.drawn?.data.nodes ?? [])}
                .numbers=${numberFieldsOf(this.drawn?.data.nodes ?? [])}
                .found=${this.found?.length ?? null}
                @gx-find=${(event: CustomEvent<string>) => this.find(event.detail)}
                @gx-next=${() => this.nextFound()}
                @gx-fields=${() => (this.wantsFields = true)}
                @gx-encode=${(event: CustomEvent<AppState['encoding']>) => session.do({ type: 'encode', encoding: event.detail })}
              ></gx-picture-tools>
              ${this.toggle(stage.gather, this.gathers, () => (this.gathers = !this.gathers))}
            </div>`
          : nothing
      }
    </div>`;
  }

  private stageTemplate(): TemplateResult | typeof nothing {
    const { failure, value, isSlow } = this.network;
    if (failure) return failureNotice(failure, () => this.network.again());
    if (!value) return isSlow ? skeleton(8) : nothing;
    const data = this.pictureData(value);
    if (this.state.view === 'table') {
      const links = shownLinks(value, this.state.hidden);
      return html`<gx-table
        .rows=${rowsOf(links, (id) => value.nodes.get(id)?.name ?? id)}
        .hasEvidence=${links.some((link) => link.stance !== undefined)}
        chosen=${this.links[0] ?? ''}
        @gx-row=${(event: CustomEvent<string>) => this.choose({ kind: 'line', links: [event.detail] })}
      ></gx-table>`;
    }
    const opened = this.state.opened[0];
    return html`<gx-picture
      .data=${data}
      .choice=${{ node: this.state.node, link: this.links[0] }}
      .encoding=${this.state.encoding}
      .selected=${this.selected}
      .found=${new Set(this.found ?? [])}
      .pins=${this.pins.places}
      .gathers=${this.gathers}
      layout=${this.state.layout}
      root=${opened === undefined ? (this.state.shown[0] ?? '') : readOpened(opened).id}
      theme=${this.theme}
      @gx-choose=${(event: CustomEvent<PictureChoice>) => this.choose(event.detail)}
      @gx-gather=${(event: CustomEvent<readonly string[]>) => this.gather(event.detail)}
      @gx-move=${(event: CustomEvent<PictureMoves>) => this.app.session.do({ type: 'pin', places: event.detail })}
      @gx-open=${(event: CustomEvent<string>) => this.open([event.detail])}
    ></gx-picture>`;
  }

  private aroundTemplate(id: string): TemplateResult {
    const { session } = this.app;
    const state = {
      groups: groupsOf(this.network.value?.around.get(id)),
      isOpen: this.state.opened.some((key) => readOpened(key).id === id),
      isPinned: this.pins.places.has(id),
      shown: (type: string) => this.shownOf(id, type),
    };
    return aroundTemplate(state, {
      open: (type) => this.open([id], type),
      close: () => session.do({ type: 'close', ids: [id] }),
      hide: () => this.hide([id]),
      pin: () => this.pin([id]),
      unpin: () => session.do({ type: 'unpin', ids: [id] }),
      select: () => this.gather([id]),
      move: (dx, dy) => this.picture?.moveBy(id, dx, dy),
    });
  }

  private toggle(words: string, isOn: boolean, act: () => void, group = ''): TemplateResult {
    return html`<button class="btn ${group}" type="button" aria-pressed=${isOn ? 'true' : 'false'} @click=${act}>
      ${words}
    </button>`;
  }

  /** How many relationships of a type an entity has in the picture. */
  private shownOf(id: string, type: string): number {
    const links = this.network.value?.links ?? [];
    return links.filter((link) => link.type === type && (link.from === id || link.to === id)).length;
  }

  private pictureData(network: Network): PictureData {
    const { hidden } = this.state;
    const properties = this.properties.value ?? nothingKnown;
    const { drawn } = this;
    if (drawn?.network === network && drawn.hidden === hidden && drawn.properties === properties) return drawn.data;
    const data = pictureOfNetwork(network, hidden, properties);
    const isNew = drawn?.network !== network || drawn.hidden !== hidden;
    this.drawn = { network, hidden, properties, data };
    if (isNew) {
      const size = texts.stage.drawn(number(data.nodes.length), number(data.links.length));
      this.app.announce(network.notAsked > 0 ? `${size} ${texts.stage.notAsked(number(network.notAsked))}` : size);
    }
    return data;
  }

  private choose(choice: PictureChoice): void {
    this.links = choice.kind === 'line' ? choice.links : [];
    if (choice.kind === 'nothing' || choice.kind === 'line') this.clearSelection();
    this.app.session.do({ type: 'chooseNode', node: choice.kind === 'node' ? choice.id : undefined });
  }

  /** One entity goes in or out of the selection, several go in. */
  private gather(ids: readonly string[]): void {
    const next = new Set(this.selected);
    const [only] = ids;
    if (ids.length === 1 && only !== undefined && next.has(only)) next.delete(only);
    else for (const id of ids) next.add(id);
    this.selected = next;
    this.note = '';
    this.app.announce(texts.selection.title(next.size));
  }

  private clearSelection(): void {
    if (this.selected.size > 0) this.selected = new Set();
    this.note = '';
  }

  private async act(deed: SelectionDeed): Promise<void> {
    const { session } = this.app;
    const ids = [...this.selected];
    switch (deed) {
      case 'open':
        return this.open(ids);
      case 'hide':
        return this.hide(ids);
      case 'pin':
        return this.pin(ids);
      case 'unpin':
        return session.do({ type: 'unpin', ids });
      case 'clear':
        return this.clearSelection();
      case 'ask': {
        const [from = '', to = ''] = ids;
        return session.do({ type: 'ask', question: { ...emptyQuestion, from: [from], to: [to] } });
      }
      case 'connect':
        return this.connect(ids);
    }
  }

  private async connect(ids: readonly string[]): Promise<void> {
    try {
      const { nodes, apart } = await connectAll(this.app.client, ids);
      const nameOf = (id: string): string => this.network.value?.nodes.get(id)?.name ?? id;
      const added = nodes.filter((id) => !this.network.value?.nodes.has(id)).length;
      const parts = [
        texts.selection.connected(added),
        ...apart.map(([a, b]) => texts.selection.apart(nameOf(a), nameOf(b))),
      ];
      if (ids.length > MostConnected) parts.push(texts.selection.most(MostConnected));
      this.app.session.do({ type: 'add', ids: [...new Set([...ids, ...nodes])] });
      this.note = parts.join(' ');
    } catch (error) {
      this.app.notify(error instanceof Error ? error.message : String(error));
    }
  }

  /** Opens entities; those that are open already bring a portion more, where there is more. */
  private open(ids: readonly string[], of?: string): void {
    const wanted = ids.filter((id) => {
      const known = this.state.opened.map(readOpened).find((item) => item.id === id && item.type === of);
      const around = this.network.value?.around.get(id);
      if (!known || !around) return true;
      const groups = around.groups.filter((group) => group.type === of);
      const total = of === undefined ? around.total.value : groups.reduce((sum, group) => sum + group.total, 0);
      return total > known.portions * Portion;
    });
    if (wanted.length === 0) this.app.notify(texts.stage.allShown);
    else this.app.session.do({ type: 'open', ids: wanted, ...(of === undefined ? {} : { of }) });
  }

  private hide(ids: readonly string[]): void {
    this.clearSelection();
    this.app.session.do({ type: 'hide', ids });
    void this.updateComplete.then(() => this.picture?.focus());
  }

  private pin(ids: readonly string[]): void {
    const places = this.picture?.whereabouts() ?? new Map();
    const wanted = ids.flatMap((id) => {
      const place = places.get(id);
      return place ? [[id, place] as const] : [];
    });
    this.app.session.do({ type: 'pin', places: new Map(wanted) });
  }

  private find(words: string): void {
    this.foundAt = -1;
    const sought = fold(words);
    this.found = sought
      ? (this.drawn?.data.nodes ?? []).filter((node) => fold(node.name).includes(sought)).map((node) => node.id)
      : null;
  }

  private nextFound(): void {
    const found = this.found ?? [];
    if (found.length === 0) return;
    this.foundAt = (this.foundAt + 1) % found.length;
    const id = found[this.foundAt] ?? '';
    this.picture?.reveal(id);
    this.choose({ kind: 'node', id });
  }

  private use({ id, as }: { id: string; as: 'from' | 'to' | 'via' | 'avoid' }): void {
    const { question } = this.state;
    const list = as === 'from' || as === 'to' ? [id] : [...new Set([...question[as], id])];
    this.app.session.do({ type: 'ask', question: { ...question, [as]: list } });
  }

  /** What may be saved as a view, once every entity has its place; null while there is nothing. */
  async subject(): Promise<ViewSubject | null> {
    await this.updateComplete;
    await this.picture?.arranged();
    const network = this.network.value;
    if (!network || !this.drawn) return null;
    const { layout, encoding } = this.state;
    const hidden = new Set(this.state.hidden);
    const entities = [...network.nodes.values()].filter((node) => !hidden.has(node.id));
    const links = network.links.filter((link) => !hidden.has(link.from) && !hidden.has(link.to));
    const places = new Map([...this.pins.places, ...(this.picture?.whereabouts() ?? [])]);
    return subjectOfNetwork({ entities, links, data: this.drawn.data, layout, places, encoding });
  }

  private async save(form: FileForm): Promise<void> {
    await this.picture?.arranged();
    const network = this.network.value;
    if (!network || !this.drawn) return;
    const { hidden } = this.state;
    if (form === 'json') {
      const content = jsonOfNetwork(network, hidden, this.picture?.whereabouts() ?? new Map());
      return download('picture.json', content, 'application/json');
    }
    if (form === 'csv') return download('picture.csv', csvOfNetwork(network, hidden), 'text/csv');
    try {
      const file = await this.picture?.export(form);
      if (file) download(`picture.${form}`, file);
    } catch {
      this.app.notify(texts.stage.notMade);
    }
  }
}

/** Without accents and in lower case, so that "Ozaki" finds "Ōzaki". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

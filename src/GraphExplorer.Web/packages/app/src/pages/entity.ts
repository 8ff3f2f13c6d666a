import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ClaimAnswer, EntityAnswer, HypothesisSetAnswer, SchemaAnswer } from '@graphexplorer/client';
import { kindSymbol, lookOf } from '@graphexplorer/graph';
import type { AppContext } from '../session/app';
import { creditOf } from '../sharing/cited';
import { writeFragment } from '../session/fragment';
import { openKey } from '../session/picture-keys';
import { words } from '../answers/picture-of';
import { Resource } from '../session/resource';
import { emptyQuestion, emptyState, type AppState } from '../session/state';
import { shared } from '../style/shared';
import { number, texts } from '../texts/en';
import { claimTemplate, sourceLink } from '../parts/claim';
import { valueText } from '../parts/evidence';
import '../parts/facts';
import { failureNotice, skeleton } from '../parts/templates';
import '../parts/term';
import '../views/view-list';
import { pageStyle } from './page-style';

/** Properties that have a place of their own on the page, or none. */
const OwnProperties = new Set([
  'name',
  'names',
  'description',
  'inText',
  'editorial',
  'living',
  'livingBasis',
  'hub',
  'contested',
  'id',
  'kind',
]);

/** One entity: what happened to it in order of time, rival accounts side by side, what sources deny. */
@customElement('gx-entity')
export class EntityPage extends LitElement {
  static override styles = [shared, pageStyle];

  @property({ attribute: false }) app!: AppContext;
  @property({ attribute: false }) state!: AppState;
  @state() private showsMap = false;
  private readonly entity = new Resource<EntityAnswer>(this);
  private readonly schema = new Resource<SchemaAnswer>(this);

  protected override willUpdate(): void {
    const id = this.state.id ?? '';
    const { client } = this.app;
    this.entity.load(id || null, (signal) => client.entity(id, signal));
    this.schema.load('schema', () => this.app.schema());
  }

  /** A link may ask for the places at once. */
  protected override firstUpdated(): void {
    if (this.state.view === 'map') this.toggleMap();
  }

  protected override render(): TemplateResult {
    const { failure, value, isSlow } = this.entity;
    if (failure) return html`<div class="page single">${failureNotice(failure, () => this.entity.again())}</div>`;
    if (!value) return html`<div class="page single">${isSlow ? skeleton(8) : nothing}</div>`;
    return html`<article class="page">
      <div class="column">
        ${this.headTemplate(value)} ${value.accounts.map((set) => this.accountsTemplate(set))}
        <gx-facts
          .app=${this.app}
          entity=${value.entity.id}
          name=${value.entity.name}
          .hasEvidence=${this.schema.value?.hasEvidence ?? true}
        ></gx-facts>
        ${this.contradictionsTemplate(value)}
        <gx-view-list quiet .app=${this.app} entity=${value.entity.id}></gx-view-list>
      </div>
      <aside class="column">${this.sideTemplate(value)}</aside>
    </article>`;
  }

  private headTemplate(value: EntityAnswer): TemplateResult {
    const { entity } = value;
    const others = value.names.slice(0, 6).map((name) => name.text);
    const question = { ...emptyQuestion, from: [entity.id] };
    return html`<header class="column">
      <div>
        <h1>${kindSymbol(entity.kind, 36)}<span class="name">${entity.name}</span></h1>
        <p class="muted name">${lookOf(entity.kind).word}${others.length > 0 ? ` · ${others.join(' · ')}` : ''}</p>
        ${entity.description ? html`<p>${entity.description} <span class="tag">${texts.evidence.editorial}</span></p>` : nothing}
        ${entity.contested ? html`<p><span class="tag warn">${entity.contested}</span></p>` : nothing}
        ${
          entity.hub
            ? html`<p>
                <span class="tag"><gx-term word="hub">${texts.picture.hub}</gx-term></span>
              </p>`
            : nothing
        }
        ${entity.living && entity.living !== 'no' ? html`<p class="small muted">${texts.entity.living}</p>` : nothing}
      </div>
      <div class="row">
        <a class="btn primary" href=${writeFragment({ ...emptyState, question })}
          >${texts.entity.howConnected(entity.name)}</a
        >
        <a
          class="btn"
          href=${writeFragment({ ...emptyState, page: 'picture', shown: [entity.id], opened: [openKey(entity.id)] })}
          >${texts.entity.openPicture}</a
        >
        <button
          class="btn"
          type="button"
          aria-expanded=${this.showsMap ? 'true' : 'false'}
          @click=${() => this.toggleMap()}
        >
          ${texts.entity.map}
        </button>
      </div>
      ${this.showsMap ? html`<gx-map .app=${this.app} .ids=${[entity.id]} @gx-node=${(event: CustomEvent<string>) => this.go(event.detail)}></gx-map>` : nothing}
    </header>`;
  }

  private accountsTemplate(set: HypothesisSetAnswer): TemplateResult {
    return html`<section>
      <h3>${texts.entity.accounts(set.question, set.alternatives.length)}</h3>
      <p class="small muted"><gx-term word="account">${texts.evidence.oneOf}</gx-term> ${set.note ?? ''}</p>
      <div class="rivals">
        ${set.alternatives.map(
          (account) =>
            html`<div>
              <b>${account.label}</b>
              <p class="small muted">${this.sayTemplate(account.claims)}</p>
              <details>
                <summary class="small">${texts.entity.claimsFor(account.claims.length)}</summary>
                ${account.claims.map((claim) => claimTemplate(claim))}
              </details>
            </div>`,
        )}
      </div>
    </section>`;
  }

  /** The sources of claims by name, each once. */
  private sayTemplate(claims: readonly ClaimAnswer[]): TemplateResult {
    const sources = new Map(claims.flatMap((claim) => claim.sources).map((source) => [source.source, source]));
    const [first, second, ...others] = [...sources.values()];
    const shown = [first, second].filter((source) => source !== undefined);
    return html`${shown.map((source, i) => html`${i > 0 ? '; ' : ''}${sourceLink({ ...source, locator: undefined })}`)}${
      others.length > 0 ? texts.entity.otherSources(others.length) : nothing
    }`;
  }

  private contradictionsTemplate(value: EntityAnswer): TemplateResult | typeof nothing {
    if (value.contradictions.length === 0) return nothing;
    return html`<section class="column">
      <h3>${texts.entity.contradictions}</h3>
      ${value.contradictions.map(
        (item) =>
          html`<div class="card">
            <b>${item.title}</b>
            <ul>
              ${item.sides.map((side) => html`<li>${side.says}</li>`)}
            </ul>
            ${item.note ? html`<p class="small muted">${item.note}</p>` : nothing}
          </div>`,
      )}
    </section>`;
  }

  private sideTemplate(value: EntityAnswer): TemplateResult {
    const families = new Map<string, number>();
    for (const item of value.relations)
      families.set(item.family ?? item.label, (families.get(item.family ?? item.label) ?? 0) + item.count);
    const properties = Object.entries(value.properties).filter(([name]) => !OwnProperties.has(name));
    return html`<section class="card">
        <h3>${texts.entity.byKind}</h3>
        <dl class="counts">
          ${[...families]
            .sort((a, b) => b[1] - a[1])
            .map(
              ([family, count]) =>
                html`<dt>${this.familyName(family)}</dt>
                  <dd class="num">${number(count)}</dd>`,
            )}
        </dl>
      </section>
      ${this.claims(texts.entity.denied, value.denied)} ${this.claims(texts.entity.notFound, value.notFound)}
      ${this.claims(texts.entity.opinions, value.opinions)}
      ${
        value.names.length > 0
          ? html`<section class="card">
              <h3>${texts.entity.otherNames}</h3>
              <ul>
                ${value.names.map((name) => html`<li class="name">${name.text} <span class="small muted">${name.type ?? ''}</span></li>`)}
              </ul>
            </section>`
          : nothing
      }
      ${
        properties.length > 0
          ? html`<section class="card">
              <h3>${texts.entity.properties}</h3>
              <dl class="pairs">
                ${properties.map(
                  ([name, item]) =>
                    html`<dt>${words(name)}</dt>
                      <dd>${valueText(item)}</dd>`,
                )}
              </dl>
            </section>`
          : nothing
      }
      <p class="small muted">${creditOf(value.meta)}</p>`;
  }

  private familyName(id: string): string {
    return this.schema.value?.families.find((family) => family.id === id)?.label ?? id;
  }

  private claims(title: string, claims: readonly ClaimAnswer[]): TemplateResult | typeof nothing {
    if (claims.length === 0) return nothing;
    return html`<section class="card">
      <h3>${title}</h3>
      ${claims.map(
        (claim) =>
          html`<p>
            ${claim.sentence ?? texts.evidence.keptOut}
            ${claim.sources[0] ? html`<span class="small muted">${sourceLink(claim.sources[0])}</span>` : nothing}
          </p>`,
      )}
    </section>`;
  }

  private toggleMap(): void {
    void import('../parts/map');
    this.showsMap = !this.showsMap;
  }

  private go(id: string): void {
    this.app.session.do({ type: 'go', page: 'entity', id });
  }
}

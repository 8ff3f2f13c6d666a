import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { SearchAnswer, SearchHit } from '@graphexplorer/client';
import { kindSymbol, lookOf } from '@graphexplorer/graph';
import type { AppContext } from '../session/app';
import { writeFragment } from '../session/fragment';
import { Resource } from '../session/resource';
import { emptyState, type AppState } from '../session/state';
import { shared } from '../style/shared';
import { number, texts } from '../texts/en';
import { emptyNotice, failureNotice, skeleton } from '../parts/templates';
import '../parts/term';
import { pageStyle } from './page-style';

const PageSize = 40;
const Pause = 120;

/** Search results with facets; without words, everything there is. */
@customElement('gx-browse')
export class BrowsePage extends LitElement {
  static override styles = [
    shared,
    pageStyle,
    css`
      .hint {
        margin-top: 6px;
      }
      .page {
        grid-template-columns: 220px minmax(0, 1fr);
        gap: 16px 28px;
      }
      .facets {
        grid-row: 1 / 3;
      }
      .head,
      .list {
        grid-column: -2;
        gap: 8px;
      }
      input[type='search'] {
        width: 100%;
        font-size: 16px;
        min-height: 44px;
      }
      .hit {
        display: grid;
        grid-template-columns: 28px minmax(0, 1fr) auto;
        gap: 2px 10px;
        padding: 10px 4px;
        border-bottom: 1px solid var(--gx-line);
        text-decoration: none;
        color: var(--gx-ink);
      }
      .hit:hover {
        background: var(--gx-sunken);
      }
      .hit b {
        font-weight: 600;
      }
      .hit .about {
        grid-column: 2;
        color: var(--gx-muted);
      }
      label {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 28px;
      }
      label .num {
        margin-left: auto;
        color: var(--gx-muted);
      }
      fieldset {
        border: 0;
        padding: 0;
        margin: 0;
      }
      legend {
        padding: 0 0 6px;
      }
      input[type='checkbox'] {
        width: 18px;
        height: 18px;
        accent-color: var(--gx-accent);
      }
      @media (max-width: 900px) {
        .page {
          grid-template-columns: minmax(0, 1fr);
        }
        .facets {
          grid-row: 2;
        }
        .facets fieldset {
          display: flex;
          flex-wrap: wrap;
          gap: 0 16px;
        }
        .facets legend {
          padding: 0;
        }
        label .num {
          margin-left: 0;
        }
        .list {
          grid-row: 3;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: AppContext;
  @property({ attribute: false }) state!: AppState;
  @state() private more: readonly SearchHit[] = [];
  @state() private next: string | undefined;
  private readonly found = new Resource<SearchAnswer>(this);
  private timer = 0;

  protected override willUpdate(): void {
    const parameters = this.parameters();
    this.found.load(JSON.stringify(parameters), async (signal) => {
      const answer = await this.app.client.entities(parameters, signal);
      this.more = [];
      this.next = answer.next;
      return answer;
    });
  }

  protected override render(): TemplateResult {
    const { q } = this.state;
    return html`<div class="page">
      <aside class="column facets" aria-label=${texts.browse.kinds}>${this.facetsTemplate()}</aside>
      <div class="column head">
        <h1 class="vh">${texts.browse.title}</h1>
        <div>
          <input
            type="search"
            aria-label=${texts.browse.label}
            placeholder=${texts.browse.label}
            maxlength="200"
            .value=${q}
            @input=${(event: Event) => this.typed((event.target as HTMLInputElement).value)}
          />
          <p class="small muted hint">${texts.browse.hint}</p>
        </div>
      </div>
      <div class="column list">${this.listTemplate()}</div>
    </div>`;
  }

  private facetsTemplate(): TemplateResult | typeof nothing {
    const facets = this.found.value?.facets.labels ?? [];
    const { labels } = this.state;
    if (facets.length === 0) return nothing;
    return html`<fieldset>
      <legend><h3>${texts.browse.kinds}</h3></legend>
      ${facets
        .filter((facet) => facet.value !== 'Entity')
        .map(
          (facet) =>
            html`<label
              ><input
                type="checkbox"
                .checked=${labels.includes(facet.value)}
                @change=${(event: Event) => {
                  const isOn = (event.target as HTMLInputElement).checked;
                  const kept = isOn ? [...labels, facet.value] : labels.filter((label) => label !== facet.value);
                  this.app.session.do({ type: 'search', q: this.state.q, labels: kept });
                }}
              />${kindSymbol(facet.value, 18)}<span>${lookOf(facet.value).word}</span
              ><span class="num">${number(facet.count)}</span></label
            >`,
        )}
    </fieldset>`;
  }

  private listTemplate(): TemplateResult | typeof nothing {
    const { failure, value, isSlow } = this.found;
    if (failure) return failureNotice(failure, () => this.found.again());
    if (!value) return isSlow ? skeleton(8) : nothing;
    const hits = [...value.items, ...this.more];
    const limits = value.limits.map((limit) => html`<p class="tag warn">${limit.message}</p>`);
    if (hits.length === 0) {
      const { q, labels } = this.state;
      if (!q && labels.length === 0 && value.limits.length === 0) return emptyNotice();
      return html`<p role="status">${q ? texts.browse.none(q) : texts.browse.noneOfKind}</p>
        ${limits}`;
    }
    const total = `${number(value.total.value)}${value.total.relation === 'atLeast' ? '+' : ''}`;
    return html`<p class="muted" role="status">${texts.browse.found(total)}</p>
      <div>${hits.map((hit) => this.hitTemplate(hit))}</div>
      ${limits}
      ${this.next ? html`<div><button class="btn" type="button" @click=${() => void this.loadMore()}>${texts.browse.more}</button></div>` : nothing}`;
  }

  private hitTemplate(hit: SearchHit): TemplateResult {
    const { entity } = hit;
    return html`<a class="hit" href=${writeFragment({ ...emptyState, page: 'entity', id: entity.id })}>
      ${kindSymbol(entity.kind, 24)}
      <span class="name"
        ><b>${entity.name}</b>
        ${hit.matchedName ? html`<span class="muted">${texts.browse.matched(hit.matchedName)}</span>` : nothing}
        ${hit.match === 'similar' ? html`<span class="tag">${texts.browse.similar}</span>` : nothing}
        ${entity.contested ? html`<span class="tag warn">${entity.contested}</span>` : nothing}</span
      >
      <span class="small muted">${lookOf(entity.kind).word}</span>
      ${entity.description ? html`<span class="about">${entity.description}</span>` : nothing}
    </a>`;
  }

  private parameters(): { q: string; label: readonly string[]; limit: number } {
    return { q: this.state.q, label: this.state.labels, limit: PageSize };
  }

  private typed(q: string): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(
      () => this.app.session.do({ type: 'search', q: q.trim(), labels: this.state.labels }),
      Pause,
    );
  }

  private async loadMore(): Promise<void> {
    try {
      const part = await this.app.client.entities({ ...this.parameters(), cursor: this.next });
      this.more = [...this.more, ...part.items];
      this.next = part.next;
    } catch (error) {
      this.app.notify(error instanceof Error ? error.message : String(error));
    }
  }
}

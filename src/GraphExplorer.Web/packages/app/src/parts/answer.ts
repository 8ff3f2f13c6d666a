import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type {
  EntitySummary,
  HiddenAnswer,
  PathAnswer,
  PathsAnswer,
  RelationshipAnswer,
  RelaxationAnswer,
} from '@graphexplorer/client';
import { kindSymbol } from '@graphexplorer/graph';
import { shared } from '../style/shared';
import { number, texts } from '../texts/en';
import { citedSentence } from './templates';

/** The answer in words: the paths as cited sentences, or why there are none. */
@customElement('gx-answer')
export class AnswerElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 12px;
      }
      .lane {
        display: flex;
        align-items: center;
        gap: 6px;
        font-size: 12.5px;
        font-weight: 600;
        flex-wrap: wrap;
      }
      .lane i {
        flex: 0 0 14px;
        border-top: 1.5px solid var(--gx-muted);
      }
      .lane span {
        display: inline-flex;
        gap: 5px;
        align-items: center;
      }
      .card.on {
        border-color: var(--gx-accent);
        box-shadow: inset 3px 0 0 var(--gx-accent);
        padding-left: 15px;
      }
      .sentence {
        font-size: 15px;
      }
      .more {
        width: 100%;
        display: flex;
        gap: 12px;
        text-align: left;
        border: 0;
        border-bottom: 1px solid var(--gx-line);
        background: none;
        padding: 9px 4px;
      }
      .more:hover {
        background: var(--gx-sunken);
      }
      .more b {
        flex: none;
        min-width: 48px;
        color: var(--gx-muted);
        font-weight: 400;
      }
      ol.paths {
        display: grid;
        gap: 0;
      }
      ol.paths > li:has(.card) {
        margin: 4px 0;
      }
      .copies {
        gap: 4px;
      }
    `,
  ];

  @property({ attribute: false }) answer!: PathsAnswer;
  @property({ attribute: false }) names: ReadonlyMap<string, EntitySummary> = new Map();
  @property({ type: Number }) path = 0;
  @property({ attribute: false }) ends: { from: readonly string[]; to: readonly string[] } = { from: [], to: [] };
  @property({ attribute: false }) hiddenPaths: readonly HiddenAnswer[] = [];
  @property({ type: Boolean }) hasMore = false;

  protected override render(): TemplateResult {
    return this.answer.paths.length > 0 ? this.found() : this.nothingFound();
  }

  private found(): TemplateResult {
    const { paths, search, meta } = this.answer;
    const least = paths[0]?.hops ?? 0;
    const shortest = paths.filter((path) => path.hops === least).length;
    const longer = paths.length - shortest;
    const status = {
      complete: texts.connect.complete,
      truncated: texts.connect.truncated,
      timedOut: texts.connect.timedOut,
    };
    return html`<p class="summary">
        <b
          >${shortest} ${shortest === 1 ? 'path' : 'paths'} of ${least}
          <gx-term word="hop">${least === 1 ? 'hop' : 'hops'}</gx-term></b
        >${longer > 0 ? texts.connect.longer(longer) : ''}.
        <span class=${search.status === 'complete' ? 'muted' : 'tag warn'}>${status[search.status]}</span>
      </p>
      <ol class="paths" aria-label=${texts.connect.paths}>
        ${paths.map((path, rank) => html`<li>${rank === this.path ? this.card(path) : this.line(path, rank)}</li>`)}
      </ol>
      ${
        this.hasMore
          ? html`<div>
              <button class="btn quiet" type="button" @click=${() => this.tell('gx-more')}>
                ${texts.connect.more}
              </button>
            </div>`
          : nothing
      }
      ${this.hiddenPaths.map((item) => this.hiddenNotice(item))} ${this.limits()}
      <p class="small muted">${meta.caution ?? texts.connect.caution} ${this.noDirect()}</p>`;
  }

  private card(path: PathAnswer): TemplateResult {
    const claims = new Set(path.citations.map((citation) => citation.claim)).size;
    const facts = path.relationships.map((id) => this.fact(id));
    const sources = new Set(facts.flatMap((fact) => fact?.sources ?? []));
    const disputed = facts.some((fact) => fact?.disputed);
    const { weakest } = path;
    return html`<article class="card on" aria-label=${texts.connect.hops(path.hops)}>
      <div class="lane">
        ${path.nodes.map((id, i) => {
          const entity = this.entity(id);
          return html`${i > 0 ? html`<i></i>` : nothing}<span
              >${kindSymbol(entity.kind, 18)}<span class="name">${entity.name}</span></span
            >`;
        })}
      </div>
      <p class="sentence">${citedSentence(path.sentence, (note) => this.chooseNote(path, note))}</p>
      <div class="row">
        ${weakest ? html`<span class="tag"><gx-term word=${weakest.stance}>${weakest.stance}</gx-term></span>` : nothing}
        ${claims > 0 ? html`<span class="tag"><gx-term word="claim">${texts.connect.claims(claims)}</gx-term></span>` : nothing}
        ${sources.size === 1 ? html`<span class="tag warn">${texts.connect.oneSource(path.hops)}</span>` : nothing}
        ${disputed ? html`<span class="tag warn"><gx-term word="disputed">${texts.connect.disputed}</gx-term></span>` : nothing}
      </div>
      <div class="row copies">
        <button class="btn primary" type="button" @click=${() => this.tell('gx-copy', 'rich')}>
          ${texts.connect.copy}
        </button>
        <button class="btn quiet" type="button" @click=${() => this.tell('gx-copy', 'markdown')}>
          ${texts.connect.copyMarkdown}
        </button>
        <button class="btn quiet" type="button" @click=${() => this.tell('gx-copy', 'plain')}>
          ${texts.connect.copyPlain}
        </button>
      </div>
    </article>`;
  }

  private line(path: PathAnswer, rank: number): TemplateResult {
    const between = path.nodes.slice(1, -1).map((id) => this.entity(id).name);
    const way = between.length > 0 ? `${texts.connect.via} ${listed(between)}` : texts.connect.direct;
    return html`<button class="more" type="button" @click=${() => this.tell('gx-path', rank)}>
      <b class="num">${texts.connect.hops(path.hops)}</b><span class="name">${way}</span>
    </button>`;
  }

  /** What one filter hides, with its number and the click that brings it in. */
  private hiddenNotice(item: HiddenAnswer): TemplateResult {
    const count = item.relation === 'atLeast' ? texts.connect.atLeast(item.paths) : number(item.paths);
    const isHubs = item.parameter === 'hubs';
    return html`<div class="notice">
      <span
        ><b>${isHubs ? texts.connect.hiddenByHubs(count) : texts.connect.hiddenBy(count)}</b>
        ${isHubs ? html`<gx-term word="hub" class="muted small">What is a hub?</gx-term>` : html`<br /><span class="muted">${relaxWords(item)}</span>`}</span
      >
      <button
        class="btn"
        type="button"
        @click=${() => this.tell('gx-filter', { parameter: item.parameter, values: item.value ? [item.value] : [] })}
      >
        ${texts.connect.show}
      </button>
    </div>`;
  }

  private nothingFound(): TemplateResult {
    const { search, meta } = this.answer;
    const [from, to] = [this.endNames(this.ends.from), this.endNames(this.ends.to)];
    const reached = search.status === 'complete' ? texts.connect.reached : texts.connect.reachedCut;
    return html`<p class="summary">
        <b>${texts.connect.none(search.maxHops)}</b> ${texts.connect.noneTail}
        <span class="muted">${reached(number(search.reached.from), from, number(search.reached.to), to)}</span>
      </p>
      <h3>${search.relaxations.length > 0 ? texts.connect.oneChange : texts.connect.noChange}</h3>
      ${search.relaxations.map((change) => this.relaxation(change))}
      ${search.excluded.length > 0 ? this.excludedList() : nothing} ${this.limits()}
      <p class="small muted">${meta.caution ?? texts.connect.caution}</p>`;
  }

  private relaxation(change: RelaxationAnswer): TemplateResult {
    const through = change.through?.length ? change.through : change.nodes.slice(1, -1);
    const names = through.slice(0, 4).map((id) => this.entity(id).name);
    const more = through.length > 4 ? `${names.join(', ')}…` : listed(names);
    return html`<div class="notice">
      <span><b>${relaxWords(change)}</b><br /><span class="muted">${texts.relax.result(change.hops, more)}</span></span>
      <button
        class="btn"
        type="button"
        @click=${() => this.tell('gx-filter', { parameter: change.parameter, values: change.value ? [change.value] : [] })}
      >
        ${texts.connect.doThat}
      </button>
    </div>`;
  }

  private excludedList(): TemplateResult {
    return html`<h3>${texts.connect.leftOut}</h3>
      <dl class="pairs">
        ${this.answer.search.excluded.map(
          (item) =>
            html`<dt>${texts.excluded[item.filter] ?? item.filter}</dt>
              <dd class="num">
                ${texts.units[item.unit === 'entities' ? 'entities' : 'relationships'](number(item.count))}
              </dd>`,
        )}
      </dl>`;
  }

  private limits(): TemplateResult | typeof nothing {
    const { limits } = this.answer;
    return limits.length === 0
      ? nothing
      : html`${limits.map((limit) => html`<p class="tag warn">${limit.message}</p>`)}`;
  }

  private noDirect(): string {
    const { paths } = this.answer;
    const isDirect = paths.some((path) => path.hops === 1);
    return isDirect ? '' : texts.connect.noDirect(this.endNames(this.ends.from), this.endNames(this.ends.to));
  }

  private chooseNote(path: PathAnswer, note: number): void {
    const hop = path.citations.find((citation) => citation.number === note)?.hop;
    if (hop !== undefined) this.tell('gx-hop', hop);
  }

  private endNames(ids: readonly string[]): string {
    return listed(ids.map((id) => this.entity(id).name));
  }

  private entity(id: string): EntitySummary {
    return this.names.get(id) ?? { id, name: id, labels: [] };
  }

  private fact(id: string): RelationshipAnswer | undefined {
    return this.answer.relationships.find((relationship) => relationship.id === id);
  }

  private tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** The first line of an answer as one text, for those who listen. */
export function summaryText(answer: PathsAnswer): string {
  const least = answer.paths[0]?.hops;
  if (least === undefined) return `${texts.connect.none(answer.search.maxHops)} ${texts.connect.noneTail}`;
  const shortest = answer.paths.filter((path) => path.hops === least).length;
  const longer = answer.paths.length - shortest;
  return `${texts.connect.path(least, shortest)}${longer > 0 ? texts.connect.longer(longer) : ''}.`;
}

export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${texts.connect.and} ${names[names.length - 1] ?? ''}`;
}

function relaxWords(change: { parameter: string; value?: string }): string {
  if (change.parameter === 'maxHops') return texts.relax.maxHops(change.value ?? '');
  const words = texts.relax[change.parameter];
  return typeof words === 'string' ? words : texts.relax.other(change.parameter);
}

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type {
  EntityAnswer,
  EntitySummary,
  HypothesisSetAnswer,
  PathsAnswer,
  RelationshipAnswer,
  RelationshipEvidence,
} from '@graphexplorer/client';
import { kindSymbol, lookOf } from '@graphexplorer/graph';
import type { AppContext } from '../session/app';
import { parametersOf } from '../answers/asked';
import { writeFragment } from '../session/fragment';
import { words } from '../answers/picture-of';
import { Resource } from '../session/resource';
import { emptyState, type Question } from '../session/state';
import { shared } from '../style/shared';
import { number, texts } from '../texts/en';
import { claimTemplate, sourceLink } from './claim';
import { failureNotice, skeleton, strengthWords } from './templates';

/** So many types of relations are named beside an entity; its page has all. */
const MostTypes = 6;

/** Who says so: the evidence for a relationship, for a whole path, or what is known of an entity. */
@customElement('gx-evidence')
export class EvidenceElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 14px;
      }
      .claim {
        display: grid;
        gap: 10px;
      }
      .claim + .claim {
        border-top: 1px solid var(--gx-line);
        padding-top: 12px;
      }
      .says {
        font-weight: 600;
      }
      .hop {
        display: grid;
        gap: 6px;
        padding-bottom: 12px;
        border-bottom: 1px solid var(--gx-line);
      }
      .hop button {
        justify-self: start;
      }
      .rival {
        border: 1px solid var(--gx-line);
        border-radius: 8px;
        padding: 10px;
        display: grid;
        gap: 4px;
      }
      .rival.own {
        border-color: var(--gx-accent);
      }
      ul.list {
        display: grid;
        gap: 10px;
      }
      h2.name {
        display: flex;
        gap: 8px;
        align-items: flex-start;
      }
    `,
  ];

  @property({ attribute: false }) app!: AppContext;
  @property({ attribute: false }) answer: PathsAnswer | null = null;
  @property({ attribute: false }) question: Question | null = null;
  @property({ attribute: false }) names: ReadonlyMap<string, EntitySummary> = new Map();
  @property({ type: Number }) path = 0;
  @property({ type: Number }) hop: number | undefined;
  @property() node: string | undefined;
  /** A relationship chosen in a picture without paths. */
  @property({ attribute: false }) links: readonly string[] = [];
  @state() private without: { source: string; falls: number; others: number } | null = null;

  private readonly relationship = new Resource<RelationshipEvidence>(this);
  private readonly entity = new Resource<EntityAnswer>(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    const link = this.chosenLink;
    this.relationship.load(link ?? null, (signal) => this.app.client.relationship(link ?? '', signal));
    const node = this.node;
    this.entity.load(node ?? null, (signal) => this.app.client.entity(node ?? '', signal));
    if (changed.has('hop') || changed.has('path') || changed.has('answer')) this.without = null;
  }

  protected override render(): TemplateResult {
    if (this.node) return this.entityTemplate(this.node);
    if (this.chosenLink) return this.relationshipTemplate();
    const path = this.answer?.paths[this.path];
    if (path) return this.pathTemplate();
    return html`<h3>${texts.evidence.label}</h3>
      <p class="muted">${texts.evidence.empty}</p>`;
  }

  private get chosenLink(): string | undefined {
    if (this.node) return undefined;
    if (this.links[0] !== undefined) return this.links[0];
    if (this.hop === undefined) return undefined;
    return this.answer?.paths[this.path]?.relationships[this.hop - 1];
  }

  private pathTemplate(): TemplateResult {
    const path = this.answer?.paths[this.path];
    if (!path) return html``;
    return html`<h3>${texts.evidence.path}</h3>
      ${path.relationships.map((id, i) => {
        const fact = this.answer?.relationships.find((item) => item.id === id);
        const citations = path.citations.filter((citation) => citation.hop === i + 1);
        const quote = citations.find((citation) => citation.quote)?.quote;
        return html`<section class="hop">
          <h2>${fact?.sentence ?? (fact ? this.plain(fact) : '')}</h2>
          ${quote ? html`<blockquote>“${quote}”</blockquote>` : nothing}
          ${
            citations.length > 0
              ? html`<p class="small">${sourceLink(citations[0] as (typeof citations)[number])}</p>`
              : html`<p class="small muted">${texts.evidence.none}</p>`
          }
          <p class="small muted">${fact ? strengthWords(fact) : nothing}</p>
          <button class="btn" type="button" @click=${() => this.tell('gx-hop', i + 1)}>
            ${texts.evidence.details}<span class="vh">, ${texts.connect.hops(i + 1)}</span>
          </button>
        </section>`;
      })}`;
  }

  private relationshipTemplate(): TemplateResult {
    const { failure, value, isSlow } = this.relationship;
    const path = this.answer?.paths[this.path];
    const heading =
      this.hop !== undefined && path ? texts.evidence.hop(this.hop, path.hops) : texts.evidence.relationship;
    if (failure)
      return html`<h3>${heading}</h3>
        ${failureNotice(failure, () => this.relationship.again())}`;
    if (!value || value.relationship.id !== this.chosenLink)
      return html`<h3>${heading}</h3>
        ${isSlow ? skeleton(4) : nothing}`;
    const fact = value.relationship;
    return html`<div>
        <h3>${heading}</h3>
        <h2>${fact.sentence ?? this.plainOf(value)}</h2>
      </div>
      ${value.claims.length === 0 ? this.withoutEvidence(fact) : value.claims.map((claim) => claimTemplate(claim, { sentence: value.claims.length > 1 }))}
      ${this.sourceButtons(value)} ${value.account ? this.accountTemplate(value.account, fact.hypothesis) : nothing}
      ${
        value.denied.length > 0
          ? html`<h3>${texts.evidence.denied}</h3>
              ${value.denied.map((claim) => claimTemplate(claim))}`
          : nothing
      }
      ${
        value.contradictions.length > 0
          ? html`<h3>${texts.evidence.contradictions}</h3>
              ${value.contradictions.map(
                (item) =>
                  html`<div class="rival">
                    <b>${item.title}</b>
                    <ul class="list small">
                      ${item.sides.map((side) => html`<li>${side.says}</li>`)}
                    </ul>
                    ${item.note ? html`<p class="small muted">${item.note}</p>` : nothing}
                  </div>`,
              )}`
          : nothing
      }
      ${
        value.beside.length > 0
          ? html`<h3>${texts.evidence.beside}</h3>
              <ul class="list">
                ${value.beside.map((other) => html`<li>${other.sentence ?? words(other.type)} <span class="muted small">${strengthWords(other)}</span></li>`)}
              </ul>`
          : nothing
      }
      ${path ? html`<div><button class="btn" type="button" @click=${() => this.tell('gx-hop', undefined)}>${texts.evidence.close}</button></div>` : nothing}`;
  }

  private withoutEvidence(fact: RelationshipAnswer): TemplateResult {
    const properties = Object.entries(fact.properties ?? {});
    return html`<p class="muted">${texts.evidence.none}</p>
      ${
        properties.length > 0
          ? html`<dl class="pairs">
              ${properties.map(
                ([name, value]) =>
                  html`<dt>${name}</dt>
                    <dd>${valueText(value)}</dd>`,
              )}
            </dl>`
          : nothing
      }`;
  }

  private sourceButtons(value: RelationshipEvidence): TemplateResult | typeof nothing {
    const first = value.claims[0]?.sources[0];
    if (!first) return nothing;
    const address = writeFragment({ ...emptyState, page: 'source', id: first.source });
    const { without } = this;
    return html`<div class="row">
        <a class="btn" href=${address}>${texts.evidence.restsOn}</a>
        ${
          this.question
            ? html`<button class="btn" type="button" @click=${() => void this.askWithout(first.source)}>
                ${texts.evidence.withoutAsk}
              </button>`
            : nothing
        }
      </div>
      ${
        without
          ? html`<div role="status" class="card">
              <h3>${texts.evidence.without}</h3>
              <p>${this.withoutWords(without)}</p>
              <div>
                <button class="btn" type="button" @click=${() => this.leaveOut(without.source)}>
                  ${texts.evidence.withoutDo}
                </button>
              </div>
            </div>`
          : nothing
      }`;
  }

  private accountTemplate(account: HypothesisSetAnswer, own: string | undefined): TemplateResult {
    return html`<h3>${account.question}</h3>
      <p class="small muted"><gx-term word="account">${texts.evidence.oneOf}</gx-term></p>
      ${account.alternatives.map(
        (item) =>
          html`<div class="rival ${item.id === own ? 'own' : ''}">
            <b>${item.label}</b><span class="small muted">${texts.entity.claimsFor(item.claims.length)}</span>
          </div>`,
      )}`;
  }

  private entityTemplate(id: string): TemplateResult {
    const { failure, value, isSlow } = this.entity;
    const known = value?.entity.id === id ? value.entity : this.names.get(id);
    if (failure) return failureNotice(failure, () => this.entity.again());
    if (!known) return isSlow ? skeleton(4) : html``;
    const address = writeFragment({ ...emptyState, page: 'entity', id });
    return html`<div>
        <h3>${lookOf(known.kind).word}</h3>
        <h2 class="name">${kindSymbol(known.kind)}<span>${known.name}</span></h2>
      </div>
      ${known.description ? html`<p>${known.description} <span class="tag">${texts.evidence.editorial}</span></p>` : nothing}
      ${known.contested ? html`<p><span class="tag warn">${known.contested}</span></p>` : nothing}
      ${
        known.hub
          ? html`<p>
              <span class="tag"><gx-term word="hub">${texts.picture.hub}</gx-term></span>
            </p>`
          : nothing
      }
      ${
        value?.entity.id === id
          ? html`<p class="muted">${texts.evidence.relations(value.relationTotal)}</p>
              <dl class="pairs">
                ${mostFrequent(value.relations).map(
                  ([label, count]) =>
                    html`<dt>${label}</dt>
                      <dd class="num">${number(count)}</dd>`,
                )}
              </dl>`
          : nothing
      }
      <div class="row">
        <a class="btn primary" href=${address}>${texts.evidence.openPage}</a>
        <button class="btn" type="button" @click=${() => this.tell('gx-use', { id, as: 'from' })}>
          ${texts.evidence.startHere}
        </button>
        <button class="btn" type="button" @click=${() => this.tell('gx-use', { id, as: 'to' })}>
          ${texts.evidence.endHere}
        </button>
        <button class="btn" type="button" @click=${() => this.tell('gx-use', { id, as: 'via' })}>
          ${texts.evidence.passIt}
        </button>
        <button class="btn" type="button" @click=${() => this.tell('gx-use', { id, as: 'avoid' })}>
          ${texts.evidence.avoidIt}
        </button>
      </div>
      <slot name="entity"></slot>`;
  }

  /** Asks the same question without a source, and says what falls. */
  private async askWithout(source: string): Promise<void> {
    const { question, answer } = this;
    if (!question || !answer) return;
    const others = [...(question.filters['excludeSources'] ?? []), source];
    const changed = { ...question, filters: { ...question.filters, excludeSources: others } };
    try {
      const wanted = String(Math.max(answer.paths.length, 5));
      const left = await this.app.client.paths(parametersOf(changed, { k: wanted }));
      const stays = new Set(left.paths.map((path) => path.nodes.join('\u0000')));
      const before = new Set(answer.paths.map((path) => path.nodes.join('\u0000')));
      const falls = answer.paths.filter((path) => !stays.has(path.nodes.join('\u0000'))).length;
      this.without = { source, falls, others: [...stays].filter((path) => !before.has(path)).length };
    } catch (error) {
      this.app.notify(error instanceof Error ? error.message : String(error));
    }
  }

  private withoutWords(without: { falls: number; others: number }): string {
    const of = this.answer?.paths.length ?? 0;
    const first = without.falls === 0 ? texts.evidence.withoutStays : texts.evidence.withoutFalls(without.falls, of);
    return without.others > 0 && without.falls > 0 ? `${first} ${texts.evidence.withoutOthers(without.others)}` : first;
  }

  private leaveOut(source: string): void {
    const values = [...(this.question?.filters['excludeSources'] ?? []), source];
    this.tell('gx-filter', { parameter: 'excludeSources', values });
  }

  private plain(fact: RelationshipAnswer): string {
    const subject = fact.subject ?? fact.from;
    const other = subject === fact.from ? fact.to : fact.from;
    const name = (id: string): string => this.names.get(id)?.name ?? id;
    return `${name(subject)} ${fact.phrase ?? words(fact.type)} ${name(other)}`;
  }

  private plainOf(value: RelationshipEvidence): string {
    return `${value.from.name} ${value.relationship.phrase ?? words(value.relationship.type)} ${value.to.name}`;
  }

  private tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** The types with the most relations, whichever way they run. */
function mostFrequent(relations: EntityAnswer['relations']): [string, number][] {
  const counts = new Map<string, number>();
  for (const { label, count } of relations) counts.set(label, (counts.get(label) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, MostTypes);
}

/** A value of a property as text; typed values by their text. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object' && '_value' in value) return valueText((value as { _value: unknown })._value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

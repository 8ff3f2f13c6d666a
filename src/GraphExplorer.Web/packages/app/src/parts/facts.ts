import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { EntityRelationship, EntityRelationshipsAnswer, TimelineAnswer } from '@graphexplorer/client';
import type { AppContext } from '../session/app';
import { inTurn } from '../answers/in-turn';
import { words, yearsOf } from '../answers/picture-of';
import { writeFragment } from '../session/fragment';
import { Resource } from '../session/resource';
import { emptyState } from '../session/state';
import { shared } from '../style/shared';
import { number, texts } from '../texts/en';
import { failureNotice, skeleton, strengthWords } from './templates';
import './term';
import './time-strip';

/** Undated facts are unfolded at once up to so many. */
const FirstUndated = 8;
/** Titles of sources are asked for up to so many; the others keep their number and their page. */
const MostTitles = 60;
const PlainPage = 100;

/** The facts of an entity in order of time with their sources; where nothing is dated, every relationship. */
@customElement('gx-facts')
export class FactsElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host,
      section {
        display: grid;
        gap: 12px;
        min-width: 0;
      }
      gx-time {
        border: 1px solid var(--gx-line);
        border-radius: 8px;
        overflow: hidden;
      }
      .facts li {
        padding: 9px 0;
        border-bottom: 1px solid var(--gx-line);
        display: grid;
        grid-template-columns: 130px minmax(0, 1fr) auto;
        gap: 12px;
        align-items: baseline;
      }
      .notes a {
        padding: 2px 3px;
        font-weight: 600;
        text-decoration: none;
      }
      .sources li {
        display: grid;
        grid-template-columns: 26px minmax(0, 1fr);
        padding: 4px 0;
      }
      summary {
        cursor: pointer;
        min-height: 24px;
      }
      @media (max-width: 900px) {
        .facts li {
          grid-template-columns: minmax(0, 1fr);
          gap: 2px;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: AppContext;
  @property() entity = '';
  @property() name = '';
  @property({ attribute: false }) hasEvidence = true;
  @state() private more: readonly EntityRelationship[] = [];
  @state() private next: string | undefined;
  @state() private window: readonly [number, number] | null = null;
  private readonly timeline = new Resource<TimelineAnswer>(this);
  private readonly plain = new Resource<EntityRelationshipsAnswer>(this);
  private readonly titles = new Resource<ReadonlyMap<string, string>>(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { client } = this.app;
    const { entity, hasEvidence } = this;
    if (changed.has('entity') || changed.has('hasEvidence')) {
      this.more = [];
      this.next = undefined;
      this.window = null;
    }
    this.timeline.load(hasEvidence ? entity : null, async (signal) => {
      const answer = await client.timeline(entity, {}, signal);
      this.next = answer.next;
      return answer;
    });
    this.plain.load(hasEvidence ? null : entity, async (signal) => {
      const answer = await client.relationships(entity, { limit: PlainPage }, signal);
      this.next = answer.next;
      return answer;
    });
    const ids = this.sources.slice(0, MostTitles);
    this.titles.load(ids.length > 0 ? ids.join(' ') : null, async (signal) => {
      const answers = await inTurn(ids, (id) => client.source(id, { limit: 1 }, signal));
      return new Map(answers.map((answer) => [answer.id, answer.title]));
    });
  }

  protected override render(): TemplateResult {
    return this.hasEvidence ? this.timed() : this.untimed();
  }

  /** The sources of the facts, in the order in which they are met: their numbers. */
  private get sources(): string[] {
    const { value } = this.timeline;
    const facts = [...(value?.items ?? []), ...this.more, ...(value?.undated ?? [])];
    return [...new Set(facts.flatMap((item) => item.relationship.sources ?? []))];
  }

  private timed(): TemplateResult {
    const { failure, value, isSlow } = this.timeline;
    if (failure) return html`${failureNotice(failure, () => this.timeline.again())}`;
    if (!value) return html`${isSlow ? skeleton(6) : nothing}`;
    const dated = [...value.items, ...this.more];
    if (dated.length + value.undated.length === 0) return html`<p class="muted">${texts.entity.nobody}</p>`;
    const sources = this.sources;
    const shown = dated.filter((item) => this.isIn(item));
    const undatedTotal = number(value.undatedTotal.value);
    return html`<section id="time">
        <h3>${texts.entity.inOrder}</h3>
        ${this.stripTemplate(dated)}
        ${this.window ? html`<p class="small muted" role="status">${texts.entity.within(number(shown.length), number(dated.length))}</p>` : nothing}
        <ul class="facts">
          ${shown.map((item) => this.factTemplate(item, item.relationship.date?.text ?? '', sources))}
        </ul>
        ${this.moreTemplate(dated.length, value.total.value)}
        ${
          value.undated.length > 0
            ? html`<details ?open=${value.undated.length <= FirstUndated || dated.length === 0}>
                <summary>${texts.entity.notDated(undatedTotal)}</summary>
                <ul class="facts">
                  ${value.undated.map((item) => this.factTemplate(item, texts.evidence.notSaid, sources))}
                </ul>
                ${value.undated.length < value.undatedTotal.value ? html`<p class="small muted">${texts.entity.some(number(value.undated.length), undatedTotal)}</p>` : nothing}
              </details>`
            : nothing
        }
      </section>
      ${this.sourcesTemplate(sources)}`;
  }

  /** Without sources nothing is dated, and nothing is said to be missing. */
  private untimed(): TemplateResult {
    const { failure, value, isSlow } = this.plain;
    if (failure) return html`${failureNotice(failure, () => this.plain.again())}`;
    if (!value) return html`${isSlow ? skeleton(6) : nothing}`;
    const items = [...value.items, ...this.more];
    if (items.length === 0) return html`<p class="muted">${texts.entity.alone}</p>`;
    return html`<section>
      <h3>${texts.entity.all}</h3>
      <ul class="facts">
        ${items.map((item) => this.factTemplate(item, item.relationship.date?.text ?? '', []))}
      </ul>
      ${this.moreTemplate(items.length, value.total.value)}
    </section>`;
  }

  private stripTemplate(dated: readonly EntityRelationship[]): TemplateResult | typeof nothing {
    const years = dated
      .map((item) => yearsOf(item.relationship)?.[0])
      .filter((year): year is number => year !== undefined);
    if (new Set(years).size < 2) return nothing;
    return html`<gx-time
      caption=${texts.time.own}
      .years=${years}
      .window=${this.window}
      @gx-window=${(event: CustomEvent<readonly [number, number] | null>) => (this.window = event.detail)}
    ></gx-time>`;
  }

  private isIn(item: EntityRelationship): boolean {
    const years = yearsOf(item.relationship);
    return !this.window || (years !== undefined && years[0] <= this.window[1] && years[1] >= this.window[0]);
  }

  private moreTemplate(shown: number, all: number): TemplateResult | typeof nothing {
    if (!this.next) return nothing;
    return html`<div class="row">
      <button class="btn" type="button" @click=${() => void this.loadMore()}>${texts.entity.moreFacts}</button>
      <span class="small muted">${texts.entity.some(number(shown), number(all))}</span>
    </div>`;
  }

  private factTemplate(item: EntityRelationship, date: string, sources: readonly string[]): TemplateResult {
    const { relationship, other } = item;
    const isSubject = (relationship.subject ?? relationship.from) === this.entity;
    const verb = relationship.phrase ?? words(relationship.type);
    const link = html`<a class="name" href=${writeFragment({ ...emptyState, page: 'entity', id: other.id })}
      >${other.name}</a
    >`;
    return html`<li>
      <span class="num muted">${date}</span>
      <span
        >${isSubject ? html`<b>${verb}</b> ${link}` : html`${link} <b>${verb}</b> ${this.name}`}
        ${this.notes(relationship.sources ?? [], sources)}
        ${relationship.hypothesis ? html`<span class="tag warn"><gx-term word="account">${texts.entity.oneAccount}</gx-term></span>` : nothing}</span
      >
      <span class="small muted">${strengthWords(relationship)}</span>
    </li>`;
  }

  private notes(own: readonly string[], sources: readonly string[]): TemplateResult | typeof nothing {
    if (own.length === 0) return nothing;
    return html`<sup class="notes"
      >${own.map((id) => {
        const at = sources.indexOf(id) + 1;
        const title = this.titles.value?.get(id) ?? '';
        return html`<a
          href=${writeFragment({ ...emptyState, page: 'source', id })}
          title=${title || nothing}
          aria-label=${texts.entity.source(at, title)}
          >${at}</a
        >`;
      })}</sup
    >`;
  }

  private sourcesTemplate(sources: readonly string[]): TemplateResult | typeof nothing {
    const titles = this.titles.value;
    if (!titles || sources.length === 0) return nothing;
    return html`<section>
      <h3>${texts.entity.sources}</h3>
      <ol class="sources small">
        ${sources
          .filter((id) => titles.has(id))
          .map(
            (id) =>
              html`<li>
                <span class="num muted">${sources.indexOf(id) + 1}</span>
                <a href=${writeFragment({ ...emptyState, page: 'source', id })}>${titles.get(id)}</a>
              </li>`,
          )}
      </ol>
    </section>`;
  }

  private async loadMore(): Promise<void> {
    const { client } = this.app;
    const { entity, next } = this;
    try {
      const part = this.hasEvidence
        ? await client.timeline(entity, { cursor: next })
        : await client.relationships(entity, { limit: PlainPage, cursor: next });
      if (entity !== this.entity) return;
      this.more = [...this.more, ...part.items];
      this.next = part.next;
    } catch (error) {
      this.app.notify(error instanceof Error ? error.message : String(error));
    }
  }
}

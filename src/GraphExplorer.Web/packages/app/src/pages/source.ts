import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ClaimAnswer, SourceEvidence } from '@graphexplorer/client';
import type { AppContext } from '../session/app';
import { creditOf, webAddress } from '../sharing/cited';
import { writeFragment } from '../session/fragment';
import { Resource } from '../session/resource';
import { emptyState, type AppState } from '../session/state';
import { shared } from '../style/shared';
import { number, texts } from '../texts/en';
import { claimTemplate } from '../parts/claim';
import { failureNotice, skeleton } from '../parts/templates';
import '../parts/term';
import { dayInWords, languageInWords } from '../answers/words';
import { pageStyle } from './page-style';

/** A source: what it is, how it was read, and every claim that rests on it. */
@customElement('gx-source')
export class SourcePage extends LitElement {
  static override styles = [shared, pageStyle];

  @property({ attribute: false }) app!: AppContext;
  @property({ attribute: false }) state!: AppState;
  @state() private more: readonly ClaimAnswer[] = [];
  @state() private next: string | undefined;
  private readonly source = new Resource<SourceEvidence>(this);
  private readonly copies = new Resource<readonly SourceEvidence[]>(this);
  private shown = '';

  protected override willUpdate(): void {
    const id = this.state.id ?? '';
    if (id !== this.shown) {
      this.shown = id;
      this.more = [];
      this.next = undefined;
    }
    this.source.load(id || null, async (signal) => {
      const answer = await this.app.client.source(id, { limit: 50 }, signal);
      this.next = answer.next;
      return answer;
    });
    const same = this.source.value?.id === id ? this.source.value.sameWork : [];
    this.copies.load(same.length > 0 ? same.join(' ') : null, (signal) =>
      Promise.all(same.map((copy) => this.app.client.source(copy, { limit: 1 }, signal))),
    );
  }

  protected override render(): TemplateResult {
    const { failure, value, isSlow } = this.source;
    if (failure) return html`<div class="page single">${failureNotice(failure, () => this.source.again())}</div>`;
    if (!value) return html`<div class="page single">${isSlow ? skeleton(8) : nothing}</div>`;
    const claims = [...value.claims, ...this.more];
    return html`<article class="page">
      <div class="column">
        <header>
          <h3>${value.kind?.replace(/[A-Z]/g, (letter) => ` ${letter}`) ?? ''}</h3>
          <h1>${value.title}</h1>
          ${value.titleIdentified ? nothing : html`<p class="muted">${texts.source.unidentified}</p>`}
          ${value.note ? html`<p class="muted">${value.note}</p>` : nothing}
        </header>
        <section>
          <h2>${texts.source.claims(number(value.total.value))}</h2>
          ${claims.map((claim) => claimTemplate(claim, { within: value.id }))}
          ${
            this.next
              ? html`<button class="btn" type="button" @click=${() => void this.loadMore(value.id)}>
                  ${texts.source.more}
                </button>`
              : nothing
          }
        </section>
      </div>
      <aside class="column">${this.sideTemplate(value)}</aside>
    </article>`;
  }

  private sideTemplate(value: SourceEvidence): TemplateResult {
    const { source } = texts;
    const address = webAddress(value.url);
    const { question } = this.app.session.state;
    const filters = { ...question.filters, excludeSources: [...(question.filters['excludeSources'] ?? []), value.id] };
    const without = writeFragment({ ...emptyState, question: { ...question, filters } });
    const work = [value.work?.author, value.work?.title, value.work?.year].filter(Boolean).join(', ');
    const pairs: [string, unknown][] = [
      [source.author, value.author],
      [source.published, value.published ? dayInWords(value.published) : undefined],
      [source.publisher, value.publisher],
      [source.access, value.access ? (source.accesses[value.access] ?? value.access) : undefined],
      [source.language, value.language ? languageInWords(value.language) : undefined],
      [source.licence, value.licence],
    ];
    return html`<section class="card">
        <dl class="pairs">
          ${
            value.tier === undefined
              ? nothing
              : html`<dt><gx-term word="tier">${source.tier}</gx-term></dt>
                  <dd>${value.tier}</dd>`
          }
          ${pairs
            .filter(([, item]) => item !== undefined)
            .map(
              ([name, item]) =>
                html`<dt>${name}</dt>
                  <dd>${item}</dd>`,
            )}
          ${
            work
              ? html`<dt><gx-term word="work">${source.work}</gx-term></dt>
                  <dd>${work}</dd>`
              : nothing
          }
        </dl>
        ${address ? html`<a class="btn" href=${address} target="_blank" rel="noopener noreferrer">${source.open} ↗</a>` : nothing}
        ${question.from.length > 0 ? html`<a class="btn" href=${without}>${source.without}</a>` : nothing}
      </section>
      ${
        value.sameWork.length > 0
          ? html`<section class="card">
              <h3>${source.sameWork}</h3>
              <ul>
                ${(this.copies.value ?? []).map(
                  (copy) =>
                    html`<li>
                      <a href=${writeFragment({ ...emptyState, page: 'source', id: copy.id })}>${copy.title}</a>
                    </li>`,
                )}
              </ul>
            </section>`
          : nothing
      }
      <p class="small muted">${creditOf(value.meta)}</p>`;
  }

  private async loadMore(id: string): Promise<void> {
    try {
      const part = await this.app.client.source(id, { limit: 50, cursor: this.next });
      this.more = [...this.more, ...part.claims];
      this.next = part.next;
    } catch (error) {
      this.app.notify(error instanceof Error ? error.message : String(error));
    }
  }
}

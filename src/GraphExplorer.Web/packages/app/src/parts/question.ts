import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Client, EntitySummary } from '@graphexplorer/client';
import type { Question } from '../session/state';
import { shared } from '../style/shared';
import { texts } from '../texts/en';
import './entity-box';

/** A part of a question that holds entities. */
export type QuestionPart = 'from' | 'to' | 'via' | 'avoid';

/** The two ends of a question, and what it passes through or avoids. Tells gx-ask with the question, gx-learn with an entity. */
@customElement('gx-question')
export class QuestionElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 8px 10px;
        align-items: center;
      }
      .w {
        color: var(--gx-muted);
        max-width: 76px;
      }
      gx-entity-box {
        --gx-list-left: -92px;
      }
      .ends {
        display: grid;
        gap: 6px;
      }
      @media (max-width: 760px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
          gap: 6px;
        }
        .w:not(.added) {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        .w {
          max-width: none;
          font-size: 12.5px;
        }
        gx-entity-box {
          --gx-list-left: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) question!: Question;
  /** The entity of an id, as far as it is known. */
  @property({ attribute: false }) nameOf: (id: string) => EntitySummary = (id) => ({ id, name: id, labels: [] });
  @state() private adding: 'via' | 'avoid' | null = null;

  protected override render(): TemplateResult {
    const { question } = this;
    return html`<span class="w">${texts.connect.howIs}</span>${this.end('from', question.from[0])}
      <span class="w">${texts.connect.connectedWith}</span>${this.end('to', question.to[0])}
      ${this.list('via', texts.connect.throughLabel)} ${this.list('avoid', texts.connect.avoidLabel)}
      <span class="w"></span>
      <span class="row">
        <button class="btn quiet" type="button" @click=${() => this.swap()}>⇅ ${texts.connect.swap}</button>
        <button class="btn quiet" type="button" @click=${() => this.add('via')}>+ ${texts.connect.through}</button>
        <button class="btn quiet" type="button" @click=${() => this.add('avoid')}>+ ${texts.connect.avoid}</button>
      </span>`;
  }

  private end(part: 'from' | 'to', id: string | undefined): TemplateResult {
    return html`<gx-entity-box
      data-end=${part}
      .client=${this.client}
      .entity=${id === undefined ? null : this.nameOf(id)}
      label=${part === 'from' ? texts.connect.from : texts.connect.to}
      @gx-pick=${(event: CustomEvent<EntitySummary>) => this.take(event, part, [event.detail.id])}
      @gx-clear=${() => this.ask({ [part]: [] })}
    ></gx-entity-box>`;
  }

  private list(part: 'via' | 'avoid', words: string): TemplateResult | typeof nothing {
    const ids = this.question[part];
    if (ids.length === 0 && this.adding !== part) return nothing;
    return html`<span class="w added">${words}</span>
      <span class="ends">
        ${ids.map(
          (id) =>
            html`<gx-entity-box
              .client=${this.client}
              .entity=${this.nameOf(id)}
              label=${words}
              @gx-pick=${(event: CustomEvent<EntitySummary>) =>
                this.take(
                  event,
                  part,
                  ids.map((other) => (other === id ? event.detail.id : other)),
                )}
              @gx-clear=${() => this.ask({ [part]: ids.filter((other) => other !== id) })}
            ></gx-entity-box>`,
        )}
        ${
          this.adding === part
            ? html`<gx-entity-box
                data-adding
                .client=${this.client}
                label=${words}
                @gx-pick=${(event: CustomEvent<EntitySummary>) => {
                  this.adding = null;
                  this.take(event, part, [...ids, event.detail.id]);
                }}
              ></gx-entity-box>`
            : nothing
        }
      </span>`;
  }

  private swap(): void {
    const { from, to, via } = this.question;
    this.ask({ from: to, to: from, via: [...via].reverse() });
  }

  private add(part: 'via' | 'avoid'): void {
    this.adding = part;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('gx-entity-box[data-adding]')?.focus(),
    );
  }

  private take(event: CustomEvent<EntitySummary>, part: QuestionPart, ids: readonly string[]): void {
    this.tell('gx-learn', event.detail);
    this.ask({ [part]: [...new Set(ids)] });
  }

  private ask(change: Partial<Question>): void {
    this.tell('gx-ask', { ...this.question, ...change });
  }

  private tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

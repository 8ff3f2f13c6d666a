import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnalysisQuestion, MetricsAnswer, SchemaAnswer } from '@graphexplorer/client';
import { kindSymbol, lookOf } from '@graphexplorer/graph';
import { shared } from '../style/shared';
import { analyses as texts } from '../texts/analyses';

/** Kinds that are offered; rarer ones would make the form a list. */
const MostKinds = 16;

/** What to analyse: a question, which entities and relationships, what a line is. Tells gx-analyse with the question. */
@customElement('gx-analysis-form')
export class AnalysisFormElement extends LitElement {
  static override styles = [
    shared,
    css`
      form {
        display: grid;
        gap: 14px;
      }
      fieldset {
        border: 0;
        padding: 0;
        margin: 0;
        min-width: 0;
        display: grid;
        gap: 4px;
      }
      legend,
      .words {
        font-size: 12px;
        color: var(--gx-muted);
        padding: 0 0 4px;
      }
      label {
        display: flex;
        gap: 8px;
        align-items: flex-start;
        min-height: 24px;
      }
      label.stack {
        display: grid;
        gap: 4px;
      }
      .kinds,
      .metrics {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 16px;
      }
      .metrics {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(240px, 1fr));
        padding-top: 8px;
      }
      summary {
        cursor: pointer;
        min-height: 24px;
      }
      input[type='checkbox'],
      input[type='radio'] {
        width: 18px;
        height: 18px;
        accent-color: var(--gx-accent);
        margin: 1px 0 0;
        flex: none;
      }
    `,
  ];

  @property({ attribute: false }) metrics!: MetricsAnswer;
  @property({ attribute: false }) schema: SchemaAnswer | null = null;
  @property({ type: Boolean }) isBusy = false;
  @state() private profile = 'overview';
  @state() private kinds: ReadonlySet<string> = new Set();
  @state() private named: ReadonlySet<string> = new Set();

  protected override render(): TemplateResult {
    return html`<form @submit=${(event: SubmitEvent) => this.submit(event)}>
      <fieldset>
        <legend>${texts.profile}</legend>
        ${this.metrics.profiles.map(
          (profile) =>
            html`<label
              ><input
                type="radio"
                name="profile"
                .checked=${this.profile === profile.name}
                @change=${() => (this.profile = profile.name)}
              />
              <span><b>${profile.name}</b> <span class="muted">${profile.question}</span></span></label
            >`,
        )}
      </fieldset>
      ${this.kindsTemplate()}
      <div class="row">
        <label class="stack"
          ><span class="words">${texts.during}</span>
          <input type="text" name="during" maxlength="100" placeholder=${texts.duringHint}
        /></label>
        ${
          this.schema?.hasEvidence === false
            ? nothing
            : html`<label class="stack"
                ><span class="words">${texts.minWorks}</span>
                <select name="minWorks">
                  ${texts.works.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
                </select></label
              >`
        }
      </div>
      <fieldset>
        <legend>${texts.lines}</legend>
        <label><input type="checkbox" name="directed" /> <span>${texts.directed}</span></label>
        <label><input type="checkbox" name="weighted" /> <span>${texts.weighted}</span></label>
      </fieldset>
      <fieldset>
        <legend>${texts.communities}</legend>
        <label><input type="checkbox" name="thorough" /> <span>${texts.thorough}</span></label>
      </fieldset>
      <details>
        <summary>${texts.more}</summary>
        <p class="small muted">${texts.moreHint}</p>
        <div class="metrics">
          ${this.metrics.metrics.map(
            (metric) =>
              html`<label
                ><input
                  type="checkbox"
                  .checked=${this.named.has(metric.name)}
                  @change=${() => (this.named = toggled(this.named, metric.name))}
                />
                <span><b>${metric.name}</b> <span class="small muted">${metric.meaning}</span></span></label
              >`,
          )}
        </div>
      </details>
      <div class="row">
        <button class="btn primary" type="submit" ?disabled=${this.isBusy}>${texts.start}</button>
      </div>
    </form>`;
  }

  private kindsTemplate(): TemplateResult | typeof nothing {
    const labels = (this.schema?.labels ?? []).filter((label) => label.count > 0).slice(0, MostKinds);
    if (labels.length < 2) return nothing;
    return html`<fieldset>
      <legend>${texts.kinds}. ${texts.allKinds}</legend>
      <div class="kinds">
        ${labels.map(
          ({ name }) =>
            html`<label
              ><input
                type="checkbox"
                .checked=${this.kinds.has(name)}
                @change=${() => (this.kinds = toggled(this.kinds, name))}
              />
              ${kindSymbol(name, 18)} <bdi>${lookOf(name).word}</bdi></label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const text = (name: string): string => String(given.get(name) ?? '').trim();
    const question: AnalysisQuestion = {
      profile: this.profile,
      ...(this.named.size > 0 ? { metrics: [...this.named] } : {}),
      ...(this.kinds.size > 0 ? { labels: [...this.kinds] } : {}),
      ...(text('during') ? { during: text('during') } : {}),
      ...(text('minWorks') ? { minWorks: Number(text('minWorks')) } : {}),
      ...(given.has('directed') ? { directed: true } : {}),
      ...(given.has('weighted') ? { weighted: true } : {}),
      ...(given.has('thorough') ? { thorough: true } : {}),
    };
    this.dispatchEvent(new CustomEvent('gx-analyse', { detail: question, bubbles: true, composed: true }));
  }
}

function toggled(set: ReadonlySet<string>, name: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(name)) next.add(name);
  return next;
}

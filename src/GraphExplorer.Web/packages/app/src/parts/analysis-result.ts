import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { AnalysisAnswer } from '@graphexplorer/client';
import { shared } from '../style/shared';
import { analyses as texts } from '../texts/analyses';
import { number } from '../texts/en';

/** Which entities to draw, and what their size and colour shall tell. */
export interface DrawOrder {
  readonly size: string;
  readonly colour: string;
  readonly count: number;
}

const Counts = [10, 20, 40, 80];

/** One analysis: how far it is, or what it gave. Tells gx-end, gx-again, gx-draw. */
@customElement('gx-analysis-result')
export class AnalysisResultElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host,
      .column {
        display: grid;
        gap: 16px;
        min-width: 0;
      }
      progress {
        width: 100%;
        height: 12px;
        accent-color: var(--gx-accent);
      }
      iframe {
        width: 100%;
        height: min(80vh, 900px);
        border: 1px solid var(--gx-line);
        border-radius: 8px;
        background: var(--gx-paper);
      }
      label {
        display: inline-flex;
        gap: 6px;
        align-items: center;
      }
      .files {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      summary {
        cursor: pointer;
        min-height: 24px;
      }
    `,
  ];

  @property({ attribute: false }) analysis!: AnalysisAnswer;
  @property({ type: Boolean }) isBusy = false;
  @state() private size = '';
  @state() private colour = '';
  @state() private count = Counts[1] ?? 20;

  protected override render(): TemplateResult {
    const { state } = this.analysis;
    const isOpen = state === 'waiting' || state === 'running';
    return html`<div class="row">
        <h2>${titleOf(this.analysis)}</h2>
        <span class="tag ${state === 'failed' ? 'warn' : ''}">${texts.states[state]}</span>
        <span class="small muted">${timeOf(this.analysis)}</span>
        <button class="btn push" type="button" ?disabled=${this.isBusy} @click=${() => this.tell('gx-end')}>
          ${isOpen ? texts.cancel : texts.remove}
        </button>
      </div>
      ${isOpen ? this.progressTemplate() : nothing} ${state === 'done' ? this.doneTemplate() : nothing}
      ${state === 'failed' || state === 'cancelled' || state === 'interrupted' ? this.endedTemplate() : nothing}
      ${this.askedTemplate()}`;
  }

  private progressTemplate(): TemplateResult {
    const { progress, before } = this.analysis;
    const done = progress?.done ?? 0;
    const percent = done.toLocaleString('en', { style: 'percent' });
    const left = progress?.secondsLeft;
    return html`<div class="card">
      <progress max="1" .value=${done} aria-label=${texts.doneShare(percent)}></progress>
      <p>
        ${progress ? html`<b>${progress.step}</b>, ${texts.doneShare(percent)}.` : nothing}
        ${before ? texts.before(before) : left === undefined ? texts.leftUnknown : texts.left(left)}
      </p>
    </div>`;
  }

  private doneTemplate(): TemplateResult {
    const { network, files = [], skipped = [] } = this.analysis;
    const report = files.find((file) => file.name === 'report.html');
    const others = files.filter((file) => file !== report);
    return html`${
        network
          ? html`<p>
              ${texts.size(number(network.entities), number(network.relationships), number(network.lines))}
              ${network.graphVersion ? html`<span class="muted">${texts.version(network.graphVersion)}</span>` : nothing}
            </p>`
          : nothing
      }
      ${
        skipped.length > 0
          ? html`<details>
              <summary>${texts.leftOut(skipped.length)}</summary>
              <ul>
                ${skipped.map((one) => html`<li><b>${one.metric}</b> ${one.reason}.</li>`)}
              </ul>
            </details>`
          : nothing
      }
      <div class="files" role="group" aria-label=${texts.files}>
        ${others.map(
          (file) =>
            html`<a class="btn" href=${file.address} download
              >${file.name} <span class="small muted">${texts.bytes(number(Math.ceil(file.bytes / 1024)))}</span></a
            >`,
        )}
        ${
          report
            ? html`<a class="btn" href=${report.address} target="_blank" rel="noopener">${texts.reportAlone}</a>`
            : nothing
        }
      </div>
      ${this.drawTemplate()}
      ${report ? html`<iframe title=${texts.report} src=${report.address} sandbox=""></iframe>` : nothing}`;
  }

  private drawTemplate(): TemplateResult | typeof nothing {
    const columns = this.analysis.columns ?? [];
    const sizes = columns.filter((column) => !column.isGroup);
    if (sizes.length === 0) return nothing;
    const size = this.size || (sizes.find((column) => column.name === 'betweenness') ?? sizes[0])?.name || '';
    const colour = this.colour || (columns.some((column) => column.name === 'community') ? 'community' : '');
    return html`<section class="card">
      <h3>${texts.inPicture}</h3>
      <p class="small muted">${texts.inPictureHow}</p>
      <div class="row">
        ${this.select(
          texts.size2,
          size,
          sizes.map((column) => [column.name, column.name]),
          (value) => (this.size = value),
        )}
        ${this.select(
          texts.colour,
          colour,
          [['', texts.colourKind], ...columns.map((column): [string, string] => [column.name, column.name])],
          (value) => (this.colour = value || 'kind'),
        )}
        ${this.select(
          texts.howMany,
          String(this.count),
          Counts.map((count) => [String(count), String(count)]),
          (value) => (this.count = Number(value)),
        )}
        <button
          class="btn"
          type="button"
          ?disabled=${this.isBusy}
          @click=${() => this.tell('gx-draw', { size, colour: colour === 'kind' ? '' : colour, count: this.count } satisfies DrawOrder)}
        >
          ${texts.draw}
        </button>
      </div>
    </section>`;
  }

  private select(
    words: string,
    now: string,
    options: readonly (readonly [string, string])[],
    set: (value: string) => void,
  ): TemplateResult {
    return html`<label
      ><span class="small muted">${words}</span>
      <select @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
        ${options.map(([value, text]) => html`<option value=${value} .selected=${value === now || (value === '' && now === 'kind')}>${text}</option>`)}
      </select></label
    >`;
  }

  private endedTemplate(): TemplateResult {
    const { state, failure } = this.analysis;
    const words =
      state === 'cancelled' ? texts.cancelled : state === 'interrupted' ? texts.interrupted : failure?.detail;
    return html`<div class="card" role=${state === 'failed' ? 'alert' : nothing}>
      <p>${words}</p>
      <div class="row">
        <button class="btn" type="button" ?disabled=${this.isBusy} @click=${() => this.tell('gx-again')}>
          ${texts.again}
        </button>
      </div>
    </div>`;
  }

  private askedTemplate(): TemplateResult {
    return html`<details>
      <summary>${texts.askedFor}</summary>
      <dl class="pairs">
        ${Object.entries(this.analysis.question).map(
          ([name, values]) =>
            html`<dt>${texts.names[name] ?? name}</dt>
              <dd>${values.join(', ')}</dd>`,
        )}
      </dl>
    </details>`;
  }

  private tell(name: string, detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** What was asked, in a few words. */
export function titleOf(analysis: AnalysisAnswer): string {
  const { profile, metrics, labels, during } = analysis.question;
  const what = [...(profile ?? []), ...(metrics ?? [])].join(', ') || 'overview';
  const of = labels ? ` of ${labels.join(', ')}` : '';
  return `${what}${of}${during ? `, ${during.join(' ').replace('/', ' to ')}` : ''}`;
}

/** When it was asked for, as people write it. */
export function timeOf(analysis: AnalysisAnswer): string {
  return new Date(analysis.created).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}

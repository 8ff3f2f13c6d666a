import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import {
  RequestFailure,
  type AnalysisAnswer,
  type AnalysisListAnswer,
  type AnalysisQuestion,
  type MetricsAnswer,
  type SchemaAnswer,
} from '@graphexplorer/client';
import { plainEncoding } from '@graphexplorer/graph/encoding';
import { fieldOfMetric, largest, questionAgain, readValues } from '../answers/analysis-values';
import '../parts/analysis-form';
import '../parts/analysis-result';
import { timeOf, titleOf, type DrawOrder } from '../parts/analysis-result';
import { failureNotice, skeleton } from '../parts/templates';
import { AnalysisWatch } from '../session/analysis-watch';
import type { AppContext } from '../session/app';
import { Resource } from '../session/resource';
import type { AppState } from '../session/state';
import { shared } from '../style/shared';
import { analyses as texts } from '../texts/analyses';
import { number } from '../texts/en';
import { pageStyle } from './page-style';

/** What the whole network says: ask, follow, read, draw. */
@customElement('gx-analyses')
export class AnalysesPage extends LitElement {
  static override styles = [
    shared,
    pageStyle,
    css`
      .list li {
        display: grid;
        gap: 2px;
        padding: 8px 0;
        border-bottom: 1px solid var(--gx-line);
      }
      .list a[aria-current] {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) app!: AppContext;
  @property({ attribute: false }) state!: AppState;
  @state() private isBusy = false;
  @state() private failure: RequestFailure | null = null;
  private readonly metrics = new Resource<MetricsAnswer>(this);
  private readonly schema = new Resource<SchemaAnswer>(this);
  private readonly list = new Resource<AnalysisListAnswer>(this);
  private watch: AnalysisWatch | null = null;
  private said = '';
  private refused: (() => Promise<void>) | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch?.stop();
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const { client } = this.app;
    this.metrics.load('metrics', (signal) => client.metrics(signal));
    this.schema.load('schema', () => this.app.schema());
    this.list.load('list', (signal) => client.analyses(signal));
    this.watch ??= new AnalysisWatch(client, (ended) => this.hear(ended));
    this.watch.follow(this.state.id ?? '');
    if (changes.has('state')) this.failure = null;
  }

  protected override render(): TemplateResult {
    return html`<div class="page">
      <div class="column">
        <header>
          <h1>${texts.title}</h1>
          <p class="muted">${texts.intro}</p>
        </header>
        ${this.failure ? failureNotice(this.failure, () => void this.refused?.()) : nothing}
        ${this.state.id ? this.oneTemplate() : this.formTemplate()}
      </div>
      <aside class="column">${this.listTemplate()}</aside>
    </div>`;
  }

  private formTemplate(): TemplateResult | typeof nothing {
    const { failure, value, isSlow } = this.metrics;
    if (failure) return failureNotice(failure, () => this.metrics.again());
    if (!value) return isSlow ? skeleton(8) : nothing;
    return html`<section class="card">
      <h2>${texts.ask}</h2>
      <gx-analysis-form
        .metrics=${value}
        .schema=${this.schema.value ?? null}
        ?isBusy=${this.isBusy}
        @gx-analyse=${(event: CustomEvent<AnalysisQuestion>) => void this.start(event.detail)}
      ></gx-analysis-form>
    </section>`;
  }

  private oneTemplate(): TemplateResult | typeof nothing {
    const { watch } = this;
    if (watch?.failure) return failureNotice(watch.failure, () => watch.again());
    if (!watch?.now) return nothing;
    const analysis = watch.now;
    return html`<gx-analysis-result
      .analysis=${analysis}
      ?isBusy=${this.isBusy}
      @gx-end=${() => void this.end(analysis)}
      @gx-again=${() => void this.start(questionAgain(analysis.question))}
      @gx-draw=${(event: CustomEvent<DrawOrder>) => void this.draw(analysis.id, event.detail)}
    ></gx-analysis-result>`;
  }

  private listTemplate(): TemplateResult {
    const { failure, value } = this.list;
    return html`<section class="card">
      <h3>${texts.earlier}</h3>
      ${failure ? failureNotice(failure, () => this.list.again()) : nothing}
      ${value && value.items.length === 0 ? html`<p class="muted">${texts.none}</p>` : nothing}
      ${
        value && value.items.length > 0
          ? html`<ul class="list">
                ${value.items.map((item) => this.itemTemplate(item))}
              </ul>
              <p class="small muted">${texts.kept(number(value.items.length), number(value.most))}</p>`
          : nothing
      }
      ${
        this.state.id
          ? html`<p>
              <a class="btn" href="#/analyses">${texts.ask}</a>
            </p>`
          : nothing
      }
    </section>`;
  }

  private itemTemplate(item: AnalysisAnswer): TemplateResult {
    const isOwn = this.state.id === item.id;
    const now = isOwn && this.watch?.now ? this.watch.now : item;
    return html`<li>
      <a href="#/analyses/${item.id}" aria-current=${isOwn ? 'page' : nothing}>${titleOf(item)}</a>
      <span class="small muted">${timeOf(item)} · ${texts.states[now.state]}</span>
    </li>`;
  }

  private hear(ended: boolean): void {
    const now = this.watch?.now;
    this.requestUpdate();
    if (!now) return;
    const words = `${titleOf(now)}: ${texts.states[now.state]}`;
    if (words !== this.said) this.app.announce((this.said = words));
    if (ended) this.list.again();
  }

  private start(question: AnalysisQuestion): Promise<void> {
    return this.attempt(async () => {
      const { id } = await this.app.client.startAnalysis(question);
      this.app.session.do({ type: 'go', page: 'analyses', id });
      this.list.again();
    });
  }

  private end(analysis: AnalysisAnswer): Promise<void> {
    return this.attempt(async () => {
      const ended = await this.app.client.endAnalysis(analysis.id);
      if (ended.state === 'deleted') {
        this.app.session.do({ type: 'go', page: 'analyses' });
        this.app.notify(texts.isDeleted);
      } else {
        this.watch?.take(ended);
      }
      this.list.again();
    });
  }

  private draw(analysis: string, order: DrawOrder): Promise<void> {
    return this.attempt(async () => {
      const values = readValues(await this.app.client.analysisNodes(analysis));
      const shown = largest(values.column(order.size), order.count);
      if (shown.length === 0) return this.app.notify(texts.noValues);
      const { session } = this.app;
      session.do({ type: 'show', shown, opened: [] });
      session.do({ type: 'among', among: true });
      session.do({
        type: 'encode',
        encoding: {
          ...plainEncoding,
          size: fieldOfMetric({ metric: order.size, analysis }),
          ...(order.colour ? { colour: fieldOfMetric({ metric: order.colour, analysis }) } : {}),
        },
      });
    });
  }

  /** Does what a button asked for; where it fails, says so and keeps it for another attempt. */
  private async attempt(act: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.failure = null;
    try {
      await act();
    } catch (error) {
      this.refused = () => this.attempt(act);
      this.failure = error instanceof RequestFailure ? error : new RequestFailure('broken', String(error));
    } finally {
      this.isBusy = false;
    }
  }
}

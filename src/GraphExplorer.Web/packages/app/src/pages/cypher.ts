import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { RequestFailure, type Problem, type QueryRequest, type SchemaAnswer } from '@graphexplorer/client';
import type { AppContext } from '../session/app';
import { copy, download } from '../sharing/clipboard';
import { readParameter } from '../answers/parameters';
import { parameterNames, propertyNames, rowsAsText } from '../answers/rows';
import { rememberQuery, saveQuery, type SavedQuery } from '../session/queries';
import { StatementRun } from '../session/statement-run';
import type { AppState } from '../session/state';
import { csvOf } from '../answers/table';
import type { CypherEditor } from '../editor/cypher-editor';
import { shared } from '../style/shared';
import { number, texts } from '../texts/en';
import { planTemplate } from '../parts/plan';
import '../parts/rows';
import '../parts/statements';
import { failureNotice, skeleton } from '../parts/templates';
import { cypherStyle } from './cypher-style';
import { samplesFor } from './cypher-samples';

type Shown = 'table' | 'picture' | 'plan';

/** Cypher: editor, answer as table, picture or plan. Where the server has none, how to get it. */
@customElement('gx-cypher')
export class CypherPage extends LitElement {
  static override styles = [shared, cypherStyle];

  @property({ attribute: false }) app!: AppContext;
  @property({ attribute: false }) state!: AppState;
  @property() theme = '';
  @state() private schema: SchemaAnswer | null = null;
  @state() private text = '';
  @state() private hasNone = false;
  @state() private shown: Shown = 'table';
  @state() private parameters: Readonly<Record<string, string>> = {};
  @state() private known: readonly string[] = [];
  @state() private writes = false;
  /** What stands in the way of running: there is no statement, or not yet. */
  @state() private missing = '';
  /** How often something was kept: the lists beside are read anew. */
  @state() private kept = 0;
  @query('gx-cypher-editor') private editor!: CypherEditor | null;
  private readonly statement = new StatementRun(this);
  private wasAsked = false;
  /** Whether it is known what stands in the editor at first. */
  private isReady = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.statement.stop();
  }

  protected override firstUpdated(): void {
    void import('../editor/cypher-editor');
    this.app.schema().then(
      (schema) => {
        this.schema = schema;
        this.begin(this.state.q || (samplesFor(schema)[0]?.text ?? ''));
      },
      () => this.begin(this.state.q),
    );
    void this.probe();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { q } = this.state;
    if (changed.has('state') && q && changed.get('state')?.q !== q && q !== this.text) this.text = q;
  }

  protected override render(): TemplateResult {
    if (this.hasNone) {
      return html`<div class="none">
        <h1>${texts.cypher.title}</h1>
        <p role="status"><b>${texts.cypher.none}</b></p>
        <p>${texts.cypher.noneHow}</p>
        <pre>${texts.cypher.noneCommand}</pre>
        <p class="muted">${texts.cypher.noneElse}</p>
      </div>`;
    }
    return html`<div class="cy">
      <aside aria-label=${texts.cypher.title}>
        <h1 class="vh">${texts.cypher.title}</h1>
        <gx-statements
          .schema=${this.schema}
          .mark=${this.kept}
          @gx-take=${(event: CustomEvent<SavedQuery>) => this.take(event.detail)}
          @gx-save=${(event: CustomEvent<string>) => this.save(event.detail)}
          @gx-name=${(event: CustomEvent<string>) => this.editor?.insert(`:${event.detail}`)}
        ></gx-statements>
      </aside>
      <section class="work">
        <gx-cypher-editor
          .value=${this.text}
          .schema=${this.schema}
          .properties=${this.known}
          label=${texts.cypher.editor}
          .missing=${this.missing}
          @gx-text=${(event: CustomEvent<string>) => this.edited(event.detail)}
          @gx-run=${() => void this.run()}
        ></gx-cypher-editor>
        ${this.barTemplate()}
        <div class="result">${this.resultTemplate()}</div>
        ${this.footTemplate()}
      </section>
    </div>`;
  }

  private barTemplate(): TemplateResult {
    const { failure, isRunning } = this.statement;
    const isMistake = failure?.kind === 'refused' || failure?.kind === 'forbidden';
    return html`<div class="bar ${isMistake || this.missing ? 'hint' : ''}">
      ${this.missing ? html`<span role="alert">${this.missing}</span>` : isMistake ? this.mistakeTemplate(failure) : nothing}
      ${parameterNames(this.text).map(
        (name) =>
          html`<label class="row"
            >${texts.cypher.parameterHint(name)}
            <input
              type="text"
              title=${texts.cypher.parameterHow}
              .value=${this.parameters[name] ?? ''}
              @input=${(event: Event) => this.setParameter(name, (event.target as HTMLInputElement).value)}
          /></label>`,
      )}
      ${
        this.app.access.mayWrite
          ? html`<label class="row"
              ><input
                type="checkbox"
                .checked=${this.writes}
                @change=${(event: Event) => (this.writes = (event.target as HTMLInputElement).checked)}
              />${texts.cypher.mayWrite}</label
            >`
          : nothing
      }
      <span class="push row">
        ${
          isRunning
            ? html`<button class="btn primary" type="button" @click=${() => this.statement.stop()}>
                ${texts.cypher.stop}
              </button>`
            : html`<button class="btn primary" type="button" @click=${() => void this.run()}>
                ${texts.cypher.run} <kbd aria-hidden="true">${texts.cypher.runKeys}</kbd>
              </button>`
        }
        <button
          class="btn"
          type="button"
          aria-disabled=${isRunning ? 'true' : 'false'}
          @click=${() => void this.explain()}
        >
          ${texts.cypher.explain}
        </button>
      </span>
    </div>`;
  }

  /** What is wrong with the text, where, and what would be right if the server knows it. */
  private mistakeTemplate(failure: RequestFailure): TemplateResult {
    const { position, nearest } = failure.problem ?? {};
    const word = nearest?.[0];
    return html`<span role="alert"
        >${position ? texts.cypher.line(position.line, failure.message) : failure.message}</span
      >
      ${
        position && word
          ? html`<button class="btn" type="button" @click=${() => this.editor?.replaceAt(position, word)}>
              ${texts.cypher.changeTo(word)}
            </button>`
          : nothing
      }`;
  }

  private resultTemplate(): TemplateResult | typeof nothing {
    const { answer, plan, failure, isRunning } = this.statement;
    if (failure && failure.kind !== 'refused' && failure.kind !== 'forbidden')
      return failureNotice(failure, () => void this.run());
    if (!answer && !plan) return isRunning ? skeleton(4) : nothing;
    return html`<div>
        <span class="seg" role="group" aria-label=${texts.stage.showAs}>
          ${(['table', 'picture', 'plan'] as Shown[]).map(
            (name) =>
              html`<button
                type="button"
                aria-pressed=${this.shown === name ? 'true' : 'false'}
                @click=${() => void this.show(name)}
              >
                ${texts.cypher[name]}
              </button>`,
          )}
        </span>
      </div>
      ${this.shownTemplate()}`;
  }

  private shownTemplate(): TemplateResult | typeof nothing {
    const { answer, plan } = this.statement;
    if (this.shown === 'plan') return plan ? planTemplate(plan) : nothing;
    if (!answer) return nothing;
    if (this.shown === 'picture') {
      void import('../parts/rows-picture');
      return html`<gx-rows-picture class="drawn" .rows=${answer.rows} theme=${this.theme}></gx-rows-picture>`;
    }
    return html`<gx-rows class="rows" .columns=${answer.columns} .rows=${answer.rows}></gx-rows>`;
  }

  private footTemplate(): TemplateResult | typeof nothing {
    const { answer, isRunning } = this.statement;
    if (!answer) return nothing;
    const { cypher } = texts;
    const text = isRunning
      ? cypher.running(number(answer.rows.length))
      : cypher.rows(number(answer.rows.length), number(answer.took));
    return html`<footer class="small muted">
      <span role="status">${text} ${!isRunning && this.text !== answer.text ? `(${cypher.edited})` : ''}</span>
      ${isRunning ? nothing : this.endTemplate()}
      <span class="push row">
        <button
          class="btn quiet"
          type="button"
          @click=${() => download('rows.csv', csvOf(answer.columns, rowsAsText(answer.rows)), 'text/csv')}
        >
          ${cypher.csv}
        </button>
        <button
          class="btn quiet"
          type="button"
          @click=${() => download('rows.json', JSON.stringify({ columns: answer.columns, rows: answer.rows }, null, 2), 'application/json')}
        >
          ${cypher.json}
        </button>
        <button class="btn quiet" type="button" @click=${() => void this.link()}>${cypher.link}</button>
      </span>
    </footer>`;
  }

  /** How the run ended: what cut it, what it changed, what its author should know. */
  private endTemplate(): TemplateResult | typeof nothing {
    const { answer } = this.statement;
    if (!answer) return nothing;
    const { cypher } = texts;
    if (answer.wasStopped) return html`<span class="tag warn">${cypher.stopped}</span>`;
    if (answer.wasFull) return html`<span class="tag warn">${cypher.kept(number(answer.rows.length))}</span>`;
    const { limits = [], kind, counters = {}, notifications = [] } = answer.summary ?? {};
    const changes = Object.entries(counters).filter(([, count]) => typeof count === 'number' && count > 0);
    const words = changes.map(
      ([name, count]) => `${number(Number(count))} ${name.replace(/([A-Z])/g, ' $1').toLowerCase()}`,
    );
    return html`${limits.length === 0 ? html`<span>${cypher.notCut}</span>` : limits.map((limit) => html`<span class="tag warn">${limit.message}</span>`)}
      <span
        >${kind === 'read' ? cypher.readOnly : words.length > 0 ? cypher.changed(words.join(', ')) : cypher.nothingChanged}</span
      >
      ${notifications.slice(0, 3).map((item) => html`<span class="tag" title=${item.description}>${item.title}</span>`)}`;
  }

  /** The first statement, where nothing was written by then. */
  private begin(text: string): void {
    this.isReady = true;
    this.missing = '';
    this.text ||= text;
  }

  /** Asks the least question, to learn whether the server answers Cypher at all. */
  private async probe(): Promise<void> {
    try {
      await this.app.client.explain({ query: 'RETURN 1 AS one', parameters: {} });
    } catch (error) {
      const status = error instanceof RequestFailure ? error.problem?.status : undefined;
      this.hasNone = status === 404 || status === 405 || status === 501;
    }
  }

  private get asked(): QueryRequest {
    const values = parameterNames(this.text).map((name) => [name, readParameter(this.parameters[name] ?? '')]);
    const writes = this.writes && this.app.access.mayWrite;
    return {
      query: this.text,
      parameters: Object.fromEntries(values),
      ...(writes ? { access: 'write' as const } : {}),
    };
  }

  /** Whether there is something to run, explain or save; says so where there is not. */
  private hasStatement(): boolean {
    const isLoading = !this.isReady || !customElements.get('gx-cypher-editor');
    this.missing = this.text.trim() ? '' : isLoading ? texts.cypher.loading : texts.cypher.missing;
    if (this.missing) this.editor?.focus();
    return !this.missing;
  }

  private async run(): Promise<void> {
    if (!this.hasStatement()) return;
    this.wasAsked = true;
    this.mark(null);
    if (this.shown === 'plan') this.shown = 'table';
    await this.statement.run(this.app.client, this.asked);
    const { failure, answer } = this.statement;
    this.mark(failure?.problem ?? null);
    if (failure || !answer) return;
    rememberQuery(answer.text);
    this.kept++;
    this.known = [...new Set([...this.known, ...propertyNames(answer.rows)])];
  }

  private async explain(): Promise<void> {
    if (this.statement.isRunning || !this.hasStatement()) return;
    this.mark(null);
    await this.statement.explain(this.app.client, this.asked);
    this.mark(this.statement.failure?.problem ?? null);
    if (!this.statement.failure) this.shown = 'plan';
  }

  private async show(name: Shown): Promise<void> {
    if (name === 'plan' && !this.statement.plan) await this.explain();
    else this.shown = name;
  }

  private mark(problem: Problem | null): void {
    this.editor?.mark(problem);
  }

  private edited(text: string): void {
    if (this.wasAsked && text !== this.text) this.mark(null);
    this.text = text;
    if (text.trim()) this.missing = '';
  }

  private take(saved: SavedQuery): void {
    this.text = saved.text;
    this.missing = '';
    this.parameters = { ...this.parameters, ...saved.parameters };
    this.editor?.focus();
  }

  private save(given: string): void {
    if (!this.hasStatement()) return;
    const name = given || (this.text.split('\n')[0]?.slice(0, 60) ?? '');
    const used = parameterNames(this.text).map((item) => [item, this.parameters[item] ?? '']);
    saveQuery({ name, text: this.text, parameters: Object.fromEntries(used) });
    this.kept++;
    this.app.notify(texts.cypher.savedAs(name));
  }

  private setParameter(name: string, value: string): void {
    this.parameters = { ...this.parameters, [name]: value };
  }

  private async link(): Promise<void> {
    this.app.session.do({ type: 'search', q: this.text, labels: [] });
    if (this.app.session.isTooLong) return;
    const done = await copy({ plain: window.location.href });
    this.app.notify(done ? texts.shared : texts.connect.notCopied);
  }
}

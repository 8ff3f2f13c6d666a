import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { RequestFailure, type QueryAnswer, type SchemaAnswer } from '@graphexplorer/client';
import '@graphexplorer/graph';
import type { PictureData } from '@graphexplorer/graph';
import type { AppContext } from '../session/app';
import { copy, download } from '../sharing/clipboard';
import { parameterNames, rowsAsText, rowsAsPicture } from '../answers/rows';
import { readSetting, writeSetting } from '../session/settings';
import type { AppState } from '../session/state';
import { csvOf } from '../answers/table';
import type { CypherEditor } from '../editor/cypher-editor';
import { shared } from '../style/shared';
import { number, texts } from '../texts/en';
import { failureNotice, skeleton } from '../parts/templates';

const MostRemembered = 20;
const Samples: readonly (readonly [string, string])[] = [
  [
    texts.cypher.samples.defected,
    'MATCH (p:Person)-[r:DEFECTED_TO]->(s:State)\nRETURN p.name AS person, s.name AS state, r.date AS date, r.works AS works\nORDER BY date',
  ],
  [texts.cypher.samples.oneWork, 'MATCH (a:Entity)-[r]->(b:Entity)\nWHERE r.works = 1\nRETURN a, r, b\nLIMIT 50'],
  [
    texts.cypher.samples.year,
    'MATCH (a:Entity)-[r]->(b:Entity)\nWHERE r.date STARTS WITH $year\nRETURN a.name AS who, r.verb AS verb, b.name AS with, r.date AS date\nORDER BY date',
  ],
];

type Shown = 'table' | 'picture' | 'plan';

/** Cypher: editor, answer as table, picture or plan. Where the server has none, how to get it. */
@customElement('gx-cypher')
export class CypherPage extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        height: 100%;
      }
      .cy {
        display: grid;
        grid-template-columns: 268px minmax(0, 1fr);
        height: 100%;
      }
      aside {
        background: var(--gx-panel);
        border-right: 1px solid var(--gx-line);
        padding: 16px;
        display: flex;
        flex-direction: column;
        gap: 16px;
        overflow: auto;
      }
      .work {
        display: grid;
        grid-template-rows: auto auto minmax(0, 1fr) auto;
        min-width: 0;
        min-height: 0;
      }
      gx-cypher-editor {
        border-bottom: 1px solid var(--gx-line);
        background: var(--gx-panel);
      }
      .bar {
        display: flex;
        gap: 10px;
        padding: 9px 16px;
        border-bottom: 1px solid var(--gx-line);
        align-items: center;
        flex-wrap: wrap;
      }
      .bar.hint {
        background: var(--gx-warn-soft);
        color: var(--gx-warn);
      }
      .result {
        overflow: auto;
        min-height: 0;
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
      }
      .result .seg {
        margin: 10px 16px;
      }
      footer {
        padding: 9px 16px;
        border-top: 1px solid var(--gx-line);
        background: var(--gx-panel);
        display: flex;
        gap: 16px;
        align-items: center;
        flex-wrap: wrap;
      }
      .tree button {
        border: 0;
        background: none;
        color: var(--gx-accent);
        text-align: left;
        padding: 3px 0;
        min-height: 24px;
      }
      .tree li {
        display: flex;
        gap: 8px;
      }
      .tree .num {
        margin-left: auto;
        color: var(--gx-muted);
      }
      pre {
        margin: 0;
        padding: 12px 16px;
        overflow: auto;
        font:
          13px/1.5 'Noto Sans Mono',
          monospace;
      }
      .none {
        max-width: 560px;
        margin: 64px auto;
        display: grid;
        gap: 12px;
        padding: 0 16px;
      }
      @media (max-width: 900px) {
        .cy {
          grid-template-columns: minmax(0, 1fr);
          height: auto;
        }
        aside {
          order: 2;
          border: 0;
        }
        .result {
          min-height: 300px;
        }
      }
    `,
  ];

  @property({ attribute: false }) app!: AppContext;
  @property({ attribute: false }) state!: AppState;
  @property() theme = '';
  @state() private schema: SchemaAnswer | null = null;
  @state() private text = '';
  @state() private ranText = '';
  @state() private answer: QueryAnswer | null = null;
  @state() private plan = '';
  @state() private failure: RequestFailure | null = null;
  @state() private isRunning = false;
  @state() private hasNone = false;
  @state() private took = 0;
  @state() private shown: Shown = 'table';
  @state() private parameters: Record<string, string> = {};
  @query('gx-cypher-editor') private editor!: CypherEditor | null;

  protected override firstUpdated(): void {
    void import('../editor/cypher-editor');
    void this.app.schema().then(
      (schema) => (this.schema = schema),
      () => undefined,
    );
    this.text ||= this.state.q || (Samples[0]?.[1] ?? '');
    void this.probe();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('state') && this.state.q && this.state.q !== this.ranText && this.state.q !== this.text)
      this.text = this.state.q;
  }

  protected override render(): TemplateResult {
    if (this.hasNone) {
      return html`<div class="none">
        <h1>${texts.cypher.title}</h1>
        <p role="status"><b>${texts.cypher.none}</b></p>
        <p>${texts.cypher.noneHow}</p>
      </div>`;
    }
    return html`<div class="cy">
      <aside aria-label=${texts.cypher.title}>
        <h1 class="vh">${texts.cypher.title}</h1>
        ${this.listTemplate(texts.cypher.saved, Samples)} ${this.historyTemplate()} ${this.schemaTemplate()}
      </aside>
      <section class="work">
        <gx-cypher-editor
          .value=${this.text}
          .schema=${this.schema}
          label=${texts.cypher.editor}
          @gx-text=${(event: CustomEvent<string>) => (this.text = event.detail)}
          @gx-run=${() => void this.run()}
        ></gx-cypher-editor>
        ${this.barTemplate()}
        <div class="result">${this.resultTemplate()}</div>
        ${this.footTemplate()}
      </section>
    </div>`;
  }

  private barTemplate(): TemplateResult {
    const names = parameterNames(this.text);
    const problem = this.failure?.problem;
    return html`<div class="bar ${this.failure ? 'hint' : ''}">
      ${this.failure ? html`<span role="alert">${problem?.errors?.[0]?.detail ?? this.failure.message}</span>` : nothing}
      ${names.map(
        (name) =>
          html`<label class="row"
            >${texts.cypher.parameterHint(name)}
            <input
              type="text"
              .value=${this.parameters[name] ?? ''}
              @input=${(event: Event) => this.setParameter(name, (event.target as HTMLInputElement).value)}
          /></label>`,
      )}
      <span class="push row">
        <button class="btn primary" type="button" ?disabled=${this.isRunning} @click=${() => void this.run()}>
          ${texts.cypher.run}
        </button>
        <button class="btn" type="button" ?disabled=${this.isRunning} @click=${() => void this.explain()}>
          ${texts.cypher.explain}
        </button>
      </span>
    </div>`;
  }

  private resultTemplate(): TemplateResult | typeof nothing {
    if (this.isRunning) return skeleton(4);
    if (!this.answer && !this.plan)
      return this.failure && this.failure.kind !== 'refused'
        ? failureNotice(this.failure, () => void this.run())
        : nothing;
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
    if (this.shown === 'plan') return html`<pre tabindex="0">${this.plan}</pre>`;
    const { answer } = this;
    if (!answer) return nothing;
    if (this.shown === 'picture') {
      const data: PictureData = rowsAsPicture(answer.rows);
      return data.nodes.length === 0
        ? html`<p class="muted bar">${texts.cypher.noPicture}</p>`
        : html`<gx-picture .data=${data} theme=${this.theme}></gx-picture>`;
    }
    return html`<div tabindex="0" role="region" aria-label=${texts.cypher.table}>
      <table>
        <thead>
          <tr>
            ${answer.columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rowsAsText(answer.rows).map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td class="name">${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  private footTemplate(): TemplateResult | typeof nothing {
    const { answer } = this;
    if (!answer) return nothing;
    const edited = this.text !== this.ranText ? ` ${texts.cypher.edited}.` : '';
    return html`<footer class="small muted">
      <span role="status"
        >${texts.cypher.rows(number(answer.rows.length), number(this.took))}${edited}
        ${answer.summary.truncated ? texts.cypher.cut : texts.cypher.notCut}</span
      >
      <span class="push row">
        <button
          class="btn quiet"
          type="button"
          @click=${() => download('rows.csv', csvOf(answer.columns, rowsAsText(answer.rows)), 'text/csv')}
        >
          ${texts.cypher.csv}
        </button>
        <button
          class="btn quiet"
          type="button"
          @click=${() => download('rows.json', JSON.stringify(answer, null, 2), 'application/json')}
        >
          ${texts.cypher.json}
        </button>
        <button class="btn quiet" type="button" @click=${() => void this.link()}>${texts.cypher.link}</button>
      </span>
    </footer>`;
  }

  private listTemplate(title: string, list: readonly (readonly [string, string])[]): TemplateResult {
    return html`<div>
      <h2>${title}</h2>
      <ul class="tree small">
        ${list.map(([name, text]) => html`<li><button type="button" @click=${() => this.take(text)}>${name}</button></li>`)}
      </ul>
    </div>`;
  }

  private historyTemplate(): TemplateResult | typeof nothing {
    const kept = remembered();
    if (kept.length === 0) return nothing;
    return this.listTemplate(
      texts.cypher.history,
      kept.map((text) => [text.split('\n')[0]?.slice(0, 40) ?? '', text] as const),
    );
  }

  private schemaTemplate(): TemplateResult | typeof nothing {
    const { schema } = this;
    if (!schema) return nothing;
    const types = [...schema.types].sort((a, b) => b.count - a.count).slice(0, 24);
    return html`<div>
        <h2>${texts.cypher.labels}</h2>
        <ul class="tree small">
          ${schema.labels.map((label) => html`<li><button type="button" @click=${() => this.editor?.insert(`:${label.name}`)}>${label.name}</button><span class="num">${number(label.count)}</span></li>`)}
        </ul>
      </div>
      <div>
        <h2>${texts.cypher.relationships}</h2>
        <ul class="tree small">
          ${types.map((type) => html`<li><button type="button" @click=${() => this.editor?.insert(`:${type.type}`)}>${type.type}</button><span class="num">${number(type.count)}</span></li>`)}
        </ul>
      </div>`;
  }

  /** Asks the least question, to learn whether the server answers Cypher at all. */
  private async probe(): Promise<void> {
    try {
      await this.app.client.query('RETURN 1 AS one', {});
    } catch (error) {
      const status = error instanceof RequestFailure ? error.problem?.status : undefined;
      this.hasNone = status === 404 || status === 405 || status === 501;
    }
  }

  private async run(): Promise<void> {
    await this.ask(async () => {
      const start = performance.now();
      this.answer = await this.app.client.query(this.text, this.values());
      this.took = Math.round(performance.now() - start);
      this.ranText = this.text;
      this.shown = 'table';
      remember(this.text);
    });
  }

  private async explain(): Promise<void> {
    await this.ask(async () => {
      const answer = await this.app.client.explain(this.text, this.values());
      this.plan = typeof answer.summary?.plan === 'string' ? answer.summary.plan : JSON.stringify(answer, null, 2);
      this.shown = 'plan';
    });
  }

  private async ask(work: () => Promise<void>): Promise<void> {
    this.isRunning = true;
    this.failure = null;
    this.editor?.mark(null);
    try {
      await work();
    } catch (error) {
      this.failure = error instanceof RequestFailure ? error : new RequestFailure('broken', String(error));
      this.editor?.mark(this.failure.problem ?? null);
    } finally {
      this.isRunning = false;
    }
  }

  private async show(name: Shown): Promise<void> {
    this.shown = name;
    if (name === 'plan' && !this.plan) await this.explain();
  }

  private take(text: string): void {
    this.text = text;
    this.editor?.focus();
  }

  private setParameter(name: string, value: string): void {
    this.parameters = { ...this.parameters, [name]: value };
  }

  private values(): Record<string, unknown> {
    return Object.fromEntries(parameterNames(this.text).map((name) => [name, readValue(this.parameters[name] ?? '')]));
  }

  private async link(): Promise<void> {
    this.app.session.do({ type: 'search', q: this.text, labels: [] });
    const done = await copy({ plain: window.location.href });
    this.app.notify(done ? texts.shared : texts.connect.notCopied);
  }
}

/** A number stays a number; everything else is a text. */
function readValue(text: string): unknown {
  return /^-?\d+(\.\d+)?$/.test(text.trim()) && text.trim().length < 16 ? Number(text) : text;
}

function remembered(): string[] {
  try {
    const list: unknown = JSON.parse(readSetting('queries') ?? '[]');
    return Array.isArray(list) ? list.filter((text): text is string => typeof text === 'string') : [];
  } catch {
    return [];
  }
}

function remember(text: string): void {
  writeSetting(
    'queries',
    JSON.stringify([text, ...remembered().filter((other) => other !== text)].slice(0, MostRemembered)),
  );
}

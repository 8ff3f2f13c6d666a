import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { EntityRelationship, EntitySummary, HiddenAnswer, PathsAnswer, SchemaAnswer } from '@graphexplorer/client';
import '@graphexplorer/graph';
import type { PictureChoice, PictureData, PictureElement, PictureStub } from '@graphexplorer/graph';
import type { AppContext } from '../session/app';
import { isAsked, parametersOf } from '../answers/asked';
import { copyForms } from '../sharing/cited';
import { copy, download } from '../sharing/clipboard';
import { countHidden } from '../answers/hidden';
import { Names } from '../answers/names';
import { pictureOfPaths, yearsOf } from '../answers/picture-of';
import { firstQuestion, starterData, starterQuestions } from '../session/questions';
import { Resource } from '../session/resource';
import { emptyQuestion, emptyState, type AppState, type PhoneTab, type Question } from '../session/state';
import { writeFragment } from '../session/fragment';
import { csvOfPaths } from '../answers/path-files';
import { rowsOf } from '../answers/table';
import { windowText, yearsIn } from '../answers/years';
import { shared } from '../style/shared';
import { number, texts } from '../texts/en';
import { summaryText } from '../parts/answer';
import '../parts/evidence';
import '../parts/filters';
import { Menus } from '../parts/menus';
import '../parts/question';
import type { QuestionPart } from '../parts/question';
import { downloadMenu, viewSwitch, zoomButtons, type FileForm } from '../parts/stage-tools';
import '../parts/table';
import '../parts/term';
import '../parts/time-strip';
import { subjectOfPaths, type ViewSubject } from '../views/subject';
import type { TimeMark } from '../parts/time-strip';
import { emptyNotice, failureNotice, skeleton } from '../parts/templates';
import { connectStyle } from './connect-style';
import { noPathPicture } from './no-path-picture';

/** At most so many entities of the chosen path are asked for their dated facts. */
const TimedEntities = 6;

/** "How is A connected with B?": the question, the answer in words, the picture, the evidence, the time. */
@customElement('gx-connect')
export class ConnectPage extends LitElement {
  static override styles = [shared, connectStyle];

  @property({ attribute: false }) app!: AppContext;
  @property({ attribute: false }) state!: AppState;
  @property() theme = '';
  @state() private schema: SchemaAnswer | null = null;
  @query('gx-picture') private picture!: PictureElement | null;

  private names!: Names;
  protected readonly menus = new Menus(this);
  private readonly answer = new Resource<PathsAnswer>(this);
  private readonly hiddenPaths = new Resource<readonly HiddenAnswer[]>(this);
  private readonly facts = new Resource<readonly EntityRelationship[]>(this);
  private drawn: { answer: PathsAnswer; stub: string; data: PictureData } | null = null;
  private said: PathsAnswer | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.names ??= new Names(this.app.client, () => this.requestUpdate());
    void this.app.schema().then(
      (schema) => (this.schema = schema),
      () => undefined,
    );
  }

  protected override willUpdate(): void {
    const { question } = this.state;
    const { client } = this.app;
    const asked = isAsked(question);
    const key = asked ? JSON.stringify(parametersOf(question)) : null;
    this.answer.load(key, (signal) => client.paths(parametersOf(question), signal));
    const answer = this.answer.isLoading ? undefined : this.answer.value;
    if (answer) this.names.learnFrom(answer);
    const relaxed = answer?.search.relaxations.flatMap((change) =>
      change.through?.length ? change.through : change.nodes.slice(1, 5),
    );
    if (!this.answer.isLoading || this.answer.isSlow)
      this.names.ask([...(relaxed ?? []), ...question.from, ...question.to, ...question.via, ...question.avoid]);
    const found = answer && answer.paths.length > 0;
    this.hiddenPaths.load(found ? key : null, (signal) =>
      answer ? countHidden(client, question, answer, signal) : Promise.resolve([]),
    );
    this.loadFacts(answer);
  }

  protected override updated(): void {
    // The first question is about the data that the product brings; another graph begins with an empty one.
    if (this.state.question === firstQuestion && this.answer.failure?.kind === 'unknown')
      return this.app.session.begin({ ...this.state, question: emptyQuestion });
    const answer = this.answer.isLoading ? undefined : this.answer.value;
    if (!answer || answer === this.said) return;
    this.said = answer;
    this.app.announce(summaryText(answer));
  }

  protected override render(): TemplateResult {
    const answer = this.answer.value;
    return html`<div class="work" data-tab=${this.state.tab}>
      ${this.dataTemplate()}
      <section class="ask" aria-label=${texts.connect.title}>
        <h1 class="vh">${texts.connect.title}</h1>
        <gx-question
          .client=${this.app.client}
          .question=${this.state.question}
          .nameOf=${(id: string) => this.names.of(id)}
          @gx-learn=${(event: CustomEvent<EntitySummary>) => this.names.learn([event.detail])}
          @gx-ask=${(event: CustomEvent<Question>) => this.ask(event.detail)}
        ></gx-question>
        <gx-filters
          .filters=${this.state.question.filters}
          .schema=${this.schema}
          .excluded=${answer?.search.excluded ?? []}
          .hiddenPaths=${this.hiddenPaths.value ?? []}
          @gx-filter=${(event: CustomEvent<{ parameter: string; values: string[] }>) => this.filter(event)}
        ></gx-filters>
        <div class="answer-place">${this.answerTemplate()}</div>
      </section>
      <section class="stage ${this.answer.isSlow ? 'old' : ''}" aria-label=${texts.stage.label}>
        ${this.stageTemplate()}
      </section>
      <aside class="side" aria-label=${texts.evidence.label}>${this.evidenceTemplate()}</aside>
      ${this.timeTemplate()}
      <nav class="tabs" aria-label=${texts.stage.showAs}>
        ${(['answer', 'picture', 'evidence', 'time'] as PhoneTab[]).map(
          (tab) =>
            html`<button
              type="button"
              aria-pressed=${this.state.tab === tab ? 'true' : 'false'}
              @click=${() => this.app.session.do({ type: 'tab', tab })}
            >
              ${{ answer: texts.connect.answerFor, picture: texts.stage.label, evidence: texts.evidence.label, time: texts.time.label }[tab]}
            </button>`,
        )}
      </nav>
    </div>`;
  }

  private answerTemplate(): TemplateResult | typeof nothing {
    const { question } = this.state;
    if (!isAsked(question)) {
      if (this.schema?.entities === 0) return emptyNotice();
      const half = question.from.length + question.to.length > 0;
      return html`<p class="muted" role="status">${half ? texts.connect.half : texts.connect.empty}</p>`;
    }
    if (this.answer.failure) return failureNotice(this.answer.failure, () => this.answer.again());
    const answer = this.answer.value;
    if (!answer) return this.answer.isSlow ? skeleton(5) : nothing;
    const k = Number(question.filters['k']?.[0] ?? 5);
    return html`${this.answer.isSlow ? html`<p class="small muted" role="status">${texts.stillAsking}</p>` : nothing}<gx-answer
        class=${this.answer.isLoading ? 'old' : ''}
        .answer=${answer}
        .names=${this.names.known}
        .path=${this.state.path}
        .ends=${{ from: question.from, to: question.to }}
        .hiddenPaths=${this.hiddenPaths.value ?? []}
        .hasMore=${answer.paths.length >= k && k < 100}
        @gx-path=${(event: CustomEvent<number>) => this.app.session.do({ type: 'choosePath', path: event.detail })}
        @gx-hop=${(event: CustomEvent<number>) => this.chooseHop(event.detail)}
        @gx-filter=${(event: CustomEvent<{ parameter: string; values: string[] }>) => this.filter(event)}
        @gx-more=${() => this.app.session.do({ type: 'filter', parameter: 'k', values: [String(Math.min(100, k * 2))] })}
        @gx-copy=${(event: CustomEvent<'rich' | 'markdown' | 'plain'>) => void this.copyPath(event.detail)}
      ></gx-answer>`;
  }

  /** One line that says what the data is, and questions that it answers. */
  private dataTemplate(): TemplateResult | typeof nothing {
    const { schema } = this;
    if (schema?.title === undefined) return nothing;
    const starters = schema.title === starterData ? starterQuestions : [];
    return html`<header class="about">
      <p><b>${schema.title}.</b> ${schema.description ?? ''}</p>
      ${
        starters.length > 0
          ? html`<details class="menu">
              <summary>${texts.starters.title(starters.length)} ▾</summary>
              <ul class="menu-list">
                ${starters.map(({ text, state }) => html`<li><a href=${writeFragment({ ...emptyState, ...state })}>${text}</a></li>`)}
              </ul>
            </details>`
          : nothing
      }
    </header>`;
  }

  private stageTemplate(): TemplateResult {
    const { view } = this.state;
    const answer = this.answer.value;
    const hasPaths = (answer?.paths.length ?? 0) > 0;
    return html`<div class="tools">
        ${viewSwitch(['picture', 'table', 'map'], view, (name) => this.app.session.do({ type: 'view', view: name }))}
        ${
          hasPaths
            ? html`<span class="push row">
                ${view === 'picture' ? zoomButtons(() => this.picture) : nothing}
                <button class="btn wide" type="button" @click=${() => this.explore()}>${texts.stage.explore}</button>
                ${downloadMenu(view === 'picture', (form) => void this.save(form))}
              </span>`
            : nothing
        }
      </div>
      ${this.viewTemplate(answer, hasPaths)}`;
  }

  private viewTemplate(answer: PathsAnswer | undefined, hasPaths: boolean): TemplateResult | typeof nothing {
    const { question, view } = this.state;
    if (this.answer.failure) {
      // Beside the answer it stands already; on a phone this part stands alone.
      return this.state.tab === 'answer' ? nothing : failureNotice(this.answer.failure, () => this.answer.again());
    }
    if (!answer) return this.answer.isSlow ? html`<div class="waits">${skeleton(6)}</div>` : nothing;
    if (!hasPaths) {
      const [from, to] = [question.from[0], question.to[0]];
      return from && to ? noPathPicture(this.names.of(from), this.names.of(to), answer.search.reached) : nothing;
    }
    if (view === 'table') {
      return html`<gx-table
        .rows=${rowsOf(answer.relationships, (id) => this.names.of(id).name, answer.paths)}
        .hasEvidence=${this.schema?.hasEvidence ?? true}
        chosen=${this.chosenLink ?? ''}
        @gx-row=${(event: CustomEvent<string>) => this.chooseLink([event.detail])}
      ></gx-table>`;
    }
    if (view === 'map') {
      void import('../parts/map');
      const ids = answer.paths[this.state.path]?.nodes ?? [];
      return html`<gx-map
        .app=${this.app}
        .ids=${ids}
        @gx-node=${(event: CustomEvent<string>) => this.app.session.do({ type: 'chooseNode', node: event.detail })}
      ></gx-map>`;
    }
    return html`<gx-picture
      .data=${this.pictureData(answer)}
      .choice=${{ path: this.state.path, node: this.state.node, link: this.chosenLink }}
      theme=${this.theme}
      @gx-choose=${(event: CustomEvent<PictureChoice>) => this.chooseInPicture(event.detail)}
    ></gx-picture>`;
  }

  private evidenceTemplate(): TemplateResult {
    return html`<gx-evidence
      .app=${this.app}
      .answer=${this.answer.value ?? null}
      .question=${this.state.question}
      .names=${this.names.known}
      .path=${this.state.path}
      .hop=${this.state.hop}
      .node=${this.state.node}
      @gx-hop=${(event: CustomEvent<number | undefined>) => this.chooseHop(event.detail)}
      @gx-filter=${(event: CustomEvent<{ parameter: string; values: string[] }>) => this.filter(event)}
      @gx-use=${(event: CustomEvent<{ id: string; as: QuestionPart }>) => this.use(event.detail.id, event.detail.as)}
    ></gx-evidence>`;
  }

  private timeTemplate(): TemplateResult | typeof nothing {
    const answer = this.answer.value;
    if (!answer || this.schema?.hasEvidence === false) return nothing;
    const facts = this.facts.value ?? [];
    const during = this.state.question.filters['during']?.[0] ?? this.state.question.filters['at']?.[0];
    // A window that leaves no path must stay where it can be moved back.
    if (answer.paths.length === 0 && (!during || facts.length === 0)) return nothing;
    const dated = facts
      .map((item) => yearsOf(item.relationship)?.[0])
      .filter((year): year is number => year !== undefined);
    const window = during ? yearsIn(during) : null;
    return html`<section class="time" aria-label=${texts.time.label}>
      <gx-time
        .years=${dated}
        .undated=${facts.length - dated.length}
        .marks=${this.marks(answer)}
        .window=${window}
        @gx-window=${(event: CustomEvent<readonly [number, number] | null>) => {
          const range = event.detail;
          const values = range ? [windowText(range)] : [];
          this.app.session.do({ type: 'filter', parameter: 'during', values });
        }}
      ></gx-time>
    </section>`;
  }

  private marks(answer: PathsAnswer): TimeMark[] {
    const path = answer.paths[this.state.path];
    return (path?.relationships ?? []).flatMap((id, i) => {
      const fact = answer.relationships.find((item) => item.id === id);
      const years = fact ? yearsOf(fact) : undefined;
      return years && fact?.date ? [{ year: years[0], text: fact.date.text, hop: i + 1 }] : [];
    });
  }

  private loadFacts(answer: PathsAnswer | undefined): void {
    const path = answer?.paths[this.state.path];
    if (!path || this.schema?.hasEvidence !== true) return;
    const ids = path.nodes.filter((id) => !this.names.of(id).hub).slice(0, TimedEntities);
    this.facts.load(ids.join(' '), async (signal) => {
      const found = await Promise.all(ids.map((id) => this.app.client.timeline(id, {}, signal)));
      const facts = new Map<string, EntityRelationship>();
      for (const item of found.flatMap((timeline) => [...timeline.items, ...timeline.undated]))
        facts.set(item.relationship.id, item);
      return [...facts.values()];
    });
  }

  private pictureData(answer: PathsAnswer): PictureData {
    const stub = this.stub();
    const mark = stub ? `${stub.name} ${stub.count}` : '';
    if (this.drawn?.answer !== answer || this.drawn.stub !== mark)
      this.drawn = { answer, stub: mark, data: pictureOfPaths(answer, stub) };
    return this.drawn.data;
  }

  private stub(): PictureStub | undefined {
    const behindHubs = this.hiddenPaths.value?.find((item) => item.parameter === 'hubs');
    const at = this.answer.value?.paths[0]?.nodes[0];
    if (!behindHubs || at === undefined) return undefined;
    const count = `${number(behindHubs.paths)}${behindHubs.relation === 'atLeast' ? '+' : ''}`;
    return { at, name: texts.picture.hubs, kind: null, count: texts.connect.stub(count) };
  }

  private get chosenLink(): string | undefined {
    const { path, hop } = this.state;
    return hop === undefined ? undefined : this.answer.value?.paths[path]?.relationships[hop - 1];
  }

  private chooseInPicture(choice: PictureChoice): void {
    const { session } = this.app;
    if (choice.kind === 'node') session.do({ type: 'chooseNode', node: choice.id });
    else if (choice.kind === 'line') this.chooseLink(choice.links);
    else if (choice.kind === 'stub') session.do({ type: 'filter', parameter: 'hubs', values: ['allow'] });
    else session.do({ type: 'chooseHop', path: this.state.path, hop: undefined });
  }

  /** A line belongs to the chosen path if it can, else to the best path that uses it. */
  private chooseLink(links: readonly string[]): void {
    const paths = this.answer.value?.paths ?? [];
    const ranks = [this.state.path, ...paths.keys()];
    for (const rank of ranks) {
      const path = paths[rank];
      if (!path) continue;
      const at = path.relationships.findIndex(
        (id, i) => links.includes(id) || path.parallel[i]?.some((other) => links.includes(other)),
      );
      if (at === -1) continue;
      this.app.session.do({ type: 'chooseHop', path: rank, hop: at + 1 });
      this.showOnPhone('evidence');
      return;
    }
  }

  private chooseHop(hop: number | undefined): void {
    this.app.session.do({ type: 'chooseHop', path: this.state.path, hop });
    if (hop !== undefined) this.showOnPhone('evidence');
  }

  private showOnPhone(tab: PhoneTab): void {
    const isPhone = window.matchMedia('(max-width: 760px)').matches;
    if (isPhone) this.app.session.do({ type: 'tab', tab });
  }

  private filter(event: CustomEvent<{ parameter: string; values: string[] }>): void {
    event.stopPropagation();
    const { parameter, values } = event.detail;
    if (parameter === 'avoid' || parameter === 'via') this.ask({ ...this.state.question, [parameter]: values });
    else this.app.session.do({ type: 'filter', parameter, values });
  }

  private ask(question: Question): void {
    this.app.session.do({ type: 'ask', question });
  }

  private use(id: string, as: QuestionPart): void {
    const { question } = this.state;
    const list = as === 'from' || as === 'to' ? [id] : [...new Set([...question[as], id])];
    this.ask({ ...question, [as]: list });
  }

  private explore(): void {
    const nodes = this.answer.value?.paths[this.state.path]?.nodes ?? [];
    this.app.session.do({ type: 'show', shown: nodes, opened: [] });
  }

  private async copyPath(form: 'rich' | 'markdown' | 'plain'): Promise<void> {
    const answer = this.answer.value;
    const path = answer?.paths[this.state.path];
    if (!answer || !path) return;
    const address = window.location.href;
    const forms = copyForms({ sentence: path.sentence, citations: path.citations, meta: answer.meta, address });
    const done =
      form === 'rich'
        ? await copy({ html: forms.html, plain: forms.plain })
        : await copy({ plain: form === 'markdown' ? forms.markdown : forms.plain });
    this.app.notify(done ? texts.connect.copied : texts.connect.notCopied);
  }

  private async save(form: FileForm): Promise<void> {
    const answer = this.answer.value;
    if (!answer) return;
    const name = `${this.state.question.from.join('-')}-${this.state.question.to.join('-')}`;
    if (form === 'json') return download(`${name}.json`, JSON.stringify(answer, null, 2), 'application/json');
    if (form === 'csv')
      return download(
        `${name}.csv`,
        csvOfPaths(answer, (id) => this.names.of(id).name),
        'text/csv',
      );
    try {
      const file = await this.picture?.export(form);
      if (file) download(`${name}.${form}`, file);
    } catch {
      this.app.notify(texts.stage.notMade);
    }
  }

  /** What may be saved as a view; null while there is nothing. */
  subject(): ViewSubject | null {
    const answer = this.answer.value;
    const { question, path } = this.state;
    return answer?.paths.length ? subjectOfPaths(answer, question, path, (id) => this.names.of(id).name) : null;
  }
}

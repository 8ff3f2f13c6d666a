import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Compartment, EditorState, Prec, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Position, Problem, SchemaAnswer } from '@graphexplorer/client';
import { completeCypher, cypherLanguage } from './cypher-language';

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--gx-accent)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--gx-event)' },
  { tag: tags.number, color: 'var(--gx-group)' },
  { tag: tags.typeName, color: 'var(--gx-agency)' },
  { tag: tags.function(tags.variableName), color: 'var(--gx-group)' },
  { tag: tags.special(tags.variableName), color: 'var(--gx-state)' },
  { tag: tags.comment, color: 'var(--gx-muted)' },
]);

const look = EditorView.theme({
  '&': { color: 'var(--gx-ink)', backgroundColor: 'var(--gx-panel)', fontSize: '14px', maxHeight: '40vh' },
  '.cm-content': { fontFamily: "'Noto Sans Mono', monospace", padding: '12px 0', caretColor: 'var(--gx-ink)' },
  '.cm-gutters': { backgroundColor: 'var(--gx-panel)', color: 'var(--gx-muted)', border: 'none' },
  '&.cm-focused': { outline: '2px solid var(--gx-accent)', outlineOffset: '-2px' },
  '.cm-tooltip': { backgroundColor: 'var(--gx-panel)', color: 'var(--gx-ink)', border: '1px solid var(--gx-control)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--gx-accent-soft)', color: 'var(--gx-ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--gx-ink)' },
});

/** The Cypher editor, in a shadow root of its own: there CodeMirror adopts its style sheets and adds no style element. */
@customElement('gx-cypher-editor')
export class CypherEditor extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    p {
      position: absolute;
      width: 1px;
      height: 1px;
      margin: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  @property({ attribute: false }) value = '';
  @property({ attribute: false }) schema: SchemaAnswer | null = null;
  /** Names of properties that were seen, to complete after a dot. */
  @property({ attribute: false }) properties: readonly string[] = [];
  @property() label = '';
  /** What is missing in it, in words; it is read with the editor. */
  @property() missing = '';
  private view: EditorView | null = null;
  private readonly completion = new Compartment();
  private readonly naming = new Compartment();

  override focus(): void {
    this.view?.focus();
  }

  insert(text: string): void {
    const { view } = this;
    if (!view) return;
    view.dispatch(view.state.replaceSelection(text));
    view.focus();
  }

  /** Puts another word where one stands. */
  replaceAt(position: Position, word: string): void {
    const { view } = this;
    if (!view) return;
    const { from, to } = spanAt(position, view.state);
    view.dispatch({ changes: { from, to, insert: word } });
    view.focus();
  }

  /** Underlines what a problem points at; null takes the marks away. */
  mark(problem: Problem | null): void {
    const { view } = this;
    if (view) view.dispatch(setDiagnostics(view.state, problem ? diagnosticsOf(problem, view.state) : []));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.view?.destroy();
    this.view = null;
  }

  protected override firstUpdated(): void {
    const run = Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => this.tell('gx-run') }]));
    this.view = new EditorView({
      parent: this.renderRoot as ShadowRoot,
      root: this.renderRoot as ShadowRoot,
      state: EditorState.create({
        doc: this.value,
        extensions: [
          run,
          lineNumbers(),
          history(),
          cypherLanguage,
          syntaxHighlighting(colours),
          this.completion.of(this.completions()),
          keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
          EditorView.domEventHandlers({ beforeinput: replaceQuietly }),
          EditorView.lineWrapping,
          this.naming.of(this.names()),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) this.tell('gx-text', update.state.doc.toString());
          }),
          look,
        ],
      }),
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { view } = this;
    if (!view) return;
    if (changed.has('value') && view.state.doc.toString() !== this.value)
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: this.value } });
    if (changed.has('schema') || changed.has('properties'))
      view.dispatch({
        effects: this.completion.reconfigure(this.completions()),
      });
    if (changed.has('missing')) view.dispatch({ effects: this.naming.reconfigure(this.names()) });
  }

  protected override render(): TemplateResult {
    return html`<p id="missing">${this.missing}</p>`;
  }

  private names(): Extension {
    const described: Record<string, string> = this.missing
      ? { 'aria-describedby': 'missing', 'aria-invalid': 'true' }
      : {};
    return EditorView.contentAttributes.of({ 'aria-label': this.label, ...described });
  }

  private completions(): Extension {
    return autocompletion({ override: [completeCypher(this.schema, this.properties)] });
  }

  private tell(name: string, detail?: unknown): boolean {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    return true;
  }
}

/**
 * Typing over coloured words: the browser would keep their colour as a style attribute, which a strict content security
 * policy reports.
 */
function replaceQuietly(event: InputEvent, view: EditorView): boolean {
  if (event.inputType !== 'insertText' || event.data === null || view.state.selection.main.empty) return false;
  view.dispatch(view.state.replaceSelection(event.data), { userEvent: 'input.type' });
  event.preventDefault();
  return true;
}

/** Where a problem points: the word at its place, or the whole text where it names none. */
function diagnosticsOf(problem: Problem, state: EditorState): Diagnostic[] {
  const { position } = problem;
  const { from, to } = position ? spanAt(position, state) : { from: 0, to: state.doc.length };
  return [{ from, to, severity: 'error', message: problem.detail ?? problem.title ?? '' }];
}

function spanAt(position: Position, state: EditorState): { from: number; to: number } {
  const line = state.doc.line(Math.min(Math.max(position.line, 1), state.doc.lines));
  const from = Math.min(line.from + Math.max(position.column, 1) - 1, line.to);
  const word = /^[\p{L}\p{N}_]+/u.exec(state.sliceDoc(from, line.to))?.[0] ?? '';
  const to = Math.min(from + Math.max(word.length, 1), state.doc.length);
  // At the very end there is nothing to underline but the character before.
  return { from: from === to ? Math.max(0, from - 1) : from, to };
}

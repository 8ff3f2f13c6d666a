import { html, nothing, type TemplateResult } from 'lit';
import type { ViewDraft } from '@graphexplorer/client';
import { viewTexts } from '../texts/views';
import { MostLetters } from './subject';

export interface FormOptions {
  readonly draft: ViewDraft;
  readonly notes: readonly string[];
  /** Whether it is a saved view that is changed. */
  readonly isChange: boolean;
  /** Whether the edit secret is asked for, because this tab has it not. */
  readonly asksSecret: boolean;
  change(changes: Partial<ViewDraft>): void;
  secret(value: string): void;
}

/** What a person says of a view: title, words, who sees it, whether it follows the data. */
export function formTemplate(options: FormOptions): TemplateResult {
  const { draft, notes, change } = options;
  return html`<label class="field">
      <span>${viewTexts.title}</span>
      <input
        type="text"
        name="title"
        required
        maxlength=${MostLetters.title}
        .value=${draft.title}
        @input=${(event: Event) => change({ title: valueOf(event) })}
      />
    </label>
    <label class="field">
      <span>${viewTexts.description} <span class="small muted">${viewTexts.optional}</span></span>
      <textarea
        name="description"
        maxlength=${MostLetters.description}
        .value=${draft.description ?? ''}
        @input=${(event: Event) => change({ description: valueOf(event) })}
      ></textarea>
    </label>
    <label class="field">
      <span>${viewTexts.altText}</span>
      <textarea
        name="altText"
        aria-describedby="alt-why"
        maxlength=${MostLetters.altText}
        .value=${draft.altText ?? ''}
        @input=${(event: Event) => change({ altText: valueOf(event) })}
      ></textarea>
      <span id="alt-why" class="small muted">${viewTexts.altWhy}</span>
    </label>
    ${choices('visibility', viewTexts.visibility, viewTexts.visibilities, draft.visibility, (visibility) => change({ visibility }))}
    ${choices('mode', viewTexts.mode, viewTexts.modes, draft.mode, (mode) => change({ mode }))}
    ${
      options.isChange && draft.mode === 'frozen'
        ? html`<label class="choice"
            ><input
              type="checkbox"
              name="askAgain"
              .checked=${draft.askAgain === true}
              @change=${(event: Event) => change({ askAgain: (event.target as HTMLInputElement).checked })}
            /><span
              >${viewTexts.askAgain[0]}<br /><span class="small muted">${viewTexts.askAgain[1]}</span></span
            ></label
          >`
        : nothing
    }
    <label class="field">
      <span>${viewTexts.theme}</span>
      <select name="theme" @change=${(event: Event) => change({ style: { ...draft.style, theme: valueOf(event) } })}>
        ${Object.entries(viewTexts.themes).map(
          ([name, words]) =>
            html`<option value=${name} .selected=${(draft.style?.theme ?? 'auto') === name}>${words}</option>`,
        )}
      </select>
    </label>
    ${notes.map((note) => html`<p class="small muted">${note}</p>`)}
    ${
      options.asksSecret
        ? html`<label class="field">
            <span>${viewTexts.secret.ask}</span>
            <input
              type="password"
              name="secret"
              autocomplete="off"
              spellcheck="false"
              maxlength="256"
              aria-describedby="secret-why"
              @input=${(event: Event) => options.secret(valueOf(event))}
            />
            <span id="secret-why" class="small muted">${viewTexts.secret.askWhy}</span>
          </label>`
        : nothing
    }`;
}

function choices<T extends string>(
  name: string,
  words: string,
  options: Readonly<Record<T, readonly [string, string]>>,
  own: T,
  choose: (value: T) => void,
): TemplateResult {
  const entries = Object.entries(options) as [T, readonly [string, string]][];
  return html`<fieldset>
    <legend>${words}</legend>
    ${entries.map(
      ([value, [title, why]]) =>
        html`<label class="choice"
          ><input
            type="radio"
            name=${name}
            value=${value}
            .checked=${own === value}
            @change=${() => choose(value)}
          /><span>${title}<br /><span class="small muted">${why}</span></span></label
        >`,
    )}
  </fieldset>`;
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;
}

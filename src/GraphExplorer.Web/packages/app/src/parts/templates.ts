import { html, nothing, type TemplateResult } from 'lit';
import type { RequestFailure } from '@graphexplorer/client';
import { partsOf } from '../sharing/cited';
import { texts } from '../texts/en';

/** A sentence whose footnote numbers are buttons. */
export function citedSentence(sentence: string, choose: (note: number) => void): TemplateResult {
  const note = (number: number): TemplateResult =>
    html`<button
      class="note-link"
      type="button"
      aria-label=${texts.evidence.noteLabel(number)}
      @click=${() => choose(number)}
    >
      ${number}
    </button>`;
  return html`${partsOf(sentence).map((part) => ('text' in part ? part.text : html`<sup>${part.notes.map(note)}</sup>`))}`;
}

/** What happened, what is safe, what to do. */
export function failureNotice(failure: RequestFailure, again: () => void): TemplateResult {
  const { failures } = texts;
  const isQuestion = failure.kind === 'refused' || failure.kind === 'unknown';
  const detail = isQuestion ? failure.message : '';
  const wait = failure.retryAfter;
  return html`<div class="card failure" role="alert">
    <p><b>${failures[failure.kind]}</b> ${detail ? html`<span>${detail}</span>` : nothing}</p>
    <p class="muted">${failures.safe}${failure.kind === 'slow' ? ` ${failures.narrow}` : ''}</p>
    ${
      isQuestion || failure.kind === 'forbidden'
        ? failure.kind === 'unknown'
          ? html`<div class="row"><a class="btn" href="#/browse">${failures.search}</a></div>`
          : nothing
        : html`<div class="row">
            <button
              class="btn"
              type="button"
              @click=${(event: Event) => (failure.kind === 'signedOut' ? askForKey(event) : again())}
            >
              ${failure.kind === 'signedOut' ? failures.signIn : wait ? failures.waitAgain(wait) : failures.again}
            </button>
          </div>`
    }
  </div>`;
}

function askForKey(event: Event): void {
  event.target?.dispatchEvent(new CustomEvent('gx-key-needed', { bubbles: true, composed: true }));
}

/** A graph without anything: what to do first. */
export function emptyNotice(): TemplateResult {
  const { says, how, command } = texts.nothingYet;
  return html`<div class="card" role="status">
    <p><b>${says}</b></p>
    <p class="muted">${how}</p>
    <pre>${command}</pre>
  </div>`;
}

/** Bars of the size of what is to come. */
export function skeleton(lines: number): TemplateResult {
  return html`<div class="card" aria-busy="true">
    <span class="vh" role="status">${texts.loading}</span>
    ${Array.from({ length: lines }, (_, i) => html`<div class="skeleton" data-line=${i}></div>`)}
  </div>`;
}

/** asserted · disputed · planned, each explained where it is a term. */
export function strengthWords(fact: {
  stance?: string;
  disputed?: boolean;
  modality?: string;
  tier?: number;
  works?: number;
}): TemplateResult {
  const modality = texts.modalities[fact.modality ?? ''];
  const words: TemplateResult[] = [];
  if (fact.stance) words.push(html`<gx-term word=${fact.stance}>${fact.stance}</gx-term>`);
  if (fact.disputed) words.push(html`<gx-term word="disputed">${texts.evidence.disputed}</gx-term>`);
  if (modality) words.push(html`<span>${modality}</span>`);
  if (fact.tier !== undefined) words.push(html`<gx-term word="tier">${texts.evidence.tier(fact.tier)}</gx-term>`);
  if (fact.works !== undefined) words.push(html`<gx-term word="work">${texts.evidence.works(fact.works)}</gx-term>`);
  return html`${words.map((word, i) => (i === 0 ? word : html` · ${word}`))}`;
}

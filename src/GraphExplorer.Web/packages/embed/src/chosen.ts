import { html, nothing, type TemplateResult } from 'lit';
import { lookOf } from '@graphexplorer/graph';
import { modalityOf, sourceTemplate } from './frame-templates';
import type { ShownView } from './picture-of-view';
import { locatorWords } from './sentence';
import type { EmbedTexts } from './texts';
import type { ViewFact, ViewFile } from './view-file';

/** So many of what is chosen are told in words; the table has the rest. */
const MostTold = 6;

export interface Chosen {
  readonly file: ViewFile;
  readonly shown: ShownView;
  readonly texts: EmbedTexts;
  readonly ids: readonly string[];
  close(): void;
}

/** Who says so: what is chosen in the picture, with quotes and sources. */
export function chosenTemplate(chosen: Chosen): TemplateResult | typeof nothing {
  const { file, shown, texts, ids, close } = chosen;
  if (ids.length === 0) return html`<div role="status" aria-label=${texts.chosen}></div>`;
  const wanted = new Set(ids.slice(0, MostTold));
  const nodes = file.nodes.filter((node) => wanted.has(node.id));
  const facts = shown.facts.filter((fact) => wanted.has(fact.id));
  return html`<div class="chosen" role="status" aria-label=${texts.chosen}>
    <div class="row">
      <div>
        ${nodes.map(
          (node) =>
            html`<p>
              <b><bdi>${node.name}</bdi></b>
              <span class="small"
                >${lookOf(node.kind).word}${node.contested ? ` · ${node.contested}` : ''} ·
                ${texts.relations(shown.facts.filter((fact) => fact.from === node.id || fact.to === node.id).length)}</span
              >
            </p>`,
        )}
        ${facts.map((fact) => factTemplate(fact, chosen))}
      </div>
      <button type="button" aria-label=${texts.close} @click=${close}>×</button>
    </div>
  </div>`;
}

function factTemplate(fact: ViewFact, { file, shown, texts }: Chosen): TemplateResult {
  const sentence = shown.data.links.find((link) => link.id === fact.id)?.sentence ?? '';
  const strength = [fact.stance, fact.disputed ? texts.disputed : '', modalityOf(fact.modality)].filter(Boolean);
  const claims = file.claims.filter((claim) => fact.claims.includes(claim.id) || claim.relationship === fact.id);
  const citations = claims.flatMap((claim) => claim.citations).slice(0, MostTold);
  return html`<p>${sentence}</p>
    <p class="small">${[fact.date?.text ?? '', ...strength].filter(Boolean).join(' · ')}</p>
    ${citations.map(
      (citation) =>
        html`${citation.quote ? html`<blockquote>“${citation.quote}”</blockquote>` : nothing}
          <p class="small">
            ${sourceTemplate(file.sources.get(citation.source), citation.title)}${
              citation.locator ? `, ${locatorWords(citation.locator)}` : ''
            }
          </p>`,
    )}`;
}

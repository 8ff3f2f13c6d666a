import { html, nothing, type TemplateResult } from 'lit';
import type { CitedWork, Citation, ClaimAnswer } from '@graphexplorer/client';
import { locatorWords } from '../sharing/cited';
import { writeFragment } from '../session/fragment';
import { emptyState } from '../session/state';
import { texts } from '../texts/en';
import { strengthWords } from './templates';

/** One claim: the source's words, where they stand, when, how firmly. */
export function claimTemplate(
  claim: ClaimAnswer,
  options: { sentence?: boolean; within?: string } = {},
): TemplateResult {
  const quote = claim.sources.find((source) => source.quote)?.quote;
  return html`<div class="claim">
    ${options.sentence === false ? nothing : html`<p class="says">${claim.sentence ?? texts.evidence.keptOut}</p>`}
    ${quote ? html`<blockquote>“${quote}”</blockquote>` : nothing}
    <dl class="pairs">
      ${whoSays(claim.sources, options.within)}
      ${
        claim.attributedTo
          ? html`<dt>${texts.evidence.attributed}</dt>
              <dd>${claim.attributedTo}</dd>`
          : nothing
      }
      ${
        claim.cites.length > 0
          ? html`<dt>${texts.evidence.cited}</dt>
              <dd>${claim.cites.map((work) => html`<div>${citedWork(work)}</div>`)}</dd>`
          : nothing
      }
      <dt>${texts.evidence.when}</dt>
      <dd>
        ${claim.date.dated ? claim.date.text : texts.evidence.notSaid}${claim.dateText ? html` <span class="muted">“${claim.dateText}”</span>` : nothing}
      </dd>
      <dt>${texts.evidence.strength}</dt>
      <dd>
        ${strengthWords({ ...claim, tier: bestTier(claim.sources) })}${
          claim.implied ? html` · ${texts.evidence.implied}` : nothing
        }
      </dd>
      ${
        claim.note
          ? html`<dt>${texts.evidence.note}</dt>
              <dd class="muted">${claim.note}</dd>`
          : nothing
      }
    </dl>
  </div>`;
}

/** Who says so; on the page of a source only where in it, and who else. */
function whoSays(sources: readonly Citation[], within: string | undefined): TemplateResult {
  const here = sources.filter((source) => source.source === within && source.locator);
  const others = sources.filter((source) => source.source !== within);
  return html`${
    here.length > 0
      ? html`<dt>${texts.evidence.where}</dt>
          <dd>${here.map((source) => locatorWords(source.locator ?? '')).join('; ')}</dd>`
      : nothing
  }
  ${
    others.length > 0
      ? html`<dt>${within === undefined ? texts.evidence.says : texts.evidence.saysToo}</dt>
          <dd>${others.map((source) => html`<div>${sourceLink(source)}</div>`)}</dd>`
      : nothing
  }`;
}

/** A source by its name, with the place in it. */
export function sourceLink(citation: Citation): TemplateResult {
  const address = writeFragment({ ...emptyState, page: 'source', id: citation.source });
  const place = citation.locator ? `, ${locatorWords(citation.locator)}` : '';
  return html`<a href=${address}>${citation.sourceTitle}</a>${place}`;
}

function citedWork(work: CitedWork): TemplateResult {
  const parts = [work.author, work.title ? `“${work.title}”` : 'title not identified', work.year, work.locator];
  return html`${parts.filter((part) => part !== undefined).join(', ')}
  ${work.consulted ? nothing : html`<span class="tag">${texts.evidence.notConsulted}</span>`}`;
}

function bestTier(sources: readonly Citation[]): number | undefined {
  const tiers = sources.map((source) => source.tier).filter((tier): tier is number => tier !== undefined);
  return tiers.length > 0 ? Math.min(...tiers) : undefined;
}

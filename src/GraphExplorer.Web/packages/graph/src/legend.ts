import { html, nothing, svg, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import type { PictureData } from './model/picture';
import { lookOf } from './style/kinds';
import { colourVariable, strengths, type StrengthName } from './style/style';
import { symbolMarkup } from './style/symbol';

/** The symbol of a kind, in the colours of the page. */
export function kindSymbol(kind: string | null | undefined, size = 20): TemplateResult {
  const markup = symbolMarkup(lookOf(kind), (colour) => `var(${colourVariable(colour)})`);
  return html`<svg class="symbol" width=${size} height=${size} viewBox="0 0 20 20" aria-hidden="true">
    ${svg`${unsafeSVG(markup)}`}
  </svg>`;
}

/** What the picture uses, and no more. */
export function legendTemplate(data: PictureData): TemplateResult | typeof nothing {
  const kinds = [...new Set(data.nodes.map((node) => node.kind ?? null))].sort((a, b) =>
    (a ?? '') < (b ?? '') ? -1 : 1,
  );
  const used = (Object.keys(strengths) as StrengthName[]).filter((name) =>
    data.links.some((link) => link.strength === name),
  );
  if (kinds.length === 0) return nothing;
  return html`<ul class="legend" aria-label="Legend">
    ${kinds.map((kind) => html`<li>${kindSymbol(kind, 16)}${lookOf(kind).word}</li>`)}
    ${used.map(
      (name) =>
        html`<li>
          <svg width="26" height="8" aria-hidden="true">
            <path class="sample" d="M0 4h26" stroke-dasharray=${strengths[name].dash.join(' ') || nothing} />
          </svg>
          ${strengths[name].says}
        </li>`,
    )}
  </ul>`;
}

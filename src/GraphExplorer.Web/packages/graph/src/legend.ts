import { html, nothing, svg, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import type { EncodedValue } from './model/encoding';
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

/** What colour and size stand for where a person chose it, with the words for what was chosen. */
export interface LegendExtras {
  readonly colours: readonly EncodedValue[];
  readonly sizes: readonly EncodedValue[];
}

/** Kinds past so many are said as a number: the legend must not cover the picture. */
const MostKinds = 14;

/** What the picture uses, and no more. */
export function legendTemplate(
  data: PictureData,
  extras: LegendExtras = { colours: [], sizes: [] },
): TemplateResult | typeof nothing {
  const kinds = [...new Set(data.nodes.map((node) => node.kind ?? null))].sort((a, b) =>
    (a ?? '') < (b ?? '') ? -1 : 1,
  );
  const used = (Object.keys(strengths) as StrengthName[]).filter((name) =>
    data.links.some((link) => link.strength === name),
  );
  if (kinds.length === 0) return nothing;
  const shown = kinds.slice(0, MostKinds);
  return html`<ul class="legend" aria-label="Legend">
    ${shown.map((kind) => html`<li>${kindSymbol(kind, 16)}<bdi>${lookOf(kind).word}</bdi></li>`)}
    ${kinds.length > shown.length ? html`<li>${kinds.length - shown.length} more kinds</li>` : nothing}
    ${extras.colours.map(
      (value) =>
        html`<li>
          <svg width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" rx="2" fill="var(${colourVariable(value.colour ?? 'concept')})" />
          </svg>
          <bdi>${value.text}</bdi>
        </li>`,
    )}
    ${extras.sizes.map((value) => {
      const side = 10 * (value.scale ?? 1);
      return html`<li>
        <svg width=${side} height=${side} viewBox="0 0 20 20" aria-hidden="true">
          <circle class="size" cx="10" cy="10" r="9" />
        </svg>
        ${value.text}
      </li>`;
    })}
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

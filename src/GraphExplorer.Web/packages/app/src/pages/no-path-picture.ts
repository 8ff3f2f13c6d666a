import { html, svg, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import type { EntitySummary } from '@graphexplorer/client';
import { colourVariable, lookOf, symbolMarkup } from '@graphexplorer/graph';
import { number, texts } from '../texts/en';

const Smallest = 62;
const Largest = 128;

/** Two discs that do not meet: how far the search came from either side. Their areas follow the numbers. */
export function noPathPicture(
  from: EntitySummary,
  to: EntitySummary,
  reached: { from: number; to: number },
): TemplateResult {
  const most = Math.max(reached.from, reached.to, 1);
  const [left, right] = [radius(reached.from / most), radius(reached.to / most)];
  return html`<svg class="none" viewBox="0 0 720 420" role="img" aria-label=${texts.connect.noShared}>
    ${disc(from, 180, left, reached.from)} ${disc(to, 540, right, reached.to)}
    ${svg`<path class="gap" d="M${180 + left + 8} 200H${540 - right - 8}" />
      <text class="small" x=${(180 + left + 540 - right) / 2} y="188">${texts.connect.noShared}</text>`}
  </svg>`;
}

function radius(share: number): number {
  return Smallest + (Largest - Smallest) * Math.sqrt(share);
}

function disc(entity: EntitySummary, x: number, r: number, count: number): TemplateResult {
  const markup = symbolMarkup(lookOf(entity.kind), (colour) => `var(${colourVariable(colour)})`);
  return svg`<circle class="disc" cx=${x} cy="200" r=${r} />
    <svg x=${x - 28} y="162" width="56" height="56" viewBox="0 0 20 20">${unsafeSVG(markup)}</svg>
    <text class="name" x=${x} y="240">${entity.name}</text>
    <text class="small" x=${x} y=${Math.min(410, 200 + r + 24)}>${texts.connect.within(number(count))}</text>`;
}

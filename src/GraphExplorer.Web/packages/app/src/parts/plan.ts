import { html, type TemplateResult } from 'lit';
import type { CypherPlan } from '@graphexplorer/client';
import { planSteps } from '../answers/plan';
import { number, texts } from '../texts/en';

const Indent = 18;

/** How a statement runs: a step a row, those that feed a step below it. */
export function planTemplate(plan: CypherPlan): TemplateResult {
  const steps = planSteps(plan);
  const { cypher } = texts;
  return html`<div tabindex="0" role="region" aria-label=${cypher.plan}>
    <table>
      <thead>
        <tr>
          <th scope="col">${cypher.operator}</th>
          <th scope="col">${cypher.details}</th>
          <th scope="col">${cypher.planRows}</th>
          <th scope="col">${cypher.planHits}</th>
        </tr>
      </thead>
      <tbody>
        ${steps.map(
          (step) =>
            html`<tr>
              <td>
                <span .style=${`padding-left:${Math.min(step.depth, 20) * Indent}px`}>${step.operator}</span>
              </td>
              <td class="name">${step.details}</td>
              <td class="num">${step.rows === undefined ? '' : number(step.rows)}</td>
              <td class="num">${step.hits === undefined ? '' : number(step.hits)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

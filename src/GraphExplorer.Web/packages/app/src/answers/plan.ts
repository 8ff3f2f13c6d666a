import type { CypherPlan } from '@graphexplorer/client';
import { cellText } from './rows';

/** One step of a plan as a row: how deep it stands, what it works with, what it gave. */
export interface PlanStep {
  readonly depth: number;
  readonly operator: string;
  readonly details: string;
  readonly rows: number | undefined;
  readonly hits: number | undefined;
}

/** A plan is cut at so many steps: more than a person reads, fewer than hold the page up. */
const MaxSteps = 500;

/** The steps from the one that gives the rows down to those that read the graph. */
export function planSteps(plan: CypherPlan): PlanStep[] {
  const steps: PlanStep[] = [];
  const work: { plan: CypherPlan; depth: number }[] = [{ plan, depth: 0 }];
  for (let item = work.pop(); item && steps.length < MaxSteps; item = work.pop()) {
    const { plan: step, depth } = item;
    steps.push({
      depth,
      operator: step.operator.replace(/@\w+$/, ''),
      details: detailsOf(step),
      rows: step.rows ?? estimate(step),
      hits: step.dbHits,
    });
    for (const child of [...step.children].reverse()) work.push({ plan: child, depth: depth + 1 });
  }
  return steps;
}

function detailsOf(step: CypherPlan): string {
  const { Details: details } = step.arguments;
  return details === undefined ? step.identifiers.join(', ') : cellText(details);
}

function estimate(step: CypherPlan): number | undefined {
  const { EstimatedRows: rows } = step.arguments;
  return typeof rows === 'number' ? Math.round(rows) : undefined;
}

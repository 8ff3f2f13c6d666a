import { html, nothing, type TemplateResult } from 'lit';
import type { NeighbourhoodAnswer } from '@graphexplorer/client';
import { number, texts } from '../texts/en';

/** One type of relationships of an entity, whichever way they run. */
export interface AroundGroup {
  readonly type: string;
  readonly label: string;
  readonly total: number;
}

/** What can be done with the chosen entity of a picture. */
export interface AroundDeeds {
  open(type?: string): void;
  close(): void;
  hide(): void;
  pin(): void;
  unpin(): void;
  select(): void;
  move(dx: number, dy: number): void;
}

export interface AroundState {
  readonly groups: readonly AroundGroup[];
  readonly isOpen: boolean;
  readonly isPinned: boolean;
  /** How many relationships of a type are in the picture. */
  shown(type: string): number;
}

/** The relationships of an entity by type: the two directions of one are opened together, so they count together. */
export function groupsOf(answer: NeighbourhoodAnswer | undefined): AroundGroup[] {
  const groups = new Map<string, AroundGroup>();
  for (const { type, label, total } of answer?.groups ?? []) {
    groups.set(type, { type, label, total: total + (groups.get(type)?.total ?? 0) });
  }
  return [...groups.values()].sort((a, b) => b.total - a.total || (a.label < b.label ? -1 : 1));
}

export function aroundTemplate(state: AroundState, deeds: AroundDeeds): TemplateResult {
  const { stage } = texts;
  const button = (words: string, act: () => void, label?: string): TemplateResult =>
    html`<button class="btn" type="button" aria-label=${label ?? nothing} @click=${act}>${words}</button>`;
  return html`<div slot="entity" class="around">
    <div class="row">
      ${button(stage.expandAll, () => deeds.open())} ${state.isOpen ? button(stage.collapse, deeds.close) : nothing}
      ${button(stage.hide, deeds.hide)}
      ${state.isPinned ? button(stage.unpin, deeds.unpin) : button(stage.pin, deeds.pin)}
      ${button(stage.select, deeds.select)}
    </div>
    <div class="row arrows" role="group" aria-label=${stage.move}>
      <span class="small muted">${stage.move}</span>
      ${button('←', () => deeds.move(-2, 0), stage.moves.left)}
      ${button('→', () => deeds.move(2, 0), stage.moves.right)} ${button('↑', () => deeds.move(0, -2), stage.moves.up)}
      ${button('↓', () => deeds.move(0, 2), stage.moves.down)}
    </div>
    ${
      state.groups.length > 0
        ? html`<h3>${stage.expand}</h3>
            <ul class="groups">
              ${state.groups.map(
                (group) =>
                  html`<li>
                    <button class="btn quiet" type="button" @click=${() => deeds.open(group.type)}>
                      ${group.label}
                    </button>
                    <span class="num">${stage.shownOf(number(state.shown(group.type)), number(group.total))}</span>
                  </li>`,
              )}
            </ul>`
        : nothing
    }
  </div>`;
}

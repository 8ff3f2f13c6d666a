import { html, type TemplateResult } from 'lit';
import type { PictureElement } from '@graphexplorer/graph';
import type { StageView } from '../session/state';
import { texts } from '../texts/en';

/** The forms in which what is on the screen can be taken along. */
export type FileForm = 'png' | 'svg' | 'csv' | 'json';
const Forms: readonly FileForm[] = ['png', 'svg', 'csv', 'json'];

/** Picture, table or map. */
export function viewSwitch(
  views: readonly StageView[],
  own: StageView,
  choose: (view: StageView) => void,
): TemplateResult {
  return html`<span class="seg" role="group" aria-label=${texts.stage.showAs}>
    ${views.map(
      (view) =>
        html`<button type="button" aria-pressed=${own === view ? 'true' : 'false'} @click=${() => choose(view)}>
          ${texts.stage[view]}
        </button>`,
    )}
  </span>`;
}

/** Closer, farther, all of it. */
export function zoomButtons(picture: () => PictureElement | null): TemplateResult {
  const { stage } = texts;
  return html`<button class="btn" type="button" aria-label=${stage.zoomOut} @click=${() => picture()?.zoomBy(1 / 1.25)}>
      −
    </button>
    <button class="btn" type="button" aria-label=${stage.zoomIn} @click=${() => picture()?.zoomBy(1.25)}>+</button>
    <button class="btn" type="button" @click=${() => picture()?.fit()}>${stage.fit}</button>`;
}

/** What can be downloaded; a picture only while one is drawn. */
export function downloadMenu(hasPicture: boolean, save: (form: FileForm) => void): TemplateResult {
  return html`<details class="menu">
    <summary class="btn">${texts.stage.download} ▾</summary>
    <div class="menu-list">
      ${Forms.filter((form) => hasPicture || form === 'csv' || form === 'json').map(
        (form) =>
          html`<button class="btn quiet" type="button" @click=${() => save(form)}>${texts.stage[form]}</button>`,
      )}
    </div>
  </details>`;
}

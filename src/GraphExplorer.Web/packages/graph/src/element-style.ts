import { css } from 'lit';
import { legendSheet } from './style/sheets';

/** The frame around the drawing: legend, progress, what was cut. */
export const elementStyle = css`
  ${legendSheet}
  :host {
    display: block;
    position: relative;
    overflow: hidden;
    background: var(--gx-paper);
    color: var(--gx-ink);
    min-height: 200px;
  }
  .stage {
    position: absolute;
    inset: 0;
  }
  .twin {
    position: absolute;
    inset: auto auto 0 0;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    contain: strict;
  }
  .twin button {
    display: block;
    width: 1px;
    height: 1px;
    border: 0;
    padding: 0;
    contain: strict;
  }
  .legend {
    position: absolute;
    left: 12px;
    bottom: 12px;
    max-width: calc(100% - 24px);
    box-sizing: border-box;
    margin: 0;
    padding: 6px 10px;
    list-style: none;
    max-height: 40%;
    overflow: auto;
    font-size: 12px;
    color: var(--gx-muted);
    background: var(--gx-panel);
    border: 1px solid var(--gx-line);
    border-radius: 6px;
  }
  .progress {
    position: absolute;
    right: 12px;
    bottom: 12px;
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: 12px;
    color: var(--gx-muted);
    background: var(--gx-panel);
    border: 1px solid var(--gx-line);
    border-radius: 6px;
    padding: 4px 8px;
  }
  .progress button {
    font: inherit;
    min-height: 24px;
    color: var(--gx-accent);
    background: none;
    border: 1px solid var(--gx-control);
    border-radius: 4px;
  }
  .cut {
    position: absolute;
    left: 12px;
    right: 12px;
    top: 60px;
    font-size: 12.5px;
    color: var(--gx-warn);
    background: var(--gx-warn-soft);
    border-radius: 6px;
    padding: 6px 10px;
  }
  :host([calm]) .lanes {
    touch-action: pan-y;
  }
  :host([hide-legend]) .legend {
    display: none;
  }
  @media (max-width: 760px) {
    :host(:not([calm])) {
      display: flex;
      flex-direction: column;
    }
    :host(:not([calm])) .stage {
      position: relative;
      inset: auto;
      flex: 1;
      min-height: 160px;
    }
    :host(:not([calm])) .legend {
      position: static;
      margin: 8px 12px;
      max-width: none;
      max-height: 104px;
      flex: none;
    }
    .legend {
      max-height: 64px;
    }
  }
  @media (forced-colors: active) {
    .stage {
      forced-color-adjust: none;
    }
  }
`;

import { css } from 'lit';

/** The frame of the Connect page: three columns and a strip; on a phone one part at a time. */
export const connectStyle = css`
  :host {
    height: 100%;
    min-height: 0;
  }
  .work {
    display: grid;
    grid-template-columns: minmax(320px, 384px) minmax(0, 1fr) minmax(280px, 348px);
    grid-template-rows: minmax(0, 1fr) auto;
    height: 100%;
  }
  .ask {
    grid-row: 1 / 3;
    background: var(--gx-panel);
    border-right: 1px solid var(--gx-line);
    padding: 16px;
    overflow: auto;
    display: flex;
    flex-direction: column;
    gap: 14px;
  }
  .about {
    display: grid;
    gap: 2px;
    padding-bottom: 12px;
    border-bottom: 1px solid var(--gx-line);
    font-size: 13px;
  }
  .stage {
    position: relative;
    overflow: hidden;
    background: var(--gx-paper);
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
  }
  .tools {
    display: flex;
    gap: 8px;
    padding: 12px;
    flex-wrap: wrap;
    position: relative;
    z-index: 5;
  }
  gx-picture,
  gx-table,
  gx-map {
    min-height: 0;
    height: 100%;
  }
  .side {
    background: var(--gx-panel);
    border-left: 1px solid var(--gx-line);
    padding: 16px;
    overflow: auto;
  }
  .time {
    grid-column: 2 / 4;
    border-top: 1px solid var(--gx-line);
    background: var(--gx-panel);
    min-height: 104px;
  }
  .tabs {
    display: none;
  }
  .phone-only {
    display: none;
    padding: 12px;
  }
  .waits {
    padding: 12px;
  }
  .old {
    opacity: 0.6;
  }
  .starters summary {
    cursor: pointer;
    color: var(--gx-muted);
    font-size: 12.5px;
    min-height: 24px;
  }
  .starters ul {
    display: grid;
    gap: 2px;
    padding-top: 6px;
  }
  .starters a {
    display: block;
    padding: 4px 0;
    font-size: 13px;
  }
  .menu {
    position: relative;
  }
  .menu summary {
    list-style: none;
    cursor: pointer;
  }
  .menu summary::-webkit-details-marker {
    display: none;
  }
  .menu-list {
    position: absolute;
    right: 0;
    top: calc(100% + 4px);
    z-index: 10;
    display: grid;
    background: var(--gx-panel);
    border: 1px solid var(--gx-control);
    border-radius: 6px;
    padding: 4px;
    white-space: nowrap;
  }
  svg.none {
    width: 100%;
    height: 100%;
    max-height: 640px;
  }
  svg.none text {
    text-anchor: middle;
    fill: var(--gx-ink);
    font-family: 'Noto Sans', system-ui, sans-serif;
  }
  svg.none .name {
    font-size: 14px;
    font-weight: 600;
  }
  svg.none .small {
    font-size: 12px;
    fill: var(--gx-muted);
  }
  .disc {
    fill: var(--gx-accent-soft);
  }
  .gap {
    stroke: var(--gx-muted);
    stroke-width: 2;
    stroke-dasharray: 4 8;
  }
  @media (max-width: 1100px) {
    .work {
      grid-template-columns: minmax(300px, 360px) minmax(0, 1fr);
      grid-template-rows: minmax(320px, 1fr) auto auto;
      height: auto;
      min-height: 100%;
    }
    .ask {
      grid-row: 1 / 4;
    }
    .stage {
      min-height: 520px;
    }
    .side {
      border-left: 0;
      border-top: 1px solid var(--gx-line);
      grid-column: 2;
      grid-row: 3;
    }
    .time {
      grid-column: 2;
      grid-row: 2;
    }
  }
  @media (max-width: 760px) {
    .work {
      display: flex;
      flex-direction: column;
      height: 100%;
      min-height: 0;
      padding-bottom: 64px;
    }
    .ask {
      border: 0;
      padding: 12px;
      background: var(--gx-paper);
      overflow: visible;
    }
    .stage,
    .side,
    .time {
      display: none;
      border: 0;
    }
    .work[data-tab='picture'] .stage {
      display: grid;
      flex: 1;
      min-height: 420px;
    }
    .work[data-tab='evidence'] .side {
      display: block;
    }
    .work[data-tab='time'] .time {
      display: block;
    }
    .work:not([data-tab='answer']) .ask {
      display: none;
    }
    .wide {
      display: none;
    }
    .phone-only {
      display: block;
    }
    .tabs {
      position: fixed;
      inset: auto 0 0 0;
      z-index: 30;
      display: flex;
      background: var(--gx-panel);
      border-top: 1px solid var(--gx-line);
      padding: 8px 12px;
    }
    .tabs button {
      flex: 1;
      min-height: 48px;
      border: 0;
      border-radius: 6px;
      background: none;
    }
    .tabs button[aria-pressed='true'] {
      background: var(--gx-accent-soft);
      color: var(--gx-accent);
      font-weight: 600;
    }
  }
`;

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
    grid-template-rows: auto minmax(0, 1fr) auto;
    height: 100%;
  }
  .ask,
  .stage,
  .side {
    grid-row: 2;
  }
  .ask {
    grid-row: 2 / 4;
    background: var(--gx-panel);
    border-right: 1px solid var(--gx-line);
    padding: 16px;
    overflow: auto;
    display: flex;
    flex-direction: column;
    gap: 14px;
  }
  .about {
    grid-column: 1 / -1;
    display: flex;
    gap: 4px 20px;
    align-items: baseline;
    justify-content: space-between;
    padding: 7px 16px;
    border-bottom: 1px solid var(--gx-line);
    background: var(--gx-panel);
    font-size: 13px;
  }
  .about .menu {
    flex: none;
  }
  .about summary {
    color: var(--gx-accent);
    min-height: 24px;
  }
  .about .menu-list {
    padding: 8px 12px;
    white-space: normal;
    width: max-content;
    max-width: calc(100vw - 32px);
  }
  .about a {
    display: block;
    padding: 5px 0;
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
  .waits {
    padding: 12px;
  }
  .old {
    opacity: 0.6;
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
      grid-template-rows: auto minmax(320px, 1fr) auto auto;
      height: auto;
      min-height: 100%;
    }
    .ask {
      grid-row: 2 / 5;
    }
    .stage {
      min-height: 520px;
    }
    .side {
      border-left: 0;
      border-top: 1px solid var(--gx-line);
      grid-column: 2;
      grid-row: 4;
    }
    .time {
      grid-column: 2;
      grid-row: 3;
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
    .about {
      flex-direction: column;
      padding: 10px 12px;
      font-size: 12.5px;
      color: var(--gx-muted);
    }
    .about .menu-list {
      left: 0;
      right: auto;
    }
    .about summary {
      min-height: 44px;
      display: flex;
      align-items: center;
    }
    .work:not([data-tab='answer']) .about,
    .work:not([data-tab='answer']) .ask {
      display: none;
    }
    .wide {
      display: none;
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

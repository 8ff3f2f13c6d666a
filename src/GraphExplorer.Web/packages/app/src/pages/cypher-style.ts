import { css } from 'lit';

/** The Cypher page: lists beside, the editor above what it gives. */
export const cypherStyle = css`
  :host {
    height: 100%;
  }
  .cy {
    display: grid;
    grid-template-columns: 268px minmax(0, 1fr);
    height: 100%;
  }
  aside {
    background: var(--gx-panel);
    border-right: 1px solid var(--gx-line);
    padding: 16px;
    display: flex;
    flex-direction: column;
    gap: 16px;
    overflow: auto;
  }
  .work {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    min-width: 0;
    min-height: 0;
  }
  gx-cypher-editor {
    border-bottom: 1px solid var(--gx-line);
    background: var(--gx-panel);
  }
  .bar {
    display: flex;
    gap: 10px;
    padding: 9px 16px;
    border-bottom: 1px solid var(--gx-line);
    align-items: center;
    flex-wrap: wrap;
  }
  .bar.hint {
    background: var(--gx-warn-soft);
    color: var(--gx-warn);
  }
  .result {
    overflow: auto;
    min-height: 0;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
  }
  .result .seg {
    margin: 10px 16px;
  }
  footer {
    padding: 9px 16px;
    border-top: 1px solid var(--gx-line);
    background: var(--gx-panel);
    display: flex;
    gap: 16px;
    align-items: center;
    flex-wrap: wrap;
  }
  td.right,
  th.right {
    text-align: right;
  }
  td.name {
    max-width: 480px;
  }
  .rows,
  .drawn {
    min-height: 0;
    overflow: auto;
  }
  .rows p,
  .drawn p {
    padding: 10px 16px;
  }
  .drawn {
    display: grid;
    grid-template-rows: auto minmax(260px, 1fr) auto;
  }
  .drawn gx-picture-tools,
  .drawn dl {
    padding: 8px 16px;
  }
  .drawn dl {
    max-height: 180px;
    overflow: auto;
    border-top: 1px solid var(--gx-line);
    background: var(--gx-panel);
  }
  kbd {
    font:
      12px 'Noto Sans Mono',
      monospace;
    border: 1px solid currentcolor;
    border-radius: 4px;
    padding: 0 5px;
  }
  input[type='checkbox'] {
    width: 18px;
    height: 18px;
    accent-color: var(--gx-accent);
  }
  .none {
    max-width: 560px;
    margin: 64px auto;
    display: grid;
    gap: 12px;
    padding: 0 16px;
  }
  pre {
    margin: 0;
    padding: 12px;
    border: 1px solid var(--gx-line);
    border-radius: 6px;
    background: var(--gx-panel);
    font:
      13px/1.6 'Noto Sans Mono',
      monospace;
    overflow-x: auto;
  }
  @media (max-width: 900px) {
    .cy {
      grid-template-columns: minmax(0, 1fr);
      height: auto;
    }
    aside {
      order: 2;
      border: 0;
    }
    .result {
      min-height: 300px;
    }
  }
`;

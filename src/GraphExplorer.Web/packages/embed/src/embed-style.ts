import { css, unsafeCSS } from 'lit';
import { baseSheet, legendSheet, themeRules } from '@graphexplorer/graph';

/** The frame of an embedded picture. A constructable sheet in a shadow root: no page's policy has to allow for it. */
export const embedStyle = css`
  ${baseSheet}
  ${legendSheet}
  :host([hidden]) {
    display: none;
  }
  .light {
    color-scheme: light;
    ${unsafeCSS(themeRules('light'))}
  }
  .dark {
    color-scheme: dark;
    ${unsafeCSS(themeRules('dark'))}
  }
  .frame {
    border: 1px solid var(--gx-line);
    border-radius: 8px;
    overflow: hidden;
    background: var(--gx-panel);
    color: var(--gx-ink);
    font:
      14px/1.45 'Noto Sans',
      system-ui,
      sans-serif;
    text-align: start;
    container-type: inline-size;
  }
  a {
    overflow-wrap: anywhere;
  }
  header {
    display: flex;
    gap: 8px 12px;
    align-items: center;
    flex-wrap: wrap;
    padding: 9px 12px;
    border-bottom: 1px solid var(--gx-line);
  }
  h2 {
    flex: 1 1 220px;
    font-size: 14px;
    font-weight: 600;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
  }
  button,
  .btn {
    font: inherit;
    min-height: 30px;
    padding: 2px 12px;
    display: inline-flex;
    align-items: center;
    gap: 4px;
    border: 1px solid var(--gx-control);
    border-radius: 6px;
    background: var(--gx-panel);
    color: var(--gx-ink);
    text-decoration: none;
    cursor: pointer;
  }
  button:hover:not([aria-disabled='true']),
  .btn:hover {
    border-color: var(--gx-accent);
  }
  button[aria-disabled='true'] {
    cursor: default;
    color: var(--gx-muted);
    border-color: var(--gx-line);
  }
  button[aria-pressed='true'] {
    background: var(--gx-accent-soft);
    color: var(--gx-accent);
    border-color: var(--gx-accent);
  }
  .stage {
    position: relative;
    background: var(--gx-paper);
  }
  gx-picture {
    height: 100%;
    min-height: 0;
  }
  .controls {
    justify-content: space-between;
    padding: 0 12px 12px;
    background: var(--gx-paper);
  }
  .controls button {
    min-width: 30px;
    padding: 0 8px;
    justify-content: center;
  }
  .words {
    display: grid;
    gap: 8px;
    padding: 4px 16px 12px;
    background: var(--gx-paper);
  }
  .words > p {
    max-width: 70ch;
    margin-inline: auto;
    overflow-wrap: anywhere;
    text-align: center;
    color: var(--gx-muted);
  }
  .words > .description {
    color: var(--gx-ink);
  }
  sup {
    padding-inline-start: 1px;
  }
  .chosen {
    border-top: 1px solid var(--gx-line);
    padding: 10px 12px;
    display: grid;
    gap: 6px;
    overflow-wrap: anywhere;
  }
  .chosen > .row {
    justify-content: space-between;
    align-items: start;
    flex-wrap: nowrap;
  }
  blockquote {
    padding: 4px 10px;
    border-inline-start: 3px solid var(--gx-accent);
    background: var(--gx-accent-soft);
    border-radius: 0 6px 6px 0;
  }
  .small {
    font-size: 12.5px;
    color: var(--gx-muted);
  }
  .scroll {
    overflow: auto;
    max-height: 480px;
    background: var(--gx-panel);
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 13px;
  }
  caption {
    text-align: start;
    padding: 8px 12px;
    color: var(--gx-muted);
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    padding: 6px 12px;
    border-bottom: 1px solid var(--gx-line);
    overflow-wrap: anywhere;
    min-width: 84px;
  }
  thead th {
    overflow-wrap: normal;
    font-weight: 600;
    background: var(--gx-sunken);
  }
  footer {
    border-top: 1px solid var(--gx-line);
    padding: 9px 12px;
    display: grid;
    gap: 6px;
    font-size: 12px;
    color: var(--gx-muted);
    overflow-wrap: anywhere;
  }
  .end {
    text-align: end;
  }
  .notice {
    background: var(--gx-warn-soft);
    color: var(--gx-warn);
    padding: 6px 12px;
    font-size: 12.5px;
  }
  .notice.alone {
    font-family: 'Noto Sans', system-ui, sans-serif;
    border-radius: 6px;
    margin: 0 0 8px;
  }
  @container (max-width: 480px) {
    h2 {
      flex-basis: 100%;
    }
    button,
    .btn {
      min-height: 44px;
    }
    .controls button {
      min-width: 44px;
    }
    .words > p {
      text-align: start;
      margin-inline: 0;
    }
    .end {
      text-align: start;
    }
  }
`;

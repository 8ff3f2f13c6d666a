import { css } from 'lit';
import { baseSheet } from '@graphexplorer/graph';

/** What all parts of the page share: type, buttons, chips, cards. Colours are custom properties of the document. */
export const shared = css`
  ${baseSheet}
  h1 {
    font-size: 26px;
    line-height: 1.25;
  }
  h2 {
    font-size: 15px;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  button:disabled {
    cursor: default;
    opacity: 0.55;
  }
  .muted {
    color: var(--gx-muted);
  }
  .small {
    font-size: 12.5px;
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .row {
    display: flex;
    gap: 8px;
    align-items: center;
    flex-wrap: wrap;
  }
  .push {
    margin-left: auto;
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
  .btn {
    min-height: 34px;
    padding: 4px 12px;
    border: 1px solid var(--gx-line);
    border-color: color-mix(in srgb, var(--gx-control) 60%, var(--gx-line));
    border-radius: 6px;
    background: var(--gx-panel);
    display: inline-flex;
    align-items: center;
    gap: 6px;
    text-decoration: none;
    color: var(--gx-ink);
  }
  .btn:hover:not(:disabled) {
    border-color: var(--gx-accent);
  }
  .btn.primary {
    background: var(--gx-accent);
    border-color: var(--gx-accent);
    color: var(--gx-on-accent);
    font-weight: 600;
  }
  .btn.quiet {
    border-color: transparent;
    background: none;
    color: var(--gx-accent);
    padding: 4px 6px;
  }
  .btn[aria-pressed='true'] {
    background: var(--gx-accent-soft);
    color: var(--gx-accent);
    border-color: var(--gx-accent);
  }
  .seg {
    display: inline-flex;
    border: 1px solid color-mix(in srgb, var(--gx-control) 60%, var(--gx-line));
    border-radius: 6px;
    overflow: hidden;
    background: var(--gx-panel);
  }
  .seg button {
    min-height: 32px;
    padding: 0 12px;
    border: 0;
    background: none;
  }
  .seg button[aria-pressed='true'],
  .seg button[aria-selected='true'] {
    background: var(--gx-accent-soft);
    color: var(--gx-accent);
    font-weight: 600;
  }
  .seg button:focus-visible {
    outline-offset: -2px;
  }
  .chip {
    min-height: 28px;
    padding: 2px 10px;
    border: 1px solid color-mix(in srgb, var(--gx-control) 60%, var(--gx-line));
    border-radius: 14px;
    background: var(--gx-panel);
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: 12.5px;
  }
  .chip.on {
    border-color: var(--gx-accent);
    background: var(--gx-accent-soft);
    color: var(--gx-accent);
  }
  .card {
    border: 1px solid var(--gx-line);
    border-radius: 8px;
    padding: 12px;
    display: grid;
    gap: 8px;
    background: var(--gx-panel);
  }
  .tag {
    display: inline-flex;
    align-items: center;
    min-height: 22px;
    padding: 0 8px;
    border-radius: 4px;
    background: var(--gx-sunken);
    font-size: 12px;
    color: var(--gx-muted);
  }
  .tag.warn {
    background: var(--gx-warn-soft);
    color: var(--gx-warn);
  }
  .notice {
    border: 1px dashed var(--gx-control);
    border-radius: 8px;
    padding: 10px 12px;
    display: flex;
    gap: 10px;
    align-items: center;
    background: var(--gx-sunken);
  }
  .notice .btn {
    margin-left: auto;
    flex: none;
  }
  pre {
    margin: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    font:
      13px/1.6 'Noto Sans Mono',
      monospace;
  }
  blockquote {
    padding: 8px 12px;
    border-left: 3px solid var(--gx-accent);
    background: var(--gx-accent-soft);
    border-radius: 0 6px 6px 0;
    font-size: 15px;
  }
  dl.pairs {
    display: grid;
    grid-template-columns: minmax(84px, max-content) 1fr;
    gap: 6px 12px;
  }
  dt {
    color: var(--gx-muted);
  }
  dd {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .note-link {
    border: 0;
    background: none;
    padding: 0 1px;
    color: var(--gx-accent);
    font-weight: 600;
    cursor: pointer;
  }
  .name {
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  .skeleton {
    background: var(--gx-sunken);
    border-radius: 6px;
    min-height: 18px;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    background: var(--gx-panel);
  }
  th,
  td {
    text-align: left;
    padding: 8px 12px;
    border-bottom: 1px solid var(--gx-line);
    font-weight: 400;
    vertical-align: top;
  }
  th {
    font-weight: 600;
    background: var(--gx-sunken);
  }
  input[type='text'],
  input[type='search'],
  select,
  textarea {
    min-height: 34px;
    padding: 4px 10px;
    border: 1px solid var(--gx-control);
    border-radius: 6px;
    background: var(--gx-paper);
    max-width: 100%;
  }
  @media (pointer: coarse) and (max-width: 760px) {
    .btn,
    .seg button {
      min-height: 44px;
    }
    .chip {
      min-height: 40px;
      border-radius: 20px;
      padding: 2px 14px;
    }
  }
`;

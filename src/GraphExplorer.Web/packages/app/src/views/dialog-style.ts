import { css } from 'lit';
import { warningBox } from './warning-style';

/** The look of the dialog that saves and shares. */
export const dialogStyle = css`
  dialog {
    border: 1px solid var(--gx-control);
    border-radius: 8px;
    padding: 0;
    width: min(1040px, calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    background: var(--gx-panel);
    color: var(--gx-ink);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 2;
    display: flex;
    gap: 12px;
    align-items: center;
    padding: 12px 20px;
    background: var(--gx-panel);
    border-bottom: 1px solid var(--gx-line);
  }
  .both {
    display: grid;
    grid-template-columns: minmax(300px, 400px) minmax(0, 1fr);
  }
  .part {
    display: grid;
    gap: 14px;
    align-content: start;
    padding: 16px 20px 20px;
    min-width: 0;
  }
  .part.paper {
    background: var(--gx-paper);
    border-left: 1px solid var(--gx-line);
  }
  label.field,
  .field {
    display: grid;
    gap: 4px;
  }
  .field > span:first-child {
    font-weight: 600;
  }
  .field > span:first-child .muted {
    font-weight: 400;
  }
  input[type='text'],
  input[type='password'],
  textarea {
    width: 100%;
    padding: 6px 10px;
    border: 1px solid var(--gx-control);
    border-radius: 6px;
    background: var(--gx-paper);
    min-height: 34px;
  }
  textarea {
    resize: vertical;
    min-height: 72px;
  }
  textarea.code {
    font:
      12.5px/1.5 'Noto Sans Mono',
      monospace;
    min-height: 88px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 2px;
    min-width: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .choice {
    display: grid;
    grid-template-columns: 18px 1fr;
    gap: 0 10px;
    align-items: start;
    padding: 4px 0;
    min-height: 28px;
  }
  .choice input {
    width: 16px;
    height: 16px;
    margin: 2px 0 0;
    accent-color: var(--gx-accent);
  }
  .failure {
    ${warningBox}
    overflow-wrap: anywhere;
  }
  .secret {
    font:
      13px/1.5 'Noto Sans Mono',
      monospace;
    padding: 6px 10px;
    border-radius: 6px;
    background: var(--gx-sunken);
    overflow-wrap: anywhere;
    user-select: all;
  }
  .frame {
    max-width: 100%;
    overflow: auto;
  }
  .frame.small {
    width: 360px;
  }
  .frame.medium {
    width: 760px;
  }
  .frame.large {
    width: 960px;
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .address {
    overflow-wrap: anywhere;
  }
  @media (max-width: 820px) {
    .both {
      grid-template-columns: minmax(0, 1fr);
    }
    .part.paper {
      border-left: 0;
      border-top: 1px solid var(--gx-line);
    }
  }
  @media (max-width: 480px) {
    .head,
    .part {
      padding-inline: 12px;
    }
    .choice {
      min-height: 44px;
    }
  }
`;

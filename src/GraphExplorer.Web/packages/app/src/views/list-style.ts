import { css } from 'lit';
import { warningBox } from './warning-style';

/** The look of lists of saved views. */
export const listStyle = css`
  .page {
    max-width: 860px;
    margin: 0 auto;
    padding: 24px 16px 64px;
    display: grid;
    gap: 20px;
  }
  .first {
    margin-top: 12px;
  }
  ul.views {
    display: grid;
    gap: 12px;
  }
  .view h4 {
    margin: 0;
    font-size: 15px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .view p {
    overflow-wrap: anywhere;
  }
  textarea {
    width: 100%;
    min-height: 160px;
    font:
      12.5px/1.5 'Noto Sans Mono',
      monospace;
  }
  .danger {
    ${warningBox}
  }
  .changes li {
    padding: 2px 0;
    overflow-wrap: anywhere;
  }
`;

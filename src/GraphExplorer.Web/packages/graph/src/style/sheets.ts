import { css } from 'lit';

/** What every shadow root of ours begins with: boxes by their borders, texts without margins, what has the focus, no motion. */
export const baseSheet = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h3 {
    font-size: 12px;
    font-weight: 600;
    letter-spacing: 0.04em;
    text-transform: uppercase;
    color: var(--gx-muted);
  }
  a {
    color: var(--gx-accent);
  }
  :focus-visible {
    outline: 2px solid var(--gx-accent);
    outline-offset: 2px;
  }
  sup {
    font-size: 0.74em;
    line-height: 0;
  }
  .symbol {
    flex: none;
  }
  .vh {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`;

/** The entries of a legend, wherever it stands. */
export const legendSheet = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }
  .legend bdi {
    max-width: 180px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 5px;
  }
  .legend .size {
    fill: none;
    stroke: var(--gx-muted);
    stroke-width: 2;
  }
  .sample {
    stroke: var(--gx-muted);
    stroke-width: 2;
    fill: none;
  }
`;

import { css } from 'lit';

/** Pages to be read: a column of text, and cards beside it. */
export const pageStyle = css`
  .page {
    max-width: 1120px;
    margin: 0 auto;
    padding: 24px 16px 64px;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 320px;
    gap: 28px;
    align-items: start;
  }
  .page.single {
    grid-template-columns: minmax(0, 1fr);
  }
  .column {
    display: grid;
    gap: 20px;
    min-width: 0;
  }
  h1 {
    display: flex;
    gap: 12px;
    align-items: center;
  }
  h1 + p,
  header p + p,
  section > h2 + *,
  section > h3 + *,
  h3 + dl {
    margin-top: 6px;
  }
  header > .row {
    margin-top: 14px;
  }
  details + details {
    margin-top: 10px;
  }
  .rivals {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
    gap: 10px;
    margin-top: 8px;
  }
  .rivals > div {
    border: 1px solid var(--gx-line);
    border-radius: 8px;
    padding: 10px;
    display: grid;
    gap: 6px;
    align-content: start;
    background: var(--gx-panel);
  }
  dl.counts {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 6px 12px;
  }
  dl.counts dd {
    text-align: right;
  }
  dl.counts dt {
    color: var(--gx-ink);
  }
  .card li > a:only-child {
    display: inline-block;
    padding: 4px 0;
  }
  .card p a {
    padding: 4px 0;
  }
  details summary {
    cursor: pointer;
    min-height: 24px;
  }
  .claim {
    display: grid;
    gap: 8px;
    padding: 12px 0;
    border-bottom: 1px solid var(--gx-line);
  }
  .says {
    font-weight: 600;
  }
  @media (max-width: 900px) {
    .page {
      grid-template-columns: minmax(0, 1fr);
      padding: 16px 12px 48px;
    }
  }
`;

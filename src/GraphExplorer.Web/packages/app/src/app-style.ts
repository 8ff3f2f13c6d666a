import { css } from 'lit';

/** The frame of the page: header, menus, banners, the line at its foot. */
export const appStyle = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    height: 100dvh;
  }
  header {
    min-height: 52px;
    display: flex;
    align-items: center;
    gap: 8px 12px;
    padding: 6px 16px;
    background: var(--gx-panel);
    border-bottom: 1px solid var(--gx-line);
  }
  .brand {
    font-weight: 600;
    font-size: 15px;
    display: flex;
    gap: 8px;
    align-items: center;
    color: var(--gx-ink);
    text-decoration: none;
    min-height: 32px;
  }
  .search {
    flex: 1 1 160px;
    min-width: 0;
    max-width: 360px;
  }
  header > .push {
    flex: none;
    flex-wrap: nowrap;
  }
  nav ul {
    display: flex;
    gap: 4px;
  }
  nav a {
    display: block;
    padding: 6px 10px;
    border-radius: 6px;
    color: var(--gx-ink);
    text-decoration: none;
  }
  nav a:hover {
    background: var(--gx-sunken);
  }
  nav a[aria-current] {
    background: var(--gx-accent-soft);
    color: var(--gx-accent);
    font-weight: 600;
  }
  main {
    min-height: 0;
    overflow: auto;
  }
  .menu-list {
    position: absolute;
    right: 0;
    top: calc(100% + 6px);
    z-index: 40;
    width: 280px;
    max-width: 90vw;
    display: grid;
    gap: 8px;
    padding: 12px;
    background: var(--gx-panel);
    border: 1px solid var(--gx-control);
    border-radius: 8px;
  }
  .menu-list input[type='checkbox'] {
    width: 18px;
    height: 18px;
    accent-color: var(--gx-accent);
  }
  .file:focus-within {
    outline: 2px solid var(--gx-accent);
    outline-offset: 2px;
  }
  [aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  .skip {
    position: absolute;
    left: 8px;
    top: -60px;
    z-index: 50;
  }
  .skip:focus {
    top: 8px;
  }
  .menu-button {
    display: none;
  }
  .banner {
    padding: 8px 16px;
    background: var(--gx-warn-soft);
    color: var(--gx-warn);
    display: flex;
    gap: 12px;
    align-items: center;
    flex-wrap: wrap;
  }
  .toast {
    position: fixed;
    left: 50%;
    bottom: 24px;
    translate: -50% 0;
    z-index: 60;
    max-width: 90vw;
    padding: 10px 16px;
    border-radius: 8px;
    background: var(--gx-ink);
    color: var(--gx-paper);
  }
  @media (max-width: 1340px) {
    header {
      flex-wrap: wrap;
    }
    .search {
      flex: 1 1 220px;
      max-width: none;
    }
    header > .push {
      flex: 0 1 auto;
      flex-wrap: wrap;
    }
  }
  @media (max-width: 760px) {
    .menu-button {
      display: inline-flex;
      margin-left: auto;
    }
    header:not(.open) > .fold {
      display: none;
    }
    header .fold {
      flex: 1 1 100%;
    }
    nav ul {
      flex-direction: column;
    }
    nav a {
      min-height: 44px;
      display: flex;
      align-items: center;
    }
    .toast {
      bottom: 80px;
      width: max-content;
    }
  }
`;

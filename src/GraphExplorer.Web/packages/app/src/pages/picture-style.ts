import { css } from 'lit';

/** The frame of the free picture: tools above, the stage, what is chosen beside it. */
export const pictureStyle = css`
  .work {
    grid-template-columns: minmax(0, 1fr) minmax(280px, 348px);
    grid-template-rows: minmax(0, 1fr);
  }
  .stage,
  .side {
    grid-row: 1;
  }
  .begin {
    max-width: 420px;
    margin: 48px auto;
    padding: 0 16px;
    display: grid;
    gap: 12px;
  }
  .groups li {
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 4px 0;
  }
  .groups .num {
    margin-left: auto;
    color: var(--gx-muted);
  }
  .tools {
    align-items: center;
  }
  .tools gx-entity-box {
    width: 200px;
  }
  .tools .looks {
    flex: 1 1 100%;
  }
  .tools .more {
    display: none;
  }
  .around {
    display: grid;
    gap: 10px;
  }
  .arrows button {
    min-width: 34px;
    justify-content: center;
  }
  @media (max-width: 1100px) {
    .work {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: minmax(520px, 1fr) auto;
    }
    .side {
      grid-column: 1;
      grid-row: 2;
    }
  }
  @media (max-width: 760px) {
    .work .stage,
    .work .side {
      display: grid;
    }
    .work {
      height: auto;
      padding-bottom: 16px;
    }
    .stage {
      grid-template-rows: auto 70vh;
      min-height: 0;
      overflow: visible;
    }
    .tools .more {
      display: inline-flex;
    }
    .tools:not(.open) .fold {
      display: none;
    }
    .tools gx-entity-box {
      width: 100%;
    }
  }
`;

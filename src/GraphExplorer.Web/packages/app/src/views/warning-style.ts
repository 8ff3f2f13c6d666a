import { css } from 'lit';

/** How a box looks that warns: of what failed, of what cannot be undone. Declarations, for a rule of the part that has it. */
export const warningBox = css`
  border: 1px solid var(--gx-warn);
  border-radius: 8px;
  padding: 10px 12px;
  display: grid;
  gap: 8px;
  background: var(--gx-warn-soft);
  color: var(--gx-warn);
`;

import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { cellText, isNumber } from '../answers/rows';
import { shared } from '../style/shared';
import { number, texts } from '../texts/en';

/** A table of more rows holds the page up; the others are shown on demand. */
const Page = 500;
/** A cell shows so many characters; the files have all of it. */
const LongestCell = 2000;

/** The rows of a statement as a table. */
@customElement('gx-rows')
export class RowsElement extends LitElement {
  static override styles = [
    shared,
    css`
      thead th {
        position: sticky;
        top: 0;
      }
      td {
        max-width: 480px;
        overflow-wrap: anywhere;
        unicode-bidi: plaintext;
      }
      .right {
        text-align: right;
      }
      p {
        padding: 10px 16px;
      }
    `,
  ];

  @property({ attribute: false }) columns: readonly string[] = [];
  @property({ attribute: false }) rows: readonly (readonly unknown[])[] = [];
  @state() private most = Page;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('columns')) this.most = Page;
  }

  protected override render(): TemplateResult {
    const shown = this.rows.slice(0, this.most);
    const numbers = this.columns.map(
      (_, i) => shown.length > 0 && shown.every((row) => row[i] === null || isNumber(row[i])),
    );
    return html`<div tabindex="0" role="region" aria-label=${texts.cypher.table}>
      <table>
        <thead>
          <tr>
            ${this.columns.map((column, i) => html`<th scope="col" class=${numbers[i] ? 'right' : ''}>${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (row) =>
              html`<tr>
                ${row.map((cell, i) => html`<td class=${numbers[i] ? 'right num' : ''}>${cut(cellText(cell))}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
      ${this.rows.length === 0 ? html`<p class="muted">${texts.cypher.noRows}</p>` : nothing}
      ${
        this.rows.length > shown.length
          ? html`<p class="row">
              ${texts.cypher.tableCut(number(shown.length), number(this.rows.length))}
              <button class="btn" type="button" @click=${() => (this.most += Page)}>${texts.cypher.tableMore}</button>
            </p>`
          : nothing
      }
    </div>`;
  }
}

function cut(text: string): string {
  return text.length <= LongestCell ? text : `${text.slice(0, LongestCell)}…`;
}

import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { sortRows, type TableColumn, type TableRow } from '../answers/table';
import { shared } from '../style/shared';
import { texts } from '../texts/en';

/** The picture as a table: sortable, one row per relationship, each a way to its evidence. Tells gx-row. */
@customElement('gx-table')
export class TableElement extends LitElement {
  static override styles = [
    shared,
    css`
      :host {
        overflow: auto;
      }
      thead th {
        position: sticky;
        top: 0;
        padding: 0;
      }
      th button {
        width: 100%;
        min-height: 38px;
        border: 0;
        background: none;
        padding: 8px 12px;
        text-align: left;
        font-weight: 600;
        white-space: nowrap;
      }
      tbody tr:hover {
        background: var(--gx-sunken);
      }
      tr.on {
        background: var(--gx-accent-soft);
      }
      td button {
        border: 0;
        background: none;
        padding: 0;
        color: var(--gx-accent);
        text-align: left;
        min-height: 24px;
      }
      td.right {
        text-align: right;
      }
      p {
        padding: 16px;
      }
    `,
  ];

  @property({ attribute: false }) rows: readonly TableRow[] = [];
  @property() chosen = '';
  @property({ type: Boolean }) hasEvidence = true;
  @state() private by: TableColumn | null = null;
  @state() private descending = false;

  protected override render(): TemplateResult {
    if (this.rows.length === 0) return html`<p class="muted">${texts.table.empty}</p>`;
    const rows = this.by ? sortRows(this.rows, this.by, this.descending) : this.rows;
    const columns: [TableColumn, string][] = [
      ['from', texts.table.from],
      ['verb', texts.table.verb],
      ['to', texts.table.to],
    ];
    if (this.hasEvidence)
      columns.push(['date', texts.table.date], ['strength', texts.table.strength], ['works', texts.table.works]);
    if (this.rows.some((row) => row.paths.length > 0)) columns.push(['paths', texts.table.path]);
    return html`<table>
      <caption class="vh">
        ${texts.table.caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(([column, name]) => this.head(column, name))}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr class=${row.link === this.chosen ? 'on' : ''}>
              ${columns.map(([column]) => this.cell(row, column))}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private head(column: TableColumn, name: string): TemplateResult {
    const sorted = this.by === column ? (this.descending ? 'descending' : 'ascending') : 'none';
    const mark = sorted === 'none' ? '' : this.descending ? ' ▾' : ' ▴';
    return html`<th scope="col" aria-sort=${sorted}>
      <button type="button" title=${texts.table.sortBy(name)} @click=${() => this.sort(column)}>${name}${mark}</button>
    </th>`;
  }

  private cell(row: TableRow, column: TableColumn): TemplateResult {
    switch (column) {
      case 'verb':
        return html`<td>
          <button
            type="button"
            @click=${() => this.dispatchEvent(new CustomEvent('gx-row', { detail: row.link, bubbles: true, composed: true }))}
          >
            ${row.verb}
          </button>
        </td>`;
      case 'works':
        return html`<td class="num right">${row.works ?? ''}</td>`;
      case 'paths':
        return html`<td class="num">${row.paths.join(', ')}</td>`;
      case 'from':
      case 'to':
        return html`<td class="name">${row[column]}</td>`;
      default:
        return html`<td>${row[column]}</td>`;
    }
  }

  private sort(column: TableColumn): void {
    this.descending = this.by === column && !this.descending;
    this.by = column;
  }
}

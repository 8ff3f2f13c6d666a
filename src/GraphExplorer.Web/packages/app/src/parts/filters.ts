import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ExcludedAnswer, HiddenAnswer, SchemaAnswer } from '@graphexplorer/client';
import type { Filters } from '../session/state';
import { shared } from '../style/shared';
import { number, texts } from '../texts/en';

type Panel = 'time' | 'evidence' | 'kinds' | 'hubs' | 'hops' | 'sources';

/** The filters as chips; each opens what it is made of, and shows how much it left out. Tells gx-filter. */
@customElement('gx-filters')
export class FiltersElement extends LitElement {
  static override styles = [
    shared,
    css`
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      .chip .n {
        font-size: 11.5px;
      }
      .panel {
        margin-top: 8px;
        background: var(--gx-sunken);
        border-radius: 8px;
        padding: 12px;
        display: grid;
        gap: 10px;
      }
      label {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 24px;
      }
      label.stack {
        display: grid;
        gap: 4px;
      }
      fieldset {
        border: 0;
        padding: 0;
        margin: 0;
        min-width: 0;
      }
      legend {
        font-size: 12px;
        color: var(--gx-muted);
        padding: 0 0 4px;
      }
      .lacks {
        margin-top: 8px;
      }
      .families {
        max-height: 260px;
        overflow: auto;
      }
      input[type='checkbox'],
      input[type='radio'] {
        width: 18px;
        height: 18px;
        accent-color: var(--gx-accent);
        margin: 0;
        flex: none;
      }
    `,
  ];

  @property({ attribute: false }) filters: Filters = {};
  @property({ attribute: false }) schema: SchemaAnswer | null = null;
  @property({ attribute: false }) excluded: readonly ExcludedAnswer[] = [];
  /** How many paths each filter hides; counts of entities and relationships stand in until that is known. */
  @property({ attribute: false }) hiddenPaths: readonly HiddenAnswer[] = [];
  @property({ attribute: false }) sourceNames: ReadonlyMap<string, string> = new Map();
  @state() private open: Panel | null = null;

  protected override render(): TemplateResult {
    const evidence = this.schema?.hasEvidence ?? true;
    const words = this.timeWords();
    const hubs = this.one('hubs') === 'allow';
    const families = this.filters['families']?.length ?? 0;
    const types = this.filters['types']?.length ?? 0;
    const kinds = families > 0 ? texts.filters.someKinds(families) : types > 0 ? texts.filters.someTypes(types) : '';
    const out = this.filters['excludeSources']?.length ?? 0;
    const hops = this.one('maxHops') || '6';
    return html`<div class="chips" role="group" aria-label=${texts.filters.label}>
        ${evidence ? this.chip('time', words || texts.filters.anyTime, words !== '', ['undated', 'during', 'at']) : nothing}
        ${
          evidence
            ? this.chip(
                'evidence',
                this.hasEvidenceFilter ? texts.filters.someEvidence : texts.filters.anyEvidence,
                this.hasEvidenceFilter,
                ['stance', 'minTier', 'minWorks', 'modality', 'hypotheses'],
              )
            : nothing
        }
        ${this.chip('kinds', kinds || texts.filters.allKinds, kinds !== '' || this.one('labels') !== '', ['families', 'types'])}
        ${this.chip('hubs', hubs ? texts.filters.hubsAllow : texts.filters.hubsEnd, !hubs, ['hubs'])}
        ${this.chip('hops', texts.filters.upTo(hops), hops !== '6' || this.one('k') !== '', [])}
        ${out > 0 ? this.chip('sources', texts.filters.without(out), true, ['excludeSources']) : nothing}
      </div>
      ${evidence ? nothing : html`<p class="small muted lacks">${texts.filters.noSources}</p>`}
      ${this.open ? html`<div class="panel" id="panel">${this.panel(this.open)}</div>` : nothing}`;
  }

  private get hasEvidenceFilter(): boolean {
    return ['stance', 'minTier', 'minWorks', 'modality', 'hypotheses'].some((name) => this.one(name) !== '');
  }

  private chip(panel: Panel, words: string, isOn: boolean, parameters: readonly string[]): TemplateResult {
    const isOpen = this.open === panel;
    const left = this.excluded
      .filter((item) => parameters.includes(item.filter) && item.scope === 'search')
      .reduce((sum, item) => sum + item.count, 0);
    const hidden = this.hiddenPaths.filter((item) => parameters.includes(item.parameter));
    const paths = hidden.reduce((sum, item) => sum + item.paths, 0);
    const count = `${number(paths)}${hidden.some((item) => item.relation === 'atLeast') ? '+' : ''}`;
    const more = paths > 0 ? texts.filters.hides(count) : left > 0 ? texts.filters.leftOut(number(left)) : '';
    return html`<button
      class="chip ${isOn ? 'on' : ''}"
      type="button"
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-controls=${isOpen ? 'panel' : nothing}
      @click=${() => (this.open = isOpen ? null : panel)}
    >
      ${words}${more ? html`<span class="n num">${more}</span>` : nothing}
      <span aria-hidden="true">${isOpen ? '▴' : '▾'}</span>
    </button>`;
  }

  private panel(panel: Panel): TemplateResult {
    switch (panel) {
      case 'time':
        return this.timePanel();
      case 'evidence':
        return this.evidencePanel();
      case 'kinds':
        return this.kindsPanel();
      case 'hubs':
        return html`<fieldset>
            <legend>${texts.filters.hubs}</legend>
            ${(['end', 'allow'] as const).map((value) =>
              this.radio(
                'hubs',
                value,
                texts.filters.hubsOptions[value],
                (this.one('hubs') || 'end') === value,
                value === 'end',
              ),
            )}
          </fieldset>
          <p class="small muted">${texts.terms['hub']}</p>`;
      case 'hops':
        return html`${this.select('maxHops', texts.filters.hops, numbers(1, 16), '6')}
        ${this.select('k', texts.filters.count, [5, 10, 20, 50, 100].map(String), '5')}`;
      case 'sources':
        return html`<fieldset>
          <legend>${texts.filters.sourcesOut}</legend>
          ${(this.filters['excludeSources'] ?? []).map(
            (id) =>
              html`<div class="row">
                <span>${this.sourceNames.get(id) ?? id}</span>
                <button
                  class="btn"
                  type="button"
                  @click=${() => this.set('excludeSources', this.filters['excludeSources']?.filter((other) => other !== id) ?? [])}
                >
                  ${texts.filters.restore}
                </button>
              </div>`,
          )}
        </fieldset>`;
    }
  }

  private timePanel(): TemplateResult {
    const isSet = this.timeWords() !== '';
    const apply = (event: SubmitEvent): void => {
      event.preventDefault();
      const input = (event.target as HTMLFormElement).elements.namedItem('when') as HTMLInputElement;
      this.set('during', input.value.trim() ? [input.value.trim()] : []);
    };
    return html`<form class="row" @submit=${apply}>
        <label class="stack"
          ><span class="small muted">${texts.filters.timeLabel}</span>
          <input type="text" name="when" maxlength="100" .value=${this.one('during')} aria-describedby="when-hint"
        /></label>
        <button class="btn" type="submit">${texts.filters.apply}</button>
        ${isSet ? html`<button class="btn quiet" type="button" @click=${() => this.set('during', [])}>${texts.filters.clear}</button>` : nothing}
      </form>
      <p class="small muted" id="when-hint">${texts.filters.timeHint}</p>
      ${this.check('undated', 'include', texts.filters.undated)}
      ${this.check('dateMatch', 'certain', texts.filters.certain)}`;
  }

  private evidencePanel(): TemplateResult {
    return html`${this.options('stance', texts.filters.stance, texts.filters.stances)}
    ${this.options('minTier', texts.filters.tier, texts.filters.tiers)}
    ${this.options('minWorks', texts.filters.works, texts.filters.worksOptions)}
    ${this.check('modality', 'actual', texts.filters.modality)}
    ${this.check('hypotheses', 'none', texts.filters.hypotheses)}`;
  }

  /** Families of relationships; where the graph groups them in none, their types. */
  private kindsPanel(): TemplateResult {
    const { families = [], types = [] } = this.schema ?? {};
    if (families.length === 0) {
      const listed = types.map(({ type, label, description }) => ({ id: type, label: label || type, description }));
      return this.several('types', texts.filters.types, listed);
    }
    return html`${this.several('families', texts.filters.families, families)}
      ${this.check('labels', 'all', texts.filters.concepts)}
      <p class="small muted">${texts.terms['concept']}</p>`;
  }

  private several(
    parameter: string,
    legend: string,
    items: readonly { id: string; label: string; description?: string }[],
  ): TemplateResult {
    const chosen = this.filters[parameter] ?? [];
    return html`<fieldset class="families">
      <legend>${legend}</legend>
      ${items.map(
        ({ id, label, description }) =>
          html`<label title=${description ?? ''}
            ><input
              type="checkbox"
              .checked=${chosen.includes(id)}
              @change=${(event: Event) =>
                this.set(
                  parameter,
                  (event.target as HTMLInputElement).checked ? [...chosen, id] : chosen.filter((other) => other !== id),
                )}
            />
            <span>${label}</span></label
          >`,
      )}
    </fieldset>`;
  }

  private check(parameter: string, value: string, words: string): TemplateResult {
    return html`<label
      ><input
        type="checkbox"
        .checked=${this.one(parameter) === value}
        @change=${(event: Event) => this.set(parameter, (event.target as HTMLInputElement).checked ? [value] : [])}
      />
      <span>${words}</span></label
    >`;
  }

  private radio(parameter: string, value: string, words: string, isOn: boolean, isDefault: boolean): TemplateResult {
    return html`<label
      ><input
        type="radio"
        name=${parameter}
        .checked=${isOn}
        @change=${() => this.set(parameter, isDefault ? [] : [value])}
      />
      <span>${words}</span></label
    >`;
  }

  private options(parameter: string, words: string, options: Readonly<Record<string, string>>): TemplateResult {
    return html`<label class="stack"
      ><span class="small muted">${words}</span>
      <select @change=${(event: Event) => this.setSelected(parameter, event)}>
        ${Object.entries(options).map(
          ([value, label]) => html`<option value=${value} ?selected=${this.one(parameter) === value}>${label}</option>`,
        )}
      </select></label
    >`;
  }

  private select(parameter: string, words: string, values: readonly string[], otherwise: string): TemplateResult {
    const now = this.one(parameter) || otherwise;
    return html`<label class="stack"
      ><span class="small muted">${words}</span>
      <select @change=${(event: Event) => this.setSelected(parameter, event, otherwise)}>
        ${values.map((value) => html`<option value=${value} ?selected=${now === value}>${value}</option>`)}
      </select></label
    >`;
  }

  private setSelected(parameter: string, event: Event, otherwise = ''): void {
    const { value } = event.target as HTMLSelectElement;
    this.set(parameter, value === otherwise ? [] : [value]);
  }

  private one(parameter: string): string {
    return this.filters[parameter]?.[0] ?? '';
  }

  private timeWords(): string {
    return (this.one('during') || this.one('at')).replace('/', ' to ');
  }

  private set(parameter: string, values: readonly string[]): void {
    this.dispatchEvent(new CustomEvent('gx-filter', { detail: { parameter, values }, bubbles: true, composed: true }));
  }
}

function numbers(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
}

import { html, nothing, type TemplateResult } from 'lit';
import { encode, legendTemplate, verbOf } from '@graphexplorer/graph';
import { encodingOf, type ShownView } from './picture-of-view';
import { partsOf } from './sentence';
import type { EmbedTexts } from './texts';
import type { ViewFile, ViewSource } from './view-file';

/** Sources past so many are in the table alone. */
const MostSources = 8;

interface Frame {
  readonly file: ViewFile;
  readonly shown: ShownView;
  readonly texts: EmbedTexts;
  readonly path: number;
}

/** What the picture says: whoever saved it in their words, then the path in the data's. */
export function wordsTemplate({ file, shown, texts, path }: Frame): TemplateResult | typeof nothing {
  const own = shown.paths[path];
  if (!file.description && !own?.sentence) return nothing;
  return html`<div class="words">
    ${file.description ? html`<p class="description">${file.description}</p>` : nothing}
    ${own?.sentence ? html`<p aria-live="polite">${citedTemplate(own.sentence, texts)}</p>` : nothing}
  </div>`;
}

/** Goes from one path to the next, where there are several. */
export function pathsTemplate(
  path: number,
  count: number,
  texts: EmbedTexts,
  go: (path: number) => void,
): TemplateResult | typeof nothing {
  if (count < 2) return nothing;
  const step = (to: number, words: string, sign: string): TemplateResult => {
    const isOff = to < 0 || to >= count;
    return html`<button
      type="button"
      aria-label=${words}
      aria-disabled=${isOff ? 'true' : 'false'}
      @click=${() => (isOff ? undefined : go(to))}
    >
      ${sign}
    </button>`;
  };
  return html`<span class="row small">
    ${step(path - 1, texts.previousPath, '‹')}<span>${texts.path(path + 1, count)}</span>${step(path + 1, texts.nextPath, '›')}
  </span>`;
}

export function citedTemplate(sentence: string, texts: EmbedTexts): TemplateResult {
  return html`${partsOf(sentence).map((part) =>
    'text' in part
      ? part.text
      : html`<sup
          ><span class="vh">${texts.source(part.notes.join(', '))}</span
          ><span aria-hidden="true">${part.notes.join(', ')}</span></sup
        >`,
  )}`;
}

/** The picture as a table: every relationship of it, with its sources. */
export function tableTemplate(file: ViewFile, shown: ShownView, texts: EmbedTexts): TemplateResult {
  const { columns } = texts;
  const names = new Map(file.nodes.map((node) => [node.id, node.name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return html`<div class="scroll" part="table" tabindex="0" role="region" aria-label=${texts.table}>
    <table>
      <caption>
        ${texts.caption}
      </caption>
      <thead>
        <tr>
          ${Object.values(columns).map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${shown.facts.map((fact) => {
          const from = fact.subject ?? fact.from;
          const strength = [fact.stance, fact.disputed ? texts.disputed : '', modalityOf(fact.modality)];
          return html`<tr>
            <th scope="row"><bdi>${nameOf(from)}</bdi></th>
            <td>${verbOf(fact)}</td>
            <td><bdi>${nameOf(from === fact.from ? fact.to : fact.from)}</bdi></td>
            <td>${fact.date?.text ?? ''}</td>
            <td>${strength.filter(Boolean).join(', ')}</td>
            <td>
              ${fact.sources.map((id, i) => html`${i > 0 ? '; ' : ''}${sourceTemplate(file.sources.get(id), id)}`)}
            </td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

/** Sources, terms, what is missing and how it must not be read; then whose picture it is. */
export function footTemplate(frame: Frame & { readonly legend: unknown }): TemplateResult {
  const { file, shown, texts, legend } = frame;
  const day = dayOf(file.updated, texts.days);
  const gone = file.missing.filter((item) => !item.mergedInto).length;
  const merged = file.missing.length - gone;
  const notes = [
    ...(shown.left > 0 ? [texts.filtered(shown.left, file.facts.length)] : []),
    ...(gone > 0 ? [texts.missing(gone)] : []),
    ...(merged > 0 ? [texts.merged(merged)] : []),
    ...file.limits,
  ];
  return html`${notes.map((note) => html`<p class="notice">${note}</p>`)}
    <footer part="footer">
      ${legend}
      <p>${sourcesTemplate(frame)} ${file.caution}</p>
      ${
        file.licences.length > 0
          ? html`<p>
              ${texts.terms}:
              ${file.licences.map(
                (item, i) =>
                  html`${i > 0 ? '; ' : ''}${item.attribution}
                  (${item.url ? html`<a href=${item.url} rel="noopener noreferrer license">${item.name}</a>` : item.name})`,
              )}
            </p>`
          : nothing
      }
      <p class="end" title=${file.graphVersion ? texts.version(file.graphVersion) : nothing}>
        ${texts.product}${day ? html` · ${texts.dataOf(day)}` : nothing}
      </p>
    </footer>`;
}

/** What the shapes, colours and lines of this picture mean. */
export function legendOf(file: ViewFile, shown: ShownView): TemplateResult | typeof nothing {
  const { data, colours, sizes } = encode(shown.data, encodingOf(file));
  return legendTemplate(data, data.paths ? { colours: [], sizes: [] } : { colours, sizes });
}

/** The footnotes of the path that is read; for a picture without paths, its sources. */
function sourcesTemplate({ file, shown, texts, path }: Frame): TemplateResult {
  const notes = new Map<string, number[]>();
  const own = shown.paths[path];
  for (const citation of own?.citations ?? []) {
    const numbers = notes.get(citation.source) ?? [];
    if (citation.number > 0 && !numbers.includes(citation.number)) numbers.push(citation.number);
    notes.set(citation.source, numbers);
  }
  if (!own) for (const id of shown.facts.flatMap((fact) => fact.sources)) notes.set(id, []);
  const all = [...notes];
  const listed = all.slice(0, MostSources);
  if (listed.length === 0) return html``;
  return html`<span class="vh">${texts.sources}: </span>${listed.map(
      ([id, numbers]) =>
        html`${numbers.length > 0 ? html`<sup>${numbers.sort((a, b) => a - b).join(' ')}</sup> ` : nothing}${sourceTemplate(
          file.sources.get(id),
          titleIn(own?.citations ?? [], id),
        )}. `,
    )}
    ${all.length > listed.length ? texts.moreSources(all.length - listed.length) : nothing}`;
}

/** A source by its name, with its author and terms where they are known, as a link where it stands on the web. */
export function sourceTemplate(source: ViewSource | undefined, name: string): TemplateResult {
  if (!source) return html`<bdi>${name}</bdi>`;
  const title = source.url
    ? html`<a href=${source.url} rel="noopener noreferrer" target="_blank"><bdi>${source.title}</bdi></a>`
    : html`<bdi>${source.title}</bdi>`;
  const more = [source.author, source.published].filter((part) => part && !source.title.includes(part));
  return html`${title}${more.length > 0 ? `, ${more.join(', ')}` : ''}${source.licence ? ` (${source.licence})` : ''}`;
}

function titleIn(citations: readonly { readonly source: string; readonly title: string }[], id: string): string {
  return citations.find((citation) => citation.source === id)?.title || id;
}

export function modalityOf(modality: string | undefined): string {
  return modality === undefined || modality === 'actual' ? '' : modality;
}

/** "2026-11-22T…" as "22 November 2026"; empty for what is no date. */
function dayOf(moment: string, locale: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  return date.toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

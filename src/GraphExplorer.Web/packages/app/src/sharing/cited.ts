import type { AnswerMeta, Citation } from '@graphexplorer/client';
import { locatorWords, partsOf } from '@graphexplorer/embed/sentence';

export { locatorWords, partsOf, type SentencePart } from '@graphexplorer/embed/sentence';

/** A footnote as it is copied: source, place, words. */
export function noteText(citation: Citation): string {
  const place = citation.locator ? `, ${locatorWords(citation.locator)}` : '';
  const quote = citation.quote ? `: “${citation.quote}”` : '';
  return `${citation.sourceTitle}${place}${quote}`;
}

export interface CitedText {
  readonly sentence: string;
  readonly citations: readonly Citation[];
  readonly meta: AnswerMeta;
  readonly address: string;
}

/** The same cited answer in the three forms in which people paste. */
export function copyForms(cited: CitedText): { html: string; markdown: string; plain: string } {
  const notes = cited.citations.filter((citation) => citation.number !== undefined);
  const caution = cited.meta.caution ?? '';
  const credit = creditOf(cited.meta);
  const parts = partsOf(cited.sentence);
  const tail = [caution, credit].filter((line) => line.length > 0);
  const address = safeAddress(cited.address);

  const plain = [
    cited.sentence,
    '',
    ...notes.map((note) => `[${note.number}] ${noteText(note)}`),
    '',
    ...tail,
    address,
  ];
  const markdown = [
    parts
      .map((part) => ('text' in part ? escapeMarkdown(part.text) : part.notes.map((note) => `[^${note}]`).join('')))
      .join(''),
    '',
    ...notes.map((note) => `[^${note.number}]: ${escapeMarkdown(noteText(note))}`),
    '',
    ...tail.map((line) => `*${escapeMarkdown(line)}*`),
    `<${address}>`,
  ];
  const sentence = parts
    .map((part) => ('text' in part ? escapeHtml(part.text) : `<sup>${part.notes.join(', ')}</sup>`))
    .join('');
  const list = notes.map((note) => `<li value="${note.number}">${escapeHtml(noteText(note))}</li>`).join('');
  const html =
    `<p>${sentence}</p><ol>${list}</ol><p><small>${tail.map(escapeHtml).join(' ')} ` +
    `<a href="${escapeHtml(address)}">${escapeHtml(address)}</a></small></p>`;
  return { html, markdown: markdown.join('\n'), plain: plain.join('\n') };
}

/** Whom the data's terms ask to name. */
export function creditOf(meta: AnswerMeta): string {
  return meta.licences.map((licence) => `${licence.attribution} (${licence.name})`).join('; ');
}

export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}

function escapeMarkdown(text: string): string {
  return text.replace(/([\\`*_[\]<>#|])/g, '\\$1');
}

function safeAddress(address: string): string {
  return webAddress(address) ?? '';
}

/** An address that may become a link: http or https, nothing else. */
export function webAddress(address: string | undefined): string | undefined {
  if (!address) return undefined;
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

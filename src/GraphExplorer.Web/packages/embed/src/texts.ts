/** Every text of the frame round an embedded picture, in one place; what the data says comes in the data's words. */
const en = {
  table: 'Table',
  picture: 'Picture',
  open: 'Open',
  opensNewPage: '(opens a new page)',
  inExplorer: 'Open in GraphExplorer',
  zoomIn: 'Closer',
  zoomOut: 'Farther',
  fit: 'Fit',
  view: 'Picture controls',
  alt: 'The picture in words',
  path: (at: number, of: number) => `Path ${at} of ${of}`,
  previousPath: 'Previous path',
  nextPath: 'Next path',
  sources: 'Sources',
  source: (numbers: string) => `Source ${numbers}`,
  moreSources: (count: number) => `${count} more ${count === 1 ? 'source' : 'sources'} in the table.`,
  caption: 'Every relationship of the picture',
  columns: {
    from: 'Who or what',
    verb: 'Relationship',
    to: 'With',
    date: 'When',
    strength: 'Strength',
    sources: 'Sources',
  },
  terms: 'Terms',
  product: 'GraphExplorer',
  dataOf: (day: string) => `data of ${day}`,
  version: (name: string) => `Data version ${name}`,
  chosen: 'What is chosen',
  close: 'Close',
  disputed: 'disputed',
  hub: 'a hub',
  keptOut: 'A record about a person who may be alive; it is kept out of sentences.',
  relations: (count: number) => `${count} ${count === 1 ? 'relationship' : 'relationships'} in this picture`,
  missing: (count: number) =>
    `${count} of the things saved in this picture ${count === 1 ? 'is' : 'are'} no longer in the data.`,
  merged: (count: number) => `${count} ${count === 1 ? 'was' : 'were'} merged into others.`,
  filtered: (hidden: number, of: number) => `${hidden} of ${of} relationships are left out here by a filter.`,
  loading: 'Loading',
  failed: 'The picture did not load; what it says stands below.',
  failedAlone: 'The picture did not load.',
  failures: {
    address: 'Its address is not one of the web.',
    unreachable: 'The server did not answer, or has no such picture for this page.',
    unknown: 'The server has no such picture, or it is private.',
    refused: (status: number) => `The server answered ${status}.`,
    malformed: 'What the server sent is no picture.',
    tooLarge: 'What the server sent is too large.',
    script: 'Something went wrong while it was drawn.',
  },
};

export type EmbedTexts = typeof en;

const languages: Readonly<Record<string, EmbedTexts>> = { en };

/** The texts in a language, and which one that is: the first is taken where there are none in the language asked for. */
export function textsIn(lang: string): { readonly texts: EmbedTexts; readonly lang: string } {
  const wanted = lang.toLowerCase().split('-')[0] ?? '';
  const known = Object.hasOwn(languages, wanted) ? languages[wanted] : undefined;
  return known ? { texts: known, lang: wanted } : { texts: en, lang: 'en' };
}
